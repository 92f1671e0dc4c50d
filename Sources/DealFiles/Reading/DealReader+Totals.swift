import MutualGains

/// Rows that only add up others.
extension DealReader {
  /// Refuses rows that have the sums of all rows above: they are totals under another word, or in the column of
  /// options.
  mutating func reportSums(
    _ columns: DealColumns, _ rows: DealRows, _ deal: Deal, _ spans: [Range<Int>]
  ) {
    guard rows.weights.isEmpty else { return }
    let noDeal = [deal.noDealValue.first, deal.noDealValue.second].map { Int128($0.units) } + [0, 0]
    var all = RunningSum()
    var ofIssue = Array(repeating: RunningSum(), count: rows.issueNames.count)
    let areTotals = rows.issueNames.map { DealRows.totalWords.contains(LabelKey($0).text) }
    for (index, row) in rows.options.enumerated() {
      let amounts = spans[index].map { option in
        let option = deal.issues[row.issue].options[option]
        return [option.value.first, option.value.second, option.cost.first, option.cost.second].map {
          Int128($0.units)
        }
      }
      let isBelowNoDeal = rows.noDealRecord.map { $0 < row.record } ?? false
      let isSum = amounts.count == 1 && all.isSum(amounts[0], beside: isBelowNoDeal ? noDeal : nil)
      let issueCell = DelimitedText.Address(record: row.record, column: columns.issue)
      let isLast = index == rows.options.count - 1
      let isSingle = deal.issues[row.issue].options.count == 1
      if areTotals[row.issue] {
        // Of each party in a row of its own.
        let isPart = amounts.count == 1 && all.isSumWhereFilled(amounts[0])
        if isSum || isPart { problems.report(.totalRow(rows.issueNames[row.issue]), at: issueCell) }
      } else if amounts.count == 1, DealRows.startsAsTotal(LabelKey(row.label).text) {
        // An option may be called so: part or total.
        let isOwn = ofIssue[row.issue].count > 1 && ofIssue[row.issue].isSumWhereFilled(amounts[0])
        if isSum || isOwn { problems.report(.totalRow(row.label), at: row.labelAddress) }
      } else if isSum, isSingle ? all.isTelling : isLast && all.isTelling(of: row.label) {
        let name = isSingle ? rows.issueNames[row.issue] : row.label
        problems.report(.sumOfRowsAbove(name), at: isSingle ? issueCell : row.labelAddress)
      }
      for amounts in amounts {
        all.add(amounts, of: row.issue)
        ofIssue[row.issue].add(amounts, of: row.issue)
      }
    }
  }
}

/// The sums of the rows so far: both values and both costs.
private struct RunningSum {
  private var sums = [Int128](repeating: 0, count: 4)
  /// How many amounts there are in each, without those that are 0.
  private var filled = [Int](repeating: 0, count: 4)
  private var hasNegative = false
  private(set) var count = 0
  private(set) var issues: Set<Int> = []

  mutating func add(_ amounts: [Int128], of issue: Int) {
    for place in sums.indices {
      sums[place] += amounts[place]
      if amounts[place] != 0 { filled[place] += 1 }
      if amounts[place] < 0 { hasNegative = true }
    }
    count += 1
    issues.insert(issue)
  }

  /// Whether so many rows add up that it is no chance: two rows may add up to a third, and of amounts of both signs
  /// any may be the sum of others.
  var isTelling: Bool {
    let columns = filled.count { $0 > 0 }
    return count > 2 && columns > 1 && filled.reduce(0, +) > 3 && (!hasNegative || columns > 2)
  }

  /// Whether an option with that label is a total: it says how many rows or that it is all of them, or it adds up so
  /// much that it is no chance.
  func isTelling(of label: String) -> Bool {
    guard isTelling, issues.count > 1 else { return false }
    let first = LabelKey(label).text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    let speaks = first.map { $0 == String(count) || RunningSum.allWords.contains($0) } ?? false
    return speaks || !hasNegative && filled.count(where: { $0 > 1 }) > 2
  }

  private static let allWords: Set = [
    "all", "alle", "alles", "everything", "together", "samen", "result", "resultaat",
  ]

  /// Whether amounts are the sums, or those with what stands `beside` them.
  func isSum(_ amounts: [Int128], beside others: [Int128]?) -> Bool {
    guard count > 1, sums.contains(where: { $0 != 0 }) else { return false }
    return amounts == sums || others.map { amounts == zip(sums, $0).map { $0 + $1 } } ?? false
  }

  /// Whether the amounts that are not 0 are the sums.
  func isSumWhereFilled(_ amounts: [Int128]) -> Bool {
    let places = sums.indices.filter { amounts[$0] != 0 }
    return places.contains { filled[$0] > 1 } && places.allSatisfy { amounts[$0] == sums[$0] }
  }
}
