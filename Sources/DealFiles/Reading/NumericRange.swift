import MutualGains

/// A numeric issue written in one option cell: `30..90 by 15 days`.
struct NumericRange: Sendable {
  let from: AmountToken
  let to: AmountToken
  let step: AmountToken
  /// What stands behind the step: the unit of every label.
  let unit: String

  /// The most options of an issue that are written out one by one.
  static let largestCount = OptionRange.mostInRules

  private static let stepWords = Term.step.keys

  /// Whether an option's text starts as a range does: an amount, two dots, an amount.
  static func looksLikeRange(_ text: String) -> Bool {
    guard hasDots(text), let (left, right) = halves(text[...]) else { return false }
    let isNumeric: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    // An amount with its currency is no end of a range, but is meant as one.
    let startsNumeric =
      left.last.map(isNumeric) == true
      && left.allSatisfy { isNumeric($0) || "-−+., ".contains($0) || $0.isWhitespace }
      || !left.isEmpty && (try? AmountToken(Array(left.utf8)[...])) != nil
    return startsNumeric
      && (right.drop { "-−+.".contains($0) }.first.map(isNumeric) == true
        || Currency.atStart(of: Array(right.utf8)[...]) != nil)
  }

  /// Whether a text would be a range with dots in the place of its word or dash: `30 to 90 by 15 days`.
  static func isMeant(by text: String) -> Bool {
    if let (left, right) = RangeText.ends(of: text), NumericRange("\(left)..\(right)") != nil { return true }
    guard let dash = text.dropFirst().firstIndex(where: { "-–—".contains($0) }) else { return false }
    return NumericRange("\(text[..<dash])..\(text[text.index(after: dash)...])") != nil
  }

  /// Whether there are two dots in a row, or one sign for dots: a quick look that spares nearly all labels a
  /// closer one.
  private static func hasDots(_ text: String) -> Bool {
    var (beforePrevious, previous): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), previous == byte { return true }
      if byte == 0xA6, previous == 0x80, beforePrevious == 0xE2 { return true }
      (beforePrevious, previous) = (previous, byte)
    }
    return false
  }

  /// The texts on both sides of the first `..` or `…`, without blanks around them.
  static func halves(_ text: Substring) -> (left: String, right: String)? {
    var index = text.startIndex
    while let dot = text[index...].firstIndex(where: { $0 == "." || $0 == "…" }) {
      let next = text.index(after: dot)
      let isEllipsis = text[dot] == "…"
      if isEllipsis || (next < text.endIndex && text[next] == ".") {
        let behind = isEllipsis ? next : text.index(after: next)
        return (String(text[..<dot]).trimmingBlanks, String(text[behind...]).trimmingBlanks)
      }
      index = next
    }
    return nil
  }

  /// The range in `text`; nil where it is none.
  init?(_ text: String) {
    guard let (left, right) = NumericRange.halves(text[...]) else { return nil }
    // Three dots: nobody can tell whether the last belongs to the number.
    if right.hasPrefix(".") { return nil }
    let words = right.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let by = words.firstIndex(where: { NumericRange.stepWords.contains(LabelKey($0).text) })
    else { return nil }
    // Blanks may divide the groups of a number: 1 000..2 000 by 1 000 days.
    let isOfNumber: (String) -> Bool = { $0.unicodeScalars.contains { ("0"..."9").contains($0) } }
    let behind = words[(by + 1)...]
    let steps = behind.prefix(while: isOfNumber)
    guard let from = NumericRange.token(left),
      let to = NumericRange.token(words[..<by].joined(separator: " ")),
      let step = NumericRange.token(steps.joined(separator: " "))
    else { return nil }
    self.from = from
    self.to = to
    self.step = step
    unit = behind.dropFirst(steps.count).joined(separator: " ")
  }

  /// Whether a currency stands beside one of the numbers of a range: behind its step it would be the unit.
  static func hasCurrency(_ text: String) -> Bool {
    guard let (left, right) = halves(text[...]) else { return false }
    let words = right.split(whereSeparator: \.isWhitespace).map(String.init)
    let by = words.firstIndex { stepWords.contains(LabelKey($0).text) } ?? words.endIndex
    let step = words[by...].dropFirst().joined(separator: " ")
    func starts(_ part: String) -> Bool { Currency.atStart(of: Array(part.utf8)[...]) != nil }
    func ends(_ part: String) -> Bool { Currency.atEnd(of: Array(part.utf8)[...]) != nil }
    let to = words[..<by].joined(separator: " ")
    return starts(left) || ends(left) || starts(to) || ends(to) || starts(step)
  }

  private static func token(_ text: String) -> AmountToken? {
    guard !text.isEmpty, let token = try? AmountToken(Array(text.utf8)[...]), token.currency == nil else {
      return nil
    }
    return token
  }

  /// The labels of its options, in the notation of the file, and how many there are.
  func labels(
    in convention: DecimalConvention?
  ) throws(OptionRange.Labels.Fault) -> (labels: OptionRange.Labels, count: Int) {
    try OptionRange.Labels.leading(
      from: from.decimal(in: convention), to: to.decimal(in: convention), by: step.decimal(in: convention),
      decimalSign: convention?.sign ?? ".", unit: unit)
  }
}
