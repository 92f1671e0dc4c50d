/// One figure of a deal, as it stands in a cell: before any weight.
public struct InputAmount: Hashable, Sendable {
  /// What it is an amount of.
  public let subject: Subject
  public let side: Side
  /// Of a no-deal value always `value`.
  public let kind: Kind

  /// What the figure says.
  public enum Kind: Hashable, CaseIterable, Sendable { case value, cost }

  /// What a figure is an amount of.
  public enum Subject: Hashable, Sendable {
    case option(OptionIndex)
    /// What comes on top where the options of the bundle with that index are chosen together.
    case bundle(Int)
    /// What the party has without agreement.
    case noDeal
    /// The one amount of all options of a numeric row.
    case row(NumericRow)
    /// One end of a numeric row's amounts; the other one is kept.
    case end(NumericRow.End, of: NumericRow)
  }

  /// The figure of one party.
  public init(_ subject: Subject, side: Side, kind: Kind = .value) {
    (self.subject, self.side, self.kind) = (subject, side, kind)
  }

  /// The figure of one party for one option.
  public init(option: OptionIndex, side: Side, kind: Kind) {
    self.init(.option(option), side: side, kind: kind)
  }

  /// The index of the one issue that it belongs to; nil for bundles and no-deal values.
  public var issue: Int? {
    switch subject {
    case .option(let option): option.issue
    case .row(let row), .end(_, let row): row.issue
    case .bundle, .noDeal: nil
    }
  }
}

/// Options of an issue whose amounts are evenly spaced, as one row of a file has them.
public struct NumericRow: Hashable, Sendable {
  public let issue: Int
  /// The indices of its options, two or more.
  public let options: Range<Int>

  /// An end of the row's amounts.
  public enum End: String, Hashable, CaseIterable, Sendable { case from, to }

  /// The row of those options.
  public init(issue: Int, options: Range<Int>) {
    (self.issue, self.options) = (issue, options)
  }

  /// The option that has the amount of an end.
  public func option(at end: End) -> Int {
    end == .from ? options.lowerBound : max(options.lowerBound, options.upperBound - 1)
  }
}

/// How far one figure can move before the recommendation is another, and what it costs if it is wrong.
public struct FigureSensitivity: Hashable, Sendable {
  /// The figure, and what it is now, in units of the deal.
  public let figure: InputAmount
  public let amount: Amount
  /// The nearest larger amount at which the recommended package is none any more.
  public let up: Nearest
  /// The nearest smaller one.
  public let down: Nearest
  /// The surplus lost when the figure turns out 20 % higher or lower and the package stays: the larger of both.
  public let costOfError: Cost

  /// The nearest amount that changes something.
  public enum Nearest: Hashable, Sendable {
    /// That amount, in units of the deal.
    case amount(Amount)
    /// None: whatever amount the deal can hold, and no cost below 0, changes nothing.
    case none
    /// Not found.
    case unknown(Reason)
  }

  /// What it costs to be wrong.
  public enum Cost: Hashable, Sendable {
    /// That much, 0 or more, in units of the deal.
    case amount(Amount)
    /// Not known, or not defined.
    case unknown(Reason)
  }

  /// Why something is not known.
  public enum Reason: String, Hashable, Sendable {
    /// A rule limits a sum that the figure is part of, and there are too many packages to look at all.
    case manyPackages = "many-packages"
    /// None of the amounts that were tried one by one changes anything; further ones were not tried.
    case amountsTried = "amounts-tried"
    /// The options of a numeric row differ in a sum that a rule limits, and each would take a search of its own.
    case manySearches = "many-searches"
    /// The search was stopped, or reached a limit of time or memory.
    case searchLimit = "search-limit"
    /// The recommended package then breaks a rule: it cannot stay.
    case breaksRule = "breaks-rule"
    /// Under a limit on payments the recommended package need not have the largest surplus.
    case limitedPayments = "limited-payments"
    /// Points of two parties make no sum that could be lost.
    case points = "points"
  }

  init(figure: InputAmount, amount: Amount, up: Nearest, down: Nearest, costOfError: Cost) {
    (self.figure, self.amount, self.up, self.down) = (figure, amount, up, down)
    self.costOfError = costOfError
  }

  /// What is left of a figure of which nothing could be told.
  init(unknown reason: Reason, figure: InputAmount, amount: Amount) {
    self.init(
      figure: figure, amount: amount, up: .unknown(reason), down: .unknown(reason),
      costOfError: .unknown(reason))
  }
}
