import DealFiles
import MutualGains

extension CheckReport {
  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    var members = answer.head(schema: "check")
    members.append(("reading", reading))
    members.append(("deal", deal(answer)))
    members.append(
      (
        "missing",
        .array(missing.map { .object([("code", .string($0.code)), ("message", .string($0.message))]) })
      ))
    return .object(members)
  }

  private var reading: JSON {
    let reading = file.reading
    let decimal = reading.decimal
    let sheet: [(String, JSON)] = reading.sheet.map { [("sheet", .string($0))] } ?? []
    return .object(
      [("form", .string(reading.form.rawValue))] + sheet + [
        ("separator", reading.form == .json ? nil : .string(String(UnicodeScalar(reading.separator)))),
        ("separatorLine", .bool(reading.hasSeparatorLine)),
        ("encoding", .string(reading.encoding.encoding.rawValue)),
        ("encodingProof", encodingProof),
        ("byteOrderMark", .bool(reading.hasByteOrderMark)),
        (
          "decimal",
          .object([
            ("convention", decimal.convention.map { .string($0.rawValue) } ?? nil),
            ("cell", decimal.cell.map { .string($0) } ?? nil),
            ("asked", .bool(decimal.isAsked)),
          ])
        ),
        ("unitCell", reading.unitCell.map { .string($0) } ?? nil),
        ("noDealCell", reading.noDealCell.map { .string($0) } ?? nil),
      ])
  }

  private var encodingProof: JSON {
    let proof = file.reading.encoding
    var members: [(String, JSON)] = [("reason", .string(proof.code))]
    if case .reads(let text, let otherwise) = proof.reason {
      members += [
        ("cell", file.reading.encodingCell.map { .string($0) } ?? nil), ("text", .string(text)),
        ("otherwise", .string(otherwise)),
      ]
    }
    return .object(members)
  }

  private func deal(_ answer: AnswerJSON) -> JSON {
    let transfers = transfers
    let issues = file.deal.issues.enumerated().map { index, issue -> JSON in
      let transfer = transfers.first { $0.issue.issue == index }
      return .object([
        ("issue", .string(issue.name)), ("options", .integer(Int64(issue.options.count))),
        ("spread", answer.pair(spread(of: issue))), ("transfer", .bool(transfer != nil)),
        ("price", .bool(transfer?.price != nil)),
      ])
    }
    return .object(
      answer.packages(file.deal.packageCount) + [
        ("options", .integer(Int64(optionCount))), ("weights", .bool(hasWeights)),
        ("noDeal", answer.pair(file.deal.noDealValue)), ("issues", .array(issues)),
        ("bundles", .array(file.deal.bundles.map { .string(file.deal.text(of: $0.options)) })),
        (
          "rules",
          .array(
            file.deal.rules.map {
              .object([("name", .string($0.name)), ("says", .string(file.deal.plainText(of: $0)))])
            })
        ),
      ])
  }
}

extension EncodingProof {
  /// The stable name of the reason.
  fileprivate var code: String {
    switch reason {
    case .byteOrderMark: "byte-order-mark"
    case .onlyASCII: "only-ascii"
    case .wellFormed: "well-formed"
    case .zeroBytes: "zero-bytes"
    case .reads: "text"
    case .sameEitherWay: "same-either-way"
    }
  }
}
