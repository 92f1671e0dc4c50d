import MutualGains

/// What formulas make of the cells of a workbook, as far as it can be told.
///
/// A cell that holds a formula counts with what that makes, where it can be told, and else with what is stored.
final class FormulaResults {
  /// The sheet itself, and then the others.
  private let sheets: [Worksheet]
  private let indices: [LabelKey: Int]
  /// Of each sheet.
  private let formulas: [[CellAddress: SheetFormulas.Formula]]
  private var known: [Place: FormulaValue?] = [:]
  /// How many more cells of ranges may be looked at.
  var cellBudget = 2_000_000
  private var depth = 0

  private static let deepest = 100

  /// A cell of a sheet.
  private struct Place: Hashable {
    let sheet: Int
    let address: CellAddress
  }

  /// - Parameter others: The sheets that formulas of `sheet` name, and others.
  init(_ sheet: Worksheet, others: [Worksheet]) {
    let sheets = [sheet] + others
    self.sheets = sheets
    indices = Dictionary(
      sheets.indices.map { (LabelKey(sheets[$0].name), $0) }, uniquingKeysWith: { first, _ in first })
    formulas = sheets.map { sheet in
      Dictionary(sheet.formulas.formulas.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The formulas of the sheet whose result is another than the one that is stored, with it.
  func contradictions() -> [CellAddress: String] {
    var found: [CellAddress: String] = [:]
    // Row by row, so that what stands above is known: most formulas look up.
    for formula in sheets[0].formulas.formulas {
      let place = Place(sheet: 0, address: formula.address)
      guard let result = result(of: place), let index = index(of: place),
        let stored = stored(index, on: 0), !stored.isSame(as: result)
      else { continue }
      found[formula.address] = result.text
    }
    return found
  }

  /// The number of the sheet of that name; nil where it isn't known.
  func sheet(named name: LabelKey) -> Int? { indices[name] }

  /// What a cell of a sheet counts as in a formula; nil where that can't be told.
  func value(sheet: Int, _ address: CellAddress) -> FormulaValue? {
    let place = Place(sheet: sheet, address: address)
    if let result = result(of: place) { return result }
    guard let index = index(of: place) else { return .empty }
    return stored(index, on: sheet)
  }

  private func result(of place: Place) -> FormulaValue? {
    guard let formula = formulas[place.sheet][place.address] else { return nil }
    if let known = known[place] { return known }
    guard depth < FormulaResults.deepest else { return nil }
    // One that needs itself counts as stored.
    known[place] = .some(nil)
    depth += 1
    defer { depth -= 1 }
    var evaluation = FormulaEvaluation(
      formula.bytes, rows: formula.rows, columns: formula.columns, sheet: place.sheet, cells: self)
    let result = evaluation.result()
    known[place] = result
    return result
  }

  /// A binary search over the cells: formulas are few, and a sheet may have millions of cells.
  private func index(of place: Place) -> Int? {
    let cells = sheets[place.sheet].cells
    let index = cells.indices.partitioningIndex { !cells[$0].address.isBefore(place.address) }
    return index < cells.count && cells[index].address == place.address ? index : nil
  }

  /// What a cell shows; nil for dates, and numbers in a format that isn't known.
  private func stored(_ index: Int, on number: Int) -> FormulaValue? {
    let sheet = sheets[number]
    let text = String(decoding: sheet.text(index), as: UTF8.self)
    switch sheet.cells[index].kind {
    case .text: return text.first == "#" ? .error(text) : .text(text)
    case .number: return FormulaResults.number(text).map { .number($0) }
    case .date: return nil
    }
  }

  /// The number that is shown, such as `€ 12.50` or `5%`.
  private static func number(_ text: String) -> Double? {
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
    return Double(text.drop { $0.isCurrencySymbol || $0.isWhitespace })
  }
}

/// What a formula makes.
enum FormulaValue {
  case number(Double)
  case text(String)
  /// Such as `#REF!`.
  case error(String)
  case empty

  fileprivate func isSame(as result: FormulaValue) -> Bool {
    switch (self, result) {
    case (.number(let stored), .number(let result)):
      // Spreadsheets compute in floating point themselves: their last digits are noise.
      let tolerance = 1e-9 * max(1, stored.magnitude, result.magnitude)
      return !result.isFinite || (stored - result).magnitude <= tolerance
    case (.text(let stored), .text(let result)): return LabelKey(stored) == LabelKey(result)
    // A result that was stored as a text.
    case (.text(let stored), .number(let result)):
      return Double(stored.trimmingBlanks).map { FormulaValue.number($0).isSame(as: .number(result)) } ?? true
    case (.text, .empty): return true
    case (.error, .error): return true
    case (.number(let stored), .empty): return stored == 0
    default: return false
    }
  }

  fileprivate var text: String {
    switch self {
    case .number(let number): SpreadsheetNumber(number.description)?.text() ?? ""
    case .text(let text), .error(let text): text
    case .empty: "0"
    }
  }
}
