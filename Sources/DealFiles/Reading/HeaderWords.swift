import MutualGains

/// Headers of values and costs in other words than those of the format: `additional cost buyer`, `kosten (koper)`,
/// `koper: meerkosten`.
struct HeaderWords {
  enum Kind { case value, cost }

  let kind: Kind
  /// What stands beside the words: a party, where it is one.
  let party: String
  /// The same without a preposition before it, which can also be part of a name.
  let plainParty: String
  let unit: String?

  /// The longest first, so that what is left beside them is the party alone.
  private static let phrases: [(words: [String], kind: Kind)] = {
    let costs =
      Language.allCases.flatMap { language in
        language.words(for: .costAdjective).flatMap { adjective in
          Term.costNoun.words.map { adjective + " " + $0 }
        }
      } + Term.costNoun.words + Term.costWord.words
    let values = Term.valueNoun.words
    return (costs.map { ($0, Kind.cost) } + values.map { ($0, .value) })
      .map { (words: $0.split(separator: " ").map(String.init), kind: $1) }
      .sorted { $0.words.count > $1.words.count }
  }()

  static let links = Term.preposition.keys
  private static let articles = Term.article.keys

  /// The meaning of a header that has such words at its start or at its end; nil for others.
  init?(_ header: String) {
    var text = header.trimmingBlanks
    var unit: String?
    // In brackets at the end stands a unit, or the party where nothing else does.
    if let last = text.last, last == ")" || last == "]",
      let open = text.lastIndex(of: last == ")" ? "(" : "["), open != text.startIndex
    {
      unit = String(text[text.index(after: open)...].dropLast()).trimmingBlanks
      text = String(text[..<open]).trimmingBlanks
    }
    let words = text.split { $0.isWhitespace || "_:;,()[]/|".contains($0) || $0 == "-" || $0 == "–" }
      .map(String.init)
    let keys = words.map { LabelKey($0).text }
    for phrase in HeaderWords.phrases where keys.count >= phrase.words.count {
      if Array(keys.prefix(phrase.words.count)) == phrase.words {
        self.init(phrase.kind, Array(words.dropFirst(phrase.words.count)), unit)
        return
      }
      if Array(keys.suffix(phrase.words.count)) == phrase.words {
        self.init(phrase.kind, Array(words.dropLast(phrase.words.count)), unit)
        return
      }
    }
    return nil
  }

  private init(_ kind: Kind, _ rest: [String], _ unit: String?) {
    self.kind = kind
    party = rest.isEmpty ? unit ?? "" : rest.joined(separator: " ")
    self.unit = rest.isEmpty ? nil : unit
    var plain = rest[...]
    for words in [HeaderWords.links, HeaderWords.articles] where plain.count > 1 {
      if words.contains(LabelKey(plain[plain.startIndex]).text) { plain.removeFirst() }
    }
    plainParty = plain.isEmpty ? party : plain.joined(separator: " ")
  }

  /// Which of some parties it is.
  func index(among parties: [Party]) -> Int? {
    [party, plainParty].lazy.compactMap { name in
      parties.firstIndex { LabelKey($0.name) == LabelKey(name) }
    }.first
  }

  /// Whether a header has a word that speaks of costs, wherever it stands.
  static func speaksOfCosts(_ header: String) -> Bool {
    words(header).contains { word in
      costStems.contains { word.hasPrefix($0) } || costEndings.contains { word.hasSuffix($0) }
    }
  }

  /// Whether an unknown header may be that of costs where nobody has a column of them, whatever else it could be.
  static func mayBeCosts(_ header: String) -> Bool {
    let key = LabelKey(header).text
    let words = words(header)
    if words.isEmpty { return key.isEmpty || HeaderUnit(key).isMoney }
    return words.allSatisfy(doubtful.contains) || doubtful.contains(words.joined(separator: " "))
      || HeaderUnit(key).isMoney
      || words.count < 3 && Term.column.words.contains { words[0].hasPrefix($0) }
  }

  private static let doubtful = Term.vagueCost.keys

  /// Whether a header has the name of a party in it, also as `buyer's` and `buyers`.
  static func names(_ party: String, in header: String) -> Bool {
    let (name, all) = (words(party), words(header))
    guard !name.isEmpty, all.count >= name.count else { return false }
    return (0...(all.count - name.count)).contains { Array(all[$0..<($0 + name.count)]) == name }
  }

  /// Whether a header that starts as a remark's speaks of amounts.
  static func speaksOfAmounts(_ header: String) -> Bool {
    speaksOfCosts(header) || header.contains { "€$£".contains($0) }
      || words(header).contains(where: amountWords.contains)
  }

  private static let amountWords = Term.amount.keys.union(["eur", "euro"])
  private static let costStems = Term.costStem.words
  private static let costEndings = Term.costEnding.words

  /// Whether a header has a word that speaks of what something brings in, wherever it stands.
  static func speaksOfValues(_ header: String) -> Bool {
    words(header).contains { word in
      valueStems.contains { word.hasPrefix($0) } || valueEndings.contains { word.hasSuffix($0) }
    }
  }

  private static let valueStems = Term.valueStem.words
  private static let valueEndings = Term.valueEnding.words

  private static func words(_ text: String) -> [String] {
    LabelKey(text).text.words
  }

  /// Whether a header speaks of a period, so that its amounts are no totals.
  static func hasPeriod(_ text: String) -> Bool {
    let words = words(text)
    // A party may be called so, a unit hardly.
    if let unit = HeaderUnit.split(text)?.unit, ["pm", "pa"].contains(LabelKey(unit).text) {
      return true
    }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    if words.contains(where: periods.contains) || pairs.contains(where: periods.contains) { return true }
    // Of a piece it is no total either: `per pallet`. Per is also a name.
    if zip(words, words.dropFirst()).contains(where: { $0 == "per" && pieces.contains($1) }) { return true }
    // Behind a slash, whatever follows: `/pallets`.
    return LabelKey(text).text.split(separator: "/").dropFirst().contains { part in
      let unit = part.drop(while: \.isWhitespace)
      return behindSlash.contains { unit.hasPrefix($0) }
    }
  }

  private static let behindSlash = Term.rate.words

  private static let pieces = Term.piece.keys

  private static let periods = Term.period.keys
}
