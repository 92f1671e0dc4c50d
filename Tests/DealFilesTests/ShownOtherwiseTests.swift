import Testing

@testable import DealFiles

/// Formats of cells under which another number is seen than the one that is read.
@Suite struct ShownOtherwiseTests {
  private func deal(_ code: String, value: String) -> SheetDeal {
    var deal = SheetDeal()
    deal.formats =
      "<numFmts><numFmt numFmtId='200' formatCode='\(code)'/></numFmts><cellXfs><xf/><xf numFmtId='200'/></cellXfs>"
    deal.set(3, 3, "<c s='1'><v>\(value)</v></c>")
    return deal
  }

  @Test(arguments: [
    (";;;", "18000"), ("#,##0,", "18000"), ("0.0,,", "18000000"), ("&quot;agreed&quot;", "18000"),
    ("0;0", "-500"), ("-0", "500"), ("#,##0.0, ;-#,##0.0,", "18000"),
  ])
  func areNamed(code: String, value: String) throws {
    #expect(try deal(code, value: value).notices.contains(.shownOtherwise(cells: ["C3"])), "\(code)")
  }

  @Test(arguments: [
    ("0", "18000"), ("#,##0.00", "-500"), ("0;(0)", "-500"), ("0;[Red]0", "-500"), ("0;-0", "-500"),
    ("General", "5"),
    ("_-* #,##0.00_-;-* #,##0.00_-", "-5"), ("@", "5"), ("[$€-413] #,##0.00;[$€-413] -#,##0.00", "-5"),
    ("0;0", "500"),
  ])
  func othersAreNot(code: String, value: String) throws {
    #expect(try deal(code, value: value).notices.allSatisfy { $0.code != "shown-otherwise" }, "\(code)")
  }

  @Test func cellsThatAreNotReadAreNot() throws {
    var deal = deal(";;;", value: "18000")
    deal.set(3, 3, SheetDeal.number("18000"))
    deal.set(1, 7, "note")
    deal.set(3, 7, "<c s='1'><v>1</v></c>")
    #expect(try deal.notices.isEmpty)
  }
}
