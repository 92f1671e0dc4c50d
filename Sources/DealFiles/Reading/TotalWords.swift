/// Words for rows that only add up or compare others. Texts are those of a `LabelKey`.
enum TotalWords {
  /// Whether the text is a word for a total and nothing else.
  static func contains(_ key: String) -> Bool { words.contains(key) }

  private static let words = Set(Term.total.words.flatMap { [$0, $0 + ":"] })

  /// Whether only totals are called so: an option may be called `total`.
  static func areSure(_ key: String) -> Bool {
    words.contains(key) && !optionWords.contains(key)
  }

  private static let optionWords = Set(Term.plainTotal.words.flatMap { [$0, $0 + ":"] })

  /// Whether the name of an issue starts with a word for totals: `Totaal pakket`.
  static func start(_ key: String) -> Bool {
    guard key.utf8.first.map({ "tsgea".utf8.contains($0) }) ?? false else { return false }
    return words.contains(key) || words.contains { key.hasPrefix($0 + " ") || key.hasPrefix($0 + "(") }
  }

  /// Whether an issue with a single row under that name is one that adds up or compares the others: a word for totals
  /// among its words, or a word for something computed alone.
  static func seemMeant(_ key: String) -> Bool {
    if start(key) { return true }
    let words = key.words
    return words.contains { sums.contains($0) || $0.hasSuffix("totaal") }
      || words.count == 1 && computed.contains(words[0]) || computed.contains(words.joined(separator: " "))
  }

  private static let sums = Term.sum.keys

  private static let computed = Term.computed.keys

  /// Whether the label of an option may be that of what is computed from the others of its issue: `max.`, `Σ`,
  /// `total Price`.
  static func mayBeComputed(_ key: String) -> Bool {
    guard key.utf8.count < 40 else { return false }
    let first = firstWord(of: key)
    return statistics.contains(first) || choices.contains(first) || areSure(first)
      || first.hasSuffix("totaal")
  }

  /// Whether an option is hardly ever called so, unless it is computed.
  static func hardlyNameOptions(_ key: String) -> Bool {
    statistics.contains(firstWord(of: key))
  }

  private static func firstWord(of key: String) -> String {
    String(key.drop { !$0.isLetter }.prefix(while: \.isLetter))
  }

  private static let statistics = Term.statistic.keys
  private static let choices = Term.statisticOrChoice.keys

  /// Whether a name is a word for totals or for something computed, and nothing else.
  static func name(_ key: String) -> Bool {
    contains(key) || computed.contains(key) || sums.contains(key)
  }

  /// Whether labels only say which total: `minimum` and `maximum`.
  static func areKinds(_ keys: [String], parties: [String]) -> Bool {
    keys.count > 1
      && keys.allSatisfy { key in
        kinds.contains(key) || parties.contains(key)
          || wholes.contains(key.split(separator: " ").first.map(String.init) ?? "")
      }
  }

  /// `package 1`, `scenario B`
  private static let wholes = Term.whole.keys

  private static let kinds = Term.kindOfTotal.keys
}
