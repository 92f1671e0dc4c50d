/// The ways to choose options of issues that rules and bundles tie, for any amounts: a decision diagram that knows which
/// bundles each arc completes.
struct PackageWays: Sendable {
  /// The issues, in the order in which ways choose their options.
  let issues: [Int]
  /// The bundles of the coupling that ways can have.
  let bundles: [Int]
  private let diagram: DecisionDiagram
  /// By arc, the places in `bundles` of those that it completes.
  private let completed: [[Int]]

  /// One way.
  struct Way: Hashable, Sendable {
    /// By place in `issues`.
    var options: [Int]
    /// By place in `bundles`.
    var hasBundle: [Bool]
  }

  /// What options and bundles are worth, by place.
  struct Amounts: Sendable {
    var options: [[Int64]]
    var bundles: [Int64]

    func sum(_ way: Way) -> Int64 {
      var sum = Int64(0)
      for (amounts, option) in zip(options, way.options) { sum += amounts[option] }
      for (amount, isIn) in zip(bundles, way.hasBundle) where isIn { sum += amount }
      return sum
    }
  }

  /// The ways of a component; nil where none keeps its rules.
  ///
  /// Complexity: see `DiagramBuilder`.
  init?(
    of component: CoupledComponent, in coupling: Coupling, budget: SearchBudget
  ) throws(SearchLimitReached) {
    // Each bundle is a bit of a sum of its own.
    let words = (component.bundles.count + 61) / 62
    let width = 2 + words
    let members = Set(component.issues)
    let options = coupling.allowed.enumerated().map { issue, allowed in
      members.contains(issue) ? Array(repeating: Int64(0), count: allowed.count * width) : []
    }
    var bits = Array(repeating: Int64(0), count: coupling.bundles.count * width)
    for (place, bundle) in component.bundles.enumerated() {
      bits[bundle * width + 2 + place / 62] = 1 << Int64(place % 62)
    }
    let sums = OptionSums(width: width, options: options, bundles: bits)
    let diagram = try DiagramBuilder.diagram(
      of: component, in: coupling, sums: sums, keepsAllOptions: true, budget: budget)
    guard let diagram else { return nil }
    self.diagram = diagram
    (issues, bundles) = (diagram.issues, component.bundles)
    completed = (0..<diagram.arcCount).map { arc in
      component.bundles.indices.filter { place in
        diagram.sums[arc * width + 2 + place / 62] >> Int64(place % 62) & 1 == 1
      }
    }
  }

  /// How many ways there are; no more than `most` are counted.
  func count(upTo most: Int) -> Int {
    var ahead = Array(repeating: 0, count: diagram.nodeCount)
    ahead[diagram.nodeCount - 1] = 1
    for arc in (0..<diagram.arcCount).reversed() {
      let from = Int(diagram.from[arc])
      ahead[from] = min(most, ahead[from] + ahead[Int(diagram.to[arc])])
    }
    return ahead[0]
  }

  /// The best way, the same on every run.
  ///
  /// Complexity: O(arcs).
  func best(_ amounts: Amounts) -> (sum: Int64, way: Way) {
    var ahead = Array(repeating: Int64.min, count: diagram.nodeCount)
    var step = Array(repeating: -1, count: diagram.nodeCount)
    ahead[diagram.nodeCount - 1] = 0
    for layer in diagram.issues.indices.reversed() {
      for arc in diagram.arcs(ofLayer: layer).reversed() {
        var sum = amounts.options[layer][Int(diagram.option[arc])] + ahead[Int(diagram.to[arc])]
        for bundle in completed[arc] { sum += amounts.bundles[bundle] }
        let from = Int(diagram.from[arc])
        if sum >= ahead[from] { (ahead[from], step[from]) = (sum, arc) }
      }
    }
    var way = Way(options: [], hasBundle: Array(repeating: false, count: bundles.count))
    var node = 0
    while node < diagram.nodeCount - 1 {
      take(step[node], &way)
      node = Int(diagram.to[step[node]])
    }
    return (ahead[0], way)
  }

  private func take(_ arc: Int, _ way: inout Way) {
    way.options.append(Int(diagram.option[arc]))
    for bundle in completed[arc] { way.hasBundle[bundle] = true }
  }

  /// All ways.
  ///
  /// Complexity: O(ways × issues).
  var all: [Way] {
    var ways: [[Way]] = Array(repeating: [], count: diagram.nodeCount)
    ways[0] = [Way(options: [], hasBundle: Array(repeating: false, count: bundles.count))]
    for layer in diagram.issues.indices {
      var left: Set<Int> = []
      for arc in diagram.arcs(ofLayer: layer) {
        left.insert(Int(diagram.from[arc]))
        for var way in ways[Int(diagram.from[arc])] {
          take(arc, &way)
          ways[Int(diagram.to[arc])].append(way)
        }
      }
      for node in left { ways[node] = [] }
    }
    return ways[diagram.nodeCount - 1]
  }
}
