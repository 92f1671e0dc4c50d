extension Workbook {
  /// Whether a file is a zip file, as workbooks are.
  static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    // An empty one has only the end of its directory.
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}

/// What a file is that is neither a table of text nor a workbook.
public enum OtherFile: Hashable, Sendable {
  /// A page or table of HTML, whatever the file is called, and one with its pictures in it (MHTML).
  case webPage, webArchive
  /// Excel's XML of 2003.
  case spreadsheetXML
  case binaryWorkbook, openDocument, numbers
  case wordDocument, presentation, pdf, picture, archive
}

extension OtherFile {
  /// The stable name of the reason to refuse it.
  var code: String {
    switch self {
    case .webPage, .webArchive: "file-web-page"
    case .spreadsheetXML, .binaryWorkbook, .openDocument, .numbers: "file-workbook"
    case .wordDocument, .presentation, .pdf, .picture: "file-document"
    case .archive: "workbook-missing"
    }
  }

  /// What the bytes of a file show it to be; nil for tables, workbooks and what isn't known.
  init?(_ bytes: [UInt8]) {
    let marks: [(OtherFile, [UInt8])] = [
      (.pdf, Array("%PDF-".utf8)), (.picture, [0x89, 0x50, 0x4E, 0x47]), (.picture, [0xFF, 0xD8, 0xFF]),
      (.picture, Array("GIF8".utf8)), (.picture, [0x49, 0x49, 0x2A, 0]), (.picture, [0x4D, 0x4D, 0, 0x2A]),
      (.archive, [0x1F, 0x8B]), (.archive, Array("7z".utf8) + [0xBC, 0xAF]), (.archive, Array("Rar!".utf8)),
    ]
    guard let mark = marks.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self = mark.0
  }

  /// What a text, decoded, shows itself to be; nil for tables and other texts.
  init?(text: ArraySlice<UInt8>) {
    let start = String(decoding: text.drop(while: Blanks.isPlainBlank).prefix(4_096), as: UTF8.self)
      .lowercased()
    if start.hasPrefix("<") {
      if OtherFile.isSpreadsheetXML(start) {
        self = .spreadsheetXML
      } else if OtherFile.isWebPage(start) {
        self = .webPage
      } else {
        return nil
      }
    } else if OtherFile.mailHeaders.contains(where: { start.hasPrefix($0) }), start.contains("mime-version:")
    {
      self = .webArchive
    } else {
      return nil
    }
  }

  private static let mailHeaders = ["mime-version:", "from:", "date:", "subject:", "content-type:"]

  private static func isSpreadsheetXML(_ start: String) -> Bool {
    start.contains("progid=\"excel.sheet\"") || start.contains("urn:schemas-microsoft-com:office:spreadsheet")
  }

  /// Whether the first tag, comments and declarations aside, is one of a page.
  private static func isWebPage(_ start: String) -> Bool {
    var rest = start[...]
    while rest.hasPrefix("<?") || rest.hasPrefix("<!--") {
      let end = rest.hasPrefix("<?") ? "?>" : "-->"
      guard let close = rest.firstRange(of: end) else { return false }
      rest = rest[close.upperBound...].drop { $0.isWhitespace }
    }
    let tag = rest.dropFirst().prefix { $0.isLetter || $0 == "!" }
    if tag == "!doctype" { return rest.dropFirst(9).drop { $0.isWhitespace }.hasPrefix("html") }
    return webTags.contains(String(tag))
  }

  private static let webTags: Set = [
    "html", "head", "body", "table", "meta", "style", "script", "title", "div", "center", "font", "p", "br",
    "span", "form", "link", "tr", "td", "th", "thead", "tbody", "b",
  ]

  /// What is in the container of old programs, which new workbooks with a password are put into as well; nil for
  /// other files.
  static func problem(ofOldContainer bytes: [UInt8]) -> Problem? {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    func has(_ stream: String) -> Bool {
      var mark: [UInt8] = []
      for byte in stream.utf8 { mark += [byte, 0] }
      // The container lists its streams by name, in entries of 128 bytes.
      let starts = stride(from: 0, to: bytes.count - mark.count, by: 128)
      return starts.contains { bytes[$0...].starts(with: mark) }
    }
    if has("EncryptedPackage") { return .workbook(.encrypted) }
    if has("WordDocument") { return .file(.ofProgram(.wordDocument)) }
    return has("PowerPoint Document") ? .file(.ofProgram(.presentation)) : .file(.oldWorkbook)
  }
}

extension WorkbookArchive {
  /// Whether the main part of a container may be that of a workbook, by its name.
  static func mayBeWorkbook(_ part: String) -> Bool {
    let name = part.lowercased()
    return name.hasSuffix(".xml")
      && !["word/document.xml", "ppt/presentation.xml", "content.xml"].contains(name)
  }

  /// What to say of a container without the parts of a workbook.
  var problem: Problem {
    let marks: [(OtherFile, [String])] = [
      (.binaryWorkbook, ["xl/workbook.bin"]), (.wordDocument, ["word/document.xml"]),
      (.presentation, ["ppt/presentation.xml"]), (.numbers, ["Index/Document.iwa", "Index.zip"]),
      (.openDocument, ["content.xml", "META-INF/manifest.xml", "mimetype"]),
    ]
    if let mark = marks.first(where: { $0.1.contains(where: has) }) { return .file(.ofProgram(mark.0)) }
    return has("xl/workbook.xml") || has("[Content_Types].xml")
      ? .workbook(.notWorkbook) : .file(.ofProgram(.archive))
  }
}
