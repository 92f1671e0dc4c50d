/// A row of a deal file, taken apart.
struct DealLine: Sendable {
  enum Kind: Sendable {
    /// An option of an issue, or all options of a numeric one.
    case option
    /// What each party has without agreement.
    case noDealValue
    /// How heavily the issue that the option cell names counts.
    case weight
    /// What comes on top where the options that the option cell lists are chosen together.
    case bundle
    /// By how much figures may be off: no part of any answer that is checked.
    case margin
  }

  enum Status: Sendable {
    case fixed, forbidden
  }

  let kind: Kind
  let number: Int
  let issue: String
  let option: String
  let values: [AmountCell]
  /// Per party its cost; nil where the cell is empty or there is no column.
  let costs: [AmountCell?]
  let range: NumericRange?
  /// What the option adds to each quantity; nil where the cell is empty.
  let quantities: [AmountCell?]
  /// Lists of options, empty where there are none.
  let requires: String
  let excludes: String
  let status: Status?

  private static let noDealNames: Set<String> = [
    "batna", "no deal", "geen deal", "reservation value", "reservatiewaarde",
  ]
  private static let weightNames: Set<String> = ["weight", "gewicht"]
  private static let bundleNames: Set<String> = ["bundle", "bundel"]
  private static let marginNames: Set<String> = ["margin", "margins", "marge", "marges"]
  private static let totalNames: Set<String> = ["total", "totaal"]
  private static let statuses: [String: Status] = [
    "fixed": .fixed, "vast": .fixed, "forbidden": .forbidden, "verboden": .forbidden,
  ]

  /// The rows of a table, an empty issue cell standing for the issue above it.
  static func lines(
    of table: DealTable, columns: DealColumns
  ) throws(CheckRefusal) -> [DealLine] {
    var previous = ""
    var names: [String] = []
    for row in table.rows {
      let issue = row.label(columns.issue)
      previous = issue.isEmpty ? previous : issue.collapsed
      names.append(previous)
    }
    // A row is a weight only where its option cell names an issue; else its issue is called “weight”.
    var issues = Set(names.map(\.folded)).subtracting(noDealNames).subtracting(weightNames)
      .subtracting(bundleNames)
    let others = zip(table.rows, names).filter { row, name in
      weightNames.contains(name.folded) && !issues.contains(row.label(columns.option).folded)
    }
    issues.formUnion(others.map(\.1.folded).filter { !noDealNames.contains($0) })
    var lines: [DealLine] = []
    for (row, name) in zip(table.rows, names) {
      lines.append(try DealLine(row, issue: name, issues: issues, columns: columns))
    }
    return lines
  }

  private init(
    _ row: DealTable.Row, issue: String, issues: Set<String>, columns: DealColumns
  ) throws(CheckRefusal) {
    number = row.number
    self.issue = issue
    option = row.label(columns.option).collapsed
    let folded = issue.folded
    if DealLine.noDealNames.contains(folded) {
      kind = .noDealValue
    } else if folded.filter(\.isLetter).hasPrefix("batna") {
      throw CheckRefusal("The checker does not know whether “\(issue)” is the row of no-deal values.")
    } else if DealLine.weightNames.contains(folded), issues.contains(option.folded) {
      kind = .weight
    } else if DealLine.bundleNames.contains(folded) {
      kind = .bundle
    } else if DealLine.marginNames.contains(folded),
      try DealLine.isMargin(row, option: option, issues: issues, columns: columns)
    {
      kind = .margin
    } else {
      kind = .option
    }
    let needsOption = kind == .option || kind == .bundle
    if folded.isEmpty || DealLine.totalNames.contains(folded) || (needsOption && option.isEmpty) {
      throw CheckRefusal("Record \(number) is no option of an issue.")
    }
    range = kind == .option ? NumericRange(option) : nil

    var values: [AmountCell] = []
    for column in columns.values where kind != .margin { values.append(try AmountCell(row.cell(column))) }
    self.values = values
    var costs: [AmountCell?] = []
    for column in columns.costs {
      let cell = kind == .margin ? "" : column.map(row.cell) ?? ""
      costs.append(cell.isEmpty ? nil : try AmountCell(cell))
    }
    self.costs = costs
    var quantities: [AmountCell?] = []
    for column in columns.quantities {
      let cell = row.cell(column)
      quantities.append(cell.isEmpty ? nil : try AmountCell(cell))
    }
    self.quantities = quantities
    requires = columns.requires.map(row.label) ?? ""
    excludes = columns.excludes.map(row.label) ?? ""
    let status = columns.status.map(row.cell) ?? ""
    self.status = DealLine.statuses[status.folded]
    if !status.isEmpty, self.status == nil {
      throw CheckRefusal("The status “\(status)” of record \(number) is neither fixed nor forbidden.")
    }
    let hasRules = [requires, excludes, status].contains { !$0.isEmpty }
    if kind != .option, hasRules || quantities.contains(where: { $0 != nil }) {
      throw CheckRefusal("Record \(number) has rules or quantities, but is no option.")
    }
    if !needsOption, costs.contains(where: { $0 != nil }) {
      throw CheckRefusal("Record \(number) has a cost where none can be.")
    }
    // Values and costs may lie between two ends; weights and quantities don't.
    let cells = (kind == .weight ? values : []) + quantities.compactMap(\.self)
    if range == nil, cells.contains(where: { $0.last != nil }) {
      throw CheckRefusal("Record \(number) has a range of amounts, but no range of options.")
    }
  }

  /// Whether a row under a word for margins has some; other rows are options of an issue that is called so.
  private static func isMargin(
    _ row: DealTable.Row, option: String, issues: Set<String>, columns: DealColumns
  ) throws(CheckRefusal) -> Bool {
    let cells = (columns.values + columns.costs.compactMap(\.self)).map(row.cell).filter { !$0.isEmpty }
    if cells.contains(where: { $0.contains("%") }) { return true }
    guard option.isEmpty || issues.contains(option.folded) else { return false }
    if cells.isEmpty { return true }
    throw CheckRefusal("The checker does not know whether record \(row.number) holds margins.")
  }

  /// Everything numeric in the row, but for the quantities, which have units of their own.
  var texts: [AmountText] {
    (values + costs.compactMap(\.self)).flatMap(\.texts)
      + (range.map { [$0.first, $0.last, $0.step] } ?? [])
  }
}

extension [DealLine] {
  /// The decimal mark that the cells prove, or `asked` where they prove none.
  func decimalMark(asked: DecimalMark?) throws(CheckRefusal) -> DecimalMark? {
    let texts = flatMap { $0.texts + $0.quantities.compactMap(\.self).flatMap(\.texts) }
    let proofs = Set(texts.compactMap(\.proves)).union(asked.map { [$0] } ?? [])
    if proofs.count > 1 { throw CheckRefusal("The cells' decimal marks contradict each other.") }
    return proofs.first
  }
}
