import MutualGains

/// Weights that became options or issues: they would be part of packages.
extension DealReader {
  /// Refuses options that are weights of their issue, and issues that are the weight of another one.
  mutating func reportMisplacedWeights(_ columns: DealColumns, _ rows: DealRows) {
    reportWeightOptions(columns, rows)
    if columns.isPoints {
      reportWeightIssues(columns, rows)
      if problems.isEmpty { reportWholes(columns, rows) }
    }
  }

  /// In points, refuses one option of each issue whose amounts make 1, 10 or 100 together, and whose label says nothing
  /// else than that; and numbers in the names of all issues that do: they are weights.
  private mutating func reportWholes(_ columns: DealColumns, _ rows: DealRows) {
    guard rows.issueNames.count > 1 else { return }
    var found: [DealRows.OptionRow?] = Array(repeating: nil, count: rows.issueNames.count)
    var counts = Array(repeating: 0, count: rows.issueNames.count)
    for row in rows.options where WeightWords.mayBePart(row.label, of: rows.issueNames[row.issue]) {
      found[row.issue] = row
      counts[row.issue] += 1
    }
    let parts = found.compactMap(\.self)
    let isWhole = { [text] (column: Int) in
      WeightWords.makeWhole(parts.map { text.text(.init(record: $0.record, column: column)) })
    }
    if counts.allSatisfy({ $0 == 1 }), columns.values.allSatisfy(isWhole) {
      for row in parts {
        problems.report(.row(.weightAsOption(issue: rows.issueNames[row.issue])), at: row.labelAddress)
      }
    }
    let numbers = rows.issueNames.map(WeightWords.number(of:))
    guard !numbers.contains(nil), WeightWords.makeWhole(numbers.compactMap(\.self)) else { return }
    for (issue, name) in rows.issueNames.enumerated() {
      guard let row = rows.options.first(where: { $0.issue == issue }) else { continue }
      problems.report(
        .row(.weightInName(name, issue: WeightWords.withoutNumber(name))),
        at: .init(record: row.record, column: columns.issue))
    }
  }

  /// In points any word for weights is one; in money only where more than one issue has it, or where the amounts are
  /// those of weights, beside other options. A word that can mean something else has to stand in more than one issue.
  private mutating func reportWeightOptions(_ columns: DealColumns, _ rows: DealRows) {
    var found: [LabelKey: [DealRows.OptionRow]] = [:]
    var counts = Array(repeating: 0, count: rows.issueNames.count)
    for row in rows.options { counts[row.issue] += 1 }
    for row in rows.options where WeightWords.mayBeMeant(row.label) {
      found[LabelKey(WeightWords.plain(row.label, without: rows.issueNames[row.issue])), default: []].append(
        row)
    }
    for (key, options) in found {
      let isSure = WeightWords.speakOfWeights(key.text)
      let issueCount = Set(options.map(\.issue)).count
      let isRepeated = issueCount > 1
      // `by weight` is how something may be charged, but not in every issue of a deal in points.
      let isInAll = columns.isPoints && isRepeated && issueCount == rows.issueNames.count
      if !isSure, !isInAll, !WeightWords.other.contains(key.text) { continue }
      let isPercentage = { [text] (row: DealRows.OptionRow) in
        columns.values.allSatisfy { column in
          let amount = Int(text.text(.init(record: row.record, column: column)))
          return amount.map { (1...100).contains($0) } ?? false
        }
      }
      for row in options
      where isRepeated || isSure && (columns.isPoints || counts[row.issue] > 1 && isPercentage(row)) {
        problems.report(.row(.weightAsOption(issue: rows.issueNames[row.issue])), at: row.labelAddress)
      }
    }
  }

