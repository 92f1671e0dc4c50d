import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ParetoFrontierTests {
  @Test(arguments: SmallDeal.Shape.allCases)
  func equalsBruteForceOnRandomDeals(shape: SmallDeal.Shape) throws {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, inPoints: seed % 2 == 0, using: &generator)
      let frontier = ParetoFrontier(of: deal)
      let points = frontier.points()
      let expected = BruteForce(deal).frontier
      #expect(points == expected.map { UtilityPoint($0.utility) }, "seed \(seed)")
      #expect(
        frontier.packageCounts(of: points).map { $0?.value } == expected.map { Int64($0.packages) },
        "seed \(seed)"
      )
      for point in points {
        let package = try #require(frontier.package(reaching: point))
        #expect(UtilityPoint(deal.utility(of: package)) == point, "seed \(seed)")
      }
    }
  }

  @Test func countsSaturate() throws {
    // 70 issues with two equal options each: 2^70 packages on one point.
    let options = ["yes", "no"].map { Option(label: $0, value: Pair(.zero, .zero)) }
    let issues = (0..<70).map { Issue(name: "issue \($0)", options: options) }
    let deal = try Deal(
      unit: .points, digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")), issues: issues)
    let frontier = ParetoFrontier(of: deal)
    let points = frontier.points()
    #expect(points == [UtilityPoint(a: 0, b: 0)])
    #expect(frontier.packageCounts(of: points).map { $0?.isSaturated } == [true])
    #expect(deal.packageCount.isSaturated)
  }

  @Test func permutedRowsAndIssuesChangeNoUtility() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(.mixed, using: &generator)
      let issues = deal.issues.shuffled(using: &generator).map { issue in
        Issue(name: issue.name, options: issue.options.shuffled(using: &generator))
      }
      let permuted = try Deal(
        unit: deal.unit, digits: deal.digits, parties: deal.parties, noDealValue: deal.noDealValue,
        issues: issues)
      let (left, right) = (ParetoFrontier(of: deal), ParetoFrontier(of: permuted))
      let points = left.points()
      #expect(points == right.points(), "seed \(seed)")
      #expect(left.packageCounts(of: points) == right.packageCounts(of: points), "seed \(seed)")
      #expect(FairPoints(on: left) == FairPoints(on: right), "seed \(seed)")
      let (mine, theirs) = (Settlement(on: left), Settlement(on: right))
      #expect(mine.point == theirs.point && mine.payment == theirs.payment, "seed \(seed)")
    }
  }

  @Test func hasNoPackageForOtherPoints() throws {
    var generator = SeededGenerator(seed: 4)
    let frontier = ParetoFrontier(of: SmallDeal.random(.opposed, using: &generator))
    for point in frontier.points() {
      #expect(frontier.package(reaching: UtilityPoint(a: point.a, b: point.b + 1)) == nil)
    }
  }

  @Test(arguments: SmallDeal.Shape.allCases)
  func candidatesHoldTheBestPoints(shape: SmallDeal.Shape) {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, using: &generator)
      let frontier = ParetoFrontier(of: deal)
      let points = frontier.points()
      let middle = points[points.count / 2]
      let measures: [(UtilityPoint) -> Int128?] = [
        { Int128($0.a) + Int128($0.b) },
        { Int128(min($0.a - middle.a, $0.b - middle.b)) },
        { $0.b >= middle.b ? Int128($0.a) : nil },
        { $0.a > middle.a && $0.b >= middle.b ? Int128($0.a) : nil },
        {
          $0.a >= middle.a && $0.b >= middle.b - 9
            ? Int128($0.a - middle.a) * Int128($0.b - middle.b + 9) : nil
        },
      ]
      for (number, measure) in measures.enumerated() {
        let best = points.compactMap(measure).max()
        let winners = points.filter { measure($0) == best && best != nil }
        let candidates = frontier.candidates(by: measure)
        #expect(
          candidates.filter { measure($0) == best && best != nil } == winners, "seed \(seed), \(number)")
      }
    }
  }
}

extension UtilityPoint {
  /// The point of a pair of utilities.
  init(_ utility: Pair<Amount>) { self.init(a: utility.first.units, b: utility.second.units) }
}
