import Foundation
import MutualGains
import Testing

@testable import DealFiles

/// Rules and proposals on sheets of a workbook.
@Suite struct SheetOfRulesTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: WorkbookTests.folder.appendingPathComponent(name)))
  }

  @Test func standBesideTheDeal() throws {
    let source = try DealSource(name: "ruled.xlsx", bytes: bytes("ruled.xlsx"))
    let file = try DealFile(source)
    #expect(file.deal.rules.map(\.name) == ["The rule"])
    #expect(file.notices.contains(.rulesFromSheet("RULES")))
    let proposals = try #require(try source.sheet(named: SheetNames.proposals))
    #expect(String(decoding: proposals.bytes, as: UTF8.self).hasPrefix("\"proposal\";\"Delivery\"\n"))
    #expect(try source.sheet(named: ["offers"]) == nil)
  }

  @Test func areNamedOrTheOnlyOneInAnotherWorkbook() throws {
    let named = try SourceText(
      name: "ruled.xlsx", bytes: bytes("ruled.xlsx"), sheetNames: SheetNames.rules)
    #expect(named.sheet?.name == "RULES")
    let rows = [ZipFile.row(1, ["name", "rule", "when", "then", "limit"])]
    let only = ZipFile.workbook(rows: rows.joined())
    #expect(try SourceText(name: "w.xlsx", bytes: only, sheetNames: SheetNames.rules).sheet?.name == "s")
    let unnamed = Diagnostic(
      .workbook(.sheetNotNamed(wanted: SheetNames.rules, found: ["Toelichting", "Opties"])), in: "dutch.xlsx")
    #expect(throws: unnamed) {
      try SourceText(name: "dutch.xlsx", bytes: bytes("dutch.xlsx"), sheetNames: SheetNames.rules)
    }
    let text = try SourceText(name: "r.csv", bytes: Array("name;rule\n".utf8), sheetNames: SheetNames.rules)
    #expect(text.sheet == nil && text.bytes.count == 10)
  }

  @Test func textFilesHaveNone() throws {
    let csv = "issue;option;value a;value b\nSize;s;1;2\n"
    let source = try DealSource(name: "deal.csv", bytes: Array(csv.utf8))
    #expect(try source.sheet(named: SheetNames.rules) == nil)
    #expect(try DealFile(source).deal.rules.isEmpty)
  }
}
