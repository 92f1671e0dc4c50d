/// Encodings with one byte for each character beside Windows-1252 and MacRoman, taken only where they are proven.
enum OtherEncodings {
  enum CodePage {
    /// At that byte it makes sense where others don't.
    case proven(Int)
    /// Windows-1252 makes no sense, MacRoman and the code page both do: that byte could be either.
    case possible(Int)
    case impossible
  }

  /// Whether the bytes are ISO-8859-15.
  ///
  /// There a euro stands where Windows-1252 has a sign for any currency, which nobody writes, and MacRoman a
  /// paragraph; and no character at all where these have quotes and dashes.
  static func latin9(of bytes: [UInt8]) -> CodePage {
    guard let euro = bytes.firstIndex(of: 0xA4), !bytes.contains(where: { (0x80...0x9F).contains($0) }) else {
      return .impossible
    }
    let (reading, mac) = (Reading(bytes, .latin9), Reading(bytes, .macRoman))
    guard reading.indices.allSatisfy({ reading.fit($0) != .implausible }) else { return .impossible }
    // Paragraphs have no decimals, and don't stand in brackets by themselves.
    let isAmount = reading.indices.contains {
      bytes[$0] == 0xA4 && (reading.isBesideDecimals($0) || reading.isInBrackets($0))
    }
    let isNoMac = reading.indices.contains { mac.fit($0) == .implausible && reading.fit($0) == .plausible }
    return isAmount || isNoMac ? .proven(euro) : .possible(euro)
  }

  /// Whether the bytes are the code page of DOS, as Excel's "CSV (MS-DOS)" writes it.
  ///
  /// Letters of 437, 850 and 858 that Western deals have stand at the same bytes.
  static func codePage(of bytes: [UInt8]) -> CodePage {
    let reading = Reading(bytes, .codePage858)
    let (windows, mac) = (Reading(bytes, .windows1252), Reading(bytes, .macRoman))
    guard
      let first = reading.indices.first(where: { windows.fit($0) == .implausible || windows.hasNone($0) }),
      reading.indices.allSatisfy({ reading.fit($0) != .implausible }),
      reading.indices.contains(where: { reading.fit($0) == .plausible })
    else { return .impossible }
    if let proof = reading.indices.first(where: {
      mac.fit($0) == .implausible && reading.fit($0) == .plausible
    }) {
      return .proven(proof)
    }
    for index in reading.indices.prefix(largestWordCount) {
      let (here, there) = (reading.isWord(around: index), mac.isWord(around: index))
      if here, !there { return .proven(index) }
      if there { return .impossible }
    }
    return .possible(first)
  }

  /// The first byte in a word of code page 850 that is none in MacRoman.
  static func wordOfCodePage(in bytes: [UInt8]) -> Int? {
    let (reading, mac) = (Reading(bytes, .codePage858), Reading(bytes, .macRoman))
    return reading.indices.prefix(largestWordCount).first {
      reading.isWord(around: $0) && !mac.isWord(around: $0)
    }
  }

  /// The most words that are looked up.
  private static let largestWordCount = 10_000
}

/// Bytes as an encoding reads them.
private struct Reading {
  private let bytes: [UInt8]
  private let table: SingleByteTable
  private let roles: [CharacterRole]
  /// The bytes beyond ASCII.
  let indices: [Int]

  init(_ bytes: [UInt8], _ encoding: TextEncoding) {
    self.bytes = bytes
    table = SingleByteTable(encoding)
    var roles = CharacterRole.table(of: encoding)
    if encoding == .codePage858 {
      // Letters of the North, and capitals of other languages, would make too much plausible.
      for byte in Reading.foreignLetters { roles[Int(byte)] = .nonsense }
    }
    self.roles = roles
    indices = bytes.indices.filter { bytes[$0] >= 0x80 }
  }

  /// å, ì, Å, æ, Æ, ò, ÿ, ø, Ø, ã, Ã, ð, Ð, õ, Õ, þ, Þ, ý and Ý in code page 850.
  private static let foreignLetters: [UInt8] = [
    0x86, 0x8D, 0x8F, 0x91, 0x92, 0x95, 0x98, 0x9B, 0x9D, 0xC6, 0xC7, 0xD0, 0xD1, 0xE4, 0xE5, 0xE7, 0xE8,
    0xEC, 0xED,
  ]

  private func role(_ index: Int) -> CharacterRole {
    bytes.indices.contains(index) ? roles[Int(bytes[index])] : .edge
  }

  func fit(_ index: Int) -> CharacterFit {
    CharacterFit(
      role(index), beforeLast: role(index - 2), last: role(index - 1), next: role(index + 1),
      afterNext: role(index + 2))
  }

  /// Whether the encoding has no character there.
  func hasNone(_ index: Int) -> Bool { table[bytes[index]] == 0 }

  /// Whether a sign stands in brackets, as units do.
  func isInBrackets(_ index: Int) -> Bool { role(index - 1) == .bracket && role(index + 1) == .bracket }

  /// Whether a number beside the sign has a separator in it.
  func isBesideDecimals(_ index: Int) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let signs = Array(".,".utf8)
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0xA0 || byte == UInt8(ascii: "-") }
    let behind = bytes[(index + 1)...].drop(while: isBlank).prefix {
      digits.contains($0) || signs.contains($0)
    }
    let before = bytes[..<index].reversed().drop(while: isBlank).prefix {
      digits.contains($0) || signs.contains($0)
    }
    func isDecimal(_ number: some Collection<UInt8>) -> Bool {
      number.contains(where: signs.contains) && number.contains(where: digits.contains)
    }
    // A comma may divide cells: then digits stand on both sides of it.
    return isDecimal(behind) || isDecimal(before)
  }

  /// Whether a word with letters beyond ASCII is known.
  func isWord(around index: Int) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let before = bytes[max(0, index - 24)..<index].reversed().prefix(while: isLetter).count
    let behind = bytes[index..<min(bytes.count, index + 24)].prefix(while: isLetter).count
    return AccentedWords.contain(
      String(decoding: table.decoded(bytes[(index - before)..<(index + behind)]), as: UTF8.self))
  }
}
