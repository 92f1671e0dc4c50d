import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ScoringSensitivityTests {
  /// Compares with every step up to the change, or a sample of many.
  private static func expect(
    _ found: FigureSensitivity, _ moved: MovedFigure, _ label: String, upTo most: Int64? = nil,
    using generator: inout SeededGenerator
  ) {
    for (direction, nearest) in [(Int64(1), found.up), (-1, found.down)] {
      var end: Int64
      switch nearest {
      case .amount(let amount):
        end = (amount.units - found.amount.units) * direction
        #expect(end > 0, "\(label)")
        #expect(moved.changes(direction * end), "\(label) \(direction) \(end)")
        end -= 1
      case .none:
        end = most ?? 3_000_000_000
        var isBounded = found.figure.kind == .cost
        if case .bundle = found.figure.subject { isBounded = false }
        if isBounded, direction < 0 { end = found.amount.units }
      case .unknown(let reason):
        #expect(reason == .amountsTried && most != nil, "\(label) \(reason)")
        end = most ?? 0
      }
      var steps = Set(1...3).union([end - 1, end])
      if end > 3 {
        let notable = moved.notable.filter { $0 <= end }.sorted()
        steps.formUnion(notable.shuffled(using: &generator).prefix(6))
        for most in [end, min(end, 300), min(end, 12)] {
          steps.insert(Int64.random(in: 1...most, using: &generator))
        }
      }
      let early = steps.filter { $0 > 0 && $0 <= end }.sorted().first { moved.changes(direction * $0) }
      #expect(early == nil, "\(label) \(direction): found \(nearest)")
    }
  }

  /// Every figure of some deals without a limit on payments, as all packages say it, and with the parties swapped.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func nearestChangesAndCosts(part: UInt64) throws {
    var generator = SeededGenerator(seed: 0)
    var (changes, costs, ends, broken) = (0, 0, 0, 0)
    for seed in part * 410..<(part + 1) * 410 {
      let (deal, rows) = SensitivityDeals.deal(seed, using: &generator)
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)) else { continue }
      let everything = SensitivityDeals.figures(sensitivity, rows)
      let figures =
        everything.shuffled(using: &generator).prefix(2)
        + largest(everything.shuffled(using: &generator).prefix(8), in: deal)
        + everything.suffix(rows.isEmpty ? 2 : 10).shuffled(using: &generator).prefix(2)
      let all = try #require(sensitivity.sensitivities(to: Array(figures)))
      #expect(all.map(\.figure) == Array(figures))
      let swapped = try #require(Sensitivity(on: ParetoFrontier(of: deal.swappingParties())))
      let isSamePackage = swapped.settlement.package == sensitivity.settlement.package
      for (figure, found) in zip(figures, all) {
        if sensitivity.isTransfer(figure) { continue }
        let label = "seed \(seed), \(figure)"
        let moved = MovedFigure(deal, figure, sensitivity.settlement)
        #expect(found.amount.units == moved.amount, "\(label)")
        Self.expect(found, moved, label, using: &generator)
        let cost = moved.costOfError()
        #expect(
          found.costOfError == (cost.map { .amount(Amount(units: $0)) } ?? .unknown(.breaksRule)), "\(label)")
        if found.up != .none || found.down != .none { changes += 1 }
        if let cost, cost > 0 { costs += 1 }
        if cost == nil { broken += 1 }
        if case .end = figure.subject, found.up != .none { ends += 1 }
        let other = InputAmount(figure.subject, side: figure.side.other, kind: figure.kind)
        let mirrored = try #require(swapped.sensitivities(to: [other])?.first)
        // Of packages that tie, the larger first utility decides: then another one may be recommended.
        if isSamePackage {
          #expect(mirrored.up == found.up && mirrored.down == found.down, "\(label)")
          #expect(mirrored.costOfError == found.costOfError, "\(label)")
        }
        #expect(seed % 5 > 0 || sensitivity.sensitivity(to: figure) == found, "\(label)")
      }
    }
    #expect(changes > 400 && costs > 10 && ends > 20, "\(changes) \(costs) \(ends) \(broken)")
  }

  /// The figure with the largest amount, of which 20 % are most.
  private func largest(_ figures: some Sequence<InputAmount>, in deal: Deal) -> [InputAmount] {
    let largest = figures.max { deal.amount(of: $0).units.magnitude < deal.amount(of: $1).units.magnitude }
    return largest.map { [$0] } ?? []
  }

  /// One figure at a time under a limit on payments, none among them.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func nearestChangesUnderLimitsOnPayments(part: UInt64) throws {
    var generator = SeededGenerator(seed: 0)
    var changes = 0
    for seed in part * 120..<(part + 1) * 120 {
      let (deal, rows) = SensitivityDeals.deal(seed, using: &generator)
      let limit = [Int64(0), 2, 9, 60][Int(seed / 3 % 4)]
      let maximum = Amount(units: limit)
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal), maximumPayment: maximum) else {
        continue
      }
      #expect(sensitivity.sensitivities(to: []) == nil)
      let figures = SensitivityDeals.figures(sensitivity, rows).filter { !sensitivity.isTransfer($0) }
      for figure in figures.shuffled(using: &generator).prefix(3) {
        let found = sensitivity.sensitivity(to: figure, stepCount: 12)
        #expect(found.costOfError == .unknown(.limitedPayments))
        let moved = MovedFigure(deal, figure, sensitivity.settlement, limit: limit)
        var isOrdered = !deal.limitsSum(with: figure)
        if case .end = figure.subject { isOrdered = false }
        Self.expect(
          found, moved, "seed \(seed), limit \(limit), \(figure)", upTo: isOrdered ? nil : 12,
          using: &generator)
        if found.up != .none || found.down != .none { changes += 1 }
      }
    }
    #expect(changes > 40)
  }

  /// Closed forms and whole settlements say the same.
  @Test func surplusesAgreeWithSettlements() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in 0..<300 as Range<UInt64> {
      let (deal, rows) = SensitivityDeals.deal(seed, using: &generator)
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)),
        let figure = SensitivityDeals.figures(sensitivity, rows).randomElement(using: &generator)
      else { continue }
      let found = sensitivity.sensitivity(to: figure)
      #expect(found.costOfError == sensitivity.costOfError(figure), "seed \(seed) \(figure)")
      for nearest in [found.up, found.down] {
        guard case .amount(let amount) = nearest else { continue }
        #expect(sensitivity.effect(of: amount, on: figure) == .changed, "seed \(seed) \(figure)")
      }
      if case .end = figure.subject { continue }
      if deal.limitsSum(with: figure) { continue }
      #expect(found.up == sensitivity.halving(figure, 1), "seed \(seed) \(figure)")
      #expect(found.down == sensitivity.halving(figure, -1), "seed \(seed) \(figure)")
    }
  }

  /// In points every amount is settled anew.
  @Test func amountByAmount() throws {
    var generator = SeededGenerator(seed: 0)
    var changes = 0
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)), deal.unit == .points,
        let figure = sensitivity.figures.randomElement(using: &generator)
      else { continue }
      let found = sensitivity.sensitivity(to: figure, stepCount: 12)
      #expect(found.costOfError == .unknown(.points))
      for (direction, nearest) in [(Int64(1), found.up), (-1, found.down)] {
        var first: Int64?
        for step in 1...12 as ClosedRange<Int64> {
          let moved = Amount(units: found.amount.units + direction * step)
          guard let other = try? deal.replacing(figure, with: moved) else { continue }
          if Self.isChanged(other, sensitivity.settlement) {
            first = step
            break
          }
        }
        switch nearest {
        case .amount(let amount):
          let distance = abs(amount.units - found.amount.units)
          #expect(distance > 12 ? first == nil : first == distance, "seed \(seed)")
          changes += 1
        case .none, .unknown: #expect(first == nil, "seed \(seed)")
        }
      }
    }
    #expect(changes > 10)
  }

  /// Whether a package is no longer one of the best by shares of the own best gain, in fractions.
  private static func isChanged(_ deal: Deal, _ now: Settlement) -> Bool {
    let packages = BruteForce(deal).packages
    let gains = packages.map { deal.gain(of: $0).map { Int128($0.units) } }
    let acceptable = gains.filter { $0.first >= 0 && $0.second >= 0 }
    if acceptable.isEmpty == now.isAgreement { return true }
    guard now.isAgreement else { return false }
    let best = Pair { side in acceptable.map { $0[side] }.max() ?? 0 }
    func shares(_ gain: Pair<Int128>) -> [Int128] {
      let counted = Side.allCases.filter { best[$0] > 0 }
      return counted.map { gain[$0] * max(best[$0.other], 1) }.sorted()
    }
    func merits(_ gain: Pair<Int128>) -> (Int128, Int128) {
      (shares(gain).first ?? 0, shares(gain).last ?? 0)
    }
    let most = acceptable.map(merits).max { $0 < $1 } ?? (0, 0)
    guard let index = packages.firstIndex(of: now.package) else { return true }
    let mine = gains[index]
    return mine.first < 0 || mine.second < 0 || merits(mine) < most
  }

  @Test func scaledFigures() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal =
        seed % 2 == 0
        ? ScoringDeals.deal(seed, using: &generator) : SensitivityDeals.deal(seed, using: &generator).deal
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)) else { continue }
      let side = Bool.random(using: &generator) ? Side.first : .second
      let transfers = Set(deal.transferIssues.map(\.issue))
      for scaled in sensitivity.scaledRecommendations(for: side) {
        // Half to even: to the nearest, and of two equally near the even one.
        func rounded(_ amount: Amount) -> Int64 {
          let exact = amount.units * Int64(scaled.percent)
          var whole = exact / 100 - 1
          while 2 * abs(whole * 100 - exact) > 100 || (2 * abs(whole * 100 - exact) == 100 && whole % 2 != 0)
          {
            whole += 1
          }
          return whole
        }
        guard let expected = deal.scaled(side, toPercent: scaled.percent, except: transfers) else {
          #expect(scaled.outcome == nil)
          continue
        }
        for (index, (old, new)) in zip(deal.issues, expected.issues).enumerated() {
          if transfers.contains(index) {
            #expect(old == new)
            continue
          }
          for index in old.options.indices {
            #expect(new.value(ofOption: index)[side].units == rounded(old.value(ofOption: index)[side]))
            #expect(new.cost(ofOption: index)[side].units == rounded(old.cost(ofOption: index)[side]))
            #expect(new.value(ofOption: index)[side.other] == old.value(ofOption: index)[side.other])
          }
        }
        #expect(expected.noDealValue[side].units == rounded(deal.noDealValue[side]))
        let brute = BruteForce(expected)
        #expect((scaled.outcome == nil) == brute.packages.isEmpty)
        guard let outcome = scaled.outcome, deal.unit != .points else { continue }
        let largest = brute.packages.map { expected.gain(of: $0).sum }.max()
        #expect(outcome.gainAfterPayment.sum == largest, "seed \(seed)")
        #expect(expected.gain(of: outcome.package).sum == largest, "seed \(seed)")
        let isAgreement = largest.map { $0 >= .zero } ?? false
        #expect(outcome.isAgreement == isAgreement)
        if isAgreement, sensitivity.settlement.isAgreement {
          let present = sensitivity.settlement.package
          let isBest = brute.packages.contains(present) && expected.gain(of: present).sum == largest
          #expect(scaled.isSame == isBest, "seed \(seed)")
          if isBest { #expect(outcome.package == present, "seed \(seed)") }
        }
      }
    }
  }

  /// Deals with too many packages say so of figures in a limited sum; one by one what they cost is found all the same.
  @Test func largeDealsAreLeftOut() throws {
    let base = CompetitiveDeal(issueCount: 9, optionCount: 4, highestValue: 100, seed: 3).deal
    let rule = Rule(name: "costs", .maximum(.value(.first), base.reach(of: .value(.first)).upperBound))
    let deal = try Deal(
      unit: .money(currency: nil), digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
      issues: base.issues.map { Issue(name: $0.name, options: $0.options) }, rules: [rule])
    let sensitivity = try #require(Sensitivity(on: ParetoFrontier(of: deal)))
    let all = try #require(sensitivity.sensitivities(to: sensitivity.figures))
    for found in all {
      let isUnknown = found.up == .unknown(.manyPackages) && found.down == .unknown(.manyPackages)
      #expect(isUnknown == deal.limitsSum(with: found.figure))
      #expect(isUnknown == (found.costOfError == .unknown(.manyPackages)))
    }
    let figure = try #require(all.first { deal.limitsSum(with: $0.figure) && $0.amount > .zero }).figure
    let tried = sensitivity.sensitivity(to: figure, stepCount: 1)
    #expect([tried.up, tried.down].allSatisfy { $0 != .unknown(.manyPackages) })
    guard case .amount = tried.costOfError else { throw NoChange() }
  }

  @Test func longNumericRows() throws {
    let count = 10_001
    let (from, to) = (Int64(1_800_000), Int64(0))
    let days = (0..<count).map { index in
      let other = EvenSpacing(from: 0, to: 900_000, count: count)[index]
      return Option(
        label: "\(index)",
        value: Pair(
          Amount(units: EvenSpacing(from: from, to: to, count: count)[index]), Amount(units: other)
        ))
    }
    let plain = Issue(
      name: "plain",
      options: [
        Option(label: "a", value: Pair(Amount(units: 100), .zero)),
        Option(label: "b", value: Pair(.zero, .zero)),
      ])
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "days", options: days), plain])
    let row = NumericRow(issue: 0, options: 0..<count)
    let sensitivity = try #require(Sensitivity(on: ParetoFrontier(of: deal)))
    #expect(sensitivity.settlement.package.choices[0] == 0)
    let figures = SensitivityDeals.figures(sensitivity, [row]).suffix(8)
    let all = try #require(sensitivity.sensitivities(to: Array(figures)))
    for found in all {
      guard case .end(let end, _) = found.figure.subject, found.figure.kind == .value else { continue }
      switch (end, found.figure.side) {
      // The first option is the best by 900,000 over the last one, and moves alone with its end.
      case (.from, .first):
        #expect(found.down == .amount(Amount(units: 899_999)))
        #expect(found.up == .none)
        #expect(found.costOfError == .amount(.zero))
      case (.to, .first), (.to, .second):
        #expect(found.up == .amount(found.amount + Amount(units: 900_001)))
        #expect(found.down == .none)
      case (.from, .second): #expect(found.down == .amount(Amount(units: -900_001)))
      }
    }
  }

  @Test func theExample() throws {
    let deal = try SettlementTests.example()
    let sensitivity = try #require(Sensitivity(on: ParetoFrontier(of: deal)))
    // Both issues' chosen options are the second ones. 60 days is worth 20,500 to both together, 30 days 12,000.
    let figure = InputAmount(option: OptionIndex(issue: 0, option: 1), side: .first, kind: .value)
    let found = sensitivity.sensitivity(to: figure)
    #expect(found.up == .none)
    // At 9,500 both surpluses are equal, and what ties is one answer.
    #expect(found.down == .amount(Amount(units: 949_999)))
    #expect(found.costOfError == .amount(.zero))
    // The no-deal values together with the surplus: then there is none.
    let noDeal = sensitivity.sensitivity(to: InputAmount(.noDeal, side: .first))
    #expect(noDeal.up == .amount(noDeal.amount + sensitivity.settlement.surplus + Amount(units: 1)))
    #expect(noDeal.down == .none)
  }

  private struct NoChange: Error {}
}

