extension AnswerCheck {
  /// The answer to `optimize deal.csv`.
  mutating func checkSettlement(_ answer: AnswerValue) {
    if let frontier = scope.frontier, frontier.points.isEmpty { return checkNoPackage(answer, frontier) }
    let hasPackage = ["recommended", "nearest"].contains { answer[$0].map { $0 != .null } ?? false }
    if !hasPackage, !scope.isProven || scope.frontier == nil { return passOverAll(answer) }
    let isRecommended = answer["recommended"].map { $0 != .null } ?? false
    let place = isRecommended ? "recommended" : "nearest"
    var settlement: CheckedSettlement?
    let isRuled = scope.isProven && scope.frontier != nil
    if let frontier = scope.frontier, scope.isProven {
      settlement = CheckedSettlement(deal, frontier: frontier, largestPayment: scope.largestPayment)
    } else if let package = choices(of: answer[place]?["package"], at: place + ".package") {
      let (value, cost) = deal.totals(of: package)
      settlement = CheckedSettlement(deal, at: value - cost, largestPayment: scope.largestPayment)
    }
    guard let settlement else { return }
    if !isRuled, scope.isProven {
      keys.leave("\(place).package", scope.reason, isPart: true)
    }
    checkKind(answer, settlement)
    if settlement.isAgreement {
      checkRecommended(answer, settlement, isRuled: isRuled)
    } else {
      checkNearest(answer, settlement, isRuled: isRuled)
    }
    checkFairPoints(answer)
    checkSize(answer)
  }

  /// A stopped search may have found no package at all; and the checker may not know whether there is one.
  mutating func passOverAll(_ answer: AnswerValue) {
    let places = [
      "agreement", "kind", "lopsided", "recommended", "nearest", "shortfall", "whereToLook", "fairPoints",
      "frontier", "clash",
    ]
    for place in places {
      guard let found = answer[place] else { continue }
      let claims = found != .null && found["count"] != .null
      if claims, scope.isProven {
        keys.leave(place, scope.reason)
      } else if claims {
        keys.leave(place, "the checker did not get there, or does not know this key")
      } else {
        keys.passOver(place, AnswerCheck.stopped)
      }
    }
  }

  private mutating func checkKind(_ answer: AnswerValue, _ settlement: CheckedSettlement) {
    if !isOpen(answer["agreement"], at: "agreement") {
      check(answer["agreement"], at: "agreement", is: .bool(settlement.isAgreement))
    }
    if !isOpen(answer["kind"], at: "kind") {
      check(answer["kind"], at: "kind", is: .string(settlement.kind))
    }
    check(answer["lopsided"], at: "lopsided", is: settlement.lopsided)
  }

  private mutating func checkRecommended(
    _ answer: AnswerValue, _ settlement: CheckedSettlement, isRuled: Bool
  ) {
    let found = answer["recommended"]
    if let package = checkPackage(found, at: "recommended", is: settlement, isRuled: isRuled) {
      checkPayment(found, at: "recommended", is: settlement)
      checkInThePrice(
        found?["inThePrice"], at: "recommended.inThePrice", payment: settlement.payment, package: package)
      checkDetails(found?["details"], at: "recommended.details", package: package)
    }
    checkWithoutDeal(answer["withoutDeal"], settlement)
    check(answer["shortfall"], at: "shortfall", is: .null)
    for key in ["nearest", "whereToLook"] { check(answer[key] ?? .null, at: key, is: .null) }
  }

  private mutating func checkNearest(
    _ answer: AnswerValue, _ settlement: CheckedSettlement, isRuled: Bool
  ) {
    let found = answer["nearest"]
    check(answer["recommended"], at: "recommended", is: .null)
    if let package = checkPackage(found, at: "nearest", is: settlement, isRuled: isRuled) {
      for key in ["payment", "gainAfterPayment", "inThePrice"] where found?[key] != nil {
        findings.add(at: "nearest.\(key)", "there is none without agreement")
      }
      checkDetails(found?["details"], at: "nearest.details", package: package)
      checkWhereToLook(answer["whereToLook"], package: package)
    }
    checkWithoutDeal(answer["withoutDeal"], settlement)
    if isOpen(answer["shortfall"], at: "shortfall") { return }
    let shortfall = answer["shortfall"]
    check(shortfall?["parties"], at: "shortfall.parties", areAmounts: settlement.shortfall)
    check(shortfall?["deal"], at: "shortfall.deal", isAmount: settlement.shortfall.sum)
  }

