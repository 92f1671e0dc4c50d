import DealGenerator
import Testing

@testable import MutualGains

/// The firm package beside every package in every scenario.
struct FirmPackageTests {
  private static let mostFigures = 7

  /// Deals in money that have a package, with uncertain figures.
  private func forEachDeal(
    _ seeds: ClosedRange<UInt64>, _ make: (inout SeededGenerator) -> Deal,
    _ check: (Deal, CornerScenarios, DealPackage, inout SeededGenerator, String) throws -> Void
  ) rethrows {
    for seed in seeds {
      var generator = SeededGenerator(seed: 31_000 + seed)
      let deal = make(&generator)
      if deal.unit == .points || FirmPackageTests.isLarge(deal) { continue }
      let frontier = ParetoFrontier(of: deal)
      if frontier.isEmpty { continue }
      let uncertainty = CornerScenarios.random(deal, using: &generator)
      let corners = CornerScenarios(deal, uncertainty)
      if corners.figureCount > FirmPackageTests.mostFigures { continue }
      let recommended = Settlement(on: frontier, maximumPayment: nil).package
      try check(deal, corners, recommended, &generator, "seed \(seed)")
    }
  }

  /// Whether sums of what is tried here could overflow.
  private static func isLarge(_ deal: Deal) -> Bool {
    deal.issues.flatMap(\.options).contains { option in
      [option.value, option.cost].contains {
        max($0.first.units.magnitude, $0.second.units.magnitude) > 1 << 40
      }
    }
  }

  private func expectBruteForce(
    _ deal: Deal, _ corners: CornerScenarios, _ recommended: DealPackage,
    _ generator: inout SeededGenerator, _ label: String
  ) throws {
    let found = try FirmPackage(
      of: deal, corners.uncertainty, recommended: recommended, budget: SearchBudget())
    let firm = try #require(found, "\(label)")
    let regrets = corners.regrets
    func regret(_ package: DealPackage) -> ExactDecimal? {
      corners.packages.firstIndex(of: package).map { regrets[$0] }
    }
    let least = regrets.min { FirmPackageTests.isLess($0, $1) }
    let isLimited = deal.rules.contains { $0.condition.sum != nil }
    #expect(regret(firm.package) == firm.regret.high, "\(label)")
    #expect(regret(recommended) == firm.regretOfRecommended, "\(label)")
    if isLimited {
      let least = try #require(least)
      #expect(!FirmPackageTests.isLess(least, firm.regret.low), "\(label)")
      if firm.isExact { #expect(least == firm.regret.high, "\(label)") }
    } else {
      #expect(firm.isExact, "\(label)")
      #expect(least == firm.regret.high, "\(label)")
    }
    for (issue, isCertain) in firm.isCertain.enumerated() where isCertain {
      let option = OptionIndex(issue: issue, option: recommended.choices[issue])
      #expect(corners.isAlwaysBest(option), "\(label), issue \(issue)")
    }
    for worth in firm.worths {
      #expect(worth.amount.units >= 0, "\(label)")
      let brute = corners.worth(of: worth.subject)
      if worth.isExact {
        #expect(worth.amount == brute, "\(label), \(worth.subject)")
      } else {
        #expect(!FirmPackageTests.isLess(worth.amount, brute), "\(label), \(worth.subject)")
      }
    }
    for _ in 0..<4 {
      let amounts = corners.draw(using: &generator)
      let loss = try #require(corners.loss(of: firm.package, amounts))
      #expect(!FirmPackageTests.isLess(firm.regret.high, loss), "\(label)")
      for (issue, isCertain) in firm.isCertain.enumerated() where isCertain {
        let option = OptionIndex(issue: issue, option: recommended.choices[issue])
        #expect(corners.isBest(option, amounts), "\(label), issue \(issue)")
      }
    }
  }

  static func isLess(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    let digits = max(left.digits, right.digits)
    return (left.rescaled(toDigits: digits) ?? 0) < (right.rescaled(toDigits: digits) ?? 0)
  }

  @Test(arguments: SmallDeal.Shape.allCases) func withoutRules(_ shape: SmallDeal.Shape) throws {
    try forEachDeal(1...60) {
      SmallDeal.random(shape, using: &$0)
    } _: { deal, corners, package, generator, label in
      try expectBruteForce(deal, corners, package, &generator, "\(label), \(shape)")
    }
  }

  @Test(arguments: RuledDeals.Mix.allCases, RuledFrontierTests.limitedShapes)
  func underRules(_ mix: RuledDeals.Mix, _ shape: SmallDeal.Shape) throws {
    try forEachDeal(1...25) {
      RuledDeals.random(shape, mix, using: &$0)
    } _: {
      deal, corners, package, generator, label in
      try expectBruteForce(deal, corners, package, &generator, "\(label), \(mix), \(shape)")
    }
  }

  /// Under a limit what knowing an issue is worth is bounded by how far its figures go from end to end, not from the middle.
  @Test func worthUnderALimit() throws {
    try forEachDeal(81...81) {
      RuledDeals.random(.wide, .oneLimit, using: &$0)
    } _: { deal, corners, package, generator, label in
      try expectBruteForce(deal, corners, package, &generator, label)
    }
  }

  /// Knowing more never leaves more to lose.
  @Test(arguments: RuledDeals.Mix.allCases) func narrowing(_ mix: RuledDeals.Mix) throws {
    try forEachDeal(1...30) {
      RuledDeals.random(.mixed, mix, using: &$0)
    } _: { deal, corners, package, _, label in
      func firm(_ uncertainty: Uncertainty) throws -> FirmPackage {
        try #require(
          try FirmPackage(of: deal, uncertainty, recommended: package, budget: SearchBudget()), "\(label)")
      }
      let whole = corners.uncertainty
      let narrow = Uncertainty(
        ranges: whole.ranges.map { range in
          let middle = deal.amount(of: range.figure).units
          let half = (range.amounts.upperBound.units - middle) / 2
          return Uncertainty.Range(range.figure, Amount(units: middle - half)...Amount(units: middle + half))
        },
        margins: whole.margins.map { margin in
          func half(_ end: ExactDecimal) -> ExactDecimal {
            ExactDecimal(units: end.units * 5, digits: end.digits + 1)
          }
          return Uncertainty.Margin(
            issue: margin.issue, side: margin.side, kind: margin.kind, low: half(margin.low),
            high: half(margin.high))
        })
      let (before, after) = (try firm(whole), try firm(narrow))
      #expect(!FirmPackageTests.isLess(before.regret.high, after.regret.low), "\(label)")
      if before.isExact, after.isExact {
        #expect(!FirmPackageTests.isLess(before.regret.high, after.regret.high), "\(label)")
      }
      for (certain, stays) in zip(before.isCertain, after.isCertain) where certain && deal.rules.isEmpty {
        #expect(stays, "\(label)")
      }
    }
  }

