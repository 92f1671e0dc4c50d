import DealFiles
import MutualGains

/// What is said of alternatives, on a page as in a terminal.
extension ComparisonReport {
  var figures: AmountText { AmountText(digits: digits) }

  /// Which alternative to take, in a sentence, with its reason and its distance to the next.
  var advice: String {
    guard let first = ranked.first, let best = alternatives[first.index].settled else {
      return isProven
        ? localized("None of them leads to a deal that is good enough for both.")
        : localized("No deal was found that is good enough for both before the search was stopped.")
    }
    let name = alternatives[first.index].name.printable
    let amount = figures.text(merit(best))
    let equals = ranked.filter { $0.rank == 1 }.map { alternatives[$0.index].name.printable }
    let whose = request.party.map { _ in partyPhrase }
    if equals.count > 1 {
      let names =
        equals.count > 5
        ? localized("\(equals[0]) and \(grouped(Int64(equals.count - 1))) others") : list(equals, "and")
      return whose.map { localized("\(names) are worth the same to \($0): \(amount).") }
        ?? localized("\(names) make the same together: \(amount).")
    }
    guard let next = ranked.dropFirst().first, let other = alternatives[next.index].settled else {
      let isOnly = alternatives.allSatisfy { alternative in
        switch alternative.standing {
        case .settled, .noPackage: true
        case .refused, .misfit: false
        }
      }
      if !isOnly {
        return whose.map { localized("\(name): \(amount) for \($0); there is no other to compare it with.") }
          ?? localized("\(name): \(amount) together; there is no other to compare it with.")
      }
      return whose.map { localized("Take \(name): \(amount) for \($0); no other is good enough for both.") }
        ?? localized("Take \(name): \(amount) together; no other is good enough for both.")
    }
    let more = figures.text(merit(best) - merit(other))
    let second = alternatives[next.index].name.printable
    return whose.map { localized("Take \(name): \(amount) for \($0), \(more) more than \(second).") }
      ?? localized("Take \(name): \(amount) together, \(more) more than \(second).")
  }

  /// The leading party in a sentence.
  private var partyPhrase: String {
    best.map { $0.deal.parties[$0.lead].displayName } ?? request.party ?? ""
  }

  /// What moving between options is worth; nothing in a comparison of deals.
  var moveSentence: String? {
    guard let reference, let first = ranked.first, ranked.last?.rank != 1, first.index != reference,
      let from = alternatives[reference].settled, let best
    else { return nil }
    let (surplus, gain) = (best.surplus - from.surplus, best.gain - from.gain)
    let names = best.deal.parties
    let parts = Side.allCases.map { side in
      let place: Side = side == best.lead ? .first : .second
      return localized("\(signed(gain[place])) for \(names[side].displayName)")
    }
    return localized(
      "Moving from \(alternatives[reference].name.printable) to \(alternatives[first.index].name.printable) is worth \(figures.text(surplus)) together: \(list(parts, "and"))."
    )
  }

  private func signed(_ amount: Amount) -> String {
    (amount > .zero ? "+" : "") + figures.text(amount)
  }

  /// What competition could claim; nil where nothing is to be said of it.
  var competitionSentences: [String] {
    guard let competition, let best = alternatives[competition.best].settled else { return [] }
    let (name, second) = (
      alternatives[competition.best].name.printable, alternatives[competition.second].name.printable
    )
    let party = best.deal.parties[best.lead].displayName
    let (half, all) = (figures.text(competition.half), figures.text(competition.elsewhere))
    if !competition.isRaised {
      return [
        localized(
          "Competition adds nothing: half of \(name), \(half), is no less than all that \(second) makes together, \(all)."
        )
      ]
    }
    return [
      localized(
        "What competition could claim at the most: \(party) can get up to \(all) elsewhere, all that \(second) makes together. That is more than half of \(name), \(half)."
      ),
      localized(
        "With \(second) as the alternative \(party) could claim \(all) of \(name), \(figures.text(competition.claim - competition.half)) more than fifty-fifty. It is a limit, no recommendation."
      ),
    ]
  }

