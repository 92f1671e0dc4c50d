/// What people write in a cell for "as above". Texts are those of a `LabelKey`.
enum DittoMarks {
  /// Whether the text of an issue cell names nothing: signs alone, which point to the cell above, or a word for "as
  /// above" or for nothing.
  static func contains(_ key: String) -> Bool {
    let plain = plain(key)
    if plain.isEmpty { return !key.isEmpty && key.unicodeScalars.allSatisfy(signs.contains) }
    if words.contains(key) || words.contains(plain) || nothing.contains(plain) { return true }
    // `the same as above`
    guard plain.utf8.contains(UInt8(ascii: " ")),
      pointers.contains(firstWord(of: plain)) || links.contains(firstWord(of: plain))
    else { return false }
    let parts = plain.split(separator: " ")
    return parts.contains { pointers.contains(String($0)) }
      && parts.allSatisfy { pointers.contains(String($0)) || links.contains(String($0)) }
  }

  /// The name that is repeated behind such a word: of `idem Price` and `see Price`; nil for other texts.
  static func repeatedName(_ key: String) -> String? {
    guard key.utf8.contains(UInt8(ascii: " ")), pointers.contains(plain(firstWord(of: key))) else {
      return nil
    }
    let parts = key.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, pointers.contains(plain(String(parts[0]))) else { return nil }
    return String(parts[1])
  }

  private static func firstWord(of key: String) -> String {
    String(decoding: key.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// Without the signs around the words: `(idem)`, `'ditto'`, `idem.`.
  private static func plain(_ key: String) -> String {
    // Nearly all texts start and end with a letter or a digit.
    if let first = key.utf8.first, let last = key.utf8.last, isPlainLetterOrDigit(first),
      isPlainLetterOrDigit(last)
    {
      return key
    }
    return key.trimming { !$0.isLetter && !$0.isNumber }
  }

  /// Whether the text of an option cell is one for "as above": an option may be called `-`.
  static func repeatOption(_ key: String) -> Bool {
    // Most labels start otherwise; the signs that look alike are one.
    key.utf8.first.map { "ids.zha\"'(\u{3003}".utf8.contains($0) } ?? false && key.utf8.count <= 24
      && (words.contains(key) || words.contains(plain(key)) || ["\"", "''", "〃", "..", "..."].contains(key))
  }

  private static let signs: Set = Set("\"'-._,·•*^|~<>↑⇑⬆▲〃/ →⇒↓↘›»+&?()[]".unicodeScalars)
  private static let words = Term.ditto.keys
  private static let pointers = Term.pointer.keys
  private static let links = Term.link.keys
  private static let nothing = Term.nothing.keys
}
