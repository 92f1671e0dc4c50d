import DealFiles
import MutualGains

/// The answer to one line of a batch. Whatever it says, it has the same keys in the same order, so that programs which
/// guess columns from the first lines guess right. `docs/batch.md` describes it.
package struct BatchAnswer: Sendable {
  /// What a settlement says in a line.
  package struct Settled: Sendable {
    var agreement: Bool?
    var kind: String?
    var surplus: ExactDecimal?
    var payment: ExactDecimal?
    var price: (issue: String, from: String, price: ExactDecimal, remainder: ExactDecimal)?
    var gain: Pair<ExactDecimal>?
    var gainAfterPayment: Pair<ExactDecimal>?
    var package: [(issue: String, option: String)]?
  }

  /// The sender's name for the line, as it is written in JSON; nil without one.
  package var id: [UInt8]?
  /// What a single run would end with.
  package var exit: Int32
  /// Whether nothing better can be there and nothing is missing; nil without an answer.
  package var proven: Bool?
  /// What is recommended, where the settlement was asked for.
  package var settled = Settled()
  /// The whole answer in JSON, where it is wanted.
  package var text: [UInt8]?
  /// What was assumed when the deal was read.
  package var notices: [Notice] = []
  /// Why there is no answer, each with the keys of `errorKeys`.
  fileprivate var errors: [[JSON]] = []

  private static let errorKeys = [
    "code", "message", "file", "sheet", "line", "column", "cell", "header", "hint",
  ]

  /// An answer that a single run would end with `exit`.
  package init(exit: Int32, proven: Bool?) { (self.exit, self.proven) = (exit, proven) }

  /// That a line is refused, for those reasons.
  package init(_ refusal: Refusal, exit: Int32) {
    self.init(exit: exit, proven: nil)
    errors = refusal.diagnostics.map { $0.members.map { $0.1 ?? .null } }
    if refusal.omitted > 0 {
      add("omitted", localized("… and \(counted(refusal.omitted, "more problem"))."))
    }
  }

  /// That a line has no answer, for a reason that is none of the deal's.
  package init(code: String, message: String, exit: Int32) {
    self.init(exit: exit, proven: nil)
    add(code, message)
  }

  private mutating func add(_ code: String, _ message: String) {
    let rest = BatchAnswer.errorKeys.dropFirst(2).map { _ in JSON.null }
    errors.append([.string(code), .string(message)] + rest)
  }

  /// Whether the line could not be answered.
  package var hasErrors: Bool { !errors.isEmpty }
}

extension BatchAnswer {
  /// The answer as a line of JSON, with its end.
  package var line: [UInt8] {
    var members: [(String, JSON)] = [("exit", JSON.integer(Int64(exit))), ("proven", json(proven))]
    members += settlingMembers
    members.append(("answer", json(text.map { String(decoding: $0, as: UTF8.self) })))
    let noticed = notices.map { notice -> JSON in
      JSON.object([("code", JSON.string(notice.code)), ("message", JSON.string(notice.message))])
    }
    members.append(("notices", JSON.array(noticed)))
    let failed = errors.map { JSON.object(Array(zip(BatchAnswer.errorKeys, $0))) }
    members.append(("errors", JSON.array(failed)))
    // What the sender wrote is sent back byte for byte.
    var line = Array("{\"id\": ".utf8)
    line += id ?? Array("null".utf8)
    line += Array(", ".utf8)
    line += JSON.object(members).line.dropFirst()
    line.append(0x0A)
    return line
  }

  private var settlingMembers: [(String, JSON)] {
    var price = JSON.null
    if let settled = settled.price {
      price = JSON.object([
        ("issue", JSON.string(settled.issue)), ("from", JSON.string(settled.from)),
        ("price", JSON.decimal(settled.price)), ("remainder", JSON.decimal(settled.remainder)),
      ])
    }
    var package = JSON.null
    if let options = settled.package {
      package = JSON.array(
        options.map { choice -> JSON in
          JSON.object([("issue", JSON.string(choice.issue)), ("option", JSON.string(choice.option))])
        })
    }
    return [
      ("agreement", json(settled.agreement)), ("kind", json(settled.kind)),
      ("surplus", json(settled.surplus)),
      ("payment", json(settled.payment)), ("inThePrice", price), ("gain", json(settled.gain)),
      ("gainAfterPayment", json(settled.gainAfterPayment)), ("package", package),
    ]
  }

  private func json(_ flag: Bool?) -> JSON {
    guard let flag else { return JSON.null }
    return JSON.bool(flag)
  }

