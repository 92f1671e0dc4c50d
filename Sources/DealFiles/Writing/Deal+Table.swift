import MutualGains

extension Deal {
  /// The deal as a table, in whatever form it is written: options, bundles, weights, and what there is without a deal.
  func table(_ rules: RowRules, _ words: DealWords) -> Table {
    let none = Pair(Amount.zero, .zero)
    let hasCosts =
      issues.contains { $0.options.contains { $0.cost != none } } || bundles.contains { $0.cost != none }
    let hasWeights = issues.contains { $0.weight != nil }
    let behind = OptionColumns(self, rules, words)
    let amounts = Side.allCases.flatMap { side -> [Table.Column] in
      let party = parties[side]
      return [Table.Column(words.value(of: party, in: unit), .amount)]
        + (hasCosts ? [Table.Column(words.cost(of: party), .amount)] : [])
    }
    /// With weights, the decimals of a deal are those of weights and values together.
    func cell(_ amount: Amount) -> TableCell {
      hasWeights ? self.cell(ExactDecimal(units: amount.units, digits: digits).trimmed) : .amount(amount)
    }
    /// A row with value and cost of each party, or with one number of each; what is left out stays empty.
    func row(
      _ first: String, _ second: String, _ values: Pair<TableCell>, _ costs: Pair<TableCell>? = nil,
      _ others: [TableCell]? = nil
    ) -> [TableCell] {
      var cells: [TableCell] = [.label(first), .label(second)]
      for side in Side.allCases {
        cells.append(values[side])
        if hasCosts { cells.append(costs?[side] ?? .empty) }
      }
      return cells + (others ?? Array(repeating: .empty, count: behind.columns.count))
    }
    return Table([Table.Column(words.issue), Table.Column(words.option)] + amounts + behind.columns) { body in
      for (issueIndex, issue) in issues.enumerated() {
        for (optionIndex, option) in issue.options.enumerated() {
          body(
            row(
              issue.name, option.label, option.value.map(cell), option.cost.map(cell),
              behind.cells(of: OptionIndex(issue: issueIndex, option: optionIndex))))
        }
      }
      for bundle in bundles {
        let options = listText(of: bundle.options.sorted())
        body(row(words.bundle, options, bundle.value.map(cell), bundle.cost.map(cell)))
      }
      for issue in issues {
        if let weight = issue.weight { body(row(words.weight, issue.name, weight.map(self.cell))) }
      }
      body(row(words.noDeal, "", noDealValue.map(cell)))
    }
  }
}
