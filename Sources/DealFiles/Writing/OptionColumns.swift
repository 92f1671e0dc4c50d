import MutualGains

/// One cell of a table that is written.
public enum DealCell: Hashable, Sendable {
  case text(String)
  case number(ExactDecimal)

  static let empty = DealCell.text("")
}

/// The columns of a deal's table behind the amounts: the rules that rows can say, and the numbers that rules limit.
public struct OptionColumns: Sendable {
  /// A column, as its header names it.
  public struct Column: Hashable, Sendable {
    public let header: String
    /// What may be chosen from in it; empty where that is anything.
    public let choices: [String]
    /// Whether it holds numbers.
    public let isNumber: Bool
  }

  /// Those that the deal needs.
  public let columns: [Column]
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
        Column(header: words.header(of: $0), choices: $0 == .status ? statuses : [], isNumber: false)
      } + deal.quantities.map { Column(header: $0.name, choices: [], isNumber: true) }
  }

  /// The cells of an option in those columns.
  public func cells(of option: OptionIndex) -> [DealCell] {
    let cells = rules[option]
    let ruleCells = ruleColumns.map { column -> DealCell in
      switch column {
      case .requires: .text(deal.listText(of: cells.requires.sorted()))
      case .excludes: .text(deal.listText(of: cells.excludes.sorted()))
      case .status: .text(cells.status.map(words.status) ?? "")
      }
    }
    return ruleCells
      + deal.quantities.map { quantity in
        .number(
          ExactDecimal(units: quantity.amounts[option.issue][option.option], digits: quantity.digits))
      }
  }
}
