/// Names of files. On Linux they are bytes, and need not be text.
///
/// A name in UTF-8 stands for itself. In any other each byte beyond ASCII becomes a character of its own, from a range
/// for private use at the end of Unicode, and is found again in it.
package enum FileName {
  /// The character that stands for byte 0.
  private static let base: UInt32 = 0x10_F700
  private static let range = (base + 0x80)...(base + 0xFF)

  /// The text that stands for the name with those bytes. O(*n*).
  package static func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !hasStandIn(text) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte < 0x80 ? UInt32(byte) : base + UInt32(byte)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// The text that stands for the name at a pointer that C gave.
  package static func text(of name: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var next = name
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return text(of: bytes)
  }

  /// Calls `body` with the bytes that a text stands for, as C wants them.
  package static func withBytes<Result>(
    of text: String, _ body: (UnsafePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    guard hasStandIn(text) else { return try text.withCString(body) }
    var bytes: [CChar] = []
    for scalar in text.unicodeScalars {
      if range.contains(scalar.value) {
        bytes.append(CChar(truncatingIfNeeded: scalar.value - base))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return try (bytes + [0]).withUnsafeBufferPointer { buffer in
      // Never empty: the zero is there.
      guard let start = buffer.baseAddress else { return try "".withCString(body) }
      return try body(start)
    }
  }

  /// The text as people see it: what is no text is shown as the sign for that.
  package static func shown(_ text: String) -> String {
    hasStandIn(text) ? String(text.map { isStandIn($0) ? "\u{FFFD}" : $0 }) : text
  }

  private static func isStandIn(_ character: Character) -> Bool {
    character.unicodeScalars.contains { range.contains($0.value) }
  }

  /// In UTF-8 such a character starts with this byte, and hardly any other does.
  private static func hasStandIn(_ text: String) -> Bool {
    text.utf8.contains(0xF4) && text.unicodeScalars.contains { range.contains($0.value) }
  }
}
