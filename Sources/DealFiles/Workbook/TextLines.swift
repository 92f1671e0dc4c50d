/// How many lines a text takes in a cell. An estimate by the usual widths of letters, on the safe side: a line too many
/// leaves some room, one too few hides a text.
enum TextLines {
  /// The lines of `text` in a column as wide as so many digits.
  static func count(in text: String, width: Double, isBold: Bool = false) -> Int {
    // In tenths of a digit's width.
    let room = max(10, Int(width * (isBold ? 9 : 9.8)))
    var (lines, used) = (1, 0)
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = word.reduce(0) { $0 + TextLines.width(of: $1) }
      if used > 0, used + 5 + length > room {
        lines += 1
        used = length
      } else {
        used += length + (used > 0 ? 5 : 0)
      }
      // A word that is longer than the column goes on in the next lines.
      if used > room {
        lines += (used - 1) / room
        used = used % room
      }
    }
    return lines
  }

  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "'", "|": 4
    case "f", "t", "I", ".", ",", ":", ";", "!", "/": 5
    case "r", "(", ")", "-": 6
    case "c", "k", "s", "v", "x", "y", "z", "J": 9
    case "w": 13
    case "m", "M", "W", "@", "%", "…", "—": 17
    case _ where character.isUppercase: 13
    case _ where character.isASCII: 10
    default: character.unicodeScalars.first.map { $0.value >= 0x1100 ? 20 : 12 } ?? 10
    }
  }
}
