import Testing

@testable import DealFiles

/// Formulas whose results were never computed, or not since something changed.
@Suite struct StaleFormulaTests {
  private func formula(_ text: String, _ result: String?, _ attributes: String = "") -> String {
    "<c><f \(attributes)>\(text)</f>\(result.map { "<v>\($0)</v>" } ?? "")</c>"
  }

  @Test(arguments: [
    "<calcPr fullCalcOnLoad='1'/>", "<calcPr fullCalcOnLoad='true'/>", "<calcPr forceFullCalc='1'/>",
    "<calcPr calcMode='manual' calcOnSave='0'/>", "<calcPr calcCompleted='0'/>",
  ])
  func refusesResultsThatCountForNothing(calculation: String) throws {
    var deal = SheetDeal()
    deal.calculation = calculation
    // Without formulas in what is read, nothing is out of date.
    deal.set(1, 7, "note")
    deal.set(3, 7, formula("1500*12", "0"))
    #expect(deal.refused == [])
    deal.set(3, 3, formula("C9", "18000"))
    deal.set(5, 2, "<c t='str'><f>B9</f><v>48 hours</v></c>")
    deal.set(6, 3, formula("C9", "12000"))
    // A formula that shows nothing is one as well.
    deal.set(2, 4, "<c t='str'><f>IF(A1=1,5,\"\")</f><v></v></c>")
    #expect(deal.refused == ["D2 formula-stale", "C3 formula-stale", "B5 formula-stale", "C6 formula-stale"])
  }

  @Test func namesResultsOfAWorkbookThatIsComputedByHand() throws {
    var deal = SheetDeal()
    deal.calculation = "<calcPr calcMode='manual'/>"
    deal.set(3, 3, formula("Price*2", "18000"))
    #expect(try deal.notices.contains(.formulaResults(cells: ["C3"], isByHand: true)))
  }

  @Test(arguments: [
    ("1500*12", "0", true), ("1500*12", "18000", false), ("(1500+0)*12/1", "1.8E4", false),
    ("1500*12%", "18000", true), ("-2^2", "4", false), ("2^3+1", "9", false),
    ("SUM(C4:C5,5)", "13005", false),
    ("SUM(C4:C5)+E$3", "0", true), ("$C4*2", "18000", false), ("AVERAGE(C4,C5)", "6500", false),
    ("0.1+0.2", "0.30000000000000004", false), ("C99+1", "1", false), ("1/4+1/8", "0.375", false),
    ("ROUND(1500*12.1,0)", "0", true), ("ROUND(2.675,2)", "2.68", false),
    ("ROUND(-1234.4,-2)", "-1200", false),
    ("deal!C4*2", "0", true), ("'Deal'!$C$4*2", "18000", false), ("SUM(deal!C4:C5)", "0", true),
    ("ABS(-5)", "0", true), ("INT(2.7)", "2", false), ("#REF!*2", "7", true), ("deal!#REF!", "7", true),
    ("IF(C4>0,18000,0)", "0", true), ("IF(C4>0,18000,0)", "18000", false), ("(1=1)*18000", "0", true),
    ("IF(A4=\"delivery\",1,2)", "2", true), ("IF(C4>0,VLOOKUP(1,A1:B2,2),0)", "0", false),
    // A cell that holds a formula counts with what that makes.
    ("C9*12", "0", false),
    // What is not arithmetic is not looked into.
    ("VLOOKUP(A1,B:C,2)", "7", false), ("other!A1*2", "7", false), ("ROUND(1.5,0)", "7", false),
    ("Price*2", "7", false), ("1+", "7", false),
  ])
  func seesThatAFormulaMakesSomethingElse(text: String, result: String, isStale: Bool) {
    var deal = SheetDeal()
    deal.set(3, 3, formula(text, result))
    #expect(deal.refused == (isStale ? ["C3 formula-stale"] : []), "\(text)")
  }

  @Test func looksIntoFormulasBehindFormulas() {
    var deal = SheetDeal()
    deal.set(1, 9, "note")
    deal.set(3, 3, formula("I3*12", "0"))
    deal.set(3, 9, formula("1500+0", "0"))
    #expect(deal.refused == ["C3 formula-stale"])
    deal.set(3, 3, formula("I3*12", "18000"))
    #expect(deal.refused == [])
    // Two that need each other are left as they are.
    deal.set(3, 3, formula("I3", "18000"))
    deal.set(3, 9, formula("C3", "0"))
    #expect(deal.refused.count <= 1)
  }

