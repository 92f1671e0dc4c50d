import DealGenerator
import Testing

@testable import MutualGains

/// A deal with ranges, and the same deal with each option written out.
private struct RangeDeals {
  let ranged: Deal
  let listed: Deal

  init?(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }
    let isMoney = random(0...3) > 0
    let scale: Int64 = [30, 400, 4_000][Int(random(0...2))]
    var issues: [Issue] = (0..<random(0...4)).map { index in
      Issue(
        name: "issue \(index)",
        options: (0...random(0...3)).map { option in
          Option(
            label: "option \(option)",
            value: Pair { _ in Amount(units: random(-scale...scale)) },
            cost: Pair { _ in Amount(units: random(0...3) == 0 ? random(0...scale) : 0) })
        })
    }
    for index in 0...random(0...1) {
      let count = Int(random(256...300))
      let width = [1, 3, 17, 200][Int(random(0...3))] * Int64(count)
      let isTransfer = random(0...2) == 0
      let start = random(-50...50)
      let end = start + (random(0...2) == 0 ? Int64(count - 1) * random(1...20) : random(1...width))
      func flat(_ amount: Int64) -> EvenSpacing { EvenSpacing(from: amount, to: amount, count: count) }
      let value = EvenSpacing(from: start, to: end, count: count)
      let other =
        isTransfer
        ? EvenSpacing(from: -start, to: -end, count: count)
        : EvenSpacing(from: random(0...width), to: random(-width...0), count: count)
      let cost = Pair { _ in
        random(0...4) == 0 && !isTransfer
          ? EvenSpacing(from: random(0...50), to: random(0...99), count: count) : flat(0)
      }
      let isSwapped = random(0...1) == 0
      let range = OptionRange(
        labels: .init(first: ExactDecimal(units: 100), step: random(0...1) == 0 ? 1 : -5, unit: "EUR"),
        value: isSwapped ? Pair(other, value) : Pair(value, other), cost: cost)
      issues.insert(
        Issue(name: "price \(index)", options: .range(range)), at: Int(random(0...Int64(issues.count))))
    }
    if issues.count < 2 {
      issues.append(Issue(name: "only", options: [Option(label: "x", value: Pair(.zero, .zero))]))
    }
    let noDeal = Pair { _ in Amount(units: random(-scale...scale)) }
    func deal(_ issues: [Issue]) -> Deal? {
      try? Deal(
        unit: isMoney ? .money(currency: nil) : .points, digits: 0,
        parties: Pair(Party(name: "a"), Party(name: "b")), noDealValue: noDeal, issues: issues)
    }
    guard let ranged = deal(issues),
      let listed = deal(issues.map { Issue(name: $0.name, options: Array($0.options), weight: $0.weight) })
    else { return nil }
    (self.ranged, self.listed) = (ranged, listed)
  }
}

@Suite("Deals with long ranges") struct NumericDealTests {
  @Test("answers equal those with every option written out", arguments: 0..<6)
  func answers(part: UInt64) throws {
    for seed in part * 10..<(part + 1) * 10 {
      let deals = try #require(RangeDeals(seed: seed))
      let (ranged, listed) = (ParetoFrontier(of: deals.ranged), ParetoFrontier(of: deals.listed))
      for limit in [nil, Amount.zero, Amount(units: Int64(seed % 70))] {
        let (mine, theirs) = (
          Settlement(on: ranged, maximumPayment: limit), Settlement(on: listed, maximumPayment: limit)
        )
        #expect(mine.gain == theirs.gain, "seed \(seed)")
        #expect(mine.payment == theirs.payment && mine.isAgreement == theirs.isAgreement, "seed \(seed)")
        #expect(deals.ranged.gain(of: mine.package) == mine.gain)
      }
      #expect(FairPoints(on: ranged) == FairPoints(on: listed), "seed \(seed)")
      #expect(BestGain(on: ranged) == BestGain(on: listed), "seed \(seed)")
      let points = listed.points()
      #expect(ranged.points() == points, "seed \(seed)")
      #expect(ranged.packageCounts(of: points) == listed.packageCounts(of: points), "seed \(seed)")
    }
  }

