/// One sheet of a workbook: its filled cells, row by row, as Excel shows them.
struct Worksheet: Sendable {
  struct Cell: Sendable {
    enum Kind: Sendable {
      case text, number
      /// A number that is shown as a date.
      case date
    }

    var address: DelimitedText.Address
    /// Where its text ends in `bytes`; it starts where the one before ends.
    var end: Int32
    var kind: Kind
    /// Whether it holds a formula, mostly with its result.
    var isFormula: Bool
  }

  let name: String
  private(set) var cells: [Cell] = []
  private(set) var bytes: [UInt8] = []

  private static let largestCellCount = 20_000_000

  init(name: String) { self.name = name }

  /// Adds a cell behind all others.
  mutating func add(
    _ text: some Collection<UInt8>, at address: DelimitedText.Address, _ kind: Cell.Kind, isFormula: Bool
  ) throws(WorkbookFault) {
    if text.count > DelimitedText.largestCellLength,
      String(decoding: text, as: UTF8.self).count > DelimitedText.largestCellLength
    {
      throw WorkbookFault(.cellTooLong, cell: address.name)
    }
    bytes.append(contentsOf: text)
    if bytes.count > SourceText.largestSize || cells.count >= Worksheet.largestCellCount {
      throw WorkbookFault(.workbookTooLarge, cell: address.name)
    }
    cells.append(Cell(address: address, end: Int32(bytes.count), kind: kind, isFormula: isFormula))
  }

  /// The text of the cell with that index.
  func text(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(cells[index - 1].end))..<Int(cells[index].end)]
  }

  /// The texts of the first row that has any.
  var header: [String] {
    guard let record = cells.first?.address.record else { return [] }
    return cells.indices.prefix { cells[$0].address.record == record }
      .map { String(decoding: text($0), as: UTF8.self) }
  }
}

/// Cells that were merged into one.
struct MergedCells: Sendable {
  let first: DelimitedText.Address
  let last: DelimitedText.Address
}

extension Worksheet {
  /// The sheet without what merged cells hide: only the first cell of each shows what it holds.
  ///
  /// One walk over rows; in each column it is known down to which row cells are hidden.
  func hiding(_ merges: [MergedCells]) throws(WorkbookFault) -> Worksheet {
    if merges.isEmpty { return self }
    var sheet = Worksheet(name: name)
    let width = (cells.map(\.address.column).max() ?? 0) + 1
    var hiddenUntil = Array(repeating: -1, count: width)
    var coming = merges.sorted { $0.first.isBefore($1.first) }[...]
    for (index, cell) in cells.enumerated() {
      while let merge = coming.first, !cell.address.isBefore(merge.first) {
        coming.removeFirst()
        let columns = merge.first.column..<max(merge.first.column, min(merge.last.column + 1, width))
        for column in columns { hiddenUntil[column] = max(hiddenUntil[column], merge.last.record) }
        if cell.address == merge.first { try sheet.add(text(index), of: cell) }
      }
      if cell.address.record > hiddenUntil[cell.address.column] { try sheet.add(text(index), of: cell) }
    }
    return sheet
  }

  private mutating func add(_ text: ArraySlice<UInt8>, of cell: Cell) throws(WorkbookFault) {
    try add(text, at: cell.address, cell.kind, isFormula: cell.isFormula)
  }
}
