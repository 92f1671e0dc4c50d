import Foundation
import MutualGains
import Testing

@testable import DealFiles

@Suite struct WorkbookTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Workbooks")

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: Self.folder.appendingPathComponent(name)))
  }

  private func deal(_ name: String) throws -> DealFile {
    try DealFile(try SourceText(name: name, bytes: bytes(name)))
  }

  private func cells(_ bytes: [UInt8]) throws -> [String] {
    let workbook = try Workbook(name: "w.xlsx", bytes: bytes)
    let source = try #require(try workbook.sheet(named: "S"))
    return String(decoding: source.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func isTheDealOfItsTwin() throws {
    let (workbook, twin) = (try deal("dutch.xlsx"), try deal("dutch.csv"))
    #expect(workbook.deal == twin.deal)
    #expect(workbook.reading.sheet == "Opties")
    #expect(workbook.reading.decimal.cell == "C4")
    #expect(workbook.notices.contains(.issueFilledDown(cells: ["A3", "A4"])))
    let saved = try deal("libreoffice.xlsx")
    #expect(saved.deal == (try deal("../../../datasets/schoonmaakcontract.csv")).deal)
  }

  @Test func namesSheetAndCell() throws {
    let refusal = #expect(throws: Refusal.self) { try deal("refused.xlsx") }
    let found = refusal?.diagnostics.map { "\($0.place.cell ?? "") \($0.problem.code)" }
    #expect(
      found == [
        "B2 cell-date", "C3 amount-error-value", "D3 cell-date", "D4 amount-notations-differ",
        "C5 amount-not-a-number", "D5 amount-percent", "C6 amount-formula",
      ])
    for place in (refusal?.diagnostics ?? []).map(\.place) {
      #expect(place.sheet == "deal" && place.line == nil && place.column == nil && place.header != nil)
    }
  }

  @Test func findsSheetsByName() throws {
    let workbook = try Workbook(name: "several.xlsx", bytes: bytes("several.xlsx"))
    #expect(workbook.sheetNames == ["2024", "2025", "Regels"])
    #expect(throws: Diagnostic(.workbook(.sheetsSeveral(["2024", "2025"])), in: "several.xlsx")) {
      try workbook.dealSheet()
    }
    #expect(try workbook.sheet(named: "proposals", "voorstellen") == nil)
    let rules = try #require(try workbook.sheet(named: "rules", "regels"))
    #expect(String(decoding: rules.bytes, as: UTF8.self).hasPrefix("\"naam\";\"regel\""))
  }

  @Test func showsCellsAsExcelDoes() throws {
    let workbook = ZipFile.workbook(
      rows: """
        <row r='2'><c r='B2' t='s'><v>1</v></c><c t='b'><v>1</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c></row>
        <row><c><v>3.3000000000000003</v></c><c s='1'><v>0.075</v></c><c s='2'><v>1234.5</v></c><c s='3'><v>-30</v></c>
        <c><v>1E-7</v></c><c><v>12345678901234.56</v></c><c t='str'><f>A1</f><v>a_x000A_b_x0041_</v></c></row>
        <row r='4'><c r='A4'><v>1</v></c><c r='B4'><v>2</v></c><c r='C4'><v>3</v></c></row>
        <row r='5'><c r='A5'><v>4</v></c><c r='B5'><v>5</v></c><c r='C5'><v>6</v></c></row>
        """, behind: "<mergeCells><mergeCell ref='A4:B5'/></mergeCells>",
      texts: "<si><t>x</t></si><si><r><t>rich</t></r><rPh><t>no</t></rPh><r><t> &lt;text&gt;</t></r></si>",
      formats: """
        <numFmts><numFmt numFmtId='164' formatCode='_-[$€-413]\\ * #,##0.00_-;-0'/>
        <numFmt numFmtId='165' formatCode='0" dagen"'/></numFmts>
        <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
        <cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>
        """)
    #expect(
      try cells(workbook) == [
        ";\"rich <text>\";\"TRUE\";\"#DIV/0!\"",
        "3.3;7.50%;€ 1234.50;-30 dagen;0.0000001;12345678901234.56;\"a",
        "bA\"", "1;;3", ";;6",
      ])
  }

  @Test func takesResultsOfFormulas() throws {
    let rows = [
      ZipFile.row(1, ["issue", "option", "value buyer", "value supplier"]),
      ZipFile.row(2, ["Size", "a", "<c><f>1+1</f><v>2</v></c>", "<c><v>1.234</v></c>"]),
      ZipFile.row(3, ["Size", "b", "1,5", "<c><f>D9</f><v>0</v></c>"]),
    ]
    let file = try DealFile(
      try SourceText(name: "w.xlsx", bytes: ZipFile.workbook(rows: rows.joined())))
    #expect(file.notices.contains(.formulaResults(cells: ["C2", "D3"])))
    #expect(file.deal.digits == 3)
    #expect(file.deal.issues[0].options[0].value == Pair(Amount(units: 2000), Amount(units: 1234)))
    #expect(file.deal.issues[0].options[1].value.first == Amount(units: 1500))
  }
}
