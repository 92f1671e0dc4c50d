/// Characters that a reader of a file does not see: two names that differ only in them are one name.
enum InvisibleCharacters {
  /// One that stood in a text and was left out.
  struct Found: Hashable, Sendable {
    /// Where in the text, without all of them.
    let position: Int
    let scalar: UInt32
  }

  /// Whether nobody sees the character, wherever it stands: marks of byte order and direction, blanks of no width,
  /// hyphens that only show at the end of a line.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFEFF, 0xFE00...0xFE0E, 0xE0000...0xE007F, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// Joiners mean something inside a flag or a family, and in scripts that join letters; beside Latin letters and
  /// digits they are as invisible as the others.
  private static func isJoiner(_ scalar: UInt32) -> Bool { [0x200C, 0x200D, 0xFE0F].contains(scalar) }

  /// Characters from here on may be joined.
  private static let firstJoined: UInt32 = 0x590

  /// The scalars without those that can't be seen.
  static func removed(from scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    for scalar in scalars where !isInvisible(scalar.value, behind: kept.last?.value) { kept.append(scalar) }
    return kept
  }

  private static func isInvisible(_ scalar: UInt32, behind previous: UInt32?) -> Bool {
    contains(scalar) || isJoiner(scalar) && (previous ?? 0) < firstJoined
  }

  /// The text without those that can't be seen, from `start` on, and which they were; nil where it has none.
  ///
  /// Complexity: O(bytes); a text in ASCII is passed over quickly.
  static func removed(from text: [UInt8], start: Int) -> (text: [UInt8], found: [Found])? {
    guard let first = (start..<text.count).first(where: { isLead(text, at: $0) }) else { return nil }
    var kept = Array(text[..<first])
    var found: [Found] = []
    var previous: UInt32?
    var position = first
    while position < text.count {
      let byte = text[position]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(position + width, text.count)
      var scalar = UInt32(byte) & (width == 1 ? 0x7F : 0xFF >> UInt32(width + 1))
      for next in text[(position + 1)..<end] { scalar = scalar << 6 | UInt32(next & 0x3F) }
      if isInvisible(scalar, behind: previous) {
        found.append(Found(position: kept.count, scalar: scalar))
      } else {
        kept += text[position..<end]
        previous = scalar
      }
      position = end
    }
    return found.isEmpty ? nil : (kept, found)
  }

  /// Whether one that can't be seen may start at that byte.
  private static func isLead(_ text: [UInt8], at position: Int) -> Bool {
    let byte = text[position]
    guard byte >= 0xC2, position + 1 < text.count else { return false }
    let next = text[position + 1]
    switch byte {
    case 0xC2: return next == 0xAD
    case 0xCD: return next == 0x8F
    case 0xD8: return next == 0x9C
    case 0xE1: return next == 0xA0
    case 0xE2: return next == 0x80 || next == 0x81
    case 0xEF: return next == 0xBB || next == 0xB8
    case 0xF3: return next == 0xA0
    default: return false
    }
  }
}

extension SourceText {
  /// A notice of the characters that were left out, by line; none where there are none.
  var invisibleByLine: [Notice] {
    let found = invisible.map { character in
      let line = bytes[start..<min(max(start, character.position), bytes.count)].lineBreakCount + 1
      return InvisibleCharacter(cell: "\(name):\(line)", scalar: character.scalar)
    }
    return found.isEmpty ? [] : [.invisibleCharacters(found)]
  }
}
