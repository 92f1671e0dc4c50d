import MutualGains

/// What is said of columns that are not known.
extension DealReader {
  mutating func noteColumns(_ columns: DealColumns) {
    let switches = columns.unknown.filter { SwitchWords.headers.contains(LabelKey($0.name).text) }.map(
      \.column)
    if let off = text.rowSwitchedOff(by: switches, below: columns.headerRecord) {
      problems.report(.row(.switchedOff(header: columns.headers[off.column], word: text.label(off))), at: off)
    }
    for (column, name) in columns.unknown where text.saysStatus(column, below: columns.headerRecord) {
      problems.report(
        .header(.misspelt(name, meant: [text.source.language.word(for: .status)])),
        at: .init(record: columns.headerRecord, column: column))
    }
    let nameless = columns.unknown.filter(\.name.isEmpty).map(\.column)
    let usedColumns = nameless.min().map(usedColumns) ?? []
    for (column, name) in columns.unknown {
      let cell = CellAddress(record: columns.headerRecord, column: column).name
      if name.isEmpty, !usedColumns.contains(column) { continue }
      if columns.isWeight(header: name) {
        notices.append(.weightColumn(name: name, cell: cell))
      } else {
        notices.append(.unknownColumn(name: name, cell: cell, nearest: columns.nearestHeader(to: name)))
      }
    }
    // A deal may do without costs; costs for one party only look like an oversight.
    let lacking = zip(columns.parties, columns.costs).filter { $0.1 == nil }
    if lacking.count == 1 { notices.append(.noCostColumn(party: lacking[0].0.name)) }
  }

  /// Refuses columns that nearly have the header of a column of rules, and hold rules: they would be lost.
  mutating func reportLostRules(_ columns: DealColumns, _ rows: DealRows) {
    var keys: Set<LabelKey>?
    var others: Set<Int> = []
    for (column, name) in columns.unknown {
      let nearest = columns.nearestHeader(to: name)
      guard let meant = nearest, DealColumns.ruleHeaders.contains(meant) else {
        // A remark may say which options it is about.
        if !(nearest.map(DealColumns.remarkHeaders.contains) ?? false) { others.insert(column) }
        continue
      }
      let known = keys ?? Set(rows.issueNames.map { LabelKey($0) })
      keys = known
      let holdsRules = text.records(below: columns.headerRecord).contains {
        isRule(text.label(.init(record: $0, column: column)), issues: known)
      }
      if holdsRules {
        let address = CellAddress(record: columns.headerRecord, column: column)
        problems.report(.header(.misspelt(name, meant: [meant])), at: address)
      }
    }
    if !others.isEmpty { reportRuleColumns(others, columns, rows) }
  }

  /// Whether a cell holds what only columns of rules do: a status, or a list with an issue of the deal.
  private func isRule(_ cell: String, issues: Set<LabelKey>) -> Bool {
    if RowStatus(cell) != nil { return true }
    guard OptionList.looksLikeList(cell), let list = try? OptionList(cell) else { return false }
    return list.items.contains { issues.contains(LabelKey($0.issue)) }
  }

  /// The columns from `first` on that have a filled cell, found in one pass over the cells there are.
  private func usedColumns(from first: Int) -> Set<Int> {
    var used: Set<Int> = []
    for record in 0..<text.recordCount {
      for column in first..<max(first, text.cellCount(record: record))
      where !used.contains(column) && !text.isEmpty(.init(record: record, column: column)) {
        used.insert(column)
      }
    }
    return used
  }
}

extension DealColumns {
  /// The known header that is spelt most like an unknown one; nil where none is near.
  func nearestHeader(to name: String) -> String? {
    let plain = name.split { $0 == "_" || $0 == "-" || $0.isWhitespace }.joined(separator: " ")
    let word = LabelKey(plain).text
    // `costs` without a party: of the one that has none.
    if DealColumns.costWords.contains(word) {
      return zip(parties, costs).first { $0.1 == nil }.map { "\(word) \($0.0.name)" }
    }
    let ofParties = parties.flatMap { party in
      (Term.value.words + Term.cost.words).map { "\($0) \(party.name)" }
    }
    return nearestSpelling(
      to: plain, among: ofParties + DealColumns.ruleHeaders + DealColumns.remarkHeaders)
  }

  /// Whether a header speaks of a party's weights, which stand in rows.
  func isWeight(header: String) -> Bool {
    let words = header.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2, DealRows.weightWords.contains(LabelKey(String(words[0])).text) else {
      return false
    }
    return parties.contains { LabelKey($0.name) == LabelKey(String(words[1])) }
  }
}
