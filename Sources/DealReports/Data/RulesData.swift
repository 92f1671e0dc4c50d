import DealFiles

extension RulesReport {
  /// Writes a row per rule, in the notation of the deal's file.
  package func writeTable(to output: Output) { DelimitedWriter(to: output, like: file).write(table(.file)) }

  /// A row per rule, in the order of the files.
  func table(_ words: TableWords) -> Table {
    let columns = [
      Table.Column(words("rule")), Table.Column(words("says")), Table.Column(words("costs"), .amount),
      Table.Column(words("surplus without"), .amount), Table.Column(words("idle")),
    ]
    return Table(
      columns,
      rows: costs.costs.map { cost in
        [
          .label(cost.rule.name), .label(file.deal.text(of: cost.rule)), .amount(cost.cost),
          .amount(cost.surplusWithout), words.cell(cost.isRedundant),
        ]
      })
  }

  /// What to know of those rows.
  var remarks: [String] {
    let figures = AmountText(digits: file.deal.digits)
    let meaning = localized(
      "idle: the frontier is the same without it. Two rules that stand for each other may both cost nothing.")
    let surplus = costs.surplus.map(figures.text) ?? "?"
    return [localized("Largest surplus under all rules: \(surplus)"), meaning]
      + (isProven ? [] : [localized("Not proven: a search was stopped by a limit.")])
  }
}
