/// Characters that were lost or written in another encoding before a text was saved: `Financi\u{FFFD}le`,
/// `FinanciÃ«le`, `Financi+AOs-le`.
enum DamagedCharacters {
  /// A quick look at the bytes of a whole file in UTF-8.
  static func mayBe(in bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch (previous, byte) {
      case (0xBF, 0xBD), (0xC3, 0x83), (0xC3, 0x82), (0xC3, 0xA2), (0x2B, 0x41): return true
      default: previous = byte
      }
    }
    return false
  }

  static func are(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { index in
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalars[index] {
      case "\u{FFFD}": return true
      // What UTF-8 makes of a letter, read as Windows-1252.
      case "Ã", "Â":
        return (0x80...0xBF).contains(next.value)
          || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars.contains(next)
      case "â": return next == "€" || next == "‚"
      case "+": return isUTF7(scalars[(index + 1)...])
      default: return false
      }
    }
  }

  /// A letter of UTF-7 behind its plus sign: `AOs-`.
  private static func isUTF7(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let code = scalars.prefix { $0 != "-" }
    return code.count == 3 && code.first == "A" && code.endIndex < scalars.endIndex
      && code.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }
}
