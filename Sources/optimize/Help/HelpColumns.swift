import DealFiles
import DealReports

/// Two columns: what is typed, and what it does. Long explanations go on below themselves.
struct HelpColumns {
  /// How wide help is at most.
  static let lineWidth = 80

  private let rows: [(term: String, text: String)]

  init(_ rows: [(term: String, text: String)]) { self.rows = rows }

  func write(to output: Output) {
    let width = rows.map(\.term.count).max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    for (term, text) in rows {
      let padding = String(repeating: " ", count: width - term.count)
      let lines = text.wrapped(to: HelpColumns.lineWidth - indent.count).split(separator: "\n")
      output.write("  \(term)\(padding)  \(lines.joined(separator: "\n" + indent))\n")
    }
  }
}
