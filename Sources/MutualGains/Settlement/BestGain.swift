/// Each party's best gain over the packages where neither gain is negative.
///
/// Gains divided by it are shares of the own best, the measure of Kalai–Smorodinsky. A party whose best gain
/// is 0 has no such share and is left out of comparisons.
package struct BestGain: Hashable, Sendable {
  /// The best gains.
  package let amounts: Pair<Amount>

  /// The best gains on `frontier`, or nil where in each of its packages somebody loses.
  ///
  /// Where a limit has stopped a search it is the best that was found, see `search(on:)`.
  package init?(on frontier: ParetoFrontier) {
    guard let found = BestGain.search(on: frontier).best else { return nil }
    self = found
  }

  /// The same, and whether nothing better may be missing.
  static func search(on frontier: ParetoFrontier) -> (best: BestGain?, isProven: Bool) {
    let deal = frontier.deal
    var isProven = frontier.openGaps.isEmpty
    let best = Pair { side -> Int64? in
      let measure: (UtilityPoint) -> Int128? = { point in
        let gain = deal.gain(at: point)
        return gain.isAcceptable ? Int128(gain[side].units) : nil
      }
      let candidates = frontier.candidates(by: measure)
      if !candidates.isComplete { isProven = false }
      return candidates.compactMap(measure).max().map { Int64($0) }
    }
    guard let first = best.first, let second = best.second else { return (nil, isProven) }
    return (BestGain(amounts: Pair(Amount(units: first), Amount(units: second))), isProven)
  }

  private init(amounts: Pair<Amount>) { self.amounts = amounts }

  /// The shares of the own best gain, over a common denominator, smallest and largest; of a party whose best
  /// gain is 0 the other's share counts.
  func shares(of gain: Pair<Amount>) -> (smallest: Int128, largest: Int128) {
    ordered(
      gain.map { Int128($0.units) }, times: Pair { Int128(max(amounts[$0.other].units, 1)) })
  }

  /// The gains, smallest and largest; of a party whose best gain is 0 the other's counts.
  func gains(of gain: Pair<Amount>) -> (smallest: Int128, largest: Int128) {
    ordered(gain.map { Int128($0.units) }, times: Pair(1, 1))
  }

  private func ordered(
    _ gain: Pair<Int128>, times factor: Pair<Int128>
  ) -> (smallest: Int128, largest: Int128) {
    let values = Pair { gain[$0] * factor[$0] }
    switch (amounts.first > .zero, amounts.second > .zero) {
    case (true, true): return (min(values.first, values.second), max(values.first, values.second))
    case (true, false): return (values.first, values.first)
    case (false, true): return (values.second, values.second)
    case (false, false): return (0, 0)
    }
  }
}

extension Pair<Amount> {
  /// Whether neither party is worse off.
  package var isAcceptable: Bool { first >= .zero && second >= .zero }

  /// What each lacks to 0.
  package var shortfall: Pair<Amount> { map { max(.zero, -$0) } }
}
