/// What can be wrong with workbooks, and what only their cells have.
public enum WorkbookProblem: Hashable, Sendable {
  case notWorkbook
  case damaged
  case encrypted
  case tooLarge
  case libraryMissing(String)
  case sheetMissing([String])
  case sheetHidden(String)
  case sheetsSeveral([String])
  /// A sheet that was asked for by a name that none has.
  case sheetUnknown(String, among: [String])
  /// A sheet that was asked for in a file without sheets.
  case noSheets(String)
  case sheetNotNamed(wanted: [String], found: [String])
  /// Of a sheet that was asked for.
  case sheetUnread(UnreadSheet)
  case cellDate(String)
  /// What stands in a cell for numbers and is none.
  case cellNumber(String)
  case formulaStale(StaleResult)
  /// An empty cell that belongs to a merged one, in whose first cell the text stands.
  case cellMerged(range: String, first: String, text: String)
  case mergesOverlap(String)
  case cellStruckOut(isPartly: Bool)
  case rowStruckOut
  /// A formula in a workbook that was never computed, as an amount or as a label.
  case formulaWithoutResult(isLabel: Bool)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .notWorkbook: "workbook-missing"
    case .damaged: "workbook-damaged"
    case .encrypted: "workbook-encrypted"
    case .tooLarge: "workbook-too-large"
    case .libraryMissing: "workbook-library"
    case .sheetMissing: "sheet-missing"
    case .sheetHidden: "sheet-hidden"
    case .sheetsSeveral: "sheets-several"
    case .sheetUnknown, .noSheets: "sheet-unknown"
    case .sheetNotNamed, .sheetUnread: "sheet-not-named"
    case .cellDate: "cell-date"
    case .cellNumber: "cell-number"
    case .formulaStale: "formula-stale"
    case .cellMerged: "cell-merged"
    case .mergesOverlap: "merged-cells-overlap"
    case .cellStruckOut, .rowStruckOut: "struck-out"
    case .formulaWithoutResult(let isLabel): isLabel ? "label-formula" : "amount-formula"
    }
  }
}
