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
    #expect(
      refusals(text).map(\.problem) == [.header(.amountsLost(header: header, meant: ["cost supplier"]))])
  }

  /// Where nobody has a column of costs.
  @Test(arguments: [
    "extra", "€", "euro", "EUR", "k€", "cash-out", "out-of-pocket", "one-off", "set-up", "inspanning",
    "implementatie", "transport", "meer", "B", "sup", "Kolom1", "", "toelichting kosten", "opmerking €",
    "boete",
    "korting", "bedrag",
  ])
  func refusesAmountsThatMayBeCosts(header: String) {
    let head = "issue;option;value buyer;value supplier;\(header)\n"
    let rows = "P;x;1;2;0\nP;y;3;4;1500\nQ;x;1;0;6000\nBATNA;;0;0;\n"
    #expect(refusals(head + rows).map(\.problem.code) == ["header-misspelt"])
    #expect(
      refusals(
        head
          + rows.replacing("1500", with: "zie").replacing(";6000", with: ";zie").replacing(
            "2;0", with: "2;zie")
      ).isEmpty)
  }

  @Test(arguments: ["CO2", "owner", "dagen", "FTE", "note", "Weight (kg)"])
  func otherNumbersStayBesideValuesAlone(header: String) {
    let head = "issue;option;value buyer;value supplier;\(header)\n"
    #expect(refusals(head + "P;x;1;2;0\nP;y;3;4;15\nBATNA;;0;0;\n").isEmpty)
  }

  @Test(arguments: [
    ("kosten kop.", "kop."), ("kosten per koper", "per koper"),
  ])
  func namesThePartyThatACostMayBeOf(header: String, party: String) {
    let head = "onderwerp;optie;waarde koper;\(header);waarde leverancier;kosten leverancier\n"
    let value = Header(name: "koper", cell: "C1")
    #expect(
      refusals(head + Self.rows).map(\.problem) == [
        .header(.partiesDiffer(value: value, cost: Header(name: party, cell: "D1")))
      ])
  }

  @Test(arguments: ["kosten voor de koper", "kosten bij koper", "kosten van de koper", "kosten aan koper"])
  func readsCostsWithPrepositions(header: String) throws {
    let head = "onderwerp;optie;waarde koper;\(header);waarde leverancier;kosten leverancier\n"
    let plain = head.replacing(header, with: "kosten koper")
    #expect(try read(head + Self.rows).deal == (try read(plain + Self.rows)).deal)
  }

  @Test(arguments: ["belang (1-5)", "prioriteit", "W", "%", "weging koper", "factor"])
  func refusesOtherColumnsOfWeights(header: String) {
    let text = "issue;option;value a (points);value b;\(header)\nP;x;1;2;60\nP;y;2;1;60\nBATNA;;0;0;\n"
    #expect(refusals(text).map(\.problem) == [.row(.weightColumn(header))])
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
    #expect(found.map(\.problem) == [.header(.pointsWorth(unit))])
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
    #expect(refusals(text).map(\.problem) == [.row(.sum("Alles", .above))])
    #expect(refusals(text.replacing("8;8;8;2", with: "8;8;8;1")).isEmpty)
  }

  @Test(arguments: ["BATNA buyer", "Geen deal supplier", "batna (supplier)", "No deal - buyer"])
  func refusesNoDealValuesOfOneParty(name: String) {
    let text = Self.costs("cost @").replacing("BATNA;;0;;0;", with: "\(name);;12;;0;")
    #expect(refusals(text).map(\.problem) == [.row(.noDealOfOneParty(name))])
    #expect(
      refusals(text.replacing("\(name);;", with: "\(name);no deal;")).map(\.problem) == [
        .row(.noDealOfOneParty(name))
      ])
  }

  @Test(arguments: ["0", "0,00", "-", "€ -", "€ 0"])
  func noCostWithoutADealIsNoCost(cost: String) throws {
    let text = Self.costs("cost @").replacing("BATNA;;0;;0;", with: "BATNA;;1;\(cost);2;\(cost)")
    #expect(try read(text).deal.noDealValue.map(\.units) == Pair(100, 200))
    #expect(refusals(text.replacing(";\(cost);2", with: ";1;2")).map(\.problem) == [.row(.noDealWithCost)])
  }

  @Test func weightsInPercentAreTheirNumbers() throws {
    let head = "issue;option;value a (points);value b\nP;x;1;2\nP;y;2;1\nQ;x;3;1\nQ;y;1;3\nBATNA;;0;0\n"
    let plain = try read(head + "weight;P;60;40\nweight;Q;40;60\n")
    for rows in ["weight;P;60%;40%\nweight;Q;40 %;60 %\n", "gewicht;P;60 %;40%\ngewicht;Q;40%;60%\n"] {
      let file = try read(head + rows)
      #expect(file.deal == plain.deal)
      #expect(file.notices == [.weightsInPercent])
    }
    #expect(refusals(head + "weight;P;60%;40%\nweight;Q;0.4;0.6\n").map(\.problem) == [.row(.weightsMixed)])
  }

  @Test(arguments: ["weight", "gewicht", "Weights", "gewicht a", "wegingsfactor"])
  func refusesColumnsOfWeights(header: String) {
    let text = "issue;option;value a (points);value b;\(header)\nP;x;1;2;60\nP;y;2;1;60\nBATNA;;0;0;\n"
    #expect(refusals(text).map(\.problem) == [.row(.weightColumn(header))])
  }

  @Test(arguments: [
    "10000000,00..20000000,00", "1234567890..9876543210", "1.000.000.000,00..2.000.000.000,00",
  ])
  func rangesMayHaveManyDigits(range: String) throws {
    let text = "issue;option;value a;value b\nP;1..3 by 1;\(range);0\nBATNA;;0;0\n"
    #expect(try read(text).deal.issues[0].options.count == 3)
  }

  /// Rows of two issues, their sums, and what comes behind them.
  static func summed(_ rows: String) -> String {
    costs("cost @").replacing("BATNA", with: "Q;x;1;1;0;1\nQ;y;0;1;3;2\n\(rows)\nBATNA")
  }

  @Test(arguments: [
    "Q;Total;7;9;9;4", "Q;Totaal;7;9;9;4", ";Totaal 4;7;9;9;4", "Q;Subtotaal;1;2;3;3", "Q;Total Q;1;2;3;3",
    "Q;som;1;2;3;3", "Total;buyer;7;0;9;0\nTotal;supplier;0;9;0;4",
  ])
  func refusesTotalsAmongOptions(rows: String) {
    #expect(refusals(Self.summed(rows)).contains { $0.problem.code == "row-total" })
  }

  @Test(arguments: ["Q;alle;7;9;9;4", ";4 regels;7;9;9;4", "Resultaat;4;7;9;9;4", "Result;4;7;9;9;4"])
  func refusesSumsAmongOptions(rows: String) {
    #expect(refusals(Self.summed(rows)).map(\.problem.code) == ["row-total"])
  }

  /// Amounts of both signs add up by chance, and so do few of them.
  @Test(arguments: ["Q;z;5;-5;0;0", "Q;z;7;9;9;0", "R;z;3;-3;0;0"])
  func rowsMayAddUpByChance(row: String) {
    let opposed = "P;x;1;-1;0;0\nP;y;3;-3;0;0\nQ;x;1;-1;0;0\nQ;y;0;0;0;0\n".split(separator: "\n")
      .map { $0.split(separator: ";").map(String.init) }
      .map { "\($0[0]);\($0[1]);\($0[2]);0;\($0[3]);0\n" }.joined()
    let cells = row.split(separator: ";")
    let last = "\(cells[0]);\(cells[1]);\(cells[2]);0;\(cells[3]);0\n"
    #expect(
      refusals("issue;option;value a;cost a;value b;cost b\n" + opposed + last + "BATNA;;0;;0;\n").isEmpty)
  }

  @Test func sumsMayCountTheNoDealValues() {
    let text = Self.summed("x").replacing("x\nBATNA;;0;;0;", with: "BATNA;;5;;6;\nSlot;4;12;9;15;4")
    #expect(refusals(text).map(\.problem) == [.row(.sum("Slot", .above))])
  }

  @Test(arguments: ["Q;total;9;1;9;4", "Q;Totaal verlies;3;1;2;2", "Total;part;1;2;2;0\nTotal;whole;2;2;3;1"])
  func optionsMayBeCalledTotal(rows: String) throws {
    #expect(refusals(Self.summed(rows)).isEmpty)
  }

  @Test(arguments: ["Walk-away", "Fallback", "Reservation price", "WATNA", "Terugvaloptie"])
  func refusesNoDealValuesUnderOtherWords(name: String) {
    for option in ["", "x"] {
      let text = Self.costs("cost @").replacing("BATNA;;0;;0;", with: "\(name);\(option);12;0;1;0")
      #expect(refusals(text).map(\.problem) == [.row(.noDealMisspelt(name))])
    }
    // With more options it is an issue, and so it is beside a row of no-deal values.
    let more = Self.costs("cost @").replacing("BATNA", with: "\(name);x;1;0;1;0\n\(name);y;2;0;0;0\nBATNA")
    #expect(refusals(more).isEmpty)
  }

  @Test func refusesAMisspeltRowOfNoDealValues() {
    let text = Self.costs("cost @").replacing("BATNA;", with: "BANTA;")
    #expect(refusals(text).map(\.problem) == [.row(.noDealMisspelt("BANTA"))])
  }

  static let pointsHead = "issue;option;value a (points);value b\n"
  static let pointsRows = "P;x;1;2\nP;y;2;1\nQ;x;3;1\nQ;y;1;3\n"

  @Test(arguments: [
    "weights", "Weging", "Weight:", "weight (%)", "wegingsfactor", "Gewicht P", "issue weight",
  ])
  func refusesWeightsAsOptions(label: String) {
    let text = Self.pointsHead + Self.pointsRows + "P;\(label);60;40\nBATNA;;0;0\n"
    #expect(refusals(text).map(\.problem) == [.row(.weightAsOption(issue: "P"))])
    // In money too, where the amounts are those of weights.
    let money = text.replacing(" (points)", with: "")
    #expect(refusals(money).map(\.problem) == [.row(.weightAsOption(issue: "P"))])
    #expect(refusals(money.replacing("60;40", with: "6000;-40")).isEmpty)
  }

  @Test(arguments: ["importance", "belang"])
  func refusesImportanceOfSeveralIssues(label: String) {
    let one = Self.pointsHead + Self.pointsRows + "P;\(label);60;40\nBATNA;;0;0\n"
    #expect(refusals(one).isEmpty)
    let both = refusals(one + "Q;\(label);40;60\n").map(\.problem)
    #expect(both == [.row(.weightAsOption(issue: "P")), .row(.weightAsOption(issue: "Q"))])
  }

  @Test(arguments: ["Weight P", "Weight (P)", "P weight", "Gewicht van P", "Wegingsfactor: P"])
  func refusesWeightsAsIssues(name: String) {
    let text = Self.pointsHead + Self.pointsRows + "\(name);x;60;40\nBATNA;;0;0\n"
    #expect(refusals(text).map(\.problem) == [.row(.weightInName(name, issue: "P"))])
  }

  @Test(arguments: ["belang", "Importance", "issue weight"])
  func refusesColumnsOfImportance(header: String) {
    let text = "issue;option;value a (points);value b;\(header)\nP;x;1;2;60\nP;y;2;1;60\nBATNA;;0;0;\n"
    #expect(refusals(text).map(\.problem) == [.row(.weightColumn(header))])
    let words = text.replacing(";60\n", with: ";high\n")
    #expect(refusals(words).isEmpty)
  }

  @Test(arguments: ["surcharge @", "toeslag", "implementation", "", "besparing @"])
  func refusesAmountsBehindBothValues(header: String) {
    #expect(
      Set(refusals(Self.costs(header)).map(\.problem.code)).isSubset(of: [
        "header-misspelt", "header-repeated",
      ]))
    #expect(!refusals(Self.costs(header)).isEmpty)
  }

  @Test(arguments: ["value @ EUR", "value @ in EUR", "value @ €", "value @: EUR"])
  func aCurrencyBehindAPartyIsTheUnit(header: String) throws {
    let head = "issue;option;\(header.replacing("@", with: "a"));\(header.replacing("@", with: "b"))\n"
    let deal = try read(head + "P;x;1;2\nBATNA;;0;0\n").deal
    #expect(deal.unit == .money(currency: "EUR"))
    #expect(deal.parties.map(\.name) == Pair("a", "b"))
    let other = "issue;option;value a EUR;value b USD\nP;x;1;2\nBATNA;;0;0\n"
    #expect(refusals(other).map(\.problem.code) == ["units-differ"])
  }

  @Test(arguments: ["value @ per pallet", "value @ (EUR/stuk)", "waarde @ per uur", "value @ / jaar"])
  func asksForTotalsInsteadOfPieces(header: String) {
    let head = "issue;option;\(header.replacing("@", with: "a"));\(header.replacing("@", with: "b"))\n"
    #expect(refusals(head + "P;x;1;2\n").map(\.problem.code) == ["header-period", "header-period"])
    #expect(refusals("issue;option;value Per Hansen;value b\nP;x;1;2\n").isEmpty)
  }

  @Test(arguments: [
    "issue;option;value;;cost;\n;;buyer;supplier;buyer;supplier\n",
    "onderwerp;optie;waarde;;kosten;\n;;koper;leverancier;koper;leverancier\n",
    "My deal;;;;;\n;;buyer;;supplier;\nissue;option;value;cost;value;cost\n",
  ])
  func namesTheRowOfHeadersWithoutParties(head: String) {
    #expect(refusals(head + Self.rows).map(\.problem.code) == ["header-in-two-rows"])
  }
}
