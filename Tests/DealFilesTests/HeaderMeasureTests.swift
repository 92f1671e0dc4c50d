import MutualGains
import Testing

@testable import DealFiles

/// Measures beside a party in a header, without the brackets of the format.
@Suite struct HeaderMeasureTests {
  static let parties = ["value a", "cost a", "value b", "cost b"]

  static func codes(_ headers: [String]) -> [String] {
    HeaderUnitTests.codes(headers.joined(separator: ";"))
  }

  @Test(arguments: [
    "k€", "kEUR", "mln", "k", "in k€", "x1000", "× 1000", "*1000", "per 1000", "'000", "duizend",
    "in thousands", "[k€]",
    "- k€", ", k€", ": k€", "(k€", "1000 EUR", "excl. btw", "incl. VAT", "netto", "2026", "2026-2028",
    "jaar 1", "12 mnd",
    "(k€) 2026", "total", "max", "T€",
  ])
  func aMeasureOfOnePartyIsRefused(measure: String) {
    let one = Self.parties.map { $0.hasSuffix("a") ? "\($0) \(measure)" : $0 }
    #expect(Set(Self.codes(one)) == ["units-differ"], "\(one)")
    let cost = Self.parties.map { $0 == "cost a" ? "\($0) \(measure)" : $0 }
    #expect(Set(Self.codes(cost)) == ["units-differ"], "\(cost)")
    let all = Self.parties.map { "\($0) \(measure)" }
    #expect(Self.codes(all).isEmpty, "\(all)")
  }

  @Test(arguments: ["score", "1-10", "schaal 1-5", "uren", "60%", "rapportcijfer", "Q1", "mnd", "FTE"])
  func whatIsNeitherMoneyNorPointsIsRefused(measure: String) {
    #expect(Set(Self.codes(Self.parties.map { "\($0) \(measure)" })) == ["unit-unknown"])
  }

  @Test(arguments: ["points", "[punten]", "{points}", "in punten", "pts", "– points", ": punten", "(punten"])
  func pointsAreTheUnit(measure: String) throws {
    let headers = Self.parties.map { "\($0) \(measure)" }.joined(separator: ";")
    let file = try read(HeaderUnitTests.deal(headers))
    #expect(file.deal.unit == .points)
    #expect(file.deal.parties.map(\.name) == Pair("a", "b"))
  }

  @Test(arguments: [
    ("2026", "2027"), ("year 1", "year 2"), ("min", "max"), ("old", "new"), ("bruto", "netto"),
    ("laag", "hoog"),
    ("(2026)", "(2027)"), ("Q1", "Q2"),
  ])
  func twoColumnsOfOnePartyAreRefused(first: String, second: String) {
    for headers in ["value a \(first);value a \(second)", "value a;value a \(second)"] {
      let found = refusals("issue;option;\(headers)\nP;x;1;2\nP;y;2;1\nBATNA;;0;0\n").map(\.problem.code)
      #expect(found.contains("header-repeated"), "\(headers): \(found)")
    }
  }

  @Test func aTotalIsNoParty() {
    for header in ["value total", "value samen"] {
      let found = refusals("issue;option;\(header);value a\nP;x;1;2\nP;y;2;1\nBATNA;;0;0\n").map(
        \.problem.code)
      #expect(found == ["party-total"], "\(header)")
    }
  }

  @Test func aUnitOfOnePartyIsNamed() throws {
    let file = try read(HeaderUnitTests.deal("value a USD;cost a USD;value b;cost b"))
    #expect(file.notices == [.unitOfOneParty("USD", party: "a")])
  }

  @Test(arguments: [
    "Jansen (NL) BV", "Party K", "3M", "C1000", "7-Eleven", "Max Mustermann", "Anne Frank", "New Holland",
    "De Punt",
    "Bank 1", "Supplier 2", "H&M", "O'Neill", "Van der Meer", "Top", "Procter & Gamble", "inkoop/koper",
    "Saint-Gobain",
  ])
  func namesStayNames(name: String) throws {
    let file = try read(HeaderUnitTests.deal("value \(name);cost \(name);value b;cost b"))
    #expect(file.deal.parties.first.name == name)
    #expect(file.notices.isEmpty)
  }
}
