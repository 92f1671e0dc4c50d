/// Why no package has some option.
package struct OptionClash: Hashable, Sendable {
  /// The names of rules that no package with the option keeps together, in the order of the deal. Each is needed for
  /// that, as far as `isMinimal`.
  package let rules: [String]
  /// Whether no search reached a limit: none of the rules is one too many.
  package let isMinimal: Bool

  /// The clash with an option that no package has.
  ///
  /// One rule after another is left out for good, as long as none has it (deletion filter: Chinneck and Dravnieks
  /// 1991): first as far as rules show it one by one, which needs no search and leaves few.
  ///
  /// Complexity: two propagations a rule, and a search for each rule that is left.
  init(with option: OptionIndex, in deal: Deal, budget: SearchBudget) {
    func keeping(_ names: Set<String>) -> Deal { deal.keepingRules { names.contains($0.name) } }
    func clashesAtOnce(_ names: Set<String>) -> Bool {
      var coupling = Coupling(of: keeping(names)).choosing(option)
      coupling.propagate()
      return coupling.isImpossible
    }
    var names = Set(deal.rules.map(\.name))
    if clashesAtOnce(names) {
      for rule in deal.rules where clashesAtOnce(names.subtracting([rule.name])) { names.remove(rule.name) }
    }
    var isMinimal = true
    // Limits make searches long: without them the rest is soon told.
    let order = deal.rules.filter { $0.condition.sum != nil } + deal.rules.filter { $0.condition.sum == nil }
    for rule in order where names.contains(rule.name) {
      if budget.isOver {
        isMinimal = false
        break
      }
      let others = names.subtracting([rule.name])
      var search = OptionSearch(of: keeping(others), budget: budget)
      switch search.largestSurplus(with: option) {
      case .noPackage: names = others
      case .known: break
      case .unknown: isMinimal = false
      }
    }
    rules = deal.rules.map(\.name).filter(names.contains)
    self.isMinimal = isMinimal
  }
}
