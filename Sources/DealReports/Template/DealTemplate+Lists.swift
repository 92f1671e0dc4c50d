import DealFiles
import MutualGains

/// The lists from which the sheets beside the deal offer its issues and options. A sheet out of sight makes them by
/// formulas, so that they follow whatever is written on the sheet of the deal.
extension DealTemplate {
  /// The names under which formulas find the lists.
  static let optionsName = "deal_options"
  private static let issuesName = "deal_issues"
  /// For how many rows of the deal.
  private static let listedRows = 1_000
  /// For so many issues the sheet of proposals has columns.
  private static let offeredIssues = 60
  private static let firstIssueColumn = 3

  /// Offers issues over the columns of proposals, and below them their options.
  func offerIssues(to writer: WorkbookWriter) {
    let first = DealTemplate.firstIssueColumn
    let columns = first...(first + DealTemplate.offeredIssues - 1)
    for column in columns.dropFirst(issues.count) { writer.setLook(.label, width: 18, column...column) }
    writer.offer(cells: "=\(DealTemplate.issuesName)", rows: 0...0, columns: columns)
    let labels = "deal!$A$1:$A$\(DealTemplate.listedRows + 1)"
    // The options of an issue stand below each other.
    let header = "\(PlayLayout.name(ofColumn: first))$1"
    writer.offer(
      cells: "=OFFSET(deal!$B$1,MATCH(\(header),\(labels),0)-1,0,COUNTIF(\(labels),\(header)),1)",
      rows: DealTemplate.offeredRows, columns: columns)
  }

  /// Adds the sheet out of sight: each option with its issue, and each issue once.
  func addLists(to writer: WorkbookWriter) {
    let (name, last) = (words.listsName, DealTemplate.listedRows + 1)
    writer.addSheet(name)
    writer.hideSheet()
    let headers = words.listHeaders
    for (column, header) in [headers.0, headers.1, headers.2].enumerated() {
      writer.write(header, 0, column, .heading)
    }
    let noDeal = language.word(for: .noDeal)
    // Rows that are no options: of bundles, and of weights.
    let others = (Term.bundle.words + Term.weight.words).map { "\"\($0)\"" }.joined(separator: ",")
    var options: [(issue: String, option: String)] = []
    deal.forEachRow { options.append((text(of: $0[0]), text(of: $0[1]))) }
    var seen: [String] = []
    for row in 1..<last {
      let (issue, option) = row <= options.count ? options[row - 1] : ("", "")
      let isOption = !issue.isEmpty && !option.isEmpty
      let number = row + 1
      writer.write(
        formula:
          "=IF(OR(deal!A\(number)=\"\",deal!B\(number)=\"\",COUNTIF(deal!A\(number),\"\(noDeal)\")>0,SUMPRODUCT(--(LOWER(deal!A\(number))={\(others)}))>0),\"\",deal!A\(number)&\"=\"&deal!B\(number))",
        giving: isOption ? "\(issue)=\(option)" : "", row, 0)
      let isFirst = isOption && !seen.contains(issue)
      if isFirst { seen.append(issue) }
      let count =
        "=IF(A\(number)=\"\",\"\",IF(COUNTIF(deal!A$2:A\(number),deal!A\(number))=1,MAX(B$1:B\(number - 1))+1,\"\"))"
      if isFirst {
        writer.write(formula: count, giving: Amount(units: Int64(seen.count) * 100), row, 1, .plain)
      } else {
        writer.write(formula: count, giving: "", row, 1)
      }
    }
    for row in 1..<last {
      writer.write(
        formula: "=IFERROR(INDEX(deal!A$2:A$\(last),MATCH(ROW()-1,B$2:B$\(last),0)),\"\")",
        giving: row <= seen.count ? seen[row - 1] : "", row, 2)
    }
    let used = "SUMPRODUCT(MAX((\(name)!$A$2:$A$\(last)<>\"\")*(ROW(\(name)!$A$2:$A$\(last))-1)))"
    writer.define(DealTemplate.optionsName, as: "=OFFSET(\(name)!$A$2,0,0,MAX(1,\(used)),1)")
    writer.define(
      DealTemplate.issuesName, as: "=OFFSET(\(name)!$C$2,0,0,MAX(1,MAX(\(name)!$B$2:$B$\(last))),1)")
  }

  private func text(of cell: TableCell) -> String { if case .label(let text) = cell { text } else { "" } }
}
