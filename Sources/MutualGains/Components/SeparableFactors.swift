/// A deal without limits across components as factors of the fast search: each component is one, and so is
/// each issue that nothing ties.
struct SeparableFactors: Sendable {
  let factors: [Factor]
  private let parts: [Part]
  private let issueCount: Int

  /// What a factor's points stand for.
  private enum Part: Sendable {
    /// The allowed options of an issue.
    case issue(Int, options: [Int])
    case component(ComponentFrontier)
  }

  /// The factors of `deal`, whose rules `coupling` has; nil where no package keeps them.
  ///
  /// Complexity: O(options) for issues that nothing ties, and see `ComponentFrontier` for the others.
  init?(of deal: Deal, under coupling: Coupling, budget: SearchBudget) throws(SearchLimitReached) {
    issueCount = deal.issues.count
    if coupling.isImpossible { return nil }
    if coupling.isEmpty {
      factors = deal.factors
      parts = deal.issues.indices.map { .issue($0, options: Array(deal.issues[$0].options.indices)) }
      return
    }
    let sums = OptionSums(of: deal, under: coupling)
    var factors: [Factor] = []
    var parts: [Part] = []
    for component in coupling.components {
      if component.issues.count == 1, component.counts.isEmpty {
        let issue = component.issues[0]
        let options = coupling.allowed[issue].indices.filter { coupling.allowed[issue][$0] }
        parts.append(.issue(issue, options: options))
        factors.append(
          Factor(
            points: options.map { UtilityPoint(deal.issues[issue].utility(ofOption: $0)) }))
        continue
      }
      let diagram = try DiagramBuilder.diagram(of: component, in: coupling, sums: sums, budget: budget)
      guard let diagram else { return nil }
      let frontier = try ComponentFrontier(of: diagram, budget: budget)
      parts.append(.component(frontier))
      factors.append(Factor(points: frontier.sums.points, ways: frontier.sums.counts))
    }
    (self.factors, self.parts) = (factors, parts)
  }

  /// The package that takes the chosen point of each factor.
  func package(choices: [Int]) -> DealPackage? {
    var options = Array(repeating: 0, count: issueCount)
    for (part, choice) in zip(parts, choices) {
      switch part {
      case .issue(let issue, let allowed): options[issue] = allowed[choice]
      case .component(let frontier):
        guard let found = frontier.options(reaching: frontier.sums.points[choice]) else { return nil }
        for (issue, option) in zip(frontier.diagram.issues, found) { options[issue] = option }
      }
    }
    return DealPackage(choices: options)
  }
}
