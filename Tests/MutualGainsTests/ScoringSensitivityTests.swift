import DealGenerator
import Testing

@testable import MutualGains

/// The recommendation with one figure moved, from the gains of all packages.
private struct MovedFigure {
  let deal: Deal
  let limit: Int64?
  let present: Settlement
  private let rows: [(gain: Pair<Int64>, hasOption: Bool, isPresent: Bool)]
  private let side: Side
  private let now: (point: Pair<Int64>, isAgreement: Bool)

  init(_ brute: BruteForce, _ figure: Figure, _ present: Settlement, limit: Int64?) {
    (deal, side, self.present, self.limit) = (brute.deal, figure.side, present, limit)
    let deal = brute.deal
    rows = brute.packages.map {
      (
        deal.gain(of: $0).map(\.units), $0.choices[figure.option.issue] == figure.option.option,
        $0 == present.package
      )
    }
    now = (present.gain.map(\.units), present.isAgreement)
  }

  /// Whether the recommendation changes when the option's utility moves by `step`.
  func changes(_ step: Int64) -> Bool {
    typealias Key = (Int64, Int64, Int64, Int64)
    var best: (key: Key, gain: Pair<Int64>)?
    var presentGain = now.point
    let limit = limit ?? .max
    for row in rows {
      var gain = row.gain
      if row.hasOption { gain[side] += step }
      if row.isPresent { presentGain = gain }
      let half = (gain.first - gain.second) / 2
      let paid = Swift.max(-limit, Swift.min(limit, half))
      let after = (gain.first - paid, gain.second + paid)
      let key: Key = (
        Swift.min(after.0, after.1), Swift.max(after.0, after.1), -abs(paid), gain.first
      )
      if best.map({ $0.key < key }) ?? true { best = (key, gain) }
    }
    guard let best else { return false }
    let isAgreement = best.key.0 >= 0
    if isAgreement != now.isAgreement { return true }
    return isAgreement && best.gain != now.point && best.gain != presentGain
  }
}

@Suite struct ScoringSensitivityTests {
  /// Compares with every step up to the change, or a sample of many.
  private static func expect(
    _ found: FigureSensitivity, _ moved: MovedFigure, _ deal: Deal, _ label: String,
    using generator: inout SeededGenerator
  ) {
    let sign: Int64 = found.figure.kind == .value ? 1 : -1
    for (direction, nearest) in [(Int64(1), found.up), (-1, found.down)] {
      var end: Int64
      switch nearest {
      case .amount(let amount):
        end = (amount.units - found.amount.units) * direction
        #expect(end > 0, "\(label)")
        #expect(moved.changes(sign * direction * end), "\(label) \(direction) \(end)")
        end -= 1
      case .none:
        end = 3_000_000_000
        if found.figure.kind == .cost, direction < 0 { end = found.amount.units }
      case .unknown:
        #expect(Bool(false), "\(label) unknown")
        continue
      }
      var steps = Array(1...12).map(Int64.init).filter { $0 <= end } + [end - 1, end].filter { $0 > 0 }
      if end > 12 {
        for _ in 0..<10 { steps.append(Int64.random(in: 1...end, using: &generator)) }
        for _ in 0..<10 { steps.append(Int64.random(in: 1...min(end, 300), using: &generator)) }
      }
      for step in steps where moved.changes(sign * direction * step) {
        #expect(Bool(false), "\(label) \(direction): already at \(step), found \(nearest)")
        break
      }
    }
  }

