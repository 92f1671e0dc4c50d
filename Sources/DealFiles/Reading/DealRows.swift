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
  /// Issues whose name differs from an earlier one only in signs that look alike.
  var readAs: [(name: String, cell: DelimitedText.Address, meant: String, meantCell: DelimitedText.Address)] =
    []
  /// Options that are called as no-deal values are, and are options all the same.
  var noDealOptions: [(label: String, cell: DelimitedText.Address)] = []
  /// Weights with percent signs.
  var percentWeights = 0
  /// Merged cells whose status holds for each of their rows.
  var mergedStatuses: [MergedCells] = []
  /// Options that are dates, with the labels that they show.
  var dates: [SheetLine] = []
  /// The same by issue and date.
  var dateOptions: [Int: [SpreadsheetDate: String]] = [:]

  static let noDealWords: Set = [
    "batna", "no deal", "no-deal", "geen deal", "geen-deal", "reservation value", "reservatiewaarde",
    "no agreement", "geen akkoord", "geen overeenkomst", "without a deal", "without deal", "zonder deal",
    "batna:", "batnas", "batna's",
    "batna value", "no deal value", "no-deal value", "no deal values", "no-deal values", "waarde zonder deal",
  ]
  static let weightWords: Set = ["weight", "gewicht"]
  static let bundleWords: Set = ["bundle", "bundel"]
  static let totalWords: Set = Set(
    [
      "total", "totals", "totaal", "totalen", "sum", "som", "subtotal", "sub total", "sub-total", "subtotaal",
      "sub totaal", "sub-totaal", "grand total", "eindtotaal", "totaal generaal", "tussentotaal",
      "algemeen totaal",
      "gesamt", "summe",
    ].flatMap { [$0, $0 + ":"] })

  /// Words that only totals have: an option may be called `total`, but not so.
  static let sureTotalWords: Set = totalWords.subtracting(
    ["total", "totals", "totaal", "totalen", "sum", "som", "gesamt", "summe"].flatMap { [$0, $0 + ":"] })

  /// Whether the name of an issue starts with a word for totals: `Totaal pakket`.
  static func startsAsTotal(_ key: String) -> Bool {
    guard key.utf8.first.map({ "tsgea".utf8.contains($0) }) ?? false else { return false }
    return totalWords.contains(key)
      || totalWords.contains { key.hasPrefix($0 + " ") || key.hasPrefix($0 + "(") }
  }

  /// Words for what a party has without agreement that are not read as such: they also name issues.
  static let nearNoDealWords: Set = [
    "nodeal", "no_deal", "geendeal", "walk away", "walk-away", "walkaway", "walk away value",
    "walk-away value",
    "walk-away point", "reservation", "reservation price", "reservation point", "reservatieprijs",
    "reserveringswaarde", "fallback", "fall-back", "terugvaloptie", "watna", "status quo", "alternative",
    "best alternative", "alternatief", "beste alternatief", "without agreement", "zonder akkoord",
    "zonder overeenkomst",
  ]

  /// Whether a name is a word for no deal with others beside it: `BATNA buyer`.
  static func speaksOfNoDeal(_ key: String) -> Bool {
    guard let first = key.utf8.first, let last = key.utf8.last,
      noDealStarts.contains(first) || noDealEnds.contains(last), !noDealWords.contains(key)
    else { return false }
    return noDealWords.contains { word in
      key.hasPrefix(word) && key.dropFirst(word.count).first.map { !$0.isLetter } ?? false
        || key.hasSuffix(word) && key.dropLast(word.count).last.map { !$0.isLetter } ?? false
    }
  }

  /// Most names start and end otherwise than all of these words.
  private static let noDealStarts = Set(noDealWords.compactMap(\.utf8.first))
  private static let noDealEnds = Set(noDealWords.compactMap(\.utf8.last))

  /// Whether a name is nearly a word for no deal, or another word for it.
  static func isNearlyNoDeal(_ key: String) -> Bool {
    if nearNoDealWords.contains(key) { return true }
    let name = NearName(key)
    return noDealWords.contains { name.nearness(to: NearName($0)) == .sure }
  }
}
