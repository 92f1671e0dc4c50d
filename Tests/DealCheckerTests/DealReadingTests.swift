import Foundation
import Testing

@testable import DealChecker

@Suite struct DealReadingTests {
  private func deal(
    _ text: String, _ mark: DecimalMark? = nil, in encoding: String.Encoding = .utf8
  ) throws -> CheckedDeal {
    try CheckedDeal(bytes: Array(#require(text.data(using: encoding))), decimalMark: mark)
  }

  private func refusal(_ text: String, _ mark: DecimalMark? = nil) -> String? {
    do {
      _ = try deal(text, mark)
      return nil
    } catch {
      return (error as? CheckRefusal)?.description
    }
  }

  @Test func dutchExcel() throws {
    let text =
      "\u{FEFF}sep=;\r\nOnderwerp;Keuze;Waarde  Koper (€);Meerkosten koper;waarde leverancier;Opmerking;\r\n"
      + "Termijn;\"30; dagen\";€ 1.250,50;;-€ 5;x;\r\n;60 Dagen;1.250,- €;100;(1.000);;\r\n"
      + "Geen deal;;1\u{A0}234,56;;100-;;\r\n;;;;;;\r\n"
    let deal = try deal(text)
    #expect(deal.unit == .money("EUR"))
    #expect(deal.digits == 2)
    #expect(deal.parties == ["Koper", "leverancier"])
    #expect(deal.noDealValue == Amounts(a: 123456, b: -10000))
    #expect(deal.issues.map(\.name) == ["Termijn"])
    let options = deal.issues[0].options
    #expect(options.map(\.label) == ["30; dagen", "60 Dagen"])
    #expect(options.map(\.value) == [Amounts(a: 125050, b: -500), Amounts(a: 125000, b: -100000)])
    #expect(options.map(\.cost) == [.zero, Amounts(a: 10000, b: 0)])
    #expect(deal.issues[0].index(of: " 60  DAGEN ") == 1)
  }

  @Test func ofARangeTheMiddleCounts() throws {
    let text =
      "issue;option;value a;cost a;value b;cost b\nTerm;30 days;1 to 2,5;0;-5..5;4…7\nTerm;60 days;0;0;0;0\n"
      + "margin;Term;±20 %;;-10..30 %;\nmarge;;;5 %;;\nBATNA;;0..1;;2;\n"
    let deal = try deal(text)
    #expect(deal.issues.map(\.name) == ["Term"])
    #expect(deal.issues[0].options[0].value == Amounts(a: 175, b: 0))
    #expect(deal.issues[0].options[0].cost == Amounts(a: 0, b: 550))
    #expect(deal.noDealValue == Amounts(a: 50, b: 200))
    #expect(refusal(text.replacing("±20 %", with: "20").replacing("-10..30 %", with: "")) != nil)
  }

  @Test func oneDealInManyForms() throws {
    let plain = "issue,option,value a,value b,cost b\nÉtat,x,1,2.5,3\nÉtat,y,1,2,0\nBATNA,,1,0,\n"
    let expected = try deal(plain)
    for separator in ["\t", ";"] {
      let text = plain.replacingOccurrences(of: ",", with: separator)
      #expect(try deal(text).totals(of: [0]) == expected.totals(of: [0]))
      #expect(try deal(text, in: .windowsCP1252).issues[0].name == "État")
      #expect(try deal(text, in: .utf16).issues[0].name == "État")
      let comma = text.replacingOccurrences(of: "2.5", with: "2,5")
      #expect(try deal(comma).totals(of: [0]) == expected.totals(of: [0]))
      let carriage = text.replacingOccurrences(of: "\n", with: "\r")
      #expect(try deal(carriage).totals(of: [0]) == expected.totals(of: [0]))
    }
    #expect(expected.totals(of: [0]).value == Amounts(a: 100, b: 250))
  }

  @Test(arguments: [
    ("1.250,50", DecimalMark.comma), ("0,5", .comma), ("12.5", .point), ("0.500", .point),
    ("1234.567", .point), ("1.234.567", .comma), ("1.250,-", .comma), ("1,234.5", .point),
    (",5", .comma), ("€1 234,50", .comma),
  ])
  func provesDecimalMark(_ text: String, _ mark: DecimalMark) throws {
    #expect(try AmountText(text).proves == mark)
  }

  @Test(arguments: ["1.234", "5,000", "12", "EUR 7", "(3)"])
  func provesNothing(_ text: String) throws {
    #expect(try AmountText(text).proves == nil)
  }

  @Test(arguments: [
    "", "x", "1.2.3", "1,23,456", "12.", "--5", "(-5)", "1e5", "#N/B", "5 EURO", "½", "1 23", "=A1", "0x1",
  ])
  func noAmount(_ text: String) {
    #expect(throws: CheckRefusal.self) { try AmountText(text) }
  }

  @Test func decimalMarkOfTheFile() throws {
    let header = "issue;option;value a;value b\n"
    #expect(refusal(header + "i;o;1.234;0") != nil)
    #expect(try deal(header + "i;o;1.234;0", .comma).totals(of: [0]).value.a == 123_400)
    #expect(try deal(header + "i;o;1.234;0", .point).digits == 3)
    #expect(try deal(header + "i;o;1.234;0,5").totals(of: [0]).value.a == 123_400)
    #expect(refusal(header + "i;o;1.5;0,5") != nil)
    #expect(refusal(header + "i;o;1.5;0", .comma) != nil)
  }

  @Test func numericIssue() throws {
    let deal = try deal(
      """
      issue;option;value a;cost a;value b
      Term;90..30 by 15 days;0..0,10;5;10..0
      Rate;0,5..1,5 per 0,5 %;1..2;;0..-0,01
      """)
    #expect(deal.issues[0].options.map(\.label) == ["90 days", "75 days", "60 days", "45 days", "30 days"])
    // 2.5 and 7.5 cents go to the even one.
    #expect(deal.issues[0].options.map(\.value.a) == [0, 2, 5, 8, 10])
    #expect(deal.issues[0].options.map(\.value.b) == [1000, 750, 500, 250, 0])
    #expect(deal.issues[0].options.allSatisfy { $0.cost == Amounts(a: 500, b: 0) })
    // Half a cent below 0 goes to 0.
    #expect(deal.issues[1].options.map(\.value.b) == [0, 0, -1])
    let rate = deal.issues[1]
    for (label, index) in [("0,5 %", 0), ("0.5 %", 0), ("1 %", 1), ("1,0 %", 1), ("1.5 %", 2)] {
      #expect(rate.index(of: label) == index)
    }
    #expect(refusal("issue;option;value a;value b\nTerm;30..90 by 25 days;0;0") != nil)
    #expect(refusal("issue;option;value a;value b\nTerm;30 days;5..0;0") != nil)
    #expect(refusal("issue;option;value a;value b\nTerm;0..100000 by 1;0;0") != nil)
  }

  @Test func weightedNumericIssue() throws {
    let deal = try deal(
      "issue;option;value a (points);value b\nTerm;1..3 by 1;0..0.5;0..5\nweight;Term;0.50;0.1")
    #expect(deal.digits == 3)
    // 0.25 goes to the even 0.2, for the weight needs two of the three decimals; 2.5 has room.
    #expect(deal.issues[0].options.map(\.value.a) == [0, 100, 250])
    #expect(deal.issues[0].options.map(\.value.b) == [0, 250, 500])
  }

  @Test func halfToEvenOnALine() {
    #expect((0...4).map { pointOnLine(from: 1, to: 3, index: $0, steps: 4) } == [1, 2, 2, 2, 3])
    #expect((0...4).map { pointOnLine(from: -3, to: -1, index: $0, steps: 4) } == [-3, -2, -2, -2, -1])
    #expect((0...3).map { pointOnLine(from: 0, to: 1, index: $0, steps: 3) } == [0, 0, 1, 1])
  }

  @Test func weightsOfPoints() throws {
    let text = """
      issue,option,value a (points),value b,cost a
      Price,low,10,0.5,1
      Price,high,0,8,0
      weight,heavy,1,1,
      weight,Price,0.25,2,
      gewicht,weight,1,0,
      No deal,,1.125,1,
      """
    let deal = try deal(text)
    #expect(deal.unit == .points)
    #expect(deal.digits == 3)
    #expect(deal.issues.map(\.name) == ["Price", "weight"])
    #expect(deal.totals(of: [0, 0]).value == Amounts(a: 3500, b: 1000))
    #expect(deal.totals(of: [0, 0]).cost == Amounts(a: 250, b: 0))
    #expect(deal.noDealValue == Amounts(a: 1125, b: 1000))
    #expect(refusal(text.replacingOccurrences(of: "gewicht,weight,1,0,\n", with: "")) != nil)
    #expect(refusal(text.replacingOccurrences(of: " (points)", with: "")) != nil)
  }

  @Test(arguments: [
    ("value a,value b", "1,2", 2), ("value a (punten),value b", "1,2", 0),
    ("value a (points),value b", "0.50,2", 2), ("value a,value b", "1,0.12345", 5),
    ("value a,value b", "1,0.1234500000", 5), ("value a (points),value b", "0.50,2.0000000000", 1),
  ])
  func digits(_ values: String, _ amounts: String, _ digits: Int) throws {
    #expect(try deal("issue,option,\(values)\ni,o,\(amounts)").digits == digits)
  }

  @Test(arguments: [
    "issue;option;value a\ni;o;1", "issue;option;value a;value b;value c\ni;o;1;1;1",
    "issue;option;value a;value b;cost c\ni;o;1;1;1", "issue;option;value a (EUR);value b (USD)\ni;o;1;1",
    "issue;option;value a (points);value b\ni;o;€ 1;1", "issue;option;value a;value b\n",
    "issue;option;value a;value b\ni;o;1;1\ni;O;1;1", "issue;option;value a;value b\ni;o;;1",
    "issue;option;value a;value b;cost a\ni;o;1;1;-1", "issue;option;value a;value b\nBATNA;;1;1",
    "issue;option;value a;value b\ni;o;1;1\nBATNA;;1;", "issue;option;value a;value b\ni;;1;1",
    "issue;option;value a;value b;cost a\ni;o;1;1;\nBATNA;;1;1;1",
    "issue;option;value a;value b\ni;o;1;1\nBATNA;;1;1\nbatna;;1;1",
    "issue;option;value a;value b;requires\ni;o;1;1;i=p", "issue;option;value a;value b\nbundel;i=o;1;1",
    "issue;option;value a;value b\ni;o;1;1\nTotaal;;1;1",
    "issue;option;value a;value b\ni;o;0.0000000001;1", "issue;option;value a;value b\n;o;1;1",
    "issue;option;value a;value b\ni;o;40000000000000000;7000000000000000",
  ])
  func refused(_ text: String) {
    #expect(refusal(text) != nil)
  }
}
