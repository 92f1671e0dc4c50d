import DealFiles
import MutualGains

extension ScoreReport {
  /// Proposals beyond so many are explained only with details.
  static let largestExplained = 10

  /// Writes the report for people to read, in 80 columns where names allow.
  public func write(to output: Output) {
    if !ranked.isEmpty { writeScorecard(to: output) }
    if !open.isEmpty { writeCompletions(to: output) }
    let explained = ranked.enumerated().filter { place, ranked in
      request.showsDetails || place < ScoreReport.largestExplained || ranked.index == request.pathFrom
    }
    for (_, ranked) in explained { ProposalText(self, ranked).write(to: output) }
    if explained.count < ranked.count {
      let count = ranked.count - explained.count
      let proposals = counted(count, "more proposal")
      output.write("\n" + say("… and \(proposals); --details explains all of them.") + "\n")
    }
    if !ranked.isEmpty { writeCompromise(to: output) }
  }

  var figures: AmountText { AmountText(digits: deal.digits) }

  private func writeScorecard(to output: Output) {
    let hasPayments = ranked.contains { $0.score.proposal.payment != nil }
    let proof = isProven ? " · " + say("proven") : ""
    output.write(say("Proposals, the best for both together first") + proof + "\n")
    var table = scorecard
    let figures = figures
    for ranked in ranked {
      let score = ranked.score
      let standing = score.standing
      let gain = score.gainAfterPayment
      let cells = [
        figures.text(gain.first), figures.text(gain.second), figures.text(score.surplus),
        standing?.efficiency?.percent ?? "–", standing.map { figures.text($0.leftOnTable) } ?? "–",
      ]
      table.add(label(ranked), cells, below: remarks(score))
    }
    table.write(to: output)
    let gains = hasPayments ? say("Gains are after the payment.") + " " : ""
    let sentence: String
    if let largest = scoring.largestSurplus, largest > .zero {
      sentence =
        gains
        + say(
          "The best package makes \(figures.text(largest)) together; left is what a proposal leaves on the table."
        )
    } else if hasPackages {
      sentence = gains + say("No package makes more together than both have without a deal.")
    } else {
      sentence = say("No package keeps all rules.")
    }
    output.write(sentence.wrapped(to: 80) + "\n")
  }

  private var scorecard: TextTable {
    let names = deal.parties.map(\.name)
    return TextTable(
      label: say("gains of"),
      columns: [names.first, names.second, say("together"), say("of best"), say("left")])
  }

  func label(_ ranked: Ranked) -> String { "\(ranked.rank)  \(ranked.score.proposal.name)" }

  /// What stands under a proposal's figures.
  private func remarks(_ score: ProposalScore) -> [String] {
    var parts: [String] = []
    if let outcome = score.standing?.outcome {
      let split = GainSplit(score.gainAfterPayment).map { ", \($0.spoken)" } ?? ""
      parts.append(outcome.kind.words + split)
      if scoring.frontier.supportedPoints.count > 1 {
        parts += outcome.solo.map { say("the best there is for \(deal.parties[$0].spoken) (win)") }
      }
    } else {
      parts.append(say("breaks \(list(score.brokenRules.map(quoted), "and"))"))
    }
    if let payment = score.proposal.payment { parts.append(deal.paymentText(payment)) }
    if let even = score.evenPayment, even != score.proposal.payment ?? .zero {
      parts.append(deal.evenPaymentText(even))
    }
    return parts.joined(separator: " · ").wrapped(to: 75).split(separator: "\n").map { "     " + $0 }
  }

  private func writeCompletions(to output: Output) {
    if !ranked.isEmpty { output.write("\n") }
    output.write(say("Proposals that leave issues open: lowest and highest over what they allow") + "\n")
    var table = scorecard
    for open in open { add(open, to: &table) }
    table.write(to: output)
  }

