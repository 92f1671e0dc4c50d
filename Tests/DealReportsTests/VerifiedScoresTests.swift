import DealFiles
import DealGenerator
import DealReports
import Foundation
import MutualGains
import Testing

/// The JSON of `optimize score` beside figures that are added up here, over all packages of small deals.
@Suite struct VerifiedScoresTests {
  struct Answer: Decodable {
    struct Proposal: Decodable {
      let proposal: String
      let rank: Int?
      let package: [String: String]
      let brokenRules: [String]
      let gain: [Decimal]?
      let gainAfterPayment: [Decimal]?
      let surplus: Decimal?
      let efficiency: Decimal?
      let leftOnTable: Decimal?
      let efficient: Bool?
      let kind: String?
      let solo: [String]?
      let evenPayment: Decimal?
      let lopsided: Bool?
      let improvement: Improved?
      let better: Better?
      let trades: [Trade]?
      let valueDestroyers: [Loss]?
      let getsAndBrings: Exchange?
      let openIssues: [String]?
      let completions: Completions?
    }
    struct Improved: Decodable {
      let package: [String: String]
      let payment: Decimal?
      let improvement: [Decimal]
      let gainAfterPayment: [Decimal]
      let changes: [Change]
    }
    struct Change: Decodable {
      let issue: String
      let from: String
      let to: String
    }
    struct Better: Decodable {
      let keepingSplit: Improvement
      let bestForEach: [Improvement]
    }
    struct Improvement: Decodable { let improvement: [Decimal] }
    struct Trade: Decodable {
      let difference: [Decimal]
      let jointGain: Decimal
      let betterForBoth: Bool
    }
    struct Loss: Decodable { let loss: Decimal }
    struct Exchange: Decodable {
      let gets: [Decimal]
      let brings: [Decimal]
      let noDeal: [Decimal]
      let lasts: Bool
    }
    struct Completions: Decodable {
      let gain: [[Decimal]]
      let surplus: [Decimal]
      let leftOnTable: [Decimal]
      let efficient: Bool
    }
    let digits: Int
    let proven: Bool
    let largestSurplus: Decimal?
    let proposals: [Proposal]
  }

