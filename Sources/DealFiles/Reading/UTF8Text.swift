/// What bytes are as UTF-8.
enum UTF8Text {
  static func isASCII(_ bytes: [UInt8]) -> Bool { bytes.reduce(0, |) < 0x80 }

  /// The position of the first byte that is not part of a well-formed character.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    // Nearly every file is well-formed, and the standard library decides that fastest.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var position = 0
    while position < bytes.count {
      guard let width = width(of: bytes, at: position) else { return position }
      position += width
    }
    return nil
  }

  /// Whether a well-formed character beyond ASCII stands anywhere.
  static func hasWideCharacter(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count {
      let width = width(of: bytes, at: position) ?? 1
      if width > 1 { return true }
      position += 1
    }
    return false
  }

  /// How many bytes the character at `position` has; nil where it is not well-formed.
  private static func width(of bytes: [UInt8], at position: Int) -> Int? {
    let first = bytes[position]
    if first < 0x80 { return 1 }
    let width: Int
    switch first {
    case 0xC2...0xDF: width = 2
    case 0xE0...0xEF: width = 3
    case 0xF0...0xF4: width = 4
    default: return nil
    }
    guard position + width <= bytes.count else { return nil }
    let second = bytes[position + 1]
    // No longer than needed, no surrogates, nothing beyond the last character.
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return nil }
    return bytes[(position + 1)..<(position + width)].allSatisfy { $0 & 0xC0 == 0x80 } ? width : nil
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8; `scalar` is none of the surrogates.
  mutating func append(scalar: UInt32) {
    func last(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(0xC0 | UInt8(scalar >> 6))
      append(last(0))
    case ..<0x1_0000:
      append(0xE0 | UInt8(scalar >> 12))
      append(last(6))
      append(last(0))
    default:
      append(0xF0 | UInt8(scalar >> 18 & 0x07))
      append(last(12))
      append(last(6))
      append(last(0))
    }
  }
}
