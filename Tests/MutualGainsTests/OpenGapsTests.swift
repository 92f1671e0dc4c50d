import DealGenerator
import Testing

@testable import MutualGains

/// What is said of a search that was stopped: nothing false, and nothing left out in silence.
@Suite struct OpenGapsTests {
  private func check(_ frontier: ParetoFrontier, against whole: ParetoFrontier) {
    // Of a frontier without limits on sums nothing is a gap: its points are searched when they are asked for.
    let (points, isComplete) = frontier.search()
    let found = Set(points)
    for gap in frontier.openGaps { #expect(gap.range.lowerBound <= gap.range.upperBound) }
    for point in whole.points() where isComplete && !found.contains(point) {
      let isCovered = frontier.openGaps.contains { gap in
        gap.range.contains(point.a) && point.a + point.b <= gap.largestSum ?? .max
      }
      #expect(isCovered, "\(point) is missing in silence")
    }
    for point in found {
      #expect(frontier.somePackage(atLeast: point) != nil)
      // Outside the gaps nothing is there that is not efficient.
      if !frontier.openGaps.contains(where: { $0.range.contains(point.a) }) {
        #expect(whole.points().contains(point))
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func everyMissingPointLiesInAGap(seed: UInt64) {
    var generator = SeededGenerator(seed: 8_000 + seed)
    let shape = RuledFrontierTests.limitedShapes[Int(seed) % RuledFrontierTests.limitedShapes.count]
    let deal = RuledDeals.random(shape, .limits, using: &generator)
    let whole = ParetoFrontier(of: deal)
    for questions in [0, 1, 2, 3, 5, 8, 13, 30, 100] {
      let patience = Patience(questions)
      check(ParetoFrontier(of: deal, isCancelled: { patience.isOver }), against: whole)
    }
  }

  @Test(arguments: [1, 3], [0, 5, 20, 60, 200, 1_000])
  func aLargeSearchThatIsStopped(limits: Int, questions: Int) {
    let deal = LimitedDeal(issueCount: 16, limitCount: limits, seed: 3).deal
    let patience = Patience(questions)
    let frontier = ParetoFrontier(of: deal, isCancelled: { patience.isOver })
    check(frontier, against: ParetoFrontier(of: deal))
    if questions == 0 { #expect(!frontier.openGaps.isEmpty) }
  }

  /// Of the points found before a stop some may not be efficient. What reaches their corner may then be better than
  /// they are: a package at the point comes first, and a better one only where none is left.
  @Test(arguments: 0..<10 as Range<UInt64>) func pointsThatAreNotEfficientHaveTheirPackages(seed: UInt64)
    throws
  {
    let deal = LimitedDeal(issueCount: 8, limitCount: 1, seed: seed).deal
    let problem = try #require(
      try LimitedProblem(of: deal, under: Coupling(of: deal), budget: SearchBudget(SearchLimits())))
    let forms = LinearForms(
      prices: [1 / Double(problem.ranges[0]), 1 / Double(problem.ranges[1]), 0], neighbours: [],
      problem: problem)
    var generator = SeededGenerator(seed: 9_000 + seed)
    var (count, exactCount) = (0, 0)
    while count < 20 {
      let package = DealPackage(
        choices: deal.issues.map { Int.random(in: $0.options.indices, using: &generator) })
      guard deal.rules.allSatisfy({ deal.keeps($0, package) }) else { continue }
      count += 1
      let utility = deal.utility(of: package)
      let point = UtilityPoint(a: utility.first.units, b: utility.second.units)
      let corner = try #require(problem.reduced(point))
      let result = PointPackages(of: problem, forms: forms, corner: corner, budget: SearchBudget()).result
      let found = deal.utility(of: try #require(result.first))
      #expect(found.first >= utility.first && found.second >= utility.second)
      if found == utility { exactCount += 1 }
    }
    #expect(exactCount >= 5)
  }

  @Test func noTimeLeavesEverythingOpen() {
    let deal = LimitedDeal(issueCount: 16, limitCount: 1, seed: 4).deal
    let frontier = ParetoFrontier(of: deal, limits: SearchLimits(time: .zero))
    #expect(!frontier.openGaps.isEmpty)
    check(frontier, against: ParetoFrontier(of: deal))
  }

  @Test(arguments: [1, 1 << 12, 1 << 16, 1 << 20])
  func littleMemoryIsSaidToBeTooLittle(bytes: Int) {
    let deal = LimitedDeal(issueCount: 20, limitCount: 2, seed: 5).deal
    let frontier = ParetoFrontier(of: deal, limits: SearchLimits(time: .seconds(20), bytes: bytes))
    check(frontier, against: ParetoFrontier(of: deal))
  }
}
