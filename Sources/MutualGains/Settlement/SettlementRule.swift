/// The one rule of the settlement: give the smaller gain as much as possible.
///
/// Among all efficient points and all payments t from the first party to the second with |t| ≤ T, take the
/// ones with the largest smaller gain min(g₁ − t, g₂ + t); of those the largest larger gain; then the
/// smallest |t|; then the largest first utility.
/// - Money without a limit (T = ∞): the largest surplus, shared in equal halves; an odd last unit stays with
///   the party that pays.
/// - Money with T = 0: the egalitarian package.
/// - Points: no payment, and gains count as shares of each party's best gain (Kalai–Smorodinsky on packages)
///   as long as there is a package where neither gain is negative.
enum SettlementRule {
  /// What the rule chose: a point by its index, and the payment.
  struct Choice {
    var index: Int
    var payment: Amount
  }

  /// The choice in money among points with those gains, in order of the first party's utility.
  static func chooseInMoney(gains: [Pair<Amount>], maximumPayment: Amount?) -> Choice {
    best(among: gains.indices) { index in
      let gain = gains[index]
      // Halving towards zero leaves an odd last unit with the party that pays.
      var payment = (gain.first - gain.second).halvedTowardsZero
      if let maximumPayment { payment = min(max(payment, -maximumPayment), maximumPayment) }
      let after = Pair(gain.first - payment, gain.second + payment)
      return (
        [
          Int128(min(after.first, after.second).units), Int128(max(after.first, after.second).units),
          -Int128(payment.units.magnitude),
        ], payment
      )
    }
  }

  /// The choice in points among points with those gains, in order of the first party's utility.
  static func chooseInPoints(gains: [Pair<Amount>]) -> Choice {
    let bestGain = BestGain(among: gains)
    let candidates = bestGain == nil ? Array(gains.indices) : gains.indices.filter { gains[$0].isAcceptable }
    return best(among: candidates) { index in
      let gain = gains[index]
      let measures =
        bestGain?.shares(of: gain) ?? [gain.first, gain.second].map { Int128($0.units) }.sorted()
      return (measures, .zero)
    }
  }

  /// The candidate whose measures come last in lexicographic order; of equals the last one, which has the
  /// largest first utility.
  private static func best(
    among candidates: some Collection<Int>, _ judge: (Int) -> (measures: [Int128], payment: Amount)
  ) -> Choice {
    var best: (measures: [Int128], choice: Choice)?
    for index in candidates {
      let (measures, payment) = judge(index)
      if let best, measures.lexicographicallyPrecedes(best.measures) { continue }
      best = (measures, Choice(index: index, payment: payment))
    }
    guard let best else { preconditionFailure("a frontier has at least one point") }
    return best.choice
  }
}

extension Amount {
  /// Half the amount, an odd last unit dropped.
  var halvedTowardsZero: Amount { Amount(units: units / 2) }
}
