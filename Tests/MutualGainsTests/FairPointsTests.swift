import DealGenerator
import MutualGains
import Testing

@Suite struct FairPointsTests {
  @Test(arguments: SmallDeal.Shape.allCases)
  func equalBruteForceOnRandomDeals(shape: SmallDeal.Shape) {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, inPoints: seed % 3 == 0, using: &generator)
      let fair = FairPoints(on: ParetoFrontier(of: deal))
      let points = BruteForce(deal).frontier.map { UtilityPoint($0.utility) }
      let gains = BruteForce(deal).frontier.map { utility, _ in
        Pair { side in Int128((utility[side] - deal.noDealValue[side]).units) }
      }
      func winners(_ candidates: [Int], _ measure: (Int) -> Int128) -> [UtilityPoint] {
        let best = candidates.map(measure).max()
        return candidates.filter { measure($0) == best }.map { points[$0] }
      }
      let all = Array(gains.indices)
      let acceptable = all.filter { gains[$0].first >= 0 && gains[$0].second >= 0 }
      let best = Pair { side in acceptable.map { gains[$0][side] }.max() ?? 0 }
      func smaller(_ values: Pair<Int128>) -> Int128 {
        switch (best.first > 0, best.second > 0) {
        case (true, true): min(values.first, values.second)
        case (true, false): values.first
        case (false, true): values.second
        case (false, false): 0
        }
      }
      #expect(fair.largestSurplus == TiedPoints(winners(all) { gains[$0].sum }), "seed \(seed)")
      #expect(fair.nash == winners(acceptable) { gains[$0].first * gains[$0].second }, "seed \(seed)")
      #expect(fair.egalitarian == winners(acceptable) { smaller(gains[$0]) }, "seed \(seed)")
      #expect(
        fair.kalaiSmorodinsky
          == winners(acceptable) { index in
            smaller(
              Pair(gains[index].first * max(1, best.second), gains[index].second * max(1, best.first)))
          }, "seed \(seed)")
    }
  }

  @Test func areNoneWhereEveryPackageHurtsSomebody() throws {
    var generator = SeededGenerator(seed: 1)
    let deal = SmallDeal.random(.opposed, using: &generator)
    let stubborn = try Deal(
      unit: deal.unit, digits: deal.digits, parties: deal.parties,
      noDealValue: Pair(Amount(units: 1000), Amount(units: 1000)), issues: deal.issues)
    let fair = FairPoints(on: ParetoFrontier(of: stubborn))
    #expect(!fair.largestSurplus.points.isEmpty)
    #expect(fair.nash.isEmpty && fair.egalitarian.isEmpty && fair.kalaiSmorodinsky.isEmpty)
  }
}
