import MutualGains

/// The formulas of a sheet, to see whether their results can be theirs.
///
/// Programs that don't compute write 0 or an old result. Where a formula is arithmetic, or texts put together, that
/// shows.
struct SheetFormulas: Sendable {
  struct Formula {
    let address: CellAddress
    let bytes: [UInt8]
    /// Of several cells that share one: how far this one is from the cell that has it.
    var rows = 0
    var columns = 0
  }

  /// Row by row.
  private(set) var formulas: [Formula] = []
  /// The first formula of each group that shares one.
  private var shared: [Int: Formula] = [:]

  /// The cells whose result is an empty text.
  private(set) var blank: [CellAddress] = []

  private static let largestCount = 20_000
  private static let longest = 1_000

  var isEmpty: Bool { formulas.isEmpty }

  /// Adds a formula behind all others; the cells of a group but the first one have no text.
  mutating func add(_ bytes: [UInt8], at address: CellAddress, group: Int?) {
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
  mutating func addBlank(_ address: CellAddress) {
    blank.append(address)
  }

  /// The sheets beside its own that formulas name.
  var otherSheets: Set<String> {
    formulas.reduce(into: []) { names, formula in names.formUnion(FormulaEvaluation.sheets(in: formula.bytes))
    }
  }
}
