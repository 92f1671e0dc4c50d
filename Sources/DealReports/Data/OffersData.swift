import DealFiles
import MutualGains

extension OffersReport {
  /// The report as JSON.
  public var json: JSON {
    let answer = AnswerJSON(file: file)
    return .object(
      answer.opening(schema: "offers") + [
        ("proven", .bool(isProven)), ("notices", answer.notices(remarks)),
        ("for", .string(deal.parties[request.side].name)),
        ("around", request.around.map { .string($0.name) } ?? nil),
        ("leastGain", isProven || table != nil ? answer.amount(offers.leastGain) : nil),
        ("tolerance", answer.amount(request.tolerance)),
        ("exhaustive", .bool(offers.isExhaustive)),
        ("offers", isProven ? .array(offers.offers.map { offer(answer, $0) }) : nil),
      ] + answer.gaps(of: frontier, isProven: isProven))
  }

  private func offer(_ answer: AnswerJSON, _ package: DealPackage) -> JSON {
    let gain = deal.gain(of: package)
    return .object([
      ("package", answer.package(package)), ("gain", answer.pair(gain)),
      ("surplus", answer.amount(gain.sum)),
      ("evenPayment", evenPayment(of: package).map(answer.amount) ?? nil),
      (
        "changes",
        table.map { table in
          .array(
            table.changes(to: package).map { change in
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
  public func writeTable(to output: Output) {
    let cells = DataTable(file)
    let names = Side.allCases.map { "gain \(deal.parties[$0].name)" }
    cells.writeHeader(
      ["offer"] + names + ["surplus", "payment for 50/50", "changes"] + deal.issues.map(\.name), to: output)
    // What may not be the best offers is no data.
    for (index, package) in (isProven ? offers.offers : []).enumerated() {
      let gain = deal.gain(of: package)
      let changes = table.map { deal.listText(of: $0.changes(to: package)) } ?? ""
      let labels = zip(deal.issues, package.choices).map { DataCell.text($0.options[$1].label) }
      cells.writeRow(
        [.whole(index + 1)] + DataCell.pair(gain)
          + [.amount(gain.sum), .amount(evenPayment(of: package)), .text(changes)] + labels,
        to: output)
    }
  }
}
