import MutualGains

/// Unknown columns that hold rules, whatever their header.
extension DealReader {
  /// Refuses those in which every filled cell is a rule of the deal.
  mutating func reportRuleColumns(_ unknown: Set<Int>, _ columns: DealColumns, _ rows: DealRows) {
    var rest = unknown
    var found: [Int: RuleContent] = [:]
    var options: KnownOptions?
    for record in text.records(below: columns.headerRecord) {
      if rest.isEmpty { break }
      let count = text.cellCount(record: record)
      for column in rest where column < count {
        let cell = text.label(.init(record: record, column: column))
        if cell.isEmpty { continue }
        if RowStatus(cell) != nil {
          found[column, default: RuleContent()].hasStatus = true
        } else if OptionList.looksLikeList(cell), let list = try? OptionList(cell) {
          let known = options ?? KnownOptions(rows)
          options = known
          guard known.hasIssues(of: list) else {
            rest.remove(column)
            continue
          }
          found[column, default: RuleContent()].hasList = true
          if known.hasOptions(of: list) { found[column]?.hasKnownList = true }
        } else {
          rest.remove(column)
        }
      }
    }
    for column in rest.sorted() {
      guard let content = found[column], content.isRules else { continue }
      let meant = content.headers(in: text.source.language)
      problems.report(
        .header(.misspelt(columns.headers[column], meant: meant)),
        at: .init(record: columns.headerRecord, column: column))
    }
  }
}

/// What stands in a column of rules.
private struct RuleContent {
  var hasStatus = false
  var hasList = false
  var hasKnownList = false

  /// Lists must name options somewhere: `Price=low` may be a remark in a deal without that option.
  var isRules: Bool { !hasList || hasKnownList }

  func headers(in language: Language) -> [String] {
    ((hasList ? [.requires, .excludes] : []) + (hasStatus ? [.status] : [])).map { language.word(for: $0) }
  }
}

/// The options of a deal's rows, before numeric issues are spread over their options.
private struct KnownOptions {
  private var labels: [LabelKey: Set<LabelKey>] = [:]
  private var numeric: Set<LabelKey> = []

  init(_ rows: DealRows) {
    let issues = rows.issueNames.map { LabelKey($0) }
    for row in rows.options {
      labels[issues[row.issue], default: []].insert(LabelKey(row.label))
      if row.range != nil { numeric.insert(issues[row.issue]) }
    }
  }

  func hasIssues(of list: OptionList) -> Bool {
    list.items.allSatisfy { labels[LabelKey($0.issue)] != nil }
  }

  func hasOptions(of list: OptionList) -> Bool {
    list.items.allSatisfy { item in
      let issue = LabelKey(item.issue)
      return numeric.contains(issue) || labels[issue]?.contains(LabelKey(item.option)) == true
    }
  }
}
