/// Points of the frontier that are called fair, before any payment.
///
/// The names are used for different things elsewhere; here each candidate is an efficient point, and:
/// - largest surplus (utilitarian): the largest sum of gains, over all packages;
/// - Nash: the largest product of gains;
/// - egalitarian: the largest smaller gain;
/// - Kalai–Smorodinsky: the largest smaller share of the own best gain;
///
/// the last three over the packages where neither gain is negative. A party whose best gain there is 0 is
/// left out of the minimum. Points that tie are listed by rising first utility.
public struct FairPoints: Hashable, Sendable {
  /// The points with the largest sum of gains; of a long price very many tie.
  public let largestSurplus: TiedPoints
  /// The points with the largest product of gains; none where every package hurts somebody, as for the next two.
  public let nash: [UtilityPoint]
  /// The points with the largest smaller gain.
  public let egalitarian: [UtilityPoint]
  /// The points with the largest smaller share of the own best gain.
  public let kalaiSmorodinsky: [UtilityPoint]
  /// Whether no search was stopped: otherwise they are the best of what was found, and say nothing for certain.
  public let isProven: Bool

  /// The fair points of `frontier`.
  ///
  /// Complexity: only the stretches of the frontier that can hold them are searched.
  public init(on frontier: ParetoFrontier) {
    let deal = frontier.deal
    var isProven = frontier.openGaps.isEmpty
    func best(_ measure: (UtilityPoint) -> Int128?) -> [UtilityPoint] {
      var best: (measure: Int128, points: [UtilityPoint]) = (.min, [])
      let candidates = frontier.candidates(by: measure)
      if !candidates.isComplete { isProven = false }
      for point in candidates {
        guard let value = measure(point) else { continue }
        if value > best.measure { best = (value, []) }
        if value == best.measure { best.points.append(point) }
      }
      return best.points
    }
    /// The best where neither gain is negative.
    func bestAcceptable(_ measure: (Pair<Amount>) -> Int128) -> [UtilityPoint] {
      best { point in
        let gain = deal.gain(at: point)
        return gain.isAcceptable ? measure(gain) : nil
      }
    }
    if let tied = frontier.longTieOfSurplus {
      largestSurplus = tied
    } else {
      largestSurplus = TiedPoints(best { Int128(deal.gain(at: $0).sum.units) })
    }
    let (bestGain, isBestProven) = BestGain.search(on: frontier)
    guard let bestGain else {
      (nash, egalitarian, kalaiSmorodinsky) = ([], [], [])
      self.isProven = isProven && isBestProven
      return
    }
    nash = bestAcceptable { Int128($0.first.units) * Int128($0.second.units) }
    egalitarian = bestAcceptable { bestGain.gains(of: $0).smallest }
    kalaiSmorodinsky = bestAcceptable { bestGain.shares(of: $0).smallest }
    self.isProven = isProven && isBestProven
  }
}
