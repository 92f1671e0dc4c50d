@testable import MutualGains

/// The exact frontier by the plain method: one factor at a time over sorted lists.
///
/// After each factor only efficient sums are kept. Nothing else is ever cut, so the result is complete: the
/// efficient points of a sum of sets are sums of efficient points of the sets. The lists of all steps are
/// kept, to find packages by walking back.
///
/// Complexity: O(m · k · F · log k) time for m factors of k points and at most F efficient sums; O(m · F)
/// memory.
///
/// Source: G. L. Nemhauser and Z. Ullmann, "Discrete dynamic programming and capital allocation", Management
/// Science 15 (1969).
struct OneIssueAtATime: Sendable {
  private let factors: [Factor]
  /// `steps[i]`: the efficient sums of the first i factors.
  private let steps: [EfficientPoints]

  init(factors: [Factor]) {
    self.factors = factors
    var steps = [EfficientPoints.origin]
    for factor in factors {
      steps.append(steps[steps.count - 1].adding(factor))
    }
    self.steps = steps
  }

  /// The efficient points of all factors' sum.
  var frontier: EfficientPoints { steps[steps.count - 1] }

  /// One choice per factor that reaches `point`: of the last factor the first that can, and so on backwards.
  ///
  /// Returns nil where `point` is not on the frontier. Complexity: O(m · k · log F).
  func choices(reaching point: UtilityPoint) -> [Int]? {
    guard frontier.index(of: point) != nil else { return nil }
    var rest = point
    var choices = [Int](repeating: 0, count: factors.count)
    for (index, factor) in factors.enumerated().reversed() {
      let before = steps[index]
      guard let choice = factor.points.firstIndex(where: { before.index(of: rest - $0) != nil }) else {
        return nil
      }
      choices[index] = choice
      rest = rest - factor.points[choice]
    }
    return choices
  }
}

extension EfficientPoints {
  /// The efficient sums of a point of this staircase and a point of `factor`.
  ///
  /// The shifted copies are merged two by two, in rounds, as a k-way merge.
  func adding(_ factor: Factor) -> EfficientPoints {
    let options = EfficientPoints(among: factor.points)
    var copies = zip(options.points, options.counts).map { shifted(by: $0, times: $1) }
    while copies.count > 1 {
      copies = stride(from: 0, to: copies.count, by: 2).map { index in
        index + 1 < copies.count ? copies[index].merged(with: copies[index + 1]) : copies[index]
      }
    }
    return copies[0]
  }
}
