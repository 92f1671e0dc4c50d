/// What the packages that keep the rules come to: all of them where they are few, else some of them, drawn at random,
/// each as likely as any other.
///
/// The same deal gives the same draw.
package struct PackageSurvey: Sendable {
  /// What they are worth to the parties.
  package let points: [UtilityPoint]
  /// Whether these are all packages that keep the rules.
  package let isWhole: Bool

  /// So many packages are drawn at most, and fewer than the least say nothing.
  private static let mostDrawn = 10_000
  private static let leastDrawn = 1_000
  /// How many options may be looked at in all.
  private static let most = 3_000_000

  /// The survey of the packages of `deal`; nil where the rules leave too few of those that are drawn.
  ///
  /// Complexity: O(1) packages, in O(issues + options in rules) each.
  package init?(of deal: Deal) {
    let effort =
      deal.issues.count * (1 + deal.rules.count { $0.condition.sum != nil })
      + deal.rules.reduce(0) { $0 + $1.condition.options.count }
      + deal.bundles.reduce(0) { $0 + $1.options.count }
    let mostTried = PackageSurvey.most / max(1, effort)
    let nets = NetUtilities(of: deal)
    var points: [UtilityPoint] = []
    let count = deal.packageCount
    isWhole = !count.isSaturated && count.value <= mostTried
    if isWhole {
      var choices = deal.issues.map { _ in 0 }
      for _ in 0..<count.value {
        if let point = nets.point(of: DealPackage(choices: choices)) { points.append(point) }
        // The next one, as numbers are counted.
        for issue in choices.indices {
          choices[issue] += 1
          if choices[issue] < deal.issues[issue].options.count { break }
          choices[issue] = 0
        }
      }
    } else {
      var random = SplitMix(state: 0)
      for _ in 0..<mostTried {
        let choices = deal.issues.map { Int(random.next(upperBound: UInt64($0.options.count))) }
        if let point = nets.point(of: DealPackage(choices: choices)) { points.append(point) }
        if points.count == PackageSurvey.mostDrawn { break }
      }
    }
    if points.count < (isWhole ? 1 : PackageSurvey.leastDrawn) { return nil }
    self.points = points
  }
}

extension NetUtilities {
  /// What a package is worth; nil where it breaks a rule.
  fileprivate func point(of package: DealPackage) -> UtilityPoint? {
    guard deal.rules.allSatisfy({ deal.keeps($0, package) }) else { return nil }
    var utility = Pair(Amount.zero, .zero)
    for (issue, option) in package.choices.enumerated() {
      utility += self[OptionIndex(issue: issue, option: option)]
    }
    for bundle in deal.bundles where bundle.isPart(of: package) { utility += bundle.utility }
    return UtilityPoint(utility)
  }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
