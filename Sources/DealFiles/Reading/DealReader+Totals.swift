import MutualGains

/// Rows that only add up others.
extension DealReader {
  /// Refuses rows that have the sums of all rows above, of all below, or of those of the issue above: they are totals
  /// under another word, or in the column of options.
  mutating func reportSums(
    _ columns: DealColumns, _ rows: DealRows, _ deal: Deal, _ spans: [Range<Int>]
  ) {
    guard rows.weights.isEmpty else { return }
    let noDeal = RowSums(value: deal.noDealValue.map { Int128($0.units) })
    var all = RunningSum()
    var ofIssue = Array(repeating: RunningSum(), count: rows.issueNames.count)
    var first: RowSums?
    for (index, row) in rows.options.enumerated() {
      // A cell with two ends is no number that a sheet adds up.
      let amounts = (row.range == nil && !row.isUncertain ? spans[index] : 0..<0).map { option in
        let option = deal.issues[row.issue].options[option]
        return RowSums(
          value: option.value.map { Int128($0.units) }, cost: option.cost.map { Int128($0.units) })
      }
      let sumOfIssue = ofIssue[row.issue]
      let isSumOfIssue = { sumOfIssue.count > 1 && sumOfIssue.isSumWhereFilled($0) }
      let isBelowNoDeal = rows.noDealRecord.map { $0 < row.record } ?? false
      let isSum = amounts.count == 1 && all.isSum(amounts[0], beside: isBelowNoDeal ? noDeal : nil)
      if index == 0, amounts.count == 1 { first = amounts[0] }
      let issueCell = CellAddress(record: row.record, column: columns.issue)
      let isLast = index == rows.options.count - 1
      let isSingle = deal.issues[row.issue].options.count == 1
      // Of each party in a row of its own, or of the issue above.
      let issueAbove = index > 0 ? rows.options[index - 1].issue : nil
      let above = issueAbove.map { ofIssue[$0] } ?? RunningSum()
      let isPart =
        amounts.count == 1 && (all.isSumWhereFilled(amounts[0]) || above.isSumWhereFilled(amounts[0]))
      if isSum || isPart, TotalWords.seemMeant(LabelKey(rows.issueNames[row.issue]).text) {
        problems.report(.row(.total(rows.issueNames[row.issue])), at: issueCell)
      } else if amounts.count == 1, isSum || isSumOfIssue(amounts[0]),
        TotalWords.start(LabelKey(row.label).text)
      {
        // An option may be called so: part or total.
        problems.report(.row(.total(row.label)), at: row.labelAddress)
      } else if isSum, isSingle ? all.isTelling : isLast && all.isTelling(of: row.label) {
        let name = isSingle ? rows.issueNames[row.issue] : row.label
        problems.report(.row(.sum(name, .above)), at: isSingle ? issueCell : row.labelAddress)
      } else if isSingle, let issueAbove {
        if all.isTelling, all.isSumOfValues(amounts[0]) || all.isNetSum(amounts[0]) {
          problems.report(.row(.sum(rows.issueNames[row.issue], .above)), at: issueCell)
        } else if deal.issues[issueAbove].options.count == above.count, above.isTellingOfIssue,
          above.isSum(amounts[0], beside: nil) || above.isSumOfValues(amounts[0])
        {
          problems.report(
            .row(.sum(rows.issueNames[row.issue], .of(issue: rows.issueNames[issueAbove]))), at: issueCell)
        }
      }
      for amounts in amounts {
        all.add(amounts, of: row.issue)
        ofIssue[row.issue].add(amounts, of: row.issue)
      }
    }
    if let first, let row = rows.options.first, deal.issues[row.issue].options.count == 1,
      all.without(first).isSum(first, beside: nil) || all.without(first).isSumOfValues(first), all.isTelling
    {
      problems.report(
        .row(.sum(rows.issueNames[row.issue], .below)),
        at: .init(record: row.record, column: columns.issue))
    }
  }
}

/// The sums of values and costs.
private struct RowSums: Equatable {
  var value: Pair<Int128>
  var cost = Pair<Int128>(0, 0)

