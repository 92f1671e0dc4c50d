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
      output.write("\n… and \(counted(count, "more proposal")); --details explains all of them.\n")
    }
    if !ranked.isEmpty { writeCompromise(to: output) }
  }

  var figures: AmountText { AmountText(digits: deal.digits) }

  private func writeScorecard(to output: Output) {
    let hasPayments = ranked.contains { $0.score.proposal.payment != nil }
    output.write("Proposals, the best for both together first\(isProven ? " · proven" : "")\n")
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
    let gains = hasPayments ? "Gains are after the payment. " : ""
    let sentence: String
    if let largest = scoring.largestSurplus, largest > .zero {
      sentence =
        "\(gains)The best package makes \(figures.text(largest)) together; left is what a proposal leaves on "
        + "the table."
    } else if hasPackages {
      sentence = gains + "No package makes more together than both have without a deal."
    } else {
      sentence = "No package keeps all rules."
    }
    output.write(sentence.wrapped(to: 80) + "\n")
  }

  private var scorecard: TextTable {
    let names = deal.parties.map(\.name)
    return TextTable(
      label: "gains of", columns: [names.first, names.second, "together", "of best", "left"])
  }

  func label(_ ranked: Ranked) -> String { "\(ranked.rank)  \(ranked.score.proposal.name)" }

  /// What stands under a proposal's figures.
  private func remarks(_ score: ProposalScore) -> [String] {
    var parts: [String] = []
    if let outcome = score.standing?.outcome {
      let split = GainSplit(score.gainAfterPayment).map { ", \($0.text)" } ?? ""
      parts.append(outcome.kind.rawValue + split)
      if scoring.frontier.supportedPoints.count > 1 {
        parts += outcome.solo.map { "the best there is for \(deal.parties[$0].spoken) (win)" }
      }
    } else {
      parts.append("breaks \(list(score.brokenRules.map(quoted), "and"))")
    }
    if let payment = score.proposal.payment { parts.append(deal.paymentText(payment)) }
    if let even = score.evenPayment, even != score.proposal.payment ?? .zero {
      parts.append("50/50 where \(deal.paymentText(even))")
    }
    return parts.joined(separator: " · ").wrapped(to: 75).split(separator: "\n").map { "     " + $0 }
  }

  private func writeCompletions(to output: Output) {
    if !ranked.isEmpty { output.write("\n") }
    output.write("Proposals that leave issues open: lowest and highest over what they allow\n")
    var table = scorecard
    for open in open { add(open, to: &table) }
    table.write(to: output)
  }

  private func add(_ open: Open, to table: inout TextTable) {
    let names = open.proposal.openIssues.map { deal.issues[$0].name }
    let shown = names.prefix(3).joined(separator: ", ")
    let others = names.count > 3 ? " and \(grouped(Int64(names.count - 3))) more" : ""
    var below = ["open: \(shown)\(others)"]
    guard let completions = open.score?.completions else {
      let broken = open.score?.brokenRules ?? []
      below.append(
        open.score == nil
          ? "the amounts are too large to tell"
          : "no completion keeps \(broken.isEmpty ? "all rules" : list(broken.map(quoted), "and"))")
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
      let words = best.isAgreement ? "best with" : "no agreement; nearest with"
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
      output.write("\n" + "Meeting in the middle on every issue breaks \(rules).".wrapped(to: 80) + "\n")
      return
    }
    let sentence =
      cost.amount == .zero
      ? "Meeting in the middle on every issue costs nothing here."
      : "Cost of compromise: meeting in the middle on every issue, instead of trading between issues, costs "
        + "\(figures.text(cost.amount)) together."
    output.write("\n" + sentence.wrapped(to: 80) + "\n")
    guard cost.amount > .zero, !cost.losses.isEmpty else { return }
    var table = TextTable(columns: ["loss"])
    for loss in cost.losses.prefix(3) {
      let issue = deal.issues[loss.issue]
      let (middle, best) = (compromise.middle.choices[loss.issue], cost.best.choices[loss.issue])
      table.add(
        "\(issue.name): \(issue.options[middle].label), not \(issue.options[best].label)".fitted(to: 56),
        [figures.text(loss.amount)])
    }
    table.write(to: output)
  }
}

extension ExactFraction {
  /// The quotient in percent to one decimal, rounded down.
  var percent: String {
    let tenths = tenthsOfPercent
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }
}

extension Deal {
  /// `the buyer pays 4,250.00`, whichever way the payment goes.
  func paymentText(_ payment: Amount) -> String {
    if payment == .zero { return "nobody pays" }
    let payer = payment > .zero ? parties.first : parties.second
    let amount = Amount(units: Int64(payment.units.magnitude))
    return "\(payer.spoken) pays \(AmountText(digits: digits).text(amount))"
  }
}
