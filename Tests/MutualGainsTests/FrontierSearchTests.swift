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

  @Test(arguments: RandomFactors.Shape.allCases)
  func findsAndCountsPackages(shape: RandomFactors.Shape) {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...6, using: &generator)
      let factors = RandomFactors.make(shape, count: count, options: 1...4, using: &generator)
      let search = FrontierSearch(factors: factors)
      let expected = FactorBruteForce(factors)
      #expect(
        search.packageCounts(of: expected.points).map(\.value) == expected.frontier.map(\.packages), "seed \(seed)")
      for point in expected.points {
        let choices = search.choices(reaching: point) ?? []
        let sum = zip(factors, choices).reduce(UtilityPoint(a: 0, b: 0)) { $0 + $1.0.points[$1.1] }
        #expect(choices.count == factors.count && sum == point, "seed \(seed)")
      }
    }
  }

  @Test(arguments: RandomFactors.Shape.allCases)
  func countsPackagesOfLargerDeals(shape: RandomFactors.Shape) {
    for seed in 0..<15 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 7...30, using: &generator)
      let factors = RandomFactors.make(shape, count: count, options: 1...6, using: &generator)
      let plain = OneIssueAtATime(factors: factors).frontier
      #expect(FrontierSearch(factors: factors).packageCounts(of: plain.points) == plain.counts, "seed \(seed)")
    }
  }
}
