/// Currencies as they are written beside amounts.
enum Currency {
  /// Signs with the name that is shown for them. A dollar is some country's dollar: it stays a sign.
  private static let signs: [(bytes: [UInt8], name: String)] = [
    (Array("€".utf8), "EUR"), (Array("£".utf8), "GBP"), (Array("$".utf8), "$"), (Array("¥".utf8), "¥"),
  ]

  /// Codes of ISO 4217 that deals in Europe meet.
  private static let codes = [
    "AUD", "BGN", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "INR", "JPY", "NOK", "NZD",
    "PLN", "RON", "SEK", "SGD", "TRY", "USD",
  ]

  private static let dollars: Set = ["AUD", "CAD", "HKD", "NZD", "SGD", "USD"]

  /// The currency that `bytes` start with and how many bytes name it.
  static func atStart(of bytes: ArraySlice<UInt8>) -> (name: String, width: Int)? {
    guard let first = bytes.first, !isDigit(first) else { return nil }
    return signs.first { bytes.starts(with: $0.bytes) }.map { ($0.name, $0.bytes.count) }
      ?? code(in: bytes.prefix(3)).map { ($0, 3) }
  }

  /// The currency that `bytes` end with and how many bytes name it.
  static func atEnd(of bytes: ArraySlice<UInt8>) -> (name: String, width: Int)? {
    guard let last = bytes.last, !isDigit(last) else { return nil }
    return signs.first { bytes.suffix($0.bytes.count).elementsEqual($0.bytes) }
      .map { ($0.name, $0.bytes.count) } ?? code(in: bytes.suffix(3)).map { ($0, 3) }
  }

  /// The name for a unit in brackets: a sign becomes its currency's code.
  static func name(ofUnit text: String) -> String {
    if let sign = signs.first(where: { $0.bytes.elementsEqual(text.utf8) }) { return sign.name }
    let upper = text.uppercased()
    return codes.contains(upper) ? upper : text
  }

  /// The one name for two that can mean the same unit; nil where they differ.
  static func common(_ left: String, _ right: String) -> String? {
    if LabelKey(left) == LabelKey(right) { return left }
    for (sign, other) in [(left, right), (right, left)] {
      if sign == "$", dollars.contains(other) { return other }
      if sign == "¥", other == "JPY" || other == "CNY" { return other }
    }
    return nil
  }

  private static func code(in bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self).uppercased()
    return codes.contains(text) ? text : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
