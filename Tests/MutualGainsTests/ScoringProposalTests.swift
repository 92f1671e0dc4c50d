import DealGenerator
import Testing

@testable import MutualGains

/// Small random deals for everything that scores: half without rules, half with all kinds of them.
enum ScoringDeals {
  static let seeds: Range<UInt64> = 0..<600

  static func deal(_ seed: UInt64, using generator: inout SeededGenerator) -> Deal {
    generator = SeededGenerator(seed: seed)
    let shapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed, .equal]
    let shape = shapes[Int(seed % 5)]
    if seed % 2 == 0 { return SmallDeal.random(shape, inPoints: seed % 4 == 0, using: &generator) }
    let mixes = RuledDeals.Mix.allCases
    return RuledDeals.random(shape, mixes[Int(seed / 2) % mixes.count], using: &generator)
  }

  /// Any choices, whether or not they keep the rules.
  static func package(of deal: Deal, using generator: inout SeededGenerator) -> DealPackage {
    DealPackage(choices: deal.issues.map { Int.random(in: $0.options.indices, using: &generator) })
  }
}

extension BruteForce {
  /// Whether no package dominates those gains.
  func isEfficient(_ gain: Pair<Amount>) -> Bool { dominating(gain).isEmpty }

  /// Whether nothing is better for both than those gains, where a payment may pass in money.
  func leavesNothing(_ gain: Pair<Amount>) -> Bool {
    deal.unit == .points ? isEfficient(gain) : !packages.contains { deal.gain(of: $0).sum > gain.sum }
  }

  /// The packages that dominate those gains.
  func dominating(_ gain: Pair<Amount>) -> [DealPackage] {
    packages.filter {
      let other = deal.gain(of: $0)
      return other != gain && other.first >= gain.first && other.second >= gain.second
    }
  }
}

