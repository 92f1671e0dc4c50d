import DealGenerator
import Testing

@testable import MutualGains

/// What is said of a sensitivity that was stopped: what was found is right, and the rest is unknown.
@Suite struct StoppedSensitivityTests {
  private static let plenty = 1 << 40

  private func check(_ found: [FigureSensitivity], against whole: [FigureSensitivity], _ label: String) {
    #expect(found.map(\.figure) == whole.map(\.figure), "\(label)")
    for (found, whole) in zip(found, whole) {
      #expect(found.amount == whole.amount, "\(label)")
      #expect([whole.up, .unknown(.searchLimit)].contains(found.up), "\(label), \(found.figure)")
      #expect([whole.down, .unknown(.searchLimit)].contains(found.down), "\(label), \(found.figure)")
      let costs = [whole.costOfError, .unknown(.searchLimit)]
      #expect(costs.contains(found.costOfError), "\(label), \(found.figure)")
    }
  }

  private static func sensitivity(on frontier: ParetoFrontier, _ patience: Patience) -> Sensitivity? {
    Sensitivity(on: frontier, budget: SearchBudget(isCancelled: { patience.isOver }))
  }

  /// Whether nothing was found.
  private func isUnknown(_ found: FigureSensitivity) -> Bool {
    found.up == .unknown(.searchLimit) && found.down == .unknown(.searchLimit)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsFoundIsRight(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 20_000 + seed)
    let shapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed, .equal]
    let shape = shapes[Int(seed % 5)]
    let mixes: [RuledDeals.Mix] = [.limits, .oneLimit, .all]
    let deal =
      seed % 4 == 0
      ? SmallDeal.random(shape, using: &generator)
      : RuledDeals.random(shape, mixes[Int(seed % 3)], using: &generator)
    let frontier = ParetoFrontier(of: deal)
    let counter = Patience(Self.plenty)
    guard let sensitivity = Self.sensitivity(on: frontier, counter),
      let whole = sensitivity.sensitivities(to: sensitivity.figures)
    else { return }
    let questions = Self.plenty - counter.rest
    #expect(questions > 0)
    for count in Set([0, 1, 2, 3, 5, 8] + (1...8).map { questions * $0 / 8 }).sorted() {
      let patience = Patience(count)
      let stopped = try #require(Self.sensitivity(on: frontier, patience))
      let found = try #require(stopped.sensitivities(to: stopped.figures))
      check(found, against: whole, "seed \(seed), \(count) questions")
      if count == 0 { #expect(found.allSatisfy(isUnknown)) }
      if count < questions { #expect(patience.rest < 0) } else { #expect(found == whole) }
    }
  }

  @Test func noTimeLeavesEverythingUnknown() throws {
    let deal = LimitedDeal(issueCount: 6, limitCount: 1, seed: 4).deal
    let frontier = ParetoFrontier(of: deal)
    let sensitivity = try #require(Sensitivity(on: frontier, budget: SearchBudget(SearchLimits(time: .zero))))
    let figure = try #require(sensitivity.figures.first)
    #expect(isUnknown(sensitivity.sensitivity(to: figure)))
    for side in Side.allCases {
      for scaled in sensitivity.scaledRecommendations(for: side) {
        #expect(!scaled.isProven && scaled.outcome == nil)
      }
    }
  }

  @Test func onlyFiguresThatAreWantedAreLookedAt() throws {
    var generator = SeededGenerator(seed: 3)
    let deal = try Self.money(RuledDeals.random(.mixed, .limits, using: &generator))
    let counter = Patience(Self.plenty)
    let sensitivity = try #require(Self.sensitivity(on: ParetoFrontier(of: deal), counter))
    let whole = try #require(sensitivity.sensitivities(to: sensitivity.figures))
    let before = counter.rest
    let half = try #require(sensitivity.sensitivities(to: sensitivity.figures.filter { $0.side == .second }))
    #expect(half == whole.filter { $0.figure.side == .second })
    #expect(before - counter.rest < Self.plenty - before)
  }

  @Test func aBudgetThatIsOverIsOverForAllWhoShareIt() {
    let budget = SearchBudget(SearchLimits(time: .zero, bytes: 7))
    let copy = budget
    #expect(!copy.hasStopped && copy.bytes == 7)
    #expect(budget.isOver && budget.timeLeft == .zero)
    #expect(copy.hasStopped)
    #expect(!SearchBudget().isOver)
  }

  /// The deal in money, where payments are without limit.
  private static func money(_ deal: Deal) throws -> Deal {
    try Deal(
      unit: .money(currency: nil), digits: deal.digits, parties: deal.parties, noDealValue: deal.noDealValue,
      issues: deal.issues.map { Issue(name: $0.name, options: $0.options) }, bundles: deal.bundles,
      quantities: deal.quantities, rules: deal.rules)
  }
}
