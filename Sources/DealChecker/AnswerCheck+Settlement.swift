extension AnswerCheck {
  /// The answer to `optimize deal.csv`.
  mutating func checkSettlement(
    _ answer: AnswerValue, frontier: CheckedFrontier, largestPayment: Int64
  ) {
    let settlement = CheckedSettlement(deal, frontier: frontier, largestPayment: largestPayment)
    guard let settlement else { return checkNoPackage(answer, frontier: frontier) }
    check(answer["agreement"], at: "agreement", is: .bool(settlement.isAgreement))
    check(answer["kind"], at: "kind", is: .string(settlement.kind))
    if let lopsided = answer["lopsided"] { check(lopsided, at: "lopsided", is: settlement.lopsided) }
    if settlement.isAgreement {
      if let package = checkPackage(answer["recommended"], at: "recommended", is: settlement) {
        checkPayment(answer["recommended"], at: "recommended", is: settlement)
        checkInThePrice(
          answer["recommended"]?["inThePrice"], at: "recommended.inThePrice", payment: settlement.payment,
          package: package, isLimited: largestPayment < CheckedDeal.largestSum)
        checkDetails(answer["recommended"]?["details"], at: "recommended.details", package: package)
      }
      check(answer["shortfall"], at: "shortfall", is: .null)
      for key in ["nearest", "whereToLook"] {
        check(answer[key] ?? .null, at: key, is: .null)
      }
    } else {
      check(answer["recommended"], at: "recommended", is: .null)
      if let package = checkPackage(answer["nearest"], at: "nearest", is: settlement) {
        for key in ["payment", "gainAfterPayment"] where answer["nearest"]?[key] != nil {
          findings.add(at: "nearest.\(key)", "there is none without agreement")
        }
        checkDetails(answer["nearest"]?["details"], at: "nearest.details", package: package)
        checkWhereToLook(answer["whereToLook"], package: package)
      }
      check(
        answer["shortfall"]?["parties"], at: "shortfall.parties", areAmounts: settlement.shortfall)
      check(answer["shortfall"]?["deal"], at: "shortfall.deal", isAmount: settlement.shortfall.sum)
    }
    checkFairPoints(answer, frontier: frontier)
    checkSize(answer, frontier: frontier)
  }

  /// The answer where no package keeps the rules: there is nothing to recommend, and nothing near it.
  private mutating func checkNoPackage(_ answer: AnswerValue, frontier: CheckedFrontier) {
    check(answer["agreement"], at: "agreement", is: .bool(false))
    check(answer["kind"], at: "kind", is: .string("no deal"))
    check(answer["recommended"], at: "recommended", is: .null)
    check(answer["nearest"], at: "nearest", is: .null)
    check(answer["shortfall"] ?? .null, at: "shortfall", is: .null)
    if answer["whereToLook"] != .list([]) {
      check(answer["whereToLook"] ?? .null, at: "whereToLook", is: .null)
    }
    checkFairPoints(answer, frontier: frontier)
    // There is no reason not to count points that are not there.
    check(answer["frontier"]?["count"], at: "frontier.count", is: .number("0"))
    checkPackages(of: answer["frontier"], at: "frontier", are: frontier.packages)
  }

  private mutating func checkSize(_ answer: AnswerValue, frontier: CheckedFrontier) {
    // The points of a large frontier need not be counted.
    if answer["frontier"]?["count"] != .null {
      check(
        answer["frontier"]?["count"], at: "frontier.count", is: .number("\(frontier.points.count)"))
      checkPackages(of: answer["frontier"], at: "frontier", are: frontier.packages)
    }
  }

  /// A package with its totals; returns its options, nil where it has none to go on with.
  private mutating func checkPackage(
    _ found: AnswerValue?, at place: String, is settlement: CheckedSettlement
  ) -> [Int]? {
    guard let package = choices(of: found?["package"], at: place + ".package") else { return nil }
    checkRules(package, at: place + ".package")
    let (value, cost) = deal.totals(of: package)
    let gain = value - cost - deal.noDealValue
    if value - cost != settlement.point.utility {
      findings.add(
        at: place + ".package",
        "it has the utility \(text(value - cost)); the rule of the settlement chooses "
          + text(settlement.point.utility))
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
    if deal.unit == .points {
      check(found?["payment"], at: place + ".payment", is: .null)
      // Without a payment there may be no gain after it; where it is given it is the gain.
      if (found?["gainAfterPayment"] ?? .null) == .null { return }
    } else {
      check(found?["payment"], at: place + ".payment", isAmount: settlement.payment)
    }
    check(
      found?["gainAfterPayment"], at: place + ".gainAfterPayment",
      areAmounts: settlement.gainAfterPayment)
  }

  /// Value and cost per issue, where they are listed.
  private mutating func checkDetails(_ found: AnswerValue?, at place: String, package: [Int]) {
    guard let found else { return }
    guard case .list(let details) = found, details.count == package.count else {
      return findings.add(at: place, "it does not list \(package.count) issues")
    }
    for (index, detail) in details.enumerated() {
      let issue = deal.issues[index]
      let option = issue.options[package[index]]
      let place = "\(place)[\(index)]"
      if detail["issue"].map({ $0.isLabel(issue.name) }) != true {
        check(detail["issue"], at: place + ".issue", is: .string(issue.name))
      }
      if detail["option"].flatMap({ $0.option(of: issue) }) != package[index] {
        check(detail["option"], at: place + ".option", is: .string(option.label))
      }
      check(detail["value"], at: place + ".value", areAmounts: option.value)
      check(detail["cost"], at: place + ".cost", areAmounts: option.cost)
    }
  }

  /// What both give up together on the issues of the nearest package, against their favourite options, the
  /// largest first; issues that only move value are left out.
  private mutating func checkWhereToLook(_ found: AnswerValue?, package: [Int]) {
    guard case .list(let list)? = found else {
      return findings.add(at: "whereToLook", "there is no list")
    }
    var expected: [Int: Int64] = [:]
    let transfers = deal.transferIssues
    for (index, issue) in deal.issues.enumerated() where !transfers.contains(index) {
      let utilities = issue.options.map(\.utility)
      let favourites = (utilities.map(\.a).max() ?? 0) + (utilities.map(\.b).max() ?? 0)
      let loss = favourites - utilities[package[index]].sum
      if loss > 0 { expected[index] = loss }
    }
    if list.count != expected.count {
      findings.add(at: "whereToLook", says: "\(list.count) options", recomputed: "\(expected.count)")
    }
    var previous = Int64.max
    for (position, entry) in list.enumerated() {
      let place = "whereToLook[\(position)]"
      let index = deal.issues.firstIndex { entry["issue"]?.isLabel($0.name) == true }
      guard let index, let loss = expected.removeValue(forKey: index),
        entry["option"]?.option(of: deal.issues[index]) == package[index]
      else {
        findings.add(at: place, "it is no option of the nearest package with a joint loss, or stands twice")
        continue
      }
      check(entry["jointLoss"], at: place + ".jointLoss", isAmount: loss)
      if loss > previous { findings.add(at: place, "a smaller loss stands before it") }
      previous = loss
    }
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
  fileprivate func isLabel(_ name: String) -> Bool {
    if case .string(let text) = self { return text.folded == name.folded }
    return false
  }

  fileprivate func option(of issue: CheckedIssue) -> Int? {
    if case .string(let text) = self { return issue.index(of: text) }
    return nil
  }
}
