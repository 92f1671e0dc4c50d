/// A first line such as `sep=;`, with which spreadsheets are told what divides the cells.
///
/// Excel doesn't show it: the row below it is row 1 there, and so it is in the addresses of cells.
struct SeparatorLine {
  let separator: UInt8
  /// Where the next line starts.
  let end: Int

  /// The line that the text starts with; nil where that is an ordinary one.
  ///
  /// - Throws: `SeparatorFault` where it starts like one but names no separator that can be used.
  init?(_ bytes: [UInt8], start: Int) throws(SeparatorFault) {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let isQuoted = line.first == 0x22
    let content = isQuoted ? line.dropFirst() : line
    let word = content.prefix(4).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard word.elementsEqual("sep=".utf8) else { return nil }
    let text = String(decoding: line.prefix(40), as: UTF8.self)
    var rest = content.dropFirst(4)
    guard let separator = rest.popFirst(), SeparatorLine.isUsable(separator) else {
      throw SeparatorFault(text: text)
    }
    if isQuoted {
      guard rest.popFirst() == 0x22 else { throw SeparatorFault(text: text) }
    }
    // A spreadsheet that took it for a row has given it as many cells as the others.
    guard rest.allSatisfy({ $0 == 0x20 || $0 == separator }) else { throw SeparatorFault(text: text) }
    self.separator = separator
    var end = line.endIndex
    if end < bytes.endIndex {
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
      end += isPair ? 2 : 1
    }
    self.end = end
  }

  /// A line that names no usable separator, as written.
  struct SeparatorFault: Error { let text: String }

  /// Whether a byte can divide cells: a tab, or a sign that no amount, label or quote needs.
  private static func isUsable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ":"),
      UInt8(ascii: "^"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
