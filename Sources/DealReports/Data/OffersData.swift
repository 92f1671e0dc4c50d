import DealFiles
import MutualGains

extension OffersReport {
  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    return .object(
      answer.opening(schema: "offers") + [
        ("proven", .bool(isProven)), ("notices", answer.notices(remarks)),
        ("for", .string(deal.parties[request.side].name)),
        ("around", request.around.map { .string($0.name) } ?? nil),
        ("leastGain", isProven || table != nil ? answer.amount(offers.ownGain) : nil),
        ("largestSurplus", hasPackages && isProven ? answer.amount(offers.largestSurplus) : nil),
        ("tolerance", isProven || request.tolerance != nil ? answer.amount(offers.tolerance) : nil),
        ("exhaustive", .bool(isProven && offers.isExhaustive)),
        ("offers", isProven ? .array(offers.offers.map { offer(answer, $0) }) : nil),
      ] + answer.gaps(of: frontier, isProven: isProven))
  }

  private func offer(_ answer: AnswerJSON, _ offer: CounterOffers.Offer) -> JSON {
    .object([
      ("package", answer.package(offer.package)), ("gain", answer.pair(offer.gain)),
      ("surplus", answer.amount(offer.gain.sum)),
      ("payment", offer.payment.map(answer.amount) ?? nil),
      ("inThePrice", answer.inThePrice(inThePrice(offer))),
      ("gainAfterPayment", answer.pair(offer.gainAfterPayment)),
      ("evenPayment", deal.evenPayment(for: offer.gain).map(answer.amount) ?? nil),
      (
        "changes",
        table.map { table in
          .array(
            table.changes(to: offer.package).map { change in
              let issue = deal.issues[change.issue]
              return .object([
                ("issue", .string(issue.name)),
                ("from", .string(issue.options[table.choices[change.issue]].label)),
                ("to", .string(issue.options[change.option].label)),
              ])
            })
        } ?? nil
      ),
    ])
  }

  /// Writes a row per offer, in the notation of the deal's file.
  package func writeTable(to output: Output) { DelimitedWriter(to: output, like: file).write(table(.file)) }

  /// A row per offer.
  func table(_ words: TableWords) -> Table {
    let columns =
      [Table.Column(words("offer"), .number)] + words.columns(deal) { "gain \($0)" }
      + (["surplus", "payment", "price"] as [Phrase]).map { Table.Column(words($0), .amount) }
      + words.columns(deal) { "gain after payment \($0)" }
      + [Table.Column(words("payment for 50/50"), .amount), Table.Column(words("changes"))]
    return Table(columns + deal.issueColumns) { body in
      // What may not be the best offers is no data.
      for (index, offer) in (isProven ? offers.offers : []).enumerated() {
        let changes = table.map { deal.listText(of: $0.changes(to: offer.package)) } ?? ""
        body(
          [.count(Int64(index + 1))] + TableCell.amounts(offer.gain)
            + [.amount(offer.gain.sum), .amount(offer.payment), .number(inThePrice(offer)?.price)]
            + TableCell.amounts(offer.gainAfterPayment)
            + [.amount(deal.evenPayment(for: offer.gain)), .label(changes)]
            + deal.optionCells(offer.package))
      }
    }
  }
}
