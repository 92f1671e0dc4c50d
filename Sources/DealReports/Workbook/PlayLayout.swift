import DealFiles
import MutualGains

/// Where things stand on the sheet to play with, and what formulas call those cells.
///
/// The sums stand right beside the choices, in rows that stay in sight while the options scroll away below them. The
/// deal's own amounts follow behind the sums: all of it is a deal file whose computed columns are passed over.
struct PlayLayout {
  enum Column {
    static let issue = 0, option = 1, chosen = 2, check = 3
    // Beside the choices, with a column between.
    static let party = 5, value = 6, cost = 7, noDeal = 8, gain = 9, payment = 10, gainAfterPayment = 11
    static let values = Pair(13, 15)
    static let costs = Pair(14, 16)
    // Behind the amounts: rules of the rows, and the numbers that rules limit.
    static let behind = 17
  }

  /// The rows that stay in sight: the header, the sums of each party and of both, and what the choices are.
  static let togetherRow = 3, verdictRow = 4
  static let firstOptionRow = 5
  /// Under the sums, in the same columns.
  static let rulesRow = 6

  /// The row of each issue's first option, counted from 0; one more at the end.
  private(set) var firstRows = [PlayLayout.firstOptionRow]
  let bundleRow: Int
  let noDealRow: Int

  init(_ deal: Deal) {
    for issue in deal.issues { firstRows.append((firstRows.last ?? 0) + issue.options.count) }
    bundleRow = firstRows[firstRows.count - 1]
    noDealRow = bundleRow + deal.bundles.count
  }

  /// The row of a party's sums.
  static func sumRow(_ side: Side) -> Int { 1 + side.rawValue }

  func row(of option: OptionIndex) -> Int { firstRows[option.issue] + option.option }

  /// The rows of options, and the bundles behind them.
  var optionRows: ClosedRange<Int> {
    PlayLayout.firstOptionRow...max(PlayLayout.firstOptionRow, bundleRow - 1)
  }
  private var countedRows: ClosedRange<Int> {
    PlayLayout.firstOptionRow...max(PlayLayout.firstOptionRow, noDealRow - 1)
  }

  /// The sum of a column over what is chosen.
  func sum(_ column: Int) -> String {
    "SUMIF(\(cells(Column.chosen, countedRows)),\"x\",\(cells(column, countedRows)))"
  }

  /// How many of those options are chosen: options below each other are one range.
  func chosen(_ options: some Sequence<OptionIndex>) -> String {
    var runs: [ClosedRange<Int>] = []
    for row in Set(options.map(row)).sorted() {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs.isEmpty
      ? "0" : runs.map { "COUNTIF(\(cells(Column.chosen, $0)),\"x\")" }.joined(separator: "+")
  }

  func cells(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    "\(cell(column, rows.lowerBound)):\(cell(column, rows.upperBound))"
  }

  func cell(_ column: Int, _ row: Int) -> String { "$\(PlayLayout.name(ofColumn: column))$\(row + 1)" }

  /// A, B … Z, AA …
  static func name(ofColumn column: Int) -> String {
    var (name, rest) = ("", column + 1)
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}
