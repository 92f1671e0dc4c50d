import DealFiles
import MutualGains

extension SensitivityReport {
  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    let settlement = sensitivity?.settlement
    return .object(
      answer.opening(schema: "sensitivity") + [
        ("proven", .bool(isProven)), ("notices", answer.notices(remarks)),
        ("for", request.side.map { .string(deal.parties[$0].name) } ?? nil),
        ("agreement", settlement.map { .bool($0.isAgreement) } ?? nil),
        ("package", settlement.map { answer.package($0.package) } ?? nil),
        ("reactions", request.learned?.json(answer) ?? .null),
        ("uncertain", firmness?.json(answer) ?? .null),
        ("cells", cells.map { .array($0.map { cell(answer, $0) }) } ?? nil),
        ("transferIssues", .array(transfers.map { transfer(answer, $0.issue, $0.price) })),
        ("scaled", .array(scaled.map { recommendation(answer, $0) })),
      ])
  }

  private func cell(_ answer: AnswerJSON, _ cell: Cell) -> JSON {
    let (figure, sensitivity) = (cell.figure, cell.sensitivity)
    var members: [(String, JSON)] = [("cell", cell.address.map { .string($0) } ?? nil)]
    if case .end(let end, _) = figure.subject { members.append(("end", .string(end.rawValue))) }
    members += [
      ("issue", figure.issue.map { .string(deal.issues[$0].name) } ?? nil),
      ("option", deal.optionLabel(of: figure).map { .string($0) } ?? nil),
    ]
    if case .bundle(let index) = figure.subject {
      members.append(("bundle", .string(deal.text(of: deal.bundles[index].options))))
    }
    members += [
      ("party", .string(deal.parties[figure.side].name)), ("kind", .string(figure.word)),
      ("amount", answer.amount(sensitivity.amount)),
      ("costOfError", sensitivity.costOfError.amount.map(answer.amount) ?? nil),
      ("up", sensitivity.up.amount.map(answer.amount) ?? nil),
      ("down", sensitivity.down.amount.map(answer.amount) ?? nil),
    ]
    if figure.subject == .noDeal, movesPayments {
      // Of each unit half is paid: by the other party, or by this one no longer.
      let half = ExactDecimal(units: figure.side == .first ? -5 : 5, digits: 1)
      members.append(("paymentPerUnit", .decimal(half)))
    }
    if case .unknown(let reason) = sensitivity.costOfError {
      members.append(("costUnknown", .string(reason.rawValue)))
    }
    let unknown = sensitivity.unknown
    if !unknown.isEmpty {
      members += [
        ("unknown", .array(unknown.map { .string($0.direction) })),
        ("unknownReasons", .array(unknown.map { .string($0.reason.rawValue) })),
      ]
    }
    return .object(members)
  }

  private func transfer(_ answer: AnswerJSON, _ transfer: TransferIssue, _ price: PriceIssue?) -> JSON {
    let moved = price.map { price -> JSON in
      .object([
        ("units", .integer(price.perUnit.denominator)),
        ("moves", answer.amount(Amount(units: price.perUnit.numerator))),
      ])
    }
    return .object([
      ("issue", .string(deal.issues[transfer.issue].name)),
      ("spread", answer.amount(deal.spread(of: transfer))), ("price", moved ?? nil),
    ])
  }

  private func recommendation(_ answer: AnswerJSON, _ scaled: ScaledRecommendation) -> JSON {
    var members: [(String, JSON)] = [
      ("party", .string(deal.parties[scaled.side].name)), ("percent", .integer(Int64(scaled.percent))),
      ("same", scaled.isProven ? .bool(scaled.isSame) : nil),
      ("agreement", scaled.outcome.map { .bool($0.isAgreement) } ?? nil),
    ]
    if let outcome = scaled.outcome {
      members += [
        ("package", answer.package(outcome.package)),
        ("payment", outcome.isAgreement ? outcome.payment.map(answer.amount) ?? nil : nil),
        ("gainAfterPayment", answer.pair(outcome.gainAfterPayment)),
      ]
    }
    return .object(members)
  }

  /// Writes a row per cell, in the notation of the deal's file.
  package func writeTable(to output: Output) { DelimitedWriter(to: output, like: file).write(table(.file)) }

  /// A row per cell.
  func table(_ words: TableWords) -> Table {
    let labels: [Phrase] = ["cell", "end", "issue", "option", "party", "value or cost"]
    let amounts: [Phrase] = ["amount", "cost of error", "changes at lower", "changes at higher"]
    let worths = firmness?.worths ?? [:]
    let columns =
      labels.map { Table.Column(words($0)) } + amounts.map { Table.Column(words($0), .amount) }
      + (firmness?.firm == nil ? [] : [Table.Column(words("worth of asking"), .amount)])
    return Table(columns) { body in
      for cell in cells ?? [] {
        let (figure, sensitivity) = (cell.figure, cell.sensitivity)
        var (end, issue) = ("", figure.issue.map { deal.issues[$0].name } ?? "")
        if case .end(let which, _) = figure.subject { end = which.rawValue }
        if case .bundle(let index) = figure.subject { issue = deal.text(of: deal.bundles[index].options) }
        body(
          [
            .label(cell.address ?? ""), .label(end), .label(issue),
            .label(deal.optionLabel(of: figure) ?? ""),
            .label(deal.parties[figure.side].name),
            .label(words(Phrase(template: figure.word, arguments: []))),
            .amount(sensitivity.amount), cost(sensitivity.costOfError), nearest(sensitivity.down),
            nearest(sensitivity.up),
          ] + (firmness?.firm == nil ? [] : [.amount(figure.asked.flatMap { worths[$0] })]))
      }
    }
  }

  private func cost(_ cost: FigureSensitivity.Cost) -> TableCell {
    if case .amount(let amount) = cost { return .amount(amount) }
    if cost.isUndefined { return .empty }
    return .label(cost == .unknown(.breaksRule) ? "breaks a rule" : "unknown")
  }

  private func nearest(_ nearest: FigureSensitivity.Nearest) -> TableCell {
    if case .unknown = nearest { return .label("unknown") }
    return .amount(nearest.amount)
  }
}

extension Deal {
  /// The most that a transfer issue moves from one party to the other.
  func spread(of transfer: TransferIssue) -> Amount {
    let issue = issues[transfer.issue]
    let amounts = issue.tellingOptions.map { issue.utility(ofOption: $0).first }
    guard let least = amounts.min(), let most = amounts.max() else { return .zero }
    return most - least
  }
}

extension InputAmount {
  /// What one asks about to know the figure: its issue, or its bundle.
  fileprivate var asked: FirmPackage.Subject? {
    if case .bundle(let bundle) = subject { return .bundle(bundle) }
    return issue.map { .issue($0) }
  }
}
