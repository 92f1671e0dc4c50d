/// What every allowed option and every bundle adds to the sums of a search: both utilities, and each limited
/// sum.
struct OptionSums: Sendable {
  /// How many sums there are: the two utilities, and then one for each limit.
  let width: Int
  /// By issue: sum z of option o at `o * width + z`.
  let options: [[Int64]]
  /// Sum z of bundle k at `k * width + z`.
  let bundles: [Int64]

  /// The sums of `deal`, as its rules' coupling has them; of `issues` alone where these are given.
  init(of deal: Deal, under coupling: Coupling, issues: Set<Int>? = nil) {
    let width = 2 + coupling.limits.count
    self.width = width
    options = deal.issues.enumerated().map { index, issue in
      if let issues, !issues.contains(index) { return [] }
      return issue.options.indices.flatMap { option in
        let utility = issue.utility(ofOption: option)
        return [utility.first.units, utility.second.units]
          + coupling.limits.map { $0.weights[index][option] }
      }
    }
    bundles = coupling.bundles.enumerated().flatMap { index, bundle in
      [bundle.utility.first.units, bundle.utility.second.units]
        + coupling.limits.map { $0.bundleWeights[index] }
    }
  }

  init(width: Int, options: [[Int64]], bundles: [Int64]) {
    (self.width, self.options, self.bundles) = (width, options, bundles)
  }

  /// What one option adds.
  func sums(issue: Int, option: Int) -> ArraySlice<Int64> {
    options[issue][option * width..<(option + 1) * width]
  }
}
