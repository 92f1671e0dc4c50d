import DealGenerator
import MutualGains
import Testing

@Suite struct SettlementTests {
  /// The worked example of the definitions: two issues, a payment of 4,250.
  static func example() throws -> Deal {
    func option(_ label: String, _ amounts: [Int64]) -> Option {
      let units = amounts.map { Amount(units: $0 * 100) }
      return Option(label: label, value: Pair(units[0], units[2]), cost: Pair(units[1], units[3]))
    }
    return try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "buyer"), Party(name: "supplier")),
      noDealValue: Pair(Amount(units: 1_200_000), Amount(units: 100_000)),
      issues: [
        Issue(
          name: "Payment term",
          options: [option("30 days", [0, 0, 12000, 0]), option("60 days", [18000, 0, 4000, 1500])]),
        Issue(
          name: "Delivery",
          options: [option("24 hours", [9000, 0, -2500, 6000]), option("48 hours", [4000, 0, 0, 0])]),
      ])
  }

  static func settle(_ deal: Deal, maximumPayment: Amount? = nil) -> Settlement {
    Settlement(on: ParetoFrontier(of: deal), maximumPayment: maximumPayment)
  }

  @Test func sharesTheExampleFiftyFifty() throws {
    let settlement = Self.settle(try Self.example())
    #expect(settlement.package.choices == [1, 1])
    #expect(settlement.surplus == Amount(units: 1_150_000))
    #expect(settlement.payment == Amount(units: 425_000))
    #expect(settlement.gainAfterPayment == Pair(Amount(units: 575_000), Amount(units: 575_000)))
    #expect(settlement.kind == .winWin)
  }

  @Test(arguments: [Int64?.none, 0, 1, 7, 1000])
  func isTheBestOfAllPackagesAndPayments(limit: Int64?) {
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(seed % 2 == 0 ? .tied : .mixed, using: &generator)
      let settlement = Self.settle(deal, maximumPayment: limit.map(Amount.init(units:)))
      let brute = BruteForce(deal)
      // Gains stay within a few hundred units: trying every payment covers no limit as well.
      let payments = limit.map { -$0...$0 } ?? -600...600
      typealias Measures = (Int64, Int64, Int64, Int64)
      var best: Measures?
      for package in brute.packages {
        let gain = deal.gain(of: package)
        for payment in payments {
          let after = Pair(gain.first.units - payment, gain.second.units + payment)
          let measures: Measures = (
            min(after.first, after.second), max(after.first, after.second), -abs(payment),
            gain.first.units
          )
          if best.map({ $0 < measures }) ?? true { best = measures }
        }
      }
      let after = settlement.gainAfterPayment
      let chosen: Measures = (
        min(after.first, after.second).units, max(after.first, after.second).units,
        -abs(settlement.payment?.units ?? 0), settlement.gain.first.units
      )
      #expect(best.map { $0 == chosen } == true, "seed \(seed), limit \(String(describing: limit))")
      #expect(after.sum == settlement.surplus)
      #expect(settlement.isAgreement == (chosen.0 >= 0))
    }
  }

  @Test func inPointsIsKalaiSmorodinskyOnPackages() {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(seed % 2 == 0 ? .tied : .mixed, inPoints: true, using: &generator)
      let settlement = Self.settle(deal)
      let gains = BruteForce(deal).packages.map { deal.gain(of: $0).map(\.units) }
      let acceptable = gains.filter { $0.first >= 0 && $0.second >= 0 }
      let best = Pair(acceptable.map(\.first).max() ?? 0, acceptable.map(\.second).max() ?? 0)
      func measures(_ gain: Pair<Int64>) -> [Int64] {
        if acceptable.isEmpty { return [gain.first, gain.second].sorted() }
        // Over a common denominator, the product of both best gains.
        return Side.allCases.filter { best[$0] > 0 }.map { gain[$0] * max(1, best[$0.other]) }.sorted()
      }
      let candidates = acceptable.isEmpty ? gains : acceptable
      let highest = candidates.map(measures).max { $0.lexicographicallyPrecedes($1) }
      #expect(measures(settlement.gain.map(\.units)) == highest, "seed \(seed)")
      #expect(settlement.isAgreement == !acceptable.isEmpty, "seed \(seed)")
      #expect(settlement.payment == nil)
    }
  }

  @Test(arguments: SmallDeal.Shape.allCases, [false, true])
  func mirrorsWhenThePartiesChangePlaces(shape: SmallDeal.Shape, inPoints: Bool) throws {
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, inPoints: inPoints, using: &generator)
      let mirrored = try deal.mirrored
      let (left, right) = (Self.settle(deal), Self.settle(mirrored))
      #expect(left.isAgreement == right.isAgreement, "seed \(seed)")
      // In points two packages can mirror each other, and of such a tie either may be recommended.
      if !inPoints {
        #expect(left.surplus == right.surplus, "seed \(seed)")
        #expect(left.kind == right.kind, "seed \(seed)")
        #expect(left.payment?.units.magnitude == right.payment?.units.magnitude, "seed \(seed)")
        // Of points that tie up to the size of the payment, each order may take its own first party's best.
        if left.point == UtilityPoint(a: right.point.b, b: right.point.a) {
          #expect(left.gainAfterPayment == right.gainAfterPayment.swapped, "seed \(seed)")
        } else {
          #expect(left.gainAfterPayment.map(\.units).sorted == right.gainAfterPayment.map(\.units).sorted)
        }
      }
      let (mine, theirs) = (ParetoFrontier(of: deal), ParetoFrontier(of: mirrored))
      #expect(mine.points().mirrored == theirs.points(), "seed \(seed)")
      let (fair, mirroredFair) = (FairPoints(on: mine), FairPoints(on: theirs))
      #expect(fair.largestSurplus.points.mirrored == mirroredFair.largestSurplus.points, "seed \(seed)")
      #expect(fair.nash.mirrored == mirroredFair.nash, "seed \(seed)")
      #expect(fair.egalitarian.mirrored == mirroredFair.egalitarian, "seed \(seed)")
      #expect(fair.kalaiSmorodinsky.mirrored == mirroredFair.kalaiSmorodinsky, "seed \(seed)")
    }
  }

  @Test func scalesByTen() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(.mixed, using: &generator)
      let tenfold = try deal.scaled(by: 10)
      let (left, right) = (Self.settle(deal), Self.settle(tenfold))
      let points = ParetoFrontier(of: deal).points().map { UtilityPoint(a: $0.a * 10, b: $0.b * 10) }
      #expect(points == ParetoFrontier(of: tenfold).points(), "seed \(seed)")
      #expect(left.value.first.units * 10 == right.value.first.units || left.point != right.point.tenth)
      #expect(left.surplus.units * 10 == right.surplus.units, "seed \(seed)")
      for side in Side.allCases {
        // An odd last unit becomes ten even ones.
        let difference = left.gainAfterPayment[side].units * 10 - right.gainAfterPayment[side].units
        #expect(abs(difference) <= 5, "seed \(seed)")
      }
    }
  }

  @Test func theOddUnitStaysWithThePayer() throws {
    // One package, gains 10 and 3: 13 units, the first pays 3 and keeps 7.
    let option = Option(label: "only", value: Pair(Amount(units: 10), Amount(units: 3)))
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "issue", options: [option])])
    let settlement = Self.settle(deal)
    #expect(settlement.payment == Amount(units: 3))
    #expect(settlement.gainAfterPayment == Pair(Amount(units: 7), Amount(units: 6)))
    let mirrored = Self.settle(try deal.mirrored)
    #expect(mirrored.payment == Amount(units: -3))
    #expect(mirrored.gainAfterPayment == Pair(Amount(units: 6), Amount(units: 7)))
  }

  @Test func withoutAgreementTellsTheShortfall() throws {
    let example = try Self.example()
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: example.parties,
      noDealValue: Pair(Amount(units: 3_000_000), Amount(units: 100_001)), issues: example.issues)
    let settlement = Self.settle(deal)
    #expect(!settlement.isAgreement)
    #expect(settlement.kind == .noDeal)
    #expect(settlement.surplus == Amount(units: -650_001))
    #expect(settlement.shortfall.sum == Amount(units: 650_001))
    #expect(abs(settlement.shortfall.first.units - settlement.shortfall.second.units) == 1)
  }
}