extension Deal {
  /// The deal with its parties swapped.
  fileprivate func swappingParties() throws -> Deal {
    func swapped<Content>(_ pair: Pair<Content>) -> Pair<Content> { Pair(pair.second, pair.first) }
    return try Deal(
      unit: unit, digits: digits, parties: swapped(parties), noDealValue: swapped(noDealValue),
      issues: issues.map { issue in
        Issue(
          name: issue.name,
          options: issue.options.map {
            Option(label: $0.label, value: swapped($0.value), cost: swapped($0.cost))
          }, weight: issue.weight.map(swapped))
      },
      bundles: bundles.map { Bundle(options: $0.options, value: swapped($0.value), cost: swapped($0.cost)) },
      quantities: quantities,
      rules: rules.map { rule in
        func swapped(_ sum: PackageSum) -> PackageSum {
          switch sum {
          case .value(let side): .value(side.other)
          case .cost(let side): .cost(side.other)
          case .gain(let side): .gain(side.other)
          case .quantity: sum
          }
        }
        switch rule.condition {
        case .maximum(let sum, let bound): return Rule(name: rule.name, .maximum(swapped(sum), bound))
        case .minimum(let sum, let bound): return Rule(name: rule.name, .minimum(swapped(sum), bound))
        default: return rule
        }
      })
  }
}
