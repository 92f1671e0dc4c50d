/// What is paid on top once it is known what a package really cost (verrekening).
///
/// Whoever had more cost than was agreed gets half the difference back, or the part that bands say.
public struct TrueUp: Hashable, Sendable {
  /// What became of a package, in sums per party and units of the deal.
  public struct Deviation: Hashable, Sendable {
    /// What it costs more than was agreed (negative: less).
    public let cost: Pair<Amount>
    /// What its value is more than was agreed; 0 where only costs are shared.
    public let value: Pair<Amount>

    /// That deviation.
    public init(cost: Pair<Amount>, value: Pair<Amount> = Pair(.zero, .zero)) {
      (self.cost, self.value) = (cost, value)
    }

    /// What it adds to the gains.
    public var gain: Pair<Amount> { value - cost }
  }

  /// What the first party pays the second (negative: receives).
  public let payment: Amount
  /// The gains before any payment, as they turned out.
  public let gain: Pair<Amount>
  /// The party that has the odd unit when those gains are shared fifty-fifty; nil where there is none, or other parts
  /// are shared.
  public let oddUnit: Side?

  /// The true-up on a package with those gains, as agreed and before any payment.
  ///
  /// Definition: t(E + T) − t(E), where t halves towards zero as the settlement does, E is half the difference of the
  /// agreed gains, and T the sum of what each deviation passes on: without bands (δ_B − δ_A)/2 of costs, and of values
  /// (Δ_A − Δ_B)/2. So the whole payment is that of the settlement on what really came of it, and true-ups one after the
  /// other add up to the last one. A payment that was agreed to be another than the even one stays so.
  ///
  /// - Parameters:
  ///   - agreedCost: The costs per party that bands are percents of.
  ///   - bands: Stretches of the deviation of costs that are shared otherwise; what lies in none is shared fifty-fifty.
  ///
  /// Complexity: O(bands).
  public init(
    on gain: Pair<Amount>, agreedCost: Pair<Amount>, deviation: Deviation, bands: [ShareBand] = []
  ) {
    self.gain = gain + deviation.gain
    let whole = ShareBand.whole
    // In units of half a millionth.
    let even = (Int128(gain.first.units) - Int128(gain.second.units)) * whole
    var passed = (Int128(deviation.value.first.units) - Int128(deviation.value.second.units)) * whole
    for side in Side.allCases {
      let sign: Int128 = side == .first ? -1 : 1
      var left = deviation.cost[side]
      for band in bands where band.side == side {
        let stretch = band.stretch(of: deviation.cost[side], agreed: agreedCost[side])
        left = left - stretch
        passed += sign * Int128(stretch.units) * band.passedOn * 2
      }
      passed += sign * Int128(left.units) * whole
    }
    payment = Amount(units: Int64((even + passed) / (2 * whole) - even / (2 * whole)))
    oddUnit = bands.isEmpty ? EvenShare(of: self.gain).oddUnit : nil
  }
}
