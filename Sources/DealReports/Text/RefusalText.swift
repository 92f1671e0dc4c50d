import DealFiles

/// A refusal in words: each problem with its place, the line with a caret under it, and a hint.
package struct RefusalText {
  private let refusal: Refusal

  /// The words for `refusal`.
  package init(_ refusal: Refusal) { self.refusal = refusal }

  /// Writes it.
  package func write(to output: Output) {
    for diagnostic in refusal.diagnostics { write(diagnostic, to: output) }
    if refusal.omitted > 0 {
      output.write(localized("… and \(counted(refusal.omitted, "more problem")).") + "\n")
    }
  }

  private func write(_ diagnostic: Diagnostic, to output: Output) {
    let wording = ProblemWording(diagnostic.problem)
    let place = diagnostic.place
    output.write("\(localized("error"))[\(diagnostic.problem.code)]: \(wording.message)\n")
    let gutter = String(repeating: " ", count: place.line.map { String($0).count } ?? 1)
    output.write("\(gutter)--> \(address(of: place))\n")
    if let text = place.lineText {
      let excerpt = Excerpt(
        of: text, column: (place.column ?? 1) - place.lineTextColumn + 1, length: place.length ?? 1)
      output.write("\(gutter) |\n\(place.line.map { String($0) } ?? gutter) | \(excerpt.text)\n")
      let remark = wording.remark.map { " " + $0 } ?? ""
      output.write("\(gutter) | \(excerpt.underline)\(remark)\n")
    }
    if let hint = wording.hint { output.write("\(gutter) = \(localized("help")): \(hint)\n") }
    output.write("\n")
  }

  private func address(of place: Place) -> String {
    var text = place.file.spokenFile
    if let line = place.line { text += ":\(line)" }
    if let column = place.column { text += ":\(column)" }
    let parts = [
      place.sheet.map { localized("sheet \(quoted($0))") }, place.cell.map { localized("cell \($0)") },
      place.cell == nil ? nil : place.header.map { localized("column \(quoted($0))") },
    ].compactMap(\.self)
    return parts.isEmpty ? text : text + " (\(parts.joined(separator: ", ")))"
  }
}

/// The part of a line around a problem, and the carets under it.
private struct Excerpt {
  private(set) var text: String
  private(set) var underline: String

  private static let width = 96

  init(of line: String, column: Int, length: Int) {
    // Tabs would move the carets, control characters the terminal.
    var characters = Array(line.printable)
    var start = max(0, column - 1)
    if characters.count > Excerpt.width, start > Excerpt.width / 2 {
      let cut = min(start - Excerpt.width / 2, characters.count)
      characters = ["…"] + characters.dropFirst(cut)
      start -= cut - 1
    }
    if characters.count > Excerpt.width { characters = characters.prefix(Excerpt.width) + ["…"] }
    text = String(characters)
    let before = characters.prefix(start).map { String(repeating: " ", count: $0.displayWidth) }.joined()
    let carets = characters.dropFirst(start).prefix(length).reduce(0) { $0 + $1.displayWidth }
    underline = before + String(repeating: "^", count: max(1, carets))
  }
}
