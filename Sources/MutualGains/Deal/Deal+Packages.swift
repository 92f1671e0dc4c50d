extension Deal {
  /// How many ways there are to choose one option for every issue, whatever the rules say.
  public var packageCount: PackageCount {
    issues.reduce(PackageCount(1)) { $0 * PackageCount(Int64($1.options.count)) }
  }

  /// The gain per party at a utility point.
  public func gain(at point: UtilityPoint) -> Pair<Amount> {
    point.utility - noDealValue
  }
}
