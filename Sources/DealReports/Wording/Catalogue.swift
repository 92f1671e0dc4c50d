/// What the phrases of the reports are in a language, by their English templates.
struct Catalogue: Sendable {
  /// The parts of the catalogue. No phrase stands in two of them.
  let rooms: [[String: String]]
  /// All phrases.
  let phrases: [String: String]

  init(_ rooms: [[String: String]]) {
    self.rooms = rooms
    phrases = rooms.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  /// The phrase for an English template; nil where the catalogue lacks it.
  subscript(template: String) -> String? { phrases[template] }
}
