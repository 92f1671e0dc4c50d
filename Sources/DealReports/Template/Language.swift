/// A language that people are spoken to in.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case dutch = "nl"

  /// Of the same thing in both, the one in this language.
  func pick<Thing>(_ english: Thing, _ dutch: Thing) -> Thing { self == .english ? english : dutch }
}
