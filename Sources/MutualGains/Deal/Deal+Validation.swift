extension Deal {
  /// No sum over one package, of both parties together, may pass this.
  static let largestSum = Int128(1) << 62

  func validate() throws(DealError) {
    if issues.isEmpty { throw .noIssues }
    try validateNames()
    try validateWeights()
    try validateBundles()
    try validateQuantities()
    try validateAmounts()
    // Last: it adds up amounts that are known to be sound by now.
    try validateRules()
  }

  private func validateNames() throws(DealError) {
    var names = Set<String>()
    for issue in issues {
      if !names.insert(issue.name).inserted { throw .repeatedIssue(issue.name) }
      if issue.options.isEmpty { throw .noOptions(issue: issue.name) }
      if case .list(let options) = issue.options, let label = options.firstRepeatedLabel {
        throw .repeatedOption(issue: issue.name, option: label)
      }
    }
  }

  private func validateWeights() throws(DealError) {
    let anyWeight = issues.contains { $0.weight != nil }
    if anyWeight, unit != .points { throw .weightsOnMoney }
    for issue in issues where anyWeight {
      guard let weight = issue.weight else { throw .incompleteWeights(issue: issue.name) }
      for side in Side.allCases where weight[side].units < 0 {
        throw .negativeWeight(issue: issue.name, party: parties[side].name)
      }
    }
  }

  /// Checks each option's weighted amounts, and that even the largest of every issue add up within 2^62.
  private func validateAmounts() throws(DealError) {
    var bound = Side.allCases.reduce(Int128(0)) { $0 + Int128(noDealValue[$1].units.magnitude) }
    for issue in issues {
      for side in Side.allCases {
        var largest: UInt64 = 0
        // The largest amounts of a range are at its ends.
        let ends = issue.options.range.map { [$0[0], $0[$0.count - 1]] }
        if let range = issue.options.range { try validate(range, of: issue, for: side) }
        for option in ends ?? Array(issue.options) {
          if option.cost[side] < .zero {
            throw .negativeCost(issue: issue.name, option: option.label, party: parties[side].name)
          }
          let value = try weighted(option.value[side], of: option, in: issue, for: side)
          let cost = try weighted(option.cost[side], of: option, in: issue, for: side)
          let (sum, overflow) = value.units.magnitude.addingReportingOverflow(cost.units.magnitude)
          if overflow { throw .sumsTooLarge }
          largest = max(largest, sum)
        }
        bound += Int128(largest)
      }
    }
    for bundle in bundles {
      for side in Side.allCases {
        bound += Int128(bundle.value[side].units.magnitude) + Int128(bundle.cost[side].units.magnitude)
      }
    }
    if bound > Deal.largestSum { throw .sumsTooLarge }
  }

  /// Checks that all weighted amounts of a range are whole numbers of units.
  private func validate(_ range: OptionRange, of issue: Issue, for side: Side) throws(DealError) {
    guard let weight = issue.weight?[side] else { return }
    for amounts in [range.value[side], range.cost[side]] where !amounts.isConstant {
      if Amount(units: amounts.unit).multiplied(by: weight) == nil {
        throw .inexactWeightedAmount(issue: issue.name, option: range.labels[0])
      }
    }
  }

  private func weighted(
    _ amount: Amount, of option: Option, in issue: Issue, for side: Side
  ) throws(DealError) -> Amount {
    guard let weight = issue.weight?[side] else { return amount }
    guard let divisor = powerOfTen(weight.digits) else {
      throw .inexactWeightedAmount(issue: issue.name, option: option.label)
    }
    let product = Int128(amount.units) * Int128(weight.units)
    if (product / Int128(divisor)).magnitude > Deal.largestSum.magnitude { throw .sumsTooLarge }
    guard let result = amount.multiplied(by: weight) else {
      throw .inexactWeightedAmount(issue: issue.name, option: option.label)
    }
    return result
  }
}

extension [Option] {
  /// A label that stands twice; nil where all differ.
  fileprivate var firstRepeatedLabel: String? {
    if count <= 8 {
      // Comparing a few is faster than a set of them.
      for index in indices.dropFirst() {
        for earlier in 0..<index where self[earlier].label == self[index].label { return self[index].label }
      }
      return nil
    }
    var labels = Set<String>(minimumCapacity: count)
    return first { !labels.insert($0.label).inserted }?.label
  }
}
