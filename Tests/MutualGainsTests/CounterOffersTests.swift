import DealGenerator
import Testing

@testable import MutualGains

@Suite struct CounterOffersTests {
  /// What is asked for, and what trying all packages finds.
  private struct Trial {
    let deal: Deal
    let brute: BruteForce
    let side: Side
    let count: Int
    var tolerance: Amount?
    var proposal: Proposal?
    var maximumPayment: Amount?

    init(_ seed: UInt64, _ deal: Deal, using generator: inout SeededGenerator) {
      self.deal = deal
      brute = BruteForce(deal)
      side = Bool.random(using: &generator) ? .first : .second
      count = Int.random(in: 1...5, using: &generator)
      if Bool.random(using: &generator) {
        tolerance = Amount(units: Int64.random(in: 0...60, using: &generator))
      }
      if seed % 3 != 0 {
        let payment: Amount? =
          deal.unit == .points ? nil : Amount(units: Int64.random(in: -9...9, using: &generator))
        proposal = Proposal(
          name: "p", package: ScoringDeals.package(of: deal, using: &generator), payment: payment)
      }
      if deal.unit != .points, seed % 7 < 4 {
        maximumPayment = Amount(units: Int64.random(in: 0...1, using: &generator) * Int64(seed % 40))
      }
    }

    func found(on deal: Deal? = nil) -> CounterOffers {
      CounterOffers(
        on: ParetoFrontier(of: deal ?? self.deal), for: side, count: count, tolerance: tolerance,
        around: proposal, maximumPayment: maximumPayment)
    }

    /// G.
    func ownGain() -> Amount {
      guard let proposal, let package = proposal.package else {
        let settlement = Settlement(on: ParetoFrontier(of: deal), maximumPayment: maximumPayment)
        return settlement.gainAfterPayment[side]
      }
      let paid = proposal.payment ?? .zero
      return deal.gain(of: package)[side] + (side == .first ? -paid : paid)
    }

    var isPaid: Bool { deal.unit != .points && maximumPayment != .zero }

    func payment(_ package: DealPackage, _ own: Amount) -> Amount {
      let gain = deal.gain(of: package)
      return side == .first ? gain.first - own : own - gain.second
    }

    /// All packages that may be offered with payments, whatever their surplus.
    func payable(_ own: Amount) -> [DealPackage] {
      let transfers = deal.transferIssues.map(\.issue)
      let table =
        proposal?.package ?? Settlement(on: ParetoFrontier(of: deal), maximumPayment: maximumPayment).package
      return brute.packages.filter { package in
        guard let maximumPayment else {
          return transfers.allSatisfy { package.choices[$0] == table.choices[$0] }
        }
        return payment(package, own).units.magnitude <= maximumPayment.units.magnitude
      }
    }

    func distance(_ one: DealPackage, _ other: DealPackage) -> Int {
      let transfers = isPaid ? deal.transferIssues.map(\.issue) : []
      return one.choices.indices.count { !transfers.contains($0) && one.choices[$0] != other.choices[$0] }
    }

    /// Picks one offer after the other from the candidates.
    func choose(_ candidates: [DealPackage], _ own: Amount) -> [DealPackage] {
      var left = candidates
      var chosen: [DealPackage] = []
      while chosen.count < count {
        func nearest(_ package: DealPackage) -> Int { chosen.map { distance(package, $0) }.min() ?? 1 }
        func key(_ package: DealPackage) -> [Int64] {
          let gain = deal.gain(of: package)
          let others = isPaid ? gain.sum.units : gain[side.other].units
          let paid = isPaid ? Int64(payment(package, own).units.magnitude) : 0
          return [-Int64(nearest(package)), -others, paid, isPaid ? 0 : -gain[side].units]
            + package.choices.map { Int64($0) }
        }
        left.removeAll { nearest($0) == 0 }
        guard let next = left.min(by: { key($0).lexicographicallyPrecedes(key($1)) }) else { break }
        chosen.append(next)
      }
      return chosen
    }
  }

