extension CheckedDeal {
  /// The issues that only move value from one party to the other, which no rule and no bundle ties.
  var transferIssues: Set<Int> {
    if unit == .points { return [] }
    return Set(issues.indices.filter(isTransfer))
  }

  private func isTransfer(_ index: Int) -> Bool {
    let utilities = issues[index].options.map(\.utility)
    guard Set(utilities.map(\.sum)).count == 1, Set(utilities).count > 1 else { return false }
    if bundles.contains(where: { $0.options[index] != nil }) { return false }
    return rules.allSatisfy { rule in
      if rule.when?[index] != nil { return false }
      switch rule.demand {
      case .oneOnEachIssue(let options), .count(_, let options): return options[index] == nil
      case .sum(let sum, _):
        return Set(issues[index].options.indices.map { sums(ofOption: $0, issue: index)[sum] }).count == 1
      }
    }
  }
}
