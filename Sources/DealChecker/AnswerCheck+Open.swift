extension AnswerCheck {
  /// A proposal that leaves issues open: the lowest and the highest of each figure over what it allows.
  mutating func checkOpen(_ entry: AnswerValue, at place: String) {
    check(entry["rank"], at: place + ".rank", is: .null)
    let payment = payment(entry["payment"], at: place + ".payment")
    guard let chosen = chosenOptions(entry["package"], at: place + ".package") else { return }
    let open = deal.issues.indices.filter { chosen[$0] == nil }.map { deal.issues[$0].name }
    check(entry["openIssues"], at: place + ".openIssues", is: .list(open.map(AnswerValue.string)))
    let found = entry["completions"]
    if !scope.isProven, found == .null {
      keys.passOver(place + ".completions", AnswerCheck.stopped)
      return keys.passOver(place + ".brokenRules", AnswerCheck.stopped)
    }
    guard scope.frontier != nil, let fixed = try? CheckedFrontier.found(for: deal.fixing(chosen)).frontier
    else {
      keys.leave(place + ".completions", scope.reason)
      return keys.leave(place + ".brokenRules", scope.reason)
    }
    if fixed.points.isEmpty {
      check(found, at: place + ".completions", is: .null)
      let broken = deal.rules.filter { rule in
        var alone = deal
        alone.rules = [rule]
        return ((try? CheckedFrontier(of: alone.fixing(chosen)))?.points.isEmpty) ?? false
      }
      return check(entry["brokenRules"], at: place + ".brokenRules", areNamesOf: broken)
    }
    check(entry["brokenRules"], at: place + ".brokenRules", is: .list([]))
    guard let found, found != .null else {
      return findings.add(at: place + ".completions", says: found?.quoted, recomputed: "{…}")
    }
    guard let sums = try? CheckedExtremes.found(for: deal.fixing(chosen)) else {
      return keys.leave(place + ".completions", scope.reason)
    }
    checkRanges(found, at: place + ".completions", sums, payment: payment)
    checkBest(found, at: place + ".completions", fixed, chosen)
  }

  /// The options that a proposal chooses, nil for those it leaves open; nil, with findings, where it is none.
  private mutating func chosenOptions(_ found: AnswerValue?, at place: String) -> [Int?]? {
    keys.check(place)
    guard case .object(let members)? = found else {
      findings.add(at: place, "there is no package")
      return nil
    }
    var chosen = Array<Int?>(repeating: nil, count: deal.issues.count)
    for member in members {
      let index = deal.issues.firstIndex { $0.name.folded == member.key.folded }
      guard let index, chosen[index] == nil, let option = member.value.option(of: deal.issues[index]) else {
        findings.add(at: place, "“\(member.key)” has no such option in the deal")
        return nil
      }
      chosen[index] = option
    }
    return chosen
  }

  private mutating func checkRanges(
    _ found: AnswerValue, at place: String, _ sums: CheckedExtremes, payment: Int64?
  ) {
    func texts(_ range: ClosedRange<Int64>) -> AnswerValue {
      .list([.number(deal.text(range.lowerBound)), .number(deal.text(range.upperBound))])
    }
    func moved(_ range: ClosedRange<Int64>, _ step: Int64) -> ClosedRange<Int64> {
      range.lowerBound + step...range.upperBound + step
    }
    let noDeal = deal.noDealValue
    let (a, b) = (moved(sums.first, -noDeal.a), moved(sums.second, -noDeal.b))
    let surplus = moved(sums.both, -noDeal.sum)
    let paid = payment ?? 0
    let difference = moved(sums.difference, noDeal.b - noDeal.a)
    let even = difference.lowerBound / 2...difference.upperBound / 2
    var expected: [(String, AnswerValue)] = [
      ("gain", .list([texts(a), texts(b)])),
      ("gainAfterPayment", .list([texts(moved(a, -paid)), texts(moved(b, paid))])),
      ("surplus", texts(surplus)), ("evenPayment", deal.unit == .points ? .null : texts(even)),
    ]
    if let frontier = scope.frontier, let largest = largestSurplus(frontier) {
      let parts = [surplus.lowerBound, surplus.upperBound].map {
        AnswerCheck.efficiency(of: $0, largest: largest)
      }
      expected += [
        ("efficiency", largest > 0 ? .list(parts) : .null),
        ("leftOnTable", texts(largest - surplus.upperBound...largest - surplus.lowerBound)),
      ]
    }
    for (key, value) in expected where !isOpen(found[key], at: "\(place).\(key)") {
      check(found[key], at: "\(place).\(key)", is: value)
    }
  }

  /// The best completion by the settlement's rule, and whether one is efficient among all packages.
  private mutating func checkBest(
    _ found: AnswerValue, at place: String, _ fixed: CheckedFrontier, _ chosen: [Int?]
  ) {
    if scope.isProven { check(found["proven"], at: place + ".proven", is: .bool(true)) }
    keys.check(place + ".proven")
    guard let frontier = scope.frontier else { return }
    if !isOpen(found["efficient"], at: place + ".efficient") {
      let all = Set(frontier.points.map(\.utility))
      let isEfficient = fixed.points.contains { all.contains($0.utility) }
      check(found["efficient"], at: place + ".efficient", is: .bool(isEfficient))
    }
    let best = place + ".best"
    if isOpen(found["best"], at: best) { return }
    let settled = CheckedSettlement(deal, frontier: fixed, largestPayment: scope.largestPayment)
    guard let settled, let answer = found["best"],
      let package = choices(of: answer["package"], at: best + ".package")
    else { return findings.add(at: best, "there is none") }
    checkRules(package, at: best + ".package")
    if zip(package, chosen).contains(where: { $1 != nil && $0 != $1 }) {
      findings.add(at: best + ".package", "it has another option than the proposal")
    }
    if utilities(of: package) != settled.point.utility {
      findings.add(
        at: best + ".package",
        "it has the utility \(text(utilities(of: package))); the rule of the settlement chooses \(text(settled.point.utility))"
      )
    }
    let isAgreement = settled.isAgreement
    check(answer["agreement"], at: best + ".agreement", is: .bool(isAgreement))
    check(answer["gain"], at: best + ".gain", areAmounts: settled.gain)
    check(answer["surplus"], at: best + ".surplus", isAmount: settled.gain.sum)
    let payment = isAgreement && deal.unit != .points ? settled.payment : nil
    check(answer["payment"], at: best + ".payment", isAmountOrNull: payment)
    if isAgreement {
      check(
        answer["gainAfterPayment"], at: best + ".gainAfterPayment", areAmounts: settled.gainAfterPayment)
    } else {
      check(answer["gainAfterPayment"], at: best + ".gainAfterPayment", is: .null)
    }
    checkInThePrice(answer["inThePrice"], at: best + ".inThePrice", payment: payment, package: package)
    checkImprovement(
      answer["improvement"], at: best + ".improvement",
      is: isAgreement ? improvement(over: settled.gainAfterPayment, frontier) : nil,
      over: settled.gainAfterPayment, package: package)
  }
}

