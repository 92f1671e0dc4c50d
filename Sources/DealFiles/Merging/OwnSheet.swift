import MutualGains

/// What a party's own sheet says beside its figures, for whoever brings it together with the other party's.
package struct OwnSheet: Sendable {
  /// The other party, where the sheet has a column for it.
  package let otherParty: String?
  let text: DelimitedText
  let labels: LabelCells
  /// The header of the party's values.
  let valueCell: CellAddress
  /// The header of the other party's values.
  let otherPartyCell: CellAddress?
  /// What the brackets of headers say of amounts beside their unit, such as `excl. btw`.
  let measures: [String]

  init(_ text: DelimitedText, _ columns: DealColumns, _ rows: DealRows, _ spans: [Range<Int>]) {
    self.text = text
    labels = LabelCells(columns, rows, spans)
    valueCell = CellAddress(record: columns.headerRecord, column: columns.values[0])
    otherParty = columns.otherParty?.name
    otherPartyCell = columns.otherParty.flatMap { CellAddress(name: $0.cell) }
    measures = columns.units.map(\.unit).filter { HeaderUnit($0) == .qualifier }
  }
}

/// Where the labels of a deal stand in its file.
struct LabelCells: Sendable {
  /// A row of options: the first of them, and the cell of its label.
  private struct Row: Sendable {
    let firstOption: Int
    let address: CellAddress
  }

  private let issueColumn: Int
  /// By issue, in the order of its options.
  private let rows: [[Row]]

  init(_ columns: DealColumns, _ rows: DealRows, _ spans: [Range<Int>]) {
    issueColumn = columns.issue
    var found = Array(repeating: [Row](), count: rows.issueNames.count)
    for (row, span) in zip(rows.options, spans) {
      found[row.issue].append(Row(firstOption: span.lowerBound, address: row.labelAddress))
    }
    self.rows = found
  }

  /// The cell of an issue's name, in its first row.
  func issue(_ issue: Int) -> CellAddress {
    CellAddress(record: rows[issue][0].address.record, column: issueColumn)
  }

  /// The cell of an option's label, or of the range that it belongs to.
  func option(_ option: OptionIndex) -> CellAddress {
    let rows = rows[option.issue]
    return (rows.last { $0.firstOption <= option.option } ?? rows[0]).address
  }
}
