/// Words for what a party has without agreement. Texts are those of a `LabelKey`.
enum NoDealWords {
  /// Whether a row under that name is the one of no-deal values.
  static func name(_ key: String) -> Bool {
    if words.contains(key) { return true }
    guard mayStart(key) else { return false }
    let plain = plain(key)
    if words.contains(plain) { return true }
    // `BATNA excl. VAT`, `BATNA (estimate)`
    let parts = plain.words
    let rest = parts.reversed().drop { qualifiers.contains($0) }.reversed()
    if rest.count < parts.count, words.contains(rest.joined(separator: " ")) { return true }
    // `BATNA (zonder deal)`
    guard let open = plain.firstIndex(of: "("), plain.last == ")" else { return false }
    let (before, inside) = (plain[..<open], plain[plain.index(after: open)...].dropLast())
    return [before, inside].allSatisfy { words.contains(String($0).trimmingBlanks) }
  }

  private static let words = Term.noDeal.keys
  private static let qualifiers = Term.qualifier.keys

  /// Without signs that make no difference: `B.A.T.N.A.`, `no-deal`, `BATNA:`.
  private static func plain(_ key: String) -> String {
    var plain = ""
    for letter in key where letter != "." && letter != ":" {
      plain.append(letter == "-" || letter == "_" ? " " : letter)
    }
    return plain.trimmingBlanks
  }

  /// Most names start otherwise than all of these words: with another letter, or with another one behind it.
  private static func mayStart(_ key: String) -> Bool {
    guard let pair = pair(key.utf8) else { return false }
    return starts.contains(pair) || pair & 0xFF == UInt16(UInt8(ascii: "."))
  }

  /// The same of their ends.
  private static func mayEnd(_ key: String) -> Bool { pair(key.utf8.suffix(2)).map(ends.contains) ?? false }

  private static let starts = Set(words.union(optionWords).compactMap { pair($0.utf8) })
  private static let ends = Set(words.compactMap { pair($0.utf8.suffix(2)) })

  /// The first two bytes.
  private static func pair(_ text: some Sequence<UInt8>) -> UInt16? {
    var bytes = text.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return nil }
    return UInt16(first) << 8 | UInt16(second)
  }

  /// Whether an option under that name is what follows where the parties don't agree.
  static func option(_ key: String) -> Bool {
    mayStart(key) && (name(key) || optionWords.contains(plain(key)))
  }

  private static let optionWords = Term.noDealOption.keys

  /// Whether a text in the cell of an option says that there is none.
  static func saysNoOption(_ key: String) -> Bool {
    noOption.contains(key) || name(key) || key == "0" || AmountToken.isDash(key.utf8)
  }

  private static let noOption = Term.noOption.keys

  /// Whether a single row under that name seems to hold no-deal values, though it is not read as such: the word also
  /// names issues, or is misspelt.
  static func seemMeant(_ key: String) -> Bool { areOtherWords(key) || areMisspelt(key) }

  /// The same without what is misspelt.
  static func areOtherWords(_ key: String) -> Bool {
    otherWords.contains(key) || mayStart(key) && optionWords.contains(plain(key)) || speakOfThem(key)
  }

  private static let otherWords = Term.alternative.keys
  private static let thresholds = Term.threshold.keys

  /// Whether a name may be meant as theirs where nothing else is, or beside the names of parties.
  static func areThresholds(_ key: String) -> Bool { thresholds.contains(key) }

  /// Whether a name is nearly such a word: `BATMA`.
  static func areMisspelt(_ key: String) -> Bool {
    let name = NearName(key)
    return names.contains { name.nearness(to: $0) == .sure }
  }

  private static let names = words.map(NearName.init)

  /// Whether a name is such a word with others beside it: `BATNA buyer`.
  static func speakOfThem(_ key: String) -> Bool {
    guard mayStart(key) || mayEnd(key), !name(key) else { return false }
    let key = plain(key)
    return words.contains { word in
      key.hasPrefix(word) && key.dropFirst(word.count).first.map { !$0.isLetter } ?? false
        || key.hasSuffix(word) && key.dropLast(word.count).last.map { !$0.isLetter } ?? false
    }
  }
}