  @Test func certainFiguresLeaveNothingToAsk() throws {
    let deal = try Deal(
      unit: .money(currency: "EUR"), digits: 2, parties: Pair(Party(name: "A"), Party(name: "B")),
      issues: [
        Issue(
          name: "term",
          options: [
            Option(label: "30", value: Pair(Amount(units: 0), Amount(units: 900))),
            Option(label: "60", value: Pair(Amount(units: 800), Amount(units: 0))),
          ])
      ])
    let recommended = DealPackage(choices: [0])
    let certain = try #require(
      try FirmPackage(of: deal, Uncertainty(), recommended: recommended, budget: SearchBudget()))
    #expect(certain.regret.high == ExactDecimal(units: 0) && certain.isCertain == [true])
    #expect(certain.worths.isEmpty && certain.shift == ExactDecimal(units: 0))
    // At 20 % less the second party has 7.20 of the first option: 80 cents less than the first has of the other.
    let margin = Uncertainty.Margin(
      issue: nil, side: .second, kind: .value, low: ExactDecimal(units: -20), high: ExactDecimal(units: 20))
    let firm = try #require(
      try FirmPackage(
        of: deal, Uncertainty(margins: [margin]), recommended: recommended, budget: SearchBudget()))
    #expect(firm.package == recommended && firm.isCertain == [false])
    #expect(firm.regret.high == ExactDecimal(units: 8, digits: 1) && firm.isExact)
    #expect(firm.worths.map(\.amount) == [ExactDecimal(units: 8, digits: 1)])
    #expect(firm.surplus.low == ExactDecimal(units: 72, digits: 1))
    #expect(firm.surplus.high == ExactDecimal(units: 108, digits: 1))
    #expect(firm.shift == ExactDecimal(units: 18, digits: 1))
  }
}
