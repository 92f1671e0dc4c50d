import MutualGains

/// The formulas of a sheet, to see whether their results can be theirs.
///
/// Programs that don't compute write 0 or an old result. Where a formula is arithmetic on numbers of its own sheet,
/// that shows.
struct SheetFormulas: Sendable {
  private struct Formula {
    let address: DelimitedText.Address
    let bytes: [UInt8]
    /// Of several cells that share one: how far this one is from the cell that has it.
    var rows = 0
    var columns = 0
  }

  private var formulas: [Formula] = []
  /// The first formula of each group that shares one.
  private var shared: [Int: Formula] = [:]

  /// The cells whose result is an empty text.
  private(set) var blank: [DelimitedText.Address] = []

  private static let largestCount = 20_000
  private static let longest = 1_000
  /// Cells in ranges that all formulas together look at.
  private static let largestCellCount = 2_000_000

  /// Adds a formula behind all others; the cells of a group but the first one have no text.
  mutating func add(_ bytes: [UInt8], at address: DelimitedText.Address, group: Int?) {
    guard formulas.count < SheetFormulas.largestCount, bytes.count <= SheetFormulas.longest else { return }
    var formula = Formula(address: address, bytes: bytes)
    if let group {
      if let first = shared[group], bytes.isEmpty {
        formula = Formula(
          address: address, bytes: first.bytes, rows: address.record - first.address.record,
          columns: address.column - first.address.column)
      } else {
        shared[group] = formula
      }
    }
    if !formula.bytes.isEmpty { formulas.append(formula) }
  }

  /// Adds a cell whose formula gives an empty text, behind all others.
  mutating func addBlank(_ address: DelimitedText.Address) {
    blank.append(address)
  }

  /// The formulas whose result is another than the one that is stored, with it.
  func contradictions(in sheet: Worksheet) -> [DelimitedText.Address: String] {
    if formulas.isEmpty { return [:] }
    let cells = SheetNumbers(sheet)
    var budget = SheetFormulas.largestCellCount
    var found: [DelimitedText.Address: String] = [:]
    for formula in formulas {
      guard case .number(let stored)? = cells[formula.address] else { continue }
      var evaluation = FormulaEvaluation(
        formula.bytes, rows: formula.rows, columns: formula.columns, cells: cells, cellBudget: budget)
      let result = evaluation.result()
      budget = evaluation.cellBudget
      guard let result, result.isFinite else { continue }
      // Spreadsheets compute in floating point themselves: their last digits are noise.
      let tolerance = 1e-9 * max(1, stored.magnitude, result.magnitude)
      if (stored - result).magnitude > tolerance {
        found[formula.address] = SpreadsheetNumber(result.description)?.text() ?? ""
      }
    }
    return found
  }
}

/// What the cells of a sheet are to a formula.
struct SheetNumbers {
  enum Content {
    case number(Double)
    /// A text, a date, or a number in a format that isn't known.
    case other
  }

  private let sheet: Worksheet

  init(_ sheet: Worksheet) { self.sheet = sheet }

  /// What stands in the cell; nil where it is empty.
  ///
  /// A binary search over the cells: formulas are few, and a sheet may have millions of cells.
  subscript(address: DelimitedText.Address) -> Content? {
    let place = sheet.cells.indices.partitioningIndex { !sheet.cells[$0].address.isBefore(address) }
    guard place < sheet.cells.count, sheet.cells[place].address == address else { return nil }
    guard sheet.cells[place].kind == .number else { return .other }
    return SheetNumbers.number(String(decoding: sheet.text(place), as: UTF8.self)).map { .number($0) }
      ?? .other
  }

  /// The number that is shown, such as `€ 12.50` or `5%`.
  private static func number(_ text: String) -> Double? {
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
    return Double(text.drop { $0.isCurrencySymbol || $0.isWhitespace })
  }
}
