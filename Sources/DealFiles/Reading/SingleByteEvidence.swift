/// Tells Windows-1252 from MacRoman by what each would make of the bytes.
///
/// A byte proves an encoding where its character goes with its neighbours in that one and can't stand there in
/// the other: `reëel` against `reÎel`, `€ 5` against `Ä 5`. One proof without another against it is enough; where
/// there is none and the readings differ, the file is refused.
struct SingleByteEvidence {
  private let bytes: [UInt8]
  private let windows = SingleByteTable(.windows1252)
  private let mac = SingleByteTable(.macRoman)
  private var windowsProof: Int?
  private var macProof: Int?
  /// The first byte that makes no sense in either encoding.
  private var neither: Int?
  /// The first byte whose character differs.
  private var firstDifference: Int?

  /// The most words that are looked up: where those prove nothing, a refusal should not take minutes.
  private static let largestWordCount = 10_000

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    weighNeighbours()
    if windowsProof == nil, macProof == nil { lookUpWords() }
  }

  /// The encoding of the file, or what is in the way of knowing it.
  func settled() throws(DecodingFault) -> EncodingProof {
    switch OtherEncodings.latin9(of: bytes) {
    case .proven(let position): return proof(.latin9, at: position)
    case .possible(let position): throw unclear(at: position, otherwise: .latin9)
    case .impossible: break
    }
    switch OtherEncodings.codePage(of: bytes) {
    case .proven(let position): return proof(.codePage858, at: position)
    // A word that is in no list could be either.
    case .possible(let position):
      if windowsProof == nil { throw unclear(at: position, otherwise: .codePage858) }
    case .impossible: break
    }
    if let neither { throw unclear(at: neither) }
    if let windowsProof, let macProof {
      // Files are put together from whole cells: two stories in one are those of a third encoding.
      if isInOneCell(windowsProof, macProof) { throw unclear(at: max(windowsProof, macProof)) }
      let isMacLater = macProof > windowsProof
      let (here, elsewhere): (TextEncoding, TextEncoding) =
        isMacLater ? (.macRoman, .windows1252) : (.windows1252, .macRoman)
      let earlier = min(windowsProof, macProof)
      throw fault(
        .text(.encodingsMixed(here: here, elsewhere: elsewhere, line: bytes[..<earlier].lineBreakCount + 1)),
        at: max(windowsProof, macProof))
    }
    if let macProof {
      // Lines and blocks of DOS in a remark make no sense as such, but a word elsewhere does.
      if let word = OtherEncodings.wordOfCodePage(in: bytes) {
        throw unclear(at: word, otherwise: .codePage858)
      }
      return proof(.macRoman, at: macProof)
    }
    if let windowsProof {
      if let gap = bytes.firstIndex(where: { windows[$0] == 0 }) {
        throw fault(.text(.broken(.windows1252)), at: gap)
      }
      return proof(.windows1252, at: windowsProof)
    }
    guard let firstDifference else { return EncodingProof(.windows1252, .sameEitherWay) }
    throw unclear(at: firstDifference)
  }

  private func isInOneCell(_ one: Int, _ other: Int) -> Bool {
    let dividers: [UInt8] = [0x0A, 0x0D, 0x09, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\"")]
    return !bytes[min(one, other)..<max(one, other)].contains(where: dividers.contains)
  }

  private mutating func weighNeighbours() {
    let windowsRoles = CharacterRole.table(of: .windows1252)
    let macRoles = CharacterRole.table(of: .macRoman)
    func role(_ roles: [CharacterRole], _ index: Int) -> CharacterRole {
      bytes.indices.contains(index) ? roles[Int(bytes[index])] : .edge
    }
    func fit(_ roles: [CharacterRole], _ index: Int) -> CharacterFit {
      CharacterFit(
        role(roles, index), beforeLast: role(roles, index - 2), last: role(roles, index - 1),
        next: role(roles, index + 1), afterNext: role(roles, index + 2))
    }
    // Letters of the West beyond ASCII don't stand in threes; those of other alphabets do.
    func isForeign(_ index: Int) -> Bool {
      ((index - 2)...index).allSatisfy {
        bytes.indices.contains($0) && bytes[$0] >= 0x80 && windowsRoles[Int(bytes[$0])].isLetter
      }
    }
    // `Za¿ó³æ`: such a sign between letters is a letter of another alphabet.
    func isSignInWord(_ index: Int) -> Bool {
      [.other, .power, .fraction, .bullet, .sign].contains(role(windowsRoles, index))
        && role(windowsRoles, index - 1).isLetter && role(windowsRoles, index + 1).isLetter
        && bytes[index] != 0xAD && bytes[index] != 0xB7
    }
    func isInWord(_ index: Int) -> Bool {
      [index - 1, index + 1].allSatisfy { bytes.indices.contains($0) && bytes[$0] < 0x80 }
        && role(windowsRoles, index - 1).isLetter && role(windowsRoles, index + 1).isLetter
    }
    for index in bytes.indices where bytes[index] >= 0x80 && windows[bytes[index]] != mac[bytes[index]] {
      firstDifference = firstDifference ?? index
      if isForeign(index) { neither = neither ?? index }
      let (windowsFit, macFit) = (fit(windowsRoles, index), fit(macRoles, index))
      if macFit != .plausible, isSignInWord(index) { neither = neither ?? index }
      switch (windowsFit, macFit) {
      case (.plausible, .implausible): windowsProof = windowsProof ?? index
      case (.implausible, .plausible): macProof = macProof ?? index
      case (.implausible, .implausible): if isInWord(index) { neither = neither ?? index }
      default: break
      }
    }
  }

  private mutating func lookUpWords() {
    guard let firstDifference else { return }
    var index = firstDifference
    var wordCount = 0
    while index < bytes.endIndex, wordCount < SingleByteEvidence.largestWordCount {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      wordCount += 1
      let word = word(around: index)
      let isWindows = AccentedWords.contain(text(of: word, in: windows))
      let isMac = AccentedWords.contain(text(of: word, in: mac))
      if isWindows, !isMac { windowsProof = windowsProof ?? index }
      if isMac, !isWindows { macProof = macProof ?? index }
      index = max(index + 1, word.endIndex)
    }
  }

  /// The letters around a byte, as far as they are worth showing.
  private func word(around index: Int) -> ArraySlice<UInt8> {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let before = bytes[max(0, index - 24)..<index].reversed().prefix(while: isLetter).count
    let behind = bytes[index..<min(bytes.count, index + 24)].prefix(while: isLetter).count
    return bytes[(index - before)..<(index + behind)]
  }

  private func text(of word: ArraySlice<UInt8>, in table: SingleByteTable) -> String {
    String(decoding: table.decoded(word), as: UTF8.self)
  }

  private func proof(_ encoding: TextEncoding, at index: Int) -> EncodingProof {
    let own = SingleByteTable(encoding)
    let other = encoding == .macRoman || encoding == .latin9 ? windows : mac
    let word = word(around: index)
    return EncodingProof(
      encoding, .reads(text(of: word, in: own), otherwise: text(of: word, in: other)),
      position: own.decoded(bytes[..<index]).count)
  }

  private func unclear(at index: Int, otherwise encoding: TextEncoding = .windows1252) -> DecodingFault {
    let word = word(around: index)
    let other = text(of: word, in: SingleByteTable(encoding))
    return fault(
      .text(.encodingUnclear(encoding: encoding, other: other, mac: text(of: word, in: mac))), at: index)
  }

  private func fault(_ problem: Problem, at index: Int) -> DecodingFault {
    DecodingFault(
      problem, shown: windows.decoded(bytes[...]), position: windows.decoded(bytes[..<index]).count)
  }
}
