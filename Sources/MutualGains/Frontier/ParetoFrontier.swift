/// The Pareto frontier of a deal: its efficient utility points, found when they are asked for, with how many
/// packages reach each and one of them.
///
/// A package is efficient (Pareto-optimal) when no other package gives one party more utility and the other
/// no less. Points are `UtilityPoint`s in the deal's units, by rising utility of the first party.
public struct ParetoFrontier: Sendable {
  /// The deal it belongs to.
  public let deal: Deal
  /// The points that are best for some weighing of the two parties, both ends among them.
  public let supportedPoints: [UtilityPoint]
  private let search: FrontierSearch
  /// All points, where they are kept.
  private var allPoints: [UtilityPoint]?

  /// The frontier of `deal`.
  ///
  /// Complexity: O(p log p) for p options in all; nothing but supported points is searched yet.
  public init(of deal: Deal) {
    self.deal = deal
    search = FrontierSearch(factors: deal.factors)
    supportedPoints = search.supportedPoints
  }

  /// Hands over the points whose first utility is in `range` (all without one), chunk by chunk, until `body`
  /// returns false. See `FrontierSearch.forEachChunk`.
  @discardableResult
  public func forEachChunk(
    in range: ClosedRange<Int64>? = nil, threads: Int = 1, isCancelled: () -> Bool = { false },
    _ body: (_ chunk: [UtilityPoint]) -> Bool
  ) -> FrontierSearch.Outcome {
    search.forEachChunk(in: range, threads: threads, isCancelled: isCancelled, body)
  }

  /// The points whose first utility is in `range`; all without one.
  public func points(in range: ClosedRange<Int64>? = nil, threads: Int = 1) -> [UtilityPoint] {
    guard let allPoints else { return search.points(in: range, threads: threads) }
    guard let range else { return allPoints }
    return allPoints.filter { range.contains($0.a) }
  }

  /// Searches all points and keeps them: what is asked for later comes from there.
  public mutating func keepAllPoints(threads: Int = 1) {
    allPoints = search.points(threads: threads)
  }

  /// How many packages reach each of `points`, which are points of the frontier by rising first utility.
  public func packageCounts(of points: [UtilityPoint]) -> [PackageCount] { search.packageCounts(of: points) }

  /// One of the packages that reach `point`, the same on every run; nil where it is no point of the frontier.
  ///
  /// Its utility is recomputed from its options and is exactly `point`.
  public func package(reaching point: UtilityPoint) -> DealPackage? {
    guard let choices = search.choices(reaching: point) else { return nil }
    let package = DealPackage(choices: choices)
    let utility = deal.utility(of: package)
    precondition(
      utility == Pair(Amount(units: point.a), Amount(units: point.b)), "a package reaches its point")
    return package
  }

  /// The points with the largest measure, and others beside them.
  ///
  /// - Parameter measure: How good a point is, nil where it doesn't come into question. It must not fall when
  ///   either utility rises, and must be quasi-concave (see `BestStretch`).
  func candidates(by measure: (UtilityPoint) -> Int128?) -> [UtilityPoint] {
    let hull = BestStretch(vertices: supportedPoints)
    guard var range = hull.stretch(by: measure) else { return [] }
    if allPoints != nil { return points(in: range) }
    // Where the hull leaves much open, the points around its best spot say more than its vertices do.
    var reach = (range.upperBound - range.lowerBound) / 64
    if reach > ParetoFrontier.shortStretch {
      let middle = hull.bestSpot(in: range, by: measure)
      while reach < range.upperBound - range.lowerBound {
        let around = max(range.lowerBound, middle - reach)...min(range.upperBound, middle + reach)
        if let known = points(in: around).compactMap(measure).max() {
          range = hull.stretch(atLeast: known, by: measure) ?? range
          break
        }
        reach *= 4
      }
    }
    return points(in: range)
  }

  /// So few units are searched at once.
  private static let shortStretch: Int64 = 1_000
}
