/// The Pareto frontier of a deal: its efficient utility points, found when they are asked for, with how many
/// packages reach each and one of them.
///
/// A package is efficient (Pareto-optimal) when no other package that keeps the rules gives one party more
/// utility and the other no less. Points are `UtilityPoint`s in the deal's units, by rising utility of the
/// first party.
///
/// Whatever is asked of a frontier is searched within the budget that it was made with: `SearchBudget.hasStopped`
/// says whether something was left undone. Without limits everything is there.
public struct ParetoFrontier: Sendable {
  /// The deal it belongs to.
  public let deal: Deal
  /// What everything that is asked of it may still take.
  public let budget: SearchBudget
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
    indirect case separable(NumericSearch, SeparableFactors)
    /// Limits on sums over the package.
    indirect case limited(LimitedFrontier)
    /// Points that something else found, each with one package.
    case listed([UtilityPoint: DealPackage])
  }

  /// The frontier of `deal`, with all of `limits` from now on; see `init(of:budget:)`.
  public init(
    of deal: Deal, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(of: deal, budget: SearchBudget(limits, isCancelled: isCancelled))
  }

  /// The frontier of `deal`.
  ///
  /// - Parameter budget: How much time and memory may go into it, and into all that is asked of it later.
  ///
  /// Complexity: O(p log p) for p options in all, and nothing but supported points is searched yet, as long as
  /// no rule limits a sum. With such rules all points are found here, see `LimitedFrontier`.
  public init(of deal: Deal, budget: SearchBudget) {
    self.init(of: deal, tiedBy: Coupling(of: deal), budget: budget)
  }

  /// The frontier of `deal` under what `coupling` says, which may come from another deal with the same issues,
  /// options and bundles.
  init(of deal: Deal, tiedBy coupling: Coupling, budget: SearchBudget) {
    self.deal = deal
    self.budget = budget
    var coupling = coupling
    coupling.propagate(in: deal)
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
      let search = NumericSearch(factors.terms)
      if coupling.floors == Pair(nil, nil) {
        engine = .separable(search, factors)
        (supportedPoints, openGaps) = (search.supportedPoints, [])
        return
      }
      let found = FloorStretch(of: search, above: coupling.floors, budget: budget)
      engine = found.points.isEmpty ? .empty : .separable(search, factors)
      allPoints = found.points
      supportedPoints = ParetoFrontier.supported(among: found.points)
      openGaps = found.openGaps
    } catch {
      (engine, supportedPoints, openGaps) = (.empty, [], [FrontierGap.everything])
    }
  }

  /// The points that epsilon-constraint found. What it says is no proof, see there; packages are not counted.
  package init(_ other: EpsilonConstraint) {
    deal = other.deal
    budget = other.budget
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
  /// returns false or the budget is over. See `FrontierSearch.forEachChunk`.
  @discardableResult
  public func forEachChunk(
    in range: ClosedRange<Int64>? = nil, threads: Int = 1, _ body: (_ chunk: [UtilityPoint]) -> Bool
  ) -> FrontierSearch.Outcome {
    forEachChunk(in: range, threads: threads, making: { $0 }, body)
  }

  /// Hands over what `make` makes of some points, on the threads that found them.
  package func forEachChunk<Chunk: Sendable>(
    in range: ClosedRange<Int64>?, threads: Int,
    making make: @escaping @Sendable ([UtilityPoint]) -> Chunk, _ body: (Chunk) -> Bool
  ) -> FrontierSearch.Outcome {
    guard allPoints == nil, case .separable(let search, _) = engine else {
      let points = points(in: range)
      return points.isEmpty || body(make(points)) ? .proven : .stopped
    }
    return search.forEachChunk(in: range, threads: threads, budget, making: make, body)
  }

  /// The points whose first utility is in `range`; all without one. Where the budget was over, those up to some
  /// first utility.
  public func points(in range: ClosedRange<Int64>? = nil, threads: Int = 1) -> [UtilityPoint] {
    search(range, threads: threads).points
  }

  /// The points whose first utility is in `range`, all without one, and whether none is missing but in open gaps.
  func search(
    _ range: ClosedRange<Int64>? = nil, threads: Int = 1
  ) -> (points: [UtilityPoint], isComplete: Bool) {
    if let allPoints {
      guard let range else { return (allPoints, true) }
      let start = allPoints.indices.partitioningIndex { allPoints[$0].a >= range.lowerBound }
      let end = allPoints.indices.partitioningIndex { allPoints[$0].a > range.upperBound }
      return (Array(allPoints[start..<end]), true)
    }
    guard case .separable(let search, _) = engine else { return ([], true) }
    var points: [UtilityPoint] = []
    let outcome = search.forEachChunk(in: range, threads: threads, budget) { chunk in
      points += chunk
      return points.count < budget.bytes / ParetoFrontier.bytesKept
    }
    if outcome == .stopped { budget.stop() }
    return (points, outcome == .proven)
  }

  /// Whether all points are soon found: supported points are few, and so are the steps of numeric issues.
  package var isShort: Bool {
    guard supportedPoints.count <= ParetoFrontier.shortHull else { return false }
    return stepCount <= ParetoFrontier.shortSteps
  }

  /// What a point takes among many that are kept, while there are more and more of them.
  private static let bytesKept = 3 * MemoryLayout<UtilityPoint>.size

  /// Whether all points are kept.
  var isKept: Bool { allPoints != nil }

  /// How many steps all numeric issues have together that are kept as such: there are about as many points.
  package var stepCount: Int64 {
    if case .separable(let search, _) = engine { search.stepCount } else { 0 }
  }

  /// Frontiers with more supported points are large: counting their points takes longer than the settlement.
  private static let shortHull = 1_000
  private static let shortSteps: Int64 = 250_000

  /// The points that tie for the largest surplus where a long price makes very many do so; nil where they can be
  /// listed.
  var longTieOfSurplus: TiedPoints? {
    guard allPoints == nil, case .separable(let search, _) = engine,
      search.stepCount > ParetoFrontier.shortSteps, let largest = largestSurplus
    else { return nil }
    // Of points on one line the ends are supported.
    let ends = supportedPoints.filter { deal.gain(at: $0).sum == largest }
    if ends.count < 2 { return nil }
    let count = SurplusTies(of: search, budget)?.count
    return count.map { $0 <= TiedPoints.mostListed } ?? false ? nil : TiedPoints(ends, count: count)
  }

  /// Searches all points and keeps them, as far as the budget lasts: what is asked for later comes from there.
  public mutating func keepAllPoints(threads: Int = 1) {
    if allPoints != nil { return }
    let (points, isComplete) = search(threads: threads)
    if isComplete { allPoints = points }
  }

  /// How many packages reach each of `points`, which are points of the frontier by rising first utility; nil
  /// where they are too many to count under the limits on sums, and where the budget was over.
  public func packageCounts(of points: [UtilityPoint]) -> [PackageCount?] {
    switch engine {
    case .empty: points.map { _ in PackageCount(0) }
    case .separable(let search, _): search.packageCounts(of: points, budget)
    case .limited(let frontier): points.map { frontier.packages(reaching: $0).count }
    case .listed: points.map { _ in nil }
    }
  }

  /// One of the packages that reach `point`, the same on every run; nil where it is no point of the frontier, and
  /// where a search that was stopped by a limit found a point that is none, or has not found its package.
  ///
  /// Its utility is recomputed from its options and is exactly `point`, and it keeps every rule.
  public func package(reaching point: UtilityPoint) -> DealPackage? {
    guard let package = somePackage(atLeast: point, budget) else { return nil }
    let isExact = UtilityPoint(deal.utility(of: package)) == point
    precondition(isExact || !openGaps.isEmpty, "a package reaches its point")
    return isExact ? package : nil
  }

  /// The same for some points by rising first utility: those near each other share the work.
  package func packages(reaching points: [UtilityPoint]) -> [DealPackage?] {
    guard case .separable(let search, let factors) = engine else { return points.map(package(reaching:)) }
    return zip(points, search.choices(reaching: points, budget)).map { point, choices in
      guard let package = choices.flatMap({ factors.package(choices: $0) }) else { return nil }
      precondition(UtilityPoint(deal.utility(of: package)) == point, "a package reaches its point")
      precondition(deal.rules.allSatisfy { deal.keeps($0, package) }, "a package keeps the rules")
      return package
    }
  }

  /// One of the packages that reach `point`; where a limit has stopped the search, it may be better for one party
  /// and no worse for the other. It is looked for even where the budget is over: of a point that stands
  /// under limits on sums it is known, and elsewhere soon found.
  func somePackage(atLeast point: UtilityPoint) -> DealPackage? {
    somePackage(atLeast: point, SearchBudget())
  }

  private func somePackage(atLeast point: UtilityPoint, _ budget: SearchBudget) -> DealPackage? {
    let found: DealPackage?
    switch engine {
    case .empty: return nil
    case .separable(let search, let factors):
      found = search.choices(reaching: point, budget).flatMap { factors.package(choices: $0) }
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

  /// At which of some points of the frontier packages may have each option, by issue and option, as places among
  /// `points`; nil where that is not soon told. See `LimitedFrontier.possibleOptions`.
  func possibleOptions(at points: [UtilityPoint]) -> [[[Int]]]? {
    if case .limited(let frontier) = engine { frontier.possibleOptions(at: points, of: deal) } else { nil }
  }

  /// The points with the largest measure, and others beside them, but for those in open gaps; where the budget was
  /// over, the supported points instead.
  ///
  /// - Parameter measure: How good a point is, nil where it doesn't come into question. It must not fall when
  ///   either utility rises, and must be quasi-concave (see `BestStretch`).
  func candidates(by measure: (UtilityPoint) -> Int128?) -> Candidates {
    if isEmpty { return Candidates(points: [], isComplete: true) }
    let hull = BestStretch(vertices: supportedPoints)
    guard var range = hull.stretch(by: measure) else { return Candidates(points: [], isComplete: true) }
    if allPoints != nil { return Candidates(points: points(in: range), isComplete: true) }
    if case .separable(let search, _) = engine, !search.layers.isEmpty {
      return candidates(of: search, in: range, under: hull, by: measure)
    }
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
    let found = search(range)
    // What is missing lies anywhere in the stretch: the points that were found are not the best of it.
    return found.isComplete
      ? Candidates(points: found.points, isComplete: true)
      : Candidates(points: supportedPoints, isComplete: false)
  }

  /// The same where numeric issues make the frontier long: a window around the best spot, which grows until nothing
  /// beside it can be better than what is in it.
  private func candidates(
    of search: NumericSearch, in range: ClosedRange<Int64>, under hull: BestStretch,
    by measure: (UtilityPoint) -> Int128?
  ) -> Candidates {
    let middle = hull.bestSpot(in: range, by: measure)
    var sums = NumericSums(search, budget)
    var reach = 4 * (search.layers.map(\.step).min() ?? 1)
    while true {
      let (left, right) = (middle.subtractingReportingOverflow(reach), middle.addingReportingOverflow(reach))
      var window =
        max(
          range.lowerBound, left.overflow ? .min : left.partialValue)...min(
          range.upperBound, right.overflow ? .max : right.partialValue)
      guard var points = sums.points(level: search.layers.count, in: window) else {
        return Candidates(points: supportedPoints, isComplete: false)
      }
      let known = points.compactMap { point in measure(point).map { (value: $0, point: point) } }
        .max { $0.value < $1.value }
      if let known {
        let columns = hull.columns(around: known.point.a, atLeast: known.value, in: range, by: measure)
        if !window.contains(columns), columns.upperBound - columns.lowerBound <= 8 * reach {
          window = columns
          guard let more = sums.points(level: search.layers.count, in: columns) else {
            return Candidates(points: supportedPoints, isComplete: false)
          }
          points = more
        }
        if window.contains(columns) { return Candidates(points: points, isComplete: true) }
      }
      if window == range { return Candidates(points: points, isComplete: true) }
      reach = reach > .max / 8 ? .max : reach * 4
    }
  }

  /// So few units are searched at once.
  private static let shortStretch: Int64 = 1_000
}

/// Points of a frontier among which the best are, as far as it was searched.
struct Candidates: Sequence {
  let points: [UtilityPoint]
  /// Whether none of the best is missing but in the frontier's open gaps.
  let isComplete: Bool

  func makeIterator() -> IndexingIterator<[UtilityPoint]> { points.makeIterator() }
}

/// The part of a frontier on which neither utility is below some floor.
private struct FloorStretch {
  let points: [UtilityPoint]
  let openGaps: [FrontierGap]

  /// What dominates a point above both floors is above them too: the rest of the frontier stays as it is.
  init(of search: NumericSearch, above floors: Pair<Int64?>, budget: SearchBudget) {
    let (leastA, leastB) = (floors.first ?? .min, floors.second ?? .min)
    var points: [UtilityPoint] = []
    let outcome = search.forEachChunk(in: leastA ... .max, budget) { chunk in
      points += chunk
      return true
    }
    let last = points.last
    let found = points.filter { $0.b >= leastB }
    // Behind a point below the second floor all others are so too.
    if outcome == .proven || last.map({ $0.b < leastB || $0.a == .max }) ?? false {
      (self.points, openGaps) = (found, [])
      return
    }
    // Vertices of the hull are efficient, whatever lies between them.
    let start = last.map { $0.a + 1 } ?? leastA
    let vertices = search.supportedPoints.filter { $0.a >= start && $0.b >= leastB }
    self.points = found + vertices
    openGaps = [
      FrontierGap(range: start ... .max, largestSum: search.supportedPoints.map { $0.a + $0.b }.max())
    ]
  }
}
