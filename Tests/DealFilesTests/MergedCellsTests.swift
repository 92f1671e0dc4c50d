import MutualGains
import Testing

@testable import DealFiles

/// Merged cells: only the first one holds something, and what the others mean is seldom certain.
@Suite struct MergedCellsTests {
  private func merges(_ ranges: String...) -> String {
    "<mergeCells>\(ranges.map { "<mergeCell ref='\($0)'/>" }.joined())</mergeCells>"
  }

  @Test(arguments: [
    ("C4:C5", "C5"), ("F4:F5", "F5"), ("C4:D4", "D4"), ("B2:B3", "B3"), ("A2:B2", "B2"), ("C6:E6", "D6"),
    ("C1:D1", "D1"), ("A1:A2", "A2"), ("B6:C6", nil), ("C2:F5", "D2"), ("E5:E6", "E6"),
  ])
  func refusesWhatIsCovered(range: String, cell: String?) {
    var deal = SheetDeal()
    deal.sheet.behind = merges(range)
    #expect(deal.refused == (cell.map { ["\($0) cell-merged"] } ?? ["C6 value-missing"]), "\(range)")
  }

  /// What is missing is under the merged cell.
  @Test(arguments: [("A1:B1", "B1"), ("C1:D1", "D1"), ("B1:C1", "C1"), ("D1:F1", "E1"), ("C1:F1", "D1")])
  func namesTheRangeInAHeader(range: String, cell: String) throws {
    var deal = SheetDeal()
    deal.sheet.behind = merges(range)
    let merge = try #require(MergedCells(name: range))
    for column in merge.columns.dropFirst() { deal.set(1, column + 1, "") }
    #expect(deal.refused == ["\(cell) cell-merged"])
  }

  @Test(arguments: ["A2:A3", "A6:B6", "H1:J9", "A8:F9", "C3:C3", "A4:A5"])
  func takesWhatHasOneMeaning(range: String) {
    var deal = SheetDeal()
    deal.sheet.behind = merges(range)
    #expect(deal.refused == [])
  }

  @Test func takesMergedRemarks() {
    var deal = SheetDeal()
    for (row, text) in [(1, "note"), (2, "for both")] { deal.set(row, 7, text) }
    deal.sheet.behind = merges("G2:H5")
    #expect(deal.refused == [])
    // A remark that covers a cell that is read is another matter.
    deal.set(3, 6, "see note")
    deal.sheet.behind = merges("F3:G3")
    #expect(deal.refused == ["F3 amount-not-a-number"])
  }

  @Test func aStatusHoldsForAllItsRows() throws {
    var deal = SheetDeal()
    deal.set(1, 7, "status")
    deal.set(3, 7, "forbidden")
    deal.sheet.behind = merges("G3:G4")
    let file = try DealFile(deal.source)
    #expect(file.deal.rules.count == 2)
    let range = try #require(MergedCells(name: "G3:G4"))
    #expect(file.notices.contains(.statusOfMergedCells([range.name])))
    // Of lists of options it is less certain.
    deal.set(1, 7, "requires")
    deal.set(3, 7, "Delivery=24 hours")
    #expect(deal.refused.first == "G4 cell-merged")
  }

  @Test func looksAtRulesQuantitiesAndProposals() throws {
    var deal = SheetDeal()
    deal.others = [
      SheetDeal.rules([
        ["a", "requires", "Term=30 days", "Delivery=24 hours"], ["b", "requires", "Term=60 days", ""],
      ])
    ]
    deal.others[0].behind = merges("D2:D3")
    #expect(deal.refused == ["D3 cell-merged"])
    deal.set(1, 7, "CO2")
    deal.set(2, 7, SheetDeal.number("5"))
    deal.sheet.behind = merges("G2:G3")
    #expect(deal.refused == ["D3 cell-merged"])
    deal.others = [SheetDeal.rules([["a", "maximum", "CO2", "", SheetDeal.number("6")]])]
    #expect(deal.refused == ["G3 cell-merged"])
    var proposed = SheetDeal()
    proposed.others = [SheetDeal.proposals([["A", "30 days", "24 hours"], ["B", "", "48 hours"]])]
    proposed.others[0].behind = merges("B2:B3")
    #expect(try proposed.readProposals().refused == ["B3 cell-merged"])
    proposed.others = [
      SheetDeal.table("proposals", [["proposal", "A", "B"], ["Term", "30 days"], ["Delivery"]])
    ]
    proposed.others[0].behind = merges("B2:C2")
    #expect(try proposed.readProposals().refused == ["C2 cell-merged"])
  }

  @Test func aMergeMayStandTwice() throws {
    var deal = SheetDeal()
    deal.sheet.behind = merges("A2:A3", "A2:A3", "A3:A2") + merges("A2:A3")
    let file = try DealFile(deal.source)
    #expect(file.deal.issues.map(\.name) == ["Term", "Delivery"])
    #expect(file.deal.issues[0].options[1].value.first == Amount(units: 1_800_000))
    deal.sheet.behind = merges("A2:A3", "A3:B3")
    #expect(deal.refused == ["A3 merged-cells-overlap"])
    // Where nothing stands, nothing is lost.
    deal.sheet.behind = merges("H2:J3", "H2:K3")
    #expect(deal.refused == [])
  }
}
