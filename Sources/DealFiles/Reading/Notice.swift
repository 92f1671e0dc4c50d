/// Something that was assumed or ignored when a file was read; not an error. The wording lives in
/// DealReports.
public enum Notice: Hashable, Sendable {
  case unknownColumn(name: String, cell: String, nearest: String?)
  /// A party's column of weights, which stand in rows.
  case weightColumn(name: String, cell: String)
  case emptyCosts(cells: [String])
  case noCostColumn(party: String)
  case noNoDealRow
  /// The names of the alternatives whose values count, for each party.
  case alternatives(count: Int, parties: [String], names: [String])
  case issueFilledDown(cells: [String])
  /// Characters that nobody sees were left out: in which cells (or lines), and which.
  case invisibleCharacters([InvisibleCharacter])
  /// Labels with characters that were lost before the file was saved.
  case labelsDamaged([SheetLine])
  /// A name that differs from an earlier one only in signs that look alike.
  case readAs(name: String, cell: String, meant: String, meantCell: String)
  /// A name in rules or proposals that differs from the deal's only in signs that look alike.
  case readAsDeal(name: String, cell: String, meant: String)
  /// Two issues that are nearly called the same.
  case issuesAlike(String, cell: String, other: String, otherCell: String)
  /// Two options of an issue that are nearly called the same.
  case optionsAlike(issue: String, option: String, cell: String, other: String, otherCell: String)
  /// Headers of costs in other words: the columns as written, and what they were read as.
  case headersRead([ReadHeader])
  /// Rows above the header that were passed over.
  case rowsAboveHeader(cells: [String], texts: [String])
  /// Options that are called as no-deal values are.
  case noDealOptions(labels: [String], cells: [String])
  /// Issues and options that are called as totals or no-deal values are, and can be chosen all the same.
  case calledOtherwise(labels: [String], cells: [String])
  /// A unit behind the headers of one party, taken for that of both.
  case unitOfOneParty(String, party: String)
  /// Weights with percent signs, which count as the numbers before them.
  case weightsInPercent
  case onlySingleOptions(issues: Int)
  /// Issues with one option, which are part of every package, and their cells.
  case singleOptions(issues: [String], cells: [String])
  /// Options that a rule keeps from ever being chosen, because it asks for another one of their own issue.
  case optionNeverChosen(options: [String], cell: String)
  /// A rule that every package keeps.
  case ruleWithoutEffect(cell: String)
  case rangeRounded(issue: String, cell: String)
  /// Cells with ranges, whose middles count wherever one amount is needed.
  case middleOfRanges(cells: [String])
  /// Margins, by the issues and the parties whose figures have them; nil for all issues.
  case margins(issues: [String]?, parties: [String])
  /// Issues that only move value between the parties, where margins don't count.
  case marginsOfTransfers([String])
  /// Of a domain of another tool.
  case format(FormatNotice)
  /// `isByHand` where they are computed only when somebody asks for it.
  case formulaResults(cells: [String], isByHand: Bool = false)
  /// Cells whose format shows another number than they hold.
  case shownOtherwise(cells: [String])
  /// Of the workbook with the deal.
  case rulesFromSheet(String)
  /// A file of rules with headers alone.
  case noRules(file: String)
  /// The sheet of rules beside the deal, instead of which others were given.
  case rulesInstead(of: String)
  case hiddenRows(sheet: String, rows: [SheetLine])
  case hiddenColumns(sheet: String, columns: [SheetLine])
  /// A status in merged cells, which holds for each of their rows.
  case statusOfMergedCells([String])
  /// Cells with dates, and the labels that they show.
  case datesAsShown([SheetLine])
  /// A sheet that looks as if it were meant to be read.
  case sheetNotRead(UnreadSheet)
  /// A notice of one of several files, by what that is called.
  indirect case ofFile(String, Notice)
  /// Rows beside the deal that are the template's examples.
  case examplesPassedOver(sheet: String?, cells: [String])
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
    case .alternatives: "no-deal-alternatives"
    case .issueFilledDown: "issue-filled-down"
    case .invisibleCharacters: "characters-invisible"
    case .labelsDamaged: "labels-damaged"
    case .readAs, .readAsDeal: "name-read-as"
    case .issuesAlike: "issues-alike"
    case .optionsAlike: "options-alike"
    case .headersRead: "header-read-as"
    case .rowsAboveHeader: "rows-above-header"
    case .noDealOptions: "no-deal-options"
    case .calledOtherwise: "called-otherwise"
    case .unitOfOneParty: "unit-of-one-party"
    case .weightsInPercent: "weights-in-percent"
    case .onlySingleOptions: "options-single"
    case .singleOptions: "option-single"
    case .optionNeverChosen: "option-never-chosen"
    case .ruleWithoutEffect: "rule-without-effect"
    case .rangeRounded: "range-rounded"
    case .middleOfRanges: "middle-of-ranges"
    case .margins: "margins"
    case .marginsOfTransfers: "margins-of-transfers"
    case .format(let notice): notice.code
    case .formulaResults: "formula-results"
    case .shownOtherwise: "shown-otherwise"
    case .rulesFromSheet: "rules-from-sheet"
    case .noRules: "rules-empty"
    case .rulesInstead: "rules-instead"
    case .hiddenRows: "rows-hidden"
    case .hiddenColumns: "columns-hidden"
    case .statusOfMergedCells: "status-merged"
    case .datesAsShown: "dates-as-shown"
    case .sheetNotRead: "sheet-not-read"
    case .examplesPassedOver: "examples-passed-over"
    case .ofFile(_, let notice): notice.code
    }
  }
}

/// A header in other words than those of the format.
public struct ReadHeader: Hashable, Sendable {
  /// The header as written.
  public let name: String
  /// Its cell.
  public let cell: String
  /// The header that it was read as.
  public let meant: String
}

/// A character that nobody sees, and where it stood.
public struct InvisibleCharacter: Hashable, Sendable {
  /// The address of its cell; of a file without cells its line, as `line 3`.
  public let cell: String
  /// Its number in Unicode.
  public let scalar: UInt32
}
