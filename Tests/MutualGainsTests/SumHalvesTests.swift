import DealGenerator
import Testing

@testable import MutualGains

@Suite struct SumHalvesTests {
  @Test(arguments: RandomFactors.Shape.allCases)
  func windowsHoldAllEfficientSums(shape: RandomFactors.Shape) throws {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...7, using: &generator)
      let factors = ReducedFactors(
        RandomFactors.make(shape, count: count, options: 1...4, using: &generator))
      let halves = try #require(
        SumHalves(of: factors, largestWindow: Int.random(in: 1...40, using: &generator)))
      let points = FactorBruteForce(
        (0..<factors.count).map { Factor(points: factors.points(of: $0).map(factors.point)) }
      ).points
      let last = points[points.count - 1].a
      let ends = [
        Int64.random(in: -2...last, using: &generator), .random(in: 0...last + 2, using: &generator),
      ]
      for range in [0...last, ends.min()!...ends.max()!] {
        let expected = points.filter { range.contains($0.a) }
        var found: [UtilityPoint] = []
        let isWhole = halves.forEachWindow(in: range) {
          found += $0
          return true
        }
        #expect(isWhole && found == expected, "seed \(seed)")
        #expect(halves.pairCount(in: range) >= expected.count, "seed \(seed)")
      }
    }
  }

  @Test func manyFactorsHaveLongLists() {
    var generator = SeededGenerator(seed: 1)
    let factors = RandomFactors.make(.line, count: 40, options: 5...5, using: &generator)
    #expect(SumHalves(of: ReducedFactors(factors)) == nil)
  }

  /// What one party gains the other loses, to the cent: nearly all of two million packages are efficient, and a search
  /// through them at once would take a hundred times as much memory as the lists do.
  @Test(arguments: [1, 2])
  func batchesOfVeryManyPointsAreSplit(threads: Int) {
    var generator = SeededGenerator(seed: 3)
    let factors = (0..<7).map { _ in
      Factor(
        points: (0..<8).map { _ in
          let value = Int64.random(in: 0...1_000_000_000_000, using: &generator)
          return UtilityPoint(a: value, b: -value)
        })
    }
    let search = FrontierSearch(factors: factors)
    var points: [UtilityPoint] = []
    var largestChunk = 0
    let outcome = search.forEachChunk(threads: threads, bytes: 48 << 20) { chunk in
      points += chunk
      largestChunk = max(largestChunk, chunk.count)
      return true
    }
    #expect(outcome == .proven && largestChunk < 1 << 19)
    #expect(points == OneIssueAtATime(factors: factors).frontier.points)
    let (low, high) = (points[points.count / 3].a, points[points.count / 2].a)
    #expect(
      search.points(in: low...high, threads: threads) == Array(points[points.count / 3...points.count / 2]))
    var count = 0
    let stopped = search.forEachChunk(threads: threads) { chunk in
      count += chunk.count
      return count < 500_000
    }
    #expect(stopped == .stopped && count < 1_000_000)
  }
}
