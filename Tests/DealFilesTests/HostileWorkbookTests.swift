import Foundation
import Testing

@testable import DealFiles

/// Workbooks that are broken, or made to break their reader: one clear problem each.
@Suite struct HostileWorkbookTests {
  private func problem(_ bytes: [UInt8]) -> Problem? {
    do throws(Diagnostic) { _ = try SourceText(name: "w.xlsx", bytes: bytes) } catch { return error.problem }
    return nil
  }

  private let header = ZipFile.row(1, ["issue", "option", "value buyer", "value supplier"])

  @Test func refusesWhatIsNoWorkbook() {
    #expect(problem([0x50, 0x4B, 3, 4, 0]) == .workbook(.damaged))
    var zip = ZipFile()
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(problem(zip.contents) == .file(.ofProgram(.openDocument)))
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .file(.oldWorkbook))
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    let container = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508 + 128) + name
    #expect(problem(container + [UInt8](repeating: 0, count: 200)) == .workbook(.encrypted))
    #expect(problem(ZipFile.workbook(rows: header, flags: 1)) == .workbook(.encrypted))
  }

  @Test func refusesEveryTruncation() throws {
    let whole = ZipFile.workbook(rows: header)
    #expect(problem(whole) == nil)
    for count in 4..<whole.count {
      let found = problem(Array(whole[..<count]))
      // A few bytes less than the end of the directory still is one.
      #expect(found == .workbook(.damaged) || found == nil && count >= whole.count - 2, "\(count)")
    }
  }

  @Test func survivesEveryFlippedByte() throws {
    let whole = ZipFile.workbook(rows: header + ZipFile.row(2, ["Size", "a", "1", "2"]))
    for index in whole.indices.dropFirst(4) {
      var bytes = whole
      bytes[index] ^= 0xFF
      _ = problem(bytes)
    }
  }

  @Test func expandsNoEntities() {
    var levels = "<!ENTITY a0 'ha'>"
    for level in 1...30 { levels += "<!ENTITY a\(level) '&a\(level - 1);&a\(level - 1);'>" }
    var zip = ZipFile()
    zip.add("xl/workbook.xml", "<!DOCTYPE w [\(levels)]><workbook>&a30;</workbook>")
    #expect(problem(zip.contents) == .workbook(.damaged))
  }

  @Test func keepsToItsLimits() throws {
    let bomb = WorkbookTests.folder.appendingPathComponent("bomb.xlsx")
    #expect(problem(Array(try Data(contentsOf: bomb))) == .workbook(.tooLarge))
    #expect(
      problem(ZipFile.workbook(rows: header + String(repeating: "<a>", count: 100))) == .workbook(.tooLarge))
    let longTag = "<row a='" + String(repeating: "x", count: 2 << 20) + "'/>"
    #expect(problem(ZipFile.workbook(rows: header + longTag)) == .workbook(.tooLarge))
    #expect(problem(ZipFile.workbook(rows: header + "<row r='2000001'/>")) == .text(.tooManyRows))
    #expect(
      problem(ZipFile.workbook(rows: header + "<row r='2'><c r='XFE2'/></row>")) == .text(.tooManyColumns))
    let longText = String(repeating: "x", count: 32_768)
    #expect(problem(ZipFile.workbook(rows: header + ZipFile.row(2, [longText]))) == .text(.cellTooLong))
    let farCells = (2...5_000).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    #expect(problem(ZipFile.workbook(rows: header + farCells)) == .workbook(.tooLarge))
    var zip = ZipFile()
    for index in 0..<5000 { zip.add("\(index)", "") }
    #expect(problem(zip.contents) == .workbook(.tooLarge))
  }

  @Test(arguments: [
    "<row r='1'/>", "<row r='2'><c r='A3'/></row>", "<row r='2'><c r='B2'/><c r='A2'/></row>",
    "<row r='2'><c t='s'><v>7</v></c></row>", "<row", "<row r='2'><c><v>&other;</v></c></row>",
    "<row r='2'><c r='A2'><v>1</v></c><c r='A2'><v>1</v></c></row>",
    "<row r='2'><c r='C2'/></row><row r='2'><c r='D2'/></row>", "<row r='2'><c><v>1</v><v>2</v></c></row>",
    "<row r='2'><c><f>1</f><f>2</f><v>2</v></c></row>",
    "</sheetData><sheetData><row><c><v>1</v></c></row>",
  ])
  func refusesDamagedSheets(row: String) {
    #expect(problem(ZipFile.workbook(rows: header + row)) == .workbook(.damaged))
  }

  @Test(arguments: ["seven", "0x10", "0x1p4", "1e400", "NaN", "inf", "-inf", "1,5", "1_000", "-", "1 2"])
  func takesNoOtherTextForANumber(text: String) {
    let row = "<row r='2'><c><v>\(text)</v></c></row>"
    #expect(problem(ZipFile.workbook(rows: header + row)) == .workbook(.cellNumber(text)))
  }

  /// Of two texts neither is the one; a text before its runs is one.
  @Test(arguments: [
    ("<t>One</t><t>Two</t>", true), ("<t/><t>Two</t>", true), ("<r><t>One</t><t>Two</t></r>", true),
    ("<r><t>One</t></r><t>Two</t><t>Three</t>", true), ("<t>One</t><r><t>Two</t></r><t>Three</t>", true),
    ("<r><r><t>One</t></r></r>", true), ("<r><t>One</t></r><r><t>Two</t></r>", false),
    ("<t>One</t><r><t>Two</t></r>", false), ("<t>One</t><rPh><t>Two</t></rPh><rPh><t>3</t></rPh>", false),
  ])
  func refusesTwoTextsInOneCell(text: String, isDamaged: Bool) {
    let expected = isDamaged ? Problem.workbook(.damaged) : nil
    let shared = "<row r='2'><c t='s'><v>1</v></c></row>"
    let texts = "<si><t>Zero</t></si><si>\(text)</si>"
    #expect(problem(ZipFile.workbook(rows: header + shared, texts: texts)) == expected)
    let inline = "<row r='2'><c t='inlineStr'><is>\(text)</is></c></row>"
    #expect(problem(ZipFile.workbook(rows: header + inline)) == expected)
  }

  @Test func refusesPartsThatStandTwice() {
    let sheet = ZipFile.Sheet(rows: header)
    let twice = ZipFile.workbook([sheet, sheet]) { $0 == "xl/sheet1.xml" ? "xl\\SHEET0.xml" : $0 }
    #expect(problem(twice) == .workbook(.damaged))
  }

  @Test func keepsToTheSheetThatIsRead() throws {
    // What is wrong with another sheet, below its first row, does not matter.
    let other = ZipFile.Sheet(
      name: "t", rows: ZipFile.row(1, ["a"]) + "<row r='2'><c><v>NaN</v></c></row>")
    #expect(problem(ZipFile.workbook([.init(rows: header), other])) == nil)
  }
}
