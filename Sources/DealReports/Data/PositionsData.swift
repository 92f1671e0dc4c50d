import DealFiles
import MutualGains

extension PositionsReport {
  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    return .object(
      answer.opening(schema: "positions") + [
        ("proven", .bool(isProven)), ("notices", answer.notices(remarks)),
        ("surplus", positions.surplus.map(answer.amount) ?? nil),
        ("acceptable", positions.hasAcceptable.map { .bool($0) } ?? nil),
        ("standingUnknown", positions.gap.map { .string($0.rawValue) } ?? nil),
        ("issues", .array(positions.issues.map { issue(answer, $0) })),
      ] + answer.gaps(of: frontier, isProven: isProven))
  }

  private func issue(_ answer: AnswerJSON, _ issue: Positions.OnIssue) -> JSON {
    .object([
      ("issue", .string(deal.issues[issue.issue].name)), ("room", answer.amount(issue.room)),
      ("positions", .array(issue.positions.map { position(answer, $0, onIssue: issue.issue) })),
    ])
  }

  private func position(_ answer: AnswerJSON, _ position: Positions.Position, onIssue issue: Int) -> JSON {
    let options = deal.issues[issue].options
    var members: [(String, JSON)] = [("option", .string(options[position.options.lowerBound].label))]
    if position.options.count > 1 {
      members.append(("to", .string(options[position.options.upperBound].label)))
    }
    members += [
      ("price", position.price.map(answer.amount) ?? nil),
      ("surplus", position.surplus.amount.map(answer.amount) ?? nil),
      ("standing", position.standing.map { .string($0.rawValue) } ?? nil),
    ]
    if let isFirm = isFirm(position, onIssue: issue) { members.append(("firm", .bool(isFirm))) }
    switch position.surplus {
    case .known: break
    case .noPackage:
      let rules = position.clash.flatMap { $0.isMinimal ? $0.rules : nil }
      members.append(("clash", rules.map { .array($0.map { .string($0) }) } ?? nil))
    case .unknown: members.append(("unknown", "search-limit"))
    }
    return .object(members)
  }

  /// Writes a row per position, in the notation of the deal's file.
  package func writeTable(to output: Output) { DelimitedWriter(to: output, like: file).write(table(.file)) }

  /// A row per position.
  func table(_ words: TableWords) -> Table {
    let firm = request.firm == nil ? [] : [Table.Column(words("firm"))]
    let columns = [
      Table.Column(words("issue")), Table.Column(words("option")), Table.Column(words("to")),
      Table.Column(words("costs"), .amount), Table.Column(words("surplus with it"), .amount),
      Table.Column(words("standing")), Table.Column(words("clashing rules")),
      Table.Column(words("room for invention"), .amount),
    ]
    return Table(columns + firm) { body in
      for issue in positions.issues {
        let options = deal.issues[issue.issue].options
        for position in issue.positions {
          let end = position.options.count > 1 ? options[position.options.upperBound].label : ""
          body(
            [
              .label(deal.issues[issue.issue].name), .label(options[position.options.lowerBound].label),
              .label(end), .amount(position.price), .amount(position.surplus.amount),
              .label(standing(position, words)), .label(position.clash.map(\.text) ?? ""),
              .amount(issue.room),
            ] + (firm.isEmpty ? [] : [words.cell(isFirm(position, onIssue: issue.issue))]))
        }
      }
    }
  }

  private func standing(_ position: Positions.Position, _ words: TableWords) -> String {
    switch position.surplus {
    case .noPackage: words("in no package")
    case .unknown: words("unknown")
    case .known: position.standing.map { words($0.phrase) } ?? ""
    }
  }
}

extension PositionsReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven) }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    let headline = headline(AmountText(digits: deal.digits))
    let sentences = [headline, share, firmSentence, positions.hasAcceptable == true ? meaning : nil]
      .compactMap(\.self)
    return try ReportWorkbook(
      .positions, table(.sheet), on: file, from: provenance, remarks: sentences + messages)
  }
}
