import MutualGains

/// The rows of a deal's table: a header, options, bundles, weights, and what there is without a deal.
struct DealTableRows {
  private let deal: Deal
  private let rules: RowRules
  private let notation: CellNotation
  private let hasCosts: Bool
  private let hasWeights: Bool
  private let ruleColumns: [RuleColumn]
  private(set) var bytes: [UInt8] = []

  private enum Cell {
    case text(String)
    case number(ExactDecimal)
    static let empty = Cell.text("")
  }

  private enum RuleColumn: String, CaseIterable { case requires, excludes, status }

  init(_ deal: Deal, _ rules: RowRules, _ notation: CellNotation) {
    (self.deal, self.rules, self.notation) = (deal, rules, notation)
    let none = Pair(Amount.zero, .zero)
    hasCosts =
      deal.issues.contains { $0.options.contains { $0.cost != none } }
      || deal.bundles.contains { $0.cost != none }
    hasWeights = deal.issues.contains { $0.weight != nil }
    ruleColumns = RuleColumn.allCases.filter { column in
      rules.cells.values.contains {
        switch column {
        case .requires: !$0.requires.isEmpty
        case .excludes: !$0.excludes.isEmpty
        case .status: $0.status != nil
        }
      }
    }
    addHeader()
    addOptions()
    for bundle in deal.bundles {
      add("bundle", list(bundle.options), Pair { [decimal(bundle.value[$0]), decimal(bundle.cost[$0])] })
    }
    for issue in deal.issues {
      if let weight = issue.weight { add("weight", issue.name, weight.map { [$0] }) }
    }
    add("BATNA", "", deal.noDealValue.map { [decimal($0)] })
  }

  private mutating func addHeader() {
    let amounts = Side.allCases.flatMap { side -> [String] in
      let name = deal.parties[side].name
      return ["value \(name)\(deal.unit.inHeader)"] + (hasCosts ? ["cost \(name)"] : [])
    }
    let others = ruleColumns.map(\.rawValue) + deal.quantities.map(\.name)
    add((["issue", "option"] + amounts + others).map { Cell.text($0) })
  }

  private mutating func addOptions() {
    for (issueIndex, issue) in deal.issues.enumerated() {
      for (optionIndex, option) in issue.options.enumerated() {
        let cells = rules[OptionIndex(issue: issueIndex, option: optionIndex)]
        let ruleCells = ruleColumns.map { column -> Cell in
          switch column {
          case .requires: .text(list(cells.requires))
          case .excludes: .text(list(cells.excludes))
          case .status: .text(cells.status?.word ?? "")
          }
        }
        let quantities = deal.quantities.map { quantity in
          Cell.number(
            ExactDecimal(units: quantity.amounts[issueIndex][optionIndex], digits: quantity.digits))
        }
        add(
          issue.name, option.label, Pair { [decimal(option.value[$0]), decimal(option.cost[$0])] },
          ruleCells + quantities)
      }
    }
  }

  /// A row with value and cost of each party, or with one number of each; what is left out stays empty.
  private mutating func add(
    _ first: String, _ second: String, _ numbers: Pair<[ExactDecimal]>, _ others: [Cell]? = nil
  ) {
    let width = hasCosts ? 2 : 1
    let amounts = Side.allCases.flatMap { side -> [Cell] in
      let cells = numbers[side].prefix(width).map { Cell.number($0) }
      return cells + Array(repeating: .empty, count: width - cells.count)
    }
    let rest = others ?? Array(repeating: .empty, count: ruleColumns.count + deal.quantities.count)
    add([.text(first), .text(second)] + amounts + rest)
  }

  private mutating func add(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(notation.separator) }
      switch cell {
      case .text(let text): notation.append(text: text, to: &bytes)
      case .number(let number): append(number)
      }
    }
    bytes.append(0x0A)
  }

  private func list(_ options: some Sequence<OptionIndex>) -> String {
    OptionList.text(
      options.sorted().map { option in
        let issue = deal.issues[option.issue]
        return OptionList.Item(issue: issue.name, option: issue.options[option.option].label)
      })
  }

  private func decimal(_ amount: Amount) -> ExactDecimal {
    let decimal = ExactDecimal(units: amount.units, digits: deal.digits)
    // With weights, the decimals of a deal are those of weights and values together.
    return hasWeights ? decimal.trimmed : decimal
  }

  private mutating func append(_ decimal: ExactDecimal) {
    // Three decimals could be thousands: a fourth settles it.
    var decimal = decimal
    if decimal.digits == 3, let units = decimal.rescaled(toDigits: 4) {
      decimal = ExactDecimal(units: units, digits: 4)
    }
    notation.append(Amount(units: decimal.units), digits: decimal.digits, to: &bytes)
  }
}

extension ValueUnit {
  /// The unit as it stands behind the header of a value.
  var inHeader: String {
    switch self {
    case .points: " (points)"
    case .money(let currency): currency.map { " (\($0))" } ?? ""
    }
  }
}
