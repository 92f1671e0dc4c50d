extension AnswerCheck {
  /// The answer to `optimize statement`.
  mutating func checkStatement(_ answer: AnswerValue) {
    if isWithoutPackage(answer) { return }
    guard let agreed = agreedPackage(answer) else { return }
    let after = agreed.gain + Amounts(a: -(agreed.payment ?? 0), b: agreed.payment ?? 0)
    if agreed.isRecommended {
      // Without a proof the answer need not know that there is no agreement.
      if agreed.isAgreed || !isOpen(answer["agreement"], at: "agreement") {
        check(answer["agreement"], at: "agreement", is: .bool(agreed.isAgreed))
      }
    } else {
      check(
        answer["agreement"], at: "agreement", is: .bool(agreed.broken.isEmpty && after.smaller >= 0))
    }
    check(answer["brokenRules"], at: "brokenRules", areNamesOf: agreed.broken)
    let halves = deal.unit == .points ? nil : CheckedHalves(of: agreed.gain)
    check(answer["payment"], at: "payment", isAmountOrNull: agreed.payment)
    check(answer["evenPayment"], at: "evenPayment", isAmountOrNull: halves?.payment)
    check(answer["oddUnit"], at: "oddUnit", is: deal.value(party: halves?.oddParty))
    check(answer["gainAfterPayment"], at: "gainAfterPayment", areAmounts: after)
    checkInThePrice(
      answer["inThePrice"], at: "inThePrice", payment: agreed.payment, package: agreed.package)
    checkLeftOnTable(answer, agreed)
    let price = movedPrice(answer["inThePrice"], agreed)
    checkLines(answer["lines"], agreed, halves, price, isConverted: hasConvertedFile(answer))
    checkChecks(answer["checks"], agreed, halves, isInThePrice: price != nil)
    checkChangePrices(answer["changePrices"], agreed)
    checkOpenness(answer["openness"], agreed, isConverted: hasConvertedFile(answer))
    checkStrangers()
  }

  /// Looks at an answer that says that no package keeps the rules, or that none was found before the search was
  /// stopped; returns whether it is such a one.
  mutating func isWithoutPackage(_ answer: AnswerValue) -> Bool {
    let isProposal = answer["proposal"].map { $0 != .null } ?? false
    if !isProposal, let frontier = scope.frontier, frontier.points.isEmpty {
      checkNoPackage(answer, frontier)
      return true
    }
    if !scope.isProven || scope.frontier == nil, answer["package"] == nil, answer["lines"] == nil {
      passOverAll(answer)
      return true
    }
    return false
  }

  /// What a proposal leaves of the largest surplus.
  private mutating func checkLeftOnTable(_ answer: AnswerValue, _ agreed: AgreedPackage) {
    let places = ["largestSurplus", "leftOnTable"]
    guard !agreed.isRecommended, deal.unit != .points, agreed.broken.isEmpty else {
      for key in places { check(answer[key], at: key, is: .null) }
      return
    }
    if places.allSatisfy({ isOpen(answer[$0], at: $0) }) { return }
    guard let frontier = scope.frontier else {
      for key in places { keys.leave(key, scope.reason) }
      return
    }
    let largest = largestSurplus(frontier) ?? 0
    check(answer["largestSurplus"], at: "largestSurplus", isAmount: largest)
    check(answer["leftOnTable"], at: "leftOnTable", isAmount: largest - agreed.gain.sum)
  }

  /// What has to be 0, and how many rules are broken.
  private mutating func checkChecks(
    _ found: AnswerValue?, _ agreed: AgreedPackage, _ halves: CheckedHalves?, isInThePrice: Bool
  ) {
    var expected: [(String, [Int64])] = [("values", [0, 0]), ("costs", [0, 0])]
    if let payment = agreed.payment, let halves {
      expected.append(("gains", [0]))
      if payment == halves.payment { expected.append(("halves", [0, 0])) }
    }
    let isBest =
      agreed.isRecommended && agreed.isAgreed && deal.unit != .points && !scope.isLimited
    // An answer without a proof need not know it.
    if isBest, scope.isProven { expected.append(("largestSurplus", [0])) }
    if isInThePrice { expected.append(("price", [0])) }
    var values = expected.map { name, amounts in
      AnswerValue.members([
        ("check", .string(name)), ("difference", .list(amounts.map(deal.value))),
      ])
    }
    values.append(
      .members([("check", .string("rules")), ("difference", .list([.number("\(agreed.broken.count)")]))]))
    var found = found
    if !scope.isProven, case .list(let list)? = found {
      found = .list(list.filter { $0["check"] != .string("largestSurplus") })
    }
    compare(found, with: .list(values), at: "checks")
  }

  /// What the price takes up of the payment, and what is still paid; nil where it stays as it is.
  private func movedPrice(_ found: AnswerValue?, _ agreed: AgreedPackage) -> MovedPrice? {
    guard let payment = agreed.payment, case .string(let name)? = found?["issue"],
      let index = deal.issues.firstIndex(where: { $0.name.folded == name.folded }),
      let readings = deal.prices[index]
    else { return nil }
    let option = agreed.package[index]
    let settled = readings.compactMap { reading -> (isMoved: Bool, price: String, MovedPrice)? in
      guard let (price, remainder) = reading.settled(payment: payment, at: option),
        let rest = Int64(exactly: remainder)
      else { return nil }
      let now = WrittenNumber(units: reading.prices[option], digits: reading.digits).trimmed
      return (
        price.trimmed != now, price.text(.point), MovedPrice(moved: payment - rest, remainder: rest)
      )
    }
    let own = settled.first { found?["price"] == .number($0.price) } ?? settled.first
    return own.flatMap { $0.isMoved ? $0.2 : nil }
  }
}

/// A payment that a price takes up, in units of the deal.
struct MovedPrice: Sendable {
  let moved: Int64
  let remainder: Int64
}
