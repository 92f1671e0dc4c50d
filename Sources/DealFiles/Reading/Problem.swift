/// What can be wrong with a file. `code` is stable; scripts may rely on it.
public enum Problem: Hashable, Sendable {
  // The file as a whole
  case fileMissing
  case fileIsDirectory(InputKind)
  case fileUnreadable(reason: String)
  case fileTooLarge
  case fileEmpty
  case binary
  case workbook
  // Workbooks
  case notWorkbook
  case workbookDamaged
  case workbookEncrypted
  case workbookTooLarge
  case workbookLibraryMissing(String)
  case sheetMissing([String])
  case sheetHidden(String)
  case sheetsSeveral([String])
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
  case otherFile(OtherFile)
  // Text
  case otherEncoding(String)
  case zeroByte(others: Int)
  case textBroken(TextEncoding)
  /// Readings of a word in an encoding and in MacRoman.
  case encodingUnclear(encoding: TextEncoding, other: String, mac: String)
  case encodingsMixed(here: TextEncoding, elsewhere: TextEncoding, line: Int)
  case separatorLine(String)
  // Records and cells
  case tooManyRows
  case tooManyColumns
  case cellTooLong
  case quoteOpen
  case textAfterQuote
  case extraCells(first: String, others: Int)
  /// Commas stand between cells and inside amounts.
  case commasInBoth
  // The header
  case headerMissing(wanted: [String], found: [String])
  /// The second of two columns with that header; `meant` is the one that is missing, where that is plain.
  case headerRepeated(String, meant: String?)
  /// An unknown column whose cells are rules, and the headers that may be meant; the name may be empty.
  case headerMisspelt(String, meant: [String])
  /// The headers stand in a row further down.
  case headerBelow(row: Int)
  /// The row below the header has words for values and costs: the headers take two rows.
  case headerInTwoRows(row: Int, words: [String])
  /// An unknown column with amounts that may be somebody's costs or values, and the headers that may be meant.
  case amountsLost(header: String, meant: [String])
  /// A header that says that its amounts are those of a period.
  case headerPeriod(String)
  /// Points of which a header says what one is worth.
  case pointsWorth(String)
  case partyMissing(found: Int)
  case partyTooMany(String)
  case costWithoutValue(party: String, header: Header?)
  /// A value and a cost column that name nearly the same party.
  case partiesDiffer(value: Header, cost: Header)
  /// Two parties that are nearly called the same.
  case partiesAlike(Header, Header)
  /// Another unit than in `firstCell`; of a file beside the deal, than the deal's, where that is empty.
  case unitsDiffer(String, String, firstCell: String)
  /// A unit or a measure behind one header that another one doesn't have.
  case unitOfOneHeader(String, other: Header)
  /// A unit that is neither money nor points.
  case unitUnknown(String)
  /// A currency on a column of numbers that are no money.
  case unitOfQuantity(String, name: String)
  // Rows
  case issueMissing
  case optionMissing(issue: String)
  /// A mark for "as above" where a name should stand.
  case ditto(String)
  case totalRow(String)
  /// A row whose amounts are the sums of others.
  case sumOfRows(String, SummedRows)
  /// An issue with a single option that is nearly called as another one.
  case issueMisspelt(String, meant: String, cell: String)
  case rule(RuleProblem)
  case proposal(ProposalProblem)
  case optionRepeated(issue: String, option: String, firstCell: String)
  case labelFormula(String)
  case labelError(String)
  case noDealMisplaced(String)
  case noDealRepeated(firstCell: String)
  case noDealWithOption(String)
  case noDealWithCost
  /// A row of no-deal values for one party alone.
  case noDealOfOneParty(String)
  /// A row of no-deal values under a word that is not read as such.
  case noDealMisspelt(String)
  /// An option that is called as no-deal rows are.
  case noDealAsOption(String, issue: String)
  /// A weight that stands as an option, or in a column.
  case weightAsOption(issue: String)
  case weightColumn(String)
  /// An issue that is called as the weight of another one.
  case weightInName(String, issue: String)
  /// Some weights have percent signs, others don't.
  case weightsMixed
  case weightRepeated(issue: String, firstCell: String)
  case weightOnMoney
  case weightUnknownIssue(String, nearest: String?)
  /// A list of options beside a word that is no word for bundles; `isNear` where it is nearly one.
  case bundleMisspelt(String, list: String, meant: String, isNear: Bool)
  /// An issue whose options are the names of other issues.
  case weightMisspelt(String, meant: String)
  case weightMissing(issue: String)
  /// An empty cell in a weight row.
  case weightEmpty
  case weightNegative
  case weightWithCost
  case noIssues
  // Amounts
  case valueMissing
  case amountNotNumber(String)
  case amountDash(String)
  case amountCurrencyWord(String)
  case amountFormula(String)
  /// A formula in a workbook that was never computed, as an amount or as a label.
  case formulaWithoutResult(isLabel: Bool)
  case amountError(String)
  case amountPercent(String)
  case amountRangeOutsideNumericIssue(String)
  case amountTooLarge(String)
  case amountAmbiguous(comma: String, point: String, others: Int)
  case conventionsDiffer(comma: String, commaCell: String, point: String, pointCell: String)
  case conventionAgainstProof(String, asked: DecimalConvention)
  case tooManyDecimals(String, limit: Int)
  case costNegative(String)
  case sumsTooLarge
  // Numeric issues
  case rangeMalformed(String)
  case rangeWithCurrency(String)
  case rangeStepMisses(String)
  case rangeTooLong(String)
  case rangeOfOneOption(String)
  case issueTooLong(issue: String, limit: Int)
  case dealTooLong(limit: Int)
  // JSON, and domains of other tools
  case format(FormatProblem)
}

