/// Why no package keeps all rules of a deal.
public struct RuleClash: Sendable {
  /// Rules that no package keeps together, and each of which is needed for that, as far as `isMinimal`: without any
  /// one of them, some package keeps the others of this list.
  public let rules: [Rule]
  /// The rule whose removal alone leaves packages, and of several the one that leaves the largest surplus
  /// (then the first); nil where dropping any single rule is not enough, and where it isn't proven.
  public let cheapestToDrop: Rule?
  /// The largest surplus without `cheapestToDrop`.
  public let surplusWithout: Amount?
  /// Whether no search for the list reached a limit: none of its rules is one too many.
  public let isMinimal: Bool
  /// Whether no search reached a limit: the list is minimal, and the cheapest rule is the cheapest.
  public let isProven: Bool

  /// The clash in `deal`, which no package keeps all rules of, searched within a budget.
  ///
  /// The list is found by leaving out one rule after another for good, as long as no package is left
  /// (deletion filter: Chinneck and Dravnieks 1991).
  ///
  /// Complexity: twice as many frontiers as there are rules.
  public init(
    of deal: Deal, budget: SearchBudget = SearchBudget()
  ) {
    var isProven = true
    func frontier(_ isKept: (Rule) -> Bool) -> ParetoFrontier? {
      if budget.isOver {
        isProven = false
        return nil
      }
      return ParetoFrontier(of: deal.keepingRules(where: isKept), budget: budget)
    }
    var clash = deal.rules
    for rule in deal.rules {
      let others = Set(clash.map(\.name)).subtracting([rule.name])
      guard let left = frontier({ others.contains($0.name) }), left.isEmpty else { continue }
      if left.openGaps.isEmpty {
        clash.removeAll { $0 == rule }
      } else {
        // Where a limit was reached nothing is known: the rule stays.
        isProven = false
      }
    }
    rules = clash
    isMinimal = isProven
    var best: (rule: Rule, surplus: Amount)?
    // Only a rule of this clash can end it.
    for rule in clash {
      guard let left = frontier({ $0 != rule }), !(left.isEmpty && left.openGaps.isEmpty) else { continue }
      guard let surplus = left.provenLargestSurplus else {
        isProven = false
        continue
      }
      if surplus > best?.surplus ?? Amount(units: .min) { best = (rule, surplus) }
    }
    // A rule that was not looked at to the end may be cheaper.
    cheapestToDrop = isProven ? best?.rule : nil
    surplusWithout = isProven ? best?.surplus : nil
    self.isProven = isProven
  }
}
