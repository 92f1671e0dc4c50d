/// What people write in a cell for "as above". Texts are those of a `LabelKey`.
enum DittoMarks {
  /// Whether the text of an issue cell names nothing: signs that point to the cell above, or a word for "as above".
  static func contains(_ key: String) -> Bool {
    words.contains(key) || !key.isEmpty && key.unicodeScalars.allSatisfy { signs.contains($0) }
  }

  private static let signs: Set = Set("\"'-._,·•*^|~<>↑⇑⬆▲〃/ ".unicodeScalars)

  /// Whether the text of an option cell is one for "as above": an option may be called `-`.
  static func repeatOption(_ key: String) -> Bool {
    // Most labels start otherwise; the signs that look alike are one.
    key.utf8.first.map { "ids.zha\"'\u{3003}".utf8.contains($0) } ?? false && key.utf8.count <= 12
      && (words.contains(key) || ["\"", "''", "〃", "..", "..."].contains(key))
  }

  private static let words = Term.ditto.keys
}
