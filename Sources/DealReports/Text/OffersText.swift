import DealFiles
import MutualGains

extension OffersReport {
  /// Writes the report for people to read, in 80 columns where names allow.
  public func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    guard hasPackages else {
      output.write("No package keeps all rules: there is nothing to offer.\n")
      return
    }
    let party = deal.parties[request.side]
    let source =
      request.around.map { "as good as \($0.name.fitted(to: 30))" }
      ?? (isAgreement ? "as good as the settlement" : "as good as the nearest package")
    let range =
      request.tolerance == .zero
      ? figures.text(offers.leastGain)
      : "\(figures.text(offers.leastGain)) to \(figures.text(offers.leastGain + request.tolerance))"
    let heading =
      "Offers of \(party.spoken), \(source) for itself (gain \(range)"
      + (deal.unit == .points ? ")" : " before any payment)")
      + "; the best for \(deal.parties[request.side.other].spoken) first, then as different as can be"
    output.write(heading.wrapped(to: 80) + "\n")
    if offers.offers.isEmpty {
      output.write("There is none.\n")
      return
    }
    writeGains(figures, to: output)
    writeIssues(to: output)
  }

  private func writeGains(_ figures: AmountText, to output: Output) {
    let names = Side.allCases.map { "gain \(deal.parties[$0].name)" }
    let isMoney = deal.unit != .points
    var gains = TextTable(columns: names + ["together"])
    for (index, package) in offers.offers.enumerated() {
      let gain = deal.gain(of: package)
      let even = evenPayment(of: package).map { ["     50/50 where \(deal.paymentText($0))"] } ?? []
      gains.add(
        "offer \(index + 1)", [gain.first, gain.second, gain.sum].map(figures.text),
        below: isMoney ? even : [])
    }
    gains.write(to: output)
  }

  /// What each offer changes of the proposal; without one the whole offer, of a long deal only once.
  private func writeIssues(to output: Output) {
    let width = min(deal.issues.map(\.name.displayWidth).max() ?? 0, 36)
    for (index, package) in offers.offers.enumerated() {
      if let table {
        let changes = table.changes(to: package)
        let summary = changes.isEmpty ? "the proposal itself" : counted(changes.count, "change")
        output.write("\nOffer \(index + 1), \(summary)\n")
        for change in changes { output.write("  \(deal.text(change, from: table).fitted(to: 78))\n") }
      } else {
        let isShort = deal.issues.count > 20 && index > 0
        output.write("\nOffer \(index + 1)\(isShort ? ", where it differs from offer 1" : "")\n")
        for (place, issue) in deal.issues.enumerated() {
          let option = package.choices[place]
          if isShort, offers.offers[0].choices[place] == option {
            continue
          }
          let name = issue.name.fitted(to: width).padded(to: width)
          output.write("  \(name)   \(issue.options[option].label.fitted(to: max(20, 75 - width)))\n")
        }
      }
    }
  }
}
