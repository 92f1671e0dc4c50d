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
  /// What the rule looks at, in this order; later ones only decide where the earlier ones tie.
  struct Merits: Comparable {
    var smallerGain: Int128
    var largerGain: Int128
    var payment: Amount

    /// One number that orders as far as ties can be long: by the smaller gain, then by how much more the larger one is,
    /// up to 2 units, then by the smaller payment. Where it is 2 units or more, the payment is the most that is allowed.
    var measure: Int128 {
      (smallerGain << 64) + (Int128(min(largerGain - smallerGain, 2)) << 62)
        - Int128(min(payment.units.magnitude, 1 << 62 - 1))
    }

    static func < (left: Merits, right: Merits) -> Bool {
      (left.smallerGain, left.largerGain, right.payment.units.magnitude)
        < (right.smallerGain, right.largerGain, left.payment.units.magnitude)
    }
  }

  /// The point that the rule chooses on `frontier`, and whether no search for it was stopped.
  static func choose(
    on frontier: ParetoFrontier, maximumPayment: Amount?
  ) -> (point: UtilityPoint, isProven: Bool) {
    let deal = frontier.deal
    var isProven = frontier.openGaps.isEmpty
    let merits: (UtilityPoint) -> Merits?
    switch deal.unit {
    case .money: merits = { inMoney(deal.gain(at: $0), maximumPayment: maximumPayment) }
    case .points:
      let (bestGain, isBestProven) = BestGain.search(on: frontier)
      isProven = isProven && isBestProven
      merits = { inPoints(deal.gain(at: $0), bestGain: bestGain) }
    }
    var best: (merits: Merits, point: UtilityPoint)?
    // A long price makes many packages tie: the whole order leaves a short stretch of them.
    let measure: (UtilityPoint) -> Int128? =
      deal.unit == .points ? { merits($0)?.smallerGain } : { merits($0)?.measure }
    let candidates = frontier.candidates(by: measure)
    for point in candidates {
      guard let merits = merits(point) else { continue }
      // Of equals the last one stays: it has the largest first utility.
      if let best, merits < best.merits { continue }
      best = (merits, point)
    }
    // Where the best gains were not found, none of the points may come up to what was taken for them.
    guard let point = best?.point ?? frontier.supportedPoints.first else {
      preconditionFailure("a frontier has at least one point")
    }
    return (point, isProven && candidates.isComplete)
  }

  /// What the first party pays the second, in money, to share those gains.
  static func payment(_ gain: Pair<Amount>, maximumPayment: Amount?) -> Amount {
    // Halving towards zero leaves an odd last unit with the party that pays.
    let difference = Int128(gain.first.units) - Int128(gain.second.units)
    let payment = Amount(units: Int64(difference / 2))
    guard let maximumPayment else { return payment }
    return min(max(payment, -maximumPayment), maximumPayment)
  }

  /// What the rule looks at where those gains may be shared by a payment.
  static func inMoney(_ gain: Pair<Amount>, maximumPayment: Amount?) -> Merits {
    let payment = payment(gain, maximumPayment: maximumPayment)
    let after = gain.after(payment: payment)
    return Merits(
      smallerGain: Int128(min(after.first, after.second).units),
      largerGain: Int128(max(after.first, after.second).units), payment: payment)
  }

  /// Nil for a package where somebody loses while there are others.
  static func inPoints(_ gain: Pair<Amount>, bestGain: BestGain?) -> Merits? {
    guard let bestGain else {
      let (smaller, larger) = (min(gain.first, gain.second), max(gain.first, gain.second))
      return Merits(
        smallerGain: Int128(smaller.units), largerGain: Int128(larger.units), payment: .zero)
    }
    guard gain.isAcceptable else { return nil }
    let shares = bestGain.shares(of: gain)
    return Merits(smallerGain: shares.smallest, largerGain: shares.largest, payment: .zero)
  }
}
