import Testing

@testable import DealFiles

/// Files that are neither a table of text nor a workbook are refused as what they are.
@Suite struct OtherFileTests {
  private func problem(_ bytes: [UInt8]) -> Problem? {
    do throws(Diagnostic) { _ = try SourceText(name: "deal.xls", bytes: bytes) } catch {
      return error.problem
    }
    return nil
  }

  private static let table = "<table><tr><td>issue</td><td>option</td></tr></table>"

  @Test(arguments: [
    "<html><body>\(table)", "<!DOCTYPE html>\n<html>", "\r\n  <META charset='utf-8'>\(table)", table,
    "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html>", "<!-- export -->\n<HTML>",
    "\u{FEFF}<div>\(table)",
    "<style>td {}</style>\(table)",
  ])
  func knowsWebPages(text: String) {
    #expect(problem(Array(text.utf8)) == .file(.ofProgram(.webPage)))
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.replacing("\u{FEFF}", with: "").utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(problem(wide) == .file(.ofProgram(.webPage)))
    // Nothing shows which encoding this is in.
    #expect(problem(Array(text.utf8) + [0x90, 0x81, 0xE9]) == .file(.ofProgram(.webPage)))
  }

  @Test(arguments: [
    "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>",
    "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n",
  ])
  func knowsPagesInOneFile(text: String) {
    #expect(problem(Array(text.utf8)) == .file(.ofProgram(.webArchive)))
  }

  @Test func knowsTheXMLOfExcel2003() {
    let root = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
    #expect(problem(Array(root.utf8)) == .file(.ofProgram(.spreadsheetXML)))
    let marked = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<x/>"
    #expect(problem(Array(marked.utf8)) == .file(.ofProgram(.spreadsheetXML)))
    // Other XML is for other readers, and a table may have a tag in it.
    for text in ["<?xml version='1.0'?><negotiation_template/>", "issue;option;value a;value b\n<b>;x;1;2\n"]
    {
      #expect(problem(Array(text.utf8)) == nil)
    }
  }

  @Test(arguments: [
    ("%PDF-1.7", OtherFile.pdf), ("GIF89a", .picture), ("Rar!\u{1A}", .archive),
  ])
  func knowsDocuments(start: String, kind: OtherFile) {
    #expect(problem(Array(start.utf8)) == .file(.ofProgram(kind)))
    #expect(problem([0x89, 0x50, 0x4E, 0x47, 0, 0]) == .file(.ofProgram(.picture)))
    #expect(problem([0xFF, 0xD8, 0xFF, 0xE0, 0]) == .file(.ofProgram(.picture)))
    #expect(problem([0x1F, 0x8B, 8, 0]) == .file(.ofProgram(.archive)))
  }

  @Test(arguments: [
    ("xl/workbook.bin", OtherFile.binaryWorkbook), ("word/document.xml", .wordDocument),
    ("ppt/presentation.xml", .presentation), ("Index/Document.iwa", .numbers), ("content.xml", .openDocument),
    ("deal.xlsx", .archive), ("folder/deal.csv", .archive),
  ])
  func knowsContainers(part: String, kind: OtherFile) {
    var zip = ZipFile()
    zip.add(part, "")
    #expect(problem(zip.contents) == .file(.ofProgram(kind)))
    zip.add(
      "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='t/officeDocument' Target='\(part)'/></Relationships>")
    #expect(problem(zip.contents) == .file(.ofProgram(kind)))
  }

  @Test func knowsOldContainers() {
    func container(_ stream: String) -> [UInt8] {
      let name: [UInt8] = stream.utf8.reduce(into: []) { $0 += [$1, 0] }
      return [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508) + name
        + [UInt8](repeating: 0, count: 128)
    }
    #expect(problem(container("Workbook")) == .file(.oldWorkbook))
    #expect(problem(container("WordDocument")) == .file(.ofProgram(.wordDocument)))
    #expect(problem(container("PowerPoint Document")) == .file(.ofProgram(.presentation)))
    #expect(problem(container("EncryptedPackage")) == .workbook(.encrypted))
  }

  @Test(arguments: [0, 1, 2, 3])
  func takesOtherNamesOfParts(way: Int) {
    var deal = SheetDeal()
    deal.named = { name in
      switch way {
      case 0: name.replacing("/", with: "\\")
      case 1: "/" + name
      case 2: name.uppercased()
      default: "\\" + name.replacing("xl/", with: "XL\\")
      }
    }
    #expect(deal.refused == [])
  }
}
