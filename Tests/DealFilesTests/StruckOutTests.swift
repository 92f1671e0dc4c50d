import Testing

@testable import DealFiles

/// Struck-out text no longer holds, and nothing of it reads so.
@Suite struct StruckOutTests {
  private static let formats = """
    <fonts><font><sz val='11'/></font><font><strike/></font><font><strike val='0'/></font></fonts>
    <cellXfs><xf fontId='0'/><xf fontId='1' applyFont='1'/><xf fontId='2'/></cellXfs>
    <dxfs><dxf><font><strike/></font></dxf></dxfs>
    """

  private var deal: SheetDeal {
    var deal = SheetDeal()
    deal.formats = Self.formats
    return deal
  }

  private func struck(_ cell: String) -> String {
    let whole = cell.hasPrefix("<") ? cell : "<c t='inlineStr'><is><t>\(cell)</t></is></c>"
    return whole.replacing("<c", with: "<c s='1'", maxReplacements: 1)
  }

  @Test(arguments: [(1, 4), (2, 1), (3, 2), (3, 3), (4, 6), (6, 3)])
  func refusesCells(row: Int, column: Int) {
    var deal = deal
    deal.set(row, column, struck(deal.rows[row - 1][column - 1]))
    #expect(deal.refused == ["\("ABCDEF".map(String.init)[column - 1])\(row) struck-out"])
  }

  @Test func namesRowsOnce() {
    var deal = deal
    for row in [3, 4] { deal.rows[row - 1] = deal.rows[row - 1].map(struck) }
    #expect(deal.refused == ["A3 struck-out", "A4 struck-out"])
    // Under a merged issue, the rest of the row is struck out.
    deal = self.deal
    deal.rows[2] = [""] + deal.rows[2].dropFirst().map(struck)
    #expect(deal.refused == ["B3 struck-out"])
  }

  @Test(arguments: [
    ("<r><rPr><strike/></rPr><t>45 days </t></r><r><t>60 days</t></r>", true),
    ("<r><t>60 days</t></r><r><rPr><strike val='1'/></rPr><t> net</t></r>", true),
    ("<r><rPr><strike/></rPr><t>60 days</t></r>", true),
    ("<r><t>60 days</t></r><r><rPr><strike/></rPr><t xml:space='preserve'> </t></r>", false),
    ("<r><rPr><strike val='0'/></rPr><t>60</t></r><r><rPr><b/></rPr><t> days</t></r>", false),
    ("<t>60 days</t>", false),
  ])
  func refusesPartsOfTexts(runs: String, isRefused: Bool) {
    var inline = deal
    inline.set(3, 2, "<c t='inlineStr'><is>\(runs)</is></c>")
    #expect(inline.refused == (isRefused ? ["B3 struck-out"] : []))
    let header = ZipFile.row(1, ["issue", "option", "value buyer", "value supplier"])
    let row = ZipFile.row(2, ["Term", "<c t='s'><v>0</v></c>", "1", "2"])
    let shared = ZipFile.workbook(rows: header + row, texts: "<si>\(runs)</si>")
    #expect(((try? DealFile(SourceText(name: "w.xlsx", bytes: shared))) == nil) == isRefused)
  }

  @Test func refusesAmountsOnce() {
    var deal = deal
    deal.set(
      3, 3, "<c t='inlineStr'><is><r><rPr><strike/></rPr><t>18000</t></r><r><t> 17000</t></r></is></c>")
    #expect(deal.refused == ["C3 struck-out"])
  }

  @Test func passesOverWhatIsNotRead() {
    var deal = deal
    deal.set(1, 7, "note")
    deal.set(3, 7, struck("old"))
    #expect(deal.refused == [])
    // Fonts that strike out nothing.
    deal.set(3, 2, "<c s='2' t='inlineStr'><is><t>60 days</t></is></c>")
    #expect(deal.refused == [])
  }

  @Test func looksAtRulesAndProposals() throws {
    var deal = deal
    deal.others = [SheetDeal.rules([["a", "requires", "Term=30 days", "Delivery=24 hours"].map(struck)])]
    #expect(deal.refused == ["A2 struck-out"])
    deal.others = [SheetDeal.rules([["a", "requires", "Term=30 days", struck("Delivery=24 hours")]])]
    #expect(deal.refused == ["D2 struck-out"])
    deal.others = [
      SheetDeal.proposals([["A", struck("30 days"), "24 hours"], ["B", "30 days"].map(struck)])
    ]
    #expect(try deal.readProposals().refused == ["B2 struck-out", "A3 struck-out"])
  }
}
