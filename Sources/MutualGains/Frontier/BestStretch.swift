/// The stretch of a frontier that holds all its best points by some measure, found from its concave hull alone.
///
/// The measure must not fall when either utility rises, and must be quasi-concave along the hull, as sums,
/// products, minima and thresholds of gains are. Every frontier point lies on or under the hull, so no point
/// with first utility in x₁…x₂ measures more than (x₂, hull(x₁)) does; and the best vertex is a lower bound.
///
/// Complexity: O(v) measurements for v vertices, and some thousand more at most.
struct BestStretch {
  /// The vertices of the hull, by rising a and falling b; at least one.
  let vertices: [UtilityPoint]

  /// First utilities between which every point with the largest measure lies; nil where no point of the
  /// frontier has a measure.
  ///
  /// - Parameters:
  ///   - known: The measure of some point of the frontier, where one is known.
  ///   - measure: How good a point is; nil where it doesn't come into question.
  func stretch(
    atLeast known: Int128? = nil, by measure: (UtilityPoint) -> Int128?
  ) -> ClosedRange<Int64>? {
    let least = vertices.reduce(known ?? .min) { max($0, measure($1) ?? .min) }
    func canHold(_ from: Int64, _ to: Int64) -> Bool {
      guard let height = height(at: from), let bound = measure(UtilityPoint(a: to, b: height)) else {
        return false
      }
      return bound >= least
    }
    guard let start = firstStep(canHold), let end = lastStep(canHold) else { return nil }
    // Finer than this the bounds are not worth their time: the points in between are searched instead.
    let resolution = max(1, (end - start) / BestStretch.finestParts)
    guard let low = first(in: start...end, resolution, canHold),
      let high = last(in: start...end, resolution, canHold)
    else { return nil }
    return low...high
  }

  private static let finestParts: Int64 = 4_096

  /// The start of the first part of `range` that can hold a point with the measure, found by halving.
  private func first(
    in range: ClosedRange<Int64>, _ resolution: Int64, _ canHold: (Int64, Int64) -> Bool
  ) -> Int64? {
    guard canHold(range.lowerBound, range.upperBound) else { return nil }
    if range.upperBound - range.lowerBound < resolution { return range.lowerBound }
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    return first(in: range.lowerBound...middle, resolution, canHold)
      ?? (middle < range.upperBound ? first(in: middle + 1...range.upperBound, resolution, canHold) : nil)
  }

  /// The end of the last part of `range` that can hold a point with the measure, found by halving.
  private func last(
    in range: ClosedRange<Int64>, _ resolution: Int64, _ canHold: (Int64, Int64) -> Bool
  ) -> Int64? {
    guard canHold(range.lowerBound, range.upperBound) else { return nil }
    if range.upperBound - range.lowerBound < resolution { return range.upperBound }
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    return (middle < range.upperBound ? last(in: middle + 1...range.upperBound, resolution, canHold) : nil)
      ?? last(in: range.lowerBound...middle, resolution, canHold)
  }

  /// The columns in which a point may measure `least` or more, of which `known` is one, found by halving: the measure
  /// falls on both sides of the best along the hull. They may be a few more.
  func columns(
    around known: Int64, atLeast least: Int128, in range: ClosedRange<Int64>,
    by measure: (UtilityPoint) -> Int128?
  ) -> ClosedRange<Int64> {
    /// Rounded up: rounded down, a measure would fall and rise again along the hull.
    func canHold(_ a: Int64) -> Bool {
      guard let height = height(at: a, roundedUp: true), let bound = measure(UtilityPoint(a: a, b: height))
      else { return false }
      return bound >= least
    }
    let low = (range.lowerBound..<known).partitioningIndex(where: canHold)
    let high = (known + 1..<range.upperBound + 1).partitioningIndex { !canHold($0) } - 1
    return low...high
  }

  /// Where along the hull the measure is largest, between two first utilities.
  func bestSpot(in range: ClosedRange<Int64>, by measure: (UtilityPoint) -> Int128?) -> Int64 {
    func value(_ a: Int64) -> Int128 {
      height(at: a).flatMap { measure(UtilityPoint(a: a, b: $0)) } ?? .min
    }
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low > 2 {
      let third = (high - low) / 3
      if value(low + third) < value(high - third) { low += third } else { high -= third }
    }
    return (low...high).max { value($0) < value($1) } ?? low
  }

  /// Where the first edge starts that can hold a point with the measure.
  private func firstStep(_ canHold: (Int64, Int64) -> Bool) -> Int64? {
    steps.first { canHold($0.from, $0.to) }?.from
  }

  /// Where the last edge ends that can hold a point with the measure.
  private func lastStep(_ canHold: (Int64, Int64) -> Bool) -> Int64? {
    steps.last { canHold($0.from, $0.to) }?.to
  }

  /// The edges of the hull, by their first utilities; a hull of one vertex is a step by itself.
  private var steps: [(from: Int64, to: Int64)] {
    if vertices.count == 1 { return [(vertices[0].a, vertices[0].a)] }
    return zip(vertices, vertices.dropFirst()).map { ($0.a, $1.a) }
  }

  /// The largest whole b on or under the hull at `a`, or the smallest on or above it; nil right of its end.
  func height(at a: Int64, roundedUp: Bool = false) -> Int64? {
    let place = vertices.indices.partitioningIndex { vertices[$0].a >= a }
    guard place < vertices.count else { return nil }
    let right = vertices[place]
    if right.a == a || place == 0 { return right.b }
    let left = vertices[place - 1]
    let (run, fall) = (Int128(right.a - left.a), Int128(left.b - right.b))
    // How far b has fallen by a, rounded up: b itself is rounded down.
    let fallen = (Int128(a - left.a) * fall + (roundedUp ? 0 : run - 1)) / run
    return left.b - Int64(fallen)
  }
}
