/// A language in which deals are written, and in which answers, notices and errors are given.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case dutch = "nl"

  /// Of the same thing in both, the one in this language.
  public func pick<Thing>(_ english: Thing, _ dutch: Thing) -> Thing { self == .english ? english : dutch }
}