  /// The answer where no package keeps the rules: there is nothing to recommend, and nothing near it.
  mutating func checkNoPackage(_ answer: AnswerValue, _ frontier: CheckedFrontier) {
    if !isOpen(answer["agreement"], at: "agreement") {
      check(answer["agreement"], at: "agreement", is: .bool(false))
    }
    if !isOpen(answer["kind"], at: "kind") { check(answer["kind"], at: "kind", is: .string("no deal")) }
    for key in ["recommended", "nearest"] { check(answer[key], at: key, is: .null) }
    for key in ["shortfall", "lopsided"] { check(answer[key] ?? .null, at: key, is: .null) }
    if let found = answer["whereToLook"] { check(found, at: "whereToLook", is: .list([])) }
    checkFairPoints(answer)
    if !isOpen(answer["frontier"]?["count"], at: "frontier.count") {
      // There is no reason not to count points that are not there.
      check(answer["frontier"]?["count"], at: "frontier.count", is: .number("0"))
    }
    checkPackages(of: answer["frontier"], at: "frontier", are: frontier.packages)
    checkClash(answer["clash"])
  }

  private mutating func checkSize(_ answer: AnswerValue) {
    let found = answer["frontier"]
    if found?["count"] == .null {
      // The points of a large frontier need not be counted.
      keys.passOver("frontier.count", "the points of a huge deal are only counted with --count")
    } else if let frontier = scope.frontier {
      check(found?["count"], at: "frontier.count", is: .number("\(frontier.points.count)"))
    } else {
      keys.leave("frontier.count", scope.reason)
    }
    if let frontier = scope.frontier {
      checkPackages(of: found, at: "frontier", are: frontier.packages)
    } else {
      keys.leave("frontier.packages", scope.reason)
      keys.leave("frontier.saturated", scope.reason)
    }
  }

  /// A package with its totals; returns its options, nil where it has none to go on with.
  private mutating func checkPackage(
    _ found: AnswerValue?, at place: String, is settlement: CheckedSettlement, isRuled: Bool
  ) -> [Int]? {
    guard let package = choices(of: found?["package"], at: place + ".package") else { return nil }
    checkRules(package, at: place + ".package")
    let (value, cost) = deal.totals(of: package)
    let gain = value - cost - deal.noDealValue
    if isRuled, value - cost != settlement.point.utility {
      findings.add(
        at: place + ".package",
        "it has the utility \(text(value - cost)); the rule of the settlement chooses \(text(settlement.point.utility))"
      )
    }
    check(found?["value"], at: place + ".value", areAmounts: value)
    check(found?["cost"], at: place + ".cost", areAmounts: cost)
    check(found?["noDeal"], at: place + ".noDeal", areAmounts: deal.noDealValue)
    check(found?["gain"], at: place + ".gain", areAmounts: gain)
    check(found?["surplus"], at: place + ".surplus", isAmount: gain.sum)
    return package
  }

  private mutating func checkPayment(
    _ found: AnswerValue?, at place: String, is settlement: CheckedSettlement
  ) {
    let payment = deal.unit == .points ? nil : settlement.payment
    check(found?["payment"], at: place + ".payment", isAmountOrNull: payment)
    check(
      found?["gainAfterPayment"], at: place + ".gainAfterPayment", areAmounts: settlement.gainAfterPayment)
  }
}

extension CheckedSettlement {
  /// Whether one party has less than a quarter of what both gain; null where nobody gains or somebody loses.
  var lopsided: AnswerValue {
    let sum = Int128(gainAfterPayment.a) + Int128(gainAfterPayment.b)
    guard isAgreement, sum > 0 else { return .null }
    return .bool(Int128(gainAfterPayment.smaller) * 4 < sum)
  }

  /// The outcome kind of the recommended package, which is efficient.
  var kind: String {
    if !isAgreement { return "no deal" }
    return gainAfterPayment.smaller > 0 ? "win-win" : "compromise"
  }
}

extension AnswerValue {
  func isLabel(_ name: String) -> Bool {
    if case .string(let text) = self { return text.folded == name.folded }
    return false
  }

  func option(of issue: CheckedIssue) -> Int? {
    if case .string(let text) = self { return issue.index(of: text) }
    return nil
  }
}
