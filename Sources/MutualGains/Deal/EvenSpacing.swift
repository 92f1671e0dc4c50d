/// Amounts that go evenly from one end to the other, each rounded half to even to a whole number of `unit`s: those of
/// a numeric issue. None is written out.
///
/// Definition: amount i of n + 1 is first + (last − first)·i/n.
public struct EvenSpacing: Hashable, Sendable {
  /// The amount of the first option, in `unit`s.
  public let first: Int64
  /// The amount of the last option, in `unit`s.
  public let last: Int64
  /// How many amounts there are, at least 1.
  public let count: Int
  /// What amounts are whole numbers of; 1, or a power of 10 where a weight has decimals.
  public let unit: Int64
  /// `last` − `first`.
  private let distance: Int128

  /// `count` amounts from `first` to `last`, both in `unit`s; with a count of 1 they are equal.
  public init(from first: Int64, to last: Int64, count: Int, unit: Int64 = 1) {
    precondition(count > 1 || (count == 1 && first == last))
    (self.first, self.last, self.count, self.unit) = (first, last, count, unit)
    distance = Int128(last) - Int128(first)
  }

  /// Whether no amount is rounded.
  public var isExact: Bool { count == 1 || distance % Int128(count - 1) == 0 }

  /// Whether all amounts are the same.
  var isConstant: Bool { distance == 0 }

  /// Amount `index`, in whole units of the deal.
  ///
  /// Complexity: O(1).
  public subscript(index: Int) -> Int64 { rounded(index) &* unit }

  /// The same amounts times a fraction that leaves them whole.
  func times(_ factor: Int64, over divisor: Int64) -> EvenSpacing {
    if isConstant {
      let amount = Int64(Int128(self[0]) * Int128(factor) / Int128(divisor))
      return EvenSpacing(from: amount, to: amount, count: count)
    }
    return EvenSpacing(
      from: first, to: last, count: count, unit: Int64(Int128(unit) * Int128(factor) / Int128(divisor)))
  }

  private func rounded(_ index: Int) -> Int64 {
    if distance == 0 || index == 0 { return first }
    let steps = Int64(count - 1)
    // Within 64 bits, as nearly always, division is much faster.
    if let distance = Int64(exactly: distance) {
      let (exact, overflow) = distance.multipliedReportingOverflow(by: Int64(index))
      if !overflow {
        let (quotient, remainder) = exact.flooredDivision(by: steps)
        return nearest(first &+ quotient, remainder, of: steps)
      }
    }
    let (quotient, remainder) = (distance * Int128(index)).flooredDivision(by: Int128(steps))
    return nearest(Int64(Int128(first) + quotient), Int64(remainder), of: steps)
  }

  /// The nearer of `floor` and the next number, `remainder` of `steps` above it. Half goes to the even one: of the
  /// amount itself, not of the distance.
  private func nearest(_ floor: Int64, _ remainder: Int64, of steps: Int64) -> Int64 {
    if remainder == 0 { return floor }
    let left = steps - remainder
    return remainder > left || (remainder == left && floor & 1 != 0) ? floor + 1 : floor
  }
}

/// Evenly spaced amounts one after the other, without a division for each.
struct EvenWalk {
  private var floor: Int64
  private var remainder: Int64
  private let step: Int64
  private let rest: Int64
  private let steps: Int64
  private let unit: Int64

  /// The amounts from one of them on, by rising index, or by falling one.
  init(_ amounts: EvenSpacing, from index: Int, _ isReversed: Bool) {
    steps = Int64(max(amounts.count - 1, 1))
    unit = amounts.unit
    let distance = Int128(amounts.last) - Int128(amounts.first)
    let start = (distance * Int128(index)).flooredDivision(by: Int128(steps))
    let each = (isReversed ? -distance : distance).flooredDivision(by: Int128(steps))
    (floor, remainder) = (Int64(Int128(amounts.first) + start.quotient), Int64(start.remainder))
    (step, rest) = (Int64(each.quotient), Int64(each.remainder))
  }

  /// The amount here; then goes on to the next.
  @inline(__always) mutating func next() -> Int64 {
    let left = steps &- remainder
    let isUp = remainder > left || (remainder == left && floor & 1 != 0)
    let amount = (isUp ? floor &+ 1 : floor) &* unit
    floor &+= step
    remainder &+= rest
    if remainder >= steps {
      remainder &-= steps
      floor &+= 1
    }
    return amount
  }
}

extension FixedWidthInteger {
  /// The largest whole number of `divisor`s (more than 0) in this, and what is left.
  func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
