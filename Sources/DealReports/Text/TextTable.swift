import DealFiles

/// A table for a terminal: a column of labels and columns of numbers aligned at the right.
struct TextTable {
  /// What stands above the labels, and above each column of numbers.
  var header: (label: String, columns: [String])
  private var rows: [(label: String, cells: [String], remark: String, below: [String])] = []
  private static let indentation = 2
  /// The width that a table keeps to, as long as its numbers leave labels some room.
  private static let width = 80
  private static let narrowestLabel = 12
  /// The most columns a header takes before it is cut.
  private static let widestHeader = 16

  init(label: String = "", columns: [String]) { header = (label, columns) }

  /// Adds a row; what is `below` it stands on lines of its own, as it is.
  mutating func add(
    _ label: String = "", _ cells: [String], remark: String = "", below: [String] = []
  ) {
    rows.append((label, cells, remark, below))
  }

  func write(to output: Output) {
    let heads = TextTable.fitted(header.columns)
    let widths = heads.indices.map { column in
      rows.reduce(heads[column].displayWidth) { max($0, $1.cells[column].displayWidth) }
    }
    let labels = [header.label] + rows.map(\.label)
    var labelWidth = labels.map(\.displayWidth).max() ?? 0
    // Where it gets tight, first the gaps give way, then the labels.
    var gap = 3
    let numbers = widths.reduce(TextTable.indentation, +)
    if labelWidth + numbers + gap * widths.count > TextTable.width { gap = 2 }
    let room = TextTable.width - numbers - gap * widths.count
    labelWidth = min(labelWidth, max(room, TextTable.narrowestLabel))
    writeRow(header.label, heads, "", labelWidth: labelWidth, widths: widths, gap: gap, to: output)
    for row in rows {
      writeRow(
        row.label, row.cells, row.remark, labelWidth: labelWidth, widths: widths, gap: gap, to: output)
      for line in row.below { output.write(line + "\n") }
    }
  }

  /// The headers, long ones cut at the end, or before it where they would look the same.
  private static func fitted(_ headers: [String]) -> [String] {
    let cut = headers.map { $0.fitted(to: widestHeader) }
    return zip(headers, cut).map { header, short in
      let isUnclear = short != header && cut.count { $0 == short } > 1
      return isUnclear ? "…" + String(header.printable.suffix(widestHeader - 1)) : short
    }
  }

  private func writeRow(
    _ label: String, _ cells: [String], _ remark: String, labelWidth: Int, widths: [Int], gap: Int,
    to output: Output
  ) {
    var line =
      String(repeating: " ", count: TextTable.indentation)
      + label.fitted(to: labelWidth).padded(to: labelWidth)
    for (index, cell) in cells.enumerated() {
      let gap = index == 0 && labelWidth == 0 ? 0 : gap
      line += String(repeating: " ", count: gap) + cell.aligned(right: widths[index])
    }
    if !remark.isEmpty { line += "  " + remark }
    while line.last == " " { line.removeLast() }
    output.write(line + "\n")
  }
}
