/// Why no package keeps all rules of a deal.
public struct RuleClash: Sendable {
  /// Rules that no package keeps together, and each of which is needed for that: without any one of them,
  /// some package keeps the others of this list.
  public let rules: [Rule]
  /// The rule whose removal alone leaves packages, and of several the one that leaves the largest surplus
  /// (then the first); nil where dropping any single rule is not enough.
  public let cheapestToDrop: Rule?
  /// The largest surplus without `cheapestToDrop`.
  public let surplusWithout: Amount?
  /// Whether no search reached a limit: then the list is minimal, and the cheapest rule is the cheapest.
  public let isProven: Bool

  /// The clash in `deal`, which no package keeps all rules of.
  ///
  /// The list is found by leaving out one rule after another for good, as long as no package is left
  /// (deletion filter: Chinneck and Dravnieks 1991).
  ///
  /// Complexity: twice as many frontiers as there are rules.
  public init(
    of deal: Deal, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    var isProven = true
    func frontier(_ isKept: (Rule) -> Bool) -> ParetoFrontier {
      let frontier = ParetoFrontier(
        of: deal.keepingRules(where: isKept), limits: limits, isCancelled: isCancelled)
      if !frontier.openGaps.isEmpty { isProven = false }
      return frontier
    }
    var clash = deal.rules
    for rule in deal.rules {
      let others = Set(clash.map(\.name)).subtracting([rule.name])
      let left = frontier { others.contains($0.name) }
      // Where a limit was reached nothing is known: the rule stays.
      if left.isEmpty, left.openGaps.isEmpty { clash.removeAll { $0 == rule } }
    }
    rules = clash
    var best: (rule: Rule, surplus: Amount)?
    // Only a rule of this clash can end it.
    for rule in clash {
      guard let surplus = frontier({ $0 != rule }).largestSurplus else { continue }
      if surplus > best?.surplus ?? Amount(units: .min) { best = (rule, surplus) }
    }
    cheapestToDrop = best?.rule
    surplusWithout = best?.surplus
    self.isProven = isProven
  }
}
