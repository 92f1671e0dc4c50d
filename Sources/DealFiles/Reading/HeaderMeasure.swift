/// What stands beside the party in a header of values or costs: a unit, a scale, a period, a state.
///
/// `buyer (k€)`, `buyer [points]`, `buyer k€`, `buyer - in thousands`, `buyer excl. VAT`, `(points) buyer`, `net buyer`
/// name the buyer. Taken for part of the name, the measure of one party's amounts would be lost.
enum HeaderMeasure {
  static func split(_ text: String) -> (party: String, measure: String?) {
    let text = text.trimmingBlanks
    // A single plain word is a party: nothing stands beside it.
    if text.utf8.allSatisfy({ isPlainLetterOrDigit($0 | 0x20) }) { return (text, nil) }
    return inBrackets(text) ?? behindSign(text) ?? behind(text) ?? before(text) ?? (text, nil)
  }

  private static let brackets: [Character: Character] = ["(": ")", "[": "]", "{": "}"]

  /// `buyer (EUR)`, `buyer [points] 60%`, `buyer (points`, `(points) buyer`.
  private static func inBrackets(_ text: String) -> (String, String?)? {
    if let first = text.first, let closing = brackets[first] {
      guard let close = text.firstIndex(of: closing) else { return nil }
      let rest = withoutSigns(text[text.index(after: close)...])
      return rest.isEmpty ? nil : (rest, withoutSigns(text[..<close]))
    }
    guard let open = text.firstIndex(where: { brackets[$0] != nil }), let closing = brackets[text[open]]
    else {
      return nil
    }
    let close = text[open...].lastIndex(of: closing)
    let inner = text[text.index(after: open)..<(close ?? text.endIndex)]
    let behind = close.map { text[text.index(after: $0)...] } ?? ""
    // `Jansen (NL) BV` is a name.
    if !withoutSigns(behind).isEmpty, !isMeasure(withoutSigns(inner)), !isMeasure(withoutSigns(behind)) {
      return nil
    }
    let measure = withoutSigns(inner) + (behind.isEmpty ? "" : " " + String(behind).trimmingBlanks)
    return (withoutSigns(text[..<open]), measure.isEmpty ? nil : measure)
  }

  /// `buyer - k€`, `buyer: points`, `buyer, excl. VAT`.
  private static func behindSign(_ text: String) -> (String, String?)? {
    for index in text.indices.dropFirst() where "-–—,:;/|".contains(text[index]) {
      // `2026-2028`
      let isInside =
        text[text.index(before: index)].isNumber && text[text.index(after: index)...].first?.isNumber == true
      if isInside { continue }
      let measure = withoutSigns(text[text.index(after: index)...])
      let party = withoutSigns(text[..<index])
      if !party.isEmpty, !measure.isEmpty, isMeasure(measure) { return (party, measure) }
    }
    return nil
  }

  /// `buyer k€`, `buyer in thousands`, `buyer 2026`.
  private static func behind(_ text: String) -> (String, String?)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    for start in words.indices.dropFirst() {
      let measure = words[start...].joined(separator: " ")
      if isMeasure(measure) { return (withoutSigns(words[..<start].joined(separator: " ")), measure) }
    }
    return nil
  }

  /// `net buyer`, `EUR buyer`.
  private static func before(_ text: String) -> (String, String?)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    for end in words.indices.dropFirst().reversed() {
      let measure = words[..<end].joined(separator: " ")
      if isMeasure(measure), isPlainBefore(measure) {
        return (withoutSigns(words[end...].joined(separator: " ")), measure)
      }
    }
    return nil
  }

  /// Whether a measure may stand before a party: not what is also a first name (`Max`) or a choice (`new supplier`).
  private static func isPlainBefore(_ text: String) -> Bool {
    switch HeaderUnit(text) {
    case .currency, .points, .pricedPoints, .scaledMoney: !isNumber(text)
    case .qualifier:
      text.first?.isUppercase != true
        && LabelKey(text).text.split(separator: " ").allSatisfy(
          { netWords.contains(String($0)) })
    case .unknown: false
    }
  }

  private static let netWords = Term.net.keys

  /// Whether a text is a measure and no part of a name.
  private static func isMeasure(_ text: String) -> Bool {
    let words = LabelKey(text).text.words
    let isName = text.first?.isUppercase == true && text.dropFirst().contains(where: \.isLowercase)
    switch HeaderUnit(text) {
    case .currency(let name):
      // Codes in small letters and words with a capital may be names: `top`, `Frank`.
      return name == text || text.count == 1 || LabelKey(name).text == "eur" || !isName && text.count > 3
    case .points, .pricedPoints, .scaledMoney:
      return !(names.contains(words.first ?? "") && (isName || text.count == 1 && text != "k"))
    case .qualifier: return !(words.allSatisfy(shortWords.contains) || isName && names.contains(words[0]))
    case .unknown: return isOtherMeasure(text, words)
    }
  }

  /// Words that are names where they have a capital.
  private static let names = Term.measureOrName.keys
  private static let shortWords: Set = ["v", "a", "t", "in", "ex", "incl", "tax"]

  /// What is neither money nor points, but no name either: `1-10`, `60%`, `Q1`, `year 1`, `score`, `hours`.
  private static func isOtherMeasure(_ text: String, _ words: [String]) -> Bool {
    if text.contains(where: { "€$£¥%×*²³".contains($0) }) { return true }
    guard !words.isEmpty else { return false }
    let isKnown = words.contains { measures.contains($0) || isQuarter($0) }
    return isKnown
      && words.allSatisfy { measures.contains($0) || fillers.contains($0) || isQuarter($0) || isNumber($0) }
      || words.count == 2 && words.allSatisfy(isNumber)
  }

  private static func isNumber(_ text: String) -> Bool { text.allSatisfy(\.isNumber) }

  private static func isQuarter(_ word: String) -> Bool {
    word.count == 2 && ["q", "h"].contains(word.first) && word.last?.isNumber == true
  }

  private static let measures = Term.measure.keys
  private static let fillers: Set = Term.preposition.keys.union(["in", "per", "x"])

  /// Without blanks and signs at both ends.
  private static func withoutSigns(_ text: some StringProtocol) -> String {
    text.trimming { $0.isWhitespace || "-–—,:;/|()[]{}".contains($0) }
  }
}