  @Test func looksIntoLongChains() {
    var deal = SheetDeal()
    let chain = (2...2_000).map { [formula("A\($0 - 1)+1", String(1_499 + $0))] }
    deal.others = [SheetDeal.table("calc", [[SheetDeal.number("1500")]] + chain)]
    deal.set(3, 3, formula("calc!A2000-calc!A1999", "0"))
    #expect(deal.refused == ["C3 formula-stale"])
    deal.set(3, 3, formula("(calc!A2000-calc!A1999)*18000", "18000"))
    #expect(deal.refused == [])
  }

  @Test(arguments: [
    ("A2", "Delivery", true), ("A4", "Delivery", false), ("\"Deli\"&\"very\"", "Delivery", false),
    ("\"Lot \"&2", "Delivery", true), ("A4&\"\"", "delivery", false),
  ])
  func looksIntoLabels(text: String, result: String, isStale: Bool) {
    var deal = SheetDeal()
    let formula = text.replacing("&", with: "&amp;")
    deal.set(5, 1, "<c t='str'><f>\(formula)</f><v>\(result)</v></c>")
    #expect(deal.refused == (isStale ? ["A5 formula-stale"] : []), "\(text)")
    // A text whose result is a number was never computed.
    deal.set(5, 1, "<c><f>\(formula)</f><v>0</v></c>")
    #expect(deal.refused == ["A5 formula-stale"], "\(text)")
  }

  @Test func looksIntoOtherSheets() {
    var deal = SheetDeal()
    deal.others = [
      SheetDeal.table("Calc sheet", [[SheetDeal.number("1500"), formula("A1*12", "0")]])
    ]
    deal.set(3, 3, formula("'Calc sheet'!A1*12", "0"))
    #expect(deal.refused == ["C3 formula-stale"])
    deal.set(3, 3, formula("'Calc sheet'!A1*12", "18000"))
    #expect(deal.refused == [])
    // The result of the other sheet was never computed either.
    deal.set(3, 3, formula("'Calc sheet'!B1", "0"))
    #expect(deal.refused == ["C3 formula-stale"])
  }

  @Test func refusesASheetThatAsksToBeComputed() {
    var deal = SheetDeal()
    deal.set(3, 3, formula("Price*2", "18000"))
    #expect(deal.refused == [])
    deal.sheet.behind = "<sheetCalcPr fullCalcOnLoad='1'/>"
    #expect(deal.refused == ["C3 formula-stale"])
  }

  @Test func looksIntoSharedFormulasAndArrays() {
    var deal = SheetDeal()
    deal.set(3, 3, formula("E3*2+10000", "18000", "t='shared' ref='C3:C4' si='0'"))
    deal.set(4, 3, formula("", "5000", "t='shared' si='0'"))
    #expect(deal.refused == [])
    deal.set(4, 3, formula("", "0", "t='shared' si='0'"))
    #expect(deal.refused == ["C4 formula-stale"])
    // Only the first cell of an array has its formula.
    var array = SheetDeal()
    array.calculation = "<calcPr fullCalcOnLoad='1'/>"
    array.set(3, 3, formula("H3:H4", "18000", "t='array' ref='C3:C4'"))
    #expect(array.refused == ["C3 formula-stale", "C4 formula-stale"])
  }

  @Test func looksAtRulesAndProposals() throws {
    var deal = SheetDeal()
    deal.others = [SheetDeal.rules([["r", "maximum cost", "supplier", "", formula("500*2", "0")]])]
    #expect(deal.refused == ["E2 formula-stale"])
    deal.others = [SheetDeal.proposals([["A", "30 days", "24 hours", formula("500*2", "0")]])]
    #expect(deal.refused == [])
    #expect(try deal.readProposals().refused == ["D2 formula-stale"])
    deal.others = [SheetDeal.proposals([["A", "30 days", "24 hours", formula("500*2", "1000")]])]
    #expect(try deal.readProposals().notices == [.formulaResults(cells: ["proposals!D2"])])
    deal.others = [SheetDeal.proposals([["A", "30 days", "24 hours", formula("500*2", nil)]])]
    #expect(try deal.readProposals().refused == ["D2 amount-formula"])
  }
}
