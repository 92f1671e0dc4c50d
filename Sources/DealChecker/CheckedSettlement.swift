/// The answer to a deal by the one rule of the settlement: give the smaller gain as much as possible; then
/// the larger; then pay as little as possible; then the larger first utility.
struct CheckedSettlement: Sendable {
  let point: CheckedPoint
  /// From the first party to the second; 0 in points.
  let payment: Int64
  let gain: Amounts
  let gainAfterPayment: Amounts

  /// Whether neither party is left below what it has without agreement.
  var isAgreement: Bool { gainAfterPayment.smaller >= 0 }

  /// What each party's gain lacks to 0.
  var shortfall: Amounts {
    Amounts(a: max(0, -gainAfterPayment.a), b: max(0, -gainAfterPayment.b))
  }

  /// The settlement with payments of at most `largestPayment`; 0 in points. Nil where the frontier has no points,
  /// for then no package keeps the rules.
  init?(_ deal: CheckedDeal, frontier: CheckedFrontier, largestPayment: Int64) {
    var candidates = frontier.points
    var bestGain = Amounts(a: 1, b: 1)
    if deal.unit == .points {
      let acceptable = frontier.acceptable(noDealValue: deal.noDealValue)
      if !acceptable.points.isEmpty {
        candidates = acceptable.points
        bestGain = acceptable.bestGain
      }
    }
    self.init(candidates, from: deal.noDealValue, bestGain: bestGain, largestPayment: largestPayment)
  }

  /// What the rule makes of the points where gains are counted from `start`; nil without points.
  ///
  /// Tries on every point the payments that may be best and keeps the one that ranks highest.
  init?(
    _ candidates: [CheckedPoint], from start: Amounts, bestGain: Amounts = Amounts(a: 1, b: 1),
    largestPayment: Int64
  ) {
    var best: (rank: Rank, settlement: CheckedSettlement)?
    for point in candidates {
      let gain = point.utility - start
      let even = (gain.a - gain.b) / 2
      for near in [0, even - 1, even, even + 1] {
        let payment = min(max(near, -largestPayment), largestPayment)
        let settlement = CheckedSettlement(point: point, payment: payment, gain: gain)
        let rank = Rank(settlement, bestGain: bestGain)
        if best.map({ $0.rank < rank }) ?? true { best = (rank, settlement) }
      }
    }
    guard let best else { return nil }
    self = best.settlement
  }

  /// The same where the package is settled already.
  init?(_ deal: CheckedDeal, at utility: Amounts, largestPayment: Int64) {
    let point = CheckedPoint(utility: utility, packages: .one)
    self.init([point], from: deal.noDealValue, largestPayment: largestPayment)
  }

  private init(point: CheckedPoint, payment: Int64, gain: Amounts) {
    self.point = point
    self.payment = payment
    self.gain = gain
    gainAfterPayment = gain + Amounts(a: -payment, b: payment)
  }

  /// The rule, word for word, as an order.
  private struct Rank: Comparable {
    let smaller: Share
    let larger: Share
    let payment: UInt64
    let firstUtility: Int64

    init(_ settlement: CheckedSettlement, bestGain: Amounts) {
      let shares = Share.shares(of: settlement.gainAfterPayment, bestGain: bestGain)
      smaller = shares.min() ?? Share(gain: 0, best: 1)
      larger = shares.max() ?? Share(gain: 0, best: 1)
      payment = settlement.payment.magnitude
      firstUtility = settlement.point.utility.a
    }

    static func < (left: Rank, right: Rank) -> Bool {
      if left.smaller != right.smaller { return left.smaller < right.smaller }
      if left.larger != right.larger { return left.larger < right.larger }
      if left.payment != right.payment { return left.payment > right.payment }
      return left.firstUtility < right.firstUtility
    }
  }
}

/// A gain as a share of the party's best one: an exact fraction.
struct Share: Comparable, Sendable {
  let gain: Int64
  /// Above 0.
  let best: Int64

  /// The shares of both parties, without one whose best gain is 0.
  static func shares(of gain: Amounts, bestGain: Amounts) -> [Share] {
    [(gain.a, bestGain.a), (gain.b, bestGain.b)].filter { $0.1 > 0 }.map(Share.init(gain:best:))
  }

  static func < (left: Share, right: Share) -> Bool {
    Int128(left.gain) * Int128(right.best) < Int128(right.gain) * Int128(left.best)
  }

  static func == (left: Share, right: Share) -> Bool {
    Int128(left.gain) * Int128(right.best) == Int128(right.gain) * Int128(left.best)
  }
}
