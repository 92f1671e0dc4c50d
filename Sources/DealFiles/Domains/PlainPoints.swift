import MutualGains

/// What formats that know nothing but utilities can say of a deal: points for each option.
struct PlainPoints {
  struct Issue {
    let name: String
    let labels: [String]
    /// By option, in units of 1/10^`digits`; weights are multiplied out.
    let units: Pair<[Int64]>
  }

  let digits: Int
  let parties: Pair<String>
  let noDealUnits: Pair<Int64>
  let issues: [Issue]

  /// The points of `deal`.
  ///
  /// - Throws: `wouldLose` with the first thing that `format` can't say.
  init(_ deal: Deal, format: String) throws(FormatProblem) {
    func refuse(_ what: String) -> FormatProblem { .wouldLose(format: format, what: what) }
    if deal.unit != .points { throw refuse("amounts of money, which parties can pay each other") }
    if let rule = deal.rules.first { throw refuse("rules, such as \(rule.name)") }
    if !deal.bundles.isEmpty { throw refuse("bundles of options") }
    if let quantity = deal.quantities.first { throw refuse("quantities, such as \(quantity.name)") }
    for issue in deal.issues {
      for option in issue.options where option.cost != Pair(.zero, .zero) {
        let name = "\(issue.name): \(option.label)"
        throw refuse("additional costs, such as those of \(name)")
      }
    }
    digits = deal.digits
    parties = deal.parties.map(\.name)
    noDealUnits = deal.noDealValue.map(\.units)
    issues = deal.issues.map { issue in
      let values = issue.options.indices.map { issue.value(ofOption: $0) }
      return Issue(
        name: issue.name, labels: issue.options.map(\.label),
        units: Pair { side in values.map { $0[side].units } })
    }
  }

  /// Refuses what is below 0, for formats whose utilities lie between 0 and 1.
  func checkSigns(format: String) throws(FormatProblem) {
    for side in Side.allCases {
      for issue in issues {
        if let index = issue.units[side].firstIndex(where: { $0 < 0 }) {
          let name = "\(issue.name): \(issue.labels[index])"
          throw .wouldLose(format: format, what: "points below 0, such as those of \(name)")
        }
      }
      if noDealUnits[side] < 0 { throw .wouldLose(format: format, what: "a no-deal value below 0") }
    }
  }

  /// The largest of an issue, for one party.
  func largest(_ issue: Issue, _ side: Side) -> Int64 { issue.units[side].max() ?? 0 }

  /// The most that packages give a party, or its no-deal value where that is more.
  func highest(_ side: Side) -> Int128 {
    max(issues.reduce(Int128(0)) { $0 + Int128(largest($1, side)) }, Int128(noDealUnits[side]))
  }

  /// The least power of ten, of units, that no sum of either party passes: it becomes 1.
  var unitExponent: Int {
    let highest = max(highest(.first), highest(.second))
    var exponent = digits
    while let limit = power(10, exponent), limit < highest { exponent += 1 }
    return exponent
  }
}
