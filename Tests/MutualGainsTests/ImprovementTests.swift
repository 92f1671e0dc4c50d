import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ImprovementTests {
  /// What the rule looks at, one after the other.
  typealias Merits = (smaller: Int64, larger: Int64, payment: Int64, first: Int64)

  /// The best of all packages and payments over some gains; nil where none makes one better off and the other no worse.
  private static func best(
    of gains: Set<Pair<Amount>>, over gain: Pair<Int64>, limit: Int64
  ) -> (merits: Merits, gain: Pair<Amount>, payment: Int64)? {
    var best: (merits: Merits, gain: Pair<Amount>, payment: Int64)?
    for other in gains {
      let (first, second) = (other.first.units, other.second.units)
      for payment in -limit...limit {
        let rise = (first - payment - gain.first, second + payment - gain.second)
        if rise.0 < 0 || rise.1 < 0 || rise.0 + rise.1 == 0 { continue }
        let merits: Merits = (min(rise.0, rise.1), max(rise.0, rise.1), -abs(payment), first)
        if let best, merits <= best.merits { continue }
        best = (merits, other, payment)
      }
    }
    return best
  }

  @Test(arguments: 0..<30)
  func equalsAllPackagesAndPayments(part: Int) throws {
    var generator = SeededGenerator(seed: 0)
    var (found, priced, missing) = (0, 0, 0)
    for seed in UInt64(part * 120)..<UInt64(part * 120 + 120) {
      let deal = PaymentDeals.deal(seed, using: &generator)
      let brute = BruteForce(deal)
      guard !brute.packages.isEmpty else { continue }
      let gains = Set(brute.packages.map { deal.gain(of: $0) })
      let limit = PaymentDeals.limit(seed)
      let frontier = ParetoFrontier(of: deal)
      let scoring = ProposalScoring(on: frontier, maximumPayment: limit)
      let package = brute.packages[Int.random(in: brute.packages.indices, using: &generator)]
      let payment =
        Bool.random(using: &generator) ? Amount(units: Int64.random(in: -9...9, using: &generator)) : nil
      let proposal = Proposal(name: "p", package: package, payment: payment)
      let score = try #require(try scoring.score(proposal))
      let standing = try #require(score.standing, "seed \(seed)")
      let own = deal.gain(of: package).map(\.units)
      let paid = payment?.units ?? 0
      let gain = Pair(own.first - paid, own.second + paid)
      let reach = limit?.units ?? PaymentDeals.largestPayment
      let best = Self.best(of: gains, over: gain, limit: reach)
      let label: Comment = "seed \(seed)"
      #expect((standing.improvement == nil) == (best == nil), label)
      expectKind(standing.outcome.kind, gain, hasImprovement: best != nil, label)
      if limit == nil {
        #expect((best == nil) == (gains.map(\.sum).max() == score.surplus), label)
      }
      #expect(
        Improvement(
          over: score.gainAfterPayment, on: ParetoFrontier(of: deal), maximumPayment: limit)?.payment
          == standing.improvement?.payment, label)
      guard let improvement = standing.improvement, let best else {
        missing += 1
        continue
      }
      found += 1
      #expect(brute.packages.contains(improvement.package), label)
      #expect(deal.gain(of: improvement.package) == best.gain, label)
      #expect(improvement.payment == Amount(units: best.payment), label)
      let rise = improvement.amounts.map(\.units)
      #expect(min(rise.first, rise.second) == best.merits.smaller, label)
      #expect(max(rise.first, rise.second) == best.merits.larger, label)
      #expect(improvement.gainAfterPayment.map(\.units).first == gain.first + rise.first, label)
      #expect(improvement.gainAfterPayment.map(\.units).second == gain.second + rise.second, label)
      #expect(improvement.gainAfterPayment == best.gain.after(payment: improvement.payment), label)
      if limit == nil {
        for issue in deal.priceIssues() {
          try expectPrice(issue, improvement, deal, label)
          priced += 1
        }
      }
      try expectMirror(proposal, improvement, standing.outcome.kind, best.merits, deal, limit, label)
    }
    #expect(found > 20 && priced > 5 && missing > 5)
  }

  private func expectKind(
    _ kind: OutcomeKind, _ gain: Pair<Int64>, hasImprovement: Bool, _ label: Comment
  ) {
    let expected: OutcomeKind =
      if gain.first < 0, gain.second < 0 {
        .loseLose
      } else if gain.first < 0 {
        .loseWin
      } else if gain.second < 0 {
        .winLose
      } else if gain.first == 0 || gain.second == 0 || hasImprovement {
        .compromise
      } else {
        .winWin
      }
    #expect(kind == expected, label)
  }

  /// The price by trying: the fewest decimals at which nobody pays, between the labels.
  private func expectPrice(
    _ issue: PriceIssue, _ improvement: Improvement, _ deal: Deal, _ label: Comment
  ) throws {
    let payment = try #require(improvement.payment)
    let settled = try #require(InThePrice(payment, for: improvement.package, in: issue), label)
    let options = deal.issues[issue.issue].options
    let labels = options.compactMap { $0.label.split(separator: " ").first.flatMap { Int64($0) } }
    let (low, high) = (try #require(labels.min()), try #require(labels.max()))
    let amounts = options.map { $0.value.first.units - $0.cost.first.units }
    let option = improvement.package.choices[issue.issue]
    // Amounts between labels, times the distance of two labels so that they are whole.
    let (rise, fall) = (labels[1] - labels[0], amounts[0] - amounts[1])
    /// What is still paid at a price of so many ten thousandths, times `rise` and 10,000.
    func left(_ price: Int64) -> Int64 {
      payment.units * rise * 10_000 - (price - labels[option] * 10_000) * fall
    }
    var expected: Int64?
    for step in [10_000, 1_000, 100, 10, 1] as [Int64] where expected == nil {
      expected = stride(from: low * 10_000, through: high * 10_000, by: Int(step)).first { left($0) == 0 }
    }
    let price = try #require(settled.price.rescaled(toDigits: 4), label)
    if let expected {
      #expect(price == expected && settled.remainder == .zero, label)
      return
    }
    #expect(price >= low * 10_000 && price <= high * 10_000, label)
    let nearest = [price - 1, price + 1].filter { $0 >= low * 10_000 && $0 <= high * 10_000 }
    #expect(nearest.allSatisfy { abs(left($0)) >= abs(left(price)) }, label)
    // To the nearest unit.
    #expect(abs(left(price) - settled.remainder.units * rise * 10_000) * 2 <= rise * 10_000, label)
  }

  private func expectMirror(
    _ proposal: Proposal, _ improvement: Improvement, _ kind: OutcomeKind, _ merits: Merits, _ deal: Deal,
    _ limit: Amount?, _ label: Comment
  ) throws {
    let mirrored = try deal.mirrored
    let scoring = ProposalScoring(on: ParetoFrontier(of: mirrored), maximumPayment: limit)
    let turned = Proposal(name: "p", choices: proposal.choices, payment: proposal.payment.map { -$0 })
    let standing = try #require(try scoring.score(turned)?.standing, label)
    let kinds: [OutcomeKind: OutcomeKind] = [.winLose: .loseWin, .loseWin: .winLose]
    #expect(standing.outcome.kind == kinds[kind] ?? kind, label)
    let other = try #require(standing.improvement, label)
    #expect(other.amounts.map(\.units).sorted == improvement.amounts.map(\.units).sorted, label)
    #expect(other.payment?.units.magnitude == improvement.payment?.units.magnitude, label)
    // Of points that tie up to the size of the payment, each order takes its own first party's best.
    guard mirrored.gain(of: other.package) == deal.gain(of: improvement.package).swapped else { return }
    guard other.payment == improvement.payment.map({ -$0 }) else { return }
    #expect(other.amounts == improvement.amounts.swapped, label)
    if limit != nil { return }
    for (issue, its) in zip(deal.priceIssues(), mirrored.priceIssues()) {
      let mine = try #require(InThePrice(improvement.payment ?? .zero, for: improvement.package, in: issue))
      let theirs = try #require(InThePrice(other.payment ?? .zero, for: improvement.package, in: its))
      #expect(theirs.price == mine.price && theirs.remainder == -mine.remainder, label)
    }
  }

  /// In points the improvement is the efficient package that keeps the split.
  @Test func inPointsItKeepsTheSplit() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in UInt64(0)..<400 {
      generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(seed % 2 == 0 ? .tied : .mixed, inPoints: true, using: &generator)
      let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
      let package = ScoringDeals.package(of: deal, using: &generator)
      let standing = try #require(try scoring.score(Proposal(name: "p", package: package))?.standing)
      let improvement = standing.improvement
      #expect(improvement?.payment == nil)
      #expect((improvement == nil) == standing.isEfficient, "seed \(seed)")
      let keeping = standing.betterPackages?.keepingSplit
      #expect(improvement.map { UtilityPoint(deal.utility(of: $0.package)) } == keeping, "seed \(seed)")
    }
  }

  /// Two efficient packages are not equally good when one of them leaves more to share.
  @Test func whoForgoesMoneyHasAnImprovement() throws {
    let deal = try SettlementTests.example()
    let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
    let proposal = Proposal(name: "p", choices: [1, 0], payment: Amount(units: 1_100_000))
    let standing = try #require(try scoring.score(proposal)?.standing)
    #expect(standing.isEfficient)
    #expect(standing.outcome.kind == .compromise)
    let improvement = try #require(standing.improvement)
    #expect(improvement.package.choices == [1, 1])
    #expect(improvement.amounts == Pair(Amount(units: 175_000), Amount(units: 175_000)))
    #expect(improvement.payment == Amount(units: 425_000))
    // Without payments it stands as it is.
    let unpaid = ProposalScoring(on: ParetoFrontier(of: deal), maximumPayment: .zero)
    let bare = try #require(try unpaid.score(Proposal(name: "p", choices: [1, 0]))?.standing)
    #expect(bare.improvement == nil)
  }
}
