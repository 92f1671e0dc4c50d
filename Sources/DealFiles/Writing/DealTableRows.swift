import MutualGains

/// The rows of a deal's table, in whatever form they are written: a header, options, bundles, weights, and what
/// there is without a deal.
struct DealTableRows {
  /// What a column holds.
  enum Kind { case text, amount, number }

  struct Column {
    var header: String
    var kind: Kind
    var choices: [String] = []
  }

  let columns: [Column]
  private let deal: Deal
  private let words: DealWords
  private let behind: OptionColumns
  private let hasCosts: Bool
  private let hasWeights: Bool

  init(_ deal: Deal, _ rules: RowRules, _ words: DealWords) {
    (self.deal, self.words) = (deal, words)
    let none = Pair(Amount.zero, .zero)
    let hasCosts =
      deal.issues.contains { $0.options.contains { $0.cost != none } }
      || deal.bundles.contains { $0.cost != none }
    self.hasCosts = hasCosts
    hasWeights = deal.issues.contains { $0.weight != nil }
    behind = OptionColumns(deal, rules, words)
    let amounts = Side.allCases.flatMap { side -> [Column] in
      let party = deal.parties[side]
      return [Column(header: words.value(of: party, in: deal.unit), kind: .amount)]
        + (hasCosts ? [Column(header: words.cost(of: party), kind: .amount)] : [])
    }
    columns =
      [Column(header: words.issue, kind: .text), Column(header: words.option, kind: .text)] + amounts
      + behind.columns.map {
        Column(header: $0.header, kind: $0.isNumber ? .number : .text, choices: $0.choices)
      }
  }

  /// How many rows there are below the header.
  var count: Int {
    deal.issues.reduce(0) { $0 + $1.options.count } + deal.bundles.count
      + (hasWeights ? deal.issues.count : 0) + 1
  }

  /// Calls `body` with the cells of each row below the header.
  func forEach(_ body: ([DealCell]) -> Void) {
    for (issueIndex, issue) in deal.issues.enumerated() {
      for (optionIndex, option) in issue.options.enumerated() {
        body(
          row(
            issue.name, option.label, Pair { [decimal(option.value[$0]), decimal(option.cost[$0])] },
            behind.cells(of: OptionIndex(issue: issueIndex, option: optionIndex))))
      }
    }
    for bundle in deal.bundles {
      let amounts = Pair { side in [decimal(bundle.value[side]), decimal(bundle.cost[side])] }
      body(row(words.bundle, deal.listText(of: bundle.options.sorted()), amounts))
    }
    for issue in deal.issues {
      if let weight = issue.weight { body(row(words.weight, issue.name, weight.map { [$0] })) }
    }
    body(row(words.noDeal, "", deal.noDealValue.map { [decimal($0)] }))
  }

  /// A row with value and cost of each party, or with one number of each; what is left out stays empty.
  private func row(
    _ first: String, _ second: String, _ numbers: Pair<[ExactDecimal]>, _ others: [DealCell]? = nil
  ) -> [DealCell] {
    let width = hasCosts ? 2 : 1
    let amounts = Side.allCases.flatMap { side -> [DealCell] in
      let cells = numbers[side].prefix(width).map { DealCell.number($0) }
      return cells + Array(repeating: .empty, count: width - cells.count)
    }
    let rest = others ?? Array(repeating: .empty, count: behind.columns.count)
    return [.text(first), .text(second)] + amounts + rest
  }

  private func decimal(_ amount: Amount) -> ExactDecimal {
    let decimal = ExactDecimal(units: amount.units, digits: deal.digits)
    // With weights, the decimals of a deal are those of weights and values together.
    return hasWeights ? decimal.trimmed : decimal
  }
}

extension CellNotation {
  /// Appends cells as one row.
  ///
  /// - Parameter padsThousands: Whether numbers with three decimals, which could be thousands, get a fourth.
  func append(_ cells: [DealCell], padsThousands: Bool, to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      switch cell {
      case .text(let text): append(text: text, to: &bytes)
      case .number(var number):
        if padsThousands, number.digits == 3, let units = number.rescaled(toDigits: 4) {
          number = ExactDecimal(units: units, digits: 4)
        }
        append(Amount(units: number.units), digits: number.digits, to: &bytes)
      }
    }
    bytes.append(0x0A)
  }
}

extension DealTableRows {
  /// How wide each column stands on a sheet.
  var widths: [Double] {
    var longest = Array(repeating: 0, count: columns.count)
    forEach { cells in
      for (index, cell) in cells.enumerated() { longest[index] = max(longest[index], cell.displayLength) }
    }
    return zip(columns, longest).enumerated().map { index, pair in
      let (column, length) = pair
      return column.kind == .text
        ? ColumnWidth.ofTexts(
          [String(repeating: "x", count: min(length, 80))], under: column.header, atMost: index < 2 ? 28 : 34)
        : ColumnWidth.ofNumbers(length, under: column.header)
    }
  }
}

extension DealCell {
  /// How many characters it takes on a sheet, with marks between groups of three digits.
  fileprivate var displayLength: Int {
    switch self {
    case .text(let text): text.count
    case .number(let number): number.text().count * 4 / 3
    }
  }
}
