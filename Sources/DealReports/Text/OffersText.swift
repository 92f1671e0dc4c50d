import DealFiles
import MutualGains

extension OffersReport {
  /// Writes the report for people to read, in 80 columns where names allow.
  public func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    guard hasPackages else {
      output.write(say("No package keeps all rules: there is nothing to offer.") + "\n")
      return
    }
    let range =
      request.tolerance == .zero
      ? figures.text(offers.leastGain)
      : say("\(figures.text(offers.leastGain)) to \(figures.text(offers.leastGain + request.tolerance))")
    output.write(heading(range).wrapped(to: 80) + "\n")
    if offers.offers.isEmpty {
      output.write(say("There is none.") + "\n")
      return
    }
    writeGains(figures, to: output)
    writeIssues(to: output)
  }

  private func heading(_ range: String) -> String {
    let (party, other) = (deal.parties[request.side].spoken, deal.parties[request.side.other].spoken)
    let source =
      request.around.map { say("as good as \($0.name.printable)") }
      ?? (isAgreement ? say("as good as the settlement") : say("as good as the nearest package"))
    return deal.unit == .points
      ? say(
        "Offers of \(party), \(source) for itself (gain \(range)); the best for \(other) first, then as different as can be"
      )
      : say(
        "Offers of \(party), \(source) for itself (gain \(range) before any payment); the best for \(other) first, then as different as can be"
      )
  }

  private func writeGains(_ figures: AmountText, to output: Output) {
    let names = Side.allCases.map { say("gain \(deal.parties[$0].name)") }
    let isMoney = deal.unit != .points
    var gains = TextTable(columns: names + [say("together")])
    for (index, package) in offers.offers.enumerated() {
      let gain = deal.gain(of: package)
      let even = evenPayment(of: package).map { deal.evenPaymentText($0).lines(after: "     ") } ?? []
      gains.add(
        say("offer \(index + 1)"), [gain.first, gain.second, gain.sum].map(figures.text),
        below: isMoney ? even : [])
    }
    gains.write(to: output)
  }

  /// What each offer changes of the proposal; without one the whole offer, of a long deal only once.
  private func writeIssues(to output: Output) {
    let text = PackageText(deal)
    for (index, package) in offers.offers.enumerated() {
      if let table {
        let changes = table.changes(to: package)
        let summary = changes.isEmpty ? say("the proposal itself") : counted(changes.count, "change")
        output.write("\n" + say("Offer \(index + 1)") + ", \(summary)\n")
        for change in changes {
          for line in deal.text(change, from: table).printable.lines(after: "      ", first: "  ") {
            output.write(line + "\n")
          }
        }
      } else {
        let isShort = deal.issues.count > 20 && index > 0
        let scope = isShort ? say(", where it differs from offer 1") : ""
        output.write("\n" + say("Offer \(index + 1)") + scope + "\n")
        text.write(package, unlike: isShort ? offers.offers[0] : nil, to: output)
      }
    }
  }
}
