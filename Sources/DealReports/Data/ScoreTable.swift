import DealFiles
import MutualGains

extension ScoreReport {
  /// Writes a row per proposal, in the notation of the deal's file.
  package func writeTable(to output: Output) {
    let table = DataTable(file)
    table.writeHeader(scoreHeaders + deal.issues.map(\.name), to: output)
    for ranked in ranked {
      let choices = ranked.score.package.choices.map(Int?.init)
      table.writeRow(cells(ranked, analysis(of: ranked)) + labels(choices), to: output)
    }
    for open in open { table.writeRow(cells(open) + labels(open.proposal.choices), to: output) }
  }

  private var scoreHeaders: [String] {
    func each(_ label: String) -> [String] { Side.allCases.map { "\(label) \(deal.parties[$0].name)" } }
    return ["rank", "proposal", "open issues", "rules broken"] + each("gain") + ["payment"]
      + each("gain after payment")
      + ["surplus", "highest surplus", "efficiency %", "left on the table", "efficient", "kind", "solo"]
      + ["split", "lopsided", "payment for 50/50", "price for 50/50"] + each("improvement")
      + ["improved by", "improved payment", "improved price"] + each("better") + ["better by"] + [
        "best trade", "best trade adds",
      ]
      + ["better for both", "value destroyed"] + each("gets") + each("brings") + ["lasts", "note"]
  }

  private func labels(_ choices: [Int?]) -> [DataCell] {
    zip(deal.issues, choices).map { issue, option in .text(option.map { issue.options[$0].label } ?? "") }
  }

  private func cells(_ ranked: Ranked, _ analysis: ProposalAnalysis) -> [DataCell] {
    let score = ranked.score
    let (standing, better) = (score.standing, analysis.keepingSplit)
    let total = analysis.exchange.totalAfterPayment
    let trade = analysis.trades.trades.first
    var cells: [DataCell] = [
      .whole(ranked.rank), .text(score.proposal.name), .whole(0),
      .text(score.brokenRules.joined(separator: ", ")),
    ]
    cells += DataCell.pair(score.gain) + [.amount(score.proposal.payment)]
    cells += DataCell.pair(score.gainAfterPayment)
    cells += [.amount(score.surplus), .amount(score.surplus), .percent(standing?.efficiency)]
    cells += [.amount(standing?.leftOnTable), known(standing, standing?.isEfficient)]
    cells += [.text(standing.map { $0.outcome.kind?.rawValue ?? "?" } ?? "")]
    let solo = standing?.outcome.solo.map { $0.map { deal.parties[$0].name }.joined(separator: ", ") }
    cells += [.text(solo ?? (standing == nil ? "" : "?"))]
    cells += [.text(GainSplit(of: score)?.text ?? "")]
    cells += [.yes(OutcomeKind.isLopsided(score.gainAfterPayment))]
    cells += [.amount(score.evenPayment), .exact(analysis.evenPrice?.price)]
    cells += DataCell.pair(analysis.improvement?.amounts)
    cells += [.text(deal.listText(of: analysis.improvingChanges))]
    cells += [.amount(analysis.improvedPrice.map(\.remainder) ?? analysis.improvement?.payment)]
    cells += [.exact(analysis.improvedPrice?.price)]
    cells += DataCell.pair(better?.improvement)
    cells += [.text(better.map { deal.listText(of: score.package.changes(to: $0.package)) } ?? "")]
    cells += [.text(trade.map { deal.listText(of: $0.changes) } ?? ""), .amount(trade?.jointGain)]
    cells += [.yes(trade?.isBetterForBoth)]
    cells += [.amount(analysis.destroyers.reduce(.zero) { $0 + $1.loss })]
    cells += DataCell.pair(total.map(\.gets)) + DataCell.pair(total.map(\.brings))
    return cells + [.yes(analysis.exchange.lasts), .text(proposals.notes[ranked.index])]
  }

  /// Yes or no; `?` where a stopped search leaves that open.
  private func known(_ standing: ProposalScore.Standing?, _ answer: Bool?) -> DataCell {
    standing != nil && answer == nil ? .text("?") : .yes(answer)
  }

  /// The lowest surplus and the highest; what the best completion has stands in `better` and `better by`.
  private func cells(_ open: Open) -> [DataCell] {
    let completions = open.score?.completions
    var cells: [DataCell] = [
      .text(""), .text(open.proposal.name), .whole(open.proposal.openIssues.count),
      .text((open.score?.brokenRules ?? []).joined(separator: ", ")), .text(""), .text(""),
      .amount(open.proposal.payment), .text(""), .text(""),
      .amount(completions?.surplus?.lowerBound), .amount(completions?.surplus?.upperBound),
    ]
    cells += [.percent(completions?.efficiency?.upperBound), .amount(completions?.leftOnTable?.lowerBound)]
    cells += [.yes(completions?.isEfficient)]
    cells += Array(repeating: DataCell.text(""), count: 13)
    let best = completions?.best
    let added = best.map { $0.isProven ? $0.package.choices : [] } ?? []
    let options = open.proposal.openIssues.filter { $0 < added.count }.map {
      OptionIndex(issue: $0, option: added[$0])
    }
    cells += [.text(deal.listText(of: options))]
    cells += Array(repeating: DataCell.text(""), count: 9)
    return cells + [.text(proposals.notes[open.index])]
  }
}
