/// A name without what people write around it: `2.1 Payment term`, `The payment term`, `Payment term (continued)`,
/// `Payment term 1)`, `Payment term ->`. Texts are those of a `LabelKey`.
enum NameForms {
  /// The name with less and less around it; empty where nothing stands around it.
  static func all(of key: String) -> [String] {
    // Nearly all names are words alone, without one of these at an end.
    guard mayHaveMore(key) else { return [] }
    var forms: [String] = []
    var text = key
    while forms.count < 4, let shorter = withoutEnd(text) ?? withoutStart(text) {
      forms.append(shorter)
      text = shorter
    }
    return forms
  }

  /// Whether something may stand around a name: a sign at its end, a place in front, or a word for either.
  private static func mayHaveMore(_ key: String) -> Bool {
    let bytes = key.utf8
    guard let last = bytes.last else { return false }
    if last >= 0x80 || ")]>".utf8.contains(last) { return true }
    let first = bytes.prefix { $0 != UInt8(ascii: " ") }
    if first.count == bytes.count { return false }
    if first.contains(where: { $0 >= 0x80 || ").".utf8.contains($0) })
      || articles.contains(String(Substring(first)))
    {
      return true
    }
    let word = bytes.suffix(from: bytes.lastIndex(of: UInt8(ascii: " ")) ?? bytes.startIndex)
    let plain = String(decoding: word.filter { $0 >= 0x61 }, as: UTF8.self)
    return continuations.contains(plain) || measures.contains(plain)
  }

  /// Whether one text is the other with its words cut short: `bet.termijn`, `betaalterm.`.
  static func abbreviates(_ short: String, _ long: String) -> Bool {
    guard short.contains("."), !long.contains("."), short.count(where: \.isLetter) > 3,
      short.count < long.count + 2
    else { return false }
    let pieces = short.split { $0 == "." || $0 == " " }
    guard pieces.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { return false }
    var rest = Substring(long)
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == pieces.count - 1, !short.hasSuffix(".") {
        return piece.count > 2 && rest.hasSuffix(piece)
      } else {
        // The next word, or the next part of one.
        guard let found = rest.indices.first(where: { rest[$0...].hasPrefix(piece) }) else { return false }
        rest = rest[found...].dropFirst(piece.count)
      }
    }
    return short.hasSuffix(".")
  }

  /// `betaa1termijn` with letters for its digits, both ways; empty where no digit stands among letters.
  static func withLetters(_ key: String) -> [String] {
    guard key.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    let letters = Array(key)
    let isWrong = letters.indices.map { index in
      letters[index].isNumber && index > 1 && letters[index - 1].isLetter
        && (index + 1 < letters.count && letters[index + 1].isLetter
          || index + 1 == letters.count && index > 3)
    }
    if !isWrong.contains(true) { return [] }
    return [["0": "o", "1": "l", "5": "s"], ["0": "o", "1": "i", "5": "s"]].map {
      (signs: [Character: Character]) in
      String(letters.indices.map { isWrong[$0] ? signs[letters[$0]] ?? letters[$0] : letters[$0] })
    }
  }

  private static func withoutEnd(_ text: String) -> String? {
    // An arrow, or a number with a bracket, behind the name.
    if let last = text.last, ">→".contains(last) {
      return nilIfEmpty(String(text.trimmingEnd { "->=→ ".contains($0) }))
    }
    if let last = text.last, last == ")" || last == "]" {
      if let open = text.lastIndex(of: last == ")" ? "(" : "["), open != text.startIndex {
        let inner = text[text.index(after: open)...].dropLast()
        return addsNothing(String(inner).trimmingBlanks) ? nilIfEmpty(String(text[..<open])) : nil
      }
      let words = text.split(separator: " ")
      let isNumber = words.count > 1 && words[words.count - 1].dropLast().allSatisfy(\.isNumber)
      return isNumber ? nilIfEmpty(words.dropLast().joined(separator: " ")) : nil
    }
    let words = text.split(separator: " ")
    guard words.count > 1 else { return nil }
    let last = plain(words[words.count - 1])
    // `payment term in days`, `payment term, days`
    if measures.contains(last) {
      let before = words[words.count - 2]
      if before == "in" { return nilIfEmpty(words.dropLast(2).joined(separator: " ")) }
      return before.hasSuffix(",") ? nilIfEmpty(words.dropLast().joined(separator: " ")) : nil
    }
    guard continuations.contains(last) else { return nil }
    return nilIfEmpty(words.dropLast().joined(separator: " "))
  }

  private static func withoutStart(_ text: String) -> String? {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let first = words[0]
    let isPlace =
      (first.hasSuffix(")") || first.hasSuffix("."))
      && first.count(where: { $0.isLetter || $0.isNumber }) == 1
      || first.first == "§"
      || first.contains(".") && first.contains(where: \.isNumber)
        && first.allSatisfy { $0.isNumber || $0 == "." }
    // `1.5 days` is an amount.
    if measures.contains(plain(words[1])) { return nil }
    return isPlace || articles.contains(String(first)) ? nilIfEmpty(String(words[1])) : nil
  }

  /// Whether what stands in brackets makes no other name: a number, `in days`, `continued`, `ditto`.
  private static func addsNothing(_ inner: String) -> Bool {
    inner.allSatisfy(\.isNumber) && inner.count < 3 || inner.hasPrefix("in ")
      || continuations.contains(plain(inner))
      || measures.contains(inner) || DittoMarks.contains(inner)
  }

  private static func plain(_ text: some StringProtocol) -> String {
    String(text.filter { $0.isLetter || $0.isWhitespace })
  }

  private static func nilIfEmpty(_ text: String) -> String? {
    let trimmed = text.trimmingBlanks.trimmingEnd { "-–:,;".contains($0) || $0.isWhitespace }
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static let continuations = Term.continuation.keys
  private static let measures = Term.measure.keys
  private static let articles = Term.article.keys
}
