/// A text with two ends: `80..100`, `80…100`, `80 to 100`, `80 tot 100`.
enum RangeText {
  private static let words = Term.rangeTo.keys

  /// The texts of both ends, without blanks around them; nil where the text has not two, or where nobody can tell
  /// whether a third dot belongs to a number.
  static func ends(of text: String) -> (left: String, right: String)? {
    if let (left, right) = NumericRange.halves(text[...]) {
      return left.isEmpty || right.isEmpty || right.hasPrefix(".") ? nil : (left, right)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(where: { RangeText.words.contains(LabelKey(String($0)).text) }),
      place > 0, place < words.count - 1
    else { return nil }
    return (words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " "))
  }

  /// Both ends of a text that divides them with a dash, as `80-100`: with it the second end might be negative.
  static func isDivided(byDashIn text: String) -> Bool {
    let body = text.dropFirst()
    guard let dash = body.firstIndex(where: { "-–—".contains($0) }) else { return false }
    let ends = [text[..<dash], text[text.index(after: dash)...]].map { String($0).trimmingBlanks }
    return ends.allSatisfy { !$0.isEmpty && (try? AmountToken(Array($0.utf8)[...])) != nil }
  }
}