/// The rows that a row adds up.
public enum SummedRows: Hashable, Sendable {
  /// All above it.
  case above
  /// All below it.
  case below
  /// Those of the issue above it.
  case of(issue: String)
}

/// A header, and its cell.
public struct Header: Hashable, Sendable {
  /// The header, as written; the party alone where that is what a problem is about.
  public let name: String
  /// The cell's address, such as `C1`.
  public let cell: String
}

extension Problem {
  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .fileMissing: "file-missing"
    case .fileIsDirectory: "file-is-directory"
    case .fileUnreadable: "file-unreadable"
    case .fileTooLarge: "file-too-large"
    case .fileEmpty: "file-empty"
    case .binary: "file-binary"
    case .workbook: "file-workbook"
    case .notWorkbook: "workbook-missing"
    case .workbookDamaged: "workbook-damaged"
    case .workbookEncrypted: "workbook-encrypted"
    case .workbookTooLarge: "workbook-too-large"
    case .workbookLibraryMissing: "workbook-library"
    case .sheetMissing: "sheet-missing"
    case .sheetHidden: "sheet-hidden"
    case .sheetsSeveral: "sheets-several"
    case .sheetNotNamed: "sheet-not-named"
    case .sheetUnread: "sheet-not-named"
    case .cellDate: "cell-date"
    case .cellNumber: "cell-number"
    case .formulaStale: "formula-stale"
    case .cellMerged: "cell-merged"
    case .mergesOverlap: "merged-cells-overlap"
    case .cellStruckOut, .rowStruckOut: "struck-out"
    case .otherFile(let kind): kind.code
    case .otherEncoding: "file-encoding"
    case .zeroByte: "file-zero-byte"
    case .textBroken: "text-broken"
    case .encodingUnclear: "encoding-unclear"
    case .encodingsMixed: "encodings-mixed"
    case .separatorLine: "separator-line"
    case .tooManyRows: "rows-too-many"
    case .tooManyColumns: "columns-too-many"
    case .cellTooLong: "cell-too-long"
    case .quoteOpen: "quote-open"
    case .textAfterQuote: "quote-followed-by-text"
    case .extraCells: "cell-without-header"
    case .commasInBoth: "separator-in-amounts"
    case .headerMissing: "header-missing"
    case .headerRepeated: "header-repeated"
    case .headerMisspelt: "header-misspelt"
    case .headerBelow: "header-below"
    case .headerInTwoRows: "header-in-two-rows"
    case .amountsLost: "header-misspelt"
    case .headerPeriod: "header-period"
    case .pointsWorth: "points-worth"
    case .partiesAlike: "parties-alike"
    case .partyMissing: "party-missing"
    case .partyTooMany: "party-too-many"
    case .costWithoutValue, .partiesDiffer: "cost-without-value"
    case .unitsDiffer, .unitOfQuantity, .unitOfOneHeader: "units-differ"
    case .unitUnknown: "unit-unknown"
    case .issueMissing: "issue-missing"
    case .optionMissing: "option-missing"
    case .ditto: "label-ditto"
    case .totalRow, .sumOfRows: "row-total"
    case .issueMisspelt: "issue-misspelt"
    case .rule(let problem): problem.code
    case .proposal(let problem): problem.code
    case .optionRepeated: "option-repeated"
    case .labelFormula: "label-formula"
    case .labelError: "label-error-value"
    case .noDealMisplaced: "no-deal-misplaced"
    case .noDealRepeated: "no-deal-repeated"
    case .noDealWithOption: "no-deal-with-option"
    case .noDealWithCost: "no-deal-with-cost"
    case .noDealOfOneParty, .noDealAsOption, .noDealMisspelt: "no-deal-misplaced"
    case .weightAsOption, .weightColumn, .weightInName: "weight-misplaced"
    case .weightsMixed: "weights-mixed"
    case .weightRepeated: "weight-repeated"
    case .weightOnMoney: "weight-on-money"
    case .weightUnknownIssue: "weight-unknown-issue"
    case .bundleMisspelt: "bundle-misspelt"
    case .weightMisspelt: "weight-misspelt"
    case .weightMissing: "weight-missing"
    case .weightEmpty: "value-missing"
    case .weightNegative: "weight-negative"
    case .weightWithCost: "weight-with-cost"
    case .noIssues: "issues-missing"
    case .valueMissing: "value-missing"
    case .amountNotNumber, .amountDash, .amountCurrencyWord: "amount-not-a-number"
    case .amountFormula: "amount-formula"
    case .formulaWithoutResult(let isLabel): isLabel ? "label-formula" : "amount-formula"
    case .amountError: "amount-error-value"
    case .amountPercent: "amount-percent"
    case .amountRangeOutsideNumericIssue: "amount-range"
    case .amountTooLarge: "amount-too-large"
    case .amountAmbiguous: "amount-ambiguous"
    case .conventionsDiffer: "amount-notations-differ"
    case .conventionAgainstProof: "amount-against-option"
    case .tooManyDecimals: "amount-too-many-decimals"
    case .costNegative: "cost-negative"
    case .sumsTooLarge: "sums-too-large"
    case .rangeMalformed, .rangeWithCurrency: "range-malformed"
    case .rangeStepMisses: "range-step"
    case .rangeTooLong: "range-too-long"
    case .rangeOfOneOption: "range-of-one-option"
    case .issueTooLong: "issue-too-long"
    case .dealTooLong: "deal-too-long"
    case .format(let problem): problem.code
    }
  }
}