  static func - (first: RowSums, second: RowSums) -> RowSums {
    RowSums(
      value: Pair { first.value[$0] - second.value[$0] }, cost: Pair { first.cost[$0] - second.cost[$0] })
  }

  static func + (first: RowSums, second: RowSums) -> RowSums {
    RowSums(
      value: Pair { first.value[$0] + second.value[$0] }, cost: Pair { first.cost[$0] + second.cost[$0] })
  }

  var isZero: Bool { self == RowSums(value: Pair(0, 0)) }

  /// Both values, and then both costs.
  var all: [Int128] { [value.first, value.second, cost.first, cost.second] }
}

/// The sums of the rows so far.
private struct RunningSum {
  private var sums = RowSums(value: Pair(0, 0))
  /// How many amounts there are in each, without those that are 0.
  private var filled = Pair { _ in 0 }
  private var filledCosts = Pair { _ in 0 }
  private var hasNegative = false
  private(set) var count = 0
  private var firstIssue: Int?
  private var hasIssues = false

  mutating func add(_ amounts: RowSums, of issue: Int) {
    sums = sums + amounts
    for side in Side.allCases {
      if amounts.value[side] != 0 { filled[side] += 1 }
      if amounts.cost[side] != 0 { filledCosts[side] += 1 }
      hasNegative = hasNegative || amounts.value[side] < 0 || amounts.cost[side] < 0
    }
    count += 1
    hasIssues = hasIssues || issue != firstIssue ?? issue
    firstIssue = issue
  }

  /// The same without those of one row.
  func without(_ amounts: RowSums) -> RunningSum {
    var rest = self
    rest.sums = sums - amounts
    return rest
  }

  private var counts: [Int] { [filled.first, filled.second, filledCosts.first, filledCosts.second] }

  /// Whether so many rows add up that it is no chance: two rows may add up to a third, and of amounts of both signs
  /// any may be the sum of others.
  var isTelling: Bool {
    let columns = counts.count { $0 > 0 }
    return count > 2 && columns > 1 && counts.reduce(0, +) > 3 && (!hasNegative || columns > 2)
  }

  /// The same of the rows of one issue.
  var isTellingOfIssue: Bool {
    let counts = counts
    let columns = counts.count { $0 > 0 }
    return count > 1 && columns > 1 && counts.reduce(0, +) > 2 && (!hasNegative || columns > 2)
  }

  /// Whether an option with that label is a total: it says how many rows or that it is all of them, or it adds up so
  /// much that it is no chance.
  func isTelling(of label: String) -> Bool {
    guard isTelling, hasIssues else { return false }
    let first = LabelKey(label).text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    let speaks = first.map { $0 == String(count) || RunningSum.allWords.contains($0) } ?? false
    return speaks || !hasNegative && counts.count(where: { $0 > 1 }) > 2
  }

  private static let allWords = Term.everything.keys

  /// Whether amounts are the sums, or those with what stands `beside` them.
  func isSum(_ amounts: RowSums, beside others: RowSums?) -> Bool {
    guard count > 1, !sums.isZero else { return false }
    return amounts == sums || others.map { amounts == sums + $0 } ?? false
  }

  /// Whether the amounts that are not 0 are the sums.
  func isSumWhereFilled(_ amounts: RowSums) -> Bool {
    // Nearly all differ in the first.
    if amounts.value.first != 0, amounts.value.first != sums.value.first { return false }
    let (amounts, sums, counts) = (amounts.all, sums.all, counts)
    let places = sums.indices.filter { amounts[$0] != 0 }
    return places.contains { counts[$0] > 1 } && places.allSatisfy { amounts[$0] == sums[$0] }
  }

  /// Whether both values are the sums, beside costs that were left out.
  func isSumOfValues(_ amounts: RowSums) -> Bool {
    amounts.cost == Pair(0, 0) && amounts.value == sums.value && count > 1
      && amounts.value.first != 0 && amounts.value.second != 0
  }

  /// Whether both values are the sums of what is left of values after costs.
  func isNetSum(_ amounts: RowSums) -> Bool {
    amounts.cost == Pair(0, 0) && sums.cost != Pair(0, 0)
      && amounts.value.first != 0 && amounts.value.second != 0
      && amounts.value == Pair { sums.value[$0] - sums.cost[$0] }
  }
}
