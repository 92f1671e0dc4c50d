import DealFiles
import MutualGains

extension OffersReport {
  /// Writes the report for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    guard hasPackages else {
      output.write(
        (isProven
          ? localized("No package keeps all rules: there is nothing to offer.")
          : localized("No package was found before the search was stopped by a limit: not proven.")) + "\n")
      return
    }
    let figures = AmountText(digits: deal.digits)
    output.write(heading(figures).wrapped(to: 80) + "\n")
    if !isProven {
      output.write(
        localized("Not proven: these were found before the search was stopped, and there may be better ones.")
          .wrapped(to: 80) + "\n")
    }
    if offers.offers.isEmpty {
      output.write((isProven ? localized("There is none.") : localized("None was found.")) + "\n")
      return
    }
    writeGains(figures, to: output)
    if isPaid, isProven {
      let least = figures.text(offers.largestSurplus - offers.tolerance)
      output.write(
        localized(
          "Gains are after the payment. Each offer makes \(least) together or more; the best makes \(figures.text(offers.largestSurplus))."
        ).wrapped(to: 80) + "\n")
    }
    writeIssues(to: output)
  }

  private func heading(_ figures: AmountText) -> String {
    let (party, other) = (
      deal.parties[request.side].displayName, deal.parties[request.side.other].displayName
    )
    let source =
      request.around.map { localized("as good as \($0.name.printable)") }
      ?? (isAgreement ? localized("as good as the settlement") : localized("as good as the nearest package"))
    if isPaid {
      return localized(
        "Offers of \(party), all \(source) for itself (gain \(figures.text(offers.ownGain)) after the payment); the best for \(other) first, then as different as can be"
      )
    }
    let range =
      offers.tolerance == .zero
      ? figures.text(offers.ownGain)
      : localized("\(figures.text(offers.ownGain)) to \(figures.text(offers.ownGain + offers.tolerance))")
    return deal.unit == .points
      ? localized(
        "Offers of \(party), \(source) for itself (gain \(range)); the best for \(other) first, then as different as can be"
      )
      : localized(
        "Offers of \(party), \(source) for itself (gain \(range) before any payment); the best for \(other) first, then as different as can be"
      )
  }

  private func writeGains(_ figures: AmountText, to output: Output) {
    let names = Side.allCases.map { localized("gain \(deal.parties[$0].name)") }
    var gains = TextTable(columns: names + [localized("together")])
    for (index, offer) in offers.offers.enumerated() {
      let gain = offer.gainAfterPayment
      gains.add(
        localized("offer \(index + 1)"), [gain.first, gain.second, gain.sum].map(figures.text),
        below: paymentLines(of: offer))
    }
    gains.write(to: output)
  }

  /// What is paid with an offer, or where nothing can be paid what would split it; none in points.
  private func paymentLines(of offer: CounterOffers.Offer) -> [String] {
    guard isPaid, let payment = offer.payment else {
      return deal.evenPayment(for: offer.gain).map { deal.evenPaymentText($0).lines(after: "     ") } ?? []
    }
    let price = inThePrice(offer).map { deal.priceText($0, insteadOfThatIn: offer.package) }
    return deal.paymentText(payment).lines(after: "     ") + (price?.lines(after: "     ") ?? [])
  }

  /// What each offer changes of the proposal; without one the whole offer, of a long deal only once.
  private func writeIssues(to output: Output) {
    let text = PackageText(deal)
    for (index, offer) in offers.offers.enumerated() {
      if let table {
        let changes = table.changes(to: offer.package)
        let summary = changes.isEmpty ? localized("the proposal itself") : counted(changes.count, "change")
        output.write("\n" + localized("Offer \(index + 1)") + ", \(summary)\n")
        for change in changes {
          for line in deal.text(change, from: table).printable.lines(after: "      ", first: "  ") {
            output.write(line + "\n")
          }
        }
      } else {
        let isLater = index > 0
        let scope = isLater ? localized(", where it differs from offer 1") : ""
        output.write("\n" + localized("Offer \(index + 1)") + scope + "\n")
        text.write(offer.package, unlike: isLater ? offers.offers[0].package : nil, to: output)
      }
    }
  }
}
