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
  private let parts: [NamePart]
  private let joined: NamePart
  /// The same with `y` for `ij`: `Levertyd`.
  private let sound: NamePart
  /// The parts without brackets at the end and currencies, where it has some.
  private let core: [NamePart]?
  /// The whole name, and with less and less around it; see `NameForms`.
  private let key: String
  private let forms: [NamePart]
  /// Whether it has a word that a dot ends, and what stands around a name: most have neither.
  private let hasDot: Bool
  /// With letters for digits among them.
  private let inLetters: [NamePart]
  /// With one sign for each letter beyond ASCII, where it has some; see `isSameInAnotherEncoding`.
  private let masked: String?

  init(_ name: String) {
    let key = LabelKey(name).text
    masked = NearName.masked(key)
    self.key = key
    hasDot = key.utf8.contains(UInt8(ascii: "."))
    let joinedParts = { (text: String) in
      NamePart(NamePart.parts(of: NamePart.plain(text)).map(\.text).joined())
    }
    forms = NameForms.all(of: NearName.withoutFootnote(name, key)).map(joinedParts)
    inLetters = NameForms.withLetters(key).map(joinedParts)
    let text = NamePart.plain(key)
    parts = NamePart.parts(of: text)
    joined = parts.count == 1 ? parts[0] : NamePart(parts.map(\.text).joined())
    sound = joined.text.contains("ij") ? NamePart(joined.text.replacing("ij", with: "y")) : joined
    let inside = NamePart.withoutBrackets(text).map(NamePart.parts) ?? parts
    let core = inside.filter { $0.length > 3 || !NamePart.currencies.contains($0.text) }
    self.core = core.isEmpty || core.count == parts.count ? nil : core
  }

  /// Whether the other name is this one without what stands around it, written out, or with letters for its digits.
  private func isWithin(_ other: NearName) -> Bool {
    !forms.isEmpty && forms.contains(other.joined) || !inLetters.isEmpty && inLetters.contains(other.joined)
      || hasDot && NameForms.abbreviates(key, other.key)
  }

  /// `Payment term¹` as `Payment term 1)`, which is what its key lost.
  private static func withoutFootnote(_ name: String, _ key: String) -> String {
    guard let last = name.unicodeScalars.last, "¹²³".unicodeScalars.contains(last) else { return key }
    let word = key.dropLast().reversed().prefix { $0.isLetter }
    return word.count > 2 ? key.dropLast() + " 1)" : key
  }

  private static func masked(_ text: String) -> String? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let scalars = text.unicodeScalars
    guard scalars.count(where: { ("a"..."z").contains($0) }) > 2
    else {
      return nil
    }
    return String(String.UnicodeScalarView(scalars.map { $0.isASCII ? $0 : "?" }))
  }

  /// Whether two names are one but for their letters beyond ASCII, as in a text that was put together from several
  /// encodings: `Café` and `Caf‚`.
  func isSameInAnotherEncoding(_ other: NearName) -> Bool { masked != nil && masked == other.masked }

  /// How near another name is; nil for one that is different.
  ///
  /// Numbers, letters that count (`Site A`, `Phase II`) and short words tell names apart.
  func nearness(to other: NearName) -> Nearness? {
    if sound == other.sound { return sound.length == 0 ? nil : .sure }
    if isWithin(other) || other.isWithin(self) { return .sure }
    if (core == nil) != (other.core == nil), (core ?? parts) == (other.core ?? other.parts) {
      return .possible
    }
    // Further apart than by the longest endings.
    if abs(joined.length - other.joined.length) > 4 { return nil }
    guard parts.count == other.parts.count else { return nearnessTogether(other) }
    var (first, second): (Int?, Int?)
    for index in parts.indices where parts[index] != other.parts[index] {
      // Nearly all names differ in a number, or in most of their words.
      if second != nil || parts[index].isNumber || other.parts[index].isNumber { return nil }
      if first == nil { first = index } else { second = index }
    }
    guard let first else { return nil }
    let one = parts[first].nearness(to: other.parts[first], isAlone: parts.count == 1)
    guard let second else { return one }
    if one == .sure, parts[second].nearness(to: other.parts[second], isAlone: false) == .sure {
      return .sure
    }
    // The same words in another order.
    guard parts[first] == other.parts[second], parts[second] == other.parts[first] else { return nil }
    return parts.allSatisfy(\.isLongWord) ? .possible : nil
  }

  /// One word or two: `lead time`, `leadtimes`.
  private func nearnessTogether(_ other: NearName) -> Nearness? {
    guard abs(parts.count - other.parts.count) == 1, min(joined.length, other.joined.length) >= 6 else {
      return nil
    }
    return joined.nearness(to: other.joined, isAlone: false)
  }
}

