import Testing

@testable import DealChecker

@Suite struct RuledFrontierTests {
  @Test(arguments: 0..<600) func equalsBruteForce(_ seed: UInt64) throws {
    let deal = try CheckedDeal.underRules(seed: seed, points: seed % 2 == 0)
    let frontier = try CheckedFrontier(of: deal)
    let all = BruteForce(deal)
    #expect(frontier.points == all.frontier, "seed \(seed)")
    #expect(CheckedFrontier(enumerating: deal)?.points == all.frontier, "seed \(seed)")
    #expect(try CheckedFrontier(limited: deal).points == all.frontier, "seed \(seed)")
    if deal.unit == .points {
      let found = CheckedSettlement(deal, frontier: frontier, largestPayment: 0)
      #expect(found?.point.utility == all.pointsSettlement(noDeal: deal.noDealValue), "seed \(seed)")
    } else {
      let expected = all.moneySettlement(noDeal: deal.noDealValue, most: 100)
      let found = CheckedSettlement(deal, frontier: frontier, largestPayment: 100)
      #expect(found?.point.utility == expected?.utility, "seed \(seed)")
      #expect(found?.payment == expected?.payment, "seed \(seed)")
    }
  }

  /// The random deals are no test of rules where hardly any has a rule that matters.
  @Test func randomDealsDiffer() throws {
    var (empty, ruled, bundled, tied) = (0, 0, 0, 0)
    for seed in 0..<600 as Range<UInt64> {
      let deal = try CheckedDeal.underRules(seed: seed, points: seed % 2 == 0)
      let packages = BruteForce.packages(of: deal)
      let kept = packages.count(where: deal.keepsRules)
      if kept == 0 { empty += 1 } else if kept < packages.count { ruled += 1 }
      if !deal.bundles.isEmpty { bundled += 1 }
      let groups = IssueGroup.groups(of: deal).count
      if groups > 1, groups < deal.issues.count { tied += 1 }
    }
    #expect(min(empty, ruled, bundled, tied) > 40, "\(empty), \(ruled), \(bundled), \(tied)")
  }

  @Test func pairsOfManyIssues() throws {
    let rows = (0..<60).map { "i\($0);x;1;0;\ni\($0);y;0;1;i\($0 ^ 1)=x\n" }.joined()
    let text = "issue;option;value a (points);value b;excludes\n" + rows
    let frontier = try CheckedFrontier(of: try RuleExamples.deal(text))
    // Both of a pair are x or both are y, so the frontier is one of thirty issues.
    #expect(frontier.points.map(\.utility.a) == (0...30).map { 2 * $0 })
    #expect(frontier.points.map(\.utility.b) == (0...30).map { 60 - 2 * $0 })
    #expect(frontier.points[15].packages == PackageCount(155_117_520))
  }

  @Test func tooManyTiedPackages() throws {
    let rows = (0..<30).map { "i\($0);x;1;0\ni\($0);y;0;1\n" }.joined()
    let text = "issue;option;value a (points);value b\n" + rows
    let deal = try RuleExamples.deal(text, rules: RuleExamples.rules("minimum gain;a;;15"))
    #expect(throws: CheckRefusal.self) { try CheckedFrontier(of: deal) }
    // Limits on sums are taken one issue after the other.
    #expect(try CheckedFrontier(limited: deal).points.map(\.utility.a) == Array(15...30))
    let tied = "at least;" + (0..<30).map { "i\($0)=x" }.joined(separator: "|") + ";;15"
    let counted = try RuleExamples.deal(text, rules: RuleExamples.rules(tied))
    #expect(throws: CheckRefusal.self) { try CheckedFrontier.found(for: counted) }
  }

  @Test func limitOnASumOfNothing() throws {
    let text = "issue;option;value a;value b;kg\ni;x;1;1;0\nj;y;1;1;\n"
    for (limit, points) in [("0", 1), ("1", 0)] {
      let deal = try RuleExamples.deal(text, rules: RuleExamples.rules("minimum;kg;;\(limit)"))
      #expect(try CheckedFrontier(of: deal).points.count == points)
    }
  }
}
