import MutualGains

/// The frontier by adding up every package: what most tools do.
enum Enumeration {
  /// Complexity: O(P log P) for P packages.
  static func frontier(of factors: [Factor]) -> FrontierDigest {
    var sums = [UtilityPoint(a: 0, b: 0)]
    for factor in factors { sums = sums.flatMap { sum in factor.points.map { sum + $0 } } }
    sums.sort { ($0.a, $0.b) > ($1.a, $1.b) }
    var best = Int64.min
    var frontier: [UtilityPoint] = []
    for point in sums where point.b > best {
      best = point.b
      frontier.append(point)
    }
    var digest = FrontierDigest()
    for point in frontier.reversed() { digest.add(point) }
    return digest
  }
}
