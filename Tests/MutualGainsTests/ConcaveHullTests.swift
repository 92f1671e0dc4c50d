import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ConcaveHullTests {
  @Test(arguments: RandomFactors.Shape.allCases)
  func isTheHullOfAllSums(shape: RandomFactors.Shape) {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let factors = RandomFactors.make(shape, count: 4, options: 1...5, using: &generator)
      let reduced = ReducedFactors(factors)
      let hull = ConcaveHull(of: reduced)
      let frontier = FactorBruteForce(factors).points.compactMap(reduced.reduced)
      let points = Set(frontier)
      #expect(hull.vertices.allSatisfy(points.contains), "seed \(seed)")
      #expect(hull.vertices.first == frontier.first && hull.vertices.last == frontier.last, "seed \(seed)")
      for (edge, next) in zip(hull.edges, hull.edges.dropFirst()) {
        #expect(!next.isFlatter(than: edge), "seed \(seed)")
      }
      for point in frontier.dropLast() {
        let edge = hull.edge(over: point.a) ?? -1
        let line = HullLine(from: hull.vertices[edge], to: hull.vertices[edge + 1])
        #expect(line.loss(of: point) >= 0, "seed \(seed)")
      }
      for (index, edge) in hull.edges.enumerated() {
        #expect((edge.fall >= edge.rise) == (index >= hull.split), "seed \(seed)")
      }
    }
  }

  @Test func leavesOutPointsOnALine() {
    let factor = Factor(points: (0...4).map { UtilityPoint(a: $0, b: -3 * $0) })
    let hull = ConcaveHull(of: ReducedFactors([factor]))
    #expect(hull.edges.count == 1)
    #expect(hull.vertices == [UtilityPoint(a: 0, b: 4), UtilityPoint(a: 4, b: 0)])
  }

  @Test func ofConstantFactorsIsOnePoint() {
    let hull = ConcaveHull(of: ReducedFactors([Factor(points: [UtilityPoint(a: 5, b: 6)])]))
    #expect(hull.edges.isEmpty)
    #expect(hull.vertices == [UtilityPoint(a: 0, b: 0)])
    #expect(hull.edge(over: 0) == nil)
  }

  @Test(arguments: RandomFactors.Shape.allCases)
  func batchesCoverEveryEdgeOnce(shape: RandomFactors.Shape) {
    for seed in 0..<30 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let factors = RandomFactors.make(shape, count: 40, options: 1...5, using: &generator)
      let reduced = ReducedFactors(factors)
      let hull = ConcaveHull(of: reduced)
      for isDense in [true, false] {
        let plan = BatchPlan(hull: hull, optionCount: reduced.a.count, isDense: isDense)
        #expect(plan.batches.flatMap(\.edges) == Array(hull.edges.indices), "seed \(seed)")
        for batch in plan.batches {
          #expect(batch.edges.allSatisfy { ($0 < hull.split) == batch.isTransposed }, "seed \(seed)")
        }
      }
    }
  }
}
