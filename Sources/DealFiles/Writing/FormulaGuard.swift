/// Keeps spreadsheets from taking a text for a formula: labels may come from the other party, and `=` at the
/// start of a cell makes Excel calculate, or fetch, what follows.
///
/// An apostrophe stands before such a text in every CSV file that is written, and exactly one is taken off again
/// where such a file is read. A text of apostrophes and such a sign gets one more, so that every text comes back.
enum FormulaGuard {
  static let apostrophe = UInt8(ascii: "'")

  /// What makes a formula of a cell at its start; spreadsheets skip tabs and line ends before it.
  static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// Whether a text that is written needs an apostrophe before it.
  static func isNeeded(for text: String) -> Bool {
    text.utf8.first { $0 != apostrophe }.map(isSign) ?? false
  }

  /// The text with the apostrophe that guards it, where it needs one.
  static func guarded(_ text: String) -> String { isNeeded(for: text) ? "'" + text : text }

  /// A text that was read, without the apostrophe that guards it.
  static func removed(from text: String) -> String {
    // Most texts start with a letter.
    guard text.utf8.first == apostrophe, isNeeded(for: text) else { return text }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }
}
