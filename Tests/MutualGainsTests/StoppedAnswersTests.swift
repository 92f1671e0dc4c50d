import DealGenerator
import Testing

@testable import MutualGains

/// What is said where a budget is over after any number of looks at it: what is known is what the finished answer
/// says, and the rest is said to be unknown.
@Suite struct StoppedAnswersTests {
  private static let plenty = 1 << 40

  /// Everything that is asked of a deal and some proposals, within one budget.
  private struct Answers {
    let budget: SearchBudget
    let maximumPayment: Amount?
    let frontier: ParetoFrontier
    var settlement: Settlement?
    var fairPoints: FairPoints?
    var scores: [ProposalScore] = []
    var completions: [CompletionScore?] = []
    var compromise: CompromiseCost?
    var trades: [NextBestTrades] = []
    var paths: [PathToEfficient?] = []
    var offers: [CounterOffers] = []
    var costs: RuleCosts?
    var clash: RuleClash?
    var positions: Positions?
    /// All points, and how many packages reach them: of finished answers alone.
    var counts: [UtilityPoint: PackageCount?] = [:]

    init(of deal: Deal, _ proposals: [Proposal], maximumPayment: Amount?, budget: SearchBudget) throws {
      self.budget = budget
      self.maximumPayment = maximumPayment
      frontier = ParetoFrontier(of: deal, budget: budget)
      let scoring = ProposalScoring(on: frontier)
      if !frontier.isEmpty {
        settlement = Settlement(on: frontier, maximumPayment: maximumPayment)
        fairPoints = FairPoints(on: frontier)
        offers = Side.allCases.map { CounterOffers(on: frontier, for: $0, tolerance: Amount(units: 20)) }
        positions = Positions(on: frontier, maximumPayment: maximumPayment)
      } else if frontier.openGaps.isEmpty {
        clash = RuleClash(of: deal, budget: budget)
      }
      for proposal in proposals {
        guard let score = try scoring.score(proposal) else {
          completions.append(try scoring.scoreCompletions(of: proposal, maximumPayment: maximumPayment))
          continue
        }
        scores.append(score)
        trades.append(NextBestTrades(from: score.package, in: deal, budget: budget))
        paths.append(PathToEfficient(from: score.package, with: scoring))
      }
      compromise = CompromiseCost(on: frontier)
      costs = RuleCosts(on: frontier)
    }
  }

