import MutualGains
import Testing

@testable import DealFiles

/// Dates as options: labels where all of an issue are dates, and else what Excel made of a label.
@Suite struct DateLabelTests {
  /// 46082 is 1 March 2026.
  private static func deal(
    _ code: String, _ days: [String] = ["46082", "46113"], in language: Language = .english
  ) -> SheetDeal {
    var deal = SheetDeal()
    let isNumber = Int(code) != nil
    deal.formats = """
      <numFmts><numFmt numFmtId='170' formatCode='\(isNumber ? "0" : code)'/></numFmts>
      <cellXfs><xf/><xf numFmtId='\(isNumber ? code : "170")'/><xf numFmtId='14'/></cellXfs>
      """
    deal.rows[1...2] = []
    for (index, day) in days.enumerated() {
      let cell = Double(day) == nil ? day : "<c s='1'><v>\(day)</v></c>"
      deal.rows.insert(
        ["Start", cell, SheetDeal.number("\(index)"), "", SheetDeal.number("\(9 - index)"), ""], at: 1 + index
      )
    }
    deal.rows[0] =
      [Term.issue, .option].map(language.word)
      + ["a", "b"].flatMap { party in [Term.value, .cost].map { language.word(for: $0) + " " + party } }
    return deal
  }

  private func labels(_ deal: SheetDeal) throws -> [String] {
    try DealFile(deal.source).deal.issues[0].options.map(\.label)
  }

  @Test(arguments: [
    ("14", "2026-03-01", "1-3-2026"), ("15", "1-Mar-26", "1-mrt-26"), ("16", "1-Mar", "1-mrt"),
    ("17", "Mar-26", "mrt-26"), ("22", "2026-03-01 0:00", "1-3-2026 0:00"),
    ("dd/mm/yyyy", "01/03/2026", "01/03/2026"),
    ("d mmm yyyy", "1 Mar 2026", "1 mrt 2026"), ("dd-mm-yyyy", "01-03-2026", "01-03-2026"),
    ("dd\\-mm\\-yy;@", "01-03-26", "01-03-26"),
    ("[$-413]dddd d mmmm yyyy;@", "zondag 1 maart 2026", "zondag 1 maart 2026"),
    ("[$-en-GB]ddd d mmmm", "Sun 1 March", "Sun 1 March"), ("[$-F800]d mmmm", "1 March", "1 maart"),
    ("yyyy\"-W\"m", "2026-W3", "2026-W3"), ("d.m.yyyy", "1.3.2026", "1.3.2026"),
    ("hh:mm dd/mm", "00:00 01/03", "00:00 01/03"),
  ])
  func readsThemAsTheyAreShown(code: String, english: String, dutch: String) throws {
    let deal = Self.deal(code)
    #expect(try labels(deal).first == english)
    #expect(try labels(Self.deal(code, in: .dutch)).first == dutch)
    let shown = try labels(deal)
    #expect(
      try deal.notices.contains(
        .datesAsShown([SheetLine(name: "B2", label: shown[0]), SheetLine(name: "B3", label: shown[1])])))
  }

  @Test func readsTimes() throws {
    #expect(try labels(Self.deal("20", ["0.375", "0.604166666666667"])) == ["9:00", "14:30"])
    #expect(try labels(Self.deal("18", ["0", "0.5"])) == ["12:00 AM", "12:00 PM"])
  }

  @Test(arguments: [
    // One among other labels is what Excel made of 1-2.
    ("16", ["46054", "3-5", "6+"], ["B2 cell-date"]),
    ("16", ["46054", "46145", "6+"], ["B2 cell-date", "B3 cell-date"]),
    ("dd/mm/yyyy", ["46082"], ["B2 cell-date"]),
    // Nobody knows how these are shown.
    ("[$-40B]d. mmmm", ["46082", "46113"], ["B2 cell-date", "B3 cell-date"]),
    ("[h]:mm", ["46082", "46113"], ["B2 cell-date", "B3 cell-date"]),
    // A day that a time of day doesn't have.
    ("dd/mm/yyyy", ["0.5", "46113"], ["B2 cell-date"]),
    ("17", ["46082", "46083"], ["B3 option-repeated"]),
  ])
  func refusesTheOthers(code: String, days: [String], refused: [String]) {
    #expect(Self.deal(code, days).refused == refused)
  }

  @Test func findsThemInProposals() throws {
    var deal = Self.deal("dd/mm/yyyy")
    func proposals(_ cells: String...) {
      let rows = cells.enumerated().map { ["P\($0)", $1, "24 hours"] }
      deal.others = [SheetDeal.table("proposals", [["proposal", "Start", "Delivery"]] + rows)]
    }
    // The same day in another format, as text, and as ISO 8601 writes it.
    proposals("<c s='2'><v>46113</v></c>", "<c s='1'><v>46082</v></c>", "01/04/2026", "2026-03-01")
    let read = try deal.readProposals()
    #expect(read.refused == [])
    #expect(read.file?.proposals.map { $0.choices[0] } == [1, 0, 1, 0])
    proposals("<c s='2'><v>46114</v></c>")
    #expect(try deal.readProposals().refused == ["B2 proposal-option-unknown"])
    // Of a deal whose labels are texts.
    deal = Self.deal("d-mmm", ["1-2", "1-Mar"])
    proposals("<c s='1'><v>46082</v></c>", "<c s='1'><v>46054</v></c>")
    #expect(try deal.readProposals().refused == ["B3 cell-date"])
  }

  @Test func datesElsewhereAreRefused() {
    var deal = SheetDeal()
    deal.formats = "<cellXfs><xf/><xf numFmtId='14'/></cellXfs>"
    deal.set(2, 1, "<c s='1'><v>46082</v></c>")
    deal.set(4, 3, "<c s='1'><v>46082</v></c>")
    deal.set(5, 3, "<c t='d' s='1'><v>2026-03-01</v></c>")
    #expect(deal.refused == ["A2 cell-date", "C4 cell-date", "C5 cell-date"])
  }
}
