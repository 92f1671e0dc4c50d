import Testing

@testable import DealFiles

/// What stands in brackets behind the headers of values and costs.
@Suite struct HeaderUnitTests {
  static let rows = "P;x;1;0;2;1\nP;y;5;1;4;2\nBATNA;;0;;0;\n"

  static func deal(_ headers: String) -> String { "issue;option;\(headers)\n" + rows }

  static func codes(_ headers: String) -> [String] { refusals(deal(headers)).map(\.problem.code) }

  @Test(arguments: [
    "k€", "kEUR", "x 1000", "x 1.000", "x1000", "mln", "duizend euro", "in k€", "EUR x 1.000", "€ 1.000",
    "excl. btw", "2026", "raming",
  ])
  func aMeasureHoldsForAllHeadersOrIsRefused(unit: String) throws {
    let all = ["value a", "cost a", "value b", "cost b"]
    for place in all.indices {
      let headers = all.enumerated().map { $0 == place ? "\($1) (\(unit))" : $1 }.joined(separator: ";")
      #expect(Self.codes(headers) == ["units-differ"], "\(headers)")
      let others = all.enumerated().map { $0 == place ? $1 : "\($1) (\(unit))" }.joined(separator: ";")
      #expect(Self.codes(others) == ["units-differ"], "\(others)")
    }
    let file = try read(Self.deal(all.map { "\($0) (\(unit))" }.joined(separator: ";")))
    #expect(file.deal.unit != .points)
  }

  @Test func namesTheHeaderWithoutTheMeasure() {
    let found = refusals(Self.deal("value a;cost a (k€);value b;cost b")).map(\.problem)
    #expect(found == [.header(.unitOfOneHeader("k€", other: Header(name: "value a", cell: "C1")))])
  }

  @Test(arguments: ["uren", "hours", "FTE", "%", "score", "nut", "1-10", "kg", "Utrecht", "schaal 5"])
  func refusesWhatIsNeitherMoneyNorPoints(unit: String) {
    for headers in [
      "value a (\(unit));cost a;value b;cost b", "value a;cost a (\(unit));value b;cost b",
      "value a (\(unit));cost a (\(unit));value b (\(unit));cost b (\(unit))",
    ] {
      #expect(Set(Self.codes(headers)) == ["unit-unknown"], "\(headers)")
    }
  }

  @Test(arguments: [
    ("EUR", "EUR"), ("€", "EUR"), ("euro", "EUR"), ("Euro's", "EUR"), ("in EUR", "EUR"), ("US$", "USD"),
    ("dollar", "$"), ("SRD", "SRD"), ("THB", "THB"), ("£", "GBP"),
  ])
  func aCurrencyOfOneHeaderIsThatOfAll(unit: String, name: String) throws {
    for headers in ["value a (\(unit));cost a;value b;cost b", "value a;cost a;value b;cost b (\(unit))"] {
      #expect(try read(Self.deal(headers)).deal.unit == .money(currency: name))
    }
  }

  @Test(arguments: [("EUR", "euro"), ("€", "EUR"), ("US$", "USD"), ("$", "USD")])
  func currenciesHaveSeveralNames(first: String, second: String) {
    #expect(Self.codes("value a (\(first));cost a (\(second));value b;cost b").isEmpty)
    #expect(Self.codes("value a (\(first));cost a (GBP);value b;cost b") == ["units-differ"])
  }

  @Test(arguments: ["points", "punten", "pt", "in points", "utils", "Pts"])
  func pointsAreThoseOfValues(unit: String) throws {
    #expect(try read(Self.deal("value a (\(unit));cost a;value b;cost b")).deal.unit == .points)
    // Of a cost alone they say nothing of the values.
    let found = refusals(Self.deal("value a;cost a (\(unit));value b;cost b")).map(\.problem)
    #expect(found == [.header(.unitOfOneHeader(unit, other: Header(name: "value a", cell: "C1")))])
    #expect(Self.codes("value a (EUR);cost a (\(unit));value b;cost b").contains("units-differ"))
  }

  @Test(arguments: ["pm", "EUR per stuk", "EUR/jaar", "per maand"])
  func amountsOfAPeriodAreRefusedOnce(unit: String) {
    #expect(Self.codes("value a;cost a (\(unit));value b;cost b").first == "header-period")
  }

  @Test(arguments: ["k€", "x 1000", "punten", "uren", "k EUR"])
  func paymentsInAnotherMeasureAreRefused(unit: String) throws {
    for deal in ["value a;cost a;value b;cost b", "value a (EUR);cost a;value b;cost b"] {
      let file = try read(Self.deal(deal))
      for header in ["payment (\(unit))", "betaling (\(unit))"] {
        let source = try SourceText(name: "p.csv", bytes: Array("proposal;P;\(header)\nA;x;1\n".utf8))
        #expect(throws: Refusal.self) { try ProposalFile(source, for: file) }
      }
      for header in ["payment (EUR)", "payment EUR", "payment (euro)", "payment"] {
        let source = try SourceText(name: "p.csv", bytes: Array("proposal;P;\(header)\nA;x;1\n".utf8))
        #expect(try ProposalFile(source, for: file).proposals.count == 1)
      }
    }
  }

  @Test(arguments: ["limit (EUR)", "limit (€)", "limit"])
  func limitsMayHaveTheirUnitInTheHeader(header: String) throws {
    let deal = Self.deal("value a (EUR);cost a;value b;cost b")
    func ruled(_ header: String, _ row: String, _ deal: String) throws -> DealFile {
      try DealFile(
        SourceText(name: "deal.csv", bytes: Array(deal.utf8)), convention: nil,
        rules: SourceText(
          name: "rules.csv", bytes: Array("name;rule;when;then;\(header)\nCap;\(row)\n".utf8)))
    }
    #expect(try ruled(header, "maximum cost;b;;2", deal).deal.rules.count == 1)
    let other = #expect(throws: Refusal.self) { try ruled("limit (USD)", "maximum cost;b;;2", deal) }
    #expect(other?.diagnostics.map(\.problem.code) == ["units-differ"])
    let counted = "issue;option;value a;value b;CO2 (t)\nP;x;1;2;3\nP;y;2;1;5 t\nBATNA;;0;0;\n"
    #expect(try ruled("limit", "maximum;CO2;;5 t", counted).deal.rules.count == 1)
    let wrong = #expect(throws: Refusal.self) { try ruled("limit", "maximum;CO2;;5 kg", counted) }
    #expect(wrong?.diagnostics.map(\.problem) == [.header(.unitsDiffer("t", "kg", firstCell: ""))])
  }
}
