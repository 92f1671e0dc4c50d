import DealFiles
import MutualGains

extension ActualsReport {
  /// A row for each amount of each line that is told, or that was agreed.
  func table(_ words: TableWords) -> Table {
    let amounts = ["agreed", "counts", "deviation"] as [Phrase]
    let columns =
      (["issue", "option", "party", "kind"] as [Phrase]).map { Table.Column(words($0)) }
      + amounts.map { Table.Column(words($0), .amount) }
      + (["status", "evidence"] as [Phrase]).map { Table.Column(words($0)) }
    let rows = cells.filter { $0.isTold || $0.agreed != .zero }.map { cell -> [TableCell] in
      let names: [TableCell]
      switch cell.line.subject {
      case .issue(let index):
        let issue = deal.issues[index]
        names = [.label(issue.name), .label(issue.options[request.package.choices[index]].label)]
      case .bundle(let index):
        names = [.label(words("bundle")), .label(deal.text(of: deal.bundles[index].options))]
      }
      return names + [
        .label(words.name(deal.parties[cell.side])), .label(words(cell.kind == .value ? "value" : "cost")),
        .amount(cell.agreed), .amount(cell.counted), .amount(cell.deviation),
        .label(cell.line.status.map { words.isSheet ? text(of: $0) : $0.rawValue } ?? ""),
        .label(cell.line.evidence),
      ]
    }
    return Table(columns, rows: rows)
  }

  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    return .object(
      answer.head(schema: "actuals", isProven: request.isProven) + [
        ("proposal", request.proposal.map { .string($0.name) } ?? nil),
        ("package", answer.package(request.package)), ("countsValues", .bool(request.countsValues)),
        ("lines", .array(lines.map { json(of: $0, answer) })),
        ("shares", .array(bands.map { json(of: $0, answer) })),
        ("agreedCost", answer.pair(agreedCost)), ("costDeviation", answer.pair(costDeviation())),
        ("realisedCostDeviation", answer.pair(costDeviation { $0.status == .realised })),
        ("valueDeviation", answer.pair(valueDeviation)), ("agreedGain", answer.pair(gain)),
        ("gain", answer.pair(trueUp.gain)), ("payment", answer.amount(request.payment)),
        ("trueUp", answer.amount(trueUp.payment)), ("realisedTrueUp", answer.amount(realised.payment)),
        ("oddUnit", trueUp.oddUnit.map { .string(deal.parties[$0].name) } ?? nil),
        ("gainAfterTrueUp", answer.pair(gainAfterTrueUp)),
        (
          "runs",
          .array(
            runs.map {
              .object([
                ("file", .string($0.name)), ("trueUp", answer.amount($0.trueUp.payment)),
                ("due", answer.amount($0.due)),
              ])
            })
        ),
      ])
  }

  private func json(of line: ActualsLine, _ answer: AnswerJSON) -> JSON {
    var members: [(String, JSON)]
    switch line.subject {
    case .issue(let index):
      let issue = deal.issues[index]
      members = [
        ("issue", .string(issue.name)),
        ("option", .string(issue.options[request.package.choices[index]].label)),
      ]
    case .bundle(let index): members = [("bundle", .string(deal.text(of: deal.bundles[index].options)))]
    }
    func named(_ amounts: Pair<Amount?>) -> JSON {
      .array(Side.allCases.map { amounts[$0].map(answer.amount) ?? nil })
    }
    members += [
      ("status", line.status.map { .string($0.rawValue) } ?? nil), ("evidence", .string(line.evidence)),
      ("agreedValue", answer.pair(line.value)), ("agreedCost", answer.pair(line.cost)),
      ("namedValue", named(line.namedValue)), ("namedCost", named(line.namedCost)),
      ("valueDeviation", answer.pair(line.valueDeviation)),
      ("costDeviation", answer.pair(line.costDeviation)),
    ]
    return .object(members)
  }

  private func json(of band: ShareBand, _ answer: AnswerJSON) -> JSON {
    let stretch = band.stretch(of: costDeviation()[band.side], agreed: agreedCost[band.side])
    return .object([
      ("party", .string(deal.parties[band.side].name)), ("from", .decimal(band.from)),
      ("to", band.to.map { .decimal($0) } ?? nil), ("part", .decimal(band.part)),
      ("deviation", answer.amount(stretch)),
    ])
  }
}
