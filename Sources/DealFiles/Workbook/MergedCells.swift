/// Cells that were merged into one.
struct MergedCells: Hashable, Sendable {
  let first: CellAddress
  let last: CellAddress

  /// The cells between two corners, which may be any two.
  init(_ corner: CellAddress, _ other: CellAddress) {
    first = .init(record: min(corner.record, other.record), column: min(corner.column, other.column))
    last = .init(record: max(corner.record, other.record), column: max(corner.column, other.column))
  }

  /// The cells that `text` names, such as `C4:C5`; nil for other texts.
  init?(name text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map {
      CellAddress(name: $0)
    }
    guard let first = corners.first, let first, let last = corners.last, let last, corners.count <= 2 else {
      return nil
    }
    self.init(first, last)
  }

  /// The range as a spreadsheet writes it, such as `C4:C5`.
  var name: String { "\(first.name):\(last.name)" }

  var records: ClosedRange<Int> { first.record...last.record }
  var columns: ClosedRange<Int> { first.column...last.column }

  func contains(_ address: CellAddress) -> Bool {
    records.contains(address.record) && columns.contains(address.column)
  }
}

/// Rows and columns of a sheet that can't be seen: hidden by hand, by a filter or in a group, or without height.
struct HiddenLines: Sendable {
  /// The rows, from 0, in order.
  var records: [Int] = []
  var columns: [ClosedRange<Int>] = []
  /// The columns that are said to be seen, where all others aren't.
  var onlySeenColumns: [ClosedRange<Int>]?

  func hasColumn(_ column: Int) -> Bool {
    if columns.contains(where: { $0.contains(column) }) { return true }
    return onlySeenColumns.map { !$0.contains { $0.contains(column) } } ?? false
  }
}
