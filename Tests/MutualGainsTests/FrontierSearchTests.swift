import DealGenerator
import Testing

@testable import MutualGains

@Suite struct FrontierSearchTests {
  @Test(arguments: RandomFactors.Shape.allCases, [true, false])
  func equalsBruteForceOnSmallDeals(shape: RandomFactors.Shape, isDense: Bool) {
    // Deals of their own for each of the two: more than ten thousand in all.
    let first: UInt64 = isDense ? 0 : 1_000
    for seed in first..<first + 650 {
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
        search.packageCounts(of: expected.points).map(\.value) == expected.frontier.map(\.packages),
        "seed \(seed)")
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
      #expect(
        FrontierSearch(factors: factors).packageCounts(of: plain.points) == plain.counts, "seed \(seed)")
    }
  }

  @Test(arguments: RandomFactors.Shape.allCases)
  func isTheSameOnAnyNumberOfThreads(shape: RandomFactors.Shape) {
    for seed in 0..<6 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let factors = RandomFactors.make(shape, count: 40, options: 2...6, using: &generator)
      for isDense in [true, false] {
        let search = FrontierSearch(factors: factors, isDense: isDense)
        let points = search.points()
        for threads in 2...4 { #expect(search.points(threads: threads) == points, "seed \(seed)") }
      }
    }
  }

  @Test(arguments: RandomFactors.Shape.allCases)
  func givesAnyStretch(shape: RandomFactors.Shape) {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let factors = RandomFactors.make(shape, count: 9, options: 1...5, using: &generator)
      let search = FrontierSearch(factors: factors)
      let points = search.points()
      for _ in 0..<10 {
        let bounds = [points.randomElement(using: &generator), points.randomElement(using: &generator)]
          .compactMap { $0 }.map { $0.a + Int64.random(in: -1...1, using: &generator) }.sorted()
        let range = bounds[0]...bounds[1]
        #expect(search.points(in: range) == points.filter { range.contains($0.a) }, "seed \(seed)")
      }
      #expect(search.points(in: .min ... .max) == points, "seed \(seed)")
      #expect(search.points(in: .min...points[0].a - 1).isEmpty, "seed \(seed)")
      #expect(search.points(in: points[points.count - 1].a + 1 ... .max).isEmpty, "seed \(seed)")
    }
  }

  private var manyBatches: FrontierSearch {
    FrontierSearch(
      factors: CompetitiveDeal(issueCount: 60, optionCount: 5, highestValue: 10_000, seed: 7).factors)
  }

  @Test(arguments: 1...3)
  func stopsWhenTheConsumerHasEnough(threads: Int) {
    let search = manyBatches
    let whole = search.points()
    var chunks: [[UtilityPoint]] = []
    let outcome = search.forEachChunk(threads: threads) { chunk in
      chunks.append(chunk)
      return chunks.count < 3
    }
    #expect(outcome == .stopped)
    #expect(chunks.count == 3)
    let points = chunks.flatMap { $0 }
    #expect(points == Array(whole.prefix(points.count)))
  }

  @Test(arguments: 1...3)
  func stopsWhenCancelled(threads: Int) {
    let search = manyBatches
    let whole = search.points()
    var points: [UtilityPoint] = []
    let outcome = search.forEachChunk(threads: threads, isCancelled: { points.count > 100 }) { chunk in
      points += chunk
      return true
    }
    #expect(outcome == .cancelled)
    #expect(points.count > 100 && points.count < whole.count)
    #expect(points == Array(whole.prefix(points.count)))
  }

  @Test func provesWhatItHandsOver() {
    #expect(manyBatches.forEachChunk { _ in true } == .proven)
  }

  @Test func takesConstantFactorsOnly() {
    let point = UtilityPoint(a: 4, b: -9)
    let search = FrontierSearch(factors: [Factor(points: [point, point]), Factor(points: [point])])
    #expect(search.points() == [UtilityPoint(a: 8, b: -18)])
    #expect(search.points(in: 9...20).isEmpty)
    #expect(search.choices(reaching: UtilityPoint(a: 8, b: -18)) == [0, 0])
    #expect(search.packageCount(at: UtilityPoint(a: 8, b: -18)).value == 2)
    #expect(search.choices(reaching: point) == nil)
    #expect(search.supportedPoints == search.points())
  }

  @Test func takesNoFactors() {
    let search = FrontierSearch(factors: [])
    #expect(search.points() == [UtilityPoint(a: 0, b: 0)])
    #expect(search.choices(reaching: UtilityPoint(a: 0, b: 0)) == [])
  }

  @Test func countsSaturate() {
    let factor = Factor(points: [0, 1, 1].map { UtilityPoint(a: $0, b: -$0) })
    let search = FrontierSearch(factors: Array(repeating: factor, count: 70))
    let counts = search.packageCounts(of: search.points())
    #expect(counts.count == 71)
    #expect(counts[0].value == 1 && counts[1].value == 140)
    #expect(counts[70].isSaturated)
  }
}
