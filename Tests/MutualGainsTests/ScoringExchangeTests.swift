import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ScoringExchangeTests {
  @Test func getsAndBrings() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let package = ScoringDeals.package(of: deal, using: &generator)
      let payment =
        deal.unit == .points ? nil : Amount(units: Int64.random(in: -20...20, using: &generator))
      let found = GetsAndBrings(of: package, in: deal, payment: payment)
      for side in Side.allCases {
        var (gets, brings) = (Int64(0), Int64(0))
        var conceded: (own: Int64, other: Int64) = (0, 0)
        for (index, issue) in deal.issues.enumerated() {
          let chosen = package.choices[index]
          let value = issue.value(ofOption: chosen)[side].units
          let cost = issue.cost(ofOption: chosen)[side].units
          let line = found.issues[index]
          #expect(line.option == OptionIndex(issue: index, option: chosen))
          #expect(line.exchange[side].gets.units == (value > 0 ? value : 0))
          #expect(line.exchange[side].brings.units == cost + (value < 0 ? -value : 0))
          gets += line.exchange[side].gets.units
          brings += line.exchange[side].brings.units
          let nets = issue.options.indices.map { issue.utility(ofOption: $0).map(\.units) }
          let best = nets.map { $0[side] }.max() ?? 0
          let concession = best - nets[chosen][side]
          let benefits = nets.filter { $0[side] == best }.map { nets[chosen][side.other] - $0[side.other] }
          #expect(line.concession[side].amount.units == concession, "seed \(seed)")
          #expect(line.concession[side].benefitToOther.units == benefits.min(), "seed \(seed)")
          #expect((line.concession[side].tradeRatio == nil) == (concession == 0))
          conceded = (conceded.own + concession, conceded.other + (benefits.min() ?? 0))
        }
        let bundles = deal.bundles.enumerated().filter { $0.element.isPart(of: package) }
        #expect(found.bundles.map(\.bundle) == bundles.map(\.offset))
        for (line, bundle) in zip(found.bundles, bundles) {
          #expect(line.exchange[side].net == bundle.element.utility[side])
          gets += line.exchange[side].gets.units
          brings += line.exchange[side].brings.units
        }
        #expect(found.total.exchange[side].gets.units == gets)
        #expect(found.total.exchange[side].brings.units == brings)
        #expect(found.total.concession[side].amount.units == conceded.own)
        #expect(found.total.concession[side].benefitToOther.units == conceded.other)
        #expect(found.total.exchange[side].net == deal.utility(of: package)[side], "seed \(seed)")
        let received = (payment ?? .zero).units * (side == .first ? -1 : 1)
        let after = found.totalAfterPayment[side]
        #expect(after.gets.units == gets + max(0, received))
        #expect(after.brings.units == brings + max(0, -received))
        #expect(found.isWorthStaying[side] == (after.gets > after.brings + deal.noDealValue[side]))
      }
      #expect(found.lasts == (found.isWorthStaying.first && found.isWorthStaying.second))
    }
  }

  @Test func theExample() throws {
    let deal = try SettlementTests.example()
    let found = GetsAndBrings(
      of: DealPackage(choices: [1, 1]), in: deal, payment: Amount(units: 425_000))
    // The supplier gives up 9,500 on the payment term, worth 18,000 to the buyer.
    #expect(found.issues[0].concession.second.amount == Amount(units: 950_000))
    #expect(found.issues[0].concession.second.benefitToOther == Amount(units: 1_800_000))
    #expect(found.issues[0].concession.second.tradeRatio?.tenthsOfPercent == 1_894)
    #expect(found.issues[0].concession.first.tradeRatio == nil)
    #expect(found.lasts)
  }
}
