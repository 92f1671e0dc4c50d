/// A name, taken apart to tell whether a reader may take another one for it.
struct NearName {
  /// How near two different names are.
  enum Nearness {
    /// One is probably the other, misspelt: a slip of the pen, singular and plural, one word or two.
    case sure
    /// One may be the other.
    case possible
  }

  /// Words, and the signs that make a difference, such as `<` and a decimal point.
  private let parts: [String]
  private let joined: String
  /// The parts without brackets at the end and currencies, where it has some.
  private let core: [String]?

  init(_ name: String) {
    let text = LabelKey(name).text
    parts = NameParts.of(text)
    joined = parts.joined()
    let core = NameParts.of(NameParts.withoutBrackets(text)).filter { !NameParts.currencies.contains($0) }
    self.core = core.isEmpty || core.count == parts.count ? nil : core
  }

  /// How near another name is; nil for one that is different.
  ///
  /// Numbers, letters that count (`Site A`, `Phase II`) and short words tell names apart.
  func nearness(to other: NearName) -> Nearness? {
    let (first, second) = (joined.utf8.count, other.joined.utf8.count)
    if joined == other.joined { return joined.isEmpty ? nil : .sure }
    if (core == nil) != (other.core == nil), (core ?? parts) == (other.core ?? other.parts) {
      return .possible
    }
    // Further apart than by the longest endings.
    if abs(first - second) > 4 { return nil }
    guard parts.count == other.parts.count else { return nearnessTogether(other) }
    var differing: [(String, String)] = []
    for (one, two) in zip(parts, other.parts) where one != two {
      // Nearly all names differ in a number, or in most of their words.
      if differing.count == 2 || one.utf8.first.map(isDigit) ?? false || two.utf8.first.map(isDigit) ?? false
      {
        return nil
      }
      differing.append((one, two))
    }
    if differing.count == 1 {
      return NameParts.nearness(differing[0].0, differing[0].1, isAlone: parts.count == 1)
    }
    if parts.count < 2 { return nil }
    let all = differing.map { NameParts.nearness($0, $1, isAlone: false) }
    if all.allSatisfy({ $0 == .sure }) { return .sure }
    let isWords = (parts + other.parts).allSatisfy { $0.count > 2 && $0.allSatisfy(\.isLetter) }
    return isWords && parts.sorted() == other.parts.sorted() ? .possible : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// One word or two: `lead time`, `leadtimes`.
  private func nearnessTogether(_ other: NearName) -> Nearness? {
    guard abs(parts.count - other.parts.count) == 1, min(joined.count, other.joined.count) >= 6 else {
      return nil
    }
    return NameParts.nearness(joined, other.joined, isAlone: false)
  }
}

/// The parts of names, and how near two words are.
private enum NameParts {
  static let currencies: Set = Set(["€", "$", "£", "¥"] + Currency.allCases.map { $0.rawValue.lowercased() })

  private static let ands: Set = ["and", "en", "und", "et"]

  /// The words of a folded text and its signs of meaning.
  static func of(_ text: String) -> [String] {
    let characters = Array(text)
    var parts: [String] = []
    var word = ""
    func finish() {
      if !word.isEmpty { parts.append(ands.contains(word) && !parts.isEmpty ? "&" : word) }
      word = ""
    }
    for (index, character) in characters.enumerated() {
      if character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      finish()
      if isMeant(characters, index) { parts.append(String(character)) }
    }
    finish()
    return parts
  }

  /// Whether a sign makes another name: `< 5` and `> 5`, `1.5` and `15`, `A+` and `A`, but not `24-hour` and `24 hour`.
  private static func isMeant(_ text: [Character], _ index: Int) -> Bool {
    let sign = text[index]
    if "&<>≤≥=+±×%€$£¥@~^".contains(sign) { return true }
    let before = index > 0 ? text[index - 1] : " "
    let next = index + 1 < text.count ? text[index + 1] : " "
    if before.isNumber, next.isNumber { return ".,:/-".contains(sign) }
    guard sign == "-" else { return false }
    return before == " " && next.isNumber || next == " " && before.isLetter
  }

  /// `price (eur)` as `price`.
  static func withoutBrackets(_ text: String) -> String {
    guard let last = text.last, last == ")" || last == "]",
      let open = text.lastIndex(of: last == ")" ? "(" : "[")
    else { return text }
    return String(text[..<open])
  }

  /// - Parameter isAlone: Whether the words are whole names: then a short one is hardly proof.
  static func nearness(_ first: String, _ second: String, isAlone: Bool) -> NearName.Nearness? {
    let words = [first, second]
    if words.contains(where: { !$0.allSatisfy(\.isLetter) || $0.count < 3 || isCount($0) }) { return nil }
    if areCounterparts(first, second) || areCounterparts(second, first) { return nil }
    let (one, other) = (Array(first), Array(second))
    let shorter = min(one.count, other.count)
    if isPlural(first, of: second) || isPlural(second, of: first) {
      return isAlone && shorter < 4 ? .possible : .sure
    }
    if shorter < 4 || abs(one.count - other.count) > 2 { return nil }
    let distance = editDistance(one, other)
    if distance == 1 {
      // Of short words only a slip that keeps their letters, and only perhaps.
      if shorter == 4 { return one.count != other.count || one.sorted() == other.sorted() ? .possible : nil }
      // Another first letter mostly makes another word: typical and atypical.
      return one[0] == other[0] || one.sorted() == other.sorted() ? .sure : .possible
    }
    guard distance == 2, shorter >= 9, one.prefix(3) == other.prefix(3) else { return nil }
    // Another ending mostly makes another word: contractor and contracten.
    return one.suffix(2) == other.suffix(2) ? .sure : .possible
  }

  /// Whether two words name both sides of something: `employer` and `employee`, `opdrachtgever` and `opdrachtnemer`.
  private static func areCounterparts(_ first: String, _ second: String) -> Bool {
    [("er", "ee"), ("or", "ee"), ("gever", "nemer")].contains { ending, other in
      first.hasSuffix(ending) && second.hasSuffix(other)
        && first.dropLast(ending.count) == second.dropLast(other.count)
    }
  }

  private static func isPlural(_ word: String, of single: String) -> Bool {
    if word == single + "s" || word == single + "es" { return true }
    let letters = Array(single)
    guard letters.count >= 4, let last = letters.last else { return false }
    let stem = String(letters.dropLast())
    let endings: [Character: String] = ["y": "ies", "s": "zen", "f": "ven", "e": "en"]
    if let ending = endings[last], word == stem + ending { return true }
    // Bonus and bonussen, voorraad and voorraden.
    let isLong = letters[letters.count - 2] == letters[letters.count - 3]
    return word == single + "en" || word == single + String(last) + "en"
      || isLong && word == String(letters.dropLast(2)) + String(last) + "en"
  }

  /// Whether a word counts: Roman numbers.
  private static func isCount(_ word: String) -> Bool { word.allSatisfy { "ivx".contains($0) } }
}
