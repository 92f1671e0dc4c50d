/// Something that was assumed or ignored when a file was read; not an error. The wording lives in
/// DealReports.
public enum Notice: Hashable, Sendable {
  case unknownColumn(name: String, cell: String, nearest: String?)
  /// A party's column of weights, which stand in rows.
  case weightColumn(name: String, cell: String)
  case emptyCosts(cells: [String])
  case noCostColumn(party: String)
  case noNoDealRow
  case issueFilledDown(cells: [String])
  case weightReadAsOption(cells: [String])
  case onlySingleOptions(issues: Int)
  /// Options that a rule keeps from ever being chosen, because it asks for another one of their own issue.
  case optionNeverChosen(options: [String], cell: String)
  /// A rule that every package keeps.
  case ruleWithoutEffect(cell: String)
  case rangeRounded(issue: String, cell: String)
  /// Of a domain of another tool.
  case format(FormatNotice)
  case formulaResults(cells: [String])
  /// Of the workbook with the deal.
  case rulesFromSheet(String)
  /// Rows beside the deal that are the template's examples.
  case examplesPassedOver(sheet: String?, cells: [String])
}

extension Notice {
  /// The stable name of the notice.
  public var code: String {
    switch self {
    case .unknownColumn, .weightColumn: "column-unknown"
    case .emptyCosts: "cost-empty"
    case .noCostColumn: "cost-column-missing"
    case .noNoDealRow: "no-deal-missing"
    case .issueFilledDown: "issue-filled-down"
    case .weightReadAsOption: "weight-read-as-option"
    case .onlySingleOptions: "options-single"
    case .optionNeverChosen: "option-never-chosen"
    case .ruleWithoutEffect: "rule-without-effect"
    case .rangeRounded: "range-rounded"
    case .format(let notice): notice.code
    case .formulaResults: "formula-results"
    case .rulesFromSheet: "rules-from-sheet"
    case .examplesPassedOver: "examples-passed-over"
    }
  }
}
