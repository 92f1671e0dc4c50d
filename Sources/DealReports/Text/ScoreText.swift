import DealFiles
import MutualGains

extension ScoreReport {
  /// Proposals beyond so many are explained only with details.
  static let largestExplained = 10

  /// Writes the report for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    for sentence in headline { output.write(sentence.wrapped(to: 80) + "\n") }
    if !headline.isEmpty { output.write("\n") }
    if !ranked.isEmpty { writeScorecard(to: output) }
    if !open.isEmpty { writeCompletions(to: output) }
    if let plot = request.plot, hasPackages { settled.writePlot(in: plot, scores: self, to: output) }
    if request.showsDetails, hasPackages {
      MatrixText(PackageMatrix(self), width: PageWidth.current).write(to: output)
    }
    let explained = ranked.enumerated().filter { place, ranked in
      request.showsDetails || place < ScoreReport.largestExplained || ranked.index == request.pathFrom
    }
    for (_, ranked) in explained { ProposalText(self, ranked).write(to: output) }
    if explained.count < ranked.count {
      let count = ranked.count - explained.count
      let proposals = counted(count, "more proposal")
      output.write("\n" + localized("… and \(proposals); --details explains all of them.") + "\n")
    }
    if !ranked.isEmpty { writeCompromise(to: output) }
    if !isProven { output.write("\n" + scoring.frontier.stopSentence(figures).wrapped(to: 80) + "\n") }
  }

  var figures: AmountText { AmountText(digits: deal.digits) }

  private func writeScorecard(to output: Output) {
    let proof = isProven ? " · " + localized("proven") : ""
    output.write(heading + proof + "\n")
    var table = scorecard
    let figures = figures
    for ranked in ranked {
      let score = ranked.score
      let standing = score.standing
      let gain = score.gainAfterPayment
      let cells = [
        figures.text(gain.first), figures.text(gain.second), figures.text(score.surplus),
        standing.map { $0.leftOnTable == nil ? "?" : $0.efficiency?.percent ?? "–" } ?? "–",
        standing.map { textOrUnknown($0.leftOnTable, figures) } ?? "–",
      ]
      table.add(label(ranked), cells, below: remarks(score))
    }
    table.write(to: output)
    output.write(closingSentence.wrapped(to: 80) + "\n")
  }

  private var scorecard: TextTable {
    let names = deal.parties.map(\.name)
    return TextTable(
      label: localized("gains of"),
      columns: [names.first, names.second, localized("together"), localized("of best"), localized("left")])
  }

  func label(_ ranked: Ranked) -> String { "\(ranked.rank)  \(ranked.score.proposal.name)" }

  /// What stands under a proposal's figures.
  private func remarks(_ score: ProposalScore) -> [String] {
    var parts = outcomeWords(score, split: GainSplit(of: score)?.displayName)
    if let payment = score.proposal.payment { parts.append(deal.paymentText(payment)) }
    if let even = score.evenPayment, even != score.proposal.payment ?? .zero {
      parts.append(
        deal.evenPaymentText(even, settled: price.flatMap { InThePrice(even, for: score.package, in: $0) }))
    }
    return parts.joined(separator: " · ").lines(after: "     ")
  }

  private func writeCompletions(to output: Output) {
    if !ranked.isEmpty { output.write("\n") }
    output.write(
      localized("Proposals that leave issues open: lowest and highest over what they allow") + "\n")
    var table = scorecard
    for open in open { add(open, to: &table) }
    table.write(to: output)
  }

  private func add(_ open: Open, to table: inout TextTable) {
    let below = openWords(open).flatMap { $0.lines(after: "     ") }
    guard let completions = open.score?.completions else {
      let sign = open.score?.isProven == false ? "?" : "–"
      table.add(open.proposal.name, Array(repeating: sign, count: 5), below: below)
      return
    }
    let (figures, gain) = (figures, completions.gainAfterPayment)
    let efficiency = completions.efficiency
    let noPart = completions.leftOnTable == nil ? "?" : "–"
    func text(_ amount: Amount?) -> String { textOrUnknown(amount, figures) }
    table.add(
      open.proposal.name,
      [gain.first?.lowerBound, gain.second?.lowerBound, completions.surplus?.lowerBound].map(text)
        + [efficiency?.lowerBound.percent ?? noPart, text(completions.leftOnTable?.upperBound)])
    table.add(
      "",
      [gain.first?.upperBound, gain.second?.upperBound, completions.surplus?.upperBound].map(text)
        + [efficiency?.upperBound.percent ?? noPart, text(completions.leftOnTable?.lowerBound)],
      below: below)
  }

  private func writeCompromise(to output: Output) {
    guard let sentence = compromiseSentence else { return }
    output.write("\n" + sentence.wrapped(to: 80) + "\n")
    let losses = compromiseLosses
    guard !losses.isEmpty else { return }
    var table = TextTable(columns: [localized("loss")])
    for loss in losses { table.add(loss.words, [figures.text(loss.amount)]) }
    table.write(to: output)
  }
}

extension ExactFraction {
  /// The quotient in percent to one decimal, rounded down.
  var percent: String {
    let tenths = tenthsOfPercent
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10)\(Language.current.decimals.sign)\(tenths.magnitude % 10) %"
  }
}

extension Deal {
  /// Who pays whom how much, where `payment` is what the first party pays the second.
  func transfer(_ payment: Amount) -> (payer: Party, receiver: Party, amount: Amount) {
    let amount = Amount(units: Int64(payment.units.magnitude))
    return payment > .zero ? (parties.first, parties.second, amount) : (parties.second, parties.first, amount)
  }

  /// `the buyer pays 4,250.00`, whichever way the payment goes.
  func paymentText(_ payment: Amount) -> String {
    if payment == .zero { return localized("nobody pays") }
    let (payer, _, amount) = transfer(payment)
    return localized("\(payer.displayName) pays \(AmountText(digits: digits).text(amount))")
  }

  /// The payment that splits a surplus in halves, or the price that does where nobody has to pay beside it, in words.
  func evenPaymentText(_ payment: Amount, settled: InThePrice? = nil) -> String {
    if payment == .zero { return localized("50/50 where nobody pays") }
    let (payer, _, amount) = transfer(payment)
    let words = localized("50/50 where \(payer.displayName) pays \(AmountText(digits: digits).text(amount))")
    guard let settled, settled.remainder == .zero else { return words }
    return localized("\(words), or with \(newPrice(settled))")
  }
}
