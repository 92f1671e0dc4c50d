/// Tells rows of margins from the rows of an issue that is called "margin".
///
/// Made once, when the first row with such a word is met, because it takes the names of all issues.
struct MarginRows {
  enum Meaning {
    case margin
    case option
    /// Meant as a margin, or too much like one, but no cell has a percent sign.
    case withoutPercent
  }

  private let text: DelimitedText
  private let columns: DealColumns
  private var names: [LabelKey: String] = [:]
  private var hasMargins = false

  init(text: DelimitedText, columns: DealColumns) {
    (self.text, self.columns) = (text, columns)
    var marked: [Int] = []
    text.forEachIssueName(columns, but: DealRows.marginWords) {
      marked.append($0)
    } _: { name, key in
      names[key] = name
    }
    hasMargins = marked.contains { speaks(record: $0) }
  }

  /// The cells of a row that amounts stand in.
  static func amounts(of columns: DealColumns, record: Int) -> [CellAddress] {
    (columns.values + columns.costs.compactMap(\.self)).sorted()
      .map { CellAddress(record: record, column: $0) }
  }

  /// Those of them that are filled.
  func filled(record: Int) -> [CellAddress] {
    MarginRows.amounts(of: columns, record: record).filter { !text.isEmpty($0) }
  }

  func meaning(record: Int, option: String) -> Meaning {
    if speaks(record: record) { return .margin }
    let key = LabelKey(option)
    let isOfIssue = key.text.isEmpty || names[key] != nil
    // No cell gives a margin: the row says that there is none.
    if isOfIssue, filled(record: record).isEmpty { return .margin }
    if isOfIssue || hasMargins || nearestSpelling(to: option, among: names.values.sorted()) != nil {
      return .withoutPercent
    }
    return .option
  }

  private func speaks(record: Int) -> Bool {
    filled(record: record).contains { MarginCell.speaks(text.text($0)) }
  }
}
