import MutualGains

/// Ranges and margins in JSON.
extension JSONDealReader {
  /// An amount for each party, which may be a range: `{"low": 80, "high": 100}`.
  ///
  /// - Parameter place: What a range is called that stands there.
  mutating func pair(
    _ node: JSONNode, of subject: InputAmount.Subject, _ kind: InputAmount.Kind, at place: String,
    weight: Pair<ExactDecimal>? = nil
  ) throws(Diagnostic) -> Pair<Amount> {
    let both = try elements(of: node, count: 2, "two amounts")
    return try Pair { side throws(Diagnostic) in
      let element = both[side.rawValue]
      let isOfOption = if case .option = subject { true } else { false }
      func refuseNegative(_ amount: Amount, _ node: JSONNode) throws(Diagnostic) {
        guard kind == .cost, isOfOption, amount < .zero else { return }
        throw node.diagnostic(.amount(.costNegative(node.written)))
      }
      guard element.kind == .object else {
        let amount = try amount(element)
        try refuseNegative(amount, element)
        return amount
      }
      try element.allowOnly(["low", "high"])
      let lowNode = try element.required("low", of: "a range")
      let ends = (low: try amount(lowNode), high: try amount(try element.required("high", of: "a range")))
      try refuseNegative(ends.low, lowNode)
      if ends.low > ends.high { throw element.diagnostic(.amount(.rangeFalls(element.written))) }
      if ends.low == ends.high { return ends.low }
      let middle = ExactDecimal(units: ends.low.units, digits: digits)
        .middle(to: ExactDecimal(units: ends.high.units, digits: digits))
      guard let middle else { throw element.diagnostic(.amount(.tooLarge(element.written))) }
      guard middle.digits <= digits else {
        throw element.diagnostic(.moreDecimals(middle.text(), digits: digits))
      }
      if let weight = weight?[side] {
        for end in [ends.low, ends.high] where !end.isExact(times: weight) {
          let text = ExactDecimal(units: end.units, digits: digits).text()
          throw element.diagnostic(.moreDecimals("\(weight.text()) × \(text)", digits: digits))
        }
      }
      ranges.append(Uncertainty.Range(InputAmount(subject, side: side, kind: kind), ends.low...ends.high))
      rangeCells.append("\(place)[\(side.rawValue)]")
      return Amount(units: middle.units)
    }
  }

  /// The margins of a deal.
  func margins(_ node: JSONNode, _ deal: Deal) throws(Diagnostic) -> [Uncertainty.Margin] {
    var margins: [Uncertainty.Margin] = []
    for element in try node.array() {
      let margin = try self.margin(element)
      let isKnown = margins.contains {
        $0.issue == margin.issue && $0.side == margin.side && $0.kind == margin.kind
      }
      if isKnown {
        let name = margin.issue.map { deal.issues[$0].name }
        throw element.diagnostic(.nameRepeated(kind: "margin", name: name ?? deal.parties[margin.side].name))
      }
      if let issue = deal.longIssue(underMarginOf: margin.issue) {
        throw element.diagnostic(
          .row(.marginOfLongRange(issue: deal.issues[issue].name, limit: OptionRange.mostInRules)))
      }
      margins.append(margin)
    }
    return margins
  }

  private func margin(_ node: JSONNode) throws(Diagnostic) -> Uncertainty.Margin {
    try node.allowOnly(["issue", "party", "kind", "low", "high"])
    let issue = try node["issue"].map { node throws(Diagnostic) -> Int in
      let name = try label(node)
      if let issue = names.issue(name) { return issue }
      throw node.diagnostic(.row(.marginUnknownIssue(name, nearest: names.nearestIssue(to: name))))
    }
    let partyNode = try node.required("party", of: "a margin")
    let party = try label(partyNode)
    guard let side = names.side(party) else {
      let both = [names.parties.first, names.parties.second]
      throw partyNode.diagnostic(
        .nameUnknown(kind: "party", name: party, nearest: nearestSpelling(to: party, among: both)))
    }
    let kindNode = try node.required("kind", of: "a margin")
    let word = try kindNode.string()
    guard let kind = InputAmount.Kind.allCases.first(where: { $0.name == word }) else {
      throw kindNode.wrongKind("\"value\" or \"cost\"")
    }
    let ends = try ["low", "high"].map { key throws(Diagnostic) -> ExactDecimal in
      let end = try node.required(key, of: "a margin")
      guard let decimal = ExactDecimal(try end.number()) else { throw end.wrongKind("a number such as 2.5") }
      return decimal.trimmed
    }
    if let problem = RowProblem(marginFrom: ends[0], to: ends[1], "\(ends[0].text())..\(ends[1].text()) %") {
      throw node.diagnostic(.row(problem))
    }
    return Uncertainty.Margin(issue: issue, side: side, kind: kind, low: ends[0], high: ends[1])
  }
}

extension Amount {
  /// Whether the amount times a weight is a whole number of units.
  fileprivate func isExact(times weight: ExactDecimal) -> Bool {
    powerOfTen(weight.digits).map { Int128(units) * Int128(weight.units) % Int128($0) == 0 } ?? false
  }
}
