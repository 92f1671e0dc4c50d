/// What packages can come to when no rule is looked at: rules outside that can never hold, or never matter.
extension Deal {
  /// Between which numbers packages can have options of a list.
  ///
  /// Exact. Complexity: O(options in the list + issues).
  package func reach(ofCountOf options: [OptionIndex]) -> ClosedRange<Int> {
    let byIssue = Dictionary(grouping: Set(options), by: \.issue)
    let least = byIssue.count { $0.value.count == issues[$0.key].options.count }
    return least...byIssue.count
  }

  /// Between which units packages can have a sum.
  ///
  /// Exact without bundles; with them the bounds may lie further apart than the sums do. Complexity: O(options).
  package func reach(of sum: PackageSum) -> ClosedRange<Int64> {
    var (least, most) = (Int64(0), Int64(0))
    for issue in issues.indices {
      let own = reach(of: sum, onIssue: issue)
      (least, most) = (least + own.lowerBound, most + own.upperBound)
    }
    for bundle in bundles {
      let extra =
        switch sum {
        case .value(let side): bundle.value[side].units
        case .cost(let side): bundle.cost[side].units
        case .gain(let side): bundle.utility[side].units
        case .quantity: Int64(0)
        }
      least += min(0, extra)
      most += max(0, extra)
    }
    if case .gain(let side) = sum {
      least -= noDealValue[side].units
      most -= noDealValue[side].units
    }
    return least...most
  }

  /// Between which units the options of an issue add to a sum.
  ///
  /// Exact. Complexity: see `Issue.tellingOptions`.
  func reach(of sum: PackageSum, onIssue index: Int) -> ClosedRange<Int64> {
    let issue = issues[index]
    func reach(_ amount: (Int) -> Amount) -> ClosedRange<Int64> {
      let amounts = issue.tellingOptions.map { amount($0).units }
      return (amounts.min() ?? 0)...(amounts.max() ?? 0)
    }
    return switch sum {
    case .value(let side): reach { issue.value(ofOption: $0)[side] }
    case .cost(let side): reach { issue.cost(ofOption: $0)[side] }
    case .gain(let side): reach { issue.utility(ofOption: $0)[side] }
    case .quantity(let quantity): quantities[quantity].amounts[index].extremes
    }
  }
}
