/// The largest that both utilities can be together over the packages that keep the rules, in all and with each
/// option: the max-marginals of the components' decision diagrams, by one pass forwards and one back (Pearl 1988).
struct LargestSums {
  /// Over all packages; nil where none keeps the rules.
  let largest: Int64?
  private let deal: Deal
  /// By issue: the component that decides it.
  private var components: [Component?]

  /// What is known of the component of an issue.
  private enum Component {
    /// The issue by itself, of which only some options are allowed, and the largest of those.
    case alone(allowed: OptionMask, largest: Int64)
    /// The largest sum of the component with each option; `Int64.min` where there is none.
    case tied(with: [Int64], largest: Int64)
  }

  /// Those of `deal`; nil where a limit on a sum, or the least that a party accepts, ties components together.
  ///
  /// Complexity: O(options + arcs of the diagrams), see `DiagramBuilder`.
  init?(of deal: Deal, budget: SearchBudget) throws(SearchLimitReached) {
    self.deal = deal
    components = deal.issues.map { _ in nil }
    let coupling = Coupling.propagated(in: deal)
    guard coupling.limits.isEmpty, coupling.floors == Pair(nil, nil) else { return nil }
    if coupling.isImpossible {
      largest = nil
      return
    }
    let parts = coupling.components
    let sums = OptionSums(of: deal, under: coupling, issues: Set(parts.filter(\.isTied).flatMap(\.issues)))
    var total = Int64(0)
    for part in parts {
      if !part.isTied {
        let (issue, allowed) = (part.issues[0], coupling.allowed[part.issues[0]])
        let options = allowed.isWhole ? deal.issues[issue].bestOptions(1) : allowed.options
        let joint = options.map { deal.issues[issue].utility(ofOption: $0).sum.units }
        guard let best = joint.max() else {
          largest = nil
          return
        }
        components[issue] = .alone(allowed: allowed, largest: best)
        total += best
        continue
      }
      let diagram = try DiagramBuilder.diagram(
        of: part, in: coupling, sums: sums, keepsAllOptions: true, budget: budget)
      guard let diagram else {
        largest = nil
        return
      }
      let best = diagram.largestSums(optionCounts: diagram.issues.map { deal.issues[$0].options.count })
      for (issue, with) in zip(diagram.issues, best.with) {
        components[issue] = .tied(with: with, largest: best.largest)
      }
      total += best.largest
    }
    largest = total
  }

  /// Over the packages with an option; nil where none of them keeps the rules.
  ///
  /// Complexity: O(1).
  func largest(with option: OptionIndex) -> Int64? {
    guard let largest, let component = components[option.issue] else { return nil }
    switch component {
    case .alone(let allowed, let best):
      guard allowed[option.option] else { return nil }
      return largest - best + deal.issues[option.issue].utility(ofOption: option.option).sum.units
    case .tied(let with, let best):
      return with[option.option] == .min ? nil : largest - best + with[option.option]
    }
  }
}

extension DecisionDiagram {
  /// The largest sum of both utilities over all ways, and over those with each option, by layer and option;
  /// `Int64.min` where there is none.
  ///
  /// Complexity: O(arcs).
  fileprivate func largestSums(optionCounts: [Int]) -> (largest: Int64, with: [[Int64]]) {
    var (ahead, behind) = (
      Array(repeating: Int64.min, count: nodeCount), Array(repeating: Int64.min, count: nodeCount)
    )
    (ahead[nodeCount - 1], behind[0]) = (0, 0)
    func joint(_ arc: Int) -> Int64 { sums[arc * width] + sums[arc * width + 1] }
    // No node is a dead end, and every one is reached.
    for arc in option.indices.reversed() {
      ahead[Int(from[arc])] = max(ahead[Int(from[arc])], joint(arc) + ahead[Int(to[arc])])
    }
    var with = optionCounts.map { Array(repeating: Int64.min, count: $0) }
    for layer in issues.indices {
      for arc in arcs(ofLayer: layer) {
        let sum = behind[Int(from[arc])] + joint(arc)
        behind[Int(to[arc])] = max(behind[Int(to[arc])], sum)
        let place = Int(option[arc])
        with[layer][place] = max(with[layer][place], sum + ahead[Int(to[arc])])
      }
    }
    return (ahead[0], with)
  }
}
