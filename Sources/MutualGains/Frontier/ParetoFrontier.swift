/// The Pareto frontier of a deal: every efficient utility point, with how many packages reach it and one of
/// them on demand.
///
/// A package is efficient (Pareto-optimal) when no other package gives one party more utility and the other
/// no less.
public struct ParetoFrontier: Sendable {
  /// The efficient points, by rising utility of the first party.
  public let points: [UtilityPoint]
  /// How many packages reach each point.
  public let packageCounts: [PackageCount]
  private let search: OneIssueAtATime

  /// The frontier of `deal`.
  public init(of deal: Deal) {
    search = OneIssueAtATime(factors: deal.factors)
    points = search.frontier.points
    packageCounts = search.frontier.counts
  }

  /// How many packages reach the frontier.
  public var packageCount: PackageCount { packageCounts.reduce(PackageCount(0), +) }

  /// One of the packages that reach the point at `index`, the same on every run.
  public func package(at index: Int) -> DealPackage {
    guard let choices = search.choices(reaching: points[index]) else {
      preconditionFailure("an efficient point has a package")
    }
    return DealPackage(choices: choices)
  }

  /// Where `point` stands on the frontier.
  public func index(of point: UtilityPoint) -> Int? { search.frontier.index(of: point) }
}
