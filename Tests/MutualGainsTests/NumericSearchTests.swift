import DealGenerator
import Testing

@testable import MutualGains

@Suite("Numeric issues that are never expanded")
struct NumericSearchTests {
  @Test("points, counts and packages equal those of the expanded deal", arguments: 0..<8)
  func everything(part: UInt64) {
    for seed in part * 500..<(part + 1) * 500 {
      let random = RandomRanges(seed: seed)
      let expected = OneIssueAtATime(factors: random.expanded).frontier
      let search = NumericSearch(random.terms)
      var points: [UtilityPoint] = []
      #expect(
        search.forEachChunk {
          points += $0; return true
        } == .proven)
      #expect(points == expected.points, "seed \(seed)")
      #expect(search.packageCounts(of: points, SearchBudget()) == expected.counts, "seed \(seed)")
      let hull = FrontierSearch(factors: [Factor(points: expected.points)]).supportedPoints
      #expect(Set(search.supportedPoints).isSuperset(of: hull), "seed \(seed)")
      #expect(Set(expected.points).isSuperset(of: search.supportedPoints), "seed \(seed)")
    }
  }

  @Test("a stretch is what the whole frontier has there", arguments: 0..<4)
  func stretches(part: UInt64) {
    for seed in 10_000 + part * 400..<10_000 + (part + 1) * 400 {
      let random = RandomRanges(seed: seed)
      let expected = OneIssueAtATime(factors: random.expanded).frontier.points
      let search = NumericSearch(random.terms)
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<4 {
        let ends = (0..<2).map { _ in expected[Int.random(in: expected.indices, using: &generator)].a }
        let range = min(ends[0], ends[1]) - 1...max(ends[0], ends[1])
        var points: [UtilityPoint] = []
        search.forEachChunk(in: range) {
          points += $0; return true
        }
        #expect(points == expected.filter { range.contains($0.a) }, "seed \(seed)")
      }
    }
  }

  @Test("one package of a point is found again from its options", arguments: 0..<4)
  func packages(part: UInt64) throws {
    for seed in 20_000 + part * 200..<20_000 + (part + 1) * 200 {
      let random = RandomRanges(seed: seed)
      let nets = random.nets
      let search = NumericSearch(random.terms)
      var points: [UtilityPoint] = []
      search.forEachChunk {
        points += $0; return true
      }
      for point in [points[0], points[points.count / 2], points[points.count - 1]] {
        let choices = try #require(search.choices(reaching: point, SearchBudget()))
        var sum = UtilityPoint(a: 0, b: 0)
        for (factor, choice) in zip(random.factors, choices) { sum = sum + factor.points[choice] }
        for (index, nets) in nets.enumerated() {
          var choice = choices[random.factors.count + index]
          if case .factor = random.terms[random.factors.count + index],
            case .points(_, _, let options) = NumericTerm(nets)
          {
            choice = options[choice]
          }
          sum = sum + UtilityPoint(a: nets.first[choice], b: nets.second[choice])
        }
        #expect(sum == point, "seed \(seed)")
      }
    }
  }
}
