import DealFiles

extension RulesReport {
  /// Writes a row per rule, in the order of the files.
  package func writeTable(to output: Output) {
    let table = DataTable(file)
    table.writeHeader(["rule", "says", "costs", "surplus without", "idle"], to: output)
    for cost in costs.costs {
      table.writeRow(
        [
          .text(cost.rule.name), .text(file.deal.text(of: cost.rule)), .amount(cost.cost),
          .amount(cost.surplusWithout), .yes(cost.isRedundant),
        ], to: output)
    }
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
