import MutualGains

/// How a table of proposals lies: proposals in rows and issues in columns, or the other way round. Everything
/// that reads it speaks of *lines* (an issue, the payment, the note) that cross proposals.
struct ProposalLayout {
  let text: DelimitedText
  /// Whether issues go down and proposals across.
  let isTransposed: Bool
  /// The record or column that holds the labels of the lines.
  let labels: Int
  /// The column or record that holds the proposals' names.
  private(set) var names: Int
  /// The record that starts the table.
  let firstRecord: Int

  /// The layout of `text`, whose labels are matched to the deal's; nil for a text without any filled cell.
  init?(_ text: DelimitedText, _ known: ProposalLabels) {
    guard let header = text.headerRecord else { return nil }
    self.text = text
    firstRecord = header
    let column = ProposalLayout.firstFilledColumn(text)
    let across = (0..<text.cellCount(record: header)).count {
      known.isIssue(text.label(.init(record: header, column: $0)))
    }
    let down = (0..<text.recordCount).count {
      known.isIssue(text.label(.init(record: $0, column: column)))
    }
    // With as many each way, one for a deal of one issue, the corner says what stands below it.
    let corner = known.meaning(of: text.label(.init(record: header, column: column)))
    isTransposed = down > across || (down == across && down > 0 && corner != .name)
    labels = isTransposed ? column : header
    names = isTransposed ? header : column
  }

  private static func firstFilledColumn(_ text: DelimitedText) -> Int {
    var first = Int.max
    for record in 0..<text.recordCount {
      var column = 0
      while column < min(first, text.cellCount(record: record)),
        text.isEmpty(.init(record: record, column: column))
      {
        column += 1
      }
      if column < text.cellCount(record: record) { first = min(first, column) }
      if first == 0 { return 0 }
    }
    return first == .max ? 0 : first
  }

  /// Says which column holds the names.
  mutating func takeNames(from line: Int) { names = line }

  /// The cell where a line meets a proposal.
  func address(line: Int, proposal: Int) -> CellAddress {
    isTransposed ? .init(record: line, column: proposal) : .init(record: proposal, column: line)
  }

  func labelAddress(line: Int) -> CellAddress { address(line: line, proposal: labels) }

  func nameAddress(proposal: Int) -> CellAddress { address(line: names, proposal: proposal) }

  /// The places of all lines, and of all proposals.
  var lines: [Int] {
    let all = isTransposed ? firstRecord..<text.recordCount : 0..<headerCount
    return all.filter { $0 != names && !(isTransposed && text.isBlank(record: $0)) }
  }

  var proposals: [Int] {
    let all = isTransposed ? 0..<headerCount : firstRecord..<text.recordCount
    return all.filter { $0 != labels && !(!isTransposed && text.isBlank(record: $0)) }
  }

  private var headerCount: Int { text.cellCount(record: firstRecord) }

  /// The first filled cell of a line, if it has one.
  func firstFilledCell(line: Int, of proposals: [Int]) -> CellAddress? {
    proposals.lazy.map { address(line: line, proposal: $0) }.first { !text.isEmpty($0) }
  }

  /// Calls `body` with the first filled cell of each record beyond the last header, and how many there are.
  func forEachExtraCell(_ body: (_ first: CellAddress, _ others: Int) -> Void) {
    for record in text.records(below: firstRecord)
    where text.cellCount(record: record) > headerCount {
      let filled = (headerCount..<text.cellCount(record: record)).lazy
        .map { CellAddress(record: record, column: $0) }.filter { !text.isEmpty($0) }
      if let first = filled.first { body(first, filled.count - 1) }
    }
  }
}
