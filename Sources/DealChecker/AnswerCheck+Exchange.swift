extension AnswerCheck {
  /// The chosen options that are not the best of their issue for both together.
  mutating func checkValueDestroyers(_ proposal: ScoredProposal) {
    let place = proposal.place + ".valueDestroyers"
    keys.open(place)
    var expected: [(issue: Int, best: Int, loss: Int64)] = []
    for (index, issue) in deal.issues.enumerated() {
      let sums = issue.options.map(\.utility.sum)
      guard let most = sums.max(), let best = sums.firstIndex(of: most) else { continue }
      let loss = most - sums[proposal.package[index]]
      if loss > 0 { expected.append((index, best, loss)) }
    }
    expected.sort { ($1.loss, $0.issue) < ($0.loss, $1.issue) }
    guard case .list(let list)? = proposal.answer["valueDestroyers"], list.count == expected.count else {
      return findings.add(at: place, "it does not list \(expected.count) options")
    }
    for (position, (entry, own)) in zip(list, expected).enumerated() {
      let place = "\(place)[\(position)]"
      let issue = deal.issues[own.issue]
      for key in ["issue", "option", "best"] { keys.check("\(place).\(key)") }
      guard entry["issue"]?.isLabel(issue.name) == true,
        entry["option"]?.option(of: issue) == proposal.package[own.issue],
        entry["best"]?.option(of: issue) == own.best
      else {
        findings.add(
          at: place, "it should be “\(issue.name)”, and “\(issue.options[own.best].label)” the best")
        continue
      }
      check(entry["loss"], at: place + ".loss", isAmount: own.loss)
      checkEffect(
        entry["change"], at: place + ".change", proposal, CheckedChange(issue: own.issue, option: own.best))
    }
  }

  /// What one change really does, bundles and rules counted.
  private mutating func checkEffect(
    _ found: AnswerValue?, at place: String, _ proposal: ScoredProposal, _ change: CheckedChange
  ) {
    let package = proposal.package.changed(by: [change])
    let (value, cost) = deal.totals(of: package)
    let difference = value - cost - deal.noDealValue - proposal.gain
    check(found?["difference"], at: place + ".difference", areAmounts: difference)
    check(found?["jointGain"], at: place + ".jointGain", isAmount: difference.sum)
    let ended = deal.bundles.filter { $0.isPart(of: proposal.package) && !$0.isPart(of: package) }
    let added = deal.bundles.filter { !$0.isPart(of: proposal.package) && $0.isPart(of: package) }
    checkNames(found?["endedBundles"], at: place + ".endedBundles", of: ended)
    checkNames(found?["addedBundles"], at: place + ".addedBundles", of: added)
    let known = Set(proposal.broken.map(\.name))
    let broken = deal.brokenRules(of: package).filter { !known.contains($0.name) }
    check(found?["brokenRules"], at: place + ".brokenRules", areNamesOf: broken)
  }

  /// The names of bundles in a list, one for each of those.
  mutating func checkNames(_ found: AnswerValue?, at place: String, of bundles: [CheckedBundle]) {
    keys.check(place)
    let names: [String?]? =
      if case .list(let list)? = found {
        list.map { if case .string(let text) = $0 { text } else { nil } }
      } else { nil }
    if let names, names.count == bundles.count,
      zip(names, bundles).allSatisfy({ $0.0.map($0.1.isCalled) ?? false })
    {
      return
    }
    let expected = AnswerValue.list(bundles.map { .string($0.words.joined(separator: " + ")) })
    findings.add(at: place, says: found?.quoted, recomputed: expected.quoted)
  }

  /// What each party gets and brings, the payment counted, and whether that is more than it has without a deal.
  mutating func checkExchange(_ proposal: ScoredProposal) {
    let place = proposal.place + ".getsAndBrings"
    guard let found = proposal.answer["getsAndBrings"], case .object = found else {
      return findings.add(at: place, "there is none")
    }
    var gets = Amounts.zero
    var brings = Amounts.zero
    func add(_ value: Amounts, _ cost: Amounts) {
      gets = gets + value.positive
      brings = brings + cost + (Amounts.zero - value).positive
    }
    for (issue, option) in zip(deal.issues, proposal.package) {
      add(issue.options[option].value, issue.options[option].cost)
    }
    for bundle in deal.bundles where bundle.isPart(of: proposal.package) { add(bundle.value, bundle.cost) }
    let paid = proposal.payment ?? 0
    gets = gets + Amounts(a: max(0, -paid), b: max(0, paid))
    brings = brings + Amounts(a: max(0, paid), b: max(0, -paid))
    check(found["gets"], at: place + ".gets", areAmounts: gets)
    check(found["brings"], at: place + ".brings", areAmounts: brings)
    check(found["noDeal"], at: place + ".noDeal", areAmounts: deal.noDealValue)
    let rest = gets - brings - deal.noDealValue
    let stays: [AnswerValue] = [.bool(rest.a > 0), .bool(rest.b > 0)]
    check(found["worthStaying"], at: place + ".worthStaying", is: .list(stays))
    check(found["lasts"], at: place + ".lasts", is: .bool(rest.smaller > 0))
    let lines = deal.issues.indices.map { concession(on: $0, proposal.package[$0]) }
    check(
      found["concession"], at: place + ".concession",
      areAmounts: lines.reduce(.zero) { $0 + $1.concession })
    checkIssues(found["issues"], at: place + ".issues", proposal, lines)
  }

  private mutating func checkIssues(
    _ found: AnswerValue?, at place: String, _ proposal: ScoredProposal,
    _ lines: [(concession: Amounts, benefit: Amounts)]
  ) {
    // Only with --details.
    guard let found else { return }
    guard case .list(let list) = found, list.count == lines.count else {
      return findings.add(at: place, "it does not list \(lines.count) issues")
    }
    for (index, entry) in list.enumerated() {
      let (issue, place) = (deal.issues[index], "\(place)[\(index)]")
      let option = issue.options[proposal.package[index]]
      for key in ["issue", "option"] { keys.check("\(place).\(key)") }
      if entry["issue"]?.isLabel(issue.name) != true
        || entry["option"]?.option(of: issue) != proposal.package[index]
      {
        findings.add(at: place, "it should be “\(issue.name)” with “\(option.label)”")
      }
      check(entry["gets"], at: place + ".gets", areAmounts: option.value.positive)
      check(
        entry["brings"], at: place + ".brings",
        areAmounts: option.cost + (Amounts.zero - option.value).positive)
      check(entry["concession"], at: place + ".concession", areAmounts: lines[index].concession)
      check(entry["benefitToOther"], at: place + ".benefitToOther", areAmounts: lines[index].benefit)
    }
  }

  /// What each party gives up on an issue beside its favourite, of several the best for the other, and what the other
  /// has from that.
  private func concession(on issue: Int, _ chosen: Int) -> (concession: Amounts, benefit: Amounts) {
    let utilities = deal.issues[issue].options.map(\.utility)
    let own = utilities[chosen]
    let first = utilities.max { ($0.a, $0.b) < ($1.a, $1.b) } ?? own
    let second = utilities.max { ($0.b, $0.a) < ($1.b, $1.a) } ?? own
    return (
      Amounts(a: first.a - own.a, b: second.b - own.b), Amounts(a: own.b - first.b, b: own.a - second.a)
    )
  }
}

extension Amounts {
  /// What is above 0 of each.
  var positive: Amounts { Amounts(a: max(0, a), b: max(0, b)) }
}