@Suite struct ScoringProposalTests {
  @Test func completeProposals() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let brute = BruteForce(deal)
      let frontier = ParetoFrontier(of: deal)
      let scoring = ProposalScoring(on: frontier)
      for _ in 0..<3 {
        let package = ScoringDeals.package(of: deal, using: &generator)
        let payment =
          deal.unit == .points ? nil : Amount(units: Int64.random(in: -20...20, using: &generator))
        let score = try #require(
          try scoring.score(Proposal(name: "p", package: package, payment: payment)))
        let gain = deal.gain(of: package)
        let paid = payment ?? .zero
        #expect(score.gain == gain)
        #expect(score.gainAfterPayment == Pair(gain.first - paid, gain.second + paid))
        #expect(score.brokenRules == deal.rules.filter { !deal.keeps($0, package) }.map(\.name))
        if let even = score.evenPayment {
          let after = Pair(gain.first - even, gain.second + even)
          #expect(abs(after.first.units - after.second.units) <= 1)
          if after.first != after.second, even != .zero {
            #expect((after.first > after.second) == (even > .zero))
          }
        }
        guard brute.packages.contains(package) else {
          #expect(score.standing == nil)
          continue
        }
        let standing = try #require(score.standing)
        let largest = try #require(brute.packages.map { deal.gain(of: $0).sum }.max())
        #expect(standing.leftOnTable == largest - gain.sum, "seed \(seed)")
        #expect(standing.efficiency == ExactFraction(gain.sum, over: largest))
        #expect((standing.efficiency == nil) == (largest <= .zero))
        if let efficiency = standing.efficiency {
          // Downwards: r tenths of a percent are no more than the quotient, r + 1 are.
          let (part, whole) = (Int128(gain.sum.units) * 1_000, Int128(largest.units))
          #expect(efficiency.tenthsOfPercent * whole <= part)
          #expect((efficiency.tenthsOfPercent + 1) * whole > part)
        }
        expectBetterPackages(score, standing, brute, "seed \(seed)")
        expectOutcome(score, standing, brute)
      }
    }
  }

  private func expectBetterPackages(
    _ score: ProposalScore, _ standing: ProposalScore.Standing, _ brute: BruteForce, _ label: String
  ) {
    let (deal, gain) = (brute.deal, score.gain)
    let better = brute.dominating(gain).map { deal.gain(of: $0) }.filter(brute.isEfficient)
    #expect(standing.isEfficient == better.isEmpty, "\(label)")
    guard let found = standing.betterPackages else { return }
    #expect(deal.gain(at: found.best.first).first == better.map(\.first).max(), "\(label)")
    #expect(deal.gain(at: found.best.second).second == better.map(\.second).max(), "\(label)")
    func merits(_ other: Pair<Amount>) -> (Amount, Amount, Amount) {
      let rise = other - gain
      return (min(rise.first, rise.second), rise.sum, rise.first)
    }
    let keeping = better.max { merits($0) < merits($1) }
    #expect(deal.gain(at: found.keepingSplit) == keeping, "\(label)")
    for point in [found.best.first, found.best.second, found.keepingSplit] {
      let package = found.package(reaching: point)
      #expect(package.map(brute.packages.contains) == true, "\(label)")
      #expect(package.map { brute.isEfficient(deal.gain(of: $0)) } == true, "\(label)")
    }
    // The same without keeping the points of the frontier.
    let point = UtilityPoint(
      a: (gain + deal.noDealValue).first.units, b: (gain + deal.noDealValue).second.units)
    let lookup = DominationLookup(on: ParetoFrontier(of: deal), largestCount: 0)
    let searched = lookup.dominating(point)
    #expect(searched?.best == found.best, "\(label)")
    #expect(searched?.keepingSplit == found.keepingSplit, "\(label)")
  }

  private func expectOutcome(
    _ score: ProposalScore, _ standing: ProposalScore.Standing, _ brute: BruteForce
  ) {
    let after = score.gainAfterPayment.map(\.units)
    let expected: OutcomeKind =
      if after.first < 0 && after.second < 0 {
        .loseLose
      } else if after.first < 0 {
        .loseWin
      } else if after.second < 0 {
        .winLose
      } else if after.first > 0, after.second > 0, brute.leavesNothing(score.gain) {
        .winWin
      } else {
        .compromise
      }
    #expect(standing.outcome.kind == expected)
    let solo = Side.allCases.filter { side in
      brute.packages.allSatisfy { brute.deal.gain(of: $0)[side] <= score.gain[side] }
    }
    #expect(standing.outcome.solo == solo)
  }

  @Test func incompleteProposals() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let brute = BruteForce(deal)
      let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
      let choices = ScoringDeals.package(of: deal, using: &generator).choices.map {
        Bool.random(using: &generator) ? $0 : nil
      }
      let payment = deal.unit == .points ? nil : Amount(units: 3)
      let proposal = Proposal(name: "p", choices: choices, payment: payment)
      let score = try #require(try scoring.scoreCompletions(of: proposal), "seed \(seed)")
      let completions = brute.packages.filter { package in
        zip(package.choices, choices).allSatisfy { $1 == nil || $0 == $1 }
      }
      let gains = completions.map { deal.gain(of: $0) }
      #expect((score.completions == nil) == completions.isEmpty, "seed \(seed)")
      for name in score.brokenRules {
        let rule = try #require(deal.rules.first { $0.name == name })
        let alone = BruteForce(deal.keepingRules { $0 == rule })
        #expect(
          !alone.packages.contains { zip($0.choices, choices).allSatisfy { $1 == nil || $0 == $1 } })
      }
      guard let found = score.completions else { continue }
      func range(_ measure: (Pair<Amount>) -> Amount) -> ClosedRange<Amount>? {
        let amounts = gains.map(measure)
        guard let least = amounts.min(), let most = amounts.max() else { return nil }
        return least...most
      }
      let paid = payment ?? .zero
      #expect(found.gain.first == range(\.first), "seed \(seed)")
      #expect(found.gain.second == range(\.second), "seed \(seed)")
      #expect(found.gainAfterPayment.first == range { $0.first - paid })
      #expect(found.gainAfterPayment.second == range { $0.second + paid })
      #expect(found.surplus == range(\.sum))
      if deal.unit != .points {
        #expect(found.evenPayment == range { Amount(units: ($0.first - $0.second).units / 2) })
      }
      let largest = try #require(brute.packages.map { deal.gain(of: $0).sum }.max())
      #expect(found.leftOnTable == range { largest - $0.sum })
      #expect(
        found.efficiency?.lowerBound == gains.map(\.sum).min().flatMap { ExactFraction($0, over: largest) })
      #expect(found.isEfficient == gains.contains(where: brute.isEfficient), "seed \(seed)")
      #expect(completions.contains(found.best.package))
      #expect(found.isProven)
      if deal.unit != .points {
        #expect(found.best.surplus == gains.map(\.sum).max())
      }
    }
  }

  @Test func ranksShareEqualPlaces() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
      let scores = try (0..<6).compactMap { index in
        let package = ScoringDeals.package(of: deal, using: &generator)
        return try scoring.score(Proposal(name: "\(index)", package: package))
      }
      func isBetter(_ left: ProposalScore, _ right: ProposalScore) -> Bool {
        let (leftBreaks, rightBreaks) = (!left.brokenRules.isEmpty, !right.brokenRules.isEmpty)
        if leftBreaks != rightBreaks { return rightBreaks }
        if left.surplus != right.surplus { return left.surplus > right.surplus }
        let (mine, theirs) = (left.gainAfterPayment, right.gainAfterPayment)
        return min(mine.first, mine.second) > min(theirs.first, theirs.second)
      }
      let expected = scores.map { score in 1 + scores.count { isBetter($0, score) } }
      #expect(ProposalRanking(of: scores).ranks == expected, "seed \(seed)")
    }
  }

  @Test func refusesWhatDoesNotFit() throws {
    let deal = try SettlementTests.example()
    let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
    #expect(throws: ProposalError.wrongNumberOfIssues(proposal: "p")) {
      try scoring.score(Proposal(name: "p", choices: [0]))
    }
    #expect(throws: ProposalError.unknownOption(proposal: "p", issue: 1)) {
      try scoring.score(Proposal(name: "p", choices: [0, 2]))
    }
    #expect(try scoring.score(Proposal(name: "p", choices: [0, nil])) == nil)
  }
}
