/// What a spreadsheet leaves in a cell that should hold a label.
enum LabelFault {
  case formula, errorValue

  /// The fault of `label`, if it has one.
  init?(_ label: String) {
    switch label.utf8.first {
    case UInt8(ascii: "="): self = .formula
    // `#1 priority` is a label: only the very words of a spreadsheet are errors.
    case UInt8(ascii: "#") where LabelFault.errorWords.contains(label.uppercased()): self = .errorValue
    default: return nil
    }
  }

  private static let errorWords = Set(Term.errorValue.words)
}
