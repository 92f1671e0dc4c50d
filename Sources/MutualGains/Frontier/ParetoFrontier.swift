/// The Pareto frontier of a deal: its efficient utility points, found when they are asked for, with how many
/// packages reach each and one of them.
///
/// A package is efficient (Pareto-optimal) when no other package that keeps the rules gives one party more
/// utility and the other no less. Points are `UtilityPoint`s in the deal's units, by rising utility of the
/// first party.
public struct ParetoFrontier: Sendable {
  /// The deal it belongs to.
  public let deal: Deal
  /// The points that are best for some weighing of the two parties, both ends among them; none where no
  /// package keeps the rules.
  public let supportedPoints: [UtilityPoint]
  /// The stretches in which points may be missing, because a limit of the search was reached; by rising first
  /// utility. Without any the frontier is proven.
  public let openGaps: [FrontierGap]
  private let engine: Engine
  /// All points, where they are kept.
  private var allPoints: [UtilityPoint]?

  /// What finds points and packages.
  private enum Engine: Sendable {
    /// No package keeps the rules, or none was found.
    case empty
    /// Sums of independent factors.
    case separable(FrontierSearch, SeparableFactors)
    /// Limits on sums over the package.
    case limited(LimitedFrontier)
    /// Points that something else found, each with one package.
    case listed([UtilityPoint: DealPackage])
  }

  /// The frontier of `deal`.
  ///
  /// - Parameters:
  ///   - limits: How much time and memory may go into rules that tie issues together.
  ///   - isCancelled: Asked now and then while such rules are worked on.
  ///
  /// Complexity: O(p log p) for p options in all, and nothing but supported points is searched yet, as long as
  /// no rule limits a sum. With such rules all points are found here, see `LimitedFrontier`.
  public init(
    of deal: Deal, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(of: deal, tiedBy: Coupling(of: deal), limits: limits, isCancelled: isCancelled)
  }

  /// The frontier of `deal` under what `coupling` says, which may come from another deal with the same issues,
  /// options and bundles.
  init(
    of deal: Deal, tiedBy coupling: Coupling, limits: SearchLimits, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.deal = deal
    let budget = SearchBudget(limits, isCancelled: isCancelled)
    var coupling = coupling
    coupling.propagate()
    coupling.turnLimitsIntoFloors(of: deal)
    do throws(SearchLimitReached) {
      guard coupling.limits.isEmpty else {
        let frontier = try LimitedFrontier(of: deal, under: coupling, budget: budget)
        engine = frontier.points.isEmpty ? .empty : .limited(frontier)
        allPoints = frontier.points
        supportedPoints = ParetoFrontier.supported(among: frontier.points)
        openGaps = frontier.openGaps
        return
      }
      guard let factors = try SeparableFactors(of: deal, under: coupling, budget: budget) else {
        (engine, supportedPoints, openGaps) = (.empty, [], [])
        return
      }
      let search = FrontierSearch(factors: factors.factors)
      openGaps = []
      if coupling.floors == Pair(nil, nil) {
        engine = .separable(search, factors)
        supportedPoints = search.supportedPoints
        return
      }
      // What dominates a point above both floors is above them too: the rest of the frontier stays as it is.
      let least = coupling.floors.first ?? .min
      let points = search.points(in: least ... .max).filter { $0.b >= coupling.floors.second ?? .min }
      engine = points.isEmpty ? .empty : .separable(search, factors)
      allPoints = points
      supportedPoints = ParetoFrontier.supported(among: points)
    } catch {
      (engine, supportedPoints, openGaps) = (.empty, [], [FrontierGap.everything])
    }
  }

  /// The points that epsilon-constraint found. What it says is no proof, see there; packages are not counted.
  public init(_ other: EpsilonConstraint) {
    deal = other.deal
    let points = other.points.map(\.utility)
    allPoints = points
    engine = .listed(
      Dictionary(other.points.map { ($0.utility, $0.package) }, uniquingKeysWith: { first, _ in first }))
    supportedPoints = ParetoFrontier.supported(among: points)
    let last = points.last?.a ?? .min
    openGaps =
      other.isComplete || last == .max ? [] : [FrontierGap(range: last + 1 ... .max, largestSum: nil)]
  }

