/// Changes to single issues of one package: what they do to the utilities, and whether the result keeps the
/// rules, without going through the whole package each time.
struct PackageEdits: Sendable {
  let deal: Deal
  private(set) var package: DealPackage
  private(set) var utility: Pair<Amount>
  private let nets: NetUtilities
  private let bundlesByIssue: [[Int]]
  private var isPart: [Bool]
  private let rulesByIssue: [[Int]]
  /// The conditions on options alone that the package itself breaks.
  private var broken: Set<Int>
  private var sums: [SumRule]

  /// A rule that limits a sum, with what options and bundles add to it.
  fileprivate struct SumRule: Sendable {
    var current: Int64
    let options: [[Int64]]
    let bundles: [Int64]
    let range: ClosedRange<Int64>
  }

  /// The edits of `package`, which may break rules itself.
  ///
  /// Complexity: O(options × limits on sums + options in rules and bundles).
  init(of package: DealPackage, in deal: Deal) {
    self.deal = deal
    self.package = package
    utility = deal.utility(of: package)
    nets = NetUtilities(of: deal)
    var bundlesByIssue: [[Int]] = deal.issues.map { _ in [] }
    for (index, bundle) in deal.bundles.enumerated() {
      for option in bundle.options { bundlesByIssue[option.issue].append(index) }
    }
    var rulesByIssue: [[Int]] = deal.issues.map { _ in [] }
    var broken = Set<Int>()
    var sums: [SumRule] = []
    for (index, rule) in deal.rules.enumerated() {
      if let sum = rule.condition.sum {
        sums.append(SumRule(rule.condition, sum, of: package, in: deal))
        continue
      }
      for issue in Set(rule.condition.options.map(\.issue)) { rulesByIssue[issue].append(index) }
      if !deal.keeps(rule, package) { broken.insert(index) }
    }
    isPart = deal.bundles.map { $0.isPart(of: package) }
    (self.bundlesByIssue, self.rulesByIssue, self.broken, self.sums) = (
      bundlesByIssue, rulesByIssue, broken, sums
    )
  }

  /// The net utility of an option, bundles aside.
  func net(_ option: OptionIndex) -> Pair<Amount> { nets[option] }

  /// The bundles with an option of the issue, by their index in the deal.
  func bundles(on issue: Int) -> [Int] { bundlesByIssue[issue] }

  /// What changing to those options, of different issues, adds to both utilities.
  ///
  /// Complexity: O(changes + options in the bundles on their issues).
  func difference(of changes: [OptionIndex]) -> Pair<Amount> {
    var difference = Pair(Amount.zero, .zero)
    for change in changes {
      difference +=
        net(change) - net(OptionIndex(issue: change.issue, option: package.choices[change.issue]))
    }
    for (bundle, isAdded) in changedBundles(changes) {
      let utility = deal.bundles[bundle].utility
      difference = isAdded ? difference + utility : difference - utility
    }
    return difference
  }

  /// Whether the package with those changes, of different issues, keeps every rule.
  ///
  /// Complexity: O(changes × limits on sums), and where a condition on options has their issues, O(issues).
  func keepsRules(after changes: [OptionIndex]) -> Bool {
    let bundles = sums.isEmpty ? [] : changedBundles(changes)
    for sum in sums {
      var value = Int128(sum.current)
      for change in changes {
        value += Int128(sum.options[change.issue][change.option])
        value -= Int128(sum.options[change.issue][package.choices[change.issue]])
      }
      for (bundle, isAdded) in bundles { value += Int128(sum.bundles[bundle]) * (isAdded ? 1 : -1) }
      if value < Int128(sum.range.lowerBound) || value > Int128(sum.range.upperBound) { return false }
    }
    if deal.rules.isEmpty { return true }
    let touched = Set(changes.flatMap { rulesByIssue[$0.issue] })
    if !broken.isSubset(of: touched) { return false }
    if touched.isEmpty { return true }
    let changed = result(of: changes)
    return touched.allSatisfy { deal.keeps(deal.rules[$0], changed) }
  }

  /// The package with those changes.
  func result(of changes: [OptionIndex]) -> DealPackage {
    var choices = package.choices
    for change in changes { choices[change.issue] = change.option }
    return DealPackage(choices: choices)
  }

  /// Makes the changes, of different issues: what is asked from now on starts from there.
  ///
  /// Complexity: O(issues), and what the rules with their issues take.
  mutating func apply(_ changes: [OptionIndex]) {
    let bundles = changedBundles(changes)
    utility += difference(of: changes)
    for index in sums.indices {
      for change in changes {
        sums[index].current +=
          sums[index].options[change.issue][change.option]
          - sums[index].options[change.issue][package.choices[change.issue]]
      }
      for (bundle, isAdded) in bundles {
        sums[index].current += sums[index].bundles[bundle] * (isAdded ? 1 : -1)
      }
    }
    for (bundle, isAdded) in bundles { isPart[bundle] = isAdded }
    package = result(of: changes)
    for rule in Set(changes.flatMap { rulesByIssue[$0.issue] }) {
      if deal.keeps(deal.rules[rule], package) { broken.remove(rule) } else { broken.insert(rule) }
    }
  }

  /// The bundles that come or go with the changes, each once.
  func changedBundles(_ changes: [OptionIndex]) -> [(bundle: Int, isAdded: Bool)] {
    if isPart.isEmpty { return [] }
    let touched = changes.flatMap { bundlesByIssue[$0.issue] }
    if touched.isEmpty { return [] }
    return Set(touched).compactMap { index in
      let isPartAfter = deal.bundles[index].options.allSatisfy { option in
        let change = changes.first { $0.issue == option.issue }
        return (change?.option ?? package.choices[option.issue]) == option.option
      }
      return isPartAfter == isPart[index] ? nil : (index, isPartAfter)
    }
  }
}

extension PackageEdits.SumRule {
  fileprivate init(
    _ condition: Rule.Condition, _ sum: PackageSum, of package: DealPackage, in deal: Deal
  ) {
    let contributions = deal.contributions(to: sum)
    (options, bundles) = contributions
    current = deal.sum(sum, of: package)
    switch condition {
    case .maximum(_, let bound): range = .min...bound
    case .minimum(_, let bound): range = bound ... .max
    default: range = .min ... .max
    }
  }
}
