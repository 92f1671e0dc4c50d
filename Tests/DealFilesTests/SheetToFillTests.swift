import MutualGains
import Testing

@testable import DealFiles

/// Sheets to fill in: the same issues, options and rules, and nobody's figures.
@Suite struct SheetToFillTests {
  private let deal = """
    issue;option;value buyer (EUR);cost buyer;value supplier;cost supplier;requires;CO2;note
    Term;30 days;101;0;12001;0;;0,5;secret
    Term;60 days;18003;7;4005;1509;Delivery=48 hours;1;
    Delivery;24 hours;9011;0;-2513;6017;;2;
    Delivery;48 hours;4019;0;0;0;;3;secret
    Price;100..120 by 0,5;40..0;;0..41;;;0;
    bundle;Term=30 days|Delivery=24 hours;777;;0;;;;
    bundle;Term=60 days|Delivery=24 hours;0;;888;;;;
    BATNA;;12023;;1029;;;;
    """

  private func text(_ file: DealFile, for party: String) throws -> (text: String, sheet: SheetToFill) {
    let sheet = try SheetToFill(of: file, for: party)
    return (String(decoding: try sheet.table(), as: UTF8.self), sheet)
  }

  @Test func theSheetHasNobodysFigures() throws {
    let (text, sheet) = try text(read(deal), for: "Supplier")
    #expect(
      text == """
        issue;option;value supplier (EUR);cost supplier;requires
        Term;30 days;;;
        Term;60 days;;;Delivery=48 hours
        Delivery;24 hours;;;
        Delivery;48 hours;;;
        Price;"100,0..120,0 by 0,5";;;
        bundle;"Term=60 days|Delivery=24 hours";;;
        BATNA;;;;

        """)
    #expect(sheet.omittedBundleCount == 1 && sheet.omittedRules.isEmpty)
  }

  @Test func limitsOnTheOthersSumsStayOut() throws {
    let rules = """
      name;rule;when;then;limit
      Budget;maximum cost;buyer;;5000
      Capacity;maximum cost;supplier;;7000
      Fair;minimum gain;buyer;;1
      Clean;maximum;CO2;;5
      """
    let text = try SourceText(name: "deal.csv", bytes: Array(deal.utf8))
    let file = try DealFile(text, rules: SourceText(name: "rules.csv", bytes: Array(rules.utf8)))
    let sheet = try SheetToFill(of: file, for: "supplier")
    #expect(sheet.omittedRules.map(\.name) == ["Budget", "Fair"])
    #expect(sheet.rulesBeside == 2)
    let source = try DealSource(name: "sheet.xlsx", bytes: sheet.workbook())
    let filled = OwnSheetTests.problems { _ = try DealFile(source, scope: .one) }
    #expect(filled.allSatisfy { $0.hasPrefix("value-missing") } && filled.count == 12)
    let rows = try #require(try source.sheet(named: SheetNames.rules).map(RuleSheet.init)).rows
    #expect(rows.map(\.name) == ["Capacity", "Clean"])
  }

  /// A sheet to fill in is waited for: each empty cell is named.
  @Test func emptySheetsAreNotMerged() throws {
    let (text, _) = try text(OwnSheetTests.read("issue;option;value a\ni;x;1\ni;y;2\n"), for: "b")
    #expect(text == "issue;option;value b;cost b\ni;x;;\ni;y;;\nBATNA;;;\n")
    #expect(
      OwnSheetTests.problems { _ = try OwnSheetTests.read(text) } == [
        "value-missing C2", "value-missing D2", "value-missing C3", "value-missing D3", "value-missing C4",
      ])
    let filled = text.replacing(";;\n", with: ";1;0\n").replacing("BATNA;1;0", with: "BATNA;;1;")
    #expect(
      try DealMergeTests.merge("issue;option;value a\ni;x;1\ni;y;2\n", filled).file.deal.parties.second.name
        == "b")
  }

  @Test func weightsAreFiguresToo() throws {
    let points = "issue;option;value a (points);value b\ni;x;1;2\nweight;i;60;40\n"
    #expect(
      try text(read(points), for: "a").text
        == "issue;option;value a (points);cost a\ni;x;;\nweight;i;;\nBATNA;;;\n")
  }

  /// Nothing in the sheet hangs on what the other party has: of two deals that differ in nothing else it is the same.
  @Test func nothingLeaks() throws {
    let other = deal.replacing("101", with: "202,125").replacing("18003", with: "5").replacing(
      ";7;4005", with: ";9;4005"
    )
    .replacing("40..0", with: "13..7").replacing(";777;", with: ";778;").replacing("12023", with: "-4")
    .replacing("secret", with: "hush").replacing("9011", with: "0").replacing("4019", with: "1")
    #expect(other != deal)
    let sheets = try [deal, other].map { try SheetToFill(of: read($0), for: "supplier") }
    #expect(try sheets[0].table() == sheets[1].table())
    #expect(try sheets[0].workbook() == sheets[1].workbook())
  }

  @Test(arguments: ["as", "b (EUR)", "x;y", "total", " "]) func namesHaveToBeAPartys(name: String) throws {
    let sheet = try OwnSheetTests.read("issue;option;value abacuses\ni;x;1\n")
    let name = name == "as" ? "abacusses" : name
    let problems = OwnSheetTests.problems { _ = try SheetToFill(of: sheet, for: name).table() }
    #expect(problems.isEmpty == (name == "x;y"), "\(problems)")
  }
}
