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
  /// How far each amount is from the one before it: whole units, and what is left of them over `count` − 1.
  fileprivate let step: Int64
  fileprivate let rest: Int64

  /// `count` amounts from `first` to `last`, both in `unit`s; with a count of 1 they are equal.
  public init(from first: Int64, to last: Int64, count: Int, unit: Int64 = 1) {
    precondition(count > 1 || (count == 1 && first == last))
    (self.first, self.last, self.count, self.unit) = (first, last, count, unit)
    let steps = Int128(max(count - 1, 1))
    let (quotient, remainder) = (Int128(last) - Int128(first)).flooredDivision(by: steps)
    // Of two amounts 2^64 apart the step is only right as far as it wraps around; no deal has them.
    (step, rest) = (Int64(truncatingIfNeeded: quotient), Int64(remainder))
  }

  /// Whether no amount is rounded.
  public var isExact: Bool { rest == 0 }

  /// Whether all amounts are the same.
  var isConstant: Bool { first == last }

  /// Whether these amounts and `other` move alike, or against each other, by the same whole amounts from option to
  /// option: rounded ones do so where halves of both go the same way, or where there are none.
  func keepsStep(with other: EvenSpacing, isAgainst: Bool) -> Bool {
    guard unit == other.unit,
      isAgainst ? last - first == other.first - other.last : last - first == other.last - other.first
    else { return false }
    return isExact || (first &+ other.first) & 1 == 0 || count & 1 == 0
  }

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

  /// Half goes to the even one: of the amount itself, not of the distance.
  @inline(__always) private func rounded(_ index: Int) -> Int64 {
    let floor = first &+ step &* Int64(index)
    if rest == 0 { return floor }
    // Both are below 2^30.
    let steps = Int64(count - 1)
    let (whole, remainder) = (rest &* Int64(index)).quotientAndRemainder(dividingBy: steps)
    return EvenSpacing.nearest(floor &+ whole, remainder, of: steps)
  }

  /// The nearer of `floor` and the next number, `remainder` of `steps` above it.
  @inline(__always) fileprivate static func nearest(_ floor: Int64, _ remainder: Int64, of steps: Int64)
    -> Int64
  {
    let left = steps &- remainder
    return remainder > left || (remainder == left && floor & 1 != 0) ? floor &+ 1 : floor
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
    let start = (amounts.rest &* Int64(index)).quotientAndRemainder(dividingBy: steps)
    floor = amounts.first &+ amounts.step &* Int64(index) &+ start.quotient
    remainder = start.remainder
    // Backwards, what is left counts from the next unit down.
    let isDown = isReversed && amounts.rest > 0
    step = isReversed ? -amounts.step &- (isDown ? 1 : 0) : amounts.step
    rest = isDown ? steps &- amounts.rest : amounts.rest
  }

  /// The amount here; then goes on to the next.
  @inline(__always) mutating func next() -> Int64 {
    let amount = EvenSpacing.nearest(floor, remainder, of: steps) &* unit
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
