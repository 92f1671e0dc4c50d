import MutualGains

/// Writes tables as sheets of a workbook: headers and keys stay in sight, and columns are as wide as their cells ask for.
package final class SheetWriter: TableWriter {
  /// What a sheet is for.
  package enum Use: Sendable {
    /// To look at: its headers have buttons to filter by.
    case answer
    /// To be read again, perhaps as CSV: what looks like a formula there gets its apostrophe, and what is typed into a
    /// column of labels stays what it is.
    case source
  }

  private let writer: WorkbookWriter
  private let use: Use
  private let keys: Int
  private var columns: [Table.Column] = []
  private var row = 0
  /// How many rows had no place.
  package private(set) var leftOut = 0
  private var problem: FormatProblem?

  /// The digits that a number in a workbook keeps.
  private static let largestDigitCount = 15

  /// A sheet of that name, which is added to `writer`.
  ///
  /// - Parameter keys: How many columns say what a row is about.
  package init(_ name: String, _ use: Use, keys: Int = 1, to writer: WorkbookWriter) {
    (self.writer, self.use, self.keys) = (writer, use, keys)
    writer.addSheet(name)
  }

  /// Writes a whole table.
  ///
  /// - Parameter offered: The rows in which choices are offered; nil for those that the table has.
  package func write(_ table: Table, offering offered: ClosedRange<Int>? = nil) {
    begin(measured(table))
    table.forEachRow { add($0) }
    end(offering: offered)
  }

  /// Writes the headers over columns that have a width.
  package func begin(_ columns: [Table.Column]) {
    self.columns = columns
    writer.setPages(columns.map { $0.width ?? 0 }, header: 0, keys: keys)
    writer.freeze(1, keys)
    for (index, column) in columns.enumerated() { writer.write(column, index, use) }
  }

  package func add(_ row: [TableCell]) { add(row, isMarked: false) }

  /// Writes a row, on the colour of what is recommended where it is marked.
  package func add(_ cells: [TableCell], isMarked: Bool) {
    guard row + 1 < WorkbookWriter.largestRowCount else { return leftOut += 1 }
    row += 1
    for (column, cell) in cells.enumerated() {
      if use == .source, problem == nil { problem = problem(of: cell) }
      writer.write(cell, row, column, use, isMarked: isMarked)
    }
  }

  /// Adds what hangs on how many rows there are.
  package func end(offering offered: ClosedRange<Int>? = nil) {
    if use == .answer { writer.filter(header: 0, last: row, columns: columns.count) }
    for (index, column) in columns.enumerated() {
      writer.offer(column, rows: offered ?? 1...max(1, row), index)
    }
  }

  /// - Throws: why the sheet can't keep what was written to it as it is.
  func check() throws(FormatProblem) {
    if leftOut > 0 { throw .wouldLose(format: "Excel", what: "so many rows") }
    if let problem { throw problem }
  }

  private func problem(of cell: TableCell) -> FormatProblem? {
    let number: ExactDecimal
    switch cell {
    case .label(let label):
      return FormulaGuard.guarded(label).utf16.count > DelimitedText.largestCellLength
        ? .wouldLose(format: "Excel", what: "texts of more than 32767 characters") : nil
    case .amount(let amount): number = ExactDecimal(units: amount.units, digits: writer.digits)
    case .number(let other): number = other
    case .count, .percent, .empty, .range: return nil
    }
    return number.trimmed.units.magnitude.description.count > SheetWriter.largestDigitCount
      ? .wouldLose(format: "Excel", what: "numbers of more than 15 digits, such as \(number.text())") : nil
  }
}

extension SheetWriter {
  /// The columns of a table with the widths that their cells ask for. On a sheet to look at, a column of numbers in
  /// which only words stand is one of words.
  private func measured(_ table: Table) -> [Table.Column] {
    var longest = table.columns.map { _ in (text: 0, number: 0) }
    table.forEachRow { cells in
      for (column, cell) in cells.enumerated() where table.columns[column].width == nil {
        if case .label(let text) = cell {
          longest[column].text = max(longest[column].text, text.count)
        } else {
          longest[column].number = max(longest[column].number, length(of: cell))
        }
      }
    }
    let hasNumbers = longest.contains { $0.number > 0 }
    return zip(table.columns, longest).enumerated().map { index, measured in
      var (column, longest) = measured
      if column.width != nil { return column }
      let hasFilter = use == .answer
      if hasFilter, hasNumbers, longest.number == 0 { column.kind = .label }
      if column.kind == .label {
        column.width = ColumnWidth.ofTexts(
          [String(repeating: "x", count: min(longest.text, 80))], under: column.header,
          atMost: hasFilter ? 40 : index < 2 ? 28 : 34, hasFilter: hasFilter)
      } else {
        column.width = ColumnWidth.ofNumbers(
          max(longest.text, longest.number), under: column.header, hasFilter: hasFilter)
      }
      return column
    }
  }

  /// How many characters a number takes, with marks between groups of three digits.
  private func length(of cell: TableCell) -> Int {
    switch cell {
    case .empty, .label, .range: 0
    case .percent: 1
    case .count(let count): "\(count)".count
    case .amount(let amount):
      length(of: ExactDecimal(units: amount.units, digits: writer.digits), isGrouped: true)
    case .number(let number): length(of: number, isGrouped: use == .source)
    }
  }

  private func length(of number: ExactDecimal, isGrouped: Bool) -> Int {
    let plain = number.text().count
    if !isGrouped { return plain }
    if use == .source { return plain * 4 / 3 }
    let whole = plain - (number.units < 0 ? 1 : 0) - (number.digits > 0 ? number.digits + 1 : 0)
    return plain + (whole - 1) / 3
  }
}

extension WorkbookWriter {
  /// Writes the header of a column that has a width, and makes its cells look like what it holds.
  package func write(_ column: Table.Column, _ index: Int, _ use: SheetWriter.Use) {
    if use == .source, column.kind != .number {
      setLook(column.kind == .label ? .label : .amount, width: column.width ?? 0, index...index)
    }
    let overNumbers: Look = use == .answer ? .filterNumberHeading : .numberHeading
    write(use.text(column.header), 0, index, column.kind == .label ? .labelHeading : overNumbers)
  }

  /// Offers what may be chosen from in a column.
  package func offer(_ column: Table.Column, rows: ClosedRange<Int>, _ index: Int) {
    if let formula = column.offers { offer(cells: formula, rows: rows, columns: index...index) }
    if !column.choices.isEmpty { offer(column.choices, rows: rows, column: index) }
  }

  /// Writes a cell, on the colour of what is recommended where it is marked.
  package func write(
    _ cell: TableCell, _ row: Int, _ column: Int, _ use: SheetWriter.Use, isMarked: Bool = false
  ) {
    switch cell {
    case .empty, .label(""): break
    case .label(let label): write(use.text(label), row, column, isMarked ? .markedLabel : .label)
    case .amount(let amount): write(amount, row, column, isMarked ? .markedAmount : .amount)
    case .count(let count): write(count: count, row, column, isMarked ? .markedCount : .count)
    case .number(let number): write(number, row, column, .plain)
    case .percent(let part): write(percent: part, row, column)
    case .range(let range): write(range.text(decimalSign: "."), row, column, isMarked ? .markedLabel : .label)
    }
  }
}

extension SheetWriter.Use {
  fileprivate func text(_ text: String) -> String { self == .source ? FormulaGuard.guarded(text) : text }
}
