/// The most that the first utility can be under limits on sums, over the packages with one option: issue by issue, all
/// sums that a prefix can have at once, of which only those stay that none beats and that can still come up to what is
/// looked for (labels, bounded by prices of the limits: Handler and Zang 1980).
///
/// What is looked for starts just below the bound, and is lowered until a package is found: most searches see few labels.
struct LargestSumSearch: Sendable {
  private let problem: LimitedProblem
  private let weighings: [Weighing]
  /// By diagram: the least that ways from each node to the end add to limited sum l, at `node * limits + l`.
  private let leastAhead: [[Int64]]
  /// The diagram and layer of each issue.
  private let places: [(diagram: Int, layer: Int)]

  /// A form, and what it comes to on all diagrams.
  fileprivate struct Weighing: Sendable {
    let form: LinearForm
    /// By diagram and arc.
    let values: [[Int64]]
    /// By diagram and node, the most from there on.
    let ahead: [[Int64]]
  }

  /// Prefixes by their nodes.
  fileprivate struct Labels {
    var nodes: [Int32] = []
    var utilities: [Int64] = []
    var values: [Int64] = []
    /// Limited sum l of label i at `i * limits + l`.
    var sums: [Int64] = []
    /// The label that each one comes from, and the option that it takes; empty where no package is asked for.
    var steps: [(from: Int32, option: Int32)] = []
  }

  /// A package that was found, and its first utility.
  struct Found {
    let sum: Int64
    let package: DealPackage
  }

  private static let mostLabels = 2_000_000
  /// More labels of a node than this are not compared with each other.
  private static let mostCompared = 512

  /// Prepares searches in `problem`, which keeps all options and has only first utilities.
  init(_ problem: LimitedProblem, budget: SearchBudget) {
    self.problem = problem
    let limits = problem.bounds.count
    var found = [LinearForm(sum: 0, width: problem.width)]
    if limits > 0 {
      let prices = LimitedSearch(problem, budget: budget).relaxation(
        a: Double(problem.low.a), b: Double(problem.low.b), tolerance: 1e-6, direction: .onlyA
      ).prices
      for factor in [1, 0.5, 2, 5] {
        let scaled = prices.enumerated().map { $0 < 2 ? $1 : $1 * factor }
        found.append(LinearForm(prices: scaled, ranges: problem.ranges))
      }
    }
    weighings = Set(found).sorted { $0.weights.lexicographicallyPrecedes($1.weights) }
      .filter { $0.weights[0] > 0 }.map { Weighing($0, problem) }
    leastAhead = problem.diagrams.map { diagram in
      var least = Array(repeating: Int64.max, count: diagram.nodeCount * limits)
      for limit in 0..<limits { least[(diagram.nodeCount - 1) * limits + limit] = 0 }
      for arc in (0..<diagram.arcCount).reversed() {
        for limit in 0..<limits {
          let (from, to) = (Int(diagram.from[arc]) * limits + limit, Int(diagram.to[arc]) * limits + limit)
          least[from] = min(least[from], diagram.sums[arc * diagram.width + 2 + limit] + least[to])
        }
      }
      return least
    }
    var places = Array(repeating: (diagram: 0, layer: 0), count: problem.issueCount)
    for (index, diagram) in problem.diagrams.enumerated() {
      for (layer, issue) in diagram.issues.enumerated() { places[issue] = (index, layer) }
    }
    self.places = places
  }

  /// The largest first utility of the packages with an option; nil where none keeps the rules.
  ///
  /// Complexity: O(arcs), and for each label its arcs; exponential at worst.
  func largest(
    with option: OptionIndex, _ budget: SearchBudget
  ) throws(SearchLimitReached) -> Int64? {
    let place = places[option.issue]
    return try largest(
      at: Place(diagram: place.diagram, layer: place.layer, option: option.option), budget)?.sum
  }

  /// The package with the largest first utility of all; nil where none keeps the rules.
  ///
  /// Complexity: as with an option.
  func largest(_ budget: SearchBudget) throws(SearchLimitReached) -> Found? {
    try largest(at: Place(diagram: 0, layer: 0, option: nil), budget).map { sum, trail, label in
      Found(sum: sum, package: package(trail, to: label))
    }
  }