  /// The supported ones among the efficient `points`.
  private static func supported(among points: [UtilityPoint]) -> [UtilityPoint] {
    points.isEmpty ? [] : FrontierSearch(factors: [Factor(points: points)]).supportedPoints
  }

  /// Whether no package keeps the rules; with open gaps: whether none was found.
  public var isEmpty: Bool { supportedPoints.isEmpty }

  /// The largest surplus of a package, of those found; nil where there is none. A supported point has it.
  public var largestSurplus: Amount? { supportedPoints.map { deal.gain(at: $0).sum }.max() }

  /// Hands over the points whose first utility is in `range` (all without one), chunk by chunk, until `body`
  /// returns false. See `FrontierSearch.forEachChunk`.
  @discardableResult
  public func forEachChunk(
    in range: ClosedRange<Int64>? = nil, threads: Int = 1, isCancelled: () -> Bool = { false },
    _ body: (_ chunk: [UtilityPoint]) -> Bool
  ) -> FrontierSearch.Outcome {
    guard allPoints == nil, case .separable(let search, _) = engine else {
      let points = points(in: range)
      return points.isEmpty || body(points) ? .proven : .stopped
    }
    return search.forEachChunk(in: range, threads: threads, isCancelled: isCancelled, body)
  }

  /// The points whose first utility is in `range`; all without one.
  public func points(in range: ClosedRange<Int64>? = nil, threads: Int = 1) -> [UtilityPoint] {
    if let allPoints {
      guard let range else { return allPoints }
      return allPoints.filter { range.contains($0.a) }
    }
    guard case .separable(let search, _) = engine else { return [] }
    return search.points(in: range, threads: threads)
  }

  /// Searches all points and keeps them: what is asked for later comes from there.
  public mutating func keepAllPoints(threads: Int = 1) {
    if allPoints == nil { allPoints = points(threads: threads) }
  }

  /// How many packages reach each of `points`, which are points of the frontier by rising first utility; nil
  /// where they are too many to count under the limits on sums.
  public func packageCounts(of points: [UtilityPoint]) -> [PackageCount?] {
    switch engine {
    case .empty: points.map { _ in PackageCount(0) }
    case .separable(let search, _): search.packageCounts(of: points)
    case .limited(let frontier): points.map { frontier.packages(reaching: $0).count }
    case .listed: points.map { _ in nil }
    }
  }

  /// One of the packages that reach `point`, the same on every run; nil where it is no point of the frontier, and
  /// where a search that was stopped by a limit found a point that is none.
  ///
  /// Its utility is recomputed from its options and is exactly `point`, and it keeps every rule.
  public func package(reaching point: UtilityPoint) -> DealPackage? {
    guard let package = somePackage(atLeast: point) else { return nil }
    let isExact = UtilityPoint(deal.utility(of: package)) == point
    precondition(isExact || !openGaps.isEmpty, "a package reaches its point")
    return isExact ? package : nil
  }

  /// One of the packages that reach `point`; where a limit has stopped the search, it may be better for one party
  /// and no worse for the other.
  func somePackage(atLeast point: UtilityPoint) -> DealPackage? {
    let found: DealPackage?
    switch engine {
    case .empty: return nil
    case .separable(let search, let factors):
      found = search.choices(reaching: point).flatMap { factors.package(choices: $0) }
    case .limited(let frontier): found = frontier.packages(reaching: point).first
    case .listed(let packages): found = packages[point]
    }
    guard let package = found else { return nil }
    let utility = deal.utility(of: package)
    precondition(
      utility.first.units >= point.a && utility.second.units >= point.b, "a package reaches its point")
    precondition(deal.rules.allSatisfy { deal.keeps($0, package) }, "a package keeps the rules")
    return package
  }

  /// The points with the largest measure, and others beside them.
  ///
  /// - Parameter measure: How good a point is, nil where it doesn't come into question. It must not fall when
  ///   either utility rises, and must be quasi-concave (see `BestStretch`).
  func candidates(by measure: (UtilityPoint) -> Int128?) -> [UtilityPoint] {
    if isEmpty { return [] }
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
