import DealGenerator

@testable import MutualGains

/// Small random deals in money whose parties may pay each other: with and without a price, rules, bundles and limits
/// on sums. Amounts are so small that every payment can be tried.
enum PaymentDeals {
  /// No payment that is worth trying is larger.
  static let largestPayment: Int64 = 90

  static func deal(_ seed: UInt64, using generator: inout SeededGenerator) -> Deal {
    generator = SeededGenerator(seed: seed)
    var base = SmallDeal.random(.tied, using: &generator)
    if seed % 3 > 0 {
      let mixes = RuledDeals.Mix.allCases
      repeat {
        base = RuledDeals.random(.tied, mixes[Int(seed / 3) % mixes.count], using: &generator)
      } while base.unit == .points
    }
    let priceCount = seed % 4 == 0 ? 0 : seed % 8 == 1 ? 2 : 1
    let prices = (0..<priceCount).map { price("Price \($0 + 1)", using: &generator) }
    return make(base, issues: base.issues + prices)
  }

  /// The deal with other issues behind its own, which nothing ties.
  private static func make(_ base: Deal, issues: [Issue]) -> Deal {
    do throws(DealError) {
      return try Deal(
        unit: base.unit, digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
        issues: issues, bundles: base.bundles,
        quantities: base.quantities.map { quantity in
          let added = issues.dropFirst(base.issues.count).map {
            OptionAmounts.list($0.options.map { _ in 0 })
          }
          return Quantity(
            name: quantity.name, digits: quantity.digits, amounts: quantity.amounts + added)
        }, rules: base.rules)
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
  }

  /// An issue whose options are prices, in either direction.
  private static func price(_ name: String, using generator: inout SeededGenerator) -> Issue {
    let start = Int64.random(in: 5...40, using: &generator)
    let step = Int64.random(in: 1...4, using: &generator)
    let move = Int64.random(in: 1...6, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
    let count = Int64.random(in: 2...4, using: &generator)
    let lift = Int64.random(in: 0...2, using: &generator)
    return Issue(
      name: name,
      options: (0..<count).map { index in
        Option(
          label: "\(start + index * step) EUR",
          value: Pair(Amount(units: lift - index * move), Amount(units: index * move)))
      })
  }

  /// No limit, none at all, and some.
  static func limit(_ seed: UInt64) -> Amount? {
    switch seed % 5 {
    case 0, 1: nil
    case 2: .zero
    default: Amount(units: Int64(seed % 17) + 1)
    }
  }
}
