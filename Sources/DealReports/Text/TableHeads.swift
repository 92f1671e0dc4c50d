import DealFiles

/// The headers of a table's columns, in one line or several.
struct TableHeads {
  /// The headers as they are.
  private let whole: [String]
  /// What stands above each column, from top to bottom; all columns have as many lines.
  private var columns: [[String]]

  init(_ headers: [String]) {
    whole = headers.map(\.printable)
    columns = whole.map { [$0] }
  }

  /// The same with each header of several words broken in two, where the longer part becomes shortest.
  var broken: TableHeads {
    var result = self
    result.columns = whole.map { header in
      let words = header.split(separator: " ").map(String.init)
      let breaks = (1..<max(words.count, 1)).map { count in
        [words.prefix(count), words.dropFirst(count)].map { $0.joined(separator: " ") }
      }
      return breaks.min { TableHeads.width(of: $0) < TableHeads.width(of: $1) } ?? ["", header]
    }
    return result
  }

  /// The same in lines of at most `width` columns, as many as that takes.
  func wrapped(to width: Int) -> TableHeads {
    var result = self
    let lines = whole.map { $0.brokenLines(of: width) }
    let height = lines.map(\.count).max() ?? 0
    // They stand on the numbers.
    result.columns = lines.map { Array(repeating: "", count: height - $0.count) + $0 }
    return result
  }

  /// The width of the longest word.
  var longestWord: Int {
    whole.flatMap { $0.split(separator: " ") }.map { String($0).displayWidth }.max() ?? 0
  }

  /// The width of the widest line.
  var width: Int { columns.map(TableHeads.width).max() ?? 0 }

  /// The width of the widest line above a column.
  func width(of column: Int) -> Int { TableHeads.width(of: columns[column]) }

  /// What stands in each line above the columns.
  var lines: [[String]] {
    (0..<(columns.first?.count ?? 0)).map { line in columns.map { $0[line] } }
  }

  private static func width(of lines: [String]) -> Int { lines.map(\.displayWidth).max() ?? 0 }
}