  private func add(_ open: Open, to table: inout TextTable) {
    let names = open.proposal.openIssues.map { deal.issues[$0].name }
    let shown = names.prefix(3).joined(separator: ", ")
    let others = names.count > 3 ? say(" and \(grouped(Int64(names.count - 3))) more") : ""
    var below = [say("open: \(shown)\(others)")]
    guard let completions = open.score?.completions else {
      let broken = open.score?.brokenRules ?? []
      below.append(
        open.score == nil
          ? say("the amounts are too large to tell")
          : broken.isEmpty
            ? say("no completion keeps all rules")
            : say("no completion keeps \(list(broken.map(quoted), "and"))"))
      table.add(open.proposal.name, Array(repeating: "–", count: 5), below: below.map { "     \($0)" })
      return
    }
    let best = completions.best
    let added = open.proposal.openIssues.map { index in
      let issue = deal.issues[index]
      return "\(issue.name): \(issue.options[best.package.choices[index]].label)"
    }
    let payment =
      best.payment.map { best.isAgreement && $0 != .zero ? "; \(deal.paymentText($0))" : "" } ?? ""
    if added.count <= 6 {
      let words = best.isAgreement ? say("best with") : say("no agreement; nearest with")
      below.append("\(words) \(added.joined(separator: ", "))\(payment)")
    }
    let (figures, gain) = (figures, completions.gainAfterPayment)
    let efficiency = completions.efficiency
    table.add(
      open.proposal.name,
      [gain.first.lowerBound, gain.second.lowerBound, completions.surplus.lowerBound].map(figures.text)
        + [efficiency?.lowerBound.percent ?? "–", figures.text(completions.leftOnTable.upperBound)])
    table.add(
      "",
      [gain.first.upperBound, gain.second.upperBound, completions.surplus.upperBound].map(figures.text)
        + [efficiency?.upperBound.percent ?? "–", figures.text(completions.leftOnTable.lowerBound)],
      below: below.flatMap { $0.wrapped(to: 75).split(separator: "\n").map { "     " + $0 } })
  }

  private func writeCompromise(to output: Output) {
    guard let compromise else { return }
    let figures = figures
    guard let cost = compromise.cost else {
      let rules = list(compromise.brokenRules.map(quoted), "and")
      let sentence = say("Meeting in the middle on every issue breaks \(rules).")
      output.write("\n" + sentence.wrapped(to: 80) + "\n")
      return
    }
    let sentence =
      cost.amount == .zero
      ? say("Meeting in the middle on every issue costs nothing here.")
      : say(
        "Cost of compromise: meeting in the middle on every issue, instead of trading between issues, costs \(figures.text(cost.amount)) together."
      )
    output.write("\n" + sentence.wrapped(to: 80) + "\n")
    guard cost.amount > .zero else { return }
    var table = TextTable(columns: [say("loss")])
    // All rows add up to the cost. A row for the others is shorter than they are from two of them on.
    let shown = cost.losses.count <= 4 ? 4 : 3
    for loss in cost.losses.prefix(shown) {
      let issue = deal.issues[loss.issue]
      let (middle, best) = (compromise.middle.choices[loss.issue], cost.best.choices[loss.issue])
      table.add(
        say("\(issue.name): \(issue.options[middle].label), not \(issue.options[best].label)").fitted(to: 56),
        [figures.text(loss.amount)])
    }
    let others = cost.losses.dropFirst(shown)
    if !others.isEmpty {
      let sum = others.reduce(Amount.zero) { $0 + $1.amount }
      table.add(counted(others.count, "other issue"), [figures.text(sum)])
    }
    if cost.bundleLoss != .zero { table.add(say("bundles"), [figures.text(cost.bundleLoss)]) }
    table.write(to: output)
  }
}

extension ExactFraction {
  /// The quotient in percent to one decimal, rounded down.
  var percent: String {
    let tenths = tenthsOfPercent
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10)\(Language.current.decimalText)\(tenths.magnitude % 10) %"
  }
}

extension Deal {
  /// `the buyer pays 4,250.00`, whichever way the payment goes.
  func paymentText(_ payment: Amount) -> String {
    if payment == .zero { return say("nobody pays") }
    let payer = payment > .zero ? parties.first : parties.second
    let amount = Amount(units: Int64(payment.units.magnitude))
    return say("\(payer.spoken) pays \(AmountText(digits: digits).text(amount))")
  }

  /// The payment that splits a surplus in halves, in words.
  func evenPaymentText(_ payment: Amount) -> String {
    if payment == .zero { return say("50/50 where nobody pays") }
    let payer = payment > .zero ? parties.first : parties.second
    let amount = Amount(units: Int64(payment.units.magnitude))
    return say("50/50 where \(payer.spoken) pays \(AmountText(digits: digits).text(amount))")
  }
}
