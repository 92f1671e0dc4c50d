import MutualGains

/// What is not certain of a deal's figures.
extension DealBuilder {
  /// The most decimals of a margin, in percent: its factor has two more.
  static let largestMarginDigits = 7

  /// The ranges and margins that were read.
  var uncertainty: Uncertainty { Uncertainty(ranges: ranges, margins: margins) }

  /// The amount of a cell, or the middle of its range, which is kept; 0 where there is none.
  mutating func amount(_ cell: AmountCell?, of figure: InputAmount) -> Amount {
    guard let cell else { return .zero }
    let low = amount(cell.from, at: cell.address)
    guard let to = cell.to else { return low }
    let high = amount(to, at: cell.address)
    if low > high {
      report(.amount(.rangeFalls(text.text(cell.address))), cell.address)
      return low
    }
    // Both ends the same: that is certain.
    if low == high { return low }
    guard let middle = middle(of: cell)?.trimmed.rescaled(toDigits: digits) else {
      report(.amount(.tooLarge(text.text(cell.address))), cell.address)
      return .zero
    }
    addRange(Uncertainty.Range(figure, low...high), at: cell.address)
    return Amount(units: middle)
  }

  /// Halfway between the ends of a cell, with a decimal more where that takes one; nil past Int64.
  func middle(of cell: AmountCell) -> ExactDecimal? {
    cell.to.flatMap { decimal(cell.from).middle(to: decimal($0)) }
  }

  /// Takes the margins of all rows.
  ///
  /// An empty cell beside an issue says that there is none, so it is written as 0 % where the row of all issues has one.
  mutating func takeMargins() {
    let all = rows.margins.first { $0.issue == nil }
    for row in rows.margins {
      for side in Side.allCases {
        for kind in InputAmount.Kind.allCases {
          let place = { (row: DealRows.MarginRow) in kind == .value ? row.values[side] : row.costs[side] }
          let ends: (low: ExactDecimal, high: ExactDecimal)
          if let cell = place(row) {
            guard let found = self.ends(of: cell) else { continue }
            ends = found
          } else if row.issue != nil, all.flatMap(place) != nil {
            ends = (ExactDecimal(units: 0), ExactDecimal(units: 0))
          } else {
            continue
          }
          addMargin(
            Uncertainty.Margin(issue: row.issue, side: side, kind: kind, low: ends.low, high: ends.high))
        }
      }
    }
  }

  /// The ends of a margin in percent; problems are reported and give nil.
  private mutating func ends(of cell: MarginCell) -> (low: ExactDecimal, high: ExactDecimal)? {
    let high = decimal(cell.high).trimmed
    let low = cell.low.map { decimal($0).trimmed } ?? ExactDecimal(units: -high.units, digits: high.digits)
    let content = text.text(cell.address)
    if let problem = RowProblem(marginFrom: low, to: high, content) {
      report(.row(problem), cell.address)
      return nil
    }
    return (low, high)
  }
}

extension RowProblem {
  /// What is wrong with the ends of a margin, both trimmed; nil where nothing is.
  init?(marginFrom low: ExactDecimal, to high: ExactDecimal, _ content: String) {
    if max(low.digits, high.digits) > DealBuilder.largestMarginDigits {
      self = .marginTooFine(content, limit: DealBuilder.largestMarginDigits)
    } else if low.units > 0 || high.units < 0 {
      self = .marginBesideFigure(content)
    } else if Int128(low.units) < -100 * Int128(powerOfTen(low.digits) ?? 1) {
      self = .marginBelowNothing(content)
    } else {
      return nil
    }
  }
}

extension ExactDecimal {
  /// Halfway to another one, with a decimal more than both where that takes one; nil past Int64.
  func middle(to other: ExactDecimal) -> ExactDecimal? {
    let digits = max(digits, other.digits)
    guard let one = rescaled(toDigits: digits), let two = other.rescaled(toDigits: digits) else { return nil }
    let sum = Int128(one) + Int128(two)
    let isEven = sum % 2 == 0
    return Int64(exactly: isEven ? sum / 2 : sum * 5).map {
      ExactDecimal(units: $0, digits: isEven ? digits : digits + 1)
    }
  }
}

extension DealReader {
  /// Refuses margins on issues of more options than are taken one by one, but for those where margins don't count. In
  /// one party's own sheet that is not known yet.
  mutating func reportLongMargins(_ columns: DealColumns, _ rows: DealRows, _ deal: Deal) {
    if rows.margins.isEmpty || columns.isOwnSheet { return }
    for row in rows.margins {
      if Side.allCases.allSatisfy({ row.values[$0] == nil && row.costs[$0] == nil }) { continue }
      guard let issue = deal.longIssue(underMarginOf: row.issue) else { continue }
      problems.report(
        .row(.marginOfLongRange(issue: deal.issues[issue].name, limit: OptionRange.mostInRules)),
        at: .init(record: row.record, column: columns.issue))
    }
  }
}

extension Deal {
  /// The first issue with too many options for the margin of an issue, or of all where that is nil. Issues that only
  /// move value have no margin.
  ///
  /// Complexity: O(options) where an issue has so many.
  func longIssue(underMarginOf issue: Int?) -> Int? {
    let long = (issue.map { $0..<($0 + 1) } ?? issues.indices).filter {
      issues[$0].options.count > OptionRange.mostInRules
    }
    if long.isEmpty { return nil }
    let transfers = Set(transferIssues.map(\.issue))
    return long.first { !transfers.contains($0) }
  }
}

extension Uncertainty {
  /// What is said of them when a deal was read: where one amount is needed, it is the one that the deal has.
  ///
  /// - Parameter cells: Where the ranges stand.
  func notices(of deal: Deal, cells: [String]) -> [Notice] {
    var notices: [Notice] = []
    if !cells.isEmpty { notices.append(.middleOfRanges(cells: cells)) }
    let margins = margins.filter { $0.low.units != 0 || $0.high.units != 0 }
    if margins.isEmpty { return notices }
    let parties = Side.allCases.filter { side in margins.contains { $0.side == side } }
    let isOfAll = margins.contains { $0.issue == nil }
    let issues = Set(margins.compactMap(\.issue)).sorted()
    notices.append(
      .margins(
        issues: isOfAll ? nil : issues.map { deal.issues[$0].name },
        parties: parties.map { deal.parties[$0].name }))
    let transfers = deal.transferIssues.map(\.issue).filter { isOfAll || issues.contains($0) }
    if !transfers.isEmpty { notices.append(.marginsOfTransfers(transfers.map { deal.issues[$0].name })) }
    return notices
  }
}