  /// What is known equals the finished answer.
  private func check(_ stopped: Answers, against whole: Answers, _ label: String) throws {
    let deal = whole.frontier.deal
    checkFrontier(stopped.frontier, against: whole, label)
    if let settlement = stopped.settlement {
      let finished = try #require(whole.settlement, "\(label)")
      check(settlement, against: finished, of: whole, label)
    }
    if let points = stopped.fairPoints, points.isProven {
      let finished = try #require(whole.fairPoints)
      #expect(points.largestSurplus == finished.largestSurplus, "\(label)")
      #expect(points.nash == finished.nash, "\(label)")
      #expect(points.egalitarian == finished.egalitarian, "\(label)")
      #expect(points.kalaiSmorodinsky == finished.kalaiSmorodinsky, "\(label)")
    }
    for (score, finished) in zip(stopped.scores, whole.scores) { check(score, against: finished, label) }
    for (score, finished) in zip(stopped.completions, whole.completions) {
      check(try #require(score), against: try #require(finished), label)
    }
    for (trades, finished) in zip(stopped.trades, whole.trades) {
      #expect(trades.isStopped ? trades.trades.isEmpty && !trades.isProven : trades == finished, "\(label)")
    }
    for (index, pair) in zip(stopped.paths, whole.paths).enumerated() {
      check(pair.0, against: pair.1, from: whole.scores[index].package, of: whole, label)
    }
    for (offers, finished) in zip(stopped.offers, whole.offers) {
      if offers.isProven { #expect(offers.offers.count == finished.offers.count, "\(label)") }
      if offers.isProven { #expect(offers.ownGain == finished.ownGain, "\(label)") }
      for offer in offers.offers { #expect(deal.brokenRules(of: offer.package).isEmpty, "\(label)") }
    }
    if let cost = stopped.compromise?.cost {
      #expect(cost.amount == whole.compromise?.cost?.amount, "\(label)")
    } else if let compromise = stopped.compromise, !compromise.isUnknown {
      #expect(compromise.brokenRules == whole.compromise?.brokenRules, "\(label)")
    }
    if let positions = stopped.positions { check(positions, against: whole.positions, label) }
    checkRules(stopped, against: whole, label)
  }

  private func check(_ stopped: Positions, against finished: Positions?, _ label: String) {
    guard let finished else { return }
    if let surplus = stopped.surplus { #expect(surplus == finished.surplus, "\(label)") }
    if let known = stopped.hasAcceptable { #expect(known == finished.hasAcceptable, "\(label)") }
    for (found, whole) in zip(stopped.issues, finished.issues) {
      for position in found.positions {
        // Of a numeric issue another stretch may be known.
        guard let whole = whole.positions.first(where: { $0.options == position.options }) else { continue }
        if position.surplus != .unknown { #expect(position.surplus == whole.surplus, "\(label)") }
        if let price = position.price { #expect(price == whole.price, "\(label)") }
        if let standing = position.standing { #expect(standing == whole.standing, "\(label)") }
        if let clash = position.clash, clash.isMinimal { #expect(clash == whole.clash, "\(label)") }
      }
    }
  }

  private func checkFrontier(
    _ stopped: ParetoFrontier, against finished: Answers, _ label: String
  ) {
    let whole = finished.frontier
    if stopped.isEmpty, stopped.openGaps.isEmpty { #expect(whole.isEmpty, "\(label)") }
    if let surplus = stopped.provenLargestSurplus { #expect(surplus == whole.largestSurplus, "\(label)") }
    if let most = stopped.largestPossibleSurplus, let largest = whole.largestSurplus {
      #expect(most >= largest, "\(label)")
    }
    let points = stopped.supportedPoints
    for (point, count) in zip(points, stopped.packageCounts(of: points)) {
      if let package = stopped.package(reaching: point) {
        #expect(UtilityPoint(whole.deal.utility(of: package)) == point, "\(label)")
      }
      if let count, let known = finished.counts[point] { #expect(count == known ?? count, "\(label)") }
    }
  }

  private func check(
    _ stopped: Settlement, against finished: Settlement, of whole: Answers, _ label: String
  ) {
    let deal = whole.frontier.deal
    #expect(deal.brokenRules(of: stopped.package).isEmpty, "\(label)")
    #expect(stopped.gain == deal.gain(of: stopped.package), "\(label)")
    if stopped.isAgreement { #expect(finished.isAgreement, "\(label)") }
    if stopped.isProven {
      #expect(stopped.point == finished.point, "\(label)")
      #expect(stopped.payment == finished.payment, "\(label)")
      #expect(stopped.kind == finished.kind, "\(label)")
    }
    if let kind = stopped.kind, stopped.isAgreement {
      let improvement = Improvement(
        over: stopped.gainAfterPayment, on: whole.frontier, maximumPayment: whole.maximumPayment)
      #expect(
        kind == OutcomeKind(gain: stopped.gainAfterPayment, hasImprovement: improvement != nil), "\(label)")
    }
    let isOwnBest = whole.frontier.isOwnBest(stopped.point)
    for side in Side.allCases {
      if let isBest = stopped.isOwnBest[side] { #expect(isBest == isOwnBest[side], "\(label)") }
    }
  }

  private func check(_ stopped: ProposalScore, against finished: ProposalScore, _ label: String) {
    #expect(stopped.brokenRules == finished.brokenRules, "\(label)")
    guard let standing = stopped.standing, let whole = finished.standing else {
      #expect((stopped.standing == nil) == (finished.standing == nil), "\(label)")
      return
    }
    if let left = standing.leftOnTable {
      #expect(left == whole.leftOnTable, "\(label)")
      #expect(standing.efficiency == whole.efficiency, "\(label)")
    } else {
      #expect(standing.efficiency == nil, "\(label)")
    }
    if let isEfficient = standing.isEfficient { #expect(isEfficient == whole.isEfficient, "\(label)") }
    if let better = standing.betterPackages {
      #expect(better.best == whole.betterPackages?.best, "\(label)")
      #expect(better.keepingSplit == whole.betterPackages?.keepingSplit, "\(label)")
    }
    if let kind = standing.outcome.kind { #expect(kind == whole.outcome.kind, "\(label)") }
    if let solo = standing.outcome.solo { #expect(solo == whole.outcome.solo, "\(label)") }
  }

  private func check(_ stopped: CompletionScore, against finished: CompletionScore, _ label: String) {
    if stopped.isProven {
      #expect(stopped.brokenRules == finished.brokenRules, "\(label)")
      #expect((stopped.completions == nil) == (finished.completions == nil), "\(label)")
    }
    for name in stopped.brokenRules { #expect(finished.brokenRules.contains(name), "\(label)") }
    guard let found = stopped.completions, let whole = finished.completions else {
      #expect(stopped.completions == nil, "\(label)")
      return
    }
    for side in Side.allCases {
      if let range = found.gain[side] { #expect(range == whole.gain[side], "\(label)") }
      if let range = found.gainAfterPayment[side] {
        #expect(range == whole.gainAfterPayment[side], "\(label)")
      }
    }
    if let range = found.surplus { #expect(range == whole.surplus, "\(label)") }
    if let range = found.leftOnTable {
      #expect(range == whole.leftOnTable, "\(label)")
      #expect(found.efficiency == whole.efficiency, "\(label)")
    }
    if let range = found.evenPayment { #expect(range == whole.evenPayment, "\(label)") }
    if let isEfficient = found.isEfficient { #expect(isEfficient == whole.isEfficient, "\(label)") }
    if found.best.isProven { #expect(found.best.point == whole.best.point, "\(label)") }
  }

  private func check(
    _ stopped: PathToEfficient?, against finished: PathToEfficient?, from package: DealPackage,
    of whole: Answers, _ label: String
  ) {
    switch stopped {
    case nil, .alreadyEfficient?, .noSuchOrder?: #expect(stopped == finished, "\(label)")
    case .notFound?: break
    case .found(let changes, let isShortest)?:
      var choices = package.choices
      for change in changes { choices[change.issue] = change.option }
      let end = UtilityPoint(whole.frontier.deal.utility(of: DealPackage(choices: choices)))
      #expect(whole.counts[end] != nil, "\(label)")
      if isShortest, case .found(let shortest, true)? = finished {
        #expect(changes.count == shortest.count, "\(label)")
      }
    }
  }

  private func checkRules(_ stopped: Answers, against whole: Answers, _ label: String) {
    if let costs = stopped.costs {
      if let surplus = costs.surplus { #expect(surplus == whole.costs?.surplus, "\(label)") }
      for (cost, finished) in zip(costs.costs, whole.costs?.costs ?? []) {
        if let without = cost.surplusWithout { #expect(without == finished.surplusWithout, "\(label)") }
        if let amount = cost.cost { #expect(amount == finished.cost, "\(label)") }
        if let isRedundant = cost.isRedundant { #expect(isRedundant == finished.isRedundant, "\(label)") }
      }
    }
    guard let clash = stopped.clash, let finished = whole.clash else { return }
    if clash.isMinimal { #expect(clash.rules == finished.rules, "\(label)") }
    if clash.isProven || clash.cheapestToDrop != nil {
      #expect(clash.cheapestToDrop == finished.cheapestToDrop, "\(label)")
      #expect(clash.surplusWithout == finished.surplusWithout, "\(label)")
    }
  }

  /// What has not stopped anywhere leaves nothing unknown.
  private func expectEverything(_ answers: Answers, _ label: String) {
    #expect(answers.frontier.openGaps.isEmpty, "\(label)")
    #expect(answers.settlement?.isProven ?? true, "\(label)")
    #expect(answers.settlement == nil || answers.settlement?.kind != nil, "\(label)")
    #expect(answers.fairPoints?.isProven ?? true, "\(label)")
    for standing in answers.scores.compactMap(\.standing) {
      #expect(standing.leftOnTable != nil && standing.isEfficient != nil, "\(label)")
      #expect(standing.outcome.kind != nil && standing.outcome.solo != nil, "\(label)")
      #expect((standing.isEfficient == false) == (standing.betterPackages != nil), "\(label)")
    }
    for score in answers.completions { #expect(score?.isProven == true, "\(label)") }
    for trades in answers.trades { #expect(!trades.isStopped, "\(label)") }
    for offers in answers.offers { #expect(offers.isProven, "\(label)") }
    #expect(answers.compromise?.isUnknown != true, "\(label)")
    #expect(answers.costs?.isProven ?? true, "\(label)")
    #expect(answers.clash?.isProven ?? true, "\(label)")
  }

  private func sweep(_ deal: Deal, seed: UInt64, using generator: inout SeededGenerator) throws {
    var proposals: [Proposal] = []
    for number in 0..<3 {
      let choices = deal.issues.map { Int?.some(Int.random(in: $0.options.indices, using: &generator)) }
      proposals.append(Proposal(name: "proposal \(number)", choices: choices))
    }
    let open = deal.issues.map {
      Bool.random(using: &generator) ? nil : Int.random(in: $0.options.indices, using: &generator)
    }
    proposals.append(Proposal(name: "open", choices: [nil] + open.dropFirst()))
    let maximumPayment = deal.unit == .points || seed % 3 == 0 ? nil : Amount(units: Int64(seed % 7))
    func answers(_ patience: Patience) throws -> Answers {
      let budget = SearchBudget(stepsPerLook: 1, isCancelled: { patience.isOver })
      return try Answers(of: deal, proposals, maximumPayment: maximumPayment, budget: budget)
    }
    let counter = Patience(Self.plenty)
    var whole = try answers(counter)
    let asked = Self.plenty - counter.rest
    let points = whole.frontier.points()
    whole.counts = Dictionary(
      uniqueKeysWithValues: zip(points, whole.frontier.packageCounts(of: points)).map { ($0, $1) })
    expectEverything(whole, "seed \(seed)")
    let questions = asked
    let counts = Set([0, 1, 2, 3, 5, 8, 13] + (1...12).map { questions * $0 / 12 })
    for count in counts.sorted() {
      let stopped = try answers(Patience(count))
      let label = "seed \(seed), \(count) of \(questions) questions"
      try check(stopped, against: whole, label)
      if !stopped.budget.hasStopped { expectEverything(stopped, label) }
      if count < questions { #expect(stopped.budget.hasStopped, "\(label)") }
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func whatIsKnownIsTrue(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 40_000 + seed)
    let shape = RuledFrontierTests.limitedShapes[Int(seed) % RuledFrontierTests.limitedShapes.count]
    let mix = RuledDeals.Mix.allCases[Int(seed / 5) % RuledDeals.Mix.allCases.count]
    try sweep(RuledDeals.random(shape, mix, using: &generator), seed: seed, using: &generator)
  }

  @Test(arguments: 0..<2 as Range<UInt64>, [1, 2])
  func aLargerDealIsStoppedAnywhere(seed: UInt64, limits: Int) throws {
    var generator = SeededGenerator(seed: 41_000 + seed)
    let deal = LimitedDeal(issueCount: 7, limitCount: limits, seed: seed).deal
    try sweep(deal, seed: seed, using: &generator)
  }

  /// A floor leaves a part of a frontier without limits on sums: what is not searched is a gap.
  @Test func aFloorThatIsStoppedLeavesAGap() throws {
    var generator = SeededGenerator(seed: 42_000)
    for seed in 0..<40 as Range<UInt64> {
      var deal = SmallDeal.random(.wide, using: &generator)
      let package = DealPackage(
        choices: deal.issues.map { Int.random(in: $0.options.indices, using: &generator) })
      let bound = deal.gain(of: package)[seed % 2 == 0 ? .first : .second].units
      deal.rules = [Rule(name: "floor", .minimum(.gain(seed % 2 == 0 ? .first : .second), bound))]
      try sweep(deal, seed: seed, using: &generator)
    }
  }
}
