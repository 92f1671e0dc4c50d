import DealFiles
import MutualGains

extension SettlementReport {
  /// Writes the report for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    let deal = deal
    let figures = AmountText(digits: deal.digits)
    writeHeadline(to: output)
    PackageText(deal).write(settlement.package, to: output)
    output.write("\n")
    writeTotals(figures, to: output)
    for sentence in conclusion(figures) { output.write(sentence.wrapped(to: 80) + "\n") }
    if !settlement.isProven { output.write(frontier.stopSentence(figures).wrapped(to: 80) + "\n") }
    if !isAgreement { writeWhereToLook(figures, to: output) }
    if request.showsDetails {
      writeDetails(figures, to: output)
      writeAlternatives(figures, to: output)
    }
    output.write("\n")
    FrontierExcerpt(self).write(figures, to: output)
    // The recommendation stands where only figures beside it are missing.
    if settlement.isProven, !isProven { output.write(frontier.stopSentence(figures).wrapped(to: 80) + "\n") }
    if let plot = request.plot { writePlot(in: plot, scores: scores, to: output) }
  }

  private func writeHeadline(to output: Output) {
    if isAgreement {
      let kind = [settlement.kind?.words, split?.displayName].compactMap(\.self).joined(separator: ", ")
      let proof = settlement.isProven ? localized("proven best") : localized("not proven")
      let outcome = kind.isEmpty ? proof : "\(kind) · \(proof)"
      output.write(
        localized("Recommended package").padded(to: min(49, 80 - outcome.displayWidth)) + "\(outcome)\n")
    } else {
      output.write("\(noAgreement)\n\n" + localized("Nearest package") + "\n")
    }
  }

  /// That there is no agreement, or that none was found.
  var noAgreement: String {
    settlement.isProven
      ? localized("No agreement: no package is good enough for both") + " · " + localized("proven")
      : localized("No package was found that is good enough for both") + " · " + localized("not proven")
  }

  private func writeTotals(_ figures: AmountText, to output: Output) {
    var table = TextTable(
      label: deal.unit.words,
      columns: [deal.parties.first.name, deal.parties.second.name, localized("together")])
    for total in totals {
      let cells = [total.amounts.first, total.amounts.second].map(figures.text)
      table.add(total.label, cells + [total.hasSum ? figures.text(total.amounts.sum) : ""])
    }
    if deal.unit == .points, isAgreement, bestGain != nil || !fairPoints.isProven {
      let shares = Side.allCases.map { side in
        bestGain.map { $0.share(of: settlement.gain[side], for: side) ?? "" } ?? "?"
      }
      table.add(localized("share of own best gain"), shares + [""])
    }
    table.write(to: output)
  }

  private var split: GainSplit? { GainSplit(settlement.gainAfterPayment, isPaid: settlement.payment != nil) }

  /// What the totals mean, in sentences.
  func conclusion(_ figures: AmountText) -> [String] {
    guard isAgreement else { return lackingSentences(figures) }
    var sentences = [paymentSentence(figures)] + priceSentences
    let isChoice = frontier.supportedPoints.count > 1
    for side in Side.allCases where isChoice && settlement.isOwnBest[side] == true {
      sentences.append(localized("No package is better for \(deal.parties[side].displayName) (win)."))
    }
    return sentences
  }

  private func paymentSentence(_ figures: AmountText) -> String {
    let share =
      split.map { localized("the extra value is shared \($0.parts).") } ?? localized("nobody gains or loses.")
    guard let payment = settlement.payment else {
      if !settlement.isProven { return share.capitalised }
      let rule = localized(
        "In points no payment passes: both get as large a share of their own best gain as one package can give (Kalai–Smorodinsky)"
      )
      return rule + "; " + share
    }
    if payment == .zero {
      let rule =
        request.maximumPayment == .zero
        ? localized("No payment is allowed") : localized("No payment is needed")
      return rule + "; " + share
    }
    let (payer, receiver, amount) = deal.transfer(payment)
    let isLimited = amount == request.maximumPayment && settlement.gainAfterPayment.isUneven
    let limit = isLimited ? localized(", the most that may be paid") : ""
    let sentence = localized(
      "\(payer.displayName.capitalised) pays \(receiver.displayName) \(figures.text(amount))")
    return sentence + limit + "; " + share
  }

  /// That the payment can be settled in a price, or in which ones it could be.
  private var priceSentences: [String] {
    guard let payment = settlement.payment, payment != .zero, request.maximumPayment == nil else { return [] }
    if let inThePrice {
      // Who asks for a price that has nowhere to go is told so.
      guard inThePrice.isMoved || request.price != nil else { return [] }
      return [deal.priceText(inThePrice, insteadOfThatIn: settlement.package)]
    }
    let names = file.priceIssues.map { quoted(deal.issues[$0.issue].name) }
    return names.count < 2 ? [] : [localized("It can be settled in a price: --in \(list(names, "or")).")]
  }

  private func lackingSentences(_ figures: AmountText) -> [String] {
    let shortfall = settlement.shortfall
    let parts = Side.allCases.filter { shortfall[$0] > .zero }.map {
      localized("\(figures.text(shortfall[$0])) for \(deal.parties[$0].displayName)")
    }
    let isPayable = settlement.payment != nil && request.maximumPayment != .zero
    let sentence =
      isPayable
      ? localized(
        "Even with the best payment, \(figures.text(shortfall.sum)) is lacking: \(list(parts, "and")).")
      : localized("\(figures.text(shortfall.sum)) is lacking: \(list(parts, "and")).")
    if !settlement.isProven { return [sentence] }
    return [sentence, localized("Without new options, no deal is the better choice for now.")]
  }

  private func writeWhereToLook(_ figures: AmountText, to output: Output) {
    let losses = deal.jointLosses(of: settlement.package)
    if losses.isEmpty {
      let sentence =
        deal.transferIssues.isEmpty
        ? localized("Both already have their favourite option of every issue: look for new options.")
        : localized(
          "But for issues that only move value, both already have their favourite options: look for new ones."
        )
      output.write(sentence.wrapped(to: 80) + "\n")
      return
    }
    output.write(
      "\n"
        + localized("Where to look: what both together give up on an issue, against their favourites")
        .wrapped(to: 80) + "\n")
    var table = TextTable(columns: [localized("joint loss")])
    for loss in losses.prefix(5) {
      let issue = deal.issues[loss.issue]
      table.add(
        "\(issue.name): \(issue.options[loss.option].label)", [figures.text(loss.amount)])
    }
    table.write(to: output)
  }

  private func writeDetails(_ figures: AmountText, to output: Output) {
    output.write("\n" + localized("Per issue") + "\n")
    let names = deal.parties.map(\.name)
    var table = TextTable(
      columns: [
        localized("value \(names.first)"), localized("cost \(names.first)"),
        localized("value \(names.second)"),
        localized("cost \(names.second)"),
      ])
    for (issue, option) in zip(deal.issues, settlement.package.choices) {
      let (value, cost) = (issue.value(ofOption: option), issue.cost(ofOption: option))
      table.add(
        issue.name, [value.first, cost.first, value.second, cost.second].map(figures.text))
    }
    for bundle in deal.bundles where bundle.isPart(of: settlement.package) {
      table.add(
        localized("bundle: \(deal.text(of: bundle.options))"),
        [bundle.value.first, bundle.cost.first, bundle.value.second, bundle.cost.second].map(figures.text))
    }
    table.write(to: output)
  }
}

extension Pair<Amount> {
  /// Whether the two differ by more than one unit, the odd one of an even split.
  fileprivate var isUneven: Bool { abs(first.units - second.units) > 1 }
}
