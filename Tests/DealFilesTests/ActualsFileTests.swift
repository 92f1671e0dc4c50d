import MutualGains
import Testing

@testable import DealFiles

/// Files of actuals: what is read, and what is refused with its cell.
@Suite struct ActualsFileTests {
  static let deal = """
    issue;option;value buyer (EUR);cost buyer;value supplier;cost supplier
    Delivery;24 hours;90;0;-25;60
    Delivery;48 hours;40;0;0;0
    Stock;none;0;0;0;0
    Stock;two weeks;50.50;10;5;20
    bundle;Delivery=24 hours|Stock=two weeks;5;0;0;-4
    bundle;Delivery=48 hours|Stock=two weeks;5;0;0;0
    BATNA;;1;;1;
    """

  private func file(_ text: String = deal) throws -> DealFile {
    try DealFile(SourceText(name: "deal.csv", bytes: Array(text.utf8)))
  }

  /// 24 hours and two weeks.
  private func read(_ text: String, of deal: String = deal) throws -> ActualsFile {
    try ActualsFile(
      SourceText(name: "actuals.csv", bytes: Array(text.utf8)), for: file(deal),
      agreed: DealPackage(choices: [0, 1]))
  }

  @Test func readsRowsBundlesAndShares() throws {
    let actuals = try read(
      """
      issue;option;cost buyer;cost supplier (EUR);evidence;status
      Delivery;24 hours;;€ 66.10;invoices 1 to 9;realised
      stock;Two weeks;12;;;Estimate
      bundle;Stock=two weeks|Delivery=24 hours;;-3.5;;disallowed
      share;supplier;from 0 %;to 10 %;50 %
      share;supplier;10 %;;33.3 %
      share;Buyer;from -5 %;to 0 %;100 %
      """)
    #expect(actuals.rows.map(\.subject) == [.issue(0), .issue(1), .bundle(0)])
    #expect(actuals.rows.map(\.status) == [.realised, .estimate, .disallowed])
    #expect(actuals.rows.map { $0.cost.first?.units } == [nil, 1_200, nil])
    #expect(actuals.rows.map { $0.cost.second?.units } == [6_610, nil, -350])
    #expect(actuals.rows.allSatisfy { $0.value == Pair(nil, nil) })
    #expect(actuals.rows[0].evidence == "invoices 1 to 9" && actuals.rows[0].cell == "A2")
    #expect(actuals.bands.map(\.side) == [.second, .second, .first])
    #expect(actuals.bands.map(\.to?.units) == [10, nil, 0])
    #expect(actuals.bands[1].part == ExactDecimal(units: 333, digits: 1))
  }

  @Test func readsDutchInItsNotation() throws {
    let actuals = try read(
      """
      onderwerp;optie;meerkosten verkoper;bewijs;status
      Levering;snel;1.250,50;bon 4;gerealiseerd
      verdeling;verkoper;van 0 %;tot 12,5 %;40 %
      """,
      of: """
        onderwerp;optie;waarde koper;waarde verkoper;meerkosten verkoper
        Levering;snel;90,00;0,00;60,00
        Levering;traag;90,00;0,00;0,00
        Voorraad;geen;1,00;2,00;0,00
        Voorraad;wel;1,00;2,00;0,00
        """)
    #expect(actuals.rows.map { $0.cost.second?.units } == [125_050])
    #expect(actuals.bands.first?.to == ExactDecimal(units: 125, digits: 1))
  }

  private static let head =
    "issue;option;value buyer;cost buyer;value supplier;cost supplier;evidence;status\n"

  @Test(
    arguments: [
      (head + "Delivery;48 hours;;;;1;;realised", "actuals-not-agreed", "B2"),
      (head + "Delivery;26 hours;;;;1;;realised", "actuals-option-unknown", "B2"),
      (head + "Delivery;;;;;1;;realised", "option-missing", "B2"),
      (head + "Delivry;24 hours;;;;1;;realised", "actuals-issue-unknown", "A2"),
      (head + "Total;;;;;1;;realised", "row-total", "A2"),
      (head + "Grand total;;;;;1;;", "row-total", "A2"),
      (head + ";24 hours;;;;1;;realised", "issue-missing", "A2"),
      (head + "Delivery;24 hours;;;;1;;", "actuals-status-missing", "H2"),
      (head + "Delivery;24 hours;;;;1;;realistic", "actuals-status-unknown", "H2"),
      (head + "Delivery;24 hours;;;;-1;;realised", "cost-negative", "F2"),
      (head + "Delivery;24 hours;;;;1.005;;realised", "actuals-decimals", "F2"),
      (head + "Delivery;24 hours;;;;1.0055;;realised", "actuals-decimals", "F2"),
      (head + "Delivery;24 hours;;;;one;;realised", "amount-not-a-number", "F2"),
      (head + "Delivery;24 hours;;;;$ 1;;realised", "units-differ", "F2"),
      (
        head + "Delivery;24 hours;;;;1;;realised\nDelivery;24 hours;;;;1;;realised", "actuals-row-repeated",
        "B3"
      ),
      (head + "bundle;Delivery=24 hours;;;;1;;realised", "actuals-bundle-unknown", "B2"),
      (head + "bundle;Delivery=48 hours|Stock=two weeks;;;;1;;realised", "actuals-not-agreed", "B2"),
      (head + "bundle;both;;;;1;;realised", "rule-list", "B2"),
      (head + "share;carrier;from 0 %;to 10 %;50 %", "share-party-unknown", "B2"),
      (head + "share;supplier;from 0;to 10 %;50 %", "share-percent", "C2"),
      (head + "share;supplier;from 0 %;to 1.005 %;50 %", "share-percent", "D2"),
      (head + "share;supplier;from 10 %;to 10 %;50 %", "share-order", "D2"),
      (head + "share;supplier;from 0 %;to 10 %;101 %", "share-percent", "E2"),
      (head + "share;supplier;from 0 %;;50 %\nshare;supplier;from 9 %;to 12 %;50 %", "share-overlap", "B3"),
      (head, "actuals-missing", nil),
      ("issue;option;cost buyer\nDelivery;24 hours;1", "actuals-header-missing", nil),
      ("issue;option;cost buyr;status\nDelivery;24 hours;1;realised", "actuals-column-unknown", "C1"),
      ("issue;option;cost buyer;cost buyer;status\nDelivery;24 hours;1;;realised", "header-repeated", "D1"),
    ] as [(String, String, String?)])
  func refusesWithTheCell(text: String, code: String, cell: String?) throws {
    let refusal = #expect(throws: Refusal.self) { try read(text + "\n") }
    let found = refusal?.diagnostics.first
    #expect(found?.problem.code == code)
    #expect(found?.place.cell == cell, "\(code)")
  }
}
