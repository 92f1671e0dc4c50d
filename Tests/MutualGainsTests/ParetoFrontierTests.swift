import DealGenerator
import MutualGains
import Testing

@Suite struct ParetoFrontierTests {
  @Test(arguments: SmallDeal.Shape.allCases)
  func equalsBruteForceOnRandomDeals(shape: SmallDeal.Shape) {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, inPoints: seed % 2 == 0, using: &generator)
      let frontier = ParetoFrontier(of: deal)
      let expected = BruteForce(deal).frontier
      #expect(
        frontier.points
          == expected.map { UtilityPoint(a: $0.utility.first.units, b: $0.utility.second.units) },
        "seed \(seed)")
      #expect(frontier.packageCounts.map(\.value) == expected.map { Int64($0.packages) }, "seed \(seed)")
      for index in frontier.points.indices {
        let utility = deal.utility(of: frontier.package(at: index))
        #expect(utility == expected[index].utility, "seed \(seed)")
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
    #expect(frontier.points == [UtilityPoint(a: 0, b: 0)])
    #expect(frontier.packageCounts[0].isSaturated)
    #expect(frontier.packageCount.value == .max)
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
      #expect(left.points == right.points, "seed \(seed)")
      #expect(left.packageCounts == right.packageCounts, "seed \(seed)")
    }
  }

  @Test func findsWhereAPointStands() throws {
    var generator = SeededGenerator(seed: 4)
    let frontier = ParetoFrontier(of: SmallDeal.random(.opposed, using: &generator))
    for (index, point) in frontier.points.enumerated() {
      #expect(frontier.index(of: point) == index)
      #expect(frontier.index(of: UtilityPoint(a: point.a, b: point.b + 1)) == nil)
    }
  }
}
