/// Issues and bundles that are decided together, as what both parties have together in every scenario.
struct UncertainRoom: Sendable {
  typealias Way = PackageWays.Way
  typealias Amounts = PackageWays.Amounts

  /// By place.
  var issues: [UncertainIssue]
  var bundles: [UncertainBundle]

  /// By how much ways beat `way` at most: of each the sum of its amounts, and what all have in common.
  ///
  /// Complexity: O(options × factors).
  func leads(over way: Way) -> (amounts: Amounts, common: Int64) {
    var common = Int64(0)
    var bundleAmounts: [Int64] = []
    for (bundle, isIn) in zip(bundles, way.hasBundle) {
      bundleAmounts.append(isIn ? bundle.low : bundle.high)
      if isIn { common -= bundle.low }
    }
    let options = zip(issues, way.options).map { issue, option in
      (0..<issue.count).map { issue.lead(of: $0, over: option) }
    }
    return (Amounts(options: options, bundles: bundleAmounts), common)
  }

  /// The scenario that speaks most for `other` and against `way`; or the one on the other side of the middle.
  func scenario(for other: Way, against way: Way, isOpposite: Bool = false) -> Amounts {
    let options = issues.indices.map { place in
      issues[place].amounts(
        for: other.options[place], against: way.options[place], isOpposite: isOpposite)
    }
    let bundles = zip(bundles, other.hasBundle).map { $1 == isOpposite ? $0.low : $0.high }
    return Amounts(options: options, bundles: bundles)
  }

  /// Twice the amounts in the middle.
  var doubledMiddle: Amounts {
    Amounts(options: issues.map(\.doubledMiddle), bundles: bundles.map { $0.low + $0.high })
  }

  /// Whether every scenario is the same.
  var isCertain: Bool { issues.allSatisfy(\.isCertain) && bundles.allSatisfy { $0.low == $0.high } }
}

extension PackageWays.Amounts {
  /// The sums of both.
  static func + (left: Self, right: Self) -> Self {
    Self(
      options: zip(left.options, right.options).map { zip($0, $1).map(+) },
      bundles: zip(left.bundles, right.bundles).map(+))
  }
}
