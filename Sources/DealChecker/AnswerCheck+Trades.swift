/// Another option on one issue, or on two.
private struct CheckedTrade: Comparable {
  let changes: [CheckedChange]
  let jointGain: Int64

  /// The better one first: the larger joint gain, fewer changes, earlier issues and options.
  static func < (left: CheckedTrade, right: CheckedTrade) -> Bool {
    if left.jointGain != right.jointGain { return left.jointGain > right.jointGain }
    if left.changes.count != right.changes.count { return left.changes.count < right.changes.count }
    return left.changes.lexicographicallyPrecedes(right.changes)
  }
}

extension AnswerCheck {
  private static let mostListedTrades = 10
  /// More trades than this are not tried.
  private static let mostTrades = 500_000

  /// The best trades from a proposal: each for itself, and whether a better one is missing.
  mutating func checkTrades(_ proposal: ScoredProposal) {
    let (found, place) = (proposal.answer["trades"], proposal.place + ".trades")
    let provenPlace = proposal.place + ".tradesProven"
    keys.check(provenPlace)
    guard case .bool(let isProven)? = proposal.answer["tradesProven"] else {
      return findings.add(at: provenPlace, "it does not say whether a better trade is missing")
    }
    if isOpen(found, at: place) { return }
    keys.open(place)
    guard case .list(let list)? = found, list.count <= AnswerCheck.mostListedTrades else {
      return findings.add(at: place, "there is no list of ten at most")
    }
    var listed: [CheckedTrade] = []
    for (index, entry) in list.enumerated() {
      guard let trade = checkTrade(entry, at: "\(place)[\(index)]", proposal) else { return }
      if let previous = listed.last, !(previous < trade) {
        findings.add(at: "\(place)[\(index)]", "a trade that is no better stands before it")
      }
      listed.append(trade)
    }
    if !isProven {
      return keys.passOver(place, "there were too many pairs of changes to look at", isPart: true)
    }
    guard let best = bestTrades(from: proposal.package) else {
      return keys.leave(
        place, "whether a better one is missing: there are too many for the checker", isPart: true)
    }
    if listed != best {
      let missing = zip(best, listed + Array(repeating: nil, count: best.count)).first { $0 != $1 }?.0
      let names = missing?.changes.map { "\(deal.issues[$0.issue].name): \(label($0))" }.joined(
        separator: ", ")
      let named = names ?? "–"
      findings.add(at: place, "they are not the best; missing is \(named)")
    }
  }

  private func label(_ change: CheckedChange) -> String {
    deal.issues[change.issue].options[change.option].label
  }

  private mutating func checkTrade(
    _ entry: AnswerValue, at place: String, _ proposal: ScoredProposal
  ) -> CheckedTrade? {
    guard let changes = changes(entry["changes"], at: place + ".changes", from: proposal.package) else {
      return nil
    }
    let package = proposal.package.changed(by: changes)
    checkRules(package, at: place + ".changes")
    let (value, cost) = deal.totals(of: package)
    let difference = value - cost - deal.noDealValue - proposal.gain
    check(entry["difference"], at: place + ".difference", areAmounts: difference)
    check(entry["jointGain"], at: place + ".jointGain", isAmount: difference.sum)
    check(entry["betterForBoth"], at: place + ".betterForBoth", is: .bool(difference.smaller > 0))
    if !(1...2).contains(changes.count) { findings.add(at: place, "it changes neither one issue nor two") }
    return CheckedTrade(changes: changes, jointGain: difference.sum)
  }

  /// The ten best trades that keep the rules, by trying all; nil where there are too many.
  private func bestTrades(from package: [Int]) -> [CheckedTrade]? {
    let left = scope.hasPayments(in: deal) ? deal.transferIssues : []
    let singles = deal.issues.indices.filter { !left.contains($0) }.flatMap { issue in
      deal.issues[issue].options.indices.filter { $0 != package[issue] }
        .map { CheckedChange(issue: issue, option: $0) }
    }
    guard singles.count * singles.count / 2 <= AnswerCheck.mostTrades else { return nil }
    func net(_ change: CheckedChange) -> Int64 {
      let options = deal.issues[change.issue].options
      return (options[change.option].utility - options[package[change.issue]].utility).sum
    }
    func bundled(_ package: [Int]) -> Int64 {
      deal.bundles.reduce(0) { $1.isPart(of: package) ? $0 + ($1.value - $1.cost).sum : $0 }
    }
    let before = bundled(package)
    func trade(_ changes: [CheckedChange]) -> CheckedTrade {
      var gain = changes.reduce(0) { $0 + net($1) }
      if !deal.bundles.isEmpty { gain += bundled(package.changed(by: changes)) - before }
      return CheckedTrade(changes: changes, jointGain: gain)
    }
    var trades = singles.map { trade([$0]) }
    for (index, first) in singles.enumerated() {
      for second in singles[(index + 1)...] where second.issue != first.issue {
        trades.append(trade([first, second]))
      }
    }
    trades.sort()
    var best: [CheckedTrade] = []
    for trade in trades where best.count < AnswerCheck.mostListedTrades {
      if deal.keepsRules(package.changed(by: trade.changes)) { best.append(trade) }
    }
    return best
  }
}
