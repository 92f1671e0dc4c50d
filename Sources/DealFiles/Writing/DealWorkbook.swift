import MutualGains

/// Writes a deal as a workbook: the rows that CSV would have, and beside them a sheet of the rules that no row says.
///
/// What is written is read back before it is given away, as with CSV.
public struct DealWorkbook {
  private let file: DealFile
  private let words: DealWords

  /// The workbook of `file`, in the language of the file.
  public init(_ file: DealFile) {
    self.file = file
    words = DealWords(in: file.reading.language)
  }

  private var deal: Deal { file.deal }

  /// The bytes of the workbook, and what is called otherwise in it.
  ///
  /// - Throws: a `Refusal` with what a workbook can't say, `MissingLibrary`, or a `FileError` where no temporary file
  ///   can be written.
  public func written(file name: String) throws -> (bytes: [UInt8], notices: [Notice]) {
    do {
      let places = try RulePlaces(file)
      let bytes = try bytes(places)
      let read = try FormatProblem.ofReadingBack {
        let source = try DealSource(name: "", bytes: bytes)
        return try DealFile(
          source.deal, rules: source.sheet(named: SheetNames.rules),
          quantityNames: deal.quantities.map(\.name))
      }
      try check(read, against: places)
      let names = Set(read.deal.rules.map(\.name))
      let renamed = deal.rules.first { !names.contains($0.name) }
      return (bytes, renamed.map { [.format(.rulesRenamed($0.name))] } ?? [])
    } catch let problem as FormatProblem {
      throw Refusal([Diagnostic(.format(problem), in: name)])
    }
  }

  private func bytes(_ places: RulePlaces) throws -> [UInt8] {
    let rows = DealTableRows(deal, places.rows, words)
    if max(rows.count, places.sheet.count) >= WorkbookWriter.largestRowCount {
      throw FormatProblem.wouldLose(format: "Excel", what: "so many rows")
    }
    if rows.columns.count > WorkbookWriter.largestColumnCount {
      throw FormatProblem.wouldLose(format: "Excel", what: "so many columns")
    }
    let writer = try WorkbookWriter(digits: deal.digits)
    writer.addSheet("deal")
    writer.setPages(rows.widths, header: 0, keys: 2)
    writer.freeze(1, 2)
    for (index, (column, width)) in zip(rows.columns, rows.widths).enumerated() {
      add(column, index, width: width, rows.count, to: writer)
    }
    var row = 1
    var problem: FormatProblem?
    rows.forEach { cells in
      for (column, cell) in cells.enumerated() where problem == nil {
        problem = WorkbookWriter.problem(of: cell)
        let isAmount = rows.columns[column].kind == .amount
        if problem == nil { writer.write(cell, row, column, amountDigits: isAmount ? deal.digits : nil) }
      }
      row += 1
    }
    if let problem { throw problem }
    try places.addSheet(of: deal, words, to: writer)
    return try writer.finish()
  }

  private func add(
    _ column: DealTableRows.Column, _ index: Int, width: Double, _ count: Int, to writer: WorkbookWriter
  ) {
    switch column.kind {
    case .text: writer.setLook(.label, width: width, index...index)
    case .amount: writer.setLook(.amount, width: width, index...index)
    case .number: break
    }
    writer.write(header: column.header, index, overNumbers: column.kind != .text)
    if !column.choices.isEmpty { writer.offer(column.choices, rows: 1...count, column: index) }
  }

  private func check(_ read: DealFile, against places: RulePlaces) throws(FormatProblem) {
    if let difference = deal.firstDifference(from: read.deal) { throw .labelWouldChange(difference) }
    if deal.unit != .points, read.deal.digits != deal.digits {
      throw .wouldLose(format: "Excel", what: "so many decimals of money")
    }
    let own = read.deal.rules.dropLast(read.addedRuleCount)
    if try RowRules(own, issues: read.deal.issues) != places.rows {
      throw .labelWouldChange(deal.rules.first?.name ?? "")
    }
    let added = read.deal.rules.suffix(read.addedRuleCount)
    for (rule, copy) in zip(places.sheet, added)
    where rule.name != copy.name || rule.condition.atDigits(of: read.deal, from: deal) != copy.condition {
      throw .labelWouldChange(rule.name)
    }
    if places.sheet.count != added.count { throw .labelWouldChange(places.sheet.last?.name ?? "") }
  }
}

extension Rule.Condition {
  /// The condition of a rule of `original` in the units of `deal`, which has the same numbers, perhaps with fewer
  /// decimals: rounded so that it means the same, as the reader does.
  fileprivate func atDigits(of deal: Deal, from original: Deal) -> Rule.Condition {
    func units(_ bound: Int64, _ sum: PackageSum, roundedUp: Bool) -> Int64 {
      ExactDecimal(units: bound, digits: original.digits(of: sum)).trimmed
        .units(atDigits: deal.digits(of: sum), roundedUp: roundedUp)
    }
    switch self {
    case .maximum(let sum, let bound): return .maximum(sum, units(bound, sum, roundedUp: false))
    case .minimum(let sum, let bound): return .minimum(sum, units(bound, sum, roundedUp: true))
    default: return self
    }
  }
}