  @Test(arguments: [Int64?.none, 0, 5, 40])
  func nearestChangesInMoney(limit: Int64?) throws {
    var generator = SeededGenerator(seed: 0)
    var changes = 0
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      if deal.unit == .points { continue }
      let brute = BruteForce(deal)
      let maximum = limit.map(Amount.init(units:))
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal), maximumPayment: maximum) else {
        #expect(brute.packages.isEmpty)
        continue
      }
      let all = sensitivity.allFigures()
      #expect((all == nil) == (limit != nil))
      let figures = sensitivity.figures
      for _ in 0..<(limit == nil ? 6 : 2) {
        let index = Int.random(in: figures.indices, using: &generator)
        let figure = figures[index]
        if sensitivity.isLimited(figure) { continue }
        let found = sensitivity.sensitivity(to: figure)
        if let all { #expect(all[index] == found, "seed \(seed)") }
        let moved = MovedFigure(brute, figure, sensitivity.settlement, limit: limit)
        Self.expect(found, moved, deal, "seed \(seed), limit \(limit ?? -1), \(figure)", using: &generator)
        if found.up != .none || found.down != .none { changes += 1 }
      }
    }
    #expect(changes > 100)
  }

  /// Without rules and bundles no settlement is made anew, ties or not.
  @Test func nearestChangesWithoutRules() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in 0..<500 as Range<UInt64> {
      generator = SeededGenerator(seed: 10_000 + seed)
      let deal = SmallDeal.random(SmallDeal.Shape.allCases[Int(seed % 5)], using: &generator)
      let brute = BruteForce(deal)
      let sensitivity = try #require(Sensitivity(on: ParetoFrontier(of: deal)))
      let all = try #require(sensitivity.allFigures())
      #expect(all.map(\.figure) == sensitivity.figures)
      for _ in 0..<4 {
        let found = try #require(all.randomElement(using: &generator))
        let moved = MovedFigure(brute, found.figure, sensitivity.settlement, limit: nil)
        Self.expect(found, moved, deal, "seed \(seed), \(found.figure)", using: &generator)
      }
    }
  }

  /// Closed forms and whole settlements say the same.
  @Test func surplusesAgreeWithHalving() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds where seed % 3 == 0 {
      let deal = ScoringDeals.deal(seed, using: &generator)
      guard deal.unit != .points, let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)),
        let figure = sensitivity.figures.randomElement(using: &generator), !sensitivity.isLimited(figure)
      else { continue }
      let found = sensitivity.sensitivity(to: figure)
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
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)),
        let figure = sensitivity.figures.randomElement(using: &generator),
        deal.unit == .points
      else { continue }
      let found = sensitivity.sensitivity(to: figure, stepCount: 12)
      let now = sensitivity.settlement
      for (direction, nearest) in [(Int64(1), found.up), (-1, found.down)] {
        var first: Int64?
        for step in 1...12 as ClosedRange<Int64> {
          let moved = Amount(units: found.amount.units + direction * step)
          guard let other = try? deal.replacing(figure, with: moved) else { continue }
          let frontier = ParetoFrontier(of: other)
          let settlement = frontier.isEmpty ? nil : Settlement(on: frontier)
          let isAgreement = settlement?.isAgreement ?? false
          let utility = other.utility(of: now.package).map(\.units)
          let keeps = BruteForce(other).packages.contains(now.package)
          let known = [now.point] + (keeps ? [UtilityPoint(a: utility.first, b: utility.second)] : [])
          let isSame =
            isAgreement == now.isAgreement
            && (!isAgreement || settlement.map { known.contains($0.point) } == true)
          if !isSame {
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

  @Test func scaledFigures() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      guard let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)) else { continue }
      let side = Bool.random(using: &generator) ? Side.first : .second
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
        guard let expected = deal.scaled(side, toPercent: scaled.percent) else {
          #expect(scaled.settlement == nil)
          continue
        }
        for (old, new) in zip(deal.issues, expected.issues) {
          for index in old.options.indices {
            #expect(new.value(ofOption: index)[side].units == rounded(old.value(ofOption: index)[side]))
            #expect(new.cost(ofOption: index)[side].units == rounded(old.cost(ofOption: index)[side]))
            #expect(new.value(ofOption: index)[side.other] == old.value(ofOption: index)[side.other])
          }
        }
        #expect(expected.noDealValue[side].units == rounded(deal.noDealValue[side]))
        let brute = BruteForce(expected)
        #expect((scaled.settlement == nil) == brute.packages.isEmpty)
        guard let settlement = scaled.settlement, deal.unit != .points else { continue }
        let largest = brute.packages.map { expected.gain(of: $0).sum }.max()
        #expect(settlement.surplus == largest, "seed \(seed)")
      }
    }
  }

  @Test func theExample() throws {
    let deal = try SettlementTests.example()
    let sensitivity = try #require(Sensitivity(on: ParetoFrontier(of: deal)))
    let all = try #require(sensitivity.allFigures())
    // Both issues' chosen options are the second ones. 60 days is worth 20,500 to both together, 30 days 12,000.
    let figure = Figure(option: OptionIndex(issue: 0, option: 1), side: .first, kind: .value)
    let found = try #require(all.first { $0.figure == figure })
    #expect(found.up == .none)
    // At 9,500 both surpluses are equal, and the payments 0 and 4,250 + … decide.
    guard case .amount(let down) = found.down else {
      throw NoChange()
    }
    #expect(down == Amount(units: 950_000) || down == Amount(units: 949_999))
    #expect(sensitivity.effect(of: down, on: figure) == .changed)
    #expect(sensitivity.effect(of: down + Amount(units: 1), on: figure) == .same)
  }

  private struct NoChange: Error {}
}
