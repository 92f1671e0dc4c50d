/// A transfer issue that is a price (prijsonderwerp): its labels are numbers p, and each party's net utility moves
/// evenly with them.
///
/// Definition: n_A = α − k·p exactly for all options, k ≠ 0.
public struct PriceIssue: Hashable, Sendable {
  /// The index of the issue.
  public let issue: Int
  private let prices: Prices
  /// k: what one unit of price takes from the first party and gives to the second, in units of the deal; less than 0
  /// where the first party is the one that is paid.
  package let perUnit: ExactFraction
  /// How a price is written on a label of the issue.
  public let form: Form

  /// The price of each option, all with the same number of decimals.
  private enum Prices: Hashable, Sendable {
    case list([ExactDecimal])
    case range(OptionRange.Labels, count: Int)
  }

  /// What stands around the number on every label, as on the first one.
  public struct Form: Hashable, Sendable {
    /// What stands before it, such as `€ `.
    public let before: String
    /// What stands behind it, such as ` EUR per piece`.
    public let behind: String
    /// The sign before its decimals; nil where no label shows which.
    public let decimalSign: Character?
    /// Whether digits stand in groups of three.
    public let hasGroups: Bool
  }

  /// The price issue that a transfer issue is; nil where its labels are no prices, or its amounts don't move evenly with
  /// them.
  ///
  /// - Parameter decimalSign: Which of `.` and `,` stands before decimals where a label such as `1.234` can be read in
  ///   two ways. Without it such labels are no prices.
  ///
  /// Complexity: O(options); O(1) in a range.
  public init?(_ transfer: TransferIssue, in deal: Deal, decimalSign: Character? = nil) {
    let issue = deal.issues[transfer.issue]
    // A range goes evenly, and from end to end its labels are written alike.
    let range = issue.options.range
    let options = range.map { [0, $0.count - 1] } ?? Array(issue.options.indices)
    let read = PriceLabels(
      options.map { issue.options[$0].label }, decimalSign: range?.labels.decimalSign ?? decimalSign)
    guard let labels = read, issue.netSpacings.map({ $0.first.isExact }) ?? true else { return nil }
    let prices = labels.prices.map { Int128($0.units) }
    let amounts = options.map { Int128(issue.utility(ofOption: $0).first.units) }
    guard let other = prices.indices.first(where: { prices[$0] != prices[0] }),
      let scale = powerOfTen(labels.prices[0].digits)
    else { return nil }
    let (rise, fall) = (prices[other] - prices[0], amounts[0] - amounts[other])
    // Differences of 64 bits each, so that products fit 128.
    let isEven = prices.indices.allSatisfy {
      (amounts[0] - amounts[$0]) * rise == fall * (prices[$0] - prices[0])
    }
    guard isEven, fall != 0 else { return nil }
    let divisor = greatestCommonDivisor(fall, rise)
    let part = (fall: fall / divisor, rise: rise / divisor)
    let rest = greatestCommonDivisor(Int128(scale), part.rise)
    let (numerator, overflow) = part.fall.multipliedReportingOverflow(by: Int128(scale) / rest)
    let sign: Int128 = part.rise < 0 ? -1 : 1
    guard !overflow, let above = Int64(exactly: sign * numerator),
      let below = Int64(exactly: sign * part.rise / rest),
      let perUnit = ExactFraction(Amount(units: above), over: Amount(units: below))
    else { return nil }
    self.issue = transfer.issue
    self.prices = range.map { .range($0.labels, count: $0.count) } ?? .list(labels.prices)
    self.perUnit = perUnit
    form = labels.form
  }

  /// The price of an option; all have the same number of decimals.
  public func price(ofOption option: Int) -> ExactDecimal {
    switch prices {
    case .list(let prices): prices[option]
    case .range(let labels, _): labels.number(option)
    }
  }

  /// The lowest price on a label and the highest, in units of their last decimal.
  package var range: ClosedRange<Int64> {
    let units =
      switch prices {
      case .list(let prices): prices.map(\.units)
      case .range(let labels, let count): [labels.number(0).units, labels.number(count - 1).units]
      }
    return (units.min() ?? 0)...(units.max() ?? 0)
  }
}

extension Deal {
  /// The price issues of the deal, by rising index; see `PriceIssue`.
  public func priceIssues(decimalSign: Character? = nil) -> [PriceIssue] {
    transferIssues.compactMap { PriceIssue($0, in: self, decimalSign: decimalSign) }
  }
}
