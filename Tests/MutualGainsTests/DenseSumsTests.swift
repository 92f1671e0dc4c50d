import DealGenerator
import Testing

@testable import MutualGains

/// Limits on sums that are made of the two utilities.
@Suite struct DenseSumsTests {
  /// A small random deal whose limited quantities are p·a + q·b and a constant per issue.
  private func deal(seed: UInt64) throws -> Deal {
    var generator = SeededGenerator(seed: 700 + seed)
    let shape: SmallDeal.Shape = seed.isMultiple(of: 2) ? .tied : .mixed
    let base = RuledDeals.random(shape, .options, using: &generator)
    let quantities = (0..<Int.random(in: 1...2, using: &generator)).map { index in
      let (p, q) = (Int64.random(in: 1...3, using: &generator), Int64.random(in: 1...3, using: &generator))
      let amounts = base.issues.map { issue in
        let constant = Int64.random(in: -5...5, using: &generator)
        return issue.options.indices.map { option in
          let utility = issue.utility(ofOption: option)
          return p * utility.first.units + q * utility.second.units + constant
        }
      }
      return Quantity(name: "sum \(index)", amounts: amounts)
    }
    let package = DealPackage(
      choices: base.issues.map { $0.options.indices.randomElement(using: &generator) ?? 0 })
    var rules = base.rules
    for (index, quantity) in quantities.enumerated() {
      let sum = zip(quantity.amounts, package.choices).reduce(0) { $0 + $1.0[$1.1] }
      rules.append(Rule(name: "limit \(index)", .maximum(.quantity(index), sum)))
    }
    return try Deal(
      unit: base.unit, digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
      issues: base.issues, quantities: quantities, rules: rules)
  }

  @Test func findsWhatBruteForceFinds() throws {
    var count = 0
    for seed in 0..<400 as Range<UInt64> {
      let deal = try deal(seed: seed)
      var coupling = Coupling(of: deal)
      coupling.propagate()
      coupling.turnLimitsIntoFloors(of: deal)
      let budget = SearchBudget(SearchLimits())
      guard !coupling.isImpossible, !coupling.limits.isEmpty,
        let problem = try LimitedProblem(of: deal, under: coupling, budget: budget),
        let dense = DenseSums(of: problem, budget: budget)
      else { continue }
      count += 1
      let expected = BruteForce(deal).frontier.map {
        UtilityPoint(a: $0.utility.first.units, b: $0.utility.second.units)
      }
      #expect(dense.points.map(problem.original) == expected, "seed \(seed)")
      for (point, package) in zip(expected, dense.packages(of: problem)) {
        let utility = deal.utility(of: package)
        #expect(utility.first.units == point.a && utility.second.units == point.b, "seed \(seed)")
        #expect(deal.brokenRules(of: package).isEmpty, "seed \(seed)")
      }
    }
    #expect(count > 50)
  }

  @Test func aLargeDealAlongACut() throws {
    let base = LimitedDeal(issueCount: 24, highestValue: 20, limitCount: 0, seed: 9).deal
    let amounts = base.issues.map { issue in
      issue.options.indices.map { issue.utility(ofOption: $0).sum.units }
    }
    let bound = amounts.reduce(0) { $0 + $1.reduce(0, +) / 4 }
    let deal = try Deal(
      unit: base.unit, digits: base.digits, parties: base.parties, issues: base.issues,
      quantities: [Quantity(name: "both", amounts: amounts)],
      rules: base.rules + [Rule(name: "cut", .maximum(.quantity(0), bound))])
    let frontier = ParetoFrontier(of: deal)
    let points = frontier.points()
    #expect(frontier.openGaps.isEmpty && points.count > 100)
    #expect(points.allSatisfy { $0.a + $0.b <= bound && frontier.package(reaching: $0) != nil })
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.a < $1.a && $0.b > $1.b })
    // Nothing between neighbours keeps the rules, as a search without the cut's help confirms for some.
    let other = EpsilonConstraint(of: deal, limits: SearchLimits(time: .seconds(5)))
    for point in other.points.map(\.utility) {
      #expect(points.contains { $0.a >= point.a && $0.b >= point.b })
    }
  }
}
