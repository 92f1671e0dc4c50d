import DealFiles
import MutualGains

/// The sheet with what each proposal chooses on each issue, beside what is recommended; what differs from that has
/// another colour.
struct MatrixSheet {
  private let matrix: PackageMatrix

  /// Excel has no room for more columns, and nobody for half as many.
  private static let largestCount = 1_000
  private static let headerRow = 2

  init(_ matrix: PackageMatrix) { self.matrix = matrix }

  func add(to writer: WorkbookWriter) {
    let header = MatrixSheet.headerRow
    let columns = [matrix.reference] + matrix.others.prefix(MatrixSheet.largestCount)
    writer.addSheet(AnswerSheet.comparison.name)
    let widths =
      [ColumnWidth.ofTexts(matrix.issues, under: localized("issue"), atMost: 24)]
      + columns.map { column in
        let labels = matrix.issues.indices.map { matrix.label(column, issue: $0) }
        return ColumnWidth.ofTexts(labels, under: column.name, atLeast: 12, atMost: 24)
      }
    let isWide = writer.setPages(widths, header: header, keys: 2)
    writer.freeze(header + 1, 2)
    writer.write(matrix.title, 0, isWide ? 2 : 0, .title)
    writer.write(localized("issue"), header, 0, .heading)
    for (place, column) in columns.enumerated() {
      writer.write(column.name, header, place + 1, .labelHeading)
    }
    var row = header + 1
    for (index, issue) in matrix.issues.enumerated() {
      writer.write(issue, row, 0, .text)
      for (place, column) in columns.enumerated() {
        let look: WorkbookWriter.Look =
          place == 0 ? .markedLabel : matrix.differs(column, issue: index) ? .otherLabel : .label
        writer.write(matrix.label(column, issue: index), row, place + 1, look)
      }
      row += 1
    }
    let legend = [
      (WorkbookWriter.Look.markedLabel, matrix.reference.name),
      (.otherLabel, localized("another option than that")),
    ]
    row += 1
    for (look, words) in legend {
      writer.write(words, row, 1, look)
      row += 1
    }
    let others = matrix.others.count - MatrixSheet.largestCount
    if others > 0 {
      writer.write(localized("… and \(counted(others, "more proposal"))"), row + 1, 0, .remark)
    }
  }
}
