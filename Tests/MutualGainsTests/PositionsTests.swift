import DealGenerator
import Testing

@testable import MutualGains

/// Positions beside all packages, one by one.
struct PositionsTests {
  /// What every package says of the options.
  private struct Expected {
    let surplus: Amount?
    /// By issue and option.
    private(set) var surpluses: [[Amount?]]
    private(set) var isUsed: [[Bool]]
    let hasAcceptable: Bool

    init(_ deal: Deal, maximumPayment: Amount?) {
      let brute = BruteForce(deal)
      surplus = brute.packages.map { deal.gain(of: $0).sum }.max()
      surpluses = deal.issues.map { $0.options.map { _ in nil } }
      isUsed = deal.issues.map { $0.options.map { _ in false } }
      for package in brute.packages {
        let gain = deal.gain(of: package)
        for (issue, option) in package.choices.enumerated() {
          surpluses[issue][option] = max(surpluses[issue][option] ?? gain.sum, gain.sum)
        }
      }
      let utilities = Set(brute.frontier.map(\.utility))
      let most = deal.unit == .points ? .zero : maximumPayment
      let used = brute.packages.filter { package in
        let gain = deal.gain(of: package)
        let isShared = gain.sum >= .zero && most.map { gain.first >= -$0 && gain.second >= -$0 } ?? true
        return isShared && utilities.contains(deal.utility(of: package))
      }
      hasAcceptable = !used.isEmpty
      for package in used {
        for (issue, option) in package.choices.enumerated() { isUsed[issue][option] = true }
      }
    }

    func standing(_ issue: Int, _ options: ClosedRange<Int>) -> Positions.Standing? {
      if !hasAcceptable { return nil }
      let used = options.map { isUsed[issue][$0] }
      if !used.contains(true) { return .dead }
      return options.count == 1 && isUsed[issue].count(where: { $0 }) == 1 ? .agreed : .open
    }
  }

  private func expectBruteForce(_ deal: Deal, maximumPayment: Amount? = nil, _ label: String) {
    let frontier = ParetoFrontier(of: deal)
    let expected = Expected(deal, maximumPayment: maximumPayment)
    guard !frontier.isEmpty else {
      #expect(expected.surplus == nil, "\(label)")
      return
    }
    let positions = Positions(on: frontier, maximumPayment: maximumPayment)
    #expect(positions.isProven && positions.gap == nil, "\(label)")
    #expect(positions.surplus == expected.surplus, "\(label)")
    #expect(positions.hasAcceptable == expected.hasAcceptable, "\(label)")
    for found in positions.issues {
      let count = deal.issues[found.issue].options.count
      if deal.issues[found.issue].options.range == nil {
        #expect(found.positions.map(\.options) == (0..<count).map { $0...$0 }, "\(label)")
      } else {
        #expect(found.positions.first?.options.lowerBound == 0, "\(label)")
        #expect(found.positions.last?.options.upperBound == count - 1, "\(label)")
        #expect(found.positions.contains { $0.price == .zero }, "\(label)")
      }
      for position in found.positions {
        for option in position.options {
          let surplus = expected.surpluses[found.issue][option]
          #expect(position.surplus.amount == surplus, "\(label), \(found.issue), \(option)")
          #expect((position.surplus == .noPackage) == (surplus == nil), "\(label)")
          #expect(position.price == surplus.flatMap { other in expected.surplus.map { $0 - other } })
        }
        let standing = expected.standing(found.issue, position.options)
        if let known = position.standing { #expect(known == standing, "\(label), \(position)") }
        if position.options.count == 1 { #expect(position.standing == standing, "\(label), \(position)") }
        expectClash(position, deal, OptionIndex(issue: found.issue, option: position.options.lowerBound))
      }
      // What is agreed is never left out.
      if expected.hasAcceptable,
        let agreed = (0..<count).first(where: {
          expected.standing(found.issue, $0...$0) == .agreed
        }), count <= 256
      {
        #expect(found.positions.contains { $0.options == agreed...agreed && $0.standing == .agreed })
      }
    }
  }

  /// The rules of a clash leave no package with the option, and without any of them there is one.
  private func expectClash(_ position: Positions.Position, _ deal: Deal, _ option: OptionIndex) {
    #expect((position.clash != nil) == (position.surplus == .noPackage))
    guard let clash = position.clash else { return }
    #expect(clash.isMinimal)
    func hasPackage(_ names: Set<String>) -> Bool {
      BruteForce(deal.keepingRules { names.contains($0.name) }).packages
        .contains { $0.choices[option.issue] == option.option }
    }
    #expect(!hasPackage(Set(clash.rules)))
    for rule in clash.rules { #expect(hasPackage(Set(clash.rules).subtracting([rule]))) }
  }

  @Test(arguments: SmallDeal.Shape.allCases) func withoutRules(_ shape: SmallDeal.Shape) {
    for seed in 1...150 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: 20_000 + seed)
      let deal = SmallDeal.random(shape, inPoints: seed % 4 == 0, using: &generator)
      expectBruteForce(deal, maximumPayment: payment(seed), "seed \(seed), \(shape)")
    }
  }

  /// No limit, none at all, or some.
  private func payment(_ seed: UInt64) -> Amount? {
    seed % 3 == 0 ? nil : Amount(units: seed % 3 == 1 ? 0 : Int64(seed % 11))
  }

  @Test(arguments: RuledDeals.Mix.allCases, RuledFrontierTests.limitedShapes)
  func underRules(_ mix: RuledDeals.Mix, _ shape: SmallDeal.Shape) {
    for seed in 1...80 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: 21_000 + seed)
      let deal = RuledDeals.random(shape, mix, using: &generator)
      expectBruteForce(deal, maximumPayment: payment(seed), "seed \(seed), \(mix), \(shape)")
    }
  }

  @Test(arguments: RuledFrontierTests.limitedShapes)
  func aboveFloors(_ shape: SmallDeal.Shape) {
    for seed in 1...80 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: 22_000 + seed)
      var deal = RuledDeals.random(shape, .bundles, using: &generator)
      let gains = BruteForce(deal).packages.map { deal.gain(of: $0) }
      for side in Side.allCases where seed % 3 == 0 || (seed % 3 == 1) == (side == .first) {
        guard let bound = gains.map({ $0[side].units }).randomElement(using: &generator) else { continue }
        deal.rules.append(Rule(name: "least \(side)", .minimum(.gain(side), bound)))
      }
      expectBruteForce(deal, maximumPayment: payment(seed), "seed \(seed), \(shape)")
    }
  }

  @Test func roomForInvention() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: 23_000 + seed)
      let deal = SmallDeal.random(.mixed, using: &generator)
      for (index, issue) in deal.issues.enumerated() {
        let all = issue.options.indices.map { issue.utility(ofOption: $0) }
        let each = all.map(\.first).max().map { first in all.map(\.second).max().map { first + $0 } }
        let together = all.map(\.sum).max() ?? .zero
        #expect(deal.inventionRoom(ofIssue: index) == (each ?? nil).map { $0 - together })
      }
    }
  }
}
