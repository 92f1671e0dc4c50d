/// What amounts count.
public enum ValueUnit: Hashable, Sendable {
  /// Money, by the name or sign of its currency where one is known. Parties can pay each other.
  case money(currency: String?)
  /// Points of satisfaction. No payment is possible.
  case points
}

/// Two parties, the issues they negotiate, the rules that packages must keep, and what each has without
/// agreement.
///
/// Every amount is a whole number of units of 1/10^`digits` (see `Amount`).
public struct Deal: Hashable, Sendable {
  public let unit: ValueUnit
  public let digits: Int
  public let parties: Pair<Party>
  /// What each party has without agreement (BATNA).
  public let noDealValue: Pair<Amount>
  public let issues: [Issue]
  /// What comes on top where options are chosen together; bundles add up independently.
  public let bundles: [Bundle]
  /// Sums beside the utilities that rules may limit.
  public let quantities: [Quantity]
  /// What every package must keep.
  public internal(set) var rules: [Rule]

  /// The deal with those issues.
  ///
  /// - Throws: `DealError` where an issue has no option, a name stands twice, a cost is negative, only
  ///   some issues have weights, a weighted amount is no whole number of units, a bundle, quantity or rule
  ///   doesn't fit the issues, or sums could pass 2^62.
  public init(
    unit: ValueUnit, digits: Int, parties: Pair<Party>,
    noDealValue: Pair<Amount> = Pair(.zero, .zero), issues: [Issue], bundles: [Bundle] = [],
    quantities: [Quantity] = [], rules: [Rule] = []
  ) throws(DealError) {
    self.unit = unit
    self.digits = digits
    self.parties = parties
    self.noDealValue = noDealValue
    self.issues = issues
    self.bundles = bundles
    self.quantities = quantities
    self.rules = rules
    try validate()
  }

  /// Gross value of a package per party.
  public func value(of package: DealPackage) -> Pair<Amount> {
    total(of: package, bundles: \.value) { issue, option in issue.value(ofOption: option) }
  }

  /// Additional cost of a package per party.
  public func cost(of package: DealPackage) -> Pair<Amount> {
    total(of: package, bundles: \.cost) { issue, option in issue.cost(ofOption: option) }
  }

  /// Net utility of a package per party: value less additional cost.
  public func utility(of package: DealPackage) -> Pair<Amount> {
    value(of: package) - cost(of: package)
  }

  /// Gain of a package per party: net utility less what the party has without agreement.
  public func gain(of package: DealPackage) -> Pair<Amount> { utility(of: package) - noDealValue }

  private func total(
    of package: DealPackage, bundles extra: (Bundle) -> Pair<Amount>, _ part: (Issue, Int) -> Pair<Amount>
  ) -> Pair<Amount> {
    precondition(package.choices.count == issues.count)
    var total = zip(issues, package.choices).reduce(Pair(.zero, .zero)) { $0 + part($1.0, $1.1) }
    for bundle in bundles where bundle.isPart(of: package) { total += extra(bundle) }
    return total
  }
}

/// Why issues and amounts make no deal.
public enum DealError: Error, Hashable, Sendable {
  case noIssues
  case noOptions(issue: String)
  case repeatedIssue(String)
  case repeatedOption(issue: String, option: String)
  case negativeCost(issue: String, option: String, party: String)
  case incompleteWeights(issue: String)
  case weightsOnMoney
  case negativeWeight(issue: String, party: String)
  case inexactWeightedAmount(issue: String, option: String)
  /// A bundle needs two or more known options of different issues, and stands once.
  case unsoundBundle(index: Int)
  /// A quantity needs an amount for every option.
  case unsoundQuantity(String)
  case repeatedRule(String)
  case unknownOptionInRule(String)
  /// A rule or bundle names options of a range that is too long for that, or limits a sum beside one.
  case longRange(issue: String)
  /// More than `Deal.mostLimits` rules limit sums that packages can pass.
  case manyLimits
  case sumsTooLarge
}
