/// Tells weight rows from the rows of an issue that is called "weight".
///
/// Made once, when the first row with such a word is met, because it takes the names of all issues.
struct WeightRows {
  enum Meaning {
    case weight
    case option
    /// Meant as a weight, but of no issue of the deal.
    case unknownIssue(nearest: String?)
  }

  /// Whether the values are points: weights go with nothing else.
  let isPoints: Bool
  private var names: [LabelKey: String] = [:]
  private var order: [String] = []
  private var weighted: Set<LabelKey> = []

  init(text: DelimitedText, columns: DealColumns) {
    isPoints = columns.isPoints
    var marked: [LabelKey] = []
    text.forEachIssueName(columns, but: DealRows.weightWords) { record in
      marked.append(LabelKey(text.label(.init(record: record, column: columns.option))))
    } _: { name, key in
      if names.updateValue(name, forKey: key) == nil { order.append(name) }
    }
    weighted = Set(marked)
  }

  func meaning(word: LabelKey, option: String) -> Meaning {
    let key = LabelKey(option)
    if names[key] != nil { return .weight }
    // `gewicht;weight` gives an issue its weight that is itself called "weight".
    if key != word, DealRows.weightWords.contains(key.text) { return .weight }
    if !isPoints || weighted.contains(word) || key.text.isEmpty { return .option }
    let nearest = nearestSpelling(to: option, among: order)
    let hasWeights = weighted.contains { names[$0] != nil }
    return hasWeights || nearest != nil ? .unknownIssue(nearest: nearest) : .option
  }
}

extension DelimitedText {
  /// Calls `body` with the names in the column of issues, each time another one starts; with the records of rows that
  /// are called by some words, `marked` instead. Rows of no-deal values are passed over.
  ///
  /// Complexity: O(records).
  func forEachIssueName(
    _ columns: DealColumns, but words: Set<String>, _ marked: (_ record: Int) -> Void,
    _ body: (_ name: String, _ key: LabelKey) -> Void
  ) {
    var previous: ArraySlice<UInt8> = []
    for record in records(below: columns.headerRecord) {
      let address = CellAddress(record: record, column: columns.issue)
      let bytes = bytes(address)
      // Rows of one issue mostly stand together.
      if bytes.isEmpty || bytes == previous { continue }
      let name = label(address)
      let key = LabelKey(name)
      if words.contains(key.text) {
        marked(record)
        continue
      }
      previous = bytes
      if !NoDealWords.name(key.text) { body(name, key) }
    }
  }
}
