/// The text of a file in UTF-8, decoded from what the file is written in.
struct DecodedText {
  let bytes: [UInt8]
  /// Where the text starts: behind a byte order mark.
  let start: Int
  let proof: EncodingProof

  /// Decodes a file.
  ///
  /// What it is written in is proven by its bytes, never guessed: where two readings are possible and differ, it
  /// is refused.
  init(_ file: [UInt8]) throws(DecodingFault) {
    if let mark = ByteOrderMark(file) {
      switch mark {
      case .utf8: try self.init(markedUTF8: file)
      case .utf16(let isBigEndian):
        try self.init(utf16: file, from: 2, isBigEndian: isBigEndian, reason: .byteOrderMark)
      case .utf32: throw DecodingFault(.text(.otherEncoding("UTF-32")))
      }
      return
    }
    if let zero = file.firstIndex(of: 0) {
      if let isBigEndian = UTF16Text.isBigEndian(provenBy: file) {
        try self.init(utf16: file, from: 0, isBigEndian: isBigEndian, reason: .zeroBytes)
        return
      }
      let isText = UTF8Text.firstFault(in: file) == nil && DecodedText.looksLikeText(file)
      let problem: Problem = isText ? .text(.zeroByte(others: file.count { $0 == 0 } - 1)) : .file(.binary)
      throw DecodingFault(problem, shown: file, position: zero)
    }
    if UTF8Text.isASCII(file) {
      self.init(bytes: file, start: 0, proof: EncodingProof(.utf8, .onlyASCII))
      return
    }
    guard let fault = UTF8Text.firstFault(in: file) else {
      self.init(bytes: file, start: 0, proof: EncodingProof(.utf8, .wellFormed))
      return
    }
    guard DecodedText.looksLikeText(file) else {
      throw DecodingFault(.file(.binary), shown: file, position: fault)
    }
    // One character of UTF-8 hardly ever comes about by chance: then the rest is broken, not something else.
    if UTF8Text.hasWideCharacter(file) {
      throw DecodingFault(.text(.broken(.utf8)), shown: file, position: fault)
    }
    let proof = try SingleByteEvidence(file).settled()
    self.init(bytes: SingleByteTable(proof.encoding).decoded(file[...]), start: 0, proof: proof)
  }

  private init(bytes: [UInt8], start: Int, proof: EncodingProof) {
    self.bytes = bytes
    self.start = start
    self.proof = proof
  }

  private init(markedUTF8 file: [UInt8]) throws(DecodingFault) {
    let start = 3
    if let zero = file.firstIndex(of: 0) {
      throw DecodingFault(
        .text(.zeroByte(others: file.count { $0 == 0 } - 1)), shown: file, start: start, position: zero)
    }
    if let fault = UTF8Text.firstFault(in: file) {
      throw DecodingFault(.text(.broken(.utf8)), shown: file, start: start, position: fault)
    }
    self.init(bytes: file, start: start, proof: EncodingProof(.utf8, .byteOrderMark))
  }

  private init(
    utf16 file: [UInt8], from start: Int, isBigEndian: Bool, reason: EncodingProof.Reason
  ) throws(DecodingFault) {
    let encoding: TextEncoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
    self.init(
      bytes: try UTF16Text.decoded(file, from: start, as: encoding), start: 0,
      proof: EncodingProof(encoding, reason))
  }

  /// Whether no control characters but tabs and line ends stand in `bytes`; a zero byte is looked at elsewhere.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0 }
  }
}

/// The mark that a file may start with to tell its encoding.
private enum ByteOrderMark {
  case utf8
  case utf16(isBigEndian: Bool)
  case utf32

  init?(_ file: [UInt8]) {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if file.starts(with: [0xFF, 0xFE, 0, 0]) || file.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if file.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isBigEndian: false)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isBigEndian: true)
    } else {
      return nil
    }
  }
}
