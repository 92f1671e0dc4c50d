import Testing

@testable import DealFiles

/// Rows and columns that can't be seen are read, and named.
@Suite struct HiddenLinesTests {
  private func lines(_ notices: [Notice]) -> [String] {
    notices.compactMap { notice in
      switch notice {
      case .hiddenRows(let sheet, let rows):
        "\(sheet): " + rows.map { "\($0.name) \($0.label)" }.joined(separator: ", ")
      case .hiddenColumns(let sheet, let columns):
        "\(sheet): " + columns.map { "\($0.name) \($0.label)" }.joined(separator: ", ")
      default: nil
      }
    }
  }

  @Test(arguments: ["hidden='1'", "hidden='true' outlineLevel='1'", "ht='0' customHeight='1'"])
  func namesRows(attributes: String) throws {
    var deal = SheetDeal()
    deal.rowAttributes = [3: attributes, 6: attributes]
    #expect(lines(try deal.notices) == ["deal: 3 Term: 60 days, 6 BATNA"])
    deal.rowAttributes = [3: "hidden='0' ht='15'"]
    #expect(lines(try deal.notices) == [])
    // Of rows without anything that is read nothing is said.
    deal.rows.append(["", "", ""])
    deal.rowAttributes = [7: attributes]
    #expect(lines(try deal.notices) == [])
  }

  @Test(arguments: [
    ("<cols><col min='4' max='4' hidden='1'/></cols>", ["deal: D cost buyer"]),
    (
      "<cols><col min='4' max='5' width='0' customWidth='1'/></cols>",
      ["deal: D cost buyer, E value supplier"]
    ),
    ("<cols><col min='8' max='16384' hidden='1'/></cols>", []),
    (
      "<sheetFormatPr defaultColWidth='0'/><cols><col min='1' max='5' width='9'/></cols>",
      ["deal: F cost supplier"]
    ),
    ("<sheetFormatPr zeroHeight='1'/>", []),
  ])
  func namesColumns(columns: String, expected: [String]) throws {
    var deal = SheetDeal()
    deal.sheet.before = columns
    #expect(lines(try deal.notices) == expected)
  }

  @Test func namesThoseOfRulesAndProposals() throws {
    var deal = SheetDeal()
    let hidden = SheetDeal.row(2, ["a", "requires", "Term=30 days", "Delivery=24 hours"], "hidden='1'")
    deal.others = [
      ZipFile.Sheet(name: "rules", rows: ZipFile.row(1, ["name", "rule", "when", "then", "limit"]) + hidden),
      ZipFile.Sheet(
        name: "proposals",
        rows: ZipFile.row(1, ["proposal", "Term", "Delivery"])
          + SheetDeal.row(2, ["A", "30 days", "24 hours"], "hidden='1'"),
        before: "<cols><col min='3' max='3' hidden='1'/></cols>"),
    ]
    #expect(lines(try deal.notices) == ["rules: 2 a"])
    #expect(lines(try deal.readProposals().notices) == ["proposals: 2 A", "proposals: C Delivery"])
  }
}
