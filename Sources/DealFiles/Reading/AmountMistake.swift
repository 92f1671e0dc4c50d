/// What stands in cells that hold no number, and what may be meant by it.
extension AmountToken {
  /// What else than a number may be meant in a cell that holds none.
  enum Slip {
    /// A dash for nothing.
    case dash
    /// The name of a currency, as in `7 euro`.
    case currencyWord
  }

  /// What is meant by a text that is no amount; nil where nothing shows it.
  static func slip(in text: String) -> Slip? {
    if isDash(text.utf8) { return .dash }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.last, words.count > 1,
      ["euro", "euros", "euro's", "euro’s"].contains(LabelKey(String(word)).text)
    else { return nil }
    let rest = words.dropLast().joined(separator: " ")
    return (try? AmountToken(Array(rest.utf8)[...])) == nil ? nil : .currencyWord
  }

  /// `5 t` as 5 and `t`; nil where no number stands before a word.
  static func withUnit(_ text: String) -> (token: AmountToken, unit: String)? {
    let unit = text.reversed().prefix { !$0.isNumber && $0 != "." && $0 != "," }.reversed()
    guard let token = try? AmountToken(Array(text.dropLast(unit.count).utf8)[...]) else { return nil }
    let name = String(unit).trimmingBlanks
    return name.isEmpty ? nil : (token, name)
  }

  /// Whether the bytes are a hyphen, a dash or a minus sign and nothing else.
  static func isDash(_ bytes: some Collection<UInt8>) -> Bool {
    let dashes: [[UInt8]] = [[0x2D], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x88, 0x92]]
    return dashes.contains { $0.elementsEqual(bytes) }
  }
}