  /// What to know beside the comparison.
  var remarks: [(code: String, message: String)] {
    guard case .deals = subject else { return [] }
    let settled = alternatives.compactMap(\.settled)
    var remarks: [(code: String, message: String)] = []
    if request.party != nil, let first = settled.first,
      settled.contains(where: { $0.noDealValue.first != first.noDealValue.first })
    {
      remarks.append(
        (
          "no-deal-differs",
          localized(
            "\(partyPhrase) has not the same no-deal value in all deals: its gains are counted from different starting points"
          )
        ))
    }
    if settled.contains(where: { $0.deal.unit == .money(currency: nil) }),
      let named = settled.map(\.deal.unit).first(where: { $0 != .money(currency: nil) })
    {
      remarks.append(
        (
          "unit-of-one-deal",
          localized("not all deals name their currency: all amounts are taken as \(named.spokenName)")
        ))
    }
    if request.party != nil, request.maximumPayment == nil, competition == nil, let best,
      let next = ranked.dropFirst().first.flatMap({ alternatives[$0.index].settled }),
      LabelKey(next.parties.second) == LabelKey(best.parties.second)
    {
      remarks.append(
        (
          "same-other-party",
          localized(
            "several deals are with a party called \(quoted(best.parties.second)): only deals with parties of different names compete"
          )
        ))
    }
    return remarks
  }

  /// What is paid in an alternative, and the price that takes its place.
  func paymentText(_ settled: SettledAlternative) -> String {
    guard settled.isAgreement, let payment = settled.settlement.payment else { return "" }
    let words = settled.deal.paymentText(payment)
    guard let price = settled.inThePrice, price.isMoved, price.remainder == .zero else { return words }
    return localized("\(words), or with \(settled.deal.newPrice(price))")
  }

  /// What an option makes more than the one from which differences are counted; nil for that one.
  func differenceText(_ index: Int) -> String? {
    guard let reference, reference != index, let base, let settled = alternatives[index].settled else {
      return nil
    }
    return localized(
      "\(figures.text(settled.surplus - base.surplus)) more than \(alternatives[reference].name.printable)")
  }

  /// The best proposal on the deal's own sheet.
  func proposalText(_ settled: SettledAlternative) -> String? {
    settled.proposal.map { proposal in
      let party = settled.deal.parties[settled.lead].displayName
      let left = proposal.leftOnTable.map(figures.text) ?? "?"
      return localized(
        "best proposal: \(proposal.name.printable), \(figures.text(proposal.gain.first)) for \(party), \(left) left on the table"
      )
    }
  }

  /// Why an alternative has no rank; nil for one that has.
  func reason(_ alternative: Alternative) -> String? {
    switch alternative.standing {
    case .settled(let settled):
      if settled.isAgreement { return nil }
      let lacking = settled.gain.shortfall.sum
      return settled.isProven
        ? localized("no agreement: \(figures.text(lacking)) is lacking")
        : localized("no agreement was found before the search was stopped")
    case .noPackage(let clash, _):
      guard let clash else { return localized("no package was found before the search was stopped") }
      return clash.isEmpty
        ? localized("no package keeps the rules")
        : localized("no package keeps the rules: \(list(clash.map { quoted($0.name) }, "and"))")
    case .refused(let refusal): return localized("can't be read: \(refusal.summary)")
    case .misfit(let misfit): return misfit.words
    }
  }
}

extension Alternative.Misfit {
  fileprivate var words: String {
    switch self {
    case .noParty(let name, let names):
      localized(
        "has no party \(quoted(name)), but \(list(names.map(quoted), "and"))")
    case .unit(let unit, let other):
      localized("counts in \(unit.spokenName), the others in \(other.spokenName)")
    case .tooLarge: localized("its amounts are too large to stand beside those of the others")
    }
  }
}

extension ValueUnit {
  fileprivate var spokenName: String { words.isEmpty ? localized("money") : words }
}

extension Refusal {
  /// The first problem with its place, and how many more there are.
  var summary: String {
    guard let first = diagnostics.first else { return "" }
    let place = first.place
    let cell = place.cell.map { localized("cell \($0)") } ?? place.line.map { localized("line \($0)") }
    let message = ProblemWording(first.problem).message + (cell.map { " (\($0))" } ?? "")
    let more = diagnostics.count - 1 + omitted
    return more == 0 ? message : localized("\(message), and \(counted(more, "more problem"))")
  }
}
