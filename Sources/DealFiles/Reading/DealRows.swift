import MutualGains

/// The amount or the range of amounts in one cell.
struct AmountCell: Sendable {
  var address: DelimitedText.Address
  var from: AmountToken
  /// The other end, in a numeric issue's row.
  var to: AmountToken?
}

/// The rows of a deal file, sorted out by what they are; amounts are not yet numbers.
struct DealRows: Sendable {
  struct OptionRow: Sendable {
    var record: Int
    var issue: Int
    var label: String
    var labelAddress: DelimitedText.Address
    var range: NumericRange?
    var values: Pair<AmountCell?>
    /// Nil where the cell is empty or the party has no cost column.
    var costs: Pair<AmountCell?>
    /// What it adds to each numeric column that rules name; nil where the cell is empty.
    var quantities: [AmountCell?] = []
  }

  struct BundleRow: Sendable {
    var record: Int
    var listAddress: DelimitedText.Address
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
    var address: DelimitedText.Address
    var content: Content
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
  var noDeal: Pair<AmountCell?>?
  var noDealRecord: Int?
  var emptyCosts: [DelimitedText.Address] = []
  var filledDown: [DelimitedText.Address] = []
  /// Merged cells whose status holds for each of their rows.
  var mergedStatuses: [MergedCells] = []
  /// Options that are dates, with the labels that they show.
  var dates: [SheetLine] = []
  /// The same by issue and date.
  var dateOptions: [Int: [SpreadsheetDate: String]] = [:]
  /// Options of points called "weight": perhaps weight rows with their cells swapped.
  var weightOptions: [DelimitedText.Address] = []

  static let noDealWords: Set = [
    "batna", "no deal", "geen deal", "reservation value", "reservatiewaarde",
  ]
  static let weightWords: Set = ["weight", "gewicht"]
  static let bundleWords: Set = ["bundle", "bundel"]
  static let totalWords: Set = Set(
    [
      "total", "totals", "totaal", "totalen", "sum", "som", "subtotal", "sub total", "sub-total", "subtotaal",
      "sub totaal", "sub-totaal", "grand total", "eindtotaal", "totaal generaal",
    ].flatMap { [$0, $0 + ":"] })
}
