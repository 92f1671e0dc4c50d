import MutualGains

/// Where the rules of a deal stand in a workbook: in the rows of the deal, or on a sheet beside it.
///
/// Rules that were read from rows go back there. The others go to the sheet, where they keep their names; rows name
/// theirs by the row.
package struct RulePlaces {
  let rows: RowRules
  let sheet: [Rule]

  /// The places for the rules of `file`.
  package init(_ file: DealFile) throws(FormatProblem) {
    let deal = file.deal
    let own = Array(deal.rules.dropLast(file.addedRuleCount))
    let inRows = try? RowRules(own, issues: deal.issues)
    if let inRows, file.reading.form == .table || inRows.names(issues: deal.issues) == own.map(\.name) {
      (rows, sheet) = (inRows, Array(deal.rules.suffix(file.addedRuleCount)))
    } else {
      (rows, sheet) = (try RowRules([], issues: deal.issues), deal.rules)
    }
  }
}

extension RulePlaces {
  /// The columns of the deal behind its amounts, with the rules that go there.
  package func columns(of deal: Deal, _ words: DealWords) -> OptionColumns {
    OptionColumns(deal, rows, words)
  }

  /// The name of a rule, where it has one of its own; rows name theirs by where they stand.
  package func ownName(of rule: Rule) -> String? { sheet.contains { $0.name == rule.name } ? rule.name : nil }

  /// The first rule for the sheet that no row of it can say.
  package func unsaid(of deal: Deal) -> Rule? {
    sheet.first { deal.cells(of: $0, DealWords(in: .english)) == nil }
  }

  /// Adds the sheet of rules without those that it can't say, where there are some for it.
  @discardableResult
  package func addSheet(of deal: Deal, _ words: DealWords, to writer: WorkbookWriter) -> SheetWriter? {
    let table = deal.table(of: sheet, words)
    if table.isEmpty { return nil }
    let sheet = SheetWriter(words.rulesSheet, .source, to: writer)
    sheet.write(table)
    return sheet
  }
}

extension RowRules {
  /// What the reader calls these rules where the options stand one below the other, under a header.
  func names(issues: [Issue]) -> [String] {
    var names: [String] = []
    var record = 1
    var hasFixed = Set<Int>()
    for (issue, options) in issues.map(\.options).enumerated() {
      for option in options.indices {
        record += 1
        let cells = self[OptionIndex(issue: issue, option: option)]
        if !cells.requires.isEmpty { names.append("row \(record) requires") }
        if !cells.excludes.isEmpty { names.append("row \(record) excludes") }
        switch cells.status {
        case .fixed: if hasFixed.insert(issue).inserted { names.append("row \(record) fixed") }
        case .forbidden: names.append("row \(record) forbidden")
        case nil: break
        }
      }
    }
    return names
  }
}
