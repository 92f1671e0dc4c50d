import DealGenerator
import Testing

@testable import MutualGains

/// The recommendation with one figure moved, the rules looked at anew for every package at every step.
private struct MovedRuledFigure {
  private let deal: Deal
  private let figure: Figure
  private let present: Settlement
  private let packages: [(package: DealPackage, gain: Pair<Int64>, hasOption: Bool)]
  /// The limited sums of each package now, rule by rule; nil for other rules, which the figure says nothing in.
  private let sums: [[Int64?]]
  private let keepsOthers: [Bool]

  init(_ deal: Deal, _ figure: Figure, _ present: Settlement) {
    (self.deal, self.figure, self.present) = (deal, figure, present)
    packages = BruteForce(deal.keepingRules { _ in false }).packages.map {
      (
        $0, deal.gain(of: $0).map(\.units), $0.choices[figure.option.issue] == figure.option.option
      )
    }
    sums = packages.map { row in
      deal.rules.map { rule in rule.condition.sum.map { deal.sum($0, of: row.package) } }
    }
    keepsOthers = packages.map { row in
      deal.rules.allSatisfy { $0.condition.sum != nil || deal.keeps($0, row.package) }
    }
  }

  private func keeps(_ index: Int, _ step: Int64) -> Bool {
    guard keepsOthers[index] else { return false }
    return zip(deal.rules, sums[index]).allSatisfy { rule, sum in
      guard var sum else { return true }
      if packages[index].hasOption {
        switch rule.condition.sum {
        case .value(let side) where side == figure.side && figure.kind == .value: sum += step
        case .cost(let side) where side == figure.side && figure.kind == .cost: sum += step
        case .gain(let side) where side == figure.side: sum += figure.kind == .value ? step : -step
        default: break
        }
      }
      return switch rule.condition {
      case .maximum(_, let bound): sum <= bound
      case .minimum(_, let bound): sum >= bound
      default: true
      }
    }
  }

  /// Whether the recommendation changes when the figure moves by `step`.
  func changes(_ step: Int64) -> Bool {
    var best: (key: (Int64, Int64, Int64), gain: Pair<Int64>)?
    var presentGain: Pair<Int64>?
    for (index, row) in packages.enumerated() where keeps(index, step) {
      var gain = row.gain
      if row.hasOption { gain[figure.side] += figure.kind == .value ? step : -step }
      if row.package == present.package { presentGain = gain }
      let key = (gain.first + gain.second, -abs((gain.first - gain.second) / 2), gain.first)
      if best.map({ $0.key < key }) ?? true { best = (key, gain) }
    }
    let isAgreement = best.map { $0.key.0 >= 0 } ?? false
    if isAgreement != present.isAgreement { return true }
    guard isAgreement, let best else { return false }
    return best.gain != present.gain.map(\.units) && best.gain != presentGain
  }

  /// Steps at which something may happen: a package keeps or breaks a limit, or two surpluses are equal.
  var notable: Set<Int64> {
    var steps = Set<Int64>()
    for (index, row) in packages.enumerated() {
      for (rule, sum) in zip(deal.rules, sums[index]) {
        guard let sum else { continue }
        switch rule.condition {
        case .maximum(_, let bound), .minimum(_, let bound): steps.insert(abs(bound - sum))
        default: break
        }
      }
      let surplus = row.gain.first + row.gain.second
      steps.formUnion([abs(surplus), abs(surplus - present.surplus.units)])
    }
    return Set(steps.flatMap { [$0 - 1, $0, $0 + 1] })
  }
}

@Suite struct LimitedSensitivityTests {
  @Test func nearestChangesUnderLimitsOnSums() throws {
    var generator = SeededGenerator(seed: 0)
    var (changes, idle) = (0, 0)
    for seed in 0..<450 as Range<UInt64> {
      generator = SeededGenerator(seed: seed)
      let shapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed, .equal]
      let mixes: [RuledDeals.Mix] = [.limits, .oneLimit, .all]
      let deal = RuledDeals.random(shapes[Int(seed % 5)], mixes[Int(seed % 3)], using: &generator)
      guard deal.unit != .points, let sensitivity = Sensitivity(on: ParetoFrontier(of: deal)),
        let all = sensitivity.allFigures()
      else { continue }
      let limited = all.filter { sensitivity.isLimited($0.figure) }
      for found in limited.shuffled(using: &generator).prefix(6) {
        #expect(sensitivity.sensitivity(to: found.figure) == found)
        let moved = MovedRuledFigure(deal, found.figure, sensitivity.settlement)
        for (direction, nearest) in [(Int64(1), found.up), (-1, found.down)] {
          let label = "seed \(seed), \(found.figure), \(direction)"
          var end = Int64(2_000_000_000)
          if found.figure.kind == .cost, direction < 0 { end = found.amount.units }
          switch nearest {
          case .amount(let amount):
            end = (amount.units - found.amount.units) * direction
            #expect(end > 0, "\(label)")
            #expect(moved.changes(direction * end), "\(label)")
            #expect(sensitivity.effect(of: amount, on: found.figure) == .changed, "\(label)")
            end -= 1
            changes += 1
          case .none: idle += 1
          case .unknown: #expect(Bool(false), "\(label)")
          }
          var steps = moved.notable.union(1...20).union([end - 1, end])
          if end > 0 { for _ in 0..<10 { steps.insert(Int64.random(in: 1...end, using: &generator)) } }
          let early = steps.filter { $0 > 0 && $0 <= end }.sorted().first { moved.changes(direction * $0) }
          #expect(early == nil, "\(label): found \(nearest)")
        }
      }
    }
    #expect(changes > 150)
    #expect(idle > 50)
  }

  /// Deals with too many packages say so.
  @Test func largeDealsAreLeftOut() throws {
    let base = CompetitiveDeal(issueCount: 9, optionCount: 4, highestValue: 100, seed: 3).deal
    let rule = Rule(name: "costs", .maximum(.value(.first), base.reach(of: .value(.first)).upperBound))
    let deal = try Deal(
      unit: .money(currency: nil), digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
      issues: base.issues.map { Issue(name: $0.name, options: $0.options) }, rules: [rule])
    let sensitivity = try #require(Sensitivity(on: ParetoFrontier(of: deal)))
    let all = try #require(sensitivity.allFigures())
    for found in all {
      let isUnknown = found.up == .unknown(.manyPackages) && found.down == .unknown(.manyPackages)
      #expect(isUnknown == sensitivity.isLimited(found.figure))
    }
    #expect(all.contains { sensitivity.isLimited($0.figure) })
    let figure = try #require(all.first { sensitivity.isLimited($0.figure) }).figure
    let tried = sensitivity.sensitivity(to: figure, stepCount: 1)
    #expect([tried.up, tried.down].allSatisfy { $0 != .unknown(.manyPackages) })
  }
}
