/// A deal without limits across components as terms of the fast search: each component is one, and so is
/// each issue that nothing ties.
struct SeparableFactors: Sendable {
  let terms: [NumericSearch.Term]
  private let parts: [Part]
  private let issueCount: Int

  /// What a term's points stand for.
  private enum Part: Sendable {
    /// All options of an issue.
    case whole(Int)
    /// Some options of an issue.
    case issue(Int, options: [Int])
    case component(ComponentFrontier)
  }

  /// The terms of `deal`, whose rules `coupling` has; nil where no package keeps them.
  ///
  /// Complexity: O(options) for issues that nothing ties, and see `ComponentFrontier` for the others.
  init?(of deal: Deal, under coupling: Coupling, budget: SearchBudget) throws(SearchLimitReached) {
    issueCount = deal.issues.count
    if coupling.isImpossible { return nil }
    var terms: [NumericSearch.Term] = []
    var parts: [Part] = []
    func appendIssue(_ index: Int) {
      let (term, part) = SeparableFactors.term(of: deal.issues[index], at: index)
      terms.append(term)
      parts.append(part)
    }
    if coupling.isEmpty {
      for index in deal.issues.indices { appendIssue(index) }
      (self.terms, self.parts) = (terms, parts)
      return
    }
    let components = coupling.components
    let sums = OptionSums(
      of: deal, under: coupling, issues: Set(components.filter(\.isTied).flatMap(\.issues)))
    for component in components {
      if !component.isTied {
        let issue = component.issues[0]
        let allowed = coupling.allowed[issue]
        if allowed.isWhole {
          appendIssue(issue)
          continue
        }
        let options = allowed.options
        parts.append(.issue(issue, options: options))
        terms.append(
          .factor(Factor(points: options.map { UtilityPoint(deal.issues[issue].utility(ofOption: $0)) })))
        continue
      }
      let diagram = try DiagramBuilder.diagram(of: component, in: coupling, sums: sums, budget: budget)
      guard let diagram else { return nil }
      let frontier = try ComponentFrontier(of: diagram, budget: budget)
      parts.append(.component(frontier))
      terms.append(.factor(Factor(points: frontier.sums.points, ways: frontier.sums.counts)))
    }
    (self.terms, self.parts) = (terms, parts)
  }

  /// The term of an issue of which every option is allowed.
  private static func term(of issue: Issue, at index: Int) -> (NumericSearch.Term, Part) {
    switch issue.numericTerm {
    case nil: (.factor(issue.factor), .whole(index))
    case .progression(let progression): (.progression(progression), .whole(index))
    case .points(let points, let ways, let options):
      (.factor(Factor(points: points, ways: ways)), .issue(index, options: options))
    }
  }

  /// The package that takes the chosen point of each factor.
  func package(choices: [Int]) -> DealPackage? {
    var options = Array(repeating: 0, count: issueCount)
    for (part, choice) in zip(parts, choices) {
      switch part {
      case .whole(let issue): options[issue] = choice
      case .issue(let issue, let allowed): options[issue] = allowed[choice]
      case .component(let frontier):
        guard let found = frontier.options(reaching: frontier.sums.points[choice]) else { return nil }
        for (issue, option) in zip(frontier.diagram.issues, found) { options[issue] = option }
      }
    }
    return DealPackage(choices: options)
  }
}
