import DealFiles

/// The text as it stands in HTML and SVG, between tags and in attributes: nothing in it is markup.
func escaped(_ text: String) -> String {
  var result = ""
  for character in text.printable.unicodeScalars {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
}

/// Lines of text as they stand in HTML.
func escaped(lines text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(
    separator: "\n")
}

/// An element; `content` is markup already, the values of attributes are not.
func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String = "") -> String {
  "<\(name)" + written(attributes) + ">" + content + "</\(name)>"
}

/// An element without content.
func element(empty name: String, _ attributes: [(String, String)]) -> String {
  "<\(name)" + written(attributes) + ">"
}

private func written(_ attributes: [(String, String)]) -> String {
  attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
}

/// A place in a picture: to a tenth of a pixel.
func pixels(_ value: Double) -> String {
  let tenths = Int((max(-1e6, min(1e6, value)) * 10).rounded())
  let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
  return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
}

/// Markup of a table.
struct MarkupTable {
  private var head: [String]
  private var rows: [String] = []

  /// A table with those headers, of which the first `labels` stand over words, and maybe the last one.
  init(_ head: [String], labels: Int = 1, endsInWords: Bool = false) {
    let words = head.lastIndex { !$0.isEmpty } ?? 0
    self.head = head.enumerated().map { index, text in
      let isWords = index < labels || (endsInWords && index == words)
      if text.isEmpty { return element("td") }
      return element("th", [("scope", "col")] + (isWords ? [("class", "l")] : []), escaped(text))
    }
  }

  /// Adds a row: markup of its header, and of its other cells.
  mutating func add(_ label: String, _ cells: [String], labels: Int = 1, look: String? = nil) {
    let row =
      element("th", [("scope", "row")], label)
      + cells.enumerated().map { index, cell in
        element("td", index + 1 < labels ? [("class", "l")] : [], cell)
      }.joined()
    rows.append(element("tr", look.map { [("class", $0)] } ?? [], row))
  }

  var markup: String {
    element(
      // What may scroll can be reached with the keyboard; a script takes those out that don't.
      "div", [("class", "scroll"), ("tabindex", "0")],
      element(
        "table", [],
        element("thead", [], element("tr", [], head.joined()))
          + element("tbody", [], rows.joined(separator: "\n"))))
  }
}
