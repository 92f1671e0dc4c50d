/// What ties the issues of a deal together, in the few forms that the search knows.
struct Coupling: Sendable {
  /// Whether each option may be chosen, by issue and option.
  var allowed: [OptionMask]
  var exclusions: [Exclusion] = []
  var counts: [OptionCount] = []
  var bundles: [Bundle] = []
  var limits: [SumLimit] = []
  /// The least net utility that a package must give each party.
  var floors = Pair<Int64?>(nil, nil)
  /// Whether no package can keep the rules, for a reason that a single form shows.
  var isImpossible = false

  /// No package has an option of both groups, which belong to different issues.
  struct Exclusion: Hashable, Sendable {
    var first: OptionGroup
    var second: OptionGroup
  }

  /// How many issues may have one of their options in the groups, of which each issue has at most one.
  struct OptionCount: Hashable, Sendable {
    var groups: [OptionGroup]
    var range: ClosedRange<Int>
  }

  /// A sum over the package that may not pass a bound.
  struct SumLimit: Hashable, Sendable {
    /// What each option adds, by issue and option.
    var weights: [[Int64]]
    /// What each bundle of `Coupling.bundles` adds.
    var bundleWeights: [Int64]
    var bound: Int64
  }
}

extension Coupling {
  /// Whether nothing ties the issues: every package is allowed, and bundles there are none.
  var isEmpty: Bool {
    exclusions.isEmpty && counts.isEmpty && bundles.isEmpty && limits.isEmpty && !isImpossible
      && allowed.allSatisfy(\.isWhole)
  }

  /// The rules and bundles of `deal`.
  ///
  /// Complexity: O(options) for each rule.
  init(of deal: Deal) {
    allowed = deal.issues.map { OptionMask(all: $0.options.count) }
    bundles = deal.bundles
    for rule in deal.rules { add(rule.condition, of: deal) }
  }

  private mutating func add(_ condition: Rule.Condition, of deal: Deal) {
    func groups(_ options: [OptionIndex]) -> [OptionGroup] { OptionGroup.groups(of: options, in: deal) }
    switch condition {
    case .requires(let when, let then):
      for first in groups(when) { for second in groups(then) { exclude(first, second.complement) } }
    case .excludes(let when, let then):
      for first in groups(when) { for second in groups(then) { exclude(first, second) } }
    case .fixed(let options): for group in groups(options) { forbid(group.complement) }
    case .forbidden(let options): for group in groups(options) { forbid(group) }
    case .atMost(let count, let options): require(groups(options), atMost: count)
    case .atLeast(let count, let options): require(groups(options), atLeast: count)
    case .exactly(let count, let options): require(groups(options), atLeast: count, atMost: count)
    case .maximum(let sum, let bound): limit(sum, to: bound, isMaximum: true, of: deal)
    case .minimum(let sum, let bound): limit(sum, to: bound, isMaximum: false, of: deal)
    }
  }

  private mutating func exclude(_ first: OptionGroup, _ second: OptionGroup) {
    guard first.issue == second.issue else {
      exclusions.append(Exclusion(first: first, second: second))
      return
    }
    forbid(OptionGroup(issue: first.issue, contains: first.contains.intersection(second.contains)))
  }

  private mutating func forbid(_ group: OptionGroup) {
    allowed[group.issue] = allowed[group.issue].intersection(group.contains.complement)
  }

  private mutating func require(_ groups: [OptionGroup], atLeast least: Int = 0, atMost most: Int = .max) {
    let (least, most) = (max(least, 0), min(most, groups.count))
    if least > most {
      isImpossible = true
    } else {
      counts.append(OptionCount(groups: groups, range: least...most))
    }
  }

  /// Limits a sum. Those of quantities and of single amounts are within 2^62, see `Deal.init`.
  private mutating func limit(_ sum: PackageSum, to bound: Int64, isMaximum: Bool, of deal: Deal) {
    if case .gain(let side) = sum {
      // Bounds beyond all sums are met by all packages or by none.
      let (utility, overflow) = bound.addingReportingOverflow(deal.noDealValue[side].units)
      let bound = overflow ? (bound < 0 ? Int64.min : .max) : utility
      if !isMaximum {
        floors[side] = max(floors[side] ?? .min, bound)
        return
      }
      append(deal.contributions(to: sum), bound, isMaximum: isMaximum)
      return
    }
    append(deal.contributions(to: sum), bound, isMaximum: isMaximum)
  }

  private mutating func append(
    _ contributions: (options: [[Int64]], bundles: [Int64]), _ bound: Int64, isMaximum: Bool
  ) {
    if isMaximum {
      limits.append(
        SumLimit(weights: contributions.options, bundleWeights: contributions.bundles, bound: bound))
    } else {
      limits.append(
        SumLimit(
          weights: contributions.options.map { $0.map(-) }, bundleWeights: contributions.bundles.map(-),
          bound: bound == .min ? .max : -bound))
    }
  }
}