/// A word of a name, or a sign in it that makes another name.
private struct NamePart: Equatable {
  let text: String
  /// In Unicode scalars.
  let length: Int
  /// Whether it starts with a digit.
  let isNumber: Bool
  /// Three letters or more, and nothing else.
  let isLongWord: Bool
  /// A bit for each letter that it has: most pairs of words are told apart by these alone.
  private let letters: UInt32

  static let currencies: Set = Set(["€", "$", "£", "¥"] + Currency.allCases.map { $0.rawValue.lowercased() })

  private static let ands: Set = ["and", "en", "und", "et"]

  init(_ text: String) {
    self.text = text
    var (length, letters, isWord) = (0, UInt32(0), true)
    for scalar in text.unicodeScalars {
      length += 1
      letters |= 1 << (scalar.value & 31)
      isWord = isWord && scalar.isInWord && !scalar.isDigit
    }
    (self.length, self.letters, isLongWord) = (length, letters, isWord && length >= 3)
    isNumber = text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  static func == (first: NamePart, second: NamePart) -> Bool {
    first.letters == second.letters && first.text == second.text
  }

  /// A folded text without what makes no other name: apostrophes, a number in front with a dot
  /// behind it, zeros before and behind a number.
  static func plain(_ text: String) -> String {
    // Most names have neither.
    if !text.utf8.contains(where: { $0 == 0x27 || (0x30...0x39).contains($0) }) { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") {
        index += 1
      } else if byte == UInt8(ascii: "0"), !isDigit(index - 1), isDigit(index + 1),
        index == 0 || !".,".utf8.contains(bytes[index - 1])
      {
        // `Lot 01`
        index += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), isDigit(index - 1), isDigit(index + 1)
      {
        // `60,0 days`: no thousands, which have three digits.
        let decimals = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
        let isNothing = decimals.count < 3 && decimals.allSatisfy { $0 == 0x30 }
        if !isNothing { plain += [byte] + decimals }
        index += 1 + decimals.count
      } else {
        plain.append(byte)
        index += 1
      }
    }
    // `1. Delivery`
    let number = plain.prefix { (0x30...0x39).contains($0) }
    let rest = plain.dropFirst(number.count)
    if !number.isEmpty, let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
      rest.dropFirst().first == UInt8(ascii: " ")
    {
      plain = Array(rest.dropFirst(2))
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The words of a folded text and its signs of meaning.
  static func parts(of text: String) -> [NamePart] {
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    var parts: [NamePart] = []
    var (start, position) = (0, 0)
    for (index, scalar) in scalars.enumerated() {
      if !scalar.isInWord {
        if start < position { addWord(bytes[start..<position], to: &parts) }
        if isMeant(scalars, index) { parts.append(NamePart(String(scalar))) }
        start = position + UTF8.width(scalar)
      }
      position += UTF8.width(scalar)
    }
    if start < position { addWord(bytes[start...], to: &parts) }
    return parts
  }

  private static func addWord(_ bytes: ArraySlice<UInt8>, to parts: inout [NamePart]) {
    let word = String(decoding: bytes, as: UTF8.self)
    parts.append(NamePart(bytes.count <= 3 && !parts.isEmpty && ands.contains(word) ? "&" : word))
  }

  /// Whether a sign makes another name: `< 5` and `> 5`, `1.5` and `15`, `A+` and `A`, but not `24-hour` and `24 hour`.
  private static func isMeant(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    let sign = text[index]
    if sign == " " { return false }
    if "&<>≤≥=+±×%€$£¥@~^".unicodeScalars.contains(sign) { return true }
    let before = index > 0 ? text[index - 1] : " "
    let next = index + 1 < text.count ? text[index + 1] : " "
    if before.isDigit, next.isDigit { return ".,:/-".unicodeScalars.contains(sign) }
    guard sign == "-" else { return false }
    return before == " " && next.isDigit || next == " " && before.isInWord && !before.isDigit
  }

  /// `price (eur)` as `price`; nil where no brackets stand at the end.
  static func withoutBrackets(_ text: String) -> String? {
    guard let last = text.last, last == ")" || last == "]",
      let open = text.lastIndex(of: last == ")" ? "(" : "[")
    else { return nil }
    return String(text[..<open])
  }

  /// - Parameter isAlone: Whether the words are whole names: then a short one is hardly proof.
  func nearness(to other: NamePart, isAlone: Bool) -> NearName.Nearness? {
    // The longest endings, `y` and `ies`, differ in four letters, as two slips do.
    guard isLongWord, other.isLongWord, (letters ^ other.letters).nonzeroBitCount <= 4,
      abs(length - other.length) <= 3, !isCount, !other.isCount
    else { return nil }
    let shorter = min(length, other.length)
    let startAlike = text.utf8.first == other.text.utf8.first
    let mayBeOneSlip = abs(length - other.length) <= 1 && (letters ^ other.letters).nonzeroBitCount <= 2
    // Two slips are only looked at in long words that start alike, as plurals do.
    if !startAlike, !mayBeOneSlip { return nil }
    if NamePart.areCounterparts(text, other.text) || NamePart.areCounterparts(other.text, text) { return nil }
    let (single, more) = length < other.length ? (text, other.text) : (other.text, text)
    if startAlike, length != other.length, NamePart.isPlural(more, of: single) {
      return isAlone && shorter < 4 ? .possible : .sure
    }
    if shorter < 4 || abs(length - other.length) > 2 || shorter < 9 && !mayBeOneSlip { return nil }
    let (one, two) = (Array(text), Array(other.text))
    let distance = editDistance(one, two)
    if distance == 1 {
      // Of short words only a slip that keeps their letters, and only perhaps.
      if shorter == 4 { return one.count != two.count || one.sorted() == two.sorted() ? .possible : nil }
      // Another first letter mostly makes another word: typical and atypical.
      return one[0] == two[0] || one.sorted() == two.sorted() ? .sure : .possible
    }
    guard distance == 2, shorter >= 9, one.prefix(3) == two.prefix(3) else { return nil }
    // Another ending mostly makes another word: contractor and contracten.
    return one.suffix(2) == two.suffix(2) ? .sure : .possible
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
    guard letters.count >= 3, let last = letters.last else { return false }
    let stem = String(letters.dropLast())
    let endings: [Character: String] = ["y": "ies", "s": "zen", "f": "ven", "e": "en"]
    if let ending = endings[last], word == stem + ending { return true }
    // Bonus and bonussen, voorraad and voorraden.
    let isLong = letters[letters.count - 2] == letters[letters.count - 3]
    return word == single + "en" || word == single + String(last) + "en"
      || isLong && word == String(letters.dropLast(2)) + String(last) + "en"
  }

  /// Whether a word counts: Roman numbers.
  private var isCount: Bool { text.utf8.allSatisfy { "ivx".utf8.contains($0) } }
}

extension Unicode.Scalar {
  /// A letter, a mark on one or a number. The standard library looks even those of ASCII up in tables.
  fileprivate var isInWord: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || isDigit }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isDigit: Bool {
    isASCII ? ("0"..."9").contains(self) : properties.numericType != nil
  }
}