  @Test("ties of the largest surplus are counted without going through them", arguments: 0..<4)
  func ties(part: UInt64) throws {
    for seed in part * 60..<(part + 1) * 60 {
      let random = RandomRanges(seed: 50_000 + seed)
      let search = NumericSearch(random.terms)
      let points = OneIssueAtATime(factors: random.expanded).frontier.points
      let most = points.map { $0.a + $0.b }.max() ?? 0
      if let ties = SurplusTies(of: search, SearchBudget()), let count = ties.count {
        #expect(count == points.count { $0.a + $0.b == most }, "seed \(seed)")
      }
    }
  }

  @Test("scores, offers and completions equal those with every option written out", arguments: 0..<6)
  func scores(part: UInt64) throws {
    for seed in 1_000 + part * 3..<1_000 + (part + 1) * 3 {
      let deals = try #require(RangeDeals(seed: seed))
      var generator = SeededGenerator(seed: seed)
      let choices = deals.ranged.issues.map { Int.random(in: $0.options.indices, using: &generator) }
      let limit: Amount? = seed % 2 == 0 ? nil : Amount(units: Int64(seed % 50))
      let (mine, theirs) = (
        ProposalScoring(on: ParetoFrontier(of: deals.ranged), maximumPayment: limit),
        ProposalScoring(on: ParetoFrontier(of: deals.listed), maximumPayment: limit)
      )
      let proposal = Proposal(name: "p", package: DealPackage(choices: choices))
      let (own, other) = (try #require(try mine.score(proposal)), try #require(try theirs.score(proposal)))
      #expect(own.gain == other.gain)
      #expect(own.standing?.isEfficient == other.standing?.isEfficient, "seed \(seed)")
      #expect(own.standing?.leftOnTable == other.standing?.leftOnTable, "seed \(seed)")
      #expect(
        own.standing?.improvement?.gainAfterPayment == other.standing?.improvement?.gainAfterPayment,
        "seed \(seed)")
      #expect(
        deals.ranged.jointLosses(of: proposal.package!) == deals.listed.jointLosses(of: proposal.package!))
      #expect(
        deals.ranged.valueDestroyers(in: proposal.package!)
          == deals.listed.valueDestroyers(in: proposal.package!), "seed \(seed)")
      let open = Proposal(
        name: "open", choices: choices.enumerated().map { $0 == Int(seed) % choices.count ? nil : $1 })
      let (completions, others) = (
        try mine.scoreCompletions(of: open, maximumPayment: limit)?.completions,
        try theirs.scoreCompletions(of: open, maximumPayment: limit)?.completions
      )
      #expect(completions?.gain == others?.gain, "seed \(seed)")
      #expect(completions?.surplus == others?.surplus, "seed \(seed)")
      #expect(completions?.evenPayment == others?.evenPayment, "seed \(seed)")
      #expect(completions?.isEfficient == others?.isEfficient, "seed \(seed)")
      func offers(_ frontier: ParetoFrontier) -> [Pair<Amount>] {
        CounterOffers(on: frontier, for: .first, maximumPayment: limit).offers.map(\.gainAfterPayment)
      }
      // Of deals of fewer packages all are tried, which takes long here.
      if deals.listed.packageCount.value > CounterOffers.largestPackageCount {
        #expect(offers(mine.frontier) == offers(theirs.frontier), "seed \(seed)")
      }
    }
  }

  @Test("few options tell what is largest and smallest of a range")
  func tellingOptions() throws {
    for seed in UInt64(0)..<40 {
      let deals = try #require(RangeDeals(seed: 5_000 + seed))
      for issue in deals.ranged.issues where issue.options.range != nil {
        let all = Array(issue.options.indices)
        let few = issue.tellingOptions(above: 0)
        #expect(few.count < 40)
        let measures: [(Int) -> Amount] =
          Side.allCases.flatMap { side -> [(Int) -> Amount] in
            [
              { issue.value(ofOption: $0)[side] }, { issue.cost(ofOption: $0)[side] },
              { issue.utility(ofOption: $0)[side] },
            ]
          } + [{ issue.utility(ofOption: $0).sum }]
        for measure in measures {
          for best in [all.map(measure).max(), all.map(measure).min()] {
            #expect(few.first { measure($0) == best } == all.first { measure($0) == best }, "seed \(seed)")
            #expect(few.last { measure($0) == best } == all.last { measure($0) == best }, "seed \(seed)")
          }
        }
        let order = all.sorted {
          (issue.utility(ofOption: $1).sum, $0) < (issue.utility(ofOption: $0).sum, $1)
        }
        #expect(Set(issue.bestOptions(7, above: 0)).isSuperset(of: order.prefix(7)), "seed \(seed)")
      }
    }
  }
}
