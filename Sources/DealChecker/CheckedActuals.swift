/// A file of actuals: what became of a package, row by row, and how deviations are shared.
struct CheckedActuals: Sendable {
  /// What a row is about.
  enum Subject: Hashable, Sendable {
    case option(issue: Int, option: Int)
    case bundle(Int)
  }

  enum Status: String, Sendable {
    case realised, estimate, disallowed

    static let named: [String: Status] = [
      "realised": .realised, "realized": .realised, "actual": .realised, "gerealiseerd": .realised,
      "werkelijk": .realised, "estimate": .estimate, "estimated": .estimate, "raming": .estimate,
      "schatting": .estimate, "geraamd": .estimate, "geschat": .estimate, "disallowed": .disallowed,
      "afgewezen": .disallowed, "afgekeurd": .disallowed,
    ]
  }

  struct Row: Sendable {
    let subject: Subject
    let status: Status?
    let evidence: String
    /// Per party; nil where the cell is empty.
    let values: [Int64?]
    let costs: [Int64?]
  }

  let rows: [Row]
  let bands: [CheckedBand]

  /// More than this no amount of a file may be, nor all of them together.
  private static let largest = CheckedDeal.largestSum / 4

  /// The actuals in a file on a deal.
  init(bytes: [UInt8], of deal: CheckedDeal) throws(CheckRefusal) {
    if bytes.starts(with: Array("PK".utf8)) {
      throw CheckRefusal("The checker does not read workbooks: save the sheet with actuals as CSV first.")
    }
    let table = try DealTable(
      bytes: bytes, orRefuse: "The checker finds no header with the columns of actuals.",
      isHeader: { ActualsColumns.isHeader($0) })
    let columns = try ActualsColumns(table.header, of: deal)
    let names = IssueNames(deal.issues)
    var bands: [CheckedBand] = []
    var drafts: [(subject: Subject, row: DealTable.Row, amounts: [AmountText?])] = []
    for row in table.rows {
      let issue = row.label(columns.issue).collapsed
      if CheckedBand.words.contains(issue.folded), names.index(of: issue) == nil {
        bands.append(try CheckedBand(row, party: columns.option, of: deal))
        continue
      }
      let subject = try Self.subject(issue, row.label(columns.option).collapsed, of: deal, names)
      if drafts.contains(where: { $0.subject == subject }) { throw CheckRefusal("“\(issue)” stands twice.") }
      var amounts: [AmountText?] = []
      for column in columns.amounts {
        let cell = column.map(row.cell) ?? ""
        amounts.append(cell.isEmpty ? nil : try AmountText(cell))
      }
      drafts.append((subject, row, amounts))
    }
    let proofs = Set(drafts.flatMap(\.amounts).compactMap { $0?.proves })
    if proofs.count > 1 { throw CheckRefusal("The cells' decimal marks contradict each other.") }
    let mark = proofs.first ?? deal.decimalMark
    var rows: [Row] = []
    var sum: Int128 = 0
    for draft in drafts {
      var units: [Int64?] = []
      for amount in draft.amounts {
        let found = try amount.map { (text) throws(CheckRefusal) in try Self.units(text, mark, of: deal) }
        sum += Int128((found ?? 0).magnitude)
        units.append(found)
      }
      if sum > Self.largest { throw CheckRefusal("Sums could pass 2^62 units.") }
      rows.append(
        Row(
          subject: draft.subject, status: try Self.status(draft.row, columns),
          evidence: columns.evidence.map(draft.row.label) ?? "", values: [units[0], units[1]],
          costs: [units[2], units[3]]))
    }
    (self.rows, self.bands) = (rows, bands)
  }

  private static func status(
    _ row: DealTable.Row, _ columns: ActualsColumns
  ) throws(CheckRefusal) -> Status? {
    let word = row.label(columns.status)
    if word.isEmpty { return nil }
    guard let status = Status.named[word.folded] else {
      throw CheckRefusal("The checker does not know the status “\(word)” of record \(row.number).")
    }
    return status
  }

