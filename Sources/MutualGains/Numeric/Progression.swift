/// The options of a numeric issue on which the parties want different ends, as utilities g₀ … g_N: the first party's
/// rises from 0, the second's falls from 0. They lie near a line, and are computed when they are asked for.
///
/// |a_j − a_i − (j − i)·rise/N| ≤ `boxA`, and so for b: 0 where all steps come out even, otherwise 1 for each rounded
/// amount, times its weight.
struct Progression: Hashable, Sendable {
  /// N, at least 1.
  let steps: Int64
  /// The utilities of g₀.
  let origin: UtilityPoint
  /// What the first party gets from g₀ to g_N, and the second gives up; both more than 0.
  let rise: Int64
  let fall: Int64
  let boxA: Int64
  let boxB: Int64
  let content: Content

  enum Content: Hashable, Sendable {
    /// The net utilities by the index of the option, which falls where `isReversed`.
    case formula(Pair<NetSpacing>, isReversed: Bool)
    /// Points that several options share, in how many ways each, and the first of these.
    case list(points: [UtilityPoint], ways: [PackageCount], options: [Int])
  }

  /// Whether a never falls and b never rises from step to step.
  var isMonotone: Bool {
    guard case .formula(let nets, _) = content else { return true }
    return nets.first.isMonotone && nets.second.isMonotone
  }

  /// Whether steps are less than what amounts are rounded to on one side, so that several options share points.
  var isShared: Bool { rise / steps < max(boxA, 1) || fall / steps < max(boxB, 1) }

  /// Whether all steps are the same.
  var isExact: Bool { boxA == 0 && boxB == 0 }

  /// g_i.
  subscript(index: Int64) -> UtilityPoint {
    switch content {
    case .formula(let nets, let isReversed):
      let option = Int(isReversed ? steps - index : index)
      return UtilityPoint(a: nets.first[option] &- origin.a, b: nets.second[option] &- origin.b)
    case .list(let points, _, _): return points[Int(index)]
    }
  }

  /// In how many ways g_i can be chosen.
  func ways(_ index: Int64) -> PackageCount {
    if case .list(_, let ways, _) = content { ways[Int(index)] } else { PackageCount(1) }
  }

  /// The option that g_i is, the first of those that are the same.
  func option(_ index: Int64) -> Int {
    switch content {
    case .formula(_, let isReversed): Int(isReversed ? steps - index : index)
    case .list(_, _, let options): options[Int(index)]
    }
  }

  /// The progression of those net utilities by option; nil where both parties want the same end, or one doesn't care.
  init?(_ nets: Pair<NetSpacing>) {
    let last = nets.first.count - 1
    let ends = [0, last].map { UtilityPoint(a: nets.first[$0], b: nets.second[$0]) }
    let isReversed = ends[1].a < ends[0].a
    let (start, end) = isReversed ? (ends[1], ends[0]) : (ends[0], ends[1])
    guard last > 0, end.a > start.a, end.b < start.b else { return nil }
    steps = Int64(last)
    origin = start
    (rise, fall) = (end.a - start.a, start.b - end.b)
    (boxA, boxB) = (nets.first.box, nets.second.box)
    content = .formula(nets, isReversed: isReversed)
  }

  /// A progression of listed points by rising a and falling b, at least two; `options` are the first of each.
  init(points: [UtilityPoint], ways: [PackageCount], options: [Int]) {
    let end = points[points.count - 1] - points[0]
    steps = Int64(points.count - 1)
    origin = points[0]
    (rise, fall) = (end.a, -end.b)
    // How far differences can be off the line: from the lowest to the highest, in N-ths.
    var (low, high) = (Pair(Int128(0), Int128(0)), Pair(Int128(0), Int128(0)))
    for (index, point) in points.enumerated() {
      let place = point - points[0]
      let off = Pair(
        Int128(place.a) * Int128(steps) - Int128(rise) * Int128(index),
        Int128(place.b) * Int128(steps) + Int128(fall) * Int128(index))
      (low, high) = (Pair { min(low[$0], off[$0]) }, Pair { max(high[$0], off[$0]) })
    }
    let count = Int128(steps)
    (boxA, boxB) = (
      Int64((high.first - low.first + count - 1) / count),
      Int64((high.second - low.second + count - 1) / count)
    )
    content = .list(points: points.map { [origin] in $0 - origin }, ways: ways, options: options)
  }

  /// The least and the most that a rises over `count` steps, and that b falls.
  func leastRise(_ count: Int64) -> Int64 { ceiling(rise, count) - boxA }
  func largestRise(_ count: Int64) -> Int64 { floor(rise, count) + boxA }
  func leastFall(_ count: Int64) -> Int64 { ceiling(fall, count) - boxB }
  func largestFall(_ count: Int64) -> Int64 { floor(fall, count) + boxB }

  /// The fewest steps, at least 1, over which b surely falls by `distance`, or a rises.
  func stepsFalling(_ distance: Int64) -> Int64 { stepsFor(distance + boxB, of: fall) }
  func stepsRising(_ distance: Int64) -> Int64 { stepsFor(distance + boxA, of: rise) }

  private func stepsFor(_ distance: Int64, of whole: Int64) -> Int64 {
    let quotient = (Int128(distance - 1) * Int128(steps)).flooredDivision(by: Int128(whole)).quotient
    return max(1, Int64(clamping: quotient + 1))
  }

  private func floor(_ whole: Int64, _ count: Int64) -> Int64 {
    let (product, overflow) = whole.multipliedReportingOverflow(by: count)
    if !overflow { return product.flooredDivision(by: steps).quotient }
    return Int64((Int128(whole) * Int128(count)).flooredDivision(by: Int128(steps)).quotient)
  }

  private func ceiling(_ whole: Int64, _ count: Int64) -> Int64 { -floor(-whole, count) }

  /// After how many steps the rounding starts over, but for halves, which take two rounds.
  var round: Int64 {
    guard case .formula(let nets, _) = content else { return steps }
    return [nets.first.value, nets.first.cost, nets.second.value, nets.second.cost].reduce(1) {
      round, amounts in
      let distance = (Int128(amounts.last) - Int128(amounts.first)).magnitude
      let own = steps / Int64(greatestCommonDivisor(Int128(distance), Int128(steps)))
      return round / greatestCommonDivisor(round, own) * own
    }
  }

  /// An index up to `last` at which a has risen by at most `distance`, which is that of `first` or more; no index far
  /// behind it is one too.
  func index(rising distance: Int64, in indices: ClosedRange<Int64>) -> Int64 {
    var (low, high) = (indices.lowerBound, indices.upperBound)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if self[middle].a <= distance { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// A party's net utility by option: value less cost, both evenly spaced.
package struct NetSpacing: Hashable, Sendable {
  package let value: EvenSpacing
  package let cost: EvenSpacing

  var count: Int { value.count }

  /// Whether no amount is rounded.
  var isExact: Bool { value.isExact && cost.isExact }

  subscript(index: Int) -> Int64 { value[index] &- cost[index] }

  /// How far differences can be off a line.
  fileprivate var box: Int64 { (value.isExact ? 0 : value.unit) + (cost.isExact ? 0 : cost.unit) }

  /// Whether it never turns around from option to option.
  var isMonotone: Bool { value.isConstant || cost.isConstant || (value.isExact && cost.isExact) }
}
