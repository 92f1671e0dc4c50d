extension Deal {
  /// How many packages there are: one option for every issue.
  public var packageCount: PackageCount {
    issues.reduce(PackageCount(1)) { $0 * PackageCount(Int64($1.options.count)) }
  }
}
