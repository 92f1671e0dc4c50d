/// The most that both parties can have together at each distance from some packages, where the distance is in how
/// many issues a package differs from them.
///
/// Surplus and distance both add up over issues, so this is a frontier like any other: the packages of the deal,
/// under its rules, with the surplus on one axis and the distance on the other.
struct SurplusAndDistance {
  private let deal: Deal
  private let coupling: Coupling
  private let bundles: [Bundle]
  /// Both parties' net utility together of all options; none of long ranges.
  private let joint: [[Int64]]

  /// The packages that keep the rules of `deal`; nil where its sums are too large for two axes in one search.
  init?(of deal: Deal) {
    self.deal = deal
    var coupling = Coupling(of: deal)
    // On other axes a least gain is a limit like any other.
    for side in Side.allCases {
      guard let floor = coupling.floors[side] else { continue }
      coupling.floors[side] = nil
      if floor == .min { continue }
      let utilities = deal.contributions(to: .gain(side))
      coupling.limits.append(
        Coupling.SumLimit(
          weights: utilities.options.map { $0.map(-) }, bundleWeights: utilities.bundles.map(-), bound: -floor
        ))
    }
    bundles = deal.bundles.map {
      Bundle(options: $0.options, value: Pair(Amount(units: $0.utility.sum.units), .zero))
    }
    coupling.bundles = bundles
    self.coupling = coupling
    joint = deal.issues.enumerated().map { index, issue in
      let isLong = issue.options.count > Issue.shortRange
      if isLong, coupling.isFree(index) || coupling.allowed[index].only != nil { return [] }
      return issue.options.indices.map { issue.utility(ofOption: $0).sum.units }
    }
    let reach = deal.reach(of: .gain(.first)).width + deal.reach(of: .gain(.second)).width
    if !coupling.limits.isEmpty, reach > Deal.largestLimitedRange { return nil }
  }

  /// A package with a large surplus that is far from others.
  struct Found: Sendable {
    let package: DealPackage
    let surplus: Amount
    /// In how many issues it differs from all others together, each counted by its weight.
    let distance: Int64
  }

  /// For each weighted distance that no package with more surplus reaches, a package with the most surplus, as
  /// long as that is at least `least`; by falling surplus.
  ///
  /// - Parameters:
  ///   - others: The packages that distances are counted from, and how much each counts.
  ///   - ignored: The issues that don't count.
  ///
  /// Complexity: one frontier with at most as many points as weights × issues.
  func packages(
    withSurplusAtLeast least: Amount, awayFrom others: [(package: DealPackage, weight: Int64)],
    ignoring ignored: Set<Int>, _ budget: SearchBudget
  ) -> (found: [Found], isProven: Bool) {
    // Of a long range only the options of the others matter, and the best of the rest.
    let options = deal.issues.indices.map { index in
      let issue = deal.issues[index]
      if !joint[index].isEmpty { return Array(issue.options.indices) }
      if let only = coupling.allowed[index].only { return [only] }
      let held = others.map(\.package.choices[index])
      return Set(held).union(issue.bestOptions(held.count + 1)).sorted()
    }
    let issues = deal.issues.indices.map { index in
      let issue = deal.issues[index]
      return Issue(
        name: issue.name,
        options: options[index].map { option in
          let distance =
            ignored.contains(index)
            ? 0 : others.reduce(0) { $0 + ($1.package.choices[index] == option ? 0 : $1.weight) }
          let surplus =
            joint[index].isEmpty ? issue.utility(ofOption: option).sum.units : joint[index][option]
          return Option(
            label: issue.options[option].label, value: Pair(Amount(units: surplus), Amount(units: distance)))
        })
    }
    guard
      let measured = try? Deal(
        unit: .money(currency: nil), digits: deal.digits, parties: deal.parties, issues: issues,
        bundles: bundles)
    else { return ([], false) }
    let frontier = ParetoFrontier(of: measured, tiedBy: coupling.keeping(options), budget: budget)
    let noDeal = deal.noDealValue.sum
    let (points, isComplete) = frontier.search((least + noDeal).units ... .max)
    let found = points.reversed().compactMap { point in
      frontier.package(reaching: point).map { found in
        let package = DealPackage(choices: found.choices.enumerated().map { options[$0][$1] })
        return Found(
          package: package, surplus: Amount(units: point.a) - noDeal, distance: point.b)
      }
    }
    return (found, frontier.openGaps.isEmpty && isComplete)
  }
}

extension Coupling {
  /// Whether nothing says anything of the options of an issue.
  fileprivate func isFree(_ issue: Int) -> Bool {
    allowed[issue].isWhole && limits.isEmpty && !counts.contains { $0.groups.contains { $0.issue == issue } }
      && !exclusions.contains { $0.first.issue == issue || $0.second.issue == issue }
      && !bundles.contains { $0.options.contains { $0.issue == issue } }
  }

  /// The same over some options of each issue, by their new indices. Of those of which some are left out it says
  /// nothing else.
  fileprivate func keeping(_ options: [[Int]]) -> Coupling {
    var coupling = self
    for (issue, kept) in options.enumerated() where kept.count < allowed[issue].count {
      coupling.allowed[issue] = OptionMask(all: kept.count)
    }
    return coupling
  }
}

extension ClosedRange<Int64> {
  /// How far apart both ends are.
  fileprivate var width: Int128 { Int128(upperBound) - Int128(lowerBound) }
}
