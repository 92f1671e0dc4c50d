/// One sheet of a workbook: its filled cells, row by row, as Excel shows them.
struct Worksheet: Sendable {
  struct Cell: Sendable {
    enum Kind: Sendable {
      case text, number
      /// A number that is shown as a date.
      case date
    }

    var address: CellAddress
    /// Where its text ends in `bytes`; it starts where the one before ends.
    var end: Int32
    var kind: Kind
    var marks: Marks
  }

  /// What a cell's text doesn't show.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// It holds a formula, mostly with its result.
    static let formula = Marks(rawValue: 1)
    /// A line runs through all of its text.
    static let struckOut = Marks(rawValue: 2)
    /// A line runs through a part of its text.
    static let partlyStruckOut = Marks(rawValue: 4)
  }

  let name: String
  private(set) var cells: [Cell] = []
  private(set) var bytes: [UInt8] = []
  /// The cells that hold dates, row by row.
  var dates: [SheetDate] = []
  /// The formulas that can be looked into, row by row.
  var formulas = SheetFormulas()
  /// Which rows and columns can't be seen.
  var hidden = HiddenLines()
  /// The cells whose format shows another number than they hold, row by row.
  var shownOtherwise: [CellAddress] = []
  /// Whether the sheet asks to be computed when it is opened.
  var isComputedOnLoading = false
  /// The merged cells that show something.
  private(set) var merges: [MergedCells] = []

  private static let largestCellCount = 20_000_000

  init(name: String) { self.name = name }

  /// Adds a cell behind all others.
  mutating func add(
    _ text: some Collection<UInt8>, at address: CellAddress, _ kind: Cell.Kind, _ marks: Marks
  ) throws(WorkbookFault) {
    if text.count > DelimitedText.largestCellLength,
      String(decoding: text, as: UTF8.self).count > DelimitedText.largestCellLength
    {
      throw WorkbookFault(.text(.cellTooLong), cell: address.name)
    }
    bytes.append(contentsOf: text)
    if bytes.count > SourceText.largestSize || cells.count >= Worksheet.largestCellCount {
      throw WorkbookFault(.workbook(.tooLarge), cell: address.name)
    }
    cells.append(Cell(address: address, end: Int32(bytes.count), kind: kind, marks: marks))
  }

  /// The text of the cell with that index.
  func text(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(cells[index - 1].end))..<Int(cells[index].end)]
  }

  /// The cells that hold formulas, row by row; those that show nothing among them.
  var formulaCells: [CellAddress] {
    let filled = cells.filter { $0.marks.contains(.formula) }.map(\.address)
    return formulas.blank.isEmpty ? filled : (filled + formulas.blank).sorted { $0.isBefore($1) }
  }

  /// The texts of its rows, without empty cells.
  var rows: [[String]] {
    var rows: [[String]] = []
    var record: Int?
    for (index, cell) in cells.enumerated() {
      if cell.address.record != record { rows.append([]) }
      record = cell.address.record
      rows[rows.count - 1].append(String(decoding: text(index), as: UTF8.self))
    }
    return rows
  }
}

/// A cell that holds a date.
struct SheetDate: Sendable {
  let address: CellAddress
  let date: SpreadsheetDate
  /// How it is shown; nil where that isn't known.
  let format: DateFormat?
}

extension Worksheet {
  /// The sheet without what merged cells hide: only the first cell of each shows what it holds.
  ///
  /// One walk over rows; in each column it is known down to which row cells are hidden.
  func hiding(_ all: [MergedCells]) throws(WorkbookFault) -> Worksheet {
    if all.isEmpty { return self }
    var sheet = Worksheet(name: name)
    (sheet.dates, sheet.formulas, sheet.hidden) = (dates, formulas, hidden)
    (sheet.shownOtherwise, sheet.isComputedOnLoading) = (shownOtherwise, isComputedOnLoading)
    let width = (cells.map(\.address.column).max() ?? 0) + 1
    var hiddenUntil = Array(repeating: -1, count: width)
    // A merge may stand there twice.
    var coming = Set(all).sorted { $0.first.isBefore($1.first) }[...]
    for (index, cell) in cells.enumerated() {
      var isFirst = false
      while let merge = coming.first, !cell.address.isBefore(merge.first) {
        coming.removeFirst()
        let columns = merge.first.column..<max(merge.first.column, min(merge.last.column + 1, width))
        for column in columns {
          // No program shows cells of which one belongs to two merged ones.
          if hiddenUntil[column] >= merge.first.record {
            throw WorkbookFault(.workbook(.mergesOverlap(merge.name)), cell: merge.first.name)
          }
          hiddenUntil[column] = merge.last.record
        }
        if cell.address == merge.first {
          isFirst = true
          sheet.merges.append(merge)
        }
      }
      if isFirst || cell.address.record > hiddenUntil[cell.address.column] {
        try sheet.add(text(index), at: cell.address, cell.kind, cell.marks)
      }
    }
    return sheet
  }
}
