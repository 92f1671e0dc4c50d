/// Why bytes can't be read as text, and where, in a reading of them that is good enough to show.
struct DecodingFault: Error {
  let problem: Problem
  private let shown: [UInt8]
  private let start: Int
  /// The byte of `shown` in question; nil where it is the whole file.
  private let position: Int?

  init(_ problem: Problem, shown: [UInt8] = [], start: Int = 0, position: Int? = nil) {
    self.problem = problem
    self.shown = shown
    self.start = start
    self.position = position
  }

  func diagnostic(name: String) -> Diagnostic {
    guard let position else { return Diagnostic(problem, in: name) }
    let line = shown[start..<position].lineBreakCount + 1
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let lineStart = (shown[start..<position].lastIndex(where: isBreak) ?? start - 1) + 1
    let column = String(decoding: shown[lineStart..<position], as: UTF8.self).count + 1
    let plain = Diagnostic(problem, at: Place(file: name, line: line, column: column))
    // What is no text has no lines and cells to show.
    if problem == .file(.binary) { return plain }
    return diagnosticWithCell(name: name, position: position, line: line) ?? plain
  }

  /// With the cell, where the text can be split into cells at all.
  private func diagnosticWithCell(name: String, position: Int, line: Int) -> Diagnostic? {
    let source: SourceText
    let text: DelimitedText
    do throws(Diagnostic) {
      source = try SourceText(name: name, shown: shown, start: start)
      text = try DelimitedText(source, separator: source.separatorInUse())
    } catch {
      return nil
    }
    // The text is without what nobody sees.
    let visible = InvisibleCharacters.removed(from: Array(shown[..<position]), start: start)
    let position = visible?.text.count ?? position
    if position < source.start { return nil }
    var place = text.diagnostic(problem, atByte: position, line: line).place
    if let address = text.address(ofByte: position) {
      place.cell = address.name
      place.header = text.header(column: address.column)
    }
    return Diagnostic(problem, at: place)
  }
}
