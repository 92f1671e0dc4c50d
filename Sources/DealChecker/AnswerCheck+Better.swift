/// An option on an issue, by their indices.
struct CheckedChange: Hashable, Comparable, Sendable {
  let issue: Int
  let option: Int

  static func < (left: CheckedChange, right: CheckedChange) -> Bool {
    (left.issue, left.option) < (right.issue, right.option)
  }
}

extension AnswerCheck {
  /// What would be better for both than those gains, with the payments that are allowed: the settlement's rule from
  /// there. Nil where nothing is.
  func improvement(over after: Amounts, _ frontier: CheckedFrontier) -> CheckedSettlement? {
    let payment = deal.unit == .points ? 0 : scope.largestPayment
    let start = after + deal.noDealValue
    let found = CheckedSettlement(frontier.points, from: start, largestPayment: payment)
    guard let found, found.gainAfterPayment.smaller >= 0, found.gainAfterPayment != .zero else { return nil }
    return found
  }

  mutating func checkImprovement(
    _ found: AnswerValue?, at place: String, is improvement: CheckedSettlement?, over after: Amounts,
    package: [Int]
  ) {
    guard let improvement else { return check(found, at: place, is: .null) }
    guard let found, found != .null else {
      return findings.add(
        at: place, says: found?.quoted, recomputed: text(improvement.point.utility - deal.noDealValue))
    }
    guard let better = choices(of: found["package"], at: place + ".package") else { return }
    checkRules(better, at: place + ".package")
    let (value, cost) = deal.totals(of: better)
    if value - cost != improvement.point.utility {
      findings.add(
        at: place + ".package",
        "it has the utility \(text(value - cost)); the best for both is \(text(improvement.point.utility))")
    }
    let payment = deal.unit == .points ? nil : improvement.payment
    check(found["payment"], at: place + ".payment", isAmountOrNull: payment)
    check(found["improvement"], at: place + ".improvement", areAmounts: improvement.gainAfterPayment)
    check(
      found["gainAfterPayment"], at: place + ".gainAfterPayment",
      areAmounts: after + improvement.gainAfterPayment)
    let price = checkInThePrice(
      found["inThePrice"], at: place + ".inThePrice", payment: payment, package: better)
    let expected = better.indices.filter { better[$0] != package[$0] && $0 != price }
    let changes = changes(found["changes"], at: place + ".changes", from: package)
    if let changes, changes != expected.map({ CheckedChange(issue: $0, option: better[$0]) }) {
      findings.add(at: place + ".changes", "they do not lead to the package")
    }
  }

  /// What is better, the payment left as it is: points above that of the proposal; none where it is efficient.
  mutating func checkBetter(
    _ found: AnswerValue?, at place: String, _ proposal: ScoredProposal, above: [CheckedPoint]
  ) {
    let utility = proposal.gain + deal.noDealValue
    func merits(_ point: CheckedPoint) -> [Int64] {
      let more = point.utility - utility
      return [more.smaller, more.sum, more.a]
    }
    guard let keeping = above.max(by: { merits($0).lexicographicallyPrecedes(merits($1)) }),
      let first = above.last, let second = above.first
    else { return check(found, at: place, is: .null) }
    guard let found, found != .null else {
      return findings.add(at: place, says: found?.quoted, recomputed: text(keeping.utility - utility))
    }
    checkStep(
      found["keepingSplit"], at: place + ".keepingSplit", proposal, to: keeping.utility, needsChanges: true)
    guard case .list(let best)? = found["bestForEach"], best.count == 2 else {
      return findings.add(at: place + ".bestForEach", "there is no pair")
    }
    for (index, point) in [first, second].enumerated() {
      let place = "\(place).bestForEach[\(index)]"
      checkStep(best[index], at: place, proposal, to: point.utility, needsChanges: false)
    }
  }

  private mutating func checkStep(
    _ found: AnswerValue?, at place: String, _ proposal: ScoredProposal, to utility: Amounts,
    needsChanges: Bool
  ) {
    let start = proposal.gain + deal.noDealValue
    check(found?["improvement"], at: place + ".improvement", areAmounts: utility - start)
    if found?["changes"] == nil, !needsChanges { return }
    guard let changes = changes(found?["changes"], at: place + ".changes", from: proposal.package) else {
      return
    }
    let package = proposal.package.changed(by: changes)
    checkRules(package, at: place + ".changes")
    let (value, cost) = deal.totals(of: package)
    if value - cost != utility {
      findings.add(at: place + ".changes", "they lead to \(text(value - cost)), not \(text(utility))")
    }
  }

  /// Changes of options, by rising issue; nil, with findings, where they are none.
  mutating func changes(
    _ found: AnswerValue?, at place: String, from package: [Int]
  ) -> [CheckedChange]? {
    keys.open(place)
    for key in ["issue", "from", "to"] { keys.check("\(place)[].\(key)") }
    guard case .list(let list)? = found else {
      findings.add(at: place, "there is no list")
      return nil
    }
    var changes: [CheckedChange] = []
    for (position, entry) in list.enumerated() {
      let index = deal.issues.firstIndex { entry["issue"]?.isLabel($0.name) == true }
      guard let index, entry["from"]?.option(of: deal.issues[index]) == package[index],
        let option = entry["to"]?.option(of: deal.issues[index]), option != package[index],
        changes.last.map({ $0.issue < index }) ?? true
      else {
        findings.add(at: "\(place)[\(position)]", "it is no change of an option of the package")
        return nil
      }
      changes.append(CheckedChange(issue: index, option: option))
    }
    return changes
  }
}

extension [Int] {
  /// The package with other options.
  func changed(by changes: [CheckedChange]) -> [Int] {
    var package = self
    for change in changes { package[change.issue] = change.option }
    return package
  }
}
