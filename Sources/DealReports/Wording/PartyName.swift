import DealFiles

/// What kind of name a party has: `buyer` is a word for it, `Itex`, `bol.com` and `our side` stand by themselves.
struct PartyName {
  private let name: String

  init(_ name: String) { self.name = name }

  /// Whether sentences put an article before it.
  var takesArticle: Bool {
    guard name.first?.isLowercase == true else { return false }
    // Names of sites and numbered parties are proper names.
    if name.contains(where: { $0 == "." || $0.isNumber }) { return false }
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return false }
    return !(words.count == 1 ? PartyName.pronouns : PartyName.determiners).contains(first)
  }

  // Of all languages: a deal may be answered in another than its own.
  private static let determiners = Set(Term.determiner.words), pronouns = Set(Term.pronoun.words)
}
