/// Names that a reader may take for one: a slip of the pen, singular and plural, one word or two.
enum NearNames {
  /// Whether two different names are so nearly the same that one is probably the other, misspelt.
  ///
  /// Numbers, letters that count (`Site A`, `Phase II`) and short words tell names apart; a longer word may differ by
  /// one letter, or by the ending of its plural, and a very long one by two letters behind its beginning.
  static func areNear(_ first: String, _ second: String) -> Bool {
    let keys = [first, second].map { LabelKey($0).text }
    if keys[0] == keys[1] { return false }
    let words = keys.map { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    if words[0].joined() == words[1].joined() { return words[0].joined().count >= 4 }
    guard words[0].count == words[1].count else { return areNearTogether(words[0], words[1]) }
    let differing = zip(words[0], words[1]).filter { $0 != $1 }
    return differing.count == 1 && differing.allSatisfy { areNear(word: $0, $1) }
  }

  /// One word or two: `lead time`, `leadtimes`.
  private static func areNearTogether(_ first: [String], _ second: [String]) -> Bool {
    let (one, other) = (first.joined(), second.joined())
    return abs(first.count - second.count) == 1 && min(one.count, other.count) >= 6
      && areNear(word: one, other)
  }

  private static func areNear(word first: String, _ second: String) -> Bool {
    let hasDigit = (first + second).contains(where: \.isNumber)
    if hasDigit || min(first.count, second.count) < 4 || isCount(first) || isCount(second) { return false }
    if isPlural(first, of: second) || isPlural(second, of: first) { return true }
    let (one, other) = (Array(first), Array(second))
    let distance = editDistance(one, other)
    if distance == 1 {
      // Another first letter mostly makes another word: import and export, binnen and buiten.
      return min(one.count, other.count) >= 5
    }
    return distance == 2 && min(one.count, other.count) >= 9 && one.prefix(3) == other.prefix(3)
  }

  private static func isPlural(_ word: String, of single: String) -> Bool {
    let stems = [single, String(single.dropLast())]
    return ["s", "es", "en", "'s", "n"].contains { word == stems[0] + $0 }
      || (single.hasSuffix("y") && word == stems[1] + "ies")
      || (single.hasSuffix("s") && word == stems[1] + "zen")
  }

  /// Whether a word counts: Roman numbers.
  private static func isCount(_ word: String) -> Bool { word.allSatisfy { "ivx".contains($0) } }
}
