/// A set of utility points of which a package takes exactly one: the options of an issue, by index, or the
/// efficient sums of several issues that are tied to each other.
///
/// The utility of a package is the sum of its factors' points. Points may repeat and may dominate each other.
public struct Factor: Hashable, Sendable {
  public let points: [UtilityPoint]
  /// In how many ways each point can be chosen; nil where each stands for one.
  public let ways: [PackageCount]?

  /// The factor with those points; at least one.
  public init(points: [UtilityPoint], ways: [PackageCount]? = nil) {
    precondition(!points.isEmpty && ways.map { $0.count == points.count } ?? true)
    self.points = points
    self.ways = ways
  }
}

extension Deal {
  /// The deal as factors: issue by issue the net utilities of its options, in the order of both. Rules and
  /// bundles are not in them.
  public var factors: [Factor] { issues.map(\.factor) }
}

extension Issue {
  /// The net utilities of all options.
  var factor: Factor { Factor(points: options.indices.map { UtilityPoint(utility(ofOption: $0)) }) }
}
