/// Something that was assumed or ignored when a file was read; not an error. The wording lives in
/// DealReports.
public enum Notice: Hashable, Sendable {
  case unknownColumn(name: String, cell: String, nearest: String?)
  /// A party's column of weights, which stand in rows.
  case weightColumn(name: String, cell: String)
  case emptyCosts(cells: [String])
  case noCostColumn(party: String)
  case noNoDealRow
  case issueFilledDown(cells: [String])
  case weightReadAsOption(cells: [String])
  case onlySingleOptions(issues: Int)
  /// Options that a rule keeps from ever being chosen, because it asks for another one of their own issue.
  case optionNeverChosen(options: [String], cell: String)
  /// A rule that every package keeps.
  case ruleWithoutEffect(cell: String)
  case rangeRounded(issue: String, cell: String)
  /// Of a domain of another tool.
  case format(FormatNotice)
  /// `isByHand` where they are computed only when somebody asks for it.
  case formulaResults(cells: [String], isByHand: Bool = false)
  /// Of the workbook with the deal.
  case rulesFromSheet(String)
  case hiddenRows(sheet: String, rows: [SheetLine])
  case hiddenColumns(sheet: String, columns: [SheetLine])
  /// A status in merged cells, which holds for each of their rows.
  case statusOfMergedCells([String])
  /// Cells with dates, and the labels that they show.
  case datesAsShown([SheetLine])
  /// A sheet that looks as if it were meant to be read.
  case sheetNotRead(UnreadSheet)
}

extension Notice {
  /// The same of a sheet beside the deal, whose cells are named with it.
  func onSheet(_ sheet: String?) -> Notice {
    guard let sheet, case .formulaResults(let cells, let isByHand) = self else { return self }
    return .formulaResults(cells: cells.map { "\(sheet)!\($0)" }, isByHand: isByHand)
  }

  /// The stable name of the notice.
  public var code: String {
    switch self {
    case .unknownColumn, .weightColumn: "column-unknown"
    case .emptyCosts: "cost-empty"
    case .noCostColumn: "cost-column-missing"
    case .noNoDealRow: "no-deal-missing"
    case .issueFilledDown: "issue-filled-down"
    case .weightReadAsOption: "weight-read-as-option"
    case .onlySingleOptions: "options-single"
    case .optionNeverChosen: "option-never-chosen"
    case .ruleWithoutEffect: "rule-without-effect"
    case .rangeRounded: "range-rounded"
    case .format(let notice): notice.code
    case .formulaResults: "formula-results"
    case .rulesFromSheet: "rules-from-sheet"
    case .hiddenRows: "rows-hidden"
    case .hiddenColumns: "columns-hidden"
    case .statusOfMergedCells: "status-merged"
    case .datesAsShown: "dates-as-shown"
    case .sheetNotRead: "sheet-not-read"
    }
  }
}
