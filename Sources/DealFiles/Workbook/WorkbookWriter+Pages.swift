import CWorkbook

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is seen of a sheet, on a screen and on paper.
extension WorkbookWriter {
  /// Keeps the rows above and the columns before a cell in sight.
  package func freeze(_ row: Int, _ column: Int) { cworkbook_freeze(handle, UInt32(row), UInt16(column)) }

  /// Keeps the sheet out of sight: others look things up in it.
  package func hideSheet() { cworkbook_hide_sheet(handle) }

  /// Gives cells a name for formulas, such as `=deal!$A$2:$A$9`.
  package func define(_ name: String, as formula: String) { cworkbook_define_name(handle, name, formula) }

  /// Puts buttons to filter by into a row of headers, over the first `columns` and the rows up to `last`.
  package func filter(header: Int, last: Int, columns: Int) {
    cworkbook_filter(handle, UInt32(header), UInt32(max(header + 1, last)), UInt16(columns))
  }

  /// Makes cells look so where `formula`, as it stands in the first of them, is true.
  package func mark(where formula: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ look: Look) {
    cworkbook_mark_where(
      handle, UInt32(rows.lowerBound), UInt32(rows.upperBound), UInt16(columns.lowerBound),
      UInt16(columns.upperBound), formula, look.code)
  }

  /// Offers `choices`, or nothing, in the cells of a column; together they have at most 255 characters.
  package func offer(_ choices: [String], rows: ClosedRange<Int>, column: Int) {
    let names = choices.map { strdup($0) }
    defer { for name in names { free(name) } }
    let list = names.map { name in name.map { UnsafePointer($0) } } + [nil]
    cworkbook_offer(handle, UInt32(rows.lowerBound), UInt32(rows.upperBound), UInt16(column), list)
  }

  /// Offers what stands in the cells that `formula` gives; anything else may be typed too.
  package func offer(cells formula: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    cworkbook_offer_cells(
      handle, UInt32(rows.lowerBound), UInt32(rows.upperBound), UInt16(columns.lowerBound),
      UInt16(columns.upperBound), formula)
  }

  /// Gives columns their widths, in characters, and prints the sheet so that they fit on A4 with letters of 8 points
  /// at least.
  ///
  /// - Parameters:
  ///   - header: The row of headers, which stands on every page.
  ///   - keys: How many columns say what a row is about: they stand on every page as well.
  ///   - starts: Columns that begin a new page in any case.
  ///   - hasRowBreaks: Whether some rows begin a new page.
  /// - Returns: Whether its columns take several pages beside each other. What stands in the first ones over the whole
  ///   width would be printed on each of them.
  @discardableResult package func setPages(
    _ widths: [Double], header: Int? = nil, keys: Int = 0, startingAt starts: [Int] = [],
    hasRowBreaks: Bool = false
  ) -> Bool {
    for (column, width) in widths.enumerated() { setWidth(width, column...column) }
    columnWidths = widths
    let layout = PageLayout(widths, keys: keys, starts: starts, hasRowBreaks: hasRowBreaks)
    let breaks = layout.breaks.map(UInt16.init) + [0]
    cworkbook_set_page(handle, layout.isLandscape, UInt16(layout.scale ?? 0), breaks)
    if let header { cworkbook_repeat(handle, UInt32(header), UInt16(layout.breaks.isEmpty ? 0 : keys)) }
    return !layout.breaks.isEmpty
  }

  /// Whether columns of those widths fit on one page.
  package static func fitsOnPage(_ widths: some Sequence<Double>) -> Bool {
    PageLayout(Array(widths), keys: 0).breaks.isEmpty
  }

  /// Makes a row high enough for a text that goes on in further lines: not every program does so by itself.
  func makeRoom(for text: String, _ row: Int, _ column: Int, _ look: Look) {
    guard look.wraps, column < columnWidths.count else { return }
    let width = columnWidths[column] - (look.isIndented ? 1.5 : 0.3)
    let lines = min(TextLines.count(in: text, width: width, isBold: look.isHeading), 30)
    if lines <= rowLines[row, default: 1] { return }
    rowLines[row] = lines
    cworkbook_set_height(handle, UInt32(row), Double(lines) * 12.75 + 2.25)
  }

  /// Begins new pages where a part would else be torn, of a sheet whose pages have row breaks.
  ///
  /// - Parameters:
  ///   - starts: The first row of each part.
  ///   - end: The row behind the last.
  package func keepTogether(partsFrom starts: [Int], to end: Int) {
    var breaks: [UInt32] = []
    var pageStart = 0
    for (start, next) in zip(starts, starts.dropFirst() + [end]) where start > 0 {
      let lines = (pageStart..<next).reduce(0) { $0 + rowLines[$1, default: 1] }
      if lines > WorkbookWriter.linesOfPage, start > pageStart + 1 {
        breaks.append(UInt32(start))
        pageStart = start
      }
    }
    cworkbook_break_rows(handle, breaks + [0])
  }

  /// What fits on a page that lies on its side, without its headers.
  private static let linesOfPage = 33
}

extension WorkbookWriter.Look {
  var isHeading: Bool {
    switch self {
    case .heading, .numberHeading, .labelHeading, .filterNumberHeading: true
    default: false
    }
  }

  /// Whether a text goes on in a further line where its column ends.
  fileprivate var wraps: Bool {
    switch self {
    case .text, .label, .markedLabel, .otherLabel: true
    default: isHeading
    }
  }

  fileprivate var isIndented: Bool {
    switch self {
    case .label, .markedLabel, .otherLabel, .labelHeading, .filterNumberHeading: true
    default: false
    }
  }
}
