import DealGenerator
import Testing

@testable import MutualGains

@Suite struct RuledFrontierTests {
  /// Compares points, counts and packages of random deals with all packages tried.
  static func expectBruteForce(
    _ mix: RuledDeals.Mix, _ shape: SmallDeal.Shape, seeds: ClosedRange<UInt64>
  ) {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      expectBruteForce(
        RuledDeals.random(shape, mix, using: &generator), "seed \(seed), \(mix), \(shape)")
    }
  }

  static func expectBruteForce(_ deal: Deal, _ label: String) {
    let expected = BruteForce(deal).frontier
    let frontier = ParetoFrontier(of: deal)
    let points = frontier.points()
    #expect(frontier.openGaps.isEmpty, "\(label)")
    #expect(
      points == expected.map { UtilityPoint(a: $0.utility.first.units, b: $0.utility.second.units) },
      "\(label)")
    #expect(frontier.isEmpty == expected.isEmpty, "\(label)")
    guard points.count == expected.count else { return }
    #expect(
      frontier.packageCounts(of: points).map { $0?.value } == expected.map { Int64($0.packages) },
      "\(label)")
    // ParetoFrontier checks utility and rules of every package.
    #expect(points.allSatisfy { frontier.package(reaching: $0) != nil }, "\(label)")
    #expect(points.isEmpty || frontier.supportedPoints.first == points.first, "\(label)")
    #expect(points.isEmpty || frontier.supportedPoints.last == points.last, "\(label)")
  }

  @Test(arguments: SmallDeal.Shape.allCases) func conditionsOnOptions(_ shape: SmallDeal.Shape) {
    Self.expectBruteForce(.options, shape, seeds: 1...400)
  }

  @Test(arguments: SmallDeal.Shape.allCases) func bundles(_ shape: SmallDeal.Shape) {
    Self.expectBruteForce(.bundles, shape, seeds: 1...400)
  }
}

extension RuledFrontierTests {
  /// Amounts within what sums under limits may be.
  static let limitedShapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed, .equal]

  @Test(arguments: limitedShapes) func oneLimit(_ shape: SmallDeal.Shape) {
    Self.expectBruteForce(.oneLimit, shape, seeds: 1...400)
  }

  @Test(arguments: limitedShapes) func limits(_ shape: SmallDeal.Shape) {
    Self.expectBruteForce(.limits, shape, seeds: 1...400)
  }

  @Test func manyLimits() {
    for seed in 1...60 as ClosedRange<UInt64> {
      var deal = LimitedDeal(issueCount: 6, optionCount: 3, limitCount: 4 + Int(seed) % 17, seed: seed)
      deal.limitPercent = 110
      Self.expectBruteForce(deal.deal, "seed \(seed)")
    }
  }

  @Test func refusesMoreLimitsThanASearchKeepsSideBySide() throws {
    var deal = LimitedDeal(issueCount: 4, optionCount: 2, limitCount: 20, seed: 1)
    deal.limitPercent = 100
    let most = deal.deal
    let rules = most.rules + [Rule(name: "one more", .maximum(.quantity(0), 1))]
    #expect(throws: DealError.manyLimits) { try most.replacingRules(with: rules) }
    // One that packages can't pass takes no room.
    #expect(throws: Never.self) {
      try most.replacingRules(with: most.rules + [Rule(name: "idle", .maximum(.quantity(0), 1_000_000))])
    }
  }

  @Test(arguments: limitedShapes) func everything(_ shape: SmallDeal.Shape) {
    Self.expectBruteForce(.all, shape, seeds: 1_001...1_400)
  }
}
