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

  /// Words that stand where an article would, in either language: a deal may be answered in the other one.
  private static let determiners: Set<String> = [
    "the", "a", "an", "our", "my", "your", "their", "his", "her", "its", "this", "these", "those", "we",
    "de", "het", "een", "ons", "onze", "mijn", "uw", "jouw", "jullie", "hun", "haar", "zijn", "deze", "wij",
  ]

  /// Words that stand for a party by themselves, in either language.
  private static let pronouns: Set<String> = [
    "i", "me", "we", "us", "you", "he", "him", "she", "her", "it", "they", "them", "ours", "yours", "theirs",
    "mine", "ourselves", "ik", "mij", "wij", "ons", "u", "je", "jij", "jou", "jullie", "hij", "hem", "zij",
    "ze", "haar", "hen", "hun", "onszelf",
  ]
}
