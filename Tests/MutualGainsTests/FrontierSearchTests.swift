import DealGenerator
import Testing

@testable import MutualGains

@Suite struct FrontierSearchTests {
  @Test(arguments: RandomFactors.Shape.allCases, [true, false])
  func equalsBruteForceOnSmallDeals(shape: RandomFactors.Shape, isDense: Bool) {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...6, using: &generator)
      let factors = RandomFactors.make(shape, count: count, options: 1...4, using: &generator)
      let search = FrontierSearch(factors: factors, isDense: isDense)
      #expect(search.points() == FactorBruteForce(factors).points, "seed \(seed)")
    }
  }

  @Test(arguments: RandomFactors.Shape.allCases, [true, false])
  func equalsOneIssueAtATimeOnLargerDeals(shape: RandomFactors.Shape, isDense: Bool) {
    for seed in 0..<25 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 7...45, using: &generator)
      let factors = RandomFactors.make(shape, count: count, options: 1...6, using: &generator)
      let search = FrontierSearch(factors: factors, isDense: isDense)
      let plain = OneIssueAtATime(factors: factors).frontier.points
      #expect(search.points() == plain, "seed \(seed)")
    }
  }
}
