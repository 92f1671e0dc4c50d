/// A proposal: an option on some issues or on all, and a payment from the first party to the second.
struct CheckedProposal: Sendable {
  let name: String
  let note: String
  /// Nil where an issue is left open.
  let choices: [Int?]
  let payment: Int64?

  private static let nameWords: Set<String> = ["proposal", "voorstel"]
  private static let paymentWords: Set<String> = ["payment", "betaling"]
  private static let noteWords: Set<String> = ["note", "opmerking"]

  /// The proposals of a file, in rows, or in columns where issues go down.
  static func proposals(
    bytes: [UInt8], of deal: CheckedDeal
  ) throws(CheckRefusal) -> [CheckedProposal] {
    let names = IssueNames(deal.issues)
    let table = try DealTable(
      bytes: bytes, orRefuse: "The checker finds no header with proposals or issues.",
      isHeader: { $0.count > 1 })
    var lines = [table.header] + table.rows.map(\.cells)
    let width = lines.map(\.count).max() ?? 0
    lines = lines.map { $0 + Array(repeating: "", count: width - $0.count) }
      .map { $0.map { DealTable.unguarded(String(Substring($0).trimmed)) } }
    let across = lines[0].count { names.index(of: $0) != nil }
    let down = lines.count { names.index(of: $0[0]) != nil }
    if down > across { lines = (0..<width).map { column in lines.map { $0[column] } } }
    return try read(lines, deal: deal, names)
  }

  private static func read(
    _ lines: [[String]], deal: CheckedDeal, _ names: IssueNames
  ) throws(CheckRefusal) -> [CheckedProposal] {
    var issues = Array<Int?>(repeating: nil, count: deal.issues.count)
    var (name, payment, note): (Int?, Int?, Int?) = (nil, nil, nil)
    for (column, label) in lines[0].enumerated() {
      if let issue = names.index(of: label) {
        issues[issue] = column
      } else if nameWords.contains(label.folded) {
        name = column
      } else if paymentWords.contains(label.prefix { $0 != "(" }.trimmed.lowercased()) {
        payment = column
      } else if noteWords.contains(label.folded) {
        note = column
      } else if column > 0, lines.contains(where: { !$0[column].isEmpty }) {
        throw CheckRefusal("“\(label)” is no issue of the deal.")
      }
    }
    var payments: [AmountText?] = []
    let rows = lines.dropFirst().filter { $0.contains { !$0.isEmpty } }
    for row in rows {
      let cell = payment.map { row[$0] } ?? ""
      payments.append(cell.isEmpty ? nil : try AmountText(cell))
    }
    let proofs = Set(payments.compactMap { $0?.proves })
    if proofs.count > 1 { throw CheckRefusal("The payments' decimal marks contradict each other.") }
    var proposals: [CheckedProposal] = []
    for (row, paid) in zip(rows, payments) {
      var choices: [Int?] = []
      for (issue, column) in issues.enumerated() {
        choices.append(try choice(column.map { row[$0] } ?? "", of: deal.issues[issue]))
      }
      let number = try paid?.number(proofs.first ?? deal.decimalMark)
      let units = number?.units(atDigits: deal.digits).flatMap(Int64.init(exactly:))
      if let paid, units == nil { throw CheckRefusal("“\(paid.text)” is no payment in the deal.") }
      proposals.append(
        CheckedProposal(
          name: row[name ?? 0], note: note.map { row[$0] } ?? "", choices: choices, payment: units))
    }
    return proposals
  }

  private static func choice(_ label: String, of issue: CheckedIssue) throws(CheckRefusal) -> Int? {
    if label.isEmpty { return nil }
    if let option = issue.index(of: label) { return option }
    throw CheckRefusal("“\(label)” is no option of “\(issue.name)”.")
  }
}
