import MutualGains
import Testing

@testable import DealFiles

/// Units that aren't the deal's, commas that divide amounts, and amounts as people type them.
@Suite struct UnitTests {
  static func deal(_ unit: String, cells: String = "P;x;1;0;2;1\nP;y;5;1;4;2\nBATNA;;0;;0;\n") -> String {
    "issue;option;value buyer\(unit);cost buyer;value supplier;cost supplier\n" + cells
  }

  static func ruled(_ deal: String, _ rule: String) throws -> DealFile {
    let rules = "name;rule;when;then;limit\nCap;\(rule)\n"
    return try DealFile(
      SourceText(name: "deal.csv", bytes: Array(deal.utf8)), convention: nil,
      rules: SourceText(name: "rules.csv", bytes: Array(rules.utf8)))
  }

  @Test(arguments: [
    (" (EUR)", "$ 5"), (" (EUR)", "5 USD"), (" (€)", "£ 5"), (" (points)", "€ 5"), (" (USD)", "€ 5"),
    (" (punten)", "5 EUR"),
  ])
  func refusesLimitsInAnotherUnit(unit: String, limit: String) {
    for rule in [
      "maximum cost;supplier;;\(limit)", "minimum value;supplier;;\(limit)", "minimum gain;buyer;;\(limit)",
    ] {
      let refusal = #expect(throws: Refusal.self) { try Self.ruled(Self.deal(unit), rule) }
      #expect(refusal?.diagnostics.map(\.problem.code) == ["units-differ"])
      #expect(refusal?.diagnostics.first?.place.cell == "E2")
    }
  }

  @Test(arguments: [
    (" (EUR)", "€ 5"), (" (EUR)", "5 EUR"), (" (USD)", "$ 5"), ("", "€ 5"), (" (points)", "5"),
  ])
  func takesLimitsInTheUnitOfTheDeal(unit: String, limit: String) throws {
    #expect(try Self.ruled(Self.deal(unit), "maximum cost;supplier;;\(limit)").deal.rules.count == 1)
  }

  @Test func quantitiesAreNoMoney() {
    let deal = "issue;option;value a;value b;CO2\nP;x;1;2;€ 5\nP;y;2;1;6\nBATNA;;0;0;\n"
    let cell = #expect(throws: Refusal.self) { try Self.ruled(deal, "maximum;CO2;;7") }
    #expect(cell?.diagnostics.map(\.problem) == [.header(.unitOfQuantity("EUR", name: "CO2"))])
    let plain = deal.replacing("€ 5", with: "5")
    let limit = #expect(throws: Refusal.self) { try Self.ruled(plain, "maximum;CO2;;€ 7") }
    #expect(limit?.diagnostics.map(\.problem) == [.header(.unitOfQuantity("EUR", name: "CO2"))])
  }

  @Test(arguments: [
    "Price,10 EUR,1250,50,300,50\nPrice,12 EUR,900,25,800,75\nTerm,30,0,400\nTerm,60,500,0\nBATNA,,0,0\n",
    "Price,10,1250,50,300,50\nPrice,12,900,25,800,75\n", "Price,10,1250,5,300,\nPrice,12,900,800,,\n",
  ])
  func refusesCommasInsideAmountsAlsoUnderRemarks(rows: String) {
    for headers in ["note,interest", "opmerking,belang", "note,aspect"] {
      let found = refusals("issue,option,value a,value b,\(headers)\n" + rows)
      #expect(found.map(\.problem) == [.text(.commasInBoth)])
      #expect(found.first?.place.cell == "E2")
    }
  }

  @Test func refusesCommasInsideAmountsUnderUnknownHeaders() {
    let rows = "P,x,1250,50,300,50\nP,y,900,25,800,75\nQ,x,0,400,,\nQ,y,500,0,,\nBATNA,,0,0,,\n"
    #expect(
      refusals("issue,option,value a,value b,owner,team\n" + rows).map(\.problem) == [.text(.commasInBoth)])
  }

  @Test(arguments: [
    "P,x,1250,50,30\nP,y,900,25,80\nBATNA,,0,0,\n", "P,x,1250,50,30\nP,y,900,25,\nBATNA,,0,0,\n",
    "P,x,\"1250,50\",\"300,50\",x\nP,y,900,25,12\nBATNA,,0,0,\n",
  ])
  func numbersUnderOtherHeadersStay(rows: String) throws {
    #expect(try read("issue,option,value a,value b,CO2\n" + rows).deal.issues[0].options.count == 2)
  }

  @Test func refusesCommasInsidePaymentsAndLimits() throws {
    let deal = Self.deal("").replacing(";", with: ",")
    let file = try read(deal)
    let proposals = "proposal,P,payment,note\nA,x,1250,50\n"
    let source = try SourceText(name: "p.csv", bytes: Array(proposals.utf8))
    let refusal = #expect(throws: Refusal.self) { try ProposalFile(source, for: file) }
    #expect(refusal?.diagnostics.map(\.problem) == [.text(.commasInBoth)])
    let rules = "name,rule,when,then,limit,note\nCap,maximum cost,supplier,,1000,50\n"
    let ruled = #expect(throws: Refusal.self) {
      try DealFile(
        SourceText(name: "deal.csv", bytes: Array(deal.utf8)), convention: nil,
        rules: SourceText(name: "rules.csv", bytes: Array(rules.utf8)))
    }
    #expect(ruled?.diagnostics.map(\.problem) == [.text(.commasInBoth)])
  }

  /// What is typed, and what it is beside a deal with a decimal comma, one with a point, and one in points with three
  /// decimals; empty where it is refused.
  @Test(arguments: [
    ("4250", ["4250", "4250", "4250"]), ("4250,50", ["4250.50", "4250.50", "4250.50"]),
    ("4.250,50", ["4250.50", "4250.50", "4250.50"]), ("4,250.50", ["4250.50", "4250.50", "4250.50"]),
    ("4.250", ["", "", "4.250"]), ("4,250", ["", "4250", "4250"]), ("€ 4.250,-", ["4250", "4250", ""]),
    ("$ 5", ["", "", ""]), ("5 EUR", ["5", "5", ""]), ("0.125", ["0.125", "0.125", "0.125"]),
    ("1.000.000", ["1000000", "1000000", "1000000"]), ("-5", ["-5", "-5", "-5"]),
  ])
  func typedAmountsHaveOneReading(text: String, wanted: [String]) throws {
    let files = [
      try read("onderwerp;optie;waarde a (EUR);waarde b\nP;x;1,5;2\nBATNA;;0;0\n"),
      try read("issue;option;value a (EUR);value b\nP;x;1.5;2\nBATNA;;0;0\n"),
      try read("issue;option;value a (points);value b\nP;x;0.125;2\nBATNA;;0;0\n"),
    ]
    let amount = try #require(TypedAmount(text))
    #expect(files.map { (try? amount.decimal(in: $0).text()) ?? "" } == wanted)
  }

  @Test(arguments: ["", "x", "1e5", "4.2.5", "99999999999999999999", "5%", "--5"])
  func otherTextsAreNoAmounts(text: String) { #expect(TypedAmount(text) == nil) }
}