  /// More than 700 deals in money, and others in points; more than 3,000 held once.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func offersEqualTryingAllPackages(part: UInt64) throws {
    var generator = SeededGenerator(seed: 0)
    var (paid, transfers) = (0, 0)
    for seed in part * 120..<(part + 1) * 120 {
      var base = ScoringDeals.deal(seed, using: &generator)
      if seed % 8 > 0, base.unit == .points { base = ScoringDeals.moneyDeal(seed, using: &generator) }
      let deal = seed % 2 == 0 ? base : base.withTransferIssue(using: &generator)
      let trial = Trial(seed, deal, using: &generator)
      let found = trial.found()
      guard !trial.brute.packages.isEmpty else {
        #expect(found.offers.isEmpty)
        continue
      }
      let own = trial.ownGain()
      #expect(found.ownGain == own, "seed \(seed)")
      #expect(found.isExhaustive)
      var candidates: [DealPackage]
      if trial.isPaid {
        paid += 1
        if !deal.transferIssues.isEmpty { transfers += 1 }
        let payable = trial.payable(own)
        let largest = payable.map { deal.gain(of: $0).sum }.max()
        if let largest {
          #expect(
            found.tolerance == trial.tolerance ?? Amount(units: abs(largest.units) / 10), "seed \(seed)")
        }
        candidates = payable.filter {
          deal.gain(of: $0).sum >= (largest ?? .zero) - found.tolerance
        }
        for offer in found.offers {
          #expect(offer.gainAfterPayment[trial.side] == own, "seed \(seed)")
          #expect(offer.gainAfterPayment.sum == offer.gain.sum)
          if let most = trial.maximumPayment {
            let payment = try #require(offer.payment)
            #expect(payment.units.magnitude <= most.units.magnitude)
          }
        }
        let others = found.offers.map { $0.gainAfterPayment[trial.side.other] }
        #expect(others.first == others.max())
        if trial.proposal == nil { #expect(!found.offers.isEmpty) }
      } else {
        func within(_ tolerance: Amount) -> [DealPackage] {
          trial.brute.packages.filter { package in
            let gain = deal.gain(of: package)
            return gain[trial.side] >= own && gain[trial.side] <= own + tolerance
              && trial.brute.isEfficient(gain)
          }
        }
        candidates = within(found.tolerance)
        if trial.tolerance == nil {
          // One unit less gives fewer than asked for, and no tolerance gives more where these are fewer.
          if found.tolerance > .zero {
            #expect(within(found.tolerance - Amount(units: 1)).count < trial.count, "seed \(seed)")
          }
          if candidates.count < trial.count {
            #expect(within(Amount(units: 1 << 50)).count == candidates.count, "seed \(seed)")
          }
        }
      }
      #expect(found.offers.map(\.package) == trial.choose(candidates, own), "seed \(seed)")
    }
    #expect(paid > 40)
    #expect(transfers > 12)
  }

  @Test func partiesThatChangePlacesMirrorOffers() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in UInt64(0)..<500 {
      generator = SeededGenerator(seed: seed)
      let shapes = SmallDeal.Shape.allCases
      let deal = SmallDeal.random(shapes[Int(seed) % shapes.count], using: &generator)
        .withTransferIssue(using: &generator)
      let trial = Trial(seed, deal, using: &generator)
      // Of settlements that tie, each order of the parties may take its own first party's best.
      guard trial.proposal != nil else { continue }
      let mirrored = CounterOffers(
        on: ParetoFrontier(of: try deal.mirrored), for: trial.side.other, count: trial.count,
        tolerance: trial.tolerance,
        around: trial.proposal.map {
          Proposal(name: $0.name, choices: $0.choices, payment: $0.payment.map { -$0 })
        }, maximumPayment: trial.maximumPayment)
      let found = trial.found()
      #expect(mirrored.ownGain == found.ownGain, "seed \(seed)")
      #expect(mirrored.tolerance == found.tolerance)
      #expect(mirrored.offers.map(\.package) == found.offers.map(\.package), "seed \(seed)")
      #expect(mirrored.offers.map(\.gainAfterPayment) == found.offers.map(\.gainAfterPayment.swapped))
    }
  }

  /// Beyond the packages that can all be looked at: the first two offers are as good and as far apart as any.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func offersOfLargeDeals(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let base = CompetitiveDeal(issueCount: 9, optionCount: 4, highestValue: 100, seed: seed).deal
    let rules = (0..<(seed % 3 == 0 ? 0 : 4)).map { index in
      let options = (0..<2).map { _ in
        OptionIndex(
          issue: Int.random(in: 0..<9, using: &generator), option: Int.random(in: 0..<4, using: &generator))
      }
      return Rule(name: "\(index)", .excludes(when: [options[0]], then: [options[1]]))
    }
    let deal = try Deal(
      unit: .money(currency: nil), digits: 0, parties: base.parties, issues: base.issues, rules: rules)
    #expect(deal.packageCount.value > CounterOffers.largestPackageCount)
    let frontier = ParetoFrontier(of: deal)
    let side = seed % 2 == 0 ? Side.first : .second
    let most: Amount? = seed < 3 ? nil : Amount(units: 40)
    let found = CounterOffers(on: frontier, for: side, count: 3, maximumPayment: most)
    #expect(found.ownGain == Settlement(on: frontier, maximumPayment: most).gainAfterPayment[side])
    for offer in found.offers {
      #expect(offer.gainAfterPayment[side] == found.ownGain)
      #expect(deal.gain(of: offer.package) == offer.gain)
      #expect(deal.brokenRules(of: offer.package).isEmpty)
      #expect(offer.gain.sum >= found.largestSurplus - found.tolerance)
      if let most { #expect((offer.payment?.units.magnitude ?? 0) <= most.units.magnitude) }
    }
    #expect(Set(found.offers).count == found.offers.count)
    let nets = deal.issues.map { issue in
      issue.options.indices.map { issue.utility(ofOption: $0).map(\.units) }
    }
    var (largest, farthest) = (Int64.min, (distance: 0, surplus: Int64.min))
    let first = try #require(found.offers.first)
    deal.forEachPackage(SearchBudget()) { package in
      var gain = Pair<Int64>(0, 0)
      for issue in nets.indices { gain += nets[issue][package.choices[issue]] }
      if let most, abs(gain[side] - found.ownGain.units) > most.units { return }
      largest = max(largest, gain.sum)
      guard gain.sum >= (found.largestSurplus - found.tolerance).units else { return }
      let distance = package.differences(from: first.package)
      if (distance, gain.sum) > farthest { farthest = (distance, gain.sum) }
    }
    #expect(found.largestSurplus.units == largest)
    #expect(first.gain.sum.units == largest)
    if farthest.distance > 0 {
      let second = try #require(found.offers.dropFirst().first, "seed \(seed)")
      #expect(second.package.differences(from: first.package) == farthest.distance)
      #expect(second.gain.sum.units == farthest.surplus)
    } else {
      #expect(found.offers.count == 1)
    }
  }

  @Test func offersWithoutPaymentsOfLargeDeals() {
    let deal = CompetitiveDeal(issueCount: 30, optionCount: 4, highestValue: 100, seed: 7).deal
    let frontier = ParetoFrontier(of: deal)
    for side in Side.allCases {
      let least = Settlement(on: frontier, maximumPayment: .zero).gain[side]
      let found = CounterOffers(on: frontier, for: side, count: 5, maximumPayment: .zero)
      #expect(found.offers.count == 5)
      #expect(Set(found.offers).count == 5)
      for offer in found.offers {
        #expect(offer.gain[side] >= least && offer.gain[side] <= least + found.tolerance)
        #expect(frontier.points().contains(UtilityPoint(deal.utility(of: offer.package))))
      }
    }
  }

  /// What has no sum that can be held is no offer, and no crash.
  @Test func hugeTolerancesAndPayments() throws {
    let huge = Amount(units: 1 << 60)
    let issue = Issue(
      name: "i",
      options: [
        Option(label: "a", value: Pair(huge, -huge)), Option(label: "b", value: Pair(-huge, huge)),
      ])
    let deal = try Deal(
      unit: .money(currency: nil), digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [issue])
    let frontier = ParetoFrontier(of: deal)
    for side in Side.allCases {
      for tolerance in [Amount(units: .max), .zero, nil] {
        for paid in [huge, -huge, .zero] {
          let proposal = Proposal(name: "p", package: DealPackage(choices: [0]), payment: paid)
          let found = CounterOffers(on: frontier, for: side, tolerance: tolerance, around: proposal)
          #expect(found.offers.allSatisfy { $0.gainAfterPayment[side] == found.ownGain })
        }
      }
    }
    let points = try Deal(
      unit: .points, digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")), issues: [issue])
    for proposal in [nil, Proposal(name: "p", package: DealPackage(choices: [0]), payment: nil)] {
      for maximumPayment in [nil, Amount.zero] {
        for deal in [deal, points] {
          let found = CounterOffers(
            on: ParetoFrontier(of: deal), for: .first, tolerance: Amount(units: .max), around: proposal,
            maximumPayment: maximumPayment)
          // Both sums are said.
          #expect(found.largestSurplus - found.tolerance <= found.ownGain + found.tolerance)
        }
      }
    }
  }
}

