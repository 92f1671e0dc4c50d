extension AnswerCheck {
  /// Everything that is said of a complete proposal.
  mutating func checkComplete(_ proposal: ScoredProposal) {
    let (found, place) = (proposal.answer, proposal.place)
    check(found["brokenRules"], at: place + ".brokenRules", areNamesOf: proposal.broken)
    check(found["gain"], at: place + ".gain", areAmounts: proposal.gain)
    check(found["gainAfterPayment"], at: place + ".gainAfterPayment", areAmounts: proposal.after)
    check(found["surplus"], at: place + ".surplus", isAmount: proposal.gain.sum)
    let split = proposal.split
    check(found["split"], at: place + ".split", is: split.text)
    check(found["lopsided"], at: place + ".lopsided", is: split.isLopsided)
    let even = deal.unit == .points ? nil : (proposal.gain.a - proposal.gain.b) / 2
    check(found["evenPayment"], at: place + ".evenPayment", isAmountOrNull: even)
    checkInThePrice(
      found["evenInThePrice"], at: place + ".evenInThePrice", payment: even, package: proposal.package)
    checkTrades(proposal)
    checkValueDestroyers(proposal)
    checkExchange(proposal)
    checkPath(proposal)
    guard proposal.keepsRules else {
      for key in ["efficiency", "leftOnTable", "efficient", "kind", "solo", "improvement", "better"] {
        check(found[key], at: "\(place).\(key)", is: .null)
      }
      return
    }
    guard let frontier = scope.frontier else {
      for key in ["efficiency", "leftOnTable", "efficient", "kind", "solo", "improvement", "better"] {
        keys.leave("\(place).\(key)", scope.reason)
      }
      return
    }
    checkStanding(proposal, frontier)
  }

  /// How a proposal that keeps the rules stands beside all packages.
  private mutating func checkStanding(_ proposal: ScoredProposal, _ frontier: CheckedFrontier) {
    let (found, place) = (proposal.answer, proposal.place)
    let largest = largestSurplus(frontier) ?? 0
    let utility = proposal.gain + deal.noDealValue
    if !isOpen(found["efficiency"], at: place + ".efficiency") {
      check(
        found["efficiency"], at: place + ".efficiency",
        is: AnswerCheck.efficiency(of: proposal.gain.sum, largest: largest))
    }
    if !isOpen(found["leftOnTable"], at: place + ".leftOnTable") {
      check(found["leftOnTable"], at: place + ".leftOnTable", isAmount: largest - proposal.gain.sum)
    }
    let above = frontier.points.filter { ($0.utility - utility).smaller >= 0 }
    let isEfficient = above.map(\.utility) == [utility]
    if !isOpen(found["efficient"], at: place + ".efficient") {
      check(found["efficient"], at: place + ".efficient", is: .bool(isEfficient))
    }
    if !isOpen(found["solo"], at: place + ".solo") {
      let best = [frontier.points.last?.utility.a, frontier.points.first?.utility.b]
      let solo = deal.parties.indices.filter { utility[$0] == best[$0] }
      check(found["solo"], at: place + ".solo", is: .list(solo.map { .string(deal.parties[$0]) }))
    }
    let improvement = improvement(over: proposal.after, frontier)
    checkKind(proposal, hasImprovement: improvement != nil)
    if !isOpen(found["improvement"], at: place + ".improvement") {
      checkImprovement(
        found["improvement"], at: place + ".improvement", is: improvement, over: proposal.after,
        package: proposal.package)
    }
    if !isOpen(found["better"], at: place + ".better") {
      checkBetter(found["better"], at: place + ".better", proposal, above: isEfficient ? [] : above)
    }
  }

  private mutating func checkKind(_ proposal: ScoredProposal, hasImprovement: Bool) {
    let (found, after) = (proposal.answer["kind"], proposal.after)
    if isOpen(found, at: proposal.place + ".kind") { return }
    let kind =
      switch (after.a >= 0, after.b >= 0) {
      case (true, true): after.smaller > 0 && !hasImprovement ? "win-win" : "compromise"
      case (true, false): "win-lose"
      case (false, true): "lose-win"
      case (false, false): "lose-lose"
      }
    check(found, at: proposal.place + ".kind", is: .string(kind))
  }

  /// A surplus in percent of the largest one, with one decimal, rounded down; null where nothing can be gained.
  static func efficiency(of surplus: Int64, largest: Int64) -> AnswerValue {
    guard largest > 0 else { return .null }
    let above = Int128(surplus) * 1000
    var tenths = above / Int128(largest)
    if above % Int128(largest) < 0 { tenths -= 1 }
    tenths = min(max(tenths, Int128(Int64.min)), Int128(Int64.max))
    return .number(WrittenNumber(units: tenths, digits: 1).text(.point))
  }
}

extension ScoredProposal {
  /// How the gains after the payment are shared, and whether one party has less than a quarter.
  var split: (text: AnswerValue, isLopsided: AnswerValue) {
    let sum = Int128(after.a) + Int128(after.b)
    guard after.smaller >= 0, sum > 0 else { return (.null, .null) }
    let smaller = Int128(after.smaller)
    let distance = abs(after.a - after.b)
    let parts: (String, String)
    if distance == 0 || (distance == 1 && payment != nil) {
      parts = ("50", "50")
    } else if smaller == 0 {
      parts = ("0", "100")
    } else {
      let percent = ScoredProposal.rounded(smaller * 100, over: sum)
      if percent >= 1, percent <= 49 {
        parts = ("\(percent)", "\(100 - percent)")
      } else {
        // Never said to be nothing, nor even.
        let tenths = min(max(ScoredProposal.rounded(smaller * 1000, over: sum), 1), 499)
        parts = ("\(tenths / 10).\(tenths % 10)", "\((1000 - tenths) / 10).\((1000 - tenths) % 10)")
      }
    }
    let text = after.a <= after.b ? "\(parts.0)/\(parts.1)" : "\(parts.1)/\(parts.0)"
    return (.string(text), .bool(smaller * 4 < sum))
  }

  /// Rounded, halves down: they go to the larger part.
  private static func rounded(_ above: Int128, over below: Int128) -> Int128 {
    let (quotient, rest) = above.quotientAndRemainder(dividingBy: below)
    return rest > below - rest ? quotient + 1 : quotient
  }
}
