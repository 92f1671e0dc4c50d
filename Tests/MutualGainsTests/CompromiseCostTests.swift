import DealGenerator
import Testing

@testable import MutualGains

@Suite struct CompromiseCostTests {
  @Test func compromiseCost() throws {
    var generator = SeededGenerator(seed: 0)
    var withBundles = 0
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let brute = BruteForce(deal)
      let frontier = ParetoFrontier(of: deal)
      guard let found = CompromiseCost(on: frontier) else {
        #expect(brute.packages.isEmpty)
        continue
      }
      let middle = DealPackage(choices: deal.issues.map(Self.middle))
      #expect(found.middle == middle, "seed \(seed)")
      #expect(found.brokenRules == deal.rules.filter { !deal.keeps($0, middle) }.map(\.name))
      #expect((found.cost == nil) == !brute.packages.contains(middle))
      guard let cost = found.cost else { continue }
      let largest = try #require(brute.packages.map { deal.gain(of: $0).sum }.max())
      #expect(cost.amount == largest - deal.gain(of: middle).sum)
      #expect(deal.gain(of: cost.best).sum == largest)
      var losses = deal.issues.indices.map { index in
        deal.issues[index].utility(ofOption: cost.best.choices[index]).sum
          - deal.issues[index].utility(ofOption: middle.choices[index]).sum
      }
      func extra(_ package: DealPackage) -> Int64 {
        let utility = deal.utility(of: package).sum.units
        return deal.issues.indices.reduce(utility) {
          $0 - deal.issues[$1].utility(ofOption: package.choices[$1]).sum.units
        }
      }
      #expect(cost.losses.reduce(cost.bundleLoss) { $0 + $1.amount } == cost.amount, "seed \(seed)")
      if cost.amount > .zero { #expect(cost.bundleLoss.units == extra(cost.best) - extra(middle)) }
      if cost.bundleLoss != .zero { withBundles += 1 }
      for loss in cost.losses {
        #expect(losses[loss.issue] == loss.amount)
        losses[loss.issue] = .zero
      }
      #expect(cost.amount == .zero || losses.allSatisfy { $0 == .zero })
      #expect(cost.losses.map(\.amount) == cost.losses.map(\.amount).sorted(by: >))
    }
    #expect(withBundles > 10)
  }

  /// The middle option, by cross-multiplying fractions two by two.
  private static func middle(of issue: Issue) -> Int {
    let nets = issue.options.indices.map { issue.utility(ofOption: $0).map(\.units) }
    typealias Fraction = (part: Int128, whole: Int128)
    func share(_ net: Pair<Int64>, _ side: Side) -> Fraction {
      let all = nets.map { Int128($0[side]) }
      let (low, high) = (all.min() ?? 0, all.max() ?? 0)
      return low == high ? (1, 1) : (Int128(net[side]) - low, high - low)
    }
    func isLess(_ left: Fraction, _ right: Fraction) -> Bool {
      left.part * right.whole < right.part * left.whole
    }
    func measures(_ net: Pair<Int64>) -> [Fraction] {
      let (first, second) = (share(net, .first), share(net, .second))
      // Of the same denominator for every option of the issue.
      let sum = (first.part * second.whole + second.part * first.whole, first.whole * second.whole)
      return [isLess(first, second) ? first : second, sum]
    }
    var best = 0
    for index in nets.indices where nets[index] != nets[best] {
      let (mine, theirs) = (measures(nets[index]), measures(nets[best]))
      let isTie = !isLess(mine[0], theirs[0]) && !isLess(theirs[0], mine[0])
      if isLess(theirs[0], mine[0]) || isTie && theirs[1].part < mine[1].part { best = index }
    }
    return best
  }
}
