/// A currency as it is written beside amounts; its raw value is the name that is shown.
enum Currency: String, CaseIterable, Sendable {
  // Codes of ISO 4217 that deals in Europe meet.
  case aud = "AUD"
  case bgn = "BGN"
  case cad = "CAD"
  case chf = "CHF"
  case cny = "CNY"
  case czk = "CZK"
  case dkk = "DKK"
  case eur = "EUR"
  case gbp = "GBP"
  case hkd = "HKD"
  case huf = "HUF"
  case inr = "INR"
  case jpy = "JPY"
  case nok = "NOK"
  case nzd = "NZD"
  case pln = "PLN"
  case ron = "RON"
  case sek = "SEK"
  case sgd = "SGD"
  case turkishLira = "TRY"
  case usd = "USD"
  // Signs that more than one country uses stay signs.
  case dollarSign = "$"
  case yenSign = "¥"

  private static let signs: [(bytes: [UInt8], currency: Currency)] = [
    (Array("€".utf8), .eur), (Array("£".utf8), .gbp), (Array("$".utf8), .dollarSign),
    (Array("¥".utf8), .yenSign),
  ]

  /// The currency that `bytes` start with and how many bytes name it.
  static func atStart(of bytes: ArraySlice<UInt8>) -> (currency: Currency, width: Int)? {
    guard let first = bytes.first, !isDigit(first) else { return nil }
    return signs.first { bytes.starts(with: $0.bytes) }.map { ($0.currency, $0.bytes.count) }
      ?? code(in: bytes.prefix(3)).map { ($0, 3) }
  }

  /// The currency that `bytes` end with and how many bytes name it.
  static func atEnd(of bytes: ArraySlice<UInt8>) -> (currency: Currency, width: Int)? {
    guard let last = bytes.last, !isDigit(last) else { return nil }
    return signs.first { bytes.suffix($0.bytes.count).elementsEqual($0.bytes) }
      .map { ($0.currency, $0.bytes.count) } ?? code(in: bytes.suffix(3)).map { ($0, 3) }
  }

  /// The name for a unit in brackets: a sign becomes its currency's code.
  static func name(ofUnit text: String) -> String {
    if let sign = signs.first(where: { $0.bytes.elementsEqual(text.utf8) }) { return sign.currency.rawValue }
    return Currency(rawValue: text.uppercased())?.rawValue ?? text
  }

  /// The one name for two that can mean the same unit; nil where they differ.
  static func common(_ left: String, _ right: String) -> String? {
    if LabelKey(left) == LabelKey(right) { return left }
    for (sign, other) in [(left, right), (right, left)] {
      guard let other = Currency(rawValue: other) else { continue }
      switch (sign, other) {
      case ("$", .aud), ("$", .cad), ("$", .hkd), ("$", .nzd), ("$", .sgd), ("$", .usd), ("¥", .cny),
        ("¥", .jpy):
        return other.rawValue
      default: break
      }
    }
    return nil
  }

  private static func code(in bytes: ArraySlice<UInt8>) -> Currency? {
    guard bytes.count == 3 else { return nil }
    return Currency(rawValue: String(decoding: bytes, as: UTF8.self).uppercased())
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
