import DealGenerator
import Testing

@testable import MutualGains

@Suite struct EpsilonConstraintTests {
  /// Amounts of which floating point holds every sum many times over.
  static let shapes: [SmallDeal.Shape] = [.tied, .mixed, .opposed, .equal]

  @Test(arguments: shapes, RuledDeals.Mix.allCases)
  func equalsAllPackagesTried(_ shape: SmallDeal.Shape, _ mix: RuledDeals.Mix) {
    for seed: UInt64 in 1...40 {
      var generator = SeededGenerator(seed: seed)
      let deal = RuledDeals.random(shape, mix, using: &generator)
      let run = EpsilonConstraint(of: deal)
      #expect(run.isComplete, "seed \(seed)")
      #expect(
        run.points.map(\.utility)
          == BruteForce(deal).frontier.map {
            UtilityPoint(a: $0.utility.first.units, b: $0.utility.second.units)
          }, "seed \(seed)")
      Self.expectPackages(of: run, "seed \(seed)")
    }
  }

  /// Every point is that of its package, which keeps the rules; a rises and b falls.
  static func expectPackages(of run: EpsilonConstraint, _ label: Comment) {
    for point in run.points {
      let utility = run.deal.utility(of: point.package)
      #expect(utility.map(\.units) == Pair(point.utility.a, point.utility.b), label)
      #expect(run.deal.brokenRules(of: point.package).isEmpty, label)
    }
    for (point, next) in zip(run.points, run.points.dropFirst()) {
      #expect(point.utility.a < next.utility.a && point.utility.b > next.utility.b, label)
    }
  }

  /// Its points may be wrong on large amounts, but never better than the frontier.
  static func expectNothingBetter(than frontier: ParetoFrontier, in run: EpsilonConstraint, _ label: Comment)
  {
    let points = frontier.points()
    #expect(frontier.openGaps.isEmpty, label)
    #expect(run.isComplete, label)
    #expect(run.points.isEmpty == points.isEmpty, label)
    expectPackages(of: run, label)
    for point in run.points {
      #expect(points.contains { $0 == point.utility || $0.dominates(point.utility) }, label)
    }
  }

  @Test(arguments: RuledDeals.Mix.allCases) func centsUpToAMillion(_ mix: RuledDeals.Mix) {
    for seed: UInt64 in 1...30 {
      var generator = SeededGenerator(seed: seed)
      let deal = RuledDeals.random(.wide, mix, using: &generator)
      Self.expectNothingBetter(
        than: ParetoFrontier(of: deal), in: EpsilonConstraint(of: deal), "seed \(seed)")
    }
  }

  /// GLPK 5.0 goes round in circles here, where none of its limits reaches.
  @Test func leavesWhatCycles() {
    var generator = SeededGenerator(seed: 2_775)
    let deal = RuledDeals.random(.wide, .options, using: &generator)
    Self.expectNothingBetter(than: ParetoFrontier(of: deal), in: EpsilonConstraint(of: deal), "cycles")
  }

  /// A price of EUR 0 to 10 million beside issues of EUR 0 to 20: what GLPK's own tolerances get wrong.
  static func priceDeal(limited: Bool, seed: UInt64) -> Deal {
    var generator = SeededGenerator(seed: seed)
    func factor(_ count: Int, to highest: Int64) -> Factor {
      Factor(
        points: (0..<count).map { _ in
          let first = Int64.random(in: 0...highest, using: &generator)
          let noise = Int64.random(in: 0...highest / 4, using: &generator)
          return UtilityPoint(a: first, b: highest - first + noise)
        })
    }
    let factors = [factor(6, to: 1_000_000_000)] + (0..<6).map { _ in factor(3, to: 2_000) }
    let pairs = (1..<4).map { issue in
      (
        isRequired: issue % 2 == 0,
        ends: Pair(OptionIndex(issue: issue, option: 0), OptionIndex(issue: issue + 2, option: 1))
      )
    }
    let sums = factors.map { $0.points.map { _ in Int64.random(in: 0...100_000, using: &generator) } }
    return Deal(
      utilities: factors, pairs: pairs, sums: limited ? [sums] : [], bounds: limited ? [400_000] : [])
  }

  @Test(arguments: [false, true]) func aPriceOfTenMillionBesideSmallChange(limited: Bool) {
    for seed: UInt64 in 1...10 {
      let deal = Self.priceDeal(limited: limited, seed: seed)
      Self.expectNothingBetter(
        than: ParetoFrontier(of: deal), in: EpsilonConstraint(of: deal), "seed \(seed)")
    }
  }

  @Test(arguments: [(10, 2), (16, 1), (12, 3), (24, 0)])
  func agreesOnALargerDeal(issues: Int, limits: Int) {
    let deal = LimitedDeal(issueCount: issues, limitCount: limits, seed: 1).deal
    let run = EpsilonConstraint(of: deal)
    #expect(run.isComplete)
    #expect(run.points.map(\.utility) == ParetoFrontier(of: deal).points())
  }
}

extension EpsilonConstraintTests {
  @Test func noPackageIsACompleteAnswer() throws {
    let deal = try LimitedDeal(issueCount: 4, limitCount: 1, seed: 1).deal
      .replacingRules(with: [Rule(name: "nothing", .maximum(.quantity(0), .min))])
    let run = EpsilonConstraint(of: deal)
    #expect(run.points.isEmpty && run.isComplete)
  }

  @Test func stopsWhenAskedTo() {
    let deal = LimitedDeal(issueCount: 6, limitCount: 1, seed: 1).deal
    let run = EpsilonConstraint(of: deal, isCancelled: { true })
    #expect(run.points.isEmpty && run.ending == .cancelled)
  }

  @Test func stopsWithoutTime() {
    let deal = LimitedDeal(issueCount: 6, limitCount: 1, seed: 1).deal
    let run = EpsilonConstraint(of: deal, limits: SearchLimits(time: .zero))
    #expect(run.points.isEmpty && run.ending == .limitReached)
  }

  @Test func whatIsThereWhenTimeEndsIsPartOfTheFrontier() {
    // Far more than a moment's work, see Benchmarks.
    let deal = LimitedDeal(issueCount: 60, limitCount: 2, seed: 1).deal
    let run = EpsilonConstraint(of: deal, limits: SearchLimits(time: .milliseconds(200)))
    #expect(run.ending == .limitReached)
    Self.expectPackages(of: run, "60 issues")
  }

  @Test func stopsWithoutMemory() {
    let deal = LimitedDeal(issueCount: 2_000, limitCount: 1, seed: 1).deal
    let run = EpsilonConstraint(of: deal, limits: SearchLimits(bytes: 1))
    #expect(run.points.isEmpty && run.ending == .limitReached)
  }
}
