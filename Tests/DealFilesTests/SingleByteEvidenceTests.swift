import Testing

@testable import DealFiles

@Suite struct SingleByteEvidenceTests {
  /// A text in an old encoding; nil where it has no such characters. (Foundation on Linux gets MacRoman wrong.)
  private func bytes(of text: String, in encoding: TextEncoding) -> [UInt8]? {
    let table = SingleByteTable(encoding)
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = (UInt8.min...UInt8.max).first(where: { table[$0] == scalar.value }) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// What a label in an old encoding is taken to be; nil where it is refused, or can't be written in it.
  private func reading(of label: String, in encoding: TextEncoding) -> TextEncoding? {
    guard let bytes = bytes(of: "issue;option;value a;value b\nPrice;\(label);1;1\n", in: encoding) else {
      return nil
    }
    do throws(Diagnostic) { return try SourceText(name: "f", bytes: bytes).encoding.encoding } catch {
      return nil
    }
  }

  @Test(arguments: [
    "één jaar", "reële kosten", "coördinatie", "FINANCIËN", "geïnstalleerd", "crèche", "(€)", "€ 5", "5 €",
    "€5", "€ -5", "5 €/stuk", "k€", "foto’s", "5 – 10", "30…90", "5 à 10", "Straße", "maître",
  ])
  func provesBothEncodings(label: String) {
    #expect(reading(of: label, in: .windows1252) == .windows1252)
    #expect(reading(of: label, in: .macRoman) == .macRoman)
  }

  @Test(arguments: [
    "É", "Ä", "Ö", "ÿ", "Ø", "ó", "—", "“goed”", "„gut“", "‘goed’", "’t", "noord–zuid", "CITÉ", "École", "Ça",
    "país", "pa’s", "Köln", "Müller", "García", "España", "Änderung", "Übersee", "m²", "Merk™", "7 ó 8",
    "¥ 5",
    "ƒ 100", "• punt", "wacht…", "≤ 30", "½", "ÅÄÖ", "São João",
  ])
  func isNeverWrong(label: String) {
    #expect(reading(of: label, in: .windows1252) != .macRoman)
    #expect(reading(of: label, in: .macRoman) != .windows1252)
  }

  /// Words as Excel's "CSV (MS-DOS)" and old programs write them, in the bytes that 437, 850 and 858 share.
  @Test(arguments: [
    "Financi\u{89}le zekerheid", "Co\u{94}rdinatie", "Re\u{89}le kosten", "Cre\u{89}ren", "Ge\u{8B}ntegreerd",
    "M\u{81}ller",
    "D\u{82}lai", "fa\u{87}ade", "D\u{81}sseldorf",
  ])
  func provesTheCodePageOfDOS(label: String) throws {
    let bytes = Array("issue;option;value a;value b\n".utf8) + label.unicodeScalars.map { UInt8($0.value) }
    let source = try SourceText(name: "f", bytes: bytes + Array(";x;1;2\n".utf8))
    #expect(source.encoding.encoding == .codePage858)
  }

  @Test(arguments: ["20 °C", "-5°", "20°C"])
  func aDegreeIsThatOfWindows(label: String) {
    #expect(reading(of: label, in: .windows1252) == .windows1252)
  }

  /// Lines, blocks and signs of sums that DOS has, in a remark.
  @Test(arguments: [0xB3, 0xC4, 0xDB, 0xF2, 0xB0, 0xCD])
  func aRemarkWithLinesIsNoProofOfMacRoman(byte: UInt8) {
    let label =
      Array("Financi".utf8) + [0x89] + Array("le zekerheid;x;1;2;a ".utf8) + [byte] + Array(" b\n".utf8)
    let bytes = Array("issue;option;value a;value b;note\n".utf8) + label
    let encoding = try? SourceText(name: "f", bytes: bytes).encoding.encoding
    #expect(encoding != .macRoman && encoding != .windows1252)
  }

  /// One word in two encodings makes two issues of which each has one option.
  @Test(arguments: [
    ("Caf\u{E9}teria", "Caf\u{8E}teria"), ("Financi\u{EB}n", "Financi\u{91}n"), ("Priv\u{E9}", "Priv\u{82}"),
  ])
  func aWordInTwoEncodingsIsRefusedOrNamed(first: String, second: String) throws {
    let text = "issue;option;value a;value b\nP;x;1;2\nP;y;2;1\n\(first);x;1;2\n\(second);y;2;1\nBATNA;;0;0\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    do {
      let file = try DealFile(SourceText(name: "f", bytes: bytes), convention: nil)
      #expect(file.notices.contains { ["option-single", "issues-alike"].contains($0.code) })
    } catch {
      #expect(error is Refusal || error is Diagnostic)
    }
  }

