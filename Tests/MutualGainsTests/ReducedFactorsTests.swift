import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ReducedFactorsTests {
  @Test func dropsDominatedAndMergesEqualPoints() {
    let reduced = ReducedFactors([
      Factor(points: [
        UtilityPoint(a: 10, b: 60), UtilityPoint(a: 40, b: 0), UtilityPoint(a: 10, b: 60),
        UtilityPoint(a: 5, b: 50),
      ])
    ])
    #expect(reduced.a == [0, 1])
    #expect(reduced.b == [1, 0])
    #expect(reduced.multiplicity.map(\.value) == [2, 1])
    #expect(reduced.origin == UtilityPoint(a: 10, b: 0))
    #expect(reduced.step == UtilityPoint(a: 30, b: 60))
  }

  @Test func constantFactorsMoveTheOrigin() {
    let reduced = ReducedFactors([
      Factor(points: [UtilityPoint(a: -7, b: 3)]),
      Factor(points: [UtilityPoint(a: 1, b: 1), UtilityPoint(a: 1, b: 1), UtilityPoint(a: 0, b: 1)]),
    ])
    #expect(reduced.count == 0)
    #expect(reduced.constantMultiplicity.value == 2)
    #expect(reduced.origin == UtilityPoint(a: -6, b: 4))
    #expect(reduced.original(UtilityPoint(a: 0, b: 0)) == UtilityPoint(a: -6, b: 4))
  }

  @Test(arguments: RandomFactors.Shape.allCases)
  func keepsEveryEfficientSum(shape: RandomFactors.Shape) {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let factors = RandomFactors.make(shape, count: 4, options: 1...4, using: &generator)
      let reduced = ReducedFactors(factors)
      let smaller = (0..<reduced.count).map { factor in
        Factor(points: reduced.points(of: factor).map(reduced.point))
      }
      let expected = FactorBruteForce(factors).points
      #expect(FactorBruteForce(smaller).points.map(reduced.original) == expected, "seed \(seed)")
      for point in expected {
        #expect(reduced.reduced(point).map(reduced.original) == point, "seed \(seed)")
      }
    }
  }

  @Test func tellsWhatNoSumStandsFor() {
    let reduced = ReducedFactors([Factor(points: [UtilityPoint(a: 0, b: 10), UtilityPoint(a: 10, b: 0)])])
    #expect(reduced.reduced(UtilityPoint(a: 5, b: 10)) == nil)
    #expect(reduced.reduced(UtilityPoint(a: -10, b: 10)) == nil)
    #expect(reduced.reduced(UtilityPoint(a: .min, b: .max)) == nil)
  }

  @Test(arguments: [(0, 0, 0), (0, 7, 7), (12, 18, 6), (1 << 62, 1 << 40, 1 << 40)])
  func findsTheGreatestCommonDivisor(first: Int64, second: Int64, expected: Int64) {
    #expect(greatestCommonDivisor(first, second) == expected)
    #expect(greatestCommonDivisor(second, first) == expected)
  }
}
