import MutualGains

extension Deal {
  /// The deal as a table, in whatever form it is written: options, bundles, weights, and what there is without a deal.
  ///
  /// - Parameter isTrimmed: Whether amounts are written without zeros at their ends.
  func table(
    _ rules: RowRules, _ words: DealWords, _ uncertainty: Uncertainty = Uncertainty(), isTrimmed: Bool = false
  ) -> Table {
    let none = Pair(Amount.zero, .zero)
    let uncertain = UncertainCells(uncertainty, digits: digits)
    let hasCosts =
      issues.contains { $0.hasCosts } || bundles.contains { $0.cost != none } || uncertain.hasCosts
    let hasWeights = issues.contains { $0.weight != nil }
    /// With weights, the decimals of a deal are those of weights and values together.
    let isTrimmed = isTrimmed || hasWeights
    let behind = OptionColumns(self, rules, words)
    let amounts = Side.allCases.flatMap { side -> [Table.Column] in
      let party = parties[side]
      return [Table.Column(words.value(of: party, in: unit), .amount)]
        + (hasCosts ? [Table.Column(words.cost(of: party), .amount)] : [])
    }
    func cell(_ amount: Amount) -> TableCell {
      isTrimmed ? self.cell(ExactDecimal(units: amount.units, digits: digits).trimmed) : .amount(amount)
    }
    /// The amounts of both parties, or their ranges.
    func cells(_ amounts: Pair<Amount>, _ subject: InputAmount.Subject, _ kind: InputAmount.Kind) -> Pair<
      TableCell
    > {
      Pair { side in
        guard let (low, high) = uncertain.ends(of: InputAmount(subject, side: side, kind: kind)) else {
          return cell(amounts[side])
        }
        let ends = isTrimmed ? (low.trimmed, high.trimmed) : (low, high)
        return .range(TableCell.NumberRange(from: ends.0, to: ends.1))
      }
    }
    /// The amounts of a range: one, or both ends.
    func cells(_ amounts: EvenSpacing) -> TableCell {
      let ends = [amounts[0], amounts[amounts.count - 1]].map { Amount(units: $0) }
      if ends[0] == ends[1] { return cell(ends[0]) }
      let decimals = ends.map { amount in
        let decimal = ExactDecimal(units: amount.units, digits: digits)
        return isTrimmed ? decimal.trimmed : decimal
      }
      return .range(TableCell.NumberRange(from: decimals[0], to: decimals[1]))
    }
    /// A row with value and cost of each party, or with one number of each; what is left out stays empty.
    func row(
      _ first: String, _ second: TableCell, _ values: Pair<TableCell>, _ costs: Pair<TableCell>? = nil,
      _ others: [TableCell]? = nil
    ) -> [TableCell] {
      var cells: [TableCell] = [.label(first), second]
      for side in Side.allCases {
        cells.append(values[side])
        if hasCosts { cells.append(costs?[side] ?? .empty) }
      }
      return cells + (others ?? Array(repeating: .empty, count: behind.columns.count))
    }
    return Table([Table.Column(words.issue), Table.Column(words.option)] + amounts + behind.columns) { body in
      for (issueIndex, issue) in issues.enumerated() {
        if let range = issue.options.range, !rules.names(issueIndex) {
          // As one row, however many options it stands for.
          body(
            row(
              issue.name, .range(range.cell(words.step)), range.value.map(cells), range.cost.map(cells),
              behind.cells(ofRange: issueIndex)))
          continue
        }
        for (optionIndex, option) in issue.options.enumerated() {
          let index = OptionIndex(issue: issueIndex, option: optionIndex)
          body(
            row(
              issue.name, .label(option.label), cells(option.value, .option(index), .value),
              cells(option.cost, .option(index), .cost), behind.cells(of: index)))
        }
      }
      for (index, bundle) in bundles.enumerated() {
        let options = listText(of: bundle.options.sorted())
        body(
          row(
            words.bundle, .label(options), cells(bundle.value, .bundle(index), .value),
            cells(bundle.cost, .bundle(index), .cost)))
      }
      for issue in issues {
        if let weight = issue.weight { body(row(words.weight, .label(issue.name), weight.map(self.cell))) }
      }
      for issue in uncertain.marginSubjects {
        body(
          row(
            words.margin, .label(issue.map { issues[$0].name } ?? ""),
            Pair { uncertain.marginCell(issue, $0, .value) },
            hasCosts ? Pair { uncertain.marginCell(issue, $0, .cost) } : nil))
      }
      body(row(words.noDeal, .label(""), cells(noDealValue, .noDeal, .value)))
    }
  }
}

extension Issue {
  /// Whether an option costs anybody something.
  var hasCosts: Bool {
    if let range = options.range {
      return Side.allCases.contains { range.cost[$0].first != 0 || range.cost[$0].last != 0 }
    }
    return options.contains { $0.cost != Pair(.zero, .zero) }
  }
}

extension OptionRange {
  /// The cell of its options: `100..120 by 0.5 EUR`.
  func cell(_ step: String) -> TableCell.NumberRange {
    TableCell.NumberRange(
      from: labels.number(0), to: labels.number(count - 1),
      step: .init(
        word: step, size: ExactDecimal(units: abs(labels.step), digits: labels.first.digits),
        unit: labels.unit))
  }
}
