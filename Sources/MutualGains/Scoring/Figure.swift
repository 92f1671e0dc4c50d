/// One figure of a deal: a party's value or additional cost of one option, as it was written, before any weight.
public struct Figure: Hashable, Sendable {
  public let option: OptionIndex
  public let side: Side
  public let kind: Kind

  /// What the figure says.
  public enum Kind: Hashable, CaseIterable, Sendable { case value, cost }

  /// The figure of one party for one option.
  public init(option: OptionIndex, side: Side, kind: Kind) {
    (self.option, self.side, self.kind) = (option, side, kind)
  }
}

/// How far one figure can move before the recommendation is another.
public struct FigureSensitivity: Hashable, Sendable {
  /// The figure, and what it is now, in units of the deal.
  public let figure: Figure
  public let amount: Amount
  /// The nearest larger amount at which the recommended utilities change.
  public let up: Nearest
  /// The nearest smaller one.
  public let down: Nearest

  /// The nearest amount that changes something.
  public enum Nearest: Hashable, Sendable {
    /// That amount, in units of the deal.
    case amount(Amount)
    /// None: whatever amount the deal can hold, and no cost below 0, changes nothing.
    case none
    /// Not found.
    case unknown(Reason)
  }

  /// Why a nearest change was not found.
  public enum Reason: String, Hashable, Sendable {
    /// A rule limits a sum that the figure is part of, and there are too many packages to look at all.
    case manyPackages = "many-packages"
    /// None of the amounts that were tried one by one changes anything; further ones were not tried.
    case amountsTried = "amounts-tried"
    /// A rule limits a sum that the figure is part of, and too many packages would have to be put beside each
    /// other.
    case manyComparisons = "many-comparisons"
    /// The search was stopped, or reached a limit of time or memory.
    case searchLimit = "search-limit"
  }
}

extension Deal {
  /// The amount of a figure as it was written.
  func amount(of figure: Figure) -> Amount {
    let option = issues[figure.option.issue].options[figure.option.option]
    return figure.kind == .value ? option.value[figure.side] : option.cost[figure.side]
  }

  /// The same deal with another amount for a figure.
  func replacing(_ figure: Figure, with amount: Amount) throws(DealError) -> Deal {
    var issues = issues
    let issue = issues[figure.option.issue]
    var options = issue.options
    var (value, cost) = (options[figure.option.option].value, options[figure.option.option].cost)
    switch figure.kind {
    case .value: value[figure.side] = amount
    case .cost: cost[figure.side] = amount
    }
    options[figure.option.option] = Option(
      label: options[figure.option.option].label, value: value, cost: cost)
    issues[figure.option.issue] = Issue(name: issue.name, options: options, weight: issue.weight)
    return try Deal(
      unit: unit, digits: digits, parties: parties, noDealValue: noDealValue, issues: issues,
      bundles: bundles,
      quantities: quantities, rules: rules)
  }
}
