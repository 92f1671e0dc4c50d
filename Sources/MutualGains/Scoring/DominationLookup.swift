/// The efficient points that dominate a package.
///
/// Along a frontier the first utility rises and the second falls: the points that give neither party less than
/// a package does are a stretch of it without a gap, found by binary search.
struct DominationLookup: Sendable {
  let frontier: ParetoFrontier
  /// All points of the frontier by rising first utility, where they are few enough to keep.
  private let points: [UtilityPoint]?

  /// So many points are kept; of longer frontiers, stretches are searched when they are asked for.
  static let largestCount = 4_000_000

  /// The lookup on `frontier`.
  ///
  /// Complexity: the search of at most `largestCount` points.
  init(on frontier: ParetoFrontier, largestCount: Int = DominationLookup.largestCount) {
    self.frontier = frontier
    var found: [UtilityPoint] = []
    var isWhole = true
    frontier.forEachChunk { chunk in
      found += chunk
      isWhole = found.count <= largestCount
      return isWhole
    }
    points = isWhole ? found : nil
  }

  /// Points that dominate a package, all of them efficient.
  struct Dominating: Hashable, Sendable {
    /// The best for each party.
    let best: Pair<UtilityPoint>
    /// The one whose smaller improvement is largest; then with the larger sum; then the larger first utility.
    let keepingSplit: UtilityPoint
  }

  /// Whether a package with those utilities is efficient.
  func isEfficient(_ utility: UtilityPoint) -> Bool {
    guard let points else { return frontier.points(in: utility.a...utility.a).first == utility }
    let range = stretch(atLeast: utility, of: points)
    return !range.isEmpty && points[range.lowerBound] == utility
  }

  /// The efficient points that dominate a package with those utilities; nil where none is known.
  ///
  /// Complexity: O(log n) for n points that are kept.
  func dominating(_ utility: UtilityPoint) -> Dominating? {
    guard let points else { return search(utility) }
    let range = stretch(atLeast: utility, of: points)
    guard let first = range.first, points[first] != utility else { return nil }
    // The first party's improvement rises along the stretch, the second's falls: the smaller of both is
    // largest where they cross, or right before.
    let crossing = partition(range) { points[$0].a - utility.a >= points[$0].b - utility.b }
    let around = [crossing - 1, crossing].filter(range.contains).map { points[$0] }
    return Dominating(
      best: Pair(points[range.upperBound - 1], points[first]),
      keepingSplit: keepingSplit(of: around, from: utility) ?? points[first])
  }

  /// The points with the largest measure, and others beside them; see `ParetoFrontier.candidates(by:)`.
  func candidates(by measure: (UtilityPoint) -> Int128?) -> [UtilityPoint] {
    guard let points, !points.isEmpty else { return frontier.candidates(by: measure) }
    let hull = BestStretch(vertices: frontier.supportedPoints)
    return hull.stretch(by: measure).map { self.points(in: $0) } ?? []
  }

  /// The efficient points with first utility in `range`.
  func points(in range: ClosedRange<Int64>) -> [UtilityPoint] {
    guard let points else { return frontier.points(in: range) }
    let start = partition(points.indices) { points[$0].a >= range.lowerBound }
    let end = partition(points.indices) { points[$0].a > range.upperBound }
    return Array(points[start..<end])
  }

  private func stretch(atLeast utility: UtilityPoint, of points: [UtilityPoint]) -> Range<Int> {
    let start = partition(points.indices) { points[$0].a >= utility.a }
    return start..<partition(start..<points.count) { points[$0].b < utility.b }
  }

  private func search(_ utility: UtilityPoint) -> Dominating? {
    func best(_ measure: (UtilityPoint) -> Int64) -> [UtilityPoint] {
      let points = frontier.candidates { point in
        point.a >= utility.a && point.b >= utility.b ? Int128(measure(point)) : nil
      }
      let allowed = points.filter { $0.a >= utility.a && $0.b >= utility.b }
      guard let most = allowed.map(measure).max() else { return [] }
      return allowed.filter { measure($0) == most }
    }
    guard let first = best(\.a).last, let second = best(\.b).first, first != utility else { return nil }
    let keeping = best { min($0.a - utility.a, $0.b - utility.b) }
    return Dominating(
      best: Pair(first, second), keepingSplit: keepingSplit(of: keeping, from: utility) ?? first)
  }

  private func keepingSplit(of points: [UtilityPoint], from utility: UtilityPoint) -> UtilityPoint? {
    points.max { left, right in
      func merits(_ point: UtilityPoint) -> (Int64, Int64, Int64) {
        let gain = point - utility
        return (min(gain.a, gain.b), gain.a + gain.b, gain.a)
      }
      return merits(left) < merits(right)
    }
  }
}

/// The first index of `range` from which on a condition holds that, once true, stays true; the range's end
/// where it never does.
func partition(_ range: Range<Int>, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
