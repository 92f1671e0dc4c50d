extension AnswerCheck {
  /// The change prices: each other option of each issue, with the whole package added up anew.
  mutating func checkChangePrices(_ found: AnswerValue?, _ agreed: AgreedPackage) {
    let place = "changePrices"
    guard agreed.isAgreed else { return check(found, at: place, is: .list([])) }
    var list: [AnswerValue] = []
    if case .list(let values)? = found { list = values }
    let before = CheckedHalves(of: agreed.gain).payment(atMost: scope.largestPayment)
    var expected: [AnswerValue] = []
    for (issue, chosen) in agreed.package.enumerated() {
      let content = deal.issues[issue]
      for option in content.changeableOptions(beside: chosen) {
        var changed = agreed.package
        changed[issue] = option
        let (value, cost) = deal.totals(of: changed)
        let gain = value - cost - deal.noDealValue
        let difference = gain - agreed.gain
        let payment = CheckedHalves(of: gain).payment(atMost: scope.largestPayment) - before
        let written = expected.count < list.count ? list[expected.count]["option"] : nil
        let isSame = written?.option(of: content) == option
        let label = AnswerValue.string(content.options[option].label)
        expected.append(
          .members([
            ("issue", .string(content.name)), ("option", isSame ? written ?? label : label),
            ("difference", deal.value(difference)), ("surplus", deal.value(difference.sum)),
            ("payment", deal.unit == .points ? .null : deal.value(payment)),
            ("brokenRules", .list(deal.brokenRules(of: changed).map { .string($0.name) })),
          ]))
      }
    }
    compare(found, with: .list(expected), at: place)
  }
}

extension CheckedIssue {
  /// Of a range of more options not all are listed.
  private static let mostListed = 8

  /// The options whose change prices are listed: of a long range its ends and the neighbours of the chosen one.
  fileprivate func changeableOptions(beside chosen: Int) -> [Int] {
    let others = options.indices.filter { $0 != chosen }
    if !isRange || options.count <= CheckedIssue.mostListed { return others }
    return others.filter { $0 == 0 || $0 == options.count - 1 || abs($0 - chosen) == 1 }
  }
}
