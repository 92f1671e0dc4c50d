/// Where in a file something is.
public struct Place: Hashable, Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// The character on that line, from 1.
  public var column: Int?
  /// The cell's address in a spreadsheet, such as `C7`; its row counts records.
  public var cell: String?
  /// The header of the cell's column.
  public var header: String?
  /// The text of the line, to show it.
  public var lineText: String?
  /// How many characters of the line the problem spans.
  public var length: Int?

  /// That place; what is unknown stays out.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil, header: String? = nil,
    lineText: String? = nil, length: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
    self.header = header
    self.lineText = lineText
    self.length = length
  }
}

/// A reason to refuse a file, and where it is. The wording lives in DealReports.
public struct Diagnostic: Error, Hashable, Sendable {
  public let problem: Problem
  public let place: Place

  /// `problem` at `place`.
  public init(_ problem: Problem, at place: Place) {
    self.problem = problem
    self.place = place
  }

  /// `problem` in the whole of the file.
  public init(_ problem: Problem, in file: String) { self.init(problem, at: Place(file: file)) }
}

/// All reasons found to refuse a file, in the order of the file.
public struct Refusal: Error, Sendable {
  /// The first `largestCount` of them; at least one.
  public let diagnostics: [Diagnostic]
  /// How many more there are.
  public let omitted: Int

  /// The most diagnostics that are kept.
  public static let largestCount = 50

  /// The refusal for those reasons.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = Array(diagnostics.prefix(Refusal.largestCount))
    omitted = max(0, diagnostics.count - Refusal.largestCount)
  }
}

/// What can be wrong with a file. `code` is stable; scripts may rely on it.
public enum Problem: Hashable, Sendable {
  // The file as a whole
  case fileMissing
  case fileIsDirectory
  case fileUnreadable(reason: String)
  case fileTooLarge
  case fileEmpty
  case binary
  case workbook
  case otherEncoding(String?)
  // Records and cells
  case tooManyRows
  case tooManyColumns
  case cellTooLong
  case quoteOpen
  case textAfterQuote
  case extraCell(String)
  // The header
  case headerMissing(wanted: [String], found: [String])
  case headerRepeated(String)
  case partyMissing(found: Int)
  case partyTooMany(String)
  case costWithoutValue(party: String, nearest: String?)
  case unitsDiffer(String, String, firstCell: String)
  // Rows
  case issueMissing
  case optionMissing(issue: String)
  case totalRow(String)
  case notSupported(String)
  case optionRepeated(issue: String, option: String, firstCell: String)
  case noDealRepeated(firstCell: String)
  case noDealWithOption(String)
  case noDealWithCost
  case weightRepeated(issue: String, firstCell: String)
  case weightOnMoney
  case weightMissing(issue: String)
  case weightNegative
  case weightWithCost
  case noIssues
  // Amounts
  case valueMissing
  case amountNotNumber(String)
  case amountFormula(String)
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
  case rangeStepMisses(String)
  case rangeTooLong(String)
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
    case .otherEncoding: "file-encoding"
    case .tooManyRows: "rows-too-many"
    case .tooManyColumns: "columns-too-many"
    case .cellTooLong: "cell-too-long"
    case .quoteOpen: "quote-open"
    case .textAfterQuote: "quote-followed-by-text"
    case .extraCell: "cell-without-header"
    case .headerMissing: "header-missing"
    case .headerRepeated: "header-repeated"
    case .partyMissing: "party-missing"
    case .partyTooMany: "party-too-many"
    case .costWithoutValue: "cost-without-value"
    case .unitsDiffer: "units-differ"
    case .issueMissing: "issue-missing"
    case .optionMissing: "option-missing"
    case .totalRow: "row-total"
    case .notSupported: "not-supported"
    case .optionRepeated: "option-repeated"
    case .noDealRepeated: "no-deal-repeated"
    case .noDealWithOption: "no-deal-with-option"
    case .noDealWithCost: "no-deal-with-cost"
    case .weightRepeated: "weight-repeated"
    case .weightOnMoney: "weight-on-money"
    case .weightMissing: "weight-missing"
    case .weightNegative: "weight-negative"
    case .weightWithCost: "weight-with-cost"
    case .noIssues: "issues-missing"
    case .valueMissing: "value-missing"
    case .amountNotNumber: "amount-not-a-number"
    case .amountFormula: "amount-formula"
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
    case .rangeMalformed: "range-malformed"
    case .rangeStepMisses: "range-step"
    case .rangeTooLong: "range-too-long"
    }
  }
}
