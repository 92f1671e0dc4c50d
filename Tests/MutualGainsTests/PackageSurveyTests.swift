import DealGenerator
import Testing

@testable import MutualGains

@Suite struct PackageSurveyTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func fewPackagesAreAllThere(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for mix in RuledDeals.Mix.allCases {
      let deal = RuledDeals.random(.mixed, mix, using: &generator)
      let all = BruteForce(deal).packages.map { UtilityPoint(deal.utility(of: $0)) }
      let survey = PackageSurvey(of: deal)
      #expect(survey == nil ? all.isEmpty : survey?.isWhole == true, "seed \(seed)")
      #expect(sorted(survey?.points ?? []) == sorted(all), "seed \(seed)")
    }
  }

  /// Ten issues of eight options: too many packages, so that some are drawn.
  private static func large(rules: [Rule]) throws -> Deal {
    let issues = (0..<10).map { issue in
      Issue(
        name: "issue \(issue)",
        options: (0..<8).map { option in
          Option(
            label: "\(option)", value: Pair(Amount(units: Int64(option)), Amount(units: Int64(7 - option))))
        })
    }
    return try Deal(
      unit: .points, digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: issues, rules: rules)
  }

  @Test func drawnPackagesKeepTheRulesAndAreAsLikely() throws {
    let deal = try Self.large(rules: [Rule(name: "floor", .minimum(.value(.first), 35))])
    let survey = try #require(PackageSurvey(of: deal))
    #expect(!survey.isWhole && survey.points.count == 10_000)
    #expect(survey.points.allSatisfy { $0.a >= 35 && $0.a + $0.b == 70 })
    // The number of packages by their sum, by adding one issue after another.
    var ways = [1]
    for _ in 0..<10 {
      ways = (0...(ways.count + 6)).map { sum in
        (0..<8).reduce(0) { $0 + (ways.indices.contains(sum - $1) ? ways[sum - $1] : 0) }
      }
    }
    let all = ways[35...].reduce(0, +)
    for sum in 35...50 {
      let expected = Double(ways[sum]) / Double(all) * 10_000
      let found = Double(survey.points.count { $0.a == Int64(sum) })
      // Five standard deviations.
      #expect(abs(found - expected) <= 5 * expected.squareRoot() + 1, "\(sum)")
    }
    #expect(PackageSurvey(of: deal)?.points == survey.points)
  }

  @Test func rulesThatLeaveNextToNothingSayNothing() throws {
    let deal = try Self.large(rules: [Rule(name: "floor", .minimum(.value(.first), 70))])
    #expect(PackageSurvey(of: deal) == nil)
  }

  private func sorted(_ points: [UtilityPoint]) -> [UtilityPoint] {
    points.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}
