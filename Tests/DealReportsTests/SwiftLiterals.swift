/// The string literals of a Swift source, each as the template of the phrase that it would be.
struct SwiftLiterals {
  struct Literal: Hashable {
    var template: String
    /// The code right before it, on its line or the one above.
    var lead: String
  }

  private(set) var all: [Literal] = []
  private let text: [Character]
  private var position = 0

  init(_ source: String) {
    text = Array(source)
    while position < text.count {
      if starts("//") {
        while position < text.count, text[position] != "\n" { position += 1 }
      } else if text[position] == "\"" {
        takeLiteral()
      } else {
        position += 1
      }
    }
  }

  private func starts(_ word: String) -> Bool { text[position...].starts(with: word) }

  private mutating func takeLiteral() {
    let lead = String(text[max(0, position - 80)..<position].filter { !$0.isWhitespace }.suffix(12))
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    var template = ""
    var count = 0
    position += quote.count
    while position < text.count, !starts(quote) {
      if starts("\\(") {
        position += 2
        skipInterpolation()
        count += 1
        template += "{\(count)}"
      } else if text[position] == "\\" {
        template += SwiftLiterals.escapes[text[position + 1]] ?? "?"
        position += 2
      } else {
        template.append(text[position])
        position += 1
      }
    }
    position += quote.count
    all.append(
      Literal(template: quote.count == 1 ? template : SwiftLiterals.unindented(template), lead: lead))
  }

  /// Passes over what is filled in, and takes the literals in it.
  private mutating func skipInterpolation() {
    var depth = 1
    while depth > 0, position < text.count {
      if text[position] == "\"" {
        takeLiteral()
        continue
      }
      if text[position] == "(" { depth += 1 }
      if text[position] == ")" { depth -= 1 }
      position += 1
    }
  }

  private static let escapes: [Character: String] = [
    "n": "\n", "t": "\t", "r": "\r", "\"": "\"", "\\": "\\", "0": "\0", "u": "u",
  ]

  /// The lines of a literal between triple quotes, as far as they stand right of its end.
  private static func unindented(_ text: String) -> String {
    let lines = text.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = lines.last?.count ?? 0
    return lines.dropLast().map { $0.dropFirst(indentation) }.joined(separator: "\n")
  }
}
