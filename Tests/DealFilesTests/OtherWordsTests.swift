import MutualGains
import Testing

@testable import DealFiles

/// Headers in other words, and rows and columns that would become something else.
@Suite struct OtherWordsTests {
  static let rows = "P;x;1;3;2;1\nP;y;5;4;4;0\nBATNA;;0;;0;\n"

  static func costs(_ header: String) -> String {
    "issue;option;value buyer;\(header.replacing("@", with: "buyer"));value supplier;"
      + "\(header.replacing("@", with: "supplier"))\n" + rows
  }

  @Test(arguments: [
    "additional cost @", "additional costs @", "Additional Cost @ (EUR)", "extra costs @", "extra kosten @",
    "meerkost @",
    "cost (@)", "costs @", "cost of @", "cost for @", "kosten voor @", "@ cost", "@: extra cost",
    "kosten [@]", "costs: @",
    "bijkomende kosten @", "real costs @", "reële meerkosten @", "uitgaven @", "Kosten_@", "kosten @",
  ])
  func costsInOtherWordsCount(header: String) throws {
    let file = try read(Self.costs(header))
    let plain = try read(Self.costs("cost @"))
    #expect(file.deal.issues == plain.deal.issues)
    let isOther = header != "kosten @"
    let hasNotice = file.notices.contains { if case .headersRead = $0 { true } else { false } }
    #expect(hasNotice == isOther)
  }

  @Test(arguments: ["investment @", "total cost @", "kst @", "opex @", "@", "cst of @"])
  func refusesAmountsThatWouldBeLost(header: String) {
    let found = refusals(Self.costs(header)).map(\.problem.code)
    #expect(found == ["header-misspelt", "header-misspelt"])
  }

  @Test(arguments: ["Extra kosten", "total costs", "extra", "investering"])
  func refusesCostsOfOneParty(header: String) {
    let text = "issue;option;value buyer;cost buyer;value supplier;\(header)\n" + Self.rows
    #expect(refusals(text).map(\.problem) == [.amountsLost(header: header, meant: ["cost supplier"])])
  }

  @Test(arguments: ["CO2", "note", "note on costs", "Weight (kg)", "owner"])
  func otherColumnsStay(header: String) throws {
    let text = "issue;option;value buyer;cost buyer;value supplier;cost supplier;\(header)\n"
    let rows = Self.rows.replacing("\n", with: ";7\n")
    #expect(try read(text + rows).deal.issues == (try read(Self.costs("cost @"))).deal.issues)
  }

  @Test(arguments: [
    "value @ per year", "value @ (EUR per year)", "value @ (EUR/jaar)", "waarde @ p.a.", "value @ per month",
    "waarde @ per jaar",
  ])
  func asksForTotalsOverTheContract(header: String) {
    let head = "issue;option;\(header.replacing("@", with: "a"));\(header.replacing("@", with: "b"))\n"
    #expect(refusals(head + "P;x;1;2\n").map(\.problem.code) == ["header-period", "header-period"])
  }

  @Test(arguments: ["points, 1 = 100", "punten à € 10", "points = EUR 5"])
  func refusesPointsThatAreWorthSomething(unit: String) {
    let found = refusals("issue;option;value a (\(unit));value b\nP;x;1;2\n")
    #expect(found.map(\.problem) == [.pointsWorth(unit)])
  }

  @Test(arguments: [
    "Issue;Option;Buyer;;Supplier;\n;;value;cost;value;cost\n",
    ";;Buyer;Buyer;Supplier;Supplier\nIssue;Option;value;cost;value;cost\n",
    "onderwerp;optie;Koper;;Leverancier;\n;;waarde (EUR);kosten (EUR);waarde (EUR);kosten (EUR)\n",
  ])
  func namesTheSecondRowOfHeaders(head: String) {
    let found = refusals(head + Self.rows)
    #expect(found.map(\.problem.code) == ["header-in-two-rows"])
    #expect(found.first?.place.line == 2)
  }

  @Test(arguments: [
    "Totaal;4;6;7;6;1", "Total;all;6;7;6;1", "Som;;6;7;6;1", "Totaal pakket;2;6;7;6;1", "Subtotaal;2;6;7;6;1",
    "Grand total;2;6;7;6;1",
  ])
  func refusesTotals(row: String) {
    #expect(refusals(Self.costs("cost @") + row + "\n").map(\.problem.code).first == "row-total")
  }

  @Test func refusesSumsUnderAnotherWord() {
    let text = Self.costs("cost @").replacing(
      "BATNA", with: "Q;z;1;1;1;1\nR;z;1;0;1;0\nAlles;x;8;8;8;2\nBATNA")
    #expect(refusals(text).map(\.problem) == [.sumOfRowsAbove("Alles")])
    #expect(refusals(text.replacing("8;8;8;2", with: "8;8;8;1")).isEmpty)
  }

  @Test(arguments: ["BATNA buyer", "Geen deal supplier", "batna (supplier)", "No deal - buyer"])
  func refusesNoDealValuesOfOneParty(name: String) {
    let text = Self.costs("cost @").replacing("BATNA;;0;;0;", with: "\(name);;12;;0;")
    #expect(refusals(text).map(\.problem) == [.noDealOfOneParty(name)])
    #expect(
      refusals(text.replacing("\(name);;", with: "\(name);no deal;")).map(\.problem) == [
        .noDealOfOneParty(name)
      ])
  }

  @Test(arguments: ["0", "0,00", "-", "€ -", "€ 0"])
  func noCostWithoutADealIsNoCost(cost: String) throws {
    let text = Self.costs("cost @").replacing("BATNA;;0;;0;", with: "BATNA;;1;\(cost);2;\(cost)")
    #expect(try read(text).deal.noDealValue.map(\.units) == Pair(100, 200))
    #expect(refusals(text.replacing(";\(cost);2", with: ";1;2")).map(\.problem) == [.noDealWithCost])
  }

  @Test func weightsInPercentAreTheirNumbers() throws {
    let head = "issue;option;value a (points);value b\nP;x;1;2\nP;y;2;1\nQ;x;3;1\nQ;y;1;3\nBATNA;;0;0\n"
    let plain = try read(head + "weight;P;60;40\nweight;Q;40;60\n")
    for rows in ["weight;P;60%;40%\nweight;Q;40 %;60 %\n", "gewicht;P;60 %;40%\ngewicht;Q;40%;60%\n"] {
      let file = try read(head + rows)
      #expect(file.deal == plain.deal)
      #expect(file.notices == [.weightsInPercent])
    }
    #expect(refusals(head + "weight;P;60%;40%\nweight;Q;0.4;0.6\n").map(\.problem) == [.weightsMixed])
  }

  @Test(arguments: ["weight", "gewicht", "Weights", "gewicht a", "wegingsfactor"])
  func refusesColumnsOfWeights(header: String) {
    let text = "issue;option;value a (points);value b;\(header)\nP;x;1;2;60\nP;y;2;1;60\nBATNA;;0;0;\n"
    #expect(refusals(text).map(\.problem) == [.weightColumn(header)])
  }

  @Test(arguments: [
    "10000000,00..20000000,00", "1234567890..9876543210", "1.000.000.000,00..2.000.000.000,00",
  ])
  func rangesMayHaveManyDigits(range: String) throws {
    let text = "issue;option;value a;value b\nP;1..3 by 1;\(range);0\nBATNA;;0;0\n"
    #expect(try read(text).deal.issues[0].options.count == 3)
  }
}
