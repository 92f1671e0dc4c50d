extension Deal {
  /// The sum over a package, in the sum's own units.
  ///
  /// Complexity: O(issues + options in bundles).
  public func sum(_ sum: PackageSum, of package: DealPackage) -> Int64 {
    switch sum {
    case .value(let side): value(of: package)[side].units
    case .cost(let side): cost(of: package)[side].units
    case .gain(let side): gain(of: package)[side].units
    case .quantity(let index):
      zip(quantities[index].amounts, package.choices).reduce(0) { $0 + $1.0[$1.1] }
    }
  }

  /// Whether a package keeps the rule.
  public func keeps(_ rule: Rule, _ package: DealPackage) -> Bool {
    func isChosen(_ option: OptionIndex) -> Bool { package.choices[option.issue] == option.option }
    // An option that is named twice counts once.
    func chosen(_ options: [OptionIndex]) -> Int {
      options.indices.count { isChosen(options[$0]) && !options[..<$0].contains(options[$0]) }
    }
    func hasOneOnEachIssue(_ options: [OptionIndex]) -> Bool {
      var met: Int?
      return options.allSatisfy { option in
        if option.issue == met { return true }
        met = option.issue
        return isChosen(option) || options.contains { $0.issue == option.issue && isChosen($0) }
      }
    }
    switch rule.condition {
    case .requires(let when, let then): return chosen(when) == 0 || hasOneOnEachIssue(then)
    case .excludes(let when, let then): return chosen(when) == 0 || chosen(then) == 0
    case .atMost(let count, let options): return chosen(options) <= count
    case .atLeast(let count, let options): return chosen(options) >= count
    case .exactly(let count, let options): return chosen(options) == count
    case .fixed(let options): return hasOneOnEachIssue(options)
    case .forbidden(let options): return chosen(options) == 0
    case .maximum(let sum, let bound): return self.sum(sum, of: package) <= bound
    case .minimum(let sum, let bound): return self.sum(sum, of: package) >= bound
    }
  }

  /// The rules that a package breaks, in the order of the deal.
  public func brokenRules(of package: DealPackage) -> [Rule] { rules.filter { !keeps($0, package) } }

  /// The same deal under other rules.
  ///
  /// - Throws: `DealError` where a rule names an option or quantity that the deal has not, or a name stands
  ///   twice.
  public func replacingRules(with rules: [Rule]) throws(DealError) -> Deal {
    var deal = self
    deal.rules = rules
    try deal.validateRules()
    return deal
  }

  /// The same deal under the rules that `isKept` keeps.
  public func keepingRules(where isKept: (Rule) -> Bool) -> Deal {
    var deal = self
    deal.rules.removeAll { !isKept($0) }
    return deal
  }
}

extension Deal {
  /// Checks that rules, bundles and quantities speak of what the deal has.
  func validateRules() throws(DealError) {
    var names = Set<String>()
    for rule in rules {
      if !names.insert(rule.name).inserted { throw .repeatedRule(rule.name) }
      let isKnown = rule.condition.options.allSatisfy(has) && rule.condition.sum.map(has) ?? true
      if !isKnown { throw .unknownOptionInRule(rule.name) }
    }
    try validateLongRanges()
    try validateLimitedSums()
  }

  /// Under rules that name their options, and where a rule limits a sum, the options of ranges are gone through.
  private func validateLongRanges() throws(DealError) {
    let long = Set(issues.indices.filter { issues[$0].options.count > OptionRange.mostInRules })
    guard let first = long.min() else { return }
    for rule in rules {
      let named = rule.condition.options.map(\.issue).filter(long.contains)
      if case .minimum(.gain, _) = rule.condition { continue }
      // Fixing one option is a choice like any other.
      if case .fixed = rule.condition, Set(named).count == named.count { continue }
      if let issue = named.first { throw .longRange(issue: issues[issue].name) }
      if rule.condition.sum != nil { throw .longRange(issue: issues[first].name) }
    }
    for option in bundles.flatMap(\.options) where long.contains(option.issue) {
      throw .longRange(issue: issues[option.issue].name)
    }
  }

  /// Under limits on sums a search weighs utilities and sums against each other, which needs some room.
  static let largestLimitedRange = Int128(1) << 56

  /// So many rules may limit sums that packages can pass: a search keeps all of them side by side.
  package static let mostLimits = 20

  private func validateLimitedSums() throws(DealError) {
    var reaches: [PackageSum: ClosedRange<Int64>] = [:]
    for sum in Set(rules.compactMap(\.condition.sum)) { reaches[sum] = reach(of: sum) }
    if reaches.isEmpty { return }
    let limits = rules.count { rule in
      guard let reach = rule.condition.sum.flatMap({ reaches[$0] }) else { return false }
      return switch rule.condition {
      case .maximum(_, let bound): reach.upperBound > bound
      case .minimum(_, let bound): reach.lowerBound < bound
      default: false
      }
    }
    if limits > Deal.mostLimits { throw .manyLimits }
    for side in Side.allCases { reaches[.gain(side)] = reach(of: .gain(side)) }
    for reach in reaches.values
    where Int128(reach.upperBound) - Int128(reach.lowerBound) > Deal.largestLimitedRange {
      throw .sumsTooLarge
    }
  }

  func validateBundles() throws(DealError) {
    var lists = Set<[OptionIndex]>()
    for (index, bundle) in bundles.enumerated() {
      let issues = bundle.options.map(\.issue)
      let isSound = issues.count >= 2 && Set(issues).count == issues.count && bundle.options.allSatisfy(has)
      guard isSound, lists.insert(bundle.options).inserted else { throw .unsoundBundle(index: index) }
    }
  }

  func validateQuantities() throws(DealError) {
    for quantity in quantities {
      guard quantity.amounts.map(\.count) == issues.map(\.options.count) else {
        throw .unsoundQuantity(quantity.name)
      }
      let bound = quantity.amounts.reduce(Int128(0)) {
        $0 + Int128(max($1.extremes.lowerBound.magnitude, $1.extremes.upperBound.magnitude))
      }
      if bound > Deal.largestSum { throw .sumsTooLarge }
    }
  }

  private func has(_ option: OptionIndex) -> Bool {
    issues.indices.contains(option.issue) && issues[option.issue].options.indices.contains(option.option)
  }

  private func has(_ sum: PackageSum) -> Bool {
    if case .quantity(let index) = sum { return quantities.indices.contains(index) }
    return true
  }
}

extension Rule.Condition {
  /// All options that the condition names.
  public var options: [OptionIndex] {
    switch self {
    case .requires(let when, let then), .excludes(let when, let then): when + then
    case .atMost(_, let options), .atLeast(_, let options), .exactly(_, let options): options
    case .fixed(let options), .forbidden(let options): options
    case .maximum, .minimum: []
    }
  }

  /// The sum that it limits, where it does.
  public var sum: PackageSum? {
    switch self {
    case .maximum(let sum, _), .minimum(let sum, _): sum
    // All by name: a limit of a new kind tells what a party has, and must not pass for none.
    case .requires, .excludes, .atMost, .atLeast, .exactly, .fixed, .forbidden: nil
    }
  }
}
