import DealGenerator
import Testing

@testable import MutualGains

@Suite struct SumHalvesTests {
  /// A few factors, and their halves with windows of a few pairs.
  private static func small(
    _ shape: RandomFactors.Shape, using generator: inout SeededGenerator
  ) throws -> (ReducedFactors, SumHalves) {
    let count = Int.random(in: 1...7, using: &generator)
    let factors = ReducedFactors(
      RandomFactors.make(shape, count: count, options: 1...4, using: &generator))
    let window = Int.random(in: 1...40, using: &generator)
    return (factors, try #require(SumHalves(of: factors, largestWindow: window)))
  }

  @Test(arguments: RandomFactors.Shape.allCases)
  func windowsHoldAllEfficientSums(shape: RandomFactors.Shape) throws {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let (factors, halves) = try Self.small(shape, using: &generator)
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

  @Test(arguments: RandomFactors.Shape.allCases)
  func findsAndCountsPackages(shape: RandomFactors.Shape) throws {
    for seed in 300..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let (factors, halves) = try Self.small(shape, using: &generator)
      let options = (0..<factors.count).map { factor in
        factors.points(of: factor).flatMap {
          Array(repeating: factors.point($0), count: Int(factors.multiplicity[$0].value))
        }
      }
      let expected = FactorBruteForce(options.map { Factor(points: $0) })
      let counts = halves.packageCounts(of: expected.points, SearchBudget())
      #expect(counts.map { $0?.value } == expected.frontier.map(\.packages), "seed \(seed)")
      let choices = halves.choices(reaching: expected.points, SearchBudget())
      for (point, places) in zip(expected.points, choices) {
        let places = try #require(places)
        #expect(places.indices.allSatisfy { factors.points(of: $0).contains(places[$0]) }, "seed \(seed)")
        #expect(places.reduce(UtilityPoint(a: 0, b: 0)) { $0 + factors.point($1) } == point, "seed \(seed)")
        // The same whatever others are asked for.
        #expect(halves.choices(reaching: [point], SearchBudget()) == [places], "seed \(seed)")
        #expect(halves.choices(reaching: [UtilityPoint(a: point.a, b: point.b + 1)], SearchBudget()) == [nil])
      }
    }
  }

  /// Ten thousand packages on one line, nearly all efficient: counted and found from the lists.
  @Test func packagesOfDenseDeals() {
    for seed in 0..<3 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let factors = (0..<4).map { _ in
        Factor(
          points: (0..<10).map { _ in
            let value = Int64.random(in: 0...20_000, using: &generator)
            return UtilityPoint(a: value, b: -value - Int64.random(in: 0...1, using: &generator))
          })
      }
      let search = FrontierSearch(factors: factors)
      let plain = OneIssueAtATime(factors: factors).frontier
      #expect(search.packageCounts(of: plain.points) == plain.counts)
      for (point, choices) in zip(plain.points, search.choices(reaching: plain.points, SearchBudget())) {
        let sum = zip(factors, choices ?? []).reduce(UtilityPoint(a: 0, b: 0)) { $0 + $1.0.points[$1.1] }
        #expect(sum == point)
      }
      // What is no point of it is not found, and nothing else is lost.
      let strange = UtilityPoint(a: plain.points[9].a, b: plain.points[9].b + 1)
      #expect(
        search.choices(reaching: [plain.points[8], strange, plain.points[10]], SearchBudget())
          == [search.choices(reaching: plain.points[8]), nil, search.choices(reaching: plain.points[10])])
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
    #expect(outcome == .proven && largestChunk < points.count / 2)
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
