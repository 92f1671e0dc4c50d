/// What each rule of a deal costs: the largest surplus without it less the largest surplus with it.
package struct RuleCosts: Sendable {
  /// One rule's cost. What a limit of the search left unknown is nil.
  package struct Cost: Sendable {
    package let rule: Rule
    /// The largest surplus where all other rules stay.
    package let surplusWithout: Amount?
    /// By how much that is more than under all rules.
    package let cost: Amount?
    /// Whether the frontier is the same without the rule.
    package let isRedundant: Bool?
  }

  /// The largest surplus under all rules; nil where a limit of the search left it unknown.
  package let surplus: Amount?
  /// The rules in their order.
  package let costs: [Cost]
  /// Whether no search reached a limit: nothing is unknown.
  package let isProven: Bool

  /// The costs of the rules of `frontier`'s deal, searched within its budget; nil where no package was found that
  /// keeps them all, see `RuleClash`.
  ///
  /// Complexity: a frontier for each rule.
  package init?(on frontier: ParetoFrontier) {
    guard !frontier.isEmpty else { return nil }
    let surplus = frontier.provenLargestSurplus
    self.surplus = surplus
    var mine: [UtilityPoint]?
    costs = frontier.deal.rules.map { rule in
      let unknown = Cost(rule: rule, surplusWithout: nil, cost: nil, isRedundant: nil)
      if frontier.budget.isOver { return unknown }
      let other = ParetoFrontier(of: frontier.deal.keepingRules { $0 != rule }, budget: frontier.budget)
      let without = other.provenLargestSurplus
      let cost = without.flatMap { without in surplus.map { without - $0 } }
      let isRedundant = cost.map { $0 == .zero } == false ? false : frontier.hasSamePoints(as: other, &mine)
      return Cost(rule: rule, surplusWithout: without, cost: cost, isRedundant: isRedundant)
    }
    isProven = surplus != nil && costs.allSatisfy { $0.cost != nil && $0.isRedundant != nil }
  }
}

extension ParetoFrontier {
  /// Whether both have the same efficient utility points; nil where a limit of the search left that unknown.
  ///
  /// Supported points are no measure: of several on one line some may be missing among them.
  ///
  /// - Parameter mine: The points of this one, once they were searched.
  ///
  /// Complexity: O(1) where their ends differ, else all points of both.
  fileprivate func hasSamePoints(as other: ParetoFrontier, _ mine: inout [UtilityPoint]?) -> Bool? {
    guard openGaps.isEmpty, other.openGaps.isEmpty else { return nil }
    let ends = (supportedPoints.first, supportedPoints.last)
    guard ends == (other.supportedPoints.first, other.supportedPoints.last) else { return false }
    if mine == nil {
      let found = search()
      if !found.isComplete { return nil }
      mine = found.points
    }
    guard let mine else { return nil }
    var place = 0
    var isSame = true
    let outcome = other.forEachChunk { chunk in
      let end = place + chunk.count
      isSame = end <= mine.count && mine[place..<end].elementsEqual(chunk)
      place = end
      return isSame
    }
    if !isSame { return false }
    return outcome == .proven ? place == mine.count : nil
  }
}