extension ScoringDeals {
  /// A deal in money, with rules for every other seed.
  static func moneyDeal(_ seed: UInt64, using generator: inout SeededGenerator) -> Deal {
    let shapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed, .equal]
    while true {
      let shape = shapes[Int(seed % 5)]
      let mixes = RuledDeals.Mix.allCases
      let deal =
        seed % 2 == 0
        ? SmallDeal.random(shape, using: &generator)
        : RuledDeals.random(shape, mixes[Int(seed / 2) % mixes.count], using: &generator)
      if deal.unit != .points { return deal }
    }
  }
}

extension Deal {
  /// The same deal with an issue more that only moves value from one party to the other; in points as it is.
  func withTransferIssue(using generator: inout SeededGenerator) -> Deal {
    guard unit != .points else { return self }
    let step = Int64.random(in: 1...6, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
    let constant = Int64.random(in: -5...5, using: &generator)
    let options = (0..<Int64.random(in: 2...3, using: &generator)).map { index in
      Option(
        label: "\(10 + index) EUR",
        value: Pair(Amount(units: -step * index), Amount(units: step * index + constant)))
    }
    let quantities = quantities.map {
      Quantity(name: $0.name, digits: $0.digits, amounts: $0.amounts + [.list(options.map { _ in 0 })])
    }
    let deal = try? Deal(
      unit: unit, digits: digits, parties: parties, noDealValue: noDealValue,
      issues: issues + [Issue(name: "price", options: options)], bundles: bundles, quantities: quantities,
      rules: rules)
    return deal ?? self
  }
}
