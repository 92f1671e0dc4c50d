/// The bytes of a file that is text: UTF-8 without NUL, its byte order mark skipped.
public struct SourceText: Sendable {
  /// The name to show, as the user gave it.
  public let name: String
  /// All bytes of the file.
  public let bytes: [UInt8]
  /// Where the text starts: behind the byte order mark, if there is one.
  public let start: Int

  /// The most bytes of a file that is read.
  public static let largestSize = 64 << 20

  /// Whether the file starts with a UTF-8 byte order mark.
  public var hasByteOrderMark: Bool { start > 0 }

  /// The text in `bytes`.
  ///
  /// - Throws: a diagnostic where the bytes are too many, no text, or text in another encoding.
  public init(name: String, bytes: [UInt8]) throws(Diagnostic) {
    self.name = name
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.count > SourceText.largestSize { throw Diagnostic(.fileTooLarge, in: name) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw Diagnostic(.workbook, in: name) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(.otherEncoding("UTF-16"), in: name)
    }
    if let position = bytes.firstIndex(of: 0) {
      throw Diagnostic(.binary, at: SourceText.place(of: position, in: bytes, name: name))
    }
    if let position = SourceText.firstInvalidByte(in: bytes) {
      let place = SourceText.place(of: position, in: bytes, name: name)
      let looksLikeText = !bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
      throw Diagnostic(looksLikeText ? .otherEncoding(nil) : .binary, at: place)
    }
  }

  /// The position of the first byte that is not part of valid UTF-8.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    // Nearly every file is valid, and the standard library decides that fastest.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return position
      }
    }
  }

  private static func place(of position: Int, in bytes: [UInt8], name: String) -> Place {
    let before = bytes[..<position]
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    let column = String(decoding: bytes[lineStart..<position], as: UTF8.self).count + 1
    return Place(file: name, line: line, column: column)
  }
}
