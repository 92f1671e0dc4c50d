/// What is not known for certain of a deal's figures: single ones that lie somewhere in a range, and margins by which
/// all figures of a party on an issue may be off together.
///
/// A *scenario* gives each range an amount of its own and each margin a factor of its own. The deal itself has the
/// middle of each range, and margins of 0 %. Rules that limit sums of values, costs or gains are kept in the amounts
/// that the deal has, whatever the scenario.
public struct Uncertainty: Hashable, Sendable {
  /// A figure that lies somewhere between two amounts, by itself.
  public struct Range: Hashable, Sendable {
    /// Of an option, a bundle or a no-deal value.
    public let figure: InputAmount
    /// The ends, in units of the deal before any weight; their middle is what the deal has.
    public let amounts: ClosedRange<Amount>

    /// The range of a figure.
    public init(_ figure: InputAmount, _ amounts: ClosedRange<Amount>) {
      (self.figure, self.amounts) = (figure, amounts)
    }
  }

  /// By how much the figures of a party on an issue may be off: all of one kind by one factor.
  public struct Margin: Hashable, Sendable {
    /// The index of the issue; nil for all that have no margin of their own.
    public let issue: Int?
    public let side: Side
    public let kind: InputAmount.Kind
    /// In percent, from at least -100 to 0, and from 0 on.
    public let low: ExactDecimal
    public let high: ExactDecimal

    /// The margin of a party's figures of one kind.
    public init(
      issue: Int?, side: Side, kind: InputAmount.Kind, low: ExactDecimal, high: ExactDecimal
    ) {
      (self.issue, self.side, self.kind) = (issue, side, kind)
      (self.low, self.high) = (low.trimmed, high.trimmed)
    }
  }

  /// The ranges, one for a figure at most. A margin doesn't count for a figure that has one.
  public let ranges: [Range]
  /// The margins, one for an issue, a party and a kind at most.
  public let margins: [Margin]

  /// Those ranges and margins.
  public init(ranges: [Range] = [], margins: [Margin] = []) {
    (self.ranges, self.margins) = (ranges, margins)
  }

  /// Whether everything is certain.
  public var isEmpty: Bool { ranges.isEmpty && margins.isEmpty }

  /// The margin that counts for an issue: its own before that of all.
  ///
  /// Complexity: O(margins); `MarginLookup` answers many times.
  public func margin(onIssue issue: Int, side: Side, kind: InputAmount.Kind) -> Margin? {
    MarginLookup(self).margin(onIssue: issue, side: side, kind: kind)
  }

  /// How many decimals the factors of all margins have: 100 % is 1.
  var factorDigits: Int {
    let digits = margins.flatMap { [$0.low.digits, $0.high.digits] }.max()
    return digits.map { $0 + 2 } ?? 0
  }
}

/// Finds the margin that counts for an issue.
package struct MarginLookup {
  private struct Key: Hashable {
    let issue: Int?
    let side: Side
    let kind: InputAmount.Kind
  }

  private let margins: [Key: Uncertainty.Margin]

  /// The margins of an uncertainty; of several for the same figures the first.
  ///
  /// Complexity: O(margins).
  package init(_ uncertainty: Uncertainty) {
    margins = Dictionary(
      uncertainty.margins.map { (Key(issue: $0.issue, side: $0.side, kind: $0.kind), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The margin that counts for an issue: its own before that of all.
  ///
  /// Complexity: O(1).
  package func margin(onIssue issue: Int, side: Side, kind: InputAmount.Kind) -> Uncertainty.Margin? {
    margins[Key(issue: issue, side: side, kind: kind)] ?? margins[Key(issue: nil, side: side, kind: kind)]
  }
}