  private func json(_ text: String?) -> JSON {
    guard let text else { return JSON.null }
    return JSON.string(text)
  }

  private func json(_ number: ExactDecimal?) -> JSON {
    guard let number else { return JSON.null }
    return JSON.decimal(number)
  }

  private func json(_ amounts: Pair<ExactDecimal>?) -> JSON {
    guard let amounts else { return JSON.null }
    return JSON.array([JSON.decimal(amounts.first), JSON.decimal(amounts.second)])
  }
}

extension BatchAnswer {
  /// The headers of the answers as rows.
  package static var header: [UInt8] {
    row(
      [
        "id", "exit", "proven", "agreement", "kind", "surplus", "payment", "priceIssue", "price", "remainder",
        "gainFirst", "gainSecond", "gainAfterPaymentFirst", "gainAfterPaymentSecond", "package", "answer",
        "notices", "errors",
      ].map { TableCell.label($0) })
  }

  /// The answer as a row of a table with commas and decimal points; an `id` that is a text without its quotes.
  package var row: [UInt8] {
    func word(_ flag: Bool?) -> TableCell {
      guard let flag else { return TableCell.empty }
      return TableCell.label(flag ? "true" : "false")
    }
    func label(_ text: String?) -> TableCell {
      guard let text else { return TableCell.empty }
      return TableCell.label(text)
    }
    func list(_ items: [String]) -> TableCell { label(items.isEmpty ? nil : items.joined(separator: "; ")) }
    let options = (settled.package ?? []).map { "\($0.issue): \($0.option)" }
    var cells = [idCell, TableCell.count(Int64(exit)), word(proven), word(settled.agreement)]
    cells.append(label(settled.kind))
    cells += [TableCell.number(settled.surplus), TableCell.number(settled.payment)]
    cells += [label(settled.price?.issue), TableCell.number(settled.price?.price)]
    cells += [TableCell.number(settled.price?.remainder)]
    cells += [TableCell.number(settled.gain?.first), TableCell.number(settled.gain?.second)]
    cells += [TableCell.number(settled.gainAfterPayment?.first)]
    cells += [TableCell.number(settled.gainAfterPayment?.second)]
    cells.append(list(options))
    cells.append(label(text.map { String(decoding: $0, as: UTF8.self) }))
    cells.append(list(notices.map { "\($0.code): \($0.message)" }))
    cells.append(list(errors.map { "\(BatchAnswer.word($0[0])): \(BatchAnswer.word($0[1]))" }))
    return BatchAnswer.row(cells)
  }

  private var idCell: TableCell {
    guard let id else { return .empty }
    let text = BatchLine.text(ofID: id) ?? String(decoding: id, as: UTF8.self)
    // A number stays one for spreadsheets; it is nothing that they would calculate.
    if let number = ExactDecimal(text), number.text(decimalSign: ".") == text { return .number(number) }
    return .label(text)
  }

  private static func word(_ json: JSON) -> String { if case .string(let text) = json { text } else { "" } }

  private static func row(_ cells: [TableCell]) -> [UInt8] {
    let output = Output.memory()
    let writer = DelimitedWriter(
      to: output, separator: UInt8(ascii: ","), decimalSign: UInt8(ascii: "."), digits: 0,
      hasByteOrderMark: false)
    writer.add(cells)
    return output.contents
  }
}

extension BatchAnswer.Settled {
  /// What a settlement recommends; where it is no agreement, nothing.
  package init(_ report: SettlementReport) {
    let settlement = report.settlement
    let deal = report.deal
    func decimal(_ amount: Amount) -> ExactDecimal { ExactDecimal(units: amount.units, digits: deal.digits) }
    agreement = settlement.isAgreement ? true : settlement.isProven ? false : Optional.none
    kind = settlement.kind?.rawValue
    if !settlement.isAgreement { return }
    surplus = decimal(settlement.surplus)
    payment = settlement.payment.map(decimal)
    gain = settlement.gain.map(decimal)
    gainAfterPayment = settlement.gainAfterPayment.map(decimal)
    package = zip(deal.issues, settlement.package.choices).map { ($0.name, $0.options[$1].label) }
    price = report.inThePrice.map { price in
      let issue = deal.issues[price.priceIssue.issue]
      return (issue.name, issue.options[price.option].label, price.price, decimal(price.remainder))
    }
  }

  /// What is known where no package was found.
  package init(_ report: NoPackageReport) {
    let isKnown = report.clash != nil
    agreement = isKnown ? false : Optional.none
    kind = isKnown ? OutcomeKind.noDeal.rawValue : Optional.none
  }
}
