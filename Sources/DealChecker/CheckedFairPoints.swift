/// The points that other notions of fairness choose, before any payment; all that tie, by first utility.
struct CheckedFairPoints: Sendable {
  let largestSurplus: [CheckedPoint]
  let nash: [CheckedPoint]
  let egalitarian: [CheckedPoint]
  let kalaiSmorodinsky: [CheckedPoint]

  /// The fair points of a frontier; all but the largest surplus among points where neither gain is
  /// negative.
  init(_ frontier: CheckedFrontier, noDealValue: Amounts) {
    let acceptable = frontier.acceptable(noDealValue: noDealValue)
    let bestGain = acceptable.bestGain
    let counted = Amounts(a: min(1, bestGain.a), b: min(1, bestGain.b))
    largestSurplus = frontier.points.allLargest { $0.utility.sum }
    nash = acceptable.points.allLargest {
      let gain = $0.utility - noDealValue
      return Int128(gain.a) * Int128(gain.b)
    }
    egalitarian = acceptable.points.allLargest {
      Share.shares(of: $0.utility - noDealValue, bestGain: counted).min() ?? Share(gain: 0, best: 1)
    }
    kalaiSmorodinsky = acceptable.points.allLargest {
      Share.shares(of: $0.utility - noDealValue, bestGain: bestGain).min() ?? Share(gain: 0, best: 1)
    }
  }
}

extension CheckedFrontier {
  /// The points where neither gain is negative, and each party's best gain there.
  func acceptable(noDealValue: Amounts) -> (points: [CheckedPoint], bestGain: Amounts) {
    var best = Amounts.zero
    let acceptable = points.filter { point in
      let gain = point.utility - noDealValue
      if gain.smaller < 0 { return false }
      best = Amounts(a: max(best.a, gain.a), b: max(best.b, gain.b))
      return true
    }
    return (acceptable, best)
  }
}

extension [CheckedPoint] {
  /// All points with the largest score.
  fileprivate func allLargest<Score: Comparable>(
    _ score: (CheckedPoint) -> Score
  ) -> [CheckedPoint] {
    let scores = map(score)
    guard let largest = scores.max() else { return [] }
    return zip(self, scores).filter { $0.1 == largest }.map(\.0)
  }
}
