import MutualGains

/// The amount or the range of amounts in one cell.
struct AmountCell: Sendable {
  var address: CellAddress
  var from: AmountToken
  /// The other end: of the last option in a numeric issue's row; elsewhere the amount lies between both.
  var to: AmountToken?

  /// Whether it says 0 and nothing else.
  var isZero: Bool { from.units == 0 && to?.units ?? 0 == 0 }
}

/// What two ends mean in a cell.
enum RangeMeaning {
  /// Nothing: the cell must have one amount.
  case none
  /// The amounts of the first and the last option of a numeric row.
  case spread
  /// An amount that nobody knows, somewhere between them.
  case uncertain
}

/// The rows of a deal file, sorted out by what they are; amounts are not yet numbers.
struct DealRows: Sendable {
  struct OptionRow: Sendable {
    var record: Int
    var issue: Int
    var label: String
    var labelAddress: CellAddress
    var range: NumericRange?
    var values: Pair<AmountCell?>
    /// Nil where the cell is empty or the party has no cost column.
    var costs: Pair<AmountCell?>
    /// What it adds to each numeric column that rules name; nil where the cell is empty.
    var quantities: [AmountCell?] = []

    /// Whether an amount lies somewhere between two.
    var isUncertain: Bool {
      range == nil && Side.allCases.contains { values[$0]?.to != nil || costs[$0]?.to != nil }
    }
  }

  struct BundleRow: Sendable {
    var record: Int
    var listAddress: CellAddress
    var list: OptionList
    var values: Pair<AmountCell?>
    var costs: Pair<AmountCell?>
  }

  /// A cell beside an option that makes a rule.
  struct RuleCell: Sendable {
    enum Content: Sendable {
      case requires(OptionList)
      case excludes(OptionList)
      case status(RowStatus)
    }

    /// The option's place among `options`.
    var row: Int
    var address: CellAddress
    var content: Content
  }

  /// A row of no-deal values.
  struct AlternativeRow: Sendable {
    var record: Int
    /// What stands in the column of notes.
    var name: String
    var values: Pair<AmountCell?>
  }

  struct WeightRow: Sendable {
    var record: Int
    var issue: Int
    var weights: Pair<AmountCell?>
  }

  var issueNames: [String] = []
  var options: [OptionRow] = []
  var bundles: [BundleRow] = []
  var ruleCells: [RuleCell] = []
  var weights: [WeightRow] = []
  var margins: [MarginRow] = []
  /// What counts without a deal; of several alternatives the best for each party.
  var noDeal: Pair<AmountCell?>?
  var noDealRecord: Int?
  /// The rows of no-deal values, one for each alternative.
  var alternatives: [AlternativeRow] = []
  var emptyCosts: [CellAddress] = []
  var filledDown: [CellAddress] = []
  /// Issues whose name differs from an earlier one only in signs that look alike.
  var readAs: [(name: String, cell: CellAddress, meant: String, meantCell: CellAddress)] =
    []
  /// Options that are called as no-deal values are, and are options all the same.
  var noDealOptions: [(label: String, cell: CellAddress)] = []
  /// Issues and options that are called as totals or no-deal values are.
  var calledOtherwise: [(name: String, cell: CellAddress)] = []
  /// Issues with a single option that is worth or costs something, by their first cell.
  var singleOptions: [(name: String, cell: CellAddress)] = []
  /// Weights with percent signs.
  var percentWeights = 0
  /// Merged cells whose status holds for each of their rows.
  var mergedStatuses: [MergedCells] = []
  /// Options that are dates, with the labels that they show.
  var dates: [SheetLine] = []
  /// The same by issue and date.
  var dateOptions: [Int: [SpreadsheetDate: String]] = [:]

  /// How many options each issue has; a range counts as two, since it has more than one.
  var optionCounts: [Int] {
    options.reduce(into: Array(repeating: 0, count: issueNames.count)) { counts, row in
      counts[row.issue] += row.range == nil ? 1 : 2
    }
  }

  /// Whether each of several issues has one option.
  var hasOnlySingleOptions: Bool {
    issueNames.count > 1 && options.count == issueNames.count && options.allSatisfy { $0.range == nil }
  }

  static let weightWords: Set = Term.weight.keys
  static let bundleWords: Set = Term.bundle.keys
}
