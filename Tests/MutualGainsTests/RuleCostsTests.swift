import DealGenerator
import Testing

@testable import MutualGains

struct RuleCostsTests {
  /// The largest surplus of all packages that keep the rules, one by one.
  private func surplus(_ deal: Deal) -> Amount? {
    BruteForce(deal).packages.map { deal.gain(of: $0).sum }.max()
  }

  private func points(_ deal: Deal) -> [Pair<Amount>] { BruteForce(deal).frontier.map(\.utility) }

  private func deal(_ seed: UInt64) -> Deal {
    var generator = SeededGenerator(seed: 4_000 + seed)
    let shape = RuledFrontierTests.limitedShapes[Int(seed) % RuledFrontierTests.limitedShapes.count]
    return RuledDeals.random(shape, seed % 3 == 0 ? .options : .all, using: &generator)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func costsAreDifferencesOfSurplus(seed: UInt64) throws {
    let deal = deal(seed)
    let frontier = ParetoFrontier(of: deal)
    guard let costs = RuleCosts(on: frontier) else {
      #expect(frontier.isEmpty)
      return
    }
    #expect(costs.surplus == surplus(deal))
    #expect(costs.isProven)
    for cost in costs.costs {
      let without = deal.keepingRules { $0 != cost.rule }
      #expect(cost.surplusWithout == surplus(without))
      #expect(cost.isRedundant == (points(without) == points(deal)))
    }
  }

  /// Of points on one line some are supported and yet not among the supported points.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func idleRulesOnALineAreIdle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 4_800 + seed)
    var deal = SmallDeal.random(seed % 2 == 0 ? .opposed : .tied, using: &generator)
    let limit = Int64.random(in: 0...20, using: &generator)
    deal.rules = [
      Rule(name: "limit", .maximum(.value(.first), limit)),
      Rule(name: "other", .minimum(.value(.second), -limit)),
    ]
    let frontier = ParetoFrontier(of: deal)
    guard let costs = RuleCosts(on: frontier) else { return }
    for cost in costs.costs {
      let without = deal.keepingRules { $0 != cost.rule }
      #expect(cost.isRedundant == (points(without) == points(deal)), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func everyRuleOfAClashIsNeeded(seed: UInt64) throws {
    let deal = deal(seed)
    guard BruteForce(deal).packages.isEmpty else { return }
    let clash = RuleClash(of: deal)
    let names = Set(clash.rules.map(\.name))
    #expect(clash.isProven && !clash.rules.isEmpty)
    #expect(surplus(deal.keepingRules { names.contains($0.name) }) == nil)
    for rule in clash.rules {
      #expect(surplus(deal.keepingRules { names.contains($0.name) && $0 != rule }) != nil)
    }
    let singles = deal.rules.compactMap { rule in surplus(deal.keepingRules { $0 != rule }) }
    #expect(clash.surplusWithout == singles.max())
    if let dropped = clash.cheapestToDrop {
      #expect(surplus(deal.keepingRules { $0 != dropped }) == singles.max())
    }
  }
}
