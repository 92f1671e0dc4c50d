import MutualGains

/// Rows that became options of an issue, but can only be meant as bundles or weights.
extension DealReader {
  /// Refuses them: as options they would change the answer without a word.
  mutating func reportMistakenRows(_ columns: DealColumns, _ rows: DealRows) {
    let names = Set(rows.issueNames.map { LabelKey($0) })
    var bundles: [Int: DealRows.OptionRow] = [:]
    // The rows of an issue that have the name of another one as their option.
    var named: [Int: (first: DealRows.OptionRow, count: Int)] = [:]
    var counts = Array(repeating: 0, count: rows.issueNames.count)
    for row in rows.options {
      counts[row.issue] += 1
      if bundles[row.issue] == nil, isBundle(row, of: rows.issueNames[row.issue], issues: names) {
        bundles[row.issue] = row
      }
      let label = LabelKey(row.label)
      guard names.contains(label), label != LabelKey(rows.issueNames[row.issue]) else { continue }
      named[row.issue, default: (row, 0)].count += 1
    }
    let language = text.source.language
    for (issue, row) in bundles.sorted(by: { $0.key < $1.key }) {
      let name = rows.issueNames[issue]
      let isNear = MistakenWord(name).isNear(DealRows.bundleWords)
      let problem = Problem.row(
        .bundleMisspelt(
          name, list: row.label, meant: language.word(for: .bundle), isNear: isNear))
      problems.report(problem, at: .init(record: row.record, column: columns.issue))
    }
    reportMistakenMargins(columns, rows)
    for (issue, found) in named.sorted(by: { $0.key < $1.key }) {
      let name = rows.issueNames[issue]
      let word = MistakenWord(name)
      // An issue may be called "weight": its rows were told from weights before.
      if DealRows.weightWords.contains(LabelKey(name).text) { continue }
      // Freight and height are nearly spelt as weight: only all options together tell.
      let isAll = found.count == counts[issue]
      let isWeights = isAll && (columns.isPoints && found.count > 1 || word.isNear(DealRows.weightWords))
      guard isWeights || word.isForm(of: DealRows.weightWords.union(["weging"])) else { continue }
      let problem = Problem.row(.weightMisspelt(name, meant: language.word(for: .weight)))
      problems.report(problem, at: .init(record: found.first.record, column: columns.issue))
    }
  }

  /// Refuses rows with margins whose first cell is nearly the word for them: `marginn;Delivery;±20 %;`.
  private mutating func reportMistakenMargins(_ columns: DealColumns, _ rows: DealRows) {
    var known: Set<Int> = []
    for row in rows.options where !known.contains(row.issue) {
      let name = rows.issueNames[row.issue]
      let word = MistakenWord(name)
      guard word.isForm(of: DealRows.marginWords) || word.isNear(DealRows.marginWords) else {
        known.insert(row.issue)
        continue
      }
      let cells = MarginRows.amounts(of: columns, record: row.record).filter { !text.isEmpty($0) }
      guard !cells.isEmpty, cells.allSatisfy({ MarginCell.speaks(text.text($0)) }) else { continue }
      known.insert(row.issue)
      let meant = text.source.language.word(for: .margin)
      problems.report(
        .row(.marginMisspelt(name, meant: meant)), at: .init(record: row.record, column: columns.issue))
    }
  }

  /// Whether the option is a list of options, and the row thereby a bundle.
  private func isBundle(_ row: DealRows.OptionRow, of name: String, issues: Set<LabelKey>) -> Bool {
    guard row.label.utf8.contains(UInt8(ascii: "=")), let list = try? OptionList(row.label) else {
      return false
    }
    let known = list.items.count { issues.contains(LabelKey($0.issue)) }
    if known == list.items.count, known > 1 { return true }
    let word = MistakenWord(name)
    return word.isForm(of: DealRows.bundleWords) || known > 0 && word.isNear(DealRows.bundleWords)
  }
}

/// A word in the issue column that may be meant as a reserved one: `bundles`, `Bundel:`, `weight 2`.
private struct MistakenWord {
  private let word: String

  init(_ name: String) {
    let marks: (Character) -> Bool = { $0.isNumber || $0.isWhitespace || $0.isPunctuation || $0 == "#" }
    word = String(name[..<(name.lastIndex { !marks($0) }.map { name.index(after: $0) } ?? name.startIndex)])
  }

  /// Whether it is one of `words` but for its ending and what stands behind it.
  func isForm(of words: Set<String>) -> Bool {
    let key = LabelKey(word).text
    return words.contains { word in ["", "s", "en"].contains { key == word + $0 } }
  }

  func isNear(_ words: Set<String>) -> Bool { nearestSpelling(to: word, among: words) != nil }
}
