import DealFiles

/// The matrix of proposals for a terminal: in as many blocks as the width asks for, each with the issues and with what
/// is recommended before the proposals.
struct MatrixText {
  private let matrix: PackageMatrix
  private let width: Int

  private static let indentation = 2, gap = 2
  /// The widest columns of issues, and of options.
  private static let widestIssue = 24, widestOption = 26
  /// What stands before an option that is not the recommended one, and as much before one that is.
  private static let mark = "* ", noMark = "  "

  init(_ matrix: PackageMatrix, width: Int) {
    self.matrix = matrix
    self.width = width
  }

  func write(to output: Output) {
    output.write(
      "\n" + matrix.legend.wrapped(to: width) + "\n")
    let issueWidth = min(
      MatrixText.widestIssue, matrix.issues.map(\.displayWidth).max() ?? 0, max(8, width / 4))
    let columns = ([matrix.reference] + matrix.others).map { ($0, self.width(of: $0)) }
    let room = width - MatrixText.indentation - issueWidth - MatrixText.gap - columns[0].1
    var rest = columns.dropFirst()
    repeat {
      var block: [(PackageMatrix.Column, Int)] = [columns[0]]
      var used = 0
      while let next = rest.first, block.count == 1 || used + MatrixText.gap + next.1 <= room {
        block.append(next)
        used += MatrixText.gap + next.1
        rest = rest.dropFirst()
      }
      write(block, issueWidth, to: output)
      if !rest.isEmpty { output.write("\n") }
    } while !rest.isEmpty
  }

  private func width(of column: PackageMatrix.Column) -> Int {
    let labels = matrix.issues.indices.map { matrix.label(column, issue: $0).displayWidth }
    let longest = max(labels.max() ?? 0, column.name.displayWidth) + MatrixText.mark.count
    return min(longest, MatrixText.widestOption, max(12, width / 3))
  }

  private func write(_ block: [(PackageMatrix.Column, Int)], _ issueWidth: Int, to output: Output) {
    writeRow([""] + block.map { MatrixText.noMark + $0.0.name }, [issueWidth] + block.map(\.1), to: output)
    for (index, issue) in matrix.issues.enumerated() {
      let cells = block.map { column, _ in
        (matrix.differs(column, issue: index) ? MatrixText.mark : MatrixText.noMark)
          + matrix.label(column, issue: index)
      }
      writeRow([issue] + cells, [issueWidth] + block.map(\.1), to: output)
    }
  }

  /// Writes cells beside each other, each in as many lines as it takes.
  private func writeRow(_ cells: [String], _ widths: [Int], to output: Output) {
    let columns = zip(cells, widths).enumerated().map { index, cell in
      let margin = index == 0 ? "" : MatrixText.noMark
      let lines = String(cell.0.printable.dropFirst(margin.count)).brokenLines(of: cell.1 - margin.count)
      return lines.enumerated().map { ($0 == 0 ? String(cell.0.prefix(margin.count)) : margin) + $1 }
    }
    for line in 0..<(columns.map(\.count).max() ?? 0) {
      var text = String(repeating: " ", count: MatrixText.indentation)
      for (index, (lines, width)) in zip(columns, widths).enumerated() {
        if index > 0 { text += String(repeating: " ", count: MatrixText.gap) }
        text += (line < lines.count ? lines[line] : "").padded(to: width)
      }
      while text.last == " " { text.removeLast() }
      output.write(text + "\n")
    }
  }
}
