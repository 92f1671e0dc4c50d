import DealGenerator
import Testing

@testable import MutualGains

/// Change prices of random packages beside every payment, and the shares of their halves.
@Suite struct ChangePriceTests {
  /// The payment that gives the smaller gain most, then the larger one, then is smallest, by trying all.
  static func payment(_ gain: Pair<Amount>, limit: Amount?) -> Amount {
    let most = limit?.units ?? 1_000
    return (-most...most).map { Amount(units: $0) }.max { first, second in
      func merits(_ payment: Amount) -> (Amount, Amount, Int64) {
        let after = gain.after(payment: payment)
        return (
          min(after.first, after.second), max(after.first, after.second), -Int64(payment.units.magnitude)
        )
      }
      return merits(first) < merits(second)
    } ?? .zero
  }

  private static func package(of deal: Deal, using generator: inout SeededGenerator) -> DealPackage {
    DealPackage(choices: deal.issues.map { Int.random(in: $0.options.indices, using: &generator) })
  }

  /// The deal with its parties in the other order.
  private static func mirrored(_ deal: Deal) throws -> Deal {
    try Deal(
      unit: deal.unit, digits: deal.digits, parties: deal.parties.swapped,
      noDealValue: deal.noDealValue.swapped,
      issues: deal.issues.map { issue in
        Issue(
          name: issue.name,
          options: issue.options.map {
            Option(label: $0.label, value: $0.value.swapped, cost: $0.cost.swapped)
          })
      },
      bundles: deal.bundles.map {
        Bundle(options: $0.options, value: $0.value.swapped, cost: $0.cost.swapped)
      })
  }

  @Test func areTheDifferenceOfTwoPayments() throws {
    for seed in UInt64(0)..<1_000 {
      var generator = SeededGenerator(seed: seed)
      let deal = PaymentDeals.deal(seed, using: &generator)
      let limit = PaymentDeals.limit(seed)
      let package = Self.package(of: deal, using: &generator)
      let prices = deal.changePrices(of: package, maximumPayment: limit)
      #expect(prices.count == deal.issues.reduce(0) { $0 + $1.options.count - 1 })
      let before = Self.payment(deal.gain(of: package), limit: limit)
      for price in prices {
        var choices = package.choices
        choices[price.option.issue] = price.option.option
        let changed = DealPackage(choices: choices)
        let gain = deal.gain(of: changed)
        try #require(price.difference == gain - deal.gain(of: package), "seed \(seed)")
        try #require(price.payment == Self.payment(gain, limit: limit) - before, "seed \(seed)")
        try #require(price.brokenRules == deal.brokenRules(of: changed).map(\.name), "seed \(seed)")
      }
    }
  }

  @Test func areMirroredWithTheParties() throws {
    for seed in UInt64(0)..<1_000 {
      var generator = SeededGenerator(seed: seed)
      let deal = PaymentDeals.deal(seed, using: &generator).keepingRules { _ in false }
      let package = Self.package(of: deal, using: &generator)
      let prices = deal.changePrices(of: package, maximumPayment: PaymentDeals.limit(seed))
      let others = try Self.mirrored(deal).changePrices(of: package, maximumPayment: PaymentDeals.limit(seed))
      for (price, other) in zip(prices, others) {
        try #require(price.payment == other.payment.map { -$0 }, "seed \(seed)")
        try #require(price.difference == other.difference.swapped, "seed \(seed)")
      }
    }
  }

  @Test func cannotBePaidInPoints() {
    var generator = SeededGenerator(seed: 1)
    let deal = SmallDeal.random(.mixed, inPoints: true, using: &generator)
    let package = Self.package(of: deal, using: &generator)
    #expect(deal.changePrices(of: package).allSatisfy { $0.payment == nil })
  }

  @Test func longRangesListTheirEndsAndNeighbours() throws {
    func even(_ to: Int64) -> EvenSpacing { EvenSpacing(from: 0, to: to, count: 101) }
    let range = OptionRange(
      labels: .init(first: ExactDecimal(units: 0), step: 1), value: Pair(even(100), even(-100)),
      cost: Pair(even(0), even(0)))
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "n", options: .range(range))])
    let prices = deal.changePrices(of: DealPackage(choices: [40]))
    #expect(prices.map(\.option.option) == [0, 39, 41, 100])
    #expect(prices.map(\.payment) == [-40, -1, 1, 60].map { Amount(units: $0) })
  }

  @Test func halvesAndTheOddUnitAddUp() {
    for first in Int64(-9)...9 {
      for second in Int64(-9)...9 {
        let gain = Pair(Amount(units: first), Amount(units: second))
        let share = EvenShare(of: gain)
        let after = gain.after(payment: share.payment)
        #expect(share.payment == Self.payment(gain, limit: nil))
        #expect(after == Pair(share.half, share.half) + share.oddUnits)
        #expect(share.surplus == share.half + share.half + share.oddUnits.sum)
        // It stays with the party that pays.
        if let odd = share.oddUnit { #expect(odd == (first > second ? .first : .second)) }
      }
    }
  }
}
