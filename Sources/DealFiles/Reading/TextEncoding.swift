/// How a file writes its characters as bytes; the raw value is the name that is shown.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
  case macRoman = "MacRoman"
  /// Code page 850 of DOS, with the euro of 858: "CSV (MS-DOS)".
  case codePage858 = "CP850"
  case latin9 = "ISO-8859-15"

  var isSingleByte: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    case .windows1252, .macRoman, .codePage858, .latin9: true
    }
  }
}

/// The encoding of a file, and why it is taken to be that.
public struct EncodingProof: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case byteOrderMark
    /// All characters are ASCII.
    case onlyASCII
    /// There are characters beyond ASCII, and all of them are well-formed.
    case wellFormed
    /// Every second byte of nearly all characters is zero.
    case zeroBytes
    /// This stands in the text, which in the other encoding would read `otherwise`.
    case reads(String, otherwise: String)
    /// The characters beyond ASCII are the same in both encodings that are possible.
    case sameEitherWay
  }

  public let encoding: TextEncoding
  public let reason: Reason
  /// The byte of the decoded text that proves it, where one does.
  let position: Int?

  init(_ encoding: TextEncoding, _ reason: Reason, position: Int? = nil) {
    self.encoding = encoding
    self.reason = reason
    self.position = position
  }
}
