import DealFiles
import MutualGains

extension SensitivityReport {
  /// The report as JSON.
  public var json: JSON {
    let answer = AnswerJSON(file: file)
    let settlement = sensitivity?.settlement
    return .object(
      answer.opening(schema: "sensitivity") + [
        ("proven", .bool(isProven)), ("notices", answer.notices(remarks)),
        ("for", request.side.map { .string(deal.parties[$0].name) } ?? nil),
        ("agreement", settlement.map { .bool($0.isAgreement) } ?? nil),
        ("package", settlement.map { answer.package($0.package) } ?? nil),
        ("cells", cells.map { .array($0.map { cell(answer, $0) }) } ?? nil),
        ("scaled", .array(scaled.map { recommendation(answer, $0) })),
      ])
  }

  private func cell(_ answer: AnswerJSON, _ cell: Cell) -> JSON {
    let sensitivity = cell.sensitivity
    let figure = sensitivity.figure
    let issue = deal.issues[figure.option.issue]
    let unknown = sensitivity.unknown
    return .object(
      [
        ("cell", cell.address.map { .string($0) } ?? nil), ("issue", .string(issue.name)),
        ("option", .string(issue.options[figure.option.option].label)),
        ("party", .string(deal.parties[figure.side].name)), ("kind", .string(figure.kind.word)),
        ("amount", answer.amount(sensitivity.amount)),
        ("up", sensitivity.up.amount.map(answer.amount) ?? nil),
        ("down", sensitivity.down.amount.map(answer.amount) ?? nil),
      ]
        + (unknown.isEmpty
          ? []
          : [
            ("unknown", .array(unknown.map { .string($0.direction) })),
            ("unknownReasons", .array(unknown.map { .string($0.reason.rawValue) })),
          ]))
  }

  private func recommendation(_ answer: AnswerJSON, _ scaled: ScaledRecommendation) -> JSON {
    var members: [(String, JSON)] = [
      ("party", .string(deal.parties[scaled.side].name)), ("percent", .integer(Int64(scaled.percent))),
      ("same", scaled.isProven ? .bool(scaled.isSame) : nil),
      ("agreement", scaled.settlement.map { .bool($0.isAgreement) } ?? nil),
    ]
    if let settlement = scaled.settlement {
      members += [
        ("package", answer.package(settlement.package)),
        ("payment", settlement.isAgreement ? settlement.payment.map(answer.amount) ?? nil : nil),
        ("gainAfterPayment", answer.pair(settlement.gainAfterPayment)),
      ]
    }
    return .object(members)
  }

  /// Writes a row per cell, in the notation of the deal's file.
  public func writeTable(to output: Output) {
    let table = DataTable(file)
    table.writeHeader(
      [
        "cell", "issue", "option", "party", "value or cost", "amount", "changes at lower",
        "changes at higher",
      ],
      to: output)
    for cell in cells ?? [] {
      let figure = cell.sensitivity.figure
      let issue = deal.issues[figure.option.issue]
      table.writeRow(
        [
          .text(cell.address ?? ""), .text(issue.name), .text(issue.options[figure.option.option].label),
          .text(deal.parties[figure.side].name), .text(figure.kind.word), .amount(cell.sensitivity.amount),
          nearest(cell.sensitivity.down), nearest(cell.sensitivity.up),
        ], to: output)
    }
  }

  private func nearest(_ nearest: FigureSensitivity.Nearest) -> DataCell {
    if case .unknown = nearest { return .text("unknown") }
    return .amount(nearest.amount)
  }
}
