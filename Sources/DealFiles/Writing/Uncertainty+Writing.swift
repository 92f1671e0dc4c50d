import MutualGains

/// The uncertain figures of a deal, to be found one by one.
struct UncertainCells {
  private let ranges: [InputAmount: ClosedRange<Amount>]
  let uncertainty: Uncertainty
  private let digits: Int

  /// - Parameter digits: The decimals of the deal.
  init(_ uncertainty: Uncertainty, digits: Int) {
    (self.uncertainty, self.digits) = (uncertainty, digits)
    ranges = Dictionary(
      uncertainty.ranges.map { ($0.figure, $0.amounts) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a cost is uncertain.
  var hasCosts: Bool {
    ranges.keys.contains { $0.kind == .cost } || uncertainty.margins.contains { $0.kind == .cost }
  }

  /// The ends of a figure, at the decimals of the deal; nil where it is certain.
  func ends(of figure: InputAmount) -> (low: ExactDecimal, high: ExactDecimal)? {
    ranges[figure].map {
      (
        ExactDecimal(units: $0.lowerBound.units, digits: digits),
        ExactDecimal(units: $0.upperBound.units, digits: digits)
      )
    }
  }

  /// The issues that margins are given for, nil for all of them first.
  var marginSubjects: [Int?] {
    let issues = Set(uncertainty.margins.compactMap(\.issue)).sorted().map(Optional.init)
    return uncertainty.margins.contains { $0.issue == nil } ? [nil] + issues : issues
  }

  /// The cell of a margin; empty where there is none. In the row of an issue an empty cell would say that the margin
  /// of all issues doesn't count there, so that one is repeated.
  func marginCell(_ issue: Int?, _ side: Side, _ kind: InputAmount.Kind) -> TableCell {
    let those = uncertainty.margins.filter { $0.side == side && $0.kind == kind }
    let margin = those.first { $0.issue == issue } ?? those.first { $0.issue == nil }
    return margin.map { .range(TableCell.NumberRange(from: $0.low, to: $0.high, isPercent: true)) } ?? .empty
  }
}

extension Uncertainty {
  /// Ranges with their ends as numbers, and margins, whatever their order and the decimals of the deal.
  private struct Numbers: Hashable {
    let ranges: [InputAmount: [ExactDecimal]]
    let margins: Set<Margin>

    init(_ uncertainty: Uncertainty, digits: Int) {
      ranges = Dictionary(
        uncertainty.ranges.map { range in
          let ends = [range.amounts.lowerBound, range.amounts.upperBound]
          return (range.figure, ends.map { ExactDecimal(units: $0.units, digits: digits).trimmed })
        }, uniquingKeysWith: { first, _ in first })
      // What an issue repeats of all issues, or what moves nothing, says nothing more.
      margins = Set(
        uncertainty.margins.filter { margin in
          let ofAll = uncertainty.margins.first {
            $0.issue == nil && $0.side == margin.side && $0.kind == margin.kind
          }
          guard margin.issue != nil, let ofAll else { return margin.low.units != 0 || margin.high.units != 0 }
          return margin.low != ofAll.low || margin.high != ofAll.high
        })
    }
  }

  /// Whether both say the same, each of amounts with so many decimals.
  func isSame(as other: Uncertainty, digits: (Int, Int)) -> Bool {
    Numbers(self, digits: digits.0) == Numbers(other, digits: digits.1)
  }
}
