/// Something that was assumed or ignored when a file was read; not an error. The wording lives in
/// DealReports.
public enum Notice: Hashable, Sendable {
  case unknownColumn(name: String, cell: String, nearest: String?)
  case emptyCosts(cells: [String])
  case noCostColumn(party: String)
  case noNoDealRow
  case issueFilledDown(cells: [String])
  case weightReadAsOption(cells: [String])
  case onlySingleOptions(issues: Int)
  case rangeRounded(issue: String, cell: String)
  /// Of a domain of another tool.
  case format(FormatNotice)
  case formulaResults(cells: [String])
  /// Of the workbook with the deal.
  case rulesFromSheet(String)
}

extension Notice {
  /// The stable name of the notice.
  public var code: String {
    switch self {
    case .unknownColumn: "column-unknown"
    case .emptyCosts: "cost-empty"
    case .noCostColumn: "cost-column-missing"
    case .noNoDealRow: "no-deal-missing"
    case .issueFilledDown: "issue-filled-down"
    case .weightReadAsOption: "weight-read-as-option"
    case .onlySingleOptions: "options-single"
    case .rangeRounded: "range-rounded"
    case .format(let notice): notice.code
    case .formulaResults: "formula-results"
    case .rulesFromSheet: "rules-from-sheet"
    }
  }
}
