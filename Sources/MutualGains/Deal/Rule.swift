/// One option of one issue, by their indices in the deal.
public struct OptionIndex: Hashable, Comparable, Sendable {
  public let issue: Int
  public let option: Int

  /// The option with that index of the issue with that index.
  public init(issue: Int, option: Int) {
    self.issue = issue
    self.option = option
  }

  public static func < (left: OptionIndex, right: OptionIndex) -> Bool {
    (left.issue, left.option) < (right.issue, right.option)
  }
}

/// A condition that every package must keep.
public struct Rule: Hashable, Sendable {
  /// What reports call it; no two rules of a deal have the same name.
  public let name: String
  public let condition: Condition

  /// The rule of that name.
  public init(name: String, _ condition: Condition) {
    self.name = name
    self.condition = condition
  }

  /// What a rule demands. Lists of options may span issues; their order says nothing.
  public enum Condition: Hashable, Sendable {
    /// Where any of `when` is chosen, one of the options of `then` must be chosen on each issue in `then`.
    case requires(when: [OptionIndex], then: [OptionIndex])
    /// Where any of `when` is chosen, none of `then` may be.
    case excludes(when: [OptionIndex], then: [OptionIndex])
    case atMost(Int, of: [OptionIndex])
    case atLeast(Int, of: [OptionIndex])
    case exactly(Int, of: [OptionIndex])
    /// For each issue in the list, one of its listed options must be chosen.
    case fixed([OptionIndex])
    /// None of the options may be chosen.
    case forbidden([OptionIndex])
    /// A sum over the package may not pass so many units.
    case maximum(PackageSum, Int64)
    /// A sum over the package may not stay below so many units.
    case minimum(PackageSum, Int64)
  }
}

/// Something that adds up over a package, and that a rule can limit. Sums of parties are before any payment,
/// and bundles count in them.
public enum PackageSum: Hashable, Sendable {
  /// A party's gross value, in units of the deal.
  case value(Side)
  /// A party's additional cost, in units of the deal.
  case cost(Side)
  /// A party's gain: net utility less no-deal value, in units of the deal.
  case gain(Side)
  /// The quantity with that index in the deal, in its own units.
  case quantity(Int)
}

/// A numeric column beside values and costs: what each option adds to a sum that rules may limit, such as CO2.
public struct Quantity: Hashable, Sendable {
  public let name: String
  /// Its units are 1/10^`digits`.
  public let digits: Int
  /// What each option adds, by issue and option, in units.
  public let amounts: [OptionAmounts]

  /// The quantity of that name.
  public init(name: String, digits: Int = 0, amounts: [[Int64]]) {
    self.init(name: name, digits: digits, amounts: amounts.map(OptionAmounts.list))
  }

  /// The quantity of that name, by issue and option.
  public init(name: String, digits: Int = 0, amounts: [OptionAmounts]) {
    self.name = name
    self.digits = digits
    self.amounts = amounts
  }
}

/// What comes on top when several options are chosen together.
public struct Bundle: Hashable, Sendable {
  /// Options of different issues, in their order in the deal.
  public let options: [OptionIndex]
  /// The extra value per party; not weighted.
  public let value: Pair<Amount>
  /// The extra additional cost per party; less than 0 where being together saves some. Not weighted.
  public let cost: Pair<Amount>

  /// The bundle of those options.
  public init(options: [OptionIndex], value: Pair<Amount>, cost: Pair<Amount> = Pair(.zero, .zero)) {
    self.options = options.sorted()
    self.value = value
    self.cost = cost
  }

  /// The extra net utility per party: value less additional cost.
  public var utility: Pair<Amount> { value - cost }

  /// Whether a package has all its options.
  public func isPart(of package: DealPackage) -> Bool {
    options.allSatisfy { package.choices[$0.issue] == $0.option }
  }
}
