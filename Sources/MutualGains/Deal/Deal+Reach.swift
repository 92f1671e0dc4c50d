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
    for (index, issue) in issues.enumerated() {
      let amounts = issue.tellingOptions.map { option in
        switch sum {
        case .value(let side): issue.value(ofOption: option)[side].units
        case .cost(let side): issue.cost(ofOption: option)[side].units
        case .gain(let side): issue.utility(ofOption: option)[side].units
        case .quantity: Int64(0)
        }
      }
      least += amounts.min() ?? 0
      most += amounts.max() ?? 0
      if case .quantity(let quantity) = sum {
        let reach = quantities[quantity].amounts[index].extremes
        (least, most) = (least + reach.lowerBound, most + reach.upperBound)
      }
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
}
