import DealGenerator
import Testing

@testable import MutualGains

/// True-ups of random deviations beside the settlement on what really came of them, and bands unit by unit.
@Suite struct TrueUpTests {
  /// Random gains and deviations, some of them small, so that odd units come often.
  private struct Case {
    let gain: Pair<Amount>
    let cost: Pair<Amount>
    let deviation: TrueUp.Deviation

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let most: Int64 = seed % 3 == 0 ? 9 : seed % 3 == 1 ? 1_000 : 1 << 58
      func pair(_ range: ClosedRange<Int64>) -> Pair<Amount> {
        Pair { _ in Amount(units: Int64.random(in: range, using: &generator)) }
      }
      gain = pair(-most...most)
      cost = pair(0...most)
      let costs = pair(-most...most)
      let values = pair(-most...most)
      deviation = TrueUp.Deviation(cost: costs, value: seed % 2 == 0 ? Pair(.zero, .zero) : values)
    }
  }

  private static func half(_ gain: Pair<Amount>) -> Amount {
    Amount(units: (gain.first.units - gain.second.units) / 2)
  }

  @Test func makeTheWholePaymentThatOfTheSettlement() throws {
    for seed in UInt64(0)..<2_000 {
      let random = Case(seed: seed)
      let trueUp = TrueUp(on: random.gain, agreedCost: random.cost, deviation: random.deviation)
      let even = Self.half(random.gain)
      try #require(trueUp.gain == random.gain + random.deviation.value - random.deviation.cost)
      try #require(even + trueUp.payment == Self.half(trueUp.gain), "seed \(seed)")
      let after = trueUp.gain.after(payment: even + trueUp.payment)
      // Shares add up, and no more than one unit lies between them.
      try #require(after.sum == trueUp.gain.sum, "seed \(seed)")
      try #require(abs(after.first.units - after.second.units) <= 1, "seed \(seed)")
      try #require(
        trueUp.oddUnit == (after.first == after.second ? nil : after.first > after.second ? .first : .second))
      // (δ_B − δ_A)/2, but for an odd unit.
      let moved = random.deviation.gain
      try #require(abs(2 * trueUp.payment.units - (moved.first - moved.second).units) <= 2, "seed \(seed)")
    }
  }

  @Test func areMirroredWithTheParties() throws {
    for seed in UInt64(0)..<1_000 {
      let random = Case(seed: seed)
      let bands = seed % 4 == 0 ? Self.bands(seed, of: .first) : []
      let trueUp = TrueUp(on: random.gain, agreedCost: random.cost, deviation: random.deviation, bands: bands)
      let other = TrueUp(
        on: random.gain.swapped, agreedCost: random.cost.swapped,
        deviation: TrueUp.Deviation(
          cost: random.deviation.cost.swapped, value: random.deviation.value.swapped),
        bands: bands.map { ShareBand($0.side.other, from: $0.from, to: $0.to, part: $0.part) })
      try #require(other.payment == -trueUp.payment, "seed \(seed)")
    }
  }

  @Test func addUpOverTime() throws {
    for seed in UInt64(0)..<1_000 {
      let (first, second) = (Case(seed: seed), Case(seed: seed + 3_000))
      let both = TrueUp.Deviation(
        cost: first.deviation.cost + second.deviation.cost,
        value: first.deviation.value + second.deviation.value)
      let whole = TrueUp(on: first.gain, agreedCost: first.cost, deviation: both)
      let now = TrueUp(on: first.gain, agreedCost: first.cost, deviation: first.deviation)
      let later = TrueUp(on: now.gain, agreedCost: first.cost, deviation: second.deviation)
      try #require(now.payment + later.payment == whole.payment, "seed \(seed)")
    }
  }

  /// Bands that follow on each other, from savings to no end.
  private static func bands(_ seed: UInt64, of side: Side) -> [ShareBand] {
    var generator = SeededGenerator(seed: seed)
    var from = Int64.random(in: -50...10, using: &generator)
    let count = Int.random(in: 1...3, using: &generator)
    return (0..<count).map { index in
      let to = from + Int64.random(in: 1...40, using: &generator)
      defer { from = to + Int64.random(in: 0...5, using: &generator) }
      let isOpen = index == count - 1 && Bool.random(using: &generator)
      return ShareBand(
        side, from: ExactDecimal(units: from), to: isOpen ? nil : ExactDecimal(units: to),
        part: ExactDecimal(units: Int64.random(in: 0...1_000, using: &generator), digits: 1))
    }
  }

  @Test func countBandsUnitByUnit() throws {
    for seed in UInt64(0)..<1_000 {
      var generator = SeededGenerator(seed: seed)
      let gain = Pair { _ in Amount(units: Int64.random(in: -30...30, using: &generator)) }
      let cost = Pair { _ in Amount(units: Int64.random(in: 0...20, using: &generator) * 100) }
      let deviation = Pair { _ in Amount(units: Int64.random(in: -900...900, using: &generator)) }
      let bands = Side.allCases.flatMap { Self.bands(seed + UInt64($0.rawValue), of: $0) }
      let trueUp = TrueUp(
        on: gain, agreedCost: cost, deviation: TrueUp.Deviation(cost: deviation), bands: bands)
      // In thousandths of a unit, doubled.
      var passed: Int64 = 0
      for side in Side.allCases {
        let amount = deviation[side].units
        let sign: Int64 = (side == .first ? -1 : 1) * (amount < 0 ? -1 : 1)
        for unit in 0..<Int64(amount.magnitude) {
          // The unit that goes from `unit` on away from 0; the ends of bands are whole units.
          let middle = (amount < 0 ? -1 : 1) * (2 * unit + 1)
          let band = bands.first { band in
            let size = cost[side].units / 100
            let end = band.to.map { 2 * $0.units * size } ?? .max
            return band.side == side && 2 * band.from.units * size < middle && middle < end
          }
          passed += sign * 2 * (band.map { 1_000 - $0.part.units } ?? 500)
        }
      }
      let even = (gain.first - gain.second).units * 1_000
      #expect(trueUp.payment.units == (even + passed) / 2_000 - even / 2_000, "seed \(seed)")
    }
  }

  @Test func bandsOfHalvesChangeNothing() throws {
    for seed in UInt64(0)..<1_000 {
      let random = Case(seed: seed)
      let half = ExactDecimal(units: 50)
      let bands = Side.allCases.map {
        ShareBand($0, from: ExactDecimal(units: -15, digits: 1), to: ExactDecimal(units: 7), part: half)
      }
      let plain = TrueUp(on: random.gain, agreedCost: random.cost, deviation: random.deviation)
      let banded = TrueUp(
        on: random.gain, agreedCost: random.cost, deviation: random.deviation, bands: bands)
      try #require(plain.payment == banded.payment, "seed \(seed)")
    }
  }
}
