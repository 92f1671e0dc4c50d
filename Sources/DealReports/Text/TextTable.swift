import DealFiles

/// A table for a terminal: a column of labels and columns of numbers aligned at the right.
struct TextTable {
  /// What stands above the labels, and above each column of numbers.
  var header: (label: String, columns: [String])
  private var rows: [(label: String, cells: [String], remark: String, below: [String])] = []
  private static let indentation = 2
  /// Labels that are longer go on in the next line before words of headers are broken.
  private static let narrowestLabel = 14
  private static let narrowestHead = 6
  /// What stands before the further lines of a label.
  private static let continuation = "    "

  init(label: String = "", columns: [String]) { header = (label, columns) }

  /// Adds a row; what is `below` it stands on lines of its own, as it is.
  mutating func add(
    _ label: String = "", _ cells: [String], remark: String = "", below: [String] = []
  ) {
    rows.append((label, cells, remark, below))
  }

  func write(to output: Output) {
    let layout = layout
    for (index, line) in layout.heads.lines.enumerated() {
      let isLast = index == layout.heads.lines.count - 1
      writeRow(isLast ? header.label : "", line, "", layout, to: output)
    }
    for row in rows {
      writeRow(row.label, row.cells, row.remark, layout, to: output)
      for line in row.below { output.write(line + "\n") }
    }
  }

  /// How wide everything is.
  private struct Layout {
    var heads: TableHeads
    var labelWidth: Int
    var widths: [Int]
    var gap: Int
  }

  /// Where it gets tight, first the gaps give way, then headers take more lines, then labels do, and at last words of
  /// headers are broken. Nothing is cut.
  private var layout: Layout {
    let labels = [header.label] + rows.map(\.label)
    let wanted = labels.map(\.displayWidth).max() ?? 0
    let remarks = rows.map { $0.remark.isEmpty ? 0 : $0.remark.displayWidth + 2 }.max() ?? 0
    func layout(_ heads: TableHeads, gap: Int) -> Layout {
      Layout(heads: heads, labelWidth: wanted, widths: widths(under: heads), gap: gap)
    }
    func room(in layout: Layout) -> Int {
      PageWidth.current - layout.widths.reduce(TextTable.indentation, +) - layout.gap * layout.widths.count
    }
    let whole = TableHeads(header.columns)
    for gap in [3, 2] {
      let candidate = layout(whole, gap: gap)
      if room(in: candidate) >= wanted + remarks { return candidate }
    }
    let broken = whole.broken
    // A second line has to gain something.
    let heads = widths(under: broken) == widths(under: whole) ? whole : broken
    var tight = layout(heads, gap: 2)
    var width = heads.width
    while width > TextTable.narrowestHead {
      let needed =
        width > whole.longestWord ? wanted + remarks : min(wanted, TextTable.narrowestLabel) + remarks
      if room(in: tight) >= needed { break }
      width -= 1
      tight = layout(whole.wrapped(to: width), gap: 2)
    }
    tight.labelWidth = min(wanted, max(room(in: tight) - remarks, 2 * TextTable.continuation.count))
    return tight
  }

  private func widths(under heads: TableHeads) -> [Int] {
    header.columns.indices.map { column in
      rows.reduce(heads.width(of: column)) { max($0, $1.cells[column].displayWidth) }
    }
  }

  private func writeRow(
    _ label: String, _ cells: [String], _ remark: String, _ layout: Layout, to output: Output
  ) {
    let margin = String(repeating: " ", count: TextTable.indentation)
    let labels = TextTable.lines(of: label.printable, layout.labelWidth)
    var line = margin + labels[0].padded(to: layout.labelWidth)
    for (index, cell) in cells.enumerated() {
      let gap = index == 0 && layout.labelWidth == 0 ? 0 : layout.gap
      line += String(repeating: " ", count: gap) + cell.aligned(right: layout.widths[index])
    }
    if !remark.isEmpty { line += "  " + remark }
    while line.last == " " { line.removeLast() }
    output.write(line + "\n")
    for further in labels.dropFirst() { output.write(margin + further + "\n") }
  }

  /// A label in lines of at most `width` columns, the further ones behind where it begins.
  private static func lines(of label: String, _ width: Int) -> [String] {
    if label.displayWidth <= width { return [label] }
    let start = label.prefix { $0 == " " || $0 == "*" || $0 == "+" }
    let margin = String(repeating: " ", count: start.count) + continuation
    let lines = String(label.dropFirst(start.count)).brokenLines(of: max(4, width - margin.count))
    return lines.enumerated().map { ($0 == 0 ? String(start) : margin) + $1 }
  }
}