  /// The option that each label takes, layer by layer, and the label before it.
  private typealias Trail = [[(from: Int32, option: Int32)]]
  /// What was found: the largest utility, and the label that has it at the end of the trail.
  private typealias Largest = (sum: Int64, trail: Trail, label: Int)

  /// The layer of which only one option is allowed, or all.
  private struct Place {
    let diagram: Int
    let layer: Int
    let option: Int?
  }

  private func largest(at place: Place, _ budget: SearchBudget) throws(SearchLimitReached) -> Largest? {
    var best: (bound: Int64, weighing: Int, ahead: [Int64])?
    for (index, weighing) in weighings.enumerated() {
      guard let ahead = weighing.ahead(place.diagram, place.layer, place.option, problem) else { return nil }
      let total = weighing.total - weighing.ahead[place.diagram][0] + ahead[0]
      let room =
        Int128(total) - Int128(weighing.form.threshold(at: UtilityPoint(a: 0, b: 0), bounds: problem.bounds))
      let bound = Int64(room.flooredDivision(by: Int128(weighing.form.weights[0])).quotient)
      if bound < best?.bound ?? .max { best = (bound, index, ahead) }
    }
    guard let best else { return nil }
    let lowest = problem.low.a
    var depth = max(1, (best.bound - lowest) / 512)
    while best.bound >= lowest {
      let goal = max(lowest, best.bound - depth)
      let found = try largest(atLeast: goal, at: place, weighings[best.weighing], best.ahead, budget)
      if let found { return found }
      if goal == lowest { break }
      depth = depth > .max / 4 ? .max / 2 : depth * 4
    }
    return nil
  }

  /// The same, where it is `goal` or more.
  private func largest(
    atLeast goal: Int64, at place: Place, _ weighing: Weighing, _ ahead: [Int64], _ budget: SearchBudget
  ) throws(SearchLimitReached) -> Largest? {
    // Only who asks for no option asks for a package.
    let keepsSteps = place.option == nil
    let (limits, threshold) = (
      problem.bounds.count, weighing.form.threshold(at: UtilityPoint(a: goal, b: 0), bounds: problem.bounds)
    )
    var watch = BudgetWatch(budget)
    // What later diagrams add at most to the form, and at least to the limited sums.
    var rest = weighing.total - weighing.ahead[place.diagram][0] + ahead[0]
    var least = (0..<limits).map { limit in leastAhead.reduce(Int64(0)) { $0 + $1[limit] } }
    var labels = Labels(
      nodes: [0], utilities: [0], values: [0], sums: Array(repeating: 0, count: limits))
    var trail: Trail = []
    for (index, diagram) in problem.diagrams.enumerated() {
      let ahead = index == place.diagram ? ahead : weighing.ahead[index]
      rest -= ahead[0]
      for limit in 0..<limits { least[limit] -= leastAhead[index][limit] }
      for node in labels.nodes.indices { labels.nodes[node] = 0 }
      for layer in diagram.issues.indices {
        var next = Labels()
        var start = 0
        for arc in diagram.arcs(ofLayer: layer) {
          if let option = place.option, index == place.diagram, layer == place.layer,
            Int(diagram.option[arc]) != option
          {
            continue
          }
          let (from, to) = (diagram.from[arc], Int(diagram.to[arc]))
          if ahead[to] == .min { continue }
          // Arcs and labels come by their nodes.
          while start < labels.nodes.count, labels.nodes[start] < from { start += 1 }
          let needed = threshold - weighing.values[index][arc] - ahead[to] - rest
          var label = start
          while label < labels.nodes.count, labels.nodes[label] == from {
            defer { label += 1 }
            if watch.step() { throw SearchLimitReached() }
            if labels.values[label] < needed { continue }
            let fits = (0..<limits).allSatisfy { limit in
              labels.sums[label * limits + limit] + diagram.sums[arc * diagram.width + 2 + limit]
                + leastAhead[index][to * limits + limit] + least[limit] <= problem.bounds[limit]
            }
            if !fits { continue }
            next.nodes.append(Int32(to))
            next.utilities.append(labels.utilities[label] + diagram.sums[arc * diagram.width])
            next.values.append(labels.values[label] + weighing.values[index][arc])
            if keepsSteps { next.steps.append((Int32(label), diagram.option[arc])) }
            for limit in 0..<limits {
              next.sums.append(
                labels.sums[label * limits + limit] + diagram.sums[arc * diagram.width + 2 + limit])
            }
          }
          if next.nodes.count > LargestSumSearch.mostLabels { throw SearchLimitReached() }
        }
        labels = next.reduced(limits: limits, mostCompared: LargestSumSearch.mostCompared)
        if labels.nodes.isEmpty { return nil }
        if keepsSteps { trail.append(labels.steps) }
      }
    }
    guard let largest = labels.utilities.max(), largest >= goal,
      let label = labels.utilities.firstIndex(of: largest)
    else { return nil }
    return (problem.original(UtilityPoint(a: largest, b: problem.low.b)).a, trail, label)
  }

