/// Points of the frontier that are called fair, before any payment.
///
/// The names are used for different things elsewhere; here each candidate is an efficient point, and:
/// - largest surplus (utilitarian): the largest sum of gains, over all packages;
/// - Nash: the largest product of gains;
/// - egalitarian: the largest smaller gain;
/// - Kalai–Smorodinsky: the largest smaller share of the own best gain;
///
/// the last three over the packages where neither gain is negative. A party whose best gain there is 0 is
/// left out of the minimum. All points that tie are listed.
public struct FairPoints: Sendable {
  /// Indices of points of the frontier, rising.
  public let largestSurplus: [Int]
  public let nash: [Int]
  public let egalitarian: [Int]
  public let kalaiSmorodinsky: [Int]

  /// The fair points of `deal` on its frontier.
  public init(of deal: Deal, frontier: ParetoFrontier) {
    self.init(gains: frontier.points.map { deal.gain(at: $0) })
  }

  init(gains: [Pair<Amount>]) {
    let all = Array(gains.indices)
    largestSurplus = FairPoints.largest(among: all) { Int128(gains[$0].sum.units) }
    guard let bestGain = BestGain(among: gains) else {
      nash = []
      egalitarian = []
      kalaiSmorodinsky = []
      return
    }
    let acceptable = all.filter { gains[$0].isAcceptable }
    nash = FairPoints.largest(among: acceptable) { index in
      Int128(gains[index].first.units) * Int128(gains[index].second.units)
    }
    egalitarian = FairPoints.largest(among: acceptable) { bestGain.gains(of: gains[$0]).first ?? 0 }
    kalaiSmorodinsky = FairPoints.largest(among: acceptable) { bestGain.shares(of: gains[$0]).first ?? 0 }
  }

  /// All candidates with the largest measure.
  private static func largest(among candidates: [Int], _ measure: (Int) -> Int128) -> [Int] {
    var best: (measure: Int128, indices: [Int]) = (.min, [])
    for index in candidates {
      let value = measure(index)
      if value > best.measure {
        best = (value, [index])
      } else if value == best.measure {
        best.indices.append(index)
      }
    }
    return best.indices
  }
}
