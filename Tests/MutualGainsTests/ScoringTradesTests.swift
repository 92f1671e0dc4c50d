import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ScoringTradesTests {
  /// Every package within two changes, the best first.
  private static func bruteTrades(_ brute: BruteForce, _ package: DealPackage) -> [Trade] {
    let deal = brute.deal
    let base = deal.utility(of: package)
    let trades = brute.packages.compactMap { other -> Trade? in
      let changes = other.choices.indices.filter { other.choices[$0] != package.choices[$0] }
      guard (1...2).contains(changes.count) else { return nil }
      return Trade(
        changes: changes.map { OptionIndex(issue: $0, option: other.choices[$0]) },
        difference: deal.utility(of: other) - base)
    }
    return trades.sorted { left, right in
      let (mine, theirs) = (left.difference.sum.units, right.difference.sum.units)
      if mine != theirs { return mine > theirs }
      if left.changes.count != right.changes.count { return left.changes.count < right.changes.count }
      let (first, second) = (
        left.changes.map { [$0.issue, $0.option] }, right.changes.map { [$0.issue, $0.option] }
      )
      return first.flatMap(\.self).lexicographicallyPrecedes(second.flatMap(\.self))
    }
  }

  @Test func nextBestTrades() {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let brute = BruteForce(deal)
      let package = ScoringDeals.package(of: deal, using: &generator)
      let found = NextBestTrades(from: package, in: deal)
      let expected = Self.bruteTrades(brute, package)
      #expect(found.trades == Array(expected.prefix(10)), "seed \(seed)")
      #expect(found.isProven)
      for trade in found.trades {
        #expect(trade.isBetterForBoth == (trade.difference.first > .zero && trade.difference.second > .zero))
      }
    }
  }

  /// Issues that stay as they are.
  @Test func tradesLeaveIssuesOut() {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds.prefix(200) {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let package = ScoringDeals.package(of: deal, using: &generator)
      let leftOut = Set(deal.issues.indices.filter { $0 % 2 == 1 })
      let found = NextBestTrades(from: package, in: deal, leavingOut: leftOut)
      let expected = Self.bruteTrades(BruteForce(deal), package).filter { trade in
        trade.changes.allSatisfy { !leftOut.contains($0.issue) }
      }
      #expect(found.trades == Array(expected.prefix(10)), "seed \(seed)")
    }
  }

  /// What only moves value destroys none, and is no place to look for more.
  @Test func transferIssuesAreLeftOut() throws {
    for amounts in [[800, 0, -800], [5, 0, 3], [-7, 2, 9]] as [[Int64]] {
      let deal = try PriceIssueTests.deal(["Lot 1", "Lot 2", "Lot 3"], amounts, lift: 40)
      for price in amounts.indices {
        let package = DealPackage(choices: [price, 0])
        #expect(deal.valueDestroyers(in: package).map(\.option.issue) == [1])
        #expect(deal.jointLosses(of: package).map(\.issue) == [1])
      }
      // In points nobody can pay: there it decides.
      let points = try PriceIssueTests.deal(["Lot 1", "Lot 2", "Lot 3"], amounts, unit: .points)
      #expect(points.jointLosses(of: DealPackage(choices: [0, 0])).map(\.issue).contains(0))
    }
  }

  @Test func valueDestroyers() {
    var generator = SeededGenerator(seed: 0)
    var tied = 0
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let package = ScoringDeals.package(of: deal, using: &generator)
      let found = deal.valueDestroyers(in: package)
      var expected: [Int: Int64] = [:]
      for (index, issue) in deal.issues.enumerated() {
        let sums = issue.options.indices.map { option in
          let (value, cost) = (issue.value(ofOption: option), issue.cost(ofOption: option))
          return value.first.units + value.second.units - cost.first.units - cost.second.units
        }
        let loss = (sums.max() ?? 0) - sums[package.choices[index]]
        if loss > 0 { expected[index] = loss }
      }
      #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.option.issue, $0.loss.units) }) == expected)
      #expect(found.allSatisfy { package.choices[$0.option.issue] == $0.option.option })
      #expect(found.map(\.loss) == found.map(\.loss).sorted(by: >))
      for destroyer in found {
        var choices = package.choices
        choices[destroyer.best.issue] = destroyer.best.option
        let changed = DealPackage(choices: choices)
        #expect(destroyer.change.difference == deal.utility(of: changed) - deal.utility(of: package))
        let (before, after) = (BundlesAndRules(package, deal), BundlesAndRules(changed, deal))
        #expect(Set(destroyer.change.endedBundles) == before.bundles.subtracting(after.bundles))
        #expect(Set(destroyer.change.addedBundles) == after.bundles.subtracting(before.bundles))
        #expect(Set(destroyer.change.brokenRules) == after.broken.subtracting(before.broken))
        if destroyer.change.isTied { tied += 1 }
      }
    }
    #expect(tied > 100)
  }

  private struct BundlesAndRules {
    let bundles: Set<Int>
    let broken: Set<String>

    init(_ package: DealPackage, _ deal: Deal) {
      bundles = Set(deal.bundles.indices.filter { deal.bundles[$0].isPart(of: package) })
      broken = Set(deal.rules.filter { !deal.keeps($0, package) }.map(\.name))
    }
  }
}
