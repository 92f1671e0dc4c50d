extension AnswerCheck {
  /// What it costs to meet in the middle on every issue.
  mutating func checkCompromise(_ found: AnswerValue?) {
    let place = "compromise"
    if let frontier = scope.frontier, frontier.points.isEmpty { return check(found, at: place, is: .null) }
    if isOpen(found, at: place) { return }
    guard let found, found != .null else {
      return findings.add(at: place, says: found?.quoted, recomputed: "{…}")
    }
    guard let middle = choices(of: found["middle"], at: place + ".middle") else { return }
    for (index, issue) in deal.issues.enumerated() where middle[index] != issue.middle {
      findings.add(
        at: place + ".middle",
        "the middle of “\(issue.name)” is “\(issue.options[issue.middle].label)”")
    }
    let broken = deal.brokenRules(of: middle)
    check(found["brokenRules"], at: place + ".brokenRules", areNamesOf: broken)
    if !broken.isEmpty {
      for key in ["best", "cost", "bundleLoss"] { check(found[key], at: "\(place).\(key)", is: .null) }
      return check(found["losses"], at: place + ".losses", is: .list([]))
    }
    if ["best", "cost", "losses", "bundleLoss"].allSatisfy({ isOpen(found[$0], at: "\(place).\($0)") }) {
      return
    }
    checkCost(found, at: place, middle: middle)
  }

  private mutating func checkCost(_ found: AnswerValue, at place: String, middle: [Int]) {
    guard let best = choices(of: found["best"], at: place + ".best") else { return }
    checkRules(best, at: place + ".best")
    let (bestUtility, middleUtility) = (utilities(of: best), utilities(of: middle))
    if let frontier = scope.frontier {
      let most = frontier.points.last { $0.utility.sum == frontier.points.map(\.utility.sum).max() }
      if let most, most.utility != bestUtility {
        findings.add(
          at: place + ".best",
          "it has the utility \(text(bestUtility)); the largest surplus is at \(text(most.utility))")
      }
    } else {
      keys.leave(place + ".best", scope.reason, isPart: true)
    }
    let cost = bestUtility.sum - middleUtility.sum
    check(found["cost"], at: place + ".cost", isAmount: cost)
    func bundled(_ package: [Int]) -> Int64 {
      deal.bundles.reduce(0) { $1.isPart(of: package) ? $0 + ($1.value - $1.cost).sum : $0 }
    }
    let bundleLoss = cost == 0 ? 0 : bundled(best) - bundled(middle)
    check(found["bundleLoss"], at: place + ".bundleLoss", isAmount: bundleLoss)
    var losses: [(name: String, loss: Int64)] = []
    for (index, issue) in deal.issues.enumerated() where cost != 0 {
      let loss = (issue.options[best[index]].utility - issue.options[middle[index]].utility).sum
      if loss != 0 { losses.append((issue.name, loss)) }
    }
    let order = losses.enumerated().sorted { ($1.element.loss, $0.offset) < ($0.element.loss, $1.offset) }
    let expected = order.map { _, own in
      AnswerValue.object([
        AnswerValue.Member(key: "issue", value: .string(own.name)),
        AnswerValue.Member(key: "loss", value: .number(deal.text(own.loss))),
      ])
    }
    checkLosses(found["losses"], at: place + ".losses", are: expected)
  }

  private mutating func checkLosses(
    _ found: AnswerValue?, at place: String, are expected: [AnswerValue]
  ) {
    keys.open(place)
    guard case .list(let list)? = found, list.count == expected.count else {
      return findings.add(at: place, says: found?.quoted, recomputed: AnswerValue.list(expected).quoted)
    }
    for (index, (entry, own)) in zip(list, expected).enumerated() {
      for key in ["issue", "loss"] {
        check(entry[key], at: "\(place)[\(index)].\(key)", is: own[key] ?? .null)
      }
    }
  }

  func utilities(of package: [Int]) -> Amounts {
    let (value, cost) = deal.totals(of: package)
    return value - cost
  }
}

extension CheckedIssue {
  /// The option whose smaller normalised net utility is largest; then the larger sum; then the first.
  fileprivate var middle: Int {
    let utilities = options.map(\.utility)
    let low = Amounts(a: utilities.map(\.a).min() ?? 0, b: utilities.map(\.b).min() ?? 0)
    let high = Amounts(a: utilities.map(\.a).max() ?? 0, b: utilities.map(\.b).max() ?? 0)
    // Both over the product of the two widths; where all are equal, the party has all that it can.
    let width = (a: Int128(high.a) - Int128(low.a), b: Int128(high.b) - Int128(low.b))
    var best: (index: Int, smaller: Int128, sum: Int128)?
    for (index, utility) in utilities.enumerated() {
      let a = width.a == 0 ? max(width.b, 1) : (Int128(utility.a) - Int128(low.a)) * max(width.b, 1)
      let b = width.b == 0 ? max(width.a, 1) : (Int128(utility.b) - Int128(low.b)) * max(width.a, 1)
      let own = (index: index, smaller: min(a, b), sum: a + b)
      if let best, (best.smaller, best.sum) >= (own.smaller, own.sum) { continue }
      best = own
    }
    return best?.index ?? 0
  }
}
