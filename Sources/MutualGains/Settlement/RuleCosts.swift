/// What each rule of a deal costs: the largest surplus without it less the largest surplus with it.
public struct RuleCosts: Sendable {
  /// One rule's cost.
  public struct Cost: Sendable {
    public let rule: Rule
    /// The largest surplus where all other rules stay; nil where even then no package was found.
    public let surplusWithout: Amount?
    /// By how much that is more than under all rules.
    public let cost: Amount?
    /// Whether the frontier is the same without the rule; nil where a limit of the search was reached.
    public let isIdle: Bool?
  }

  /// The largest surplus under all rules.
  public let surplus: Amount
  /// The rules in their order.
  public let costs: [Cost]
  /// Whether no search reached a limit.
  public let isProven: Bool

  /// The costs of the rules of `frontier`'s deal; nil where no package keeps them all, see `RuleClash`.
  ///
  /// Complexity: a frontier for each rule.
  public init?(
    on frontier: ParetoFrontier, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    guard let surplus = frontier.largestSurplus else { return nil }
    self.surplus = surplus
    var isProven = frontier.openGaps.isEmpty
    costs = frontier.deal.rules.map { rule in
      let deal = frontier.deal.keepingRules { $0 != rule }
      let other = ParetoFrontier(of: deal, limits: limits, isCancelled: isCancelled)
      let isKnown = frontier.openGaps.isEmpty && other.openGaps.isEmpty
      if !isKnown { isProven = false }
      let without = other.largestSurplus
      return Cost(
        rule: rule, surplusWithout: without, cost: without.map { $0 - surplus },
        isIdle: isKnown ? frontier.hasSamePoints(as: other) : nil)
    }
    self.isProven = isProven
  }
}

extension ParetoFrontier {
  /// Whether both have the same efficient utility points.
  ///
  /// Complexity: O(1) where their supported points differ, else all points of both.
  func hasSamePoints(as other: ParetoFrontier) -> Bool {
    supportedPoints == other.supportedPoints && points() == other.points()
  }
}
