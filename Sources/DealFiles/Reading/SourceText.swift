/// The text of a file in UTF-8, whatever the file is written in, and how it starts.
public struct SourceText: Sendable {
  /// The name to show, as the user gave it.
  public let name: String
  /// The text.
  public let bytes: [UInt8]
  /// Where the rows start: behind a byte order mark and a line `sep=;`.
  public let start: Int
  /// What the file is written in.
  public let encoding: EncodingProof
  /// The separator that a first line `sep=;` names.
  public let separator: UInt8?
  /// The sheet of a workbook that the text was made of.
  let sheet: SheetOrigin?
  /// Characters that nobody sees, which were left out of the text.
  let invisible: [InvisibleCharacters.Found]

  /// The most bytes of a file that is read.
  public static let largestSize = 64 << 20

  /// Whether the file starts with a byte order mark.
  public var hasByteOrderMark: Bool { encoding.reason == .byteOrderMark }

  /// The line on which the rows start, from 1.
  var firstLine: Int { separator == nil ? 1 : 2 }

  /// What divides the cells: as a line `sep=;` says, or as makes sense of the header.
  func separatorInUse(
    isKnownHeader: (String) -> Bool = DealColumns.isKnown
  ) throws(Diagnostic) -> UInt8 {
    if let separator { return separator }
    if sheet != nil { return SourceText.sheetSeparator }
    return try DealColumns.separator(of: self, isKnownHeader: isKnownHeader)
  }

  /// The text in the bytes of a file; of a workbook, the sheet with the deal.
  ///
  /// - Throws: a diagnostic where the bytes are too many, no text, or text in an encoding that is unknown or
  ///   not certain.
  public init(name: String, bytes: [UInt8]) throws(Diagnostic) {
    try self.init(name: name, bytes: bytes) { workbook throws(Diagnostic) in try workbook.dealSheet() }
  }

  /// The text in the bytes of a file; of a workbook, the sheet that has one of those names, or its only sheet.
  ///
  /// So files beside the deal are read, such as rules: `SourceText(name:bytes:sheetNames: SheetNames.rules)`. For the
  /// sheet of a workbook that holds the deal as well, see `DealSource`.
  ///
  /// - Throws: as `init(name:bytes:)`, and where a workbook has several sheets and none is called so.
  public init(name: String, bytes: [UInt8], sheetNames: [String]) throws(Diagnostic) {
    try self.init(name: name, bytes: bytes) { workbook throws(Diagnostic) in
      try workbook.sheet(namedOrOnly: sheetNames)
    }
  }

  /// The text in the bytes of a file, or the sheet of a workbook that `sheet` picks.
  private init(
    name: String, bytes: [UInt8], sheet: (Workbook) throws(Diagnostic) -> SourceText
  ) throws(Diagnostic) {
    if bytes.count > SourceText.largestSize { throw Diagnostic(.file(.tooLarge), in: name) }
    if Workbook.isWorkbook(bytes) {
      self = try sheet(Workbook(name: name, bytes: bytes))
      return
    }
    // A page in an encoding that isn't certain is a page all the same.
    let other =
      OtherFile(bytes) ?? OtherFile(text: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    if let problem = OtherFile.problem(ofOldContainer: bytes) ?? other.map({ .file(.ofProgram($0)) }) {
      throw Diagnostic(problem, in: name)
    }
    let decoded: DecodedText
    do throws(DecodingFault) { decoded = try DecodedText(bytes) } catch { throw error.diagnostic(name: name) }
    if let other = OtherFile(text: decoded.bytes[decoded.start...]) {
      throw Diagnostic(.file(.ofProgram(other)), in: name)
    }
    try self.init(name: name, text: decoded.bytes, start: decoded.start, encoding: decoded.proof)
  }

  /// Text that is refused anyway, to show a place in it.
  init(name: String, shown: [UInt8], start: Int) throws(Diagnostic) {
    try self.init(name: name, text: shown, start: start, encoding: EncodingProof(.utf8, .wellFormed))
  }

  /// Bytes in UTF-8 as they are, with all that nobody sees in them.
  init(name: String, untouched bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    encoding = EncodingProof(.utf8, .wellFormed)
    (separator, sheet, invisible) = (nil, nil, [])
  }

  /// The text that was made of a sheet.
  init(name: String, text: [UInt8], sheet: SheetOrigin) {
    self.name = name
    let visible = InvisibleCharacters.removed(from: text, start: 0)
    bytes = visible?.text ?? text
    invisible = visible?.found ?? []
    start = 0
    encoding = EncodingProof(.utf8, .wellFormed)
    separator = nil
    self.sheet = sheet
  }

  private init(name: String, text: [UInt8], start: Int, encoding: EncodingProof) throws(Diagnostic) {
    self.name = name
    let visible = InvisibleCharacters.removed(from: text, start: start)
    let text = visible?.text ?? text
    bytes = text
    invisible = visible?.found ?? []
    sheet = nil
    self.encoding = encoding
    do throws(SeparatorLine.SeparatorFault) {
      let line = try SeparatorLine(text, start: start)
      separator = line?.separator
      self.start = line?.end ?? start
    } catch {
      throw Diagnostic(
        .text(.separatorLine(error.text)),
        at: Place(file: name, line: 1, column: 1, lineText: error.text, length: error.text.count))
    }
  }
}
