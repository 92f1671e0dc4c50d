import DealFiles
import MutualGains

/// A page for one party alone: its own figures, to try options on, and nothing that the other party's figures decide.
///
/// It is made of a deal in which those figures are 0 (`OneSidedDeal`): two deals that differ only in the other party's
/// cells give the same bytes. So there is no recommendation, no payment, no frontier and no sum on it: with an even
/// split each of them would tell what the other gains.
package struct OneSidedPage: Sendable {
  package let file: DealFile
  private let view: OneSidedDeal
  private let proposals: ProposalFile?
  private let rulesLeftOut: Int

  /// The page for a party; proposals are told by what they are worth to it.
  package init(on file: DealFile, for side: Side, proposals: ProposalFile?) {
    (self.file, self.proposals) = (file, proposals)
    view = OneSidedDeal(file.deal, side)
    rulesLeftOut = file.deal.rules.count - view.deal.rules.count
  }

  private var deal: Deal { view.deal }

  /// The bytes of the page; none of the files are named, since their fingerprints hang on all figures.
  fileprivate func bytes(version: String) throws -> [UInt8] {
    let start = DealPackage(choices: deal.issues.map { _ in 0 })
    let (party, other) = (deal.parties.first, deal.parties.second)
    var parts = [
      element("p", [("class", "eyebrow")], escaped(localized("for \(party.displayName) alone"))),
      element("h1", [], escaped(localized("What each choice is worth to \(party.displayName)"))),
      element(
        "p", [],
        escaped(
          localized(
            "This page holds nothing of what \(other.displayName) gets, nor anything that follows from it."))),
    ]
    if rulesLeftOut > 0 {
      let count = counted(rulesLeftOut, "rule")
      parts.append(
        element("p", [], escaped(localized("\(count) on the other party's figures can't be judged here."))))
    }
    parts.append(
      element("section", [("id", "package")], PlayPart(deal, start: start, player: .first).markup))
    if let proposals { parts.append(element("section", [("id", "proposals")], listed(proposals))) }
    let foot = element(
      "footer", [("class", "wrap small mut")], element("p", [], escaped("optimize \(version)")))
    let data = PageData(deal: deal, start: start, answer: nil)
    return try PageDocument(
      title: localized("for \(party.displayName) alone"),
      body: element("main", [("class", "wrap")], parts.joined(separator: "\n")) + "\n" + foot + "\n",
      data: data.json
    ).bytes()
  }

  /// The proposals in the order of their file, with what each is worth to the party, its own payment counted.
  private func listed(_ proposals: ProposalFile) -> String {
    let figures = AmountText(digits: deal.digits)
    var table = MarkupTable([localized("proposal"), localized("gain \(deal.parties.first.name)"), ""])
    for proposal in proposals.proposals {
      guard let package = proposal.package else {
        table.add(escaped(proposal.name), [escaped(localized("leaves issues open")), ""])
        continue
      }
      let gain = view.gain(of: package, payment: proposal.payment)
      table.add(
        escaped(proposal.name),
        [escaped(gain.map { figures.text($0).minus } ?? "–"), PlayPart.button(toTry: package)])
    }
    return element("h2", [], escaped(localized("Proposals"))) + table.markup
  }
}

extension OneSidedPage: Report {
  package var outcome: Outcome { .answered }

  // The command takes it as a page only.
  package func write(to output: Output) {}

  package func writeJSON(to output: Output) {}

  package func page(resting sources: [SourceFile], version: String) throws -> [UInt8]? {
    try bytes(version: version)
  }
}
