import MutualGains
import Testing

@testable import DealFiles

/// Sheets of workbooks, with their rules beside them.
@Suite struct MergedWorkbookTests {
  private static func number(_ text: String) -> String { SheetDeal.number(text) }

  private static func buyer(_ rules: [[String]]) throws -> DealFile {
    var sheet = SheetDeal()
    sheet.rows = [
      ["issue", "option", "value buyer", "cost buyer", "CO2"],
      ["Term", "30 days", number("0"), number("5"), number("1.5")],
      ["Term", "60 days", number("18000"), number("0"), number("2")],
      ["Delivery", "24 hours", number("9000"), number("0"), ""],
      ["Delivery", "48 hours", number("4000"), number("0"), number("4")],
      ["BATNA", "", number("12000"), "", ""],
    ]
    sheet.others = [SheetDeal.rules(rules)]
    return try DealFile(DealSource(name: "buyer.xlsx", bytes: sheet.bytes), scope: .one)
  }

  private static func supplier(_ rules: [[String]], emission: String = "2") throws -> DealFile {
    var sheet = SheetDeal()
    sheet.rows = [
      ["issue", "option", "CO2", "value supplier"],
      ["Delivery", "48 hours", number("4"), number("0.125")],
      ["Delivery", "24 hours", number("0"), number("-2500")],
      ["Term", "60 days", number(emission), number("4000")],
      ["Term", "30 days", number("1.5"), number("12000")],
    ]
    sheet.others = [SheetDeal.rules(rules)]
    return try DealFile(DealSource(name: "supplier.xlsx", bytes: sheet.bytes), scope: .one)
  }

  private static let clean = ["Clean", "maximum", "CO2", "", number("5")]
  private static let budget = ["Budget", "maximum cost", "buyer", "", number("4.5")]
  private static let room = ["Room", "minimum value", "supplier", "", number("0.5")]
  private static let link = ["Link", "requires", "Term=60 days", "Delivery=48 hours", ""]

  @Test func rulesOfBothAreKept() throws {
    let merge = try DealMerge(
      Self.buyer([Self.clean, Self.budget, Self.link]),
      Self.supplier([["Green"] + Self.clean.dropFirst(), Self.room]))
    let deal = merge.file.deal
    #expect(deal.digits == 3)
    // The limit that both have is one, under the name that the first gives it.
    #expect(
      deal.rules == [
        Rule(name: "Clean", .maximum(.quantity(0), 50)), Rule(name: "Budget", .maximum(.cost(.first), 4500)),
        Rule(
          name: "Link",
          .requires(when: [OptionIndex(issue: 0, option: 1)], then: [OptionIndex(issue: 1, option: 1)])),
        Rule(name: "Room", .minimum(.value(.second), 500)),
      ])
    #expect(deal.quantities.map { $0.amounts.map(Array.init) } == [[[15, 20], [0, 40]]])
    let workbook = try merge.workbook()
    let read = try DealFile(DealSource(name: "deal.xlsx", bytes: workbook.bytes)).deal
    #expect(deal.firstDifference(from: read) == nil && read.rules == deal.rules)
    _ = try merge.json()
    // No row can say a limit.
    #expect(OwnSheetTests.problems { _ = try merge.table() } == ["convert-rule"])
  }

  @Test func rulesThatRowsCanSayGoToATable() throws {
    let merge = try DealMerge(Self.buyer([Self.link]), Self.supplier([]))
    let table = String(decoding: try merge.table().bytes, as: UTF8.self)
    let row = table.split(separator: "\n").first { $0.hasPrefix("Term;60 days") }
    #expect(row?.hasSuffix(";Delivery=48 hours") == true, "\(table)")
  }

  @Test func whatIsSaidInTwoWaysIsRefused() throws {
    let other = ["Clean", "maximum", "CO2", "", Self.number("4")]
    #expect(
      OwnSheetTests.problems { _ = try DealMerge(Self.buyer([Self.clean]), Self.supplier([other])) }
        == ["merge-rules-differ"])
    let problems = OwnSheetTests.problems {
      _ = try DealMerge(Self.buyer([Self.clean]), Self.supplier([Self.clean], emission: "3"))
    }
    #expect(problems == ["merge-numbers-differ B3"])
  }
}
