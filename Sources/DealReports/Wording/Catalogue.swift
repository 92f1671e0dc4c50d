/// What the phrases of the reports are in a language, by their English templates.
struct Catalogue: Sendable {
  /// Part of a catalogue: data that the compiler lays down as it is. As a dictionary of strings it would be code that
  /// builds one, and takes longer to compile than all reports.
  typealias Room = KeyValuePairs<StaticString, StaticString>

  /// The parts of the catalogue. No phrase stands in two of them.
  let rooms: [Room]
  /// All phrases.
  let phrases: [String: String]

  init(_ rooms: [Room]) {
    self.rooms = rooms
    var phrases: [String: String] = [:]
    for room in rooms {
      for (template, phrase) in room { phrases[template.description] = phrase.description }
    }
    self.phrases = phrases
  }

  /// The phrase for an English template; nil where the catalogue lacks it.
  subscript(template: String) -> String? { phrases[template] }
}
