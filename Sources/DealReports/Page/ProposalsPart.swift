import DealFiles
import MutualGains

/// The part of a page with proposals: the scorecard, each of them to be tried.
struct ProposalsPart {
  private let report: ScoreReport
  private let figures: AmountText

  init(_ report: ScoreReport) {
    self.report = report
    figures = AmountText(digits: report.deal.digits)
  }

  private var deal: Deal { report.deal }

  /// More proposals than this are not listed.
  private static let most = 200

  var markup: String {
    var parts = [element("h2", [], escaped(localized("Proposals")))]
    var table = MarkupTable(
      [
        localized("rank"), localized("proposal"), localized("gain \(deal.parties.first.name)"),
        localized("gain \(deal.parties.second.name)"), localized("together"), localized("left on the table"),
        localized("what would be better"), "",
      ], labels: 2, endsInWords: true)
    for ranked in report.ranked.prefix(ProposalsPart.most) {
      let (score, gain) = (ranked.score, ranked.score.gainAfterPayment)
      let left = score.standing?.leftOnTable.map { figures.text($0).minus } ?? "–"
      table.add(
        String(ranked.rank),
        [escaped(score.proposal.name)]
          + [gain.first, gain.second, gain.sum].map { escaped(figures.text($0).minus) }
          + [
            escaped(left), element("span", [("class", "l")], escaped(verdict(score))),
            PlayPart.button(toTry: score.package),
          ], labels: 2)
    }
    parts.append(table.markup)
    let left = report.ranked.count - ProposalsPart.most
    if left > 0 {
      parts.append(element("p", [], escaped(localized("and \(grouped(Int64(left))) more proposals"))))
    }
    if !report.open.isEmpty {
      let names = report.open.prefix(20).map { quoted($0.proposal.name) }
      parts.append(
        element("p", [], escaped(localized("Not complete, and not ranked: \(list(names, "and"))."))))
    }
    return parts.joined(separator: "\n")
  }

  private func verdict(_ score: ProposalScore) -> String {
    guard let standing = score.standing else {
      return localized("breaks \(list(score.brokenRules.map(quoted), "and"))")
    }
    guard let improvement = standing.improvement else {
      return standing.hasImprovement == nil ? "?" : localized("nothing")
    }
    let (first, second) = (improvement.amounts.first, improvement.amounts.second)
    return localized(
      "\("+" + figures.text(first)) and \("+" + figures.text(second)) with \(counted(score.package.changes(to: improvement.package).count, "change"))"
    )
  }
}
