/// A set of utility points of which a package takes exactly one: the options of an issue, by index.
///
/// The utility of a package is the sum of its factors' points. Points may repeat and may dominate each other.
public struct Factor: Hashable, Sendable {
  public let points: [UtilityPoint]

  /// The factor with those points; at least one.
  public init(points: [UtilityPoint]) {
    precondition(!points.isEmpty)
    self.points = points
  }
}

extension Deal {
  /// The deal as factors: issue by issue the net utilities of its options, in the order of both.
  public var factors: [Factor] {
    issues.map { issue in
      Factor(
        points: issue.options.indices.map { option in
          let utility = issue.utility(ofOption: option)
          return UtilityPoint(a: utility.first.units, b: utility.second.units)
        })
    }
  }
}
