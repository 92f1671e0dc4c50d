import DealFiles
import MutualGains

/// A page for one party alone: its own figures, to try options on, and nothing that the other party's figures decide.
///
/// It is made of a deal in which those figures are 0 (`OneSidedDeal`): two deals that differ only in the other party's
/// cells give the same bytes. So there is no recommendation, no payment, no frontier and no sum on it: with an even
/// split each of them would tell what the other gains. Only where it is asked for does it stand beside the settlement,
/// and then says what that tells.
package struct OneSidedPage: Sendable {
  package let file: DealFile
  private let view: OneSidedDeal
  private let proposals: ProposalFile?
  private let rulesLeftOut: Int
  private let side: Side
  /// The settlement to show beside it, if that is wanted.
  private var settled: SettlementReport?

  /// The page for a party; proposals are told by what they are worth to it.
  package init(on file: DealFile, for side: Side, proposals: ProposalFile?) {
    (self.file, self.proposals, self.side) = (file, proposals, side)
    view = OneSidedDeal(file.deal, side)
    rulesLeftOut = file.deal.rules.count - view.deal.rules.count
  }

  private var deal: Deal { view.deal }

  /// The same page with the settlement on it, which hangs on the other party's figures.
  package func beside(_ settled: SettlementReport) -> OneSidedPage {
    var page = self
    page.settled = settled
    return page
  }

  /// The bytes of the page; none of the files are named, since their fingerprints hang on all figures.
  fileprivate func bytes(program: String) throws -> [UInt8] {
    let recommended = settled.flatMap { $0.isAgreement ? $0.settlement.package : nil }
    let start = recommended ?? DealPackage(choices: deal.issues.map { _ in 0 })
    let (party, other) = (deal.parties.first, deal.parties.second)
    var parts = [
      element("p", [("class", "eyebrow")], escaped(localized("for \(party.displayName) alone"))),
      element("h1", [], escaped(localized("What each choice is worth to \(party.displayName)"))),
    ]
    if let settled {
      parts += sentences(on: settled).map { element("p", [], escaped($0.minus)) }
    } else {
      parts.append(
        element(
          "p", [],
          escaped(
            localized(
              "This page holds nothing of what \(other.displayName) gets, nor anything that follows from it.")
          )))
    }
    if rulesLeftOut > 0 {
      let count = counted(rulesLeftOut, "rule")
      parts.append(
        element("p", [], escaped(localized("\(count) on the other party's figures can't be judged here."))))
    }
    parts.append(
      element("section", [("id", "package")], PlayPart(deal, start: start, player: .first).markup))
    if let proposals { parts.append(element("section", [("id", "proposals")], listed(proposals))) }
    let foot = element(
      "footer", [("class", "wrap small mut")], element("p", [], escaped(program)))
    let data = PageData(deal: deal, start: start, answer: nil)
    return try PageDocument(
      title: localized("for \(party.displayName) alone"),
      body: element("main", [("class", "wrap")], parts.joined(separator: "\n")) + "\n" + foot + "\n",
      data: data.json
    ).bytes()
  }

  /// What the settlement gives the party, and what that tells of the other.
  private func sentences(on settled: SettlementReport) -> [String] {
    let figures = AmountText(digits: file.deal.digits)
    var sentences: [String] = []
    if settled.isAgreement {
      let gain = settled.settlement.gainAfterPayment
      sentences += settled.conclusion(figures)
      sentences.append(
        localized(
          "\(deal.parties.first.displayName.capitalised) gains \(figures.text(gain[side])) by it: the recommended package is chosen below."
        ))
      if gain.first == gain.second {
        sentences.append(
          localized(
            "This tells what \(deal.parties.second.displayName) gains: with an even split the same, and before the payment what the payment makes it differ."
          ))
      } else {
        sentences.append(
          localized(
            "The package and the payment hang on what \(deal.parties.second.displayName) gets too, and tell something of it."
          ))
      }
    } else {
      sentences.append(settled.noAgreement)
    }
    if !settled.isProven { sentences.append(settled.frontier.stopSentence(figures)) }
    return sentences
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
  package var outcome: Outcome { settled?.outcome ?? .answered }

  // The command takes it as a page only.
  package func write(to output: Output) {}

  package func writeJSON(to output: Output, from provenance: Provenance?) {}

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    try bytes(program: provenance.program)
  }
}
