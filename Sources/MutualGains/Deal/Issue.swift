/// One of the two parties at the table.
public struct Party: Hashable, Sendable {
  public let name: String

  /// The party of that name.
  public init(name: String) { self.name = name }
}

/// One possible setting of an issue.
public struct Option: Hashable, Sendable {
  public let label: String
  /// What each party gets from it, gross, before the issue's weight.
  public let value: Pair<Amount>
  /// What each party really has to spend to make it possible, before the issue's weight; never negative.
  public let cost: Pair<Amount>

  /// The option with that label, value and additional cost per party.
  public init(label: String, value: Pair<Amount>, cost: Pair<Amount> = Pair(.zero, .zero)) {
    self.label = label
    self.value = value
    self.cost = cost
  }
}

/// One thing that is negotiated, with the options to choose from.
public struct Issue: Hashable, Sendable {
  public let name: String
  public let options: IssueOptions
  /// How heavily the issue counts for each party; nil where the deal has no weights.
  public let weight: Pair<ExactDecimal>?

  /// The issue of that name.
  public init(name: String, options: [Option], weight: Pair<ExactDecimal>? = nil) {
    self.init(name: name, options: .list(options), weight: weight)
  }

  /// The issue of that name with those options.
  public init(name: String, options: IssueOptions, weight: Pair<ExactDecimal>? = nil) {
    self.name = name
    self.options = options
    self.weight = weight
  }

  /// The weighted value of one option, per party.
  public func value(ofOption index: Int) -> Pair<Amount> { weighted(options.value(index)) }

  /// The weighted additional cost of one option, per party.
  public func cost(ofOption index: Int) -> Pair<Amount> { weighted(options.cost(index)) }

  /// The weighted net utility of one option, per party: value less additional cost.
  public func utility(ofOption index: Int) -> Pair<Amount> {
    value(ofOption: index) - cost(ofOption: index)
  }

  private func weighted(_ amounts: Pair<Amount>) -> Pair<Amount> {
    guard let weight else { return amounts }
    // Deal.init proved both products exact and within Int64.
    return Pair { side in amounts[side].multiplied(by: weight[side]) ?? .zero }
  }
}

extension Amount {
  /// The amount times a weight, or nil where that is no whole number of units or leaves Int64.
  func multiplied(by weight: ExactDecimal) -> Amount? {
    guard let divisor = powerOfTen(weight.digits) else { return nil }
    let product = Int128(units) * Int128(weight.units)
    guard product % Int128(divisor) == 0 else { return nil }
    return Int64(exactly: product / Int128(divisor)).map(Amount.init(units:))
  }
}