  /// `weight Price` and `Price (weight)` beside the issue `Price`.
  private mutating func reportWeightIssues(_ columns: DealColumns, _ rows: DealRows) {
    let known = Dictionary(
      rows.issueNames.map { (LabelKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    for (issue, name) in rows.issueNames.enumerated() where WeightWords.mayBeMeant(name) {
      guard let other = WeightWords.issue(in: name).flatMap({ known[LabelKey($0)] }),
        let row = rows.options.first(where: { $0.issue == issue })
      else { continue }
      problems.report(
        .row(.weightInName(name, issue: other)), at: .init(record: row.record, column: columns.issue))
    }
  }
}

/// Words for weights.
private enum WeightWords {
  /// Whether a label may be that of an issue's part of the whole: words for weights, `max`, `60%`, `-`, or its own name.
  static func mayBePart(_ label: String, of issue: String) -> Bool {
    let words = words(label)
    return LabelKey(label) == LabelKey(issue)
      || words.allSatisfy {
        sure.contains($0) || other.contains($0) || fillers.contains($0) || parts.contains($0)
          || $0.allSatisfy(\.isNumber)
      } && (!words.allSatisfy { $0.allSatisfy(\.isNumber) } || label.contains("%") || words.isEmpty)
  }

  private static let parts = Term.weightAbbreviation.keys

  /// Whether numbers are parts of 1, 10 or 100, as weights are.
  static func makeWhole(_ numbers: [String]) -> Bool {
    let values = numbers.map { Double($0.filter { $0 != "%" && $0 != " " }.replacing(",", with: ".")) }
    guard !values.contains(nil) else { return false }
    let sum = values.compactMap(\.self).reduce(0, +)
    return [1, 10, 100].contains { abs(sum - $0) < 1e-6 }
  }

  /// The number at the end of a name with a percent sign or a word for weights: `Price (60%)`, `Price [weight 60]`.
  static func number(of name: String) -> String? {
    let all = words(name)
    guard all.count > 1, let last = all.last(where: { $0.contains(where: \.isNumber) }),
      last.allSatisfy(\.isNumber),
      name.contains("%") || all.contains(where: sure.contains) || "])".contains(name.last ?? "x")
    else { return nil }
    return last
  }

  static func withoutNumber(_ name: String) -> String {
    let start = name.prefix { !"([{".contains($0) && !$0.isNumber }
    return String(start).trimmingBlanks
  }

  private static let sure = Term.weights.keys
  static let other = Term.importance.keys
  /// What may stand beside them.
  private static let fillers = Term.weightFiller.keys

  /// A quick look, which spares nearly all labels a closer one: those words have `ig`, `wi`, `gi`, `eg`, `po` or `la`
  /// behind their first letter or two.
  static func mayBeMeant(_ label: String) -> Bool {
    var previous: UInt8 = 0
    var isFound = false
    for byte in label.utf8 {
      let letter = byte | 0x20
      switch (previous, letter) {
      case (0x69, 0x67), (0x77, 0x69), (0x67, 0x69), (0x65, 0x67), (0x70, 0x6F), (0x6C, 0x61): isFound = true
      default: break
      }
      previous = letter
    }
    return isFound && label.utf8.count <= 100
      && words(label).contains { sure.contains($0) || other.contains($0) }
  }

  /// Whether a text speaks of weights and of nothing else.
  static func speakOfWeights(_ text: String) -> Bool {
    let words = words(text)
    return words.contains(where: sure.contains)
      && words.allSatisfy { sure.contains($0) || fillers.contains($0) }
  }

  /// The words of an option's label without the name of its issue.
  static func plain(_ label: String, without issue: String) -> String {
    let own = Set(words(issue))
    return words(label).filter { sure.contains($0) || other.contains($0) || !own.contains($0) }
      .joined(separator: " ")
  }

  /// The issue whose weight a name is.
  static func issue(in name: String) -> String? {
    let all = words(name)
    let rest = all.drop { sure.contains($0) || fillers.contains($0) }
    let kept = rest.reversed().drop { sure.contains($0) || fillers.contains($0) }.reversed()
    return all.contains(where: sure.contains) && !kept.isEmpty ? kept.joined(separator: " ") : nil
  }

  private static func words(_ text: String) -> [String] {
    LabelKey(text).text.words
  }
}
