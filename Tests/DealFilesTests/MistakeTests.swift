import Foundation
import Testing

@testable import DealFiles

/// Mistakes that people make, each of which gives one error that says what to do.
@Suite struct MistakeTests {
  /// The code and the cell of each problem.
  static func found(_ text: String) -> [String] {
    refusals(text).map { $0.problem.code + " " + ($0.place.cell ?? $0.place.line.map { "line \($0)" } ?? "") }
  }

  @Test(arguments: ["Totaal;Totaal", "Eindtotaal;Totaal", "total:;Sum", "Totaal;"])
  func refusesTotals(cells: String) {
    let text = "issue;option;value a;value b\nPrice;x;1;2\n\(cells);1;2\n"
    #expect(Self.found(text) == ["row-total A3"])
    #expect(
      Self.found(text + "Totaal;x;1;2\nTotaal;Totaal;1;2\n") == [
        "row-total A3", "row-total A4", "row-total A5",
      ])
  }

  @Test func anIssueMayBeCalledTotal() throws {
    #expect(try read("issue;option;value a;value b\nTotal;x;1;2\nTotal;y;1;2\n").deal.issues.count == 1)
  }

  @Test(arguments: [";", ",", "\t"])
  func passesOverTitles(separator: String) throws {
    let text = "onderwerp;optie;waarde koper;waarde verkoper\nPrijs;100;1;2\n"
    let titled = "Raamcontract, 2026\n\n" + text.replacing(";", with: separator)
    let file = try read(titled)
    #expect(file.deal.issues.map(\.name) == ["Prijs"])
    let texts = separator == "," ? ["Raamcontract", "2026"] : ["Raamcontract, 2026"]
    let cells = separator == "," ? ["A1", "B1"] : ["A1"]
    #expect(file.notices.first == .rowsAboveHeader(cells: cells, texts: texts))
    #expect(try SourceText(name: "f", bytes: Array(titled.utf8)).language == .dutch)
  }

  @Test func aFaultBelowTheHeadersLeavesTheirLanguage() throws {
    let text = "onderwerp;optie;waarde koper;waarde verkoper\nPrijs;\"100;1;2\n"
    #expect(try SourceText(name: "f", bytes: Array(text.utf8)).language == .dutch)
  }

  @Test func saysOnceThatThereAreNoHeaders() {
    #expect(Self.found("Prijs;100;1;2\nPrijs;110;3;4\n") == ["header-missing line 1"])
  }

  @Test func namesTheRowOfTheHeadersInASheet() throws {
    let rows = [
      ZipFile.row(1, ["Negotiation 2026"]), ZipFile.row(3, ["issue", "option", "value a", "value b"]),
      ZipFile.row(4, ["Price", "x", "1", "2"]),
    ]
    let source = try SourceText(name: "w.xlsx", bytes: ZipFile.workbook(rows: rows.joined()))
    let file = try DealFile(source)
    #expect(file.notices.first == .rowsAboveHeader(cells: ["A1"], texts: ["Negotiation 2026"]))
  }

  @Test(arguments: ["Price;low;1;2\nPrice;high;3;4", "1;2;3;4", "a;b;c;d"])
  func refusesRowsOfATableAboveTheHeaders(rows: String) {
    let text = rows + "\nissue;option;value a;value b\nPrice;x;1;2\n"
    #expect(refusals(text).map(\.problem.code) == ["header-below"])
  }

  @Test func saysThatTheSheetIsHidden() throws {
    let bytes = try Array(Data(contentsOf: WorkbookTests.folder.appendingPathComponent("hidden.xlsx")))
    #expect(throws: Diagnostic(.workbook(.sheetHidden("Sheet")), in: "w.xlsx")) {
      try SourceText(name: "w.xlsx", bytes: bytes)
    }
  }

  @Test(arguments: [
    ("value buyer;cost buyer;value suplier;cost supplier", "cost-without-value F1"),
    ("value buyer;cost buyer;value buyer;cost supplier", "header-repeated E1"),
    ("value buyer;cost buyer;benefits supplier;cost supplier", "cost-without-value F1"),
    ("value buyer;cost buyer;cost supplier;note", "cost-without-value E1"),
    ("value buyer;cost buyer;value buyer;note", "header-repeated E1"),
  ])
  func givesOneErrorForAHeader(headers: String, expected: String) {
    #expect(Self.found("issue;option;\(headers)\nPrice;x;1;2;3;4\n") == [expected])
  }

  @Test func tellsDecimalCommasBetweenCommas() {
    let head = "issue,option,value a,value b,note\n"
    let text = head + "Price,x,1250,50,0,net\nPrice,y,0,0\nTerm,z,-1,5,0,5,\n"
    #expect(Self.found(text) == ["separator-in-amounts F2"])
    // A comma in a label is another story.
    #expect(
      Self.found(head + "Price, net,x,1,2,a\n") == ["amount-not-a-number C2", "cell-without-header F2"])
  }

  @Test func saysWhatADashMeans() {
    let problems = refusals("issue;option;value a;value b\nPrice;x;-;7 euro\nPrice;y;–;seven euro\n").map(
      \.problem)
    #expect(
      problems == [
        .amount(.dash("-")), .amount(.currencyWord("7 euro")), .amount(.dash("–")),
        .amount(.notNumber("seven euro")),
      ])
  }

  @Test func tellsCurrenciesInRanges() {
    for range in ["€ 10..€ 20 per 1", "10 €..20 per 1", "10..20 EUR per 1", "10..20 by € 1"] {
      #expect(
        refusals("issue;option;value a;value b\nP;\(range);1;2\n").map(\.problem) == [
          .row(.rangeWithCurrency(range))
        ])
    }
  }
}