  @Test(arguments: ["Financi\u{FFFD}le", "FinanciÃ«le", "â‚¬ 5", "Financi+AOs-le", "CafÃ©"])
  func lostCharactersAreNamed(label: String) throws {
    let file = try read("issue;option;value a;value b\n\(label);x;1;2\n\(label);y;2;1\nBATNA;;0;0\n")
    #expect(file.notices.first?.code == "labels-damaged")
  }

  @Test(arguments: ["Financiële", "Âge", "São Paulo", "Prijs +Aanvullend-", "A+B"])
  func otherCharactersAreNot(label: String) throws {
    let file = try read("issue;option;value a;value b\n\(label);x;1;2\n\(label);y;2;1\nBATNA;;0;0\n")
    #expect(file.notices.isEmpty)
  }

  /// A word that no list has is not guessed.
  @Test(arguments: ["Priv\u{82}", "cr\u{8A}te", "th\u{89}ra", "H\u{89}r\u{89}n"])
  func refusesWhatCouldBeOtherEncodings(label: String) {
    let bytes = Array("issue;option;value a;value b\n".utf8) + label.unicodeScalars.map { UInt8($0.value) }
    let fault = #expect(throws: Diagnostic.self) {
      try SourceText(name: "f", bytes: bytes + Array(";x;1;2\n".utf8))
    }
    #expect(fault?.problem.code == "encoding-unclear")
  }

  @Test(arguments: [
    ("Financi\u{EB}le", "\u{A4} 12.000,50"), ("x", "\u{A4} 1.250,00"), ("x", "12,50 \u{A4}"),
    ("re\u{EB}el", "\u{A4} 5"),
  ])
  func provesTheEuroOfISO(label: String, amount: String) throws {
    let text = "issue;option;value a;value b\n\(label);x;\(amount);2\n"
    let source = try SourceText(name: "f", bytes: text.unicodeScalars.map { UInt8($0.value) })
    #expect(source.encoding.encoding == .latin9)
    #expect(try DealFile(source).deal.unit == .money(currency: "EUR"))
  }

  @Test(arguments: ["Price (\u{A4})", "Caf\u{E9} \u{A4}", "Price [\u{A4}]"])
  func provesTheEuroOfISOInLabels(label: String) throws {
    let text = "issue;option;value a;value b\n\(label);x;1;2\n"
    let source = try SourceText(name: "f", bytes: text.unicodeScalars.map { UInt8($0.value) })
    #expect(source.encoding.encoding == .latin9)
  }

  /// It could be a paragraph of MacRoman as well.
  @Test(arguments: ["\u{A4} 5", "Price in \u{A4}", "\u{A4}", "\u{A4} per day", "Price in \u{A4}/piece"])
  func aLoneSignProvesNothing(label: String) {
    let bytes = "issue;option;value a;value b\nx;\(label);1;2\n".unicodeScalars.map { UInt8($0.value) }
    let fault = #expect(throws: Diagnostic.self) { try SourceText(name: "f", bytes: bytes) }
    #expect(fault?.problem.code == "encoding-unclear")
  }

  /// Texts in encodings of Central Europe: their bytes in none of the two that are read.
  @Test func refusesPolishAndCzech() {
    let words: [[UInt8]] = [
      [0x5A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9],
      [0x50, 0xF8, 0xED, 0x6C, 0x69, 0x9A, 0x20, 0x9E, 0x6C, 0x75, 0x9D, 0x6F, 0x75, 0xE8, 0x6B, 0xFD],
    ]
    for word in words {
      let bytes = Array("issue;option;value a;value b\n".utf8) + word + Array(";x;1;2\n".utf8)
      let fault = #expect(throws: Diagnostic.self) { try SourceText(name: "f", bytes: bytes) }
      #expect(fault?.problem.code == "encoding-unclear")
    }
  }

  @Test func readsAlikeWhereBothAgree() throws {
    let source = try SourceText(
      name: "f", bytes: Array("a;\u{A3} 5\n".unicodeScalars.map { UInt8($0.value) }))
    #expect(source.encoding.reason == .sameEitherWay)
    #expect(String(decoding: source.bytes, as: UTF8.self) == "a;£ 5\n")
  }

  @Test func tablesHaveEachCharacterOnce() {
    let windows = (UInt8(0x80)...0xFF).map { SingleByteTable(.windows1252)[$0] }
    #expect(windows.filter { $0 == 0 }.count == 5 && Set(windows).count == 124)
    #expect(Set((UInt8(0x80)...0xFF).map { SingleByteTable(.macRoman)[$0] }).count == 128)
  }

  @Test func readsUTF16OfAllPlanes() throws {
    let text = "a;é;€;😀\n"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, encoding) in [
      ([0xFF, 0xFE] + little, TextEncoding.utf16LittleEndian), ([0xFE, 0xFF] + big, .utf16BigEndian),
    ] {
      let source = try SourceText(name: "f", bytes: bytes)
      #expect(String(decoding: source.bytes, as: UTF8.self) == text)
      #expect(source.encoding == EncodingProof(encoding, .byteOrderMark))
    }
  }
}