extension [UtilityPoint] {
  /// The points seen from the other party.
  var mirrored: [UtilityPoint] { reversed().map { UtilityPoint(a: $0.b, b: $0.a) } }
}

extension UtilityPoint {
  var tenth: UtilityPoint { UtilityPoint(a: a / 10, b: b / 10) }
}

extension Pair<Int64> {
  var sorted: [Int64] { [first, second].sorted() }
}

extension Rule.Condition {
  /// The same condition with the parties in the other order.
  fileprivate var mirrored: Rule.Condition {
    func mirrored(_ sum: PackageSum) -> PackageSum {
      switch sum {
      case .value(let side): .value(side.other)
      case .cost(let side): .cost(side.other)
      case .gain(let side): .gain(side.other)
      case .quantity: sum
      }
    }
    switch self {
    case .maximum(let sum, let bound): return .maximum(mirrored(sum), bound)
    case .minimum(let sum, let bound): return .minimum(mirrored(sum), bound)
    default: return self
    }
  }
}

extension Deal {
  /// The same deal with the parties in the other order.
  var mirrored: Deal {
    get throws {
      try Deal(
        unit: unit, digits: digits, parties: parties.swapped, noDealValue: noDealValue.swapped,
        issues: issues.map { issue in
          Issue(
            name: issue.name,
            options: issue.options.map {
              Option(label: $0.label, value: $0.value.swapped, cost: $0.cost.swapped)
            },
            weight: issue.weight?.swapped)
        },
        bundles: bundles.map {
          Bundle(options: $0.options, value: $0.value.swapped, cost: $0.cost.swapped)
        }, quantities: quantities,
        rules: rules.map { Rule(name: $0.name, $0.condition.mirrored) })
    }
  }

  /// The same deal with every amount times `factor`.
  func scaled(by factor: Int64) throws -> Deal {
    func scaled(_ amounts: Pair<Amount>) -> Pair<Amount> { amounts.map { Amount(units: $0.units * factor) } }
    return try Deal(
      unit: unit, digits: digits, parties: parties, noDealValue: scaled(noDealValue),
      issues: issues.map { issue in
        Issue(
          name: issue.name,
          options: issue.options.map {
            Option(label: $0.label, value: scaled($0.value), cost: scaled($0.cost))
          },
          weight: issue.weight)
      })
  }
}
