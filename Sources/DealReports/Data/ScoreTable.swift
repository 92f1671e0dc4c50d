import DealFiles
import MutualGains

extension ScoreReport {
  /// Writes a row per proposal, in the notation of the deal's file.
  package func writeTable(to output: Output) {
    let table = Table(scoreHeaders.map { Table.Column($0) } + deal.issueColumns) { body in
      for ranked in ranked {
        body(cells(ranked, analysis(of: ranked)) + deal.optionCells(ranked.score.package))
      }
      for open in open {
        body(
          cells(open)
            + zip(deal.issues, open.proposal.choices).map { issue, option in
              option.map { .label(issue.options[$0].label) } ?? .empty
            })
      }
    }
    DelimitedWriter(to: output, like: file).write(table)
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

  private func cells(_ ranked: Ranked, _ analysis: ProposalAnalysis) -> [TableCell] {
    let score = ranked.score
    let (standing, better) = (score.standing, analysis.keepingSplit)
    let total = analysis.exchange.totalAfterPayment
    let trade = analysis.trades.trades.first
    var cells: [TableCell] = [
      .count(Int64(ranked.rank)), .label(score.proposal.name), .count(0),
      .label(score.brokenRules.joined(separator: ", ")),
    ]
    cells += TableCell.amounts(score.gain) + [.amount(score.proposal.payment)]
    cells += TableCell.amounts(score.gainAfterPayment)
    cells += [.amount(score.surplus), .amount(score.surplus), .percent(standing?.efficiency)]
    cells += [.amount(standing?.leftOnTable), known(standing, standing?.isEfficient)]
    cells += [.label(standing.map { $0.outcome.kind?.rawValue ?? "?" } ?? "")]
    let solo = standing?.outcome.solo.map { $0.map { deal.parties[$0].name }.joined(separator: ", ") }
    cells += [.label(solo ?? (standing == nil ? "" : "?"))]
    cells += [.label(GainSplit(of: score)?.text ?? "")]
    cells += [TableWords.file.cell(OutcomeKind.isLopsided(score.gainAfterPayment))]
    cells += [.amount(score.evenPayment), .number(analysis.evenPrice?.price)]
    cells += TableCell.amounts(analysis.improvement?.amounts)
    cells += [.label(deal.listText(of: analysis.improvingChanges))]
    cells += [.amount(analysis.improvedPrice.map(\.remainder) ?? analysis.improvement?.payment)]
    cells += [.number(analysis.improvedPrice?.price)]
    cells += TableCell.amounts(better?.improvement)
    cells += [.label(better.map { deal.listText(of: score.package.changes(to: $0.package)) } ?? "")]
    cells += [.label(trade.map { deal.listText(of: $0.changes) } ?? ""), .amount(trade?.jointGain)]
    cells += [TableWords.file.cell(trade?.isBetterForBoth)]
    cells += [.amount(analysis.destroyers.reduce(.zero) { $0 + $1.loss })]
    cells += TableCell.amounts(total.map(\.gets)) + TableCell.amounts(total.map(\.brings))
    return cells + [TableWords.file.cell(analysis.exchange.lasts), .label(proposals.notes[ranked.index])]
  }

  /// Yes or no; `?` where a stopped search leaves that open.
  private func known(_ standing: ProposalScore.Standing?, _ answer: Bool?) -> TableCell {
    standing != nil && answer == nil ? .label("?") : TableWords.file.cell(answer)
  }

  /// The lowest surplus and the highest; what the best completion has stands in `better` and `better by`.
  private func cells(_ open: Open) -> [TableCell] {
    let completions = open.score?.completions
    var cells: [TableCell] = [
      .empty, .label(open.proposal.name), .count(Int64(open.proposal.openIssues.count)),
      .label((open.score?.brokenRules ?? []).joined(separator: ", ")), .empty, .empty,
      .amount(open.proposal.payment), .empty, .empty,
      .amount(completions?.surplus?.lowerBound), .amount(completions?.surplus?.upperBound),
    ]
    cells += [.percent(completions?.efficiency?.upperBound), .amount(completions?.leftOnTable?.lowerBound)]
    cells += [TableWords.file.cell(completions?.isEfficient)]
    cells += Array(repeating: TableCell.empty, count: 13)
    let best = completions?.best
    let added = best.map { $0.isProven ? $0.package.choices : [] } ?? []
    let options = open.proposal.openIssues.filter { $0 < added.count }.map {
      OptionIndex(issue: $0, option: added[$0])
    }
    cells += [.label(deal.listText(of: options))]
    cells += Array(repeating: TableCell.empty, count: 9)
    return cells + [.label(proposals.notes[open.index])]
  }
}