  @Test(arguments: 0..<300)
  func scoresHold(seed: Int) throws {
    var scored = try ScoredDeal(seed: UInt64(seed))
    let text = scored.proposals(8, isTransposed: seed % 2 == 1)
    let file = try ProposalFile(SourceText(name: "p.csv", bytes: Array(text.utf8)), for: scored.file)
    let output = Output.memory()
    ScoreReport(
      on: scored.file, frontier: ParetoFrontier(of: scored.file.deal), proposals: file, request: .init()
    ).writeJSON(to: output)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.contents))
    let largest = scored.packages.map { $0.gain.first + $0.gain.second }.max()
    #expect(answer.proven)
    #expect(answer.largestSurplus?.units(answer.digits) == largest)
    #expect(Set(answer.proposals.map(\.proposal)) == Set((0..<8).map { "p\($0)" }))
    for proposal in answer.proposals {
      let index = try #require(file.index(of: proposal.proposal))
      if file.proposals[index].package == nil {
        expectCompletions(proposal, file.proposals[index], scored, answer.digits, largest)
      } else {
        try expectScore(proposal, file.proposals[index], scored, answer, largest)
      }
    }
    expectRanks(answer.proposals)
  }

  private func expectScore(
    _ answer: Answer.Proposal, _ proposal: Proposal, _ scored: ScoredDeal, _ whole: Answer, _ largest: Int64?
  ) throws {
    let (deal, digits) = (scored.file.deal, whole.digits)
    func pair(_ amounts: [Decimal]?) -> Pair<Int64>? {
      amounts.map { Pair($0[0].units(digits), $0[1].units(digits)) }
    }
    let choices = proposal.choices.compactMap(\.self)
    let gain = ScoredDeal.gain(of: choices, in: deal)
    let paid = proposal.payment?.units ?? 0
    let after = Pair(gain.first - paid, gain.second + paid)
    #expect(pair(answer.gain) == gain)
    #expect(pair(answer.gainAfterPayment) == after)
    #expect(answer.surplus?.units(digits) == gain.first + gain.second)
    let keepsRules = scored.packages.contains { $0.package.choices == choices }
    #expect(answer.brokenRules.isEmpty == keepsRules)
    expectExchange(answer, choices, paid, scored, digits)
    expectTrades(answer, choices, gain, scored, digits)
    guard keepsRules, let largest else {
      #expect(answer.kind == nil && answer.efficient == nil && answer.better == nil)
      return
    }
    let surplus = gain.first + gain.second
    #expect(answer.leftOnTable?.units(digits) == largest - surplus)
    if largest > 0 {
      let tenths = (Double(surplus) * 1_000 / Double(largest)).rounded(.down)
      #expect(answer.efficiency?.units(1) == Int64(tenths))
    } else {
      #expect(answer.efficiency == nil)
    }
    let isEfficient = scored.isEfficient(gain)
    #expect(answer.efficient == isEfficient)
    let hasMore = deal.unit == .points ? !isEfficient : surplus < largest
    #expect(answer.kind == kind(after, hasMore))
    #expect((answer.improvement != nil) == hasMore)
    if let improvement = answer.improvement {
      try expectImprovement(improvement, after, choices, scored, largest, digits)
    }
    let lopsided =
      after.first < 0 || after.second < 0 || surplus == 0 ? nil : min(after.first, after.second) * 4 < surplus
    #expect(answer.lopsided == lopsided)
    let dominating = scored.dominating(gain)
    #expect((answer.better == nil) == dominating.isEmpty)
    guard let better = answer.better else { return }
    let kept = try #require(pair(better.keepingSplit.improvement))
    let best = dominating.map { min($0.first - gain.first, $0.second - gain.second) }.max()
    #expect(min(kept.first, kept.second) == best)
    #expect(pair(better.bestForEach[0].improvement)?.first == dominating.map { $0.first - gain.first }.max())
    #expect(
      pair(better.bestForEach[1].improvement)?.second == dominating.map { $0.second - gain.second }.max())
  }

  /// In money each has half of what is left, an odd unit one of them; in points the efficient package keeps the split.
  private func expectImprovement(
    _ answer: Answer.Improved, _ after: Pair<Int64>, _ choices: [Int], _ scored: ScoredDeal, _ largest: Int64,
    _ digits: Int
  ) throws {
    let deal = scored.file.deal
    let better = try zip(deal.issues, deal.issues.map { answer.package[$0.name] }).map { issue, label in
      try #require(issue.options.firstIndex { $0.label == label })
    }
    #expect(scored.packages.contains { $0.package.choices == better })
    let gain = ScoredDeal.gain(of: better, in: deal)
    let paid = answer.payment?.units(digits) ?? 0
    let rise = answer.improvement.map { $0.units(digits) }
    #expect(answer.gainAfterPayment.map { $0.units(digits) } == [gain.first - paid, gain.second + paid])
    #expect(rise == [gain.first - paid - after.first, gain.second + paid - after.second])
    if deal.unit == .points {
      #expect(scored.isEfficient(gain))
    } else {
      #expect(gain.first + gain.second == largest)
      #expect(abs(rise[0] - rise[1]) <= 1)
    }
    let changed = deal.issues.indices.filter { better[$0] != choices[$0] }
    #expect(answer.changes.map(\.issue) == changed.map { deal.issues[$0].name })
    #expect(answer.changes.map(\.from) == changed.map { deal.issues[$0].options[choices[$0]].label })
    #expect(answer.changes.map(\.to) == changed.map { deal.issues[$0].options[better[$0]].label })
  }

  private func kind(_ gain: Pair<Int64>, _ hasMore: Bool) -> String {
    switch (gain.first >= 0, gain.second >= 0) {
    case (true, true): gain.first > 0 && gain.second > 0 && !hasMore ? "win-win" : "compromise"
    case (true, false): "win-lose"
    case (false, true): "lose-win"
    case (false, false): "lose-lose"
    }
  }

  private func expectExchange(
    _ answer: Answer.Proposal, _ choices: [Int], _ paid: Int64, _ scored: ScoredDeal, _ digits: Int
  ) {
    let deal = scored.file.deal
    let exchange = answer.getsAndBrings
    var lasts = true
    for side in Side.allCases {
      let received = side == .first ? -paid : paid
      var (gets, brings) = (max(0, received), max(0, -received))
      for (issue, option) in zip(deal.issues, choices) {
        let value = issue.value(ofOption: option)[side].units
        gets += max(0, value)
        brings += issue.cost(ofOption: option)[side].units + max(0, -value)
      }
      #expect(exchange?.gets[side.rawValue].units(digits) == gets)
      #expect(exchange?.brings[side.rawValue].units(digits) == brings)
      lasts = lasts && gets > brings + deal.noDealValue[side].units
    }
    #expect(exchange?.lasts == lasts)
    let lost = zip(deal.issues, choices).map { issue, option in
      let sums = issue.options.indices.map { issue.utility(ofOption: $0).sum.units }
      return (sums.max() ?? 0) - sums[option]
    }
    let told = (answer.valueDestroyers ?? []).map { $0.loss.units(digits) }
    #expect(told == lost.filter { $0 > 0 }.sorted(by: >))
  }

  private func expectTrades(
    _ answer: Answer.Proposal, _ choices: [Int], _ gain: Pair<Int64>, _ scored: ScoredDeal, _ digits: Int
  ) {
    // A payment does what options do that only move value.
    let transfers = Set(scored.file.deal.transferIssues.map(\.issue))
    let near = scored.packages.filter { other in
      transfers.allSatisfy { other.package.choices[$0] == choices[$0] }
        && (1...2).contains(zip(other.package.choices, choices).count { $0 != $1 })
    }
    let gains = near.map { $0.gain.first + $0.gain.second - gain.first - gain.second }.sorted(by: >)
    let trades = answer.trades ?? []
    #expect(trades.map { $0.jointGain.units(digits) } == Array(gains.prefix(10)))
    for trade in trades {
      #expect(trade.betterForBoth == trade.difference.allSatisfy { $0 > 0 })
    }
  }

  private func expectCompletions(
    _ answer: Answer.Proposal, _ proposal: Proposal, _ scored: ScoredDeal, _ digits: Int, _ largest: Int64?
  ) {
    let fitting = scored.packages.filter { other in
      zip(proposal.choices, other.package.choices).allSatisfy { $0 == nil || $0 == $1 }
    }
    #expect(answer.rank == nil)
    #expect((answer.completions == nil) == fitting.isEmpty)
    guard let completions = answer.completions, let largest else { return }
    func range(_ amounts: [Int64]) -> [Int64] { [amounts.min() ?? 0, amounts.max() ?? 0] }
    func told(_ amounts: [Decimal]) -> [Int64] { amounts.map { $0.units(digits) } }
    let surpluses = fitting.map { $0.gain.first + $0.gain.second }
    #expect(told(completions.gain[0]) == range(fitting.map(\.gain.first)))
    #expect(told(completions.gain[1]) == range(fitting.map(\.gain.second)))
    #expect(told(completions.surplus) == range(surpluses))
    #expect(told(completions.leftOnTable) == range(surpluses.map { largest - $0 }))
    #expect(completions.efficient == fitting.contains { scored.isEfficient($0.gain) })
  }

  private func expectRanks(_ proposals: [Answer.Proposal]) {
    let complete = proposals.filter { $0.rank != nil }
    func merits(_ proposal: Answer.Proposal) -> [Decimal] {
      let gains = proposal.gainAfterPayment ?? []
      return [proposal.brokenRules.isEmpty ? 1 : 0, proposal.surplus ?? 0, gains.min() ?? 0]
    }
    for proposal in complete {
      let better = complete.count { merits(proposal).lexicographicallyPrecedes(merits($0)) }
      #expect(proposal.rank == better + 1)
    }
    #expect(complete.compactMap(\.rank) == complete.compactMap(\.rank).sorted())
  }
}