  private static func units(
    _ text: AmountText, _ mark: DecimalMark?, of deal: CheckedDeal
  ) throws(CheckRefusal) -> Int64 {
    let number = try text.number(mark)
    if number.trimmed.digits > deal.digits { throw CheckRefusal("“\(text.text)” has too many decimals.") }
    guard let units = number.units(atDigits: deal.digits), units.magnitude <= largest.magnitude else {
      throw CheckRefusal("“\(text.text)” is too large.")
    }
    return Int64(units)
  }

  private static func subject(
    _ issue: String, _ option: String, of deal: CheckedDeal, _ names: IssueNames
  ) throws(CheckRefusal) -> Subject {
    if let index = names.index(of: issue) {
      guard let found = deal.issues[index].index(of: option) else {
        throw CheckRefusal("“\(option)” is no option of “\(issue)”.")
      }
      return .option(issue: index, option: found)
    }
    guard ["bundle", "bundel"].contains(issue.folded) else {
      throw CheckRefusal("“\(issue)” is no issue of the deal.")
    }
    let options = try OptionList(option).options(of: names)
    guard let index = deal.bundles.firstIndex(where: { $0.options == options }) else {
      throw CheckRefusal("“\(option)” is no bundle of the deal.")
    }
    return .bundle(index)
  }
}

/// The columns of a file of actuals.
private struct ActualsColumns: Sendable {
  let issue: Int
  let option: Int
  let status: Int
  let evidence: Int?
  /// The values of both parties, then their costs; nil where there is no such column.
  let amounts: [Int?]

  private static let issues: Set<String> = ["issue", "onderwerp"]
  private static let options: Set<String> = ["option", "optie", "keuze"]
  private static let statuses: Set<String> = ["status"]
  private static let evidences: Set<String> = ["evidence", "proof", "bewijs", "bewijsstuk"]
  private static let notes: Set<String> = ["note", "opmerking"]
  private static let valueWords = ["value", "waarde"]
  private static let costWords = ["cost", "kosten", "meerkosten"]

  /// A header without the unit in brackets behind it.
  private static func name(_ header: String) -> String {
    let name = Substring(header).trimmed
    guard name.last == ")", let opening = name.lastIndex(of: "(") else { return String(name).folded }
    return String(name[..<opening]).folded
  }

  static func isHeader(_ cells: [String]) -> Bool {
    let names = Set(cells.map(name))
    return [issues, options, statuses].allSatisfy { !names.isDisjoint(with: $0) }
  }

  init(_ header: [String], of deal: CheckedDeal) throws(CheckRefusal) {
    let names = header.map(ActualsColumns.name)
    func column(_ words: Set<String>) throws(CheckRefusal) -> Int? {
      try DealColumns.atMostOne(words, in: names)
    }
    guard let issue = try column(ActualsColumns.issues), let option = try column(ActualsColumns.options),
      let status = try column(ActualsColumns.statuses)
    else { throw CheckRefusal("The checker finds no header with the columns of actuals.") }
    (self.issue, self.option, self.status) = (issue, option, status)
    evidence = try column(ActualsColumns.evidences)
    var amounts: [Int?] = []
    for words in [ActualsColumns.valueWords, ActualsColumns.costWords] {
      for party in deal.parties {
        amounts.append(try column(Set(words.map { "\($0) \(party)".folded })))
      }
    }
    self.amounts = amounts
    let known = [issue, option, status, evidence, try column(ActualsColumns.notes)] + amounts
    for (index, text) in header.enumerated() where !text.isEmpty && !known.contains(index) {
      throw CheckRefusal("The checker does not know what the column “\(text)” is.")
    }
    for text in header where text.last == ")" {
      let unit = text.split(separator: "(").last.map { String($0.dropLast().trimmed) } ?? ""
      guard CheckedUnit.isPlain(unit), deal.unit == CheckedUnit(named: unit) || deal.unit == .money(nil)
      else {
        throw CheckRefusal("The checker does not know the unit “\(unit)”.")
      }
    }
  }
}
