/// What a character does in a text, as far as its neighbours show whether it belongs there.
enum CharacterRole {
  /// A separator, a quote, a line end, or the end of the text.
  case edge
  case bracket, slash
  case blank, noBreakSpace
  case digit
  case lower, upper
  /// Letters that texts here hardly ever have: no proof by themselves.
  case rareLower, rareUpper
  /// A letter that also stands alone: `5 à 10`, `7 ó 8`, `Ø 30`.
  case loneLower, loneUpper
  case euro, otherCurrency
  case openingQuote, closingQuote, apostrophe
  case dash, ellipsis, bullet
  case fraction, power, degree, infinity, trademark, comparison, division, sign
  /// A character that goes anywhere between words, rarely.
  case other
  /// No character at all, or one that no deal has.
  case nonsense

  var isLower: Bool { self == .lower || self == .rareLower || self == .loneLower }
  var isUpper: Bool { self == .upper || self == .rareUpper || self == .loneUpper }
  var isLetter: Bool { isLower || isUpper }

  /// The roles of the 256 bytes of an encoding.
  static func table(of encoding: TextEncoding) -> [CharacterRole] {
    let characters = SingleByteTable(encoding)
    return (0...255).map { CharacterRole(scalar: characters[UInt8($0)]) }
  }

  private init(scalar: UInt32) {
    guard scalar > 0, let character = UnicodeScalar(scalar) else {
      self = .nonsense
      return
    }
    if character.isASCII {
      self =
        switch character {
        case " ": .blank
        case "0"..."9": .digit
        case "a"..."z": .lower
        case "A"..."Z": .upper
        case "(", ")", "[", "]": .bracket
        case "/": .slash
        case "-": .dash
        default: .edge
        }
      return
    }
    self =
      CharacterRole.beyondASCII.first { $0.characters.unicodeScalars.contains(character) }?.role ?? .nonsense
  }

  private static let beyondASCII: [(characters: String, role: CharacterRole)] = [
    ("áâäåãæçèéêëìíîïñòôöøõùúûüßœ", .lower),
    ("àó", .loneLower),
    ("ðþýÿšž", .rareLower),
    ("ÁÄÅÆÇÈÉËÏÑÓÖÜ", .upper),
    ("Ø", .loneUpper),
    ("ÀÂÃÊÌÍÎÒÔÕÙÚÛÝÐÞŠŽŸŒ", .rareUpper),
    ("€", .euro),
    ("£¥¢ƒ", .otherCurrency),
    ("\u{A0}", .noBreakSpace),
    ("‘“„‚«", .openingQuote),
    ("”»", .closingQuote),
    ("’", .apostrophe),
    ("–—", .dash),
    ("…", .ellipsis),
    ("•", .bullet),
    ("½¼¾", .fraction),
    ("²³", .power),
    ("°", .degree),
    ("∞", .infinity),
    ("™®©", .trademark),
    ("≤≥", .comparison),
    ("×±§·‰", .sign),
    ("÷", .division),
    ("¿¡¶ªº¹µ‹›≈∆\u{AD}", .other),
  ]
}