  /// The package of the options along the steps to a label.
  private func package(_ trail: Trail, to label: Int) -> DealPackage {
    var (label, options) = (label, [Int]())
    for steps in trail.reversed() {
      options.append(Int(steps[label].option))
      label = Int(steps[label].from)
    }
    var rest = options.reversed()[...]
    return problem.package(
      problem.diagrams.map { diagram in
        defer { rest = rest.dropFirst(diagram.issues.count) }
        return Array(rest.prefix(diagram.issues.count))
      })
  }
}

extension LargestSumSearch.Weighing {
  fileprivate init(_ form: LinearForm, _ problem: LimitedProblem) {
    self.form = form
    values = problem.diagrams.map { diagram in
      (0..<diagram.arcCount).map { arc in
        (0..<diagram.width).reduce(0) { $0 + form.weights[$1] * diagram.sums[arc * diagram.width + $1] }
      }
    }
    ahead = zip(problem.diagrams, values).map { diagram, values in diagram.largestAhead(values) { _ in true }
    }
  }

  /// The most over all packages, limits aside.
  fileprivate var total: Int64 { ahead.reduce(0) { $0 + $1[0] } }

  /// The most from each node of a diagram on with one option in one layer, `Int64.min` where there is no way; nil where
  /// no way has the option.
  fileprivate func ahead(_ index: Int, _ layer: Int, _ option: Int?, _ problem: LimitedProblem) -> [Int64]? {
    guard let option else { return ahead[index] }
    let diagram = problem.diagrams[index]
    let arcs = diagram.arcs(ofLayer: layer)
    let ahead = diagram.largestAhead(values[index]) { arc in
      !arcs.contains(arc) || Int(diagram.option[arc]) == option
    }
    return ahead[0] == .min ? nil : ahead
  }
}

extension DecisionDiagram {
  /// The most that ways from each node to the end come to over the arcs that are allowed; `Int64.min` without a way.
  fileprivate func largestAhead(_ values: [Int64], where isAllowed: (Int) -> Bool) -> [Int64] {
    var ahead = Array(repeating: Int64.min, count: nodeCount)
    ahead[nodeCount - 1] = 0
    for arc in values.indices.reversed() where ahead[Int(to[arc])] != .min && isAllowed(arc) {
      ahead[Int(from[arc])] = max(ahead[Int(from[arc])], values[arc] + ahead[Int(to[arc])])
    }
    return ahead
  }
}

extension LargestSumSearch.Labels {
  /// The labels by node, without those that another one of the same node beats.
  fileprivate func reduced(limits: Int, mostCompared: Int) -> Self {
    let order = nodes.indices.sorted { left, right in
      if nodes[left] != nodes[right] { return nodes[left] < nodes[right] }
      if utilities[left] != utilities[right] { return utilities[left] > utilities[right] }
      for limit in 0..<limits where sums[left * limits + limit] != sums[right * limits + limit] {
        return sums[left * limits + limit] < sums[right * limits + limit]
      }
      return left < right
    }
    var kept: [Int] = []
    var start = 0
    for label in order {
      if let last = kept.last, nodes[last] != nodes[label] { start = kept.count }
      // The utility of those before it is no less.
      let isBeaten = kept[start...].prefix(mostCompared).contains { other in
        (0..<limits).allSatisfy { sums[other * limits + $0] <= sums[label * limits + $0] }
      }
      if !isBeaten { kept.append(label) }
    }
    var result = Self()
    result.nodes = kept.map { nodes[$0] }
    result.utilities = kept.map { utilities[$0] }
    result.values = kept.map { values[$0] }
    result.sums = kept.flatMap { sums[$0 * limits..<($0 + 1) * limits] }
    if !steps.isEmpty { result.steps = kept.map { steps[$0] } }
    return result
  }
}
