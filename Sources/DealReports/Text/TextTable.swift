import DealFiles

/// A table for a terminal: a column of labels and columns of numbers aligned at the right.
struct TextTable {
  /// What stands above the labels, and above each column of numbers.
  var header: (label: String, columns: [String])
  private var rows: [(label: String, cells: [String], remark: String)] = []
  private let indentation = "  "
  private let gap = 3
  /// The most columns a header takes before it is cut.
  private let widestHeader = 16

  init(label: String = "", columns: [String]) { header = (label, columns) }

  mutating func add(_ label: String = "", _ cells: [String], remark: String = "") {
    rows.append((label, cells, remark))
  }

  func write(to output: Output, labelWidth: Int? = nil) {
    let heads = header.columns.map { $0.fitted(to: widestHeader) }
    let labels = [header.label] + rows.map(\.label)
    let labelWidth = labelWidth ?? labels.map(\.displayWidth).max() ?? 0
    let widths = heads.indices.map { column in
      rows.reduce(heads[column].displayWidth) { max($0, $1.cells[column].displayWidth) }
    }
    writeRow(header.label, heads, "", labelWidth: labelWidth, widths: widths, to: output)
    for row in rows {
      writeRow(row.label, row.cells, row.remark, labelWidth: labelWidth, widths: widths, to: output)
    }
  }

  private func writeRow(
    _ label: String, _ cells: [String], _ remark: String, labelWidth: Int, widths: [Int], to output: Output
  ) {
    var line = indentation + label.padded(to: labelWidth)
    for (index, cell) in cells.enumerated() {
      let gap = index == 0 && labelWidth == 0 ? 0 : gap
      line += String(repeating: " ", count: gap) + cell.aligned(right: widths[index])
    }
    if !remark.isEmpty { line += "  " + remark }
    while line.last == " " { line.removeLast() }
    output.write(line + "\n")
  }
}
