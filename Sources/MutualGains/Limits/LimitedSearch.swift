/// The search for the frontier under limits on sums across components: prices from linear relaxations steer
/// it, whole numbers decide.
///
/// One search takes forms f = λ·(utilities) − ν·(limited sums). A package that keeps the limits and reaches a
/// corner c of the utility space has f ≥ λ·c − ν·W in every form. So each component needs only the points
/// that may still be part of such a package, and a walk over those (`CoreWalk`) finds all of them. Exact,
/// because loss + ν·slack + λ·(utilities − c) is what the main form stays below its largest, and no term is
/// negative.
final class LimitedSearch {
  let problem: LimitedProblem
  let budget: SearchBudget
  private let values: DiagramValues
  private var prices: [RelaxedPrices.Direction: RelaxedPrices] = [:]
  private(set) var staircase = Staircase()
  /// The options of a package at each point of the staircase, by issue; other points may have some too.
  private(set) var choices: [UtilityPoint: [Int32]] = [:]
  private(set) var nodes = 0
  private(set) var runs = 0
  private var room = PrefixRoom()
  /// How often in a row labels were too many: a deal without ties, where only walks get through.
  private var labelsFailed = 0

  init(_ problem: LimitedProblem, budget: SearchBudget) {
    (self.problem, self.budget) = (problem, budget)
    let values = DiagramValues(of: problem)
    self.values = values
  }

  /// The prices around a corner. Where GLPK gives none, the utilities count by their ranges and limits for
  /// nothing: valid like all prices, and only slower.
  func relaxation(
    a: Double, b: Double, tolerance: Double, direction: RelaxedPrices.Direction = .both
  ) -> RelaxedPrices.Answer {
    // Any prices are valid; with no time left the cheapest ones have to do.
    if prices[direction] == nil, !budget.isOver {
      prices[direction] = try? RelaxedPrices(
        of: problem, values: values, direction: direction, budget: budget)
    }
    if let answer = prices[direction]?.answer(a: a, b: b, tolerance: tolerance) { return answer }
    let prices = problem.ranges.enumerated().map { $0 < 2 ? 1 / Double($1) : 0 }
    let best = values.best(at: prices)
    let reach = best.value - prices[0] * a - prices[1] * b
    return RelaxedPrices.Answer(
      prices: prices, reach: reach,
      point: (a + reach * Double(problem.ranges[0]), b + reach * Double(problem.ranges[1])))
  }

  /// Takes the values of forms on all diagrams; they are what `run` works with until others are taken.
  /// Returns the most that packages reach in each lane, limits aside.
  func take(_ forms: LinearForms) -> LeadingValues { values.take(forms) }

  /// Looks for every package that `target` wants and puts it on the staircase. The target's forms were taken
  /// last.
  ///
  /// - Parameter nodeLimit: The most nodes of a walk, and labels.
  /// - Returns: Whether everything was seen: nothing that is wanted is missing from the staircase.
  func run(_ target: SearchTarget, largest: LeadingValues, nodeLimit: Int) -> Bool {
    runs += 1
    guard
      let lists = lists(
        for: target, largest: largest, countsAll: false, largestCount: LimitedSearch.pointLimit)
    else { return false }
    guard let lists = lists.points else { return true }
    let core = Core(lists, main: target.forms.main)
    var finds = CoreFinds()
    defer { keepPackages(of: finds, core, lists) }
    var limit = labelsFailed < 3 ? min(nodeLimit, LimitedSearch.firstNodeLimit) : nodeLimit
    while true {
      let walk = CoreWalk.run(
        over: core, target: target, staircase: &staircase, finds: &finds, nodeLimit: limit, budget: budget)
      nodes += walk.nodes
      if walk.isComplete || budget.isOver { return walk.isComplete }
      // Where many packages tie, walking through all of them one by one is hopeless; together they are few.
      if CoreLabels.run(
        over: core, target: target, staircase: &staircase, finds: &finds,
        labelLimit: min(limit / 8, max(LimitedSearch.largestLabelCount, limit / 64)), budget: budget)
      {
        labelsFailed = 0
        return true
      }
      labelsFailed += 1
      if limit >= nodeLimit || budget.isOver { return false }
      limit = min(nodeLimit, limit * 8)
    }
  }

  /// Notes a package for each find that is on the staircase.
  private func keepPackages(of finds: CoreFinds, _ core: Core, _ lists: [ComponentPoints]) {
    // Nearly all components stay at their first point.
    var first: [Int32]?
    finds.forEach(on: staircase) { utility, way in
      if choices[utility] != nil { return }
      var options =
        first
        ?? lists.indices.reduce(into: Array(repeating: 0, count: problem.issueCount)) {
          choose(0, of: lists[$1], in: $1, &$0)
        }
      first = options
      for place in way {
        let stage = (0..<core.count).partitioningIndex { core.starts[$0 + 1] > Int(place) }
        let component = core.components[stage]
        // The first point of a component is not among the core's.
        choose(Int(place) - core.starts[stage] + 1, of: lists[component], in: component, &options)
      }
      choices[utility] = options
    }
  }

  private func choose(_ point: Int, of list: ComponentPoints, in component: Int, _ options: inout [Int32]) {
    list.choose(list.points[point], in: values.diagrams[component], &options)
  }

  /// The nodes of the first walk; an eighth of them are the labels that are tried after it.
  private static let firstNodeLimit = 800_000

  /// More labels than this take longer than they are worth, unless walks have become very long.
  private static let largestLabelCount = 1_000_000

  /// The most points of one component at all its nodes.
  private static let pointLimit = 2_000_000

  /// The points of each component that may be part of a wanted package.
  ///
  /// - Returns: No points where no package is wanted; nil where they are too many.
  func lists(
    for target: SearchTarget, largest: LeadingValues, countsAll: Bool, largestCount: Int
  ) -> (points: [ComponentPoints]?, Void)? {
    let thresholds = target.thresholds.leading
    if !largest.reaches(thresholds) { return (nil, ()) }
    var lists: [ComponentPoints] = []
    lists.reserveCapacity(values.diagrams.count)
    for (component, diagram) in values.diagrams.enumerated() {
      let rest = values.rest[values.nodes[component]]
      let others = largest - rest[rest.startIndex]
      let demand = ComponentPoints.Demand(
        forms: target.forms, largestLoss: target.room, least: thresholds - others,
        countsAll: countsAll, largestCount: largestCount, budget: budget)
      guard
        let points = ComponentPoints(
          of: diagram, arcs: values.arcValues[values.arcs[component]], rest: rest, demand: demand,
          &room)
      else { return nil }
      if points.points.isEmpty { return (nil, ()) }
      lists.append(points)
    }
    return (narrowed(lists, to: target.thresholds), ())
  }

  /// Takes away points that not even the best points of all other components complete, until none is left to
  /// take away; nil where a component loses all.
  private func narrowed(_ lists: [ComponentPoints], to thresholds: FormValues) -> [ComponentPoints]? {
    var lists = lists
    for _ in 0..<4 {
      if budget.isOver { break }
      let largest = lists.map { list in
        list.points.dropFirst().reduce(list.points[0].values) { $0.maximum($1.values) }
      }
      let total = largest.reduce(.zero, +)
      var hasChanged = false
      for component in lists.indices {
        let least = thresholds - (total - largest[component])
        let count = lists[component].points.count
        lists[component].points.removeAll { !$0.values.reaches(least) }
        if lists[component].points.isEmpty { return nil }
        hasChanged = hasChanged || lists[component].points.count < count
      }
      if !hasChanged { break }
    }
    return lists
  }
}