extension CheckedDeal {
  /// The deal in which some options are chosen already.
  func fixing(_ chosen: [Int?]) -> CheckedDeal {
    var fixed = self
    for (issue, option) in chosen.enumerated() {
      guard let option else { continue }
      fixed.rules.append(CheckedRule("", .oneOnEachIssue([issue: [option]])))
    }
    return fixed
  }
}

/// The least and the most that packages have, for each party, for both together, and of the first more than the second.
struct CheckedExtremes: Sendable {
  let first: ClosedRange<Int64>
  let second: ClosedRange<Int64>
  let both: ClosedRange<Int64>
  let difference: ClosedRange<Int64>

  private static let figures: [@Sendable (Amounts) -> Int64] = [
    { $0.a }, { $0.b }, { $0.sum }, { $0.a - $0.b },
  ]

  /// Groups of issues that nothing ties have their ends apart; nil where no package keeps the rules.
  static func found(for deal: CheckedDeal) throws(CheckRefusal) -> CheckedExtremes? {
    var (least, most) = ([Int64](repeating: 0, count: 4), [Int64](repeating: 0, count: 4))
    for group in IssueGroup.groups(of: deal) {
      let points = try group.points()
      for (index, figure) in figures.enumerated() {
        let own = points.map { figure($0.utility) }
        guard let low = own.min(), let high = own.max() else { return nil }
        least[index] += low
        most[index] += high
      }
    }
    let ranges = zip(least, most).map { $0...$1 }
    return CheckedExtremes(first: ranges[0], second: ranges[1], both: ranges[2], difference: ranges[3])
  }
}
