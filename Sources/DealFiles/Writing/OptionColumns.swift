import MutualGains

/// The columns of a deal's table behind the amounts: the rules that rows can say, and the numbers that rules limit.
package struct OptionColumns: Sendable {
  /// Those that the deal needs.
  package let columns: [Table.Column]
  private let deal: Deal
  private let rules: RowRules
  private let words: DealWords
  private let ruleColumns: [RuleCellColumn]

  init(_ deal: Deal, _ rules: RowRules, _ words: DealWords) {
    (self.deal, self.rules, self.words) = (deal, rules, words)
    ruleColumns = RuleCellColumn.allCases.filter { column in
      rules.cells.values.contains {
        switch column {
        case .requires: !$0.requires.isEmpty
        case .excludes: !$0.excludes.isEmpty
        case .status: $0.status != nil
        }
      }
    }
    let statuses = [RowStatus.fixed, .forbidden].map(words.status)
    columns =
      ruleColumns.map {
        Table.Column(words.header(of: $0), choices: $0 == .status ? statuses : [])
      } + deal.quantities.map { Table.Column($0.name, .number) }
  }

  /// The cells of a range, of which no rule speaks, in those columns.
  package func cells(ofRange issue: Int) -> [TableCell] {
    ruleColumns.map { _ in .empty }
      + deal.quantities.map { quantity in
        let reach = quantity.amounts[issue]
        let ends = [reach.first, reach.last].map { ExactDecimal(units: $0 ?? 0, digits: quantity.digits) }
        return ends[0] == ends[1]
          ? .number(ends[0]) : .range(TableCell.NumberRange(from: ends[0], to: ends[1]))
      }
  }

  /// The cells of an option in those columns.
  package func cells(of option: OptionIndex) -> [TableCell] {
    let cells = rules[option]
    let ruleCells = ruleColumns.map { column -> TableCell in
      switch column {
      case .requires: .label(deal.listText(of: cells.requires.sorted()))
      case .excludes: .label(deal.listText(of: cells.excludes.sorted()))
      case .status: .label(cells.status.map(words.status) ?? "")
      }
    }
    return ruleCells
      + deal.quantities.map { quantity in
        .number(
          ExactDecimal(units: quantity.amounts[option.issue][option.option], digits: quantity.digits))
      }
  }
}
