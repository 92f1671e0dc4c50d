/// The blanks that stand around labels and inside amounts, in UTF-8.
enum Blanks {
  /// Space, tab and line ends.
  static func isPlainBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The bytes of the blank that `bytes` starts with, where it takes more than one: a no-break space
  /// (U+00A0), a narrow no-break space (U+202F) or a thin space (U+2009).
  static func wideBlankWidth(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first >= 0xC2 else { return nil }
    if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
    if bytes.starts(with: [0xE2, 0x80, 0xAF]) || bytes.starts(with: [0xE2, 0x80, 0x89]) { return 3 }
    return nil
  }

  static func wideBlankWidthAtEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last, last >= 0x80 else { return nil }
    if let width = wideBlankWidth(bytes.suffix(2)), width == 2 { return 2 }
    if let width = wideBlankWidth(bytes.suffix(3)), width == 3 { return 3 }
    return nil
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  var trimmingBlanks: String { trimming(\.isWhitespace) }

  /// The text without such characters at its end.
  func trimmingEnd(_ isLeftOut: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isLeftOut(last) { text = text.dropLast() }
    return text
  }

  /// The text without such characters around it.
  func trimming(_ isLeftOut: (Character) -> Bool) -> String {
    String(drop(while: isLeftOut).trimmingEnd(isLeftOut))
  }
}
