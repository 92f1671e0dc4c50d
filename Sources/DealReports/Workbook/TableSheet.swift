import DealFiles
import MutualGains

/// A sheet with the rows of a table: headers that stay in sight, with buttons to filter by, and columns as wide as
/// what stands in them.
struct TableSheet {
  private let deal: Deal
  private let headers: [String]
  /// Whether a column holds numbers.
  private let isNumeric: [Bool]
  private let widths: [Double]
  private var row = 0
  /// How many rows had no place.
  private(set) var leftOut = 0

  /// Rows that are looked at for the widths of columns.
  private static let largestSample = 2_000

  /// The sheet of a table with those headers.
  ///
  /// - Parameter sample: Rows that are known beforehand, for the widths of columns; without any, columns of labels
  ///   and amounts are told apart by the deal.
  init(_ deal: Deal, headers: [TableCell], sample: some Sequence<[TableCell]>) {
    self.deal = deal
    let names = headers.map { if case .text(let name) = $0 { name } else { "" } }
    let spoken = names.map { TableSheet.headerText($0, in: deal) }
    var longest = Array(repeating: 0, count: names.count)
    var isNumeric: [Bool?] = Array(repeating: nil, count: names.count)
    let figures = AmountText(digits: deal.digits)
    for cells in sample.prefix(TableSheet.largestSample) {
      for (column, cell) in cells.enumerated() where column < names.count {
        switch cell {
        case .empty: continue
        case .text(let text): longest[column] = max(longest[column], text.count)
        case .amount(let amount):
          longest[column] = max(longest[column], figures.text(amount).count)
          isNumeric[column] = true
        case .whole(let number):
          (longest[column], isNumeric[column]) = (max(longest[column], "\(number)".count), true)
        case .number(let number):
          longest[column] = max(longest[column], number.text().count)
          isNumeric[column] = true
        case .percent: isNumeric[column] = true
        }
      }
    }
    let issues = Set(deal.issues.map(\.name))
    let isKnown = isNumeric.contains { $0 != nil }
    let largest = figures.text(deal.largestAmount).count
    let holdsNumbers = zip(names, isNumeric).map { $1 ?? (isKnown ? false : !issues.contains($0)) }
    widths = spoken.indices.map { column in
      if holdsNumbers[column] {
        return ColumnWidth.ofNumbers(
          isKnown ? longest[column] : largest, under: spoken[column], hasFilter: true)
      }
      let labels = deal.issues.first { $0.name == names[column] }?.options.map(\.label) ?? []
      let text = String(repeating: "x", count: longest[column])
      return ColumnWidth.ofTexts(
        labels + [text], under: spoken[column], atMost: labels.isEmpty ? 40 : 26, hasFilter: true)
    }
    self.headers = spoken
    self.isNumeric = holdsNumbers
  }

  func begin(on writer: WorkbookWriter) {
    writer.setPages(widths, header: 0, keys: 1)
    writer.freeze(1, 1)
    for (column, header) in headers.enumerated() {
      writer.write(header, 0, column, isNumeric[column] ? .filterNumberHeading : .labelHeading)
    }
  }

  mutating func add(_ cells: [TableCell], to writer: WorkbookWriter) {
    guard row + 1 < WorkbookWriter.largestRowCount else {
      leftOut += 1
      return
    }
    row += 1
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .empty: break
      case .text(let text): writer.write(words(text, column), row, column, .label)
      case .whole(let number): writer.write(count: number, row, column)
      case .amount(let amount): writer.write(amount, row, column)
      case .number(let number): writer.write(number, row, column, .plain)
      case .percent(let part): writer.write(percent: part, row, column)
      }
    }
  }

  func end(on writer: WorkbookWriter) { writer.filter(header: 0, last: row, columns: headers.count) }

  /// A word that stands for one of a few things is said in the language of the answer; a label stays what it is.
  private func words(_ text: String, _ column: Int) -> String {
    let isWord = TableSheet.columnsOfWords.contains { headers[column] == $0 }
    return isWord ? localized(Phrase(template: text, arguments: [])) : text
  }

  private static var columnsOfWords: [String] { [localized("kind"), localized("value or cost")] }

  /// A header in the language of the answer; that of an issue stays what it is.
  static func headerText(_ header: String, in deal: Deal) -> String {
    if deal.issues.contains(where: { $0.name == header }) { return header }
    for side in Side.allCases {
      let name = deal.parties[side].name
      if header.hasSuffix(" " + name) {
        return localized(
          Phrase(template: String(header.dropLast(name.count)) + "{1}", arguments: [name.fitted(to: 100)]))
      }
    }
    return localized(Phrase(template: header, arguments: []))
  }
}

extension Deal {
  /// An amount that no utility has more digits than.
  fileprivate var largestAmount: Amount {
    let sums = issues.map { issue in
      issue.options.indices.map { issue.utility(ofOption: $0) }
        .map { max($0.first.units.magnitude, $0.second.units.magnitude) }.max() ?? 0
    }
    let most = sums.reduce(UInt64(0)) { $0.addingReportingOverflow($1).partialValue }
    // With its sign.
    return Amount(units: -Int64(clamping: most))
  }
}
