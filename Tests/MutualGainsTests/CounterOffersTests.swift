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

  @Test func offersEqualTryingAllPackages() throws {
    var generator = SeededGenerator(seed: 0)
    var (paid, transfers) = (0, 0)
    for seed in UInt64(0)..<3_000 {
      let base = ScoringDeals.deal(seed, using: &generator)
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
          #expect(found.tolerance == trial.tolerance ?? Amount(units: abs(largest.units) / 10), "seed \(seed)")
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
    #expect(paid > 1_000)
    #expect(transfers > 300)
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

  /// Beyond the packages that can all be looked at.
  @Test func offersOfLargeDeals() throws {
    var generator = SeededGenerator(seed: 3)
    for seed in UInt64(0)..<12 {
      let base = CompetitiveDeal(issueCount: 30, optionCount: 4, highestValue: 100, seed: seed).deal
      var rules: [Rule] = []
      if seed % 3 > 0 {
        for index in 0..<8 {
          let options = (0..<2).map { _ in
            OptionIndex(
              issue: Int.random(in: 0..<30, using: &generator), option: Int.random(in: 0..<4, using: &generator))
          }
          rules.append(Rule(name: "\(index)", .excludes(when: [options[0]], then: [options[1]])))
        }
      }
      let deal = try Deal(
        unit: .money(currency: nil), digits: 0, parties: base.parties, issues: base.issues, rules: rules)
      let frontier = ParetoFrontier(of: deal)
      let largest = try #require(frontier.largestSurplus)
      for side in Side.allCases {
        let most: Amount? = seed % 2 == 0 ? nil : Amount(units: 40)
        let found = CounterOffers(on: frontier, for: side, count: 4, maximumPayment: most)
        #expect(found.offers.count == 4, "seed \(seed)")
        let own = Settlement(on: frontier, maximumPayment: most).gainAfterPayment[side]
        for offer in found.offers {
          #expect(offer.gainAfterPayment[side] == own)
          #expect(deal.gain(of: offer.package) == offer.gain)
          #expect(deal.brokenRules(of: offer.package).isEmpty)
          if most == nil { #expect(offer.gain.sum >= largest - found.tolerance) }
          if let most { #expect((offer.payment?.units.magnitude ?? 0) <= most.units.magnitude) }
        }
        if most == nil { #expect(found.offers[0].gain.sum == largest) }
        let distance = found.offers[0].package.differences(from: found.offers[1].package)
        // Changing the cheapest issues first finds as many, where nothing ties them.
        if rules.isEmpty, most == nil {
          let losses = deal.issues.indices.map { index -> Int64 in
            let nets = deal.issues[index].options.indices
              .map { deal.issues[index].utility(ofOption: $0).sum.units }
            let chosen = found.offers[0].package.choices[index]
            return nets[chosen] - (nets.indices.filter { $0 != chosen }.map { nets[$0] }.max() ?? 0)
          }
          var (left, count) = (found.tolerance.units, 0)
          for loss in losses.sorted() where loss <= left { (left, count) = (left - loss, count + 1) }
          #expect(distance == count)
        }
      }
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
      Quantity(name: $0.name, digits: $0.digits, amounts: $0.amounts + [options.map { _ in 0 }])
    }
    let deal = try? Deal(
      unit: unit, digits: digits, parties: parties, noDealValue: noDealValue,
      issues: issues + [Issue(name: "price", options: options)], bundles: bundles, quantities: quantities,
      rules: rules)
    return deal ?? self
  }
}
