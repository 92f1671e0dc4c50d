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
    if !frontier.isKept, frontier.stepCount > Int64(largestCount) {
      points = nil
      return
    }
    var found: [UtilityPoint] = []
    var isWhole = true
    let outcome = frontier.forEachChunk { chunk in
      found += chunk
      isWhole = found.count <= largestCount
      return isWhole
    }
    points = isWhole && outcome == .proven ? found : nil
  }

  /// Points that dominate a package, all of them efficient.
  struct Dominating: Hashable, Sendable {
    /// The best for each party.
    let best: Pair<UtilityPoint>
    /// The one whose smaller improvement is largest; then with the larger sum; then the larger first utility.
    let keepingSplit: UtilityPoint
  }

  /// What is known of the packages that dominate one.
  enum Knowledge: Hashable, Sendable {
    /// None does: it is efficient.
    case none
    /// Some do, and these are the best of them.
    case some(Dominating)
    /// Some do, but a limit of the search leaves open which are the best.
    case notAllKnown
    /// A limit of the search leaves open whether any does.
    case unknown

    /// Whether the package is efficient, where that is known.
    var isEfficient: Bool? {
      switch self {
      case .none: true
      case .some, .notAllKnown: false
      case .unknown: nil
      }
    }
  }

  /// Whether a package with those utilities, which keeps the rules, is efficient; nil where it isn't known.
  func isEfficient(_ utility: UtilityPoint) -> Bool? {
    if let points {
      let range = stretch(atLeast: utility, of: points)
      if let first = range.first, points[first] != utility { return false }
    } else {
      let found = frontier.search(utility.a...utility.a)
      guard found.isComplete else {
        return frontier.supportedPoints.contains { $0.dominates(utility) } ? false : nil
      }
      // Of a package that keeps the rules some point has at least its utilities.
      if found.points.first != utility { return false }
    }
    return frontier.mayHide(pointsAbove: utility) ? nil : true
  }

  /// What is known of the efficient points that dominate a package with those utilities, which keeps the rules.
  ///
  /// Complexity: O(log n) for n points that are kept.
  func knowledge(of utility: UtilityPoint) -> Knowledge {
    let mayHide = frontier.mayHide(pointsAbove: utility)
    guard points != nil else {
      guard let isEfficient = isEfficient(utility) else { return .unknown }
      if isEfficient { return .none }
      let (found, isComplete) = search(utility)
      return found.flatMap { isComplete && !mayHide ? .some($0) : nil } ?? .notAllKnown
    }
    guard let found = dominating(utility) else { return mayHide ? .unknown : .none }
    return mayHide ? .notAllKnown : .some(found)
  }

  /// The efficient points that dominate a package with those utilities; nil where none is known.
  ///
  /// Complexity: O(log n) for n points that are kept.
  func dominating(_ utility: UtilityPoint) -> Dominating? {
    guard let points else { return search(utility).dominating }
    let range = stretch(atLeast: utility, of: points)
    guard let first = range.first, points[first] != utility else { return nil }
    // The first party's improvement rises along the stretch, the second's falls: the smaller of both is
    // largest where they cross, or right before.
    let crossing = range.partitioningIndex { points[$0].a - utility.a >= points[$0].b - utility.b }
    let around = [crossing - 1, crossing].filter(range.contains).map { points[$0] }
    return Dominating(
      best: Pair(points[range.upperBound - 1], points[first]),
      keepingSplit: keepingSplit(of: around, from: utility) ?? points[first])
  }

  /// The points with the largest measure, and others beside them; see `ParetoFrontier.candidates(by:)`.
  func candidates(by measure: (UtilityPoint) -> Int128?) -> Candidates {
    guard let points, !points.isEmpty else { return frontier.candidates(by: measure) }
    let hull = BestStretch(vertices: frontier.supportedPoints)
    return Candidates(points: hull.stretch(by: measure).map { search($0).points } ?? [], isComplete: true)
  }

  /// The efficient points with first utility in `range`, and whether none is missing but in open gaps.
  func search(_ range: ClosedRange<Int64>) -> (points: [UtilityPoint], isComplete: Bool) {
    guard let points else { return frontier.search(range) }
    let start = points.indices.partitioningIndex { points[$0].a >= range.lowerBound }
    let end = points.indices.partitioningIndex { points[$0].a > range.upperBound }
    return (Array(points[start..<end]), true)
  }

  private func stretch(atLeast utility: UtilityPoint, of points: [UtilityPoint]) -> Range<Int> {
    let start = points.indices.partitioningIndex { points[$0].a >= utility.a }
    return start..<(start..<points.count).partitioningIndex { points[$0].b < utility.b }
  }

  private func search(_ utility: UtilityPoint) -> (dominating: Dominating?, isComplete: Bool) {
    var isComplete = true
    func best(_ measure: (UtilityPoint) -> Int64) -> [UtilityPoint] {
      let points = frontier.candidates { point in
        point.a >= utility.a && point.b >= utility.b ? Int128(measure(point)) : nil
      }
      if !points.isComplete { isComplete = false }
      let allowed = points.filter { $0.a >= utility.a && $0.b >= utility.b }
      guard let most = allowed.map(measure).max() else { return [] }
      return allowed.filter { measure($0) == most }
    }
    guard let first = best(\.a).last, let second = best(\.b).first, first != utility else {
      return (nil, isComplete)
    }
    let keeping = best { min($0.a - utility.a, $0.b - utility.b) }
    let found = Dominating(
      best: Pair(first, second), keepingSplit: keepingSplit(of: keeping, from: utility) ?? first)
    return (found, isComplete)
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
