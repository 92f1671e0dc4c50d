import MutualGains

/// Brings the amounts of a file to one scale and makes the deal.
struct DealBuilder {
  let text: DelimitedText
  let columns: DealColumns
  let rows: DealRows
  let convention: DecimalConvention?
  let unit: ValueUnit
  var problems = ProblemList()
  var notices: [Notice] = []

  /// The most decimals of an amount.
  static let largestDigits = 9

  /// The most options of all issues together.
  static let largestOptionCount = 2_000_000

  /// What each party has in each of several alternatives to the deal.
  private(set) var alternatives: [NoDealAlternative] = []
  private var weights: [Pair<ExactDecimal>?] = []
  private(set) var digits = 0
  /// The ranges, in the order of the file, and the cells that they stand in.
  private(set) var ranges: [Uncertainty.Range] = []
  private(set) var rangeCells: [String] = []
  private(set) var margins: [Uncertainty.Margin] = []
  private var options: [[Option]] = []
  /// The range that is all of an issue, by issue.
  private var wholeRanges: [OptionRange?] = []
  /// The options of each row among those of its issue.
  private(set) var spans: [Range<Int>] = []
  private var optionCount = 0
  /// The record of each label, per issue, to find labels that a range repeats.
  private var labelRecords: [[LabelKey: Int]] = []

  init(
    text: DelimitedText, columns: DealColumns, rows: DealRows, convention: DecimalConvention?,
    unit: ValueUnit
  ) {
    self.text = text
    self.columns = columns
    self.rows = rows
    self.convention = convention
    self.unit = unit
  }

  /// The deal, or nil with `problems` filled.
  mutating func deal() -> Deal? {
    weights = [Pair<ExactDecimal>?](repeating: nil, count: rows.issueNames.count)
    takeWeights()
    chooseDigits()
    guard problems.isEmpty else { return nil }
    options = [[Option]](repeating: [], count: rows.issueNames.count)
    wholeRanges = [OptionRange?](repeating: nil, count: rows.issueNames.count)
    var rowCounts = [Int](repeating: 0, count: rows.issueNames.count)
    for row in rows.options { rowCounts[row.issue] += 1 }
    labelRecords = [[LabelKey: Int]](repeating: [:], count: rows.issueNames.count)
    let hasRange = rows.options.contains { $0.range != nil }
    spans.reserveCapacity(rows.options.count)
    var before = [Int](repeating: 0, count: rows.issueNames.count)
    for row in rows.options {
      if let range = row.range, rowCounts[row.issue] == 1 {
        wholeRanges[row.issue] = wholeRange(range, of: row)
        spans.append(0..<(wholeRanges[row.issue]?.count ?? 0))
        continue
      }
      addOptions(of: row, checksLabels: hasRange)
      let added = options[row.issue].count
      spans.append(before[row.issue]..<added)
      before[row.issue] = added
      if added > NumericRange.largestCount {
        let name = rows.issueNames[row.issue]
        report(.row(.issueTooLong(issue: name, limit: NumericRange.largestCount)), row.labelAddress)
        return nil
      }
      if optionCount > DealBuilder.largestOptionCount {
        report(.row(.dealTooLong(limit: DealBuilder.largestOptionCount)), row.labelAddress)
        return nil
      }
    }
    let noDeal = Pair { side in amount(rows.noDeal?[side], of: InputAmount(.noDeal, side: side)) }
    takeMargins()
    if rows.alternatives.count > 1 {
      alternatives = rows.alternatives.map { row in
        NoDealAlternative(
          name: row.name, value: Pair { side in row.values[side].map { amount($0.from, at: $0.address) } })
      }
    }
    guard problems.isEmpty else { return nil }
    let issues = rows.issueNames.indices.map { index in
      Issue(
        name: rows.issueNames[index],
        options: wholeRanges[index].map(IssueOptions.range) ?? .list(options[index]), weight: weights[index])
    }
    var lookup = OptionLookup(rows.bundles.isEmpty && rows.ruleCells.isEmpty ? [] : issues)
    let bundles = bundles(&lookup, issues: issues)
    let rules = rules(&lookup, issues: issues)
    let quantities = quantities(issueCount: issues.count)
    guard problems.isEmpty else { return nil }
    reportImpossible(issues: issues)
    guard problems.isEmpty else { return nil }
    do throws(DealError) {
      return try Deal(
        unit: unit, digits: digits, parties: columns.bothParties,
        noDealValue: noDeal, issues: issues, bundles: bundles, quantities: quantities, rules: rules)
    } catch {
      // Every other error of a deal was looked for above, with its cell.
      problems.report(Problem(deal: error))
      return nil
    }
  }

  /// Whether one range is all of an issue.
  func isWholeRange(_ issue: Int) -> Bool { wholeRanges[issue] != nil }

  private mutating func takeWeights() {
    guard let firstRow = rows.weights.first else { return }
    if unit != .points {
      report(.row(.weightOnMoney), .init(record: firstRow.record, column: columns.issue))
      return
    }
    for row in rows.weights {
      for cell in [row.weights.first, row.weights.second].compactMap(\.self) where cell.from.units < 0 {
        report(.row(.weightNegative), cell.address)
      }
      // Who has no column here has no weight either: once is as it stands.
      let own = row.weights.map { $0.map { decimal($0.from) } }
      let none = columns.isOwnSheet ? ExactDecimal(units: 1, digits: 0) : nil
      guard let first = own.first, let second = own.second ?? none else { continue }
      weights[row.issue] = Pair(first, second)
    }
    reportTwoScales(firstRow)
    for (index, weight) in weights.enumerated() where weight == nil {
      report(
        .row(.weightMissing(issue: rows.issueNames[index])),
        .init(record: firstRow.record, column: columns.issue))
    }
  }

  /// Refuses weights of which some are below 1 and others from 10 on: `60` and `0.4` are percents and parts, unless they
  /// make a whole.
  private mutating func reportTwoScales(_ firstRow: DealRows.WeightRow) {
    for side in Side.allCases {
      let numbers = weights.compactMap { $0?[side] }
      let digits = numbers.map(\.digits).max() ?? 0
      let units = numbers.compactMap { number in number.rescaled(toDigits: digits).map { Int128($0) } }
      guard units.count == numbers.count, let one = powerOfTen(digits).map({ Int128($0) }) else { continue }
      let isWhole = [one, 10 * one, 100 * one].contains(units.reduce(0, +))
      guard !isWhole, units.contains(where: { 0 < $0 && $0 < one }), units.contains(where: { $0 >= 10 * one })
      else { continue }
      report(.row(.weightsOfTwoScales), .init(record: firstRow.record, column: columns.values[side.rawValue]))
      return
    }
  }

  /// Takes the most decimals of all amounts, as written; where that is too many, without zeros at their ends.
  private mutating func chooseDigits() {
    digits = unit == .points ? 0 : 2
    var most = mostDecimals(trims: false)
    if most.digits > DealBuilder.largestDigits {
      weights = weights.map { $0?.map(\.trimmed) }
      most = mostDecimals(trims: true)
    }
    if most.digits > DealBuilder.largestDigits, let address = most.address {
      report(.amount(.tooManyDecimals(text.text(address), limit: DealBuilder.largestDigits)), address)
    }
    digits = max(digits, most.digits)
  }

  /// The most decimals of a value, cost or no-deal value, together with those of its weight, and its cell.
  private func mostDecimals(trims: Bool) -> (digits: Int, address: CellAddress?) {
    var most: (digits: Int, address: CellAddress?) = (0, nil)
    func visit(_ token: AmountToken, _ address: CellAddress, _ weight: ExactDecimal?) {
      let decimal = token.decimal(in: convention)
      let digits = (trims ? decimal.trimmed : decimal).digits + (weight?.digits ?? 0)
      if digits > most.digits { most = (digits, address) }
    }
    func visit(_ cell: AmountCell?, weight: ExactDecimal?, isSpread: Bool = false) {
      guard let cell else { return }
      visit(cell.from, cell.address, weight)
      guard let to = cell.to else { return }
      visit(to, cell.address, weight)
      guard !isSpread, let middle = middle(of: cell) else { return }
      let digits = (trims ? middle.trimmed : middle).digits + (weight?.digits ?? 0)
      if digits > most.digits { most = (digits, cell.address) }
    }
    for side in Side.allCases {
      for row in rows.alternatives { visit(row.values[side], weight: nil) }
      for bundle in rows.bundles {
        visit(bundle.values[side], weight: nil)
        visit(bundle.costs[side], weight: nil)
      }
    }
    for row in rows.options {
      let weight = weights[row.issue]
      let isSpread = row.range != nil
      visit(row.values.first, weight: weight?.first, isSpread: isSpread)
      visit(row.values.second, weight: weight?.second, isSpread: isSpread)
      visit(row.costs.first, weight: weight?.first, isSpread: isSpread)
      visit(row.costs.second, weight: weight?.second, isSpread: isSpread)
    }
    return most
  }

  private mutating func addOptions(of row: DealRows.OptionRow, checksLabels: Bool) {
    guard let range = row.range else {
      if checksLabels { checkLabel(row.label, of: row) }
      optionCount += 1
      let index = OptionIndex(issue: row.issue, option: options[row.issue].count)
      options[row.issue].append(
        Option(
          label: row.label,
          value: Pair { side in
            amount(row.values[side], of: InputAmount(option: index, side: side, kind: .value))
          },
          cost: Pair { side in
            amount(row.costs[side], of: InputAmount(option: index, side: side, kind: .cost))
          }))
      return
    }
    guard let found = wholeRange(range, of: row) else { return }
    optionCount += found.count
    // Beside other rows its labels may stand twice, so they are written out.
    if found.count > NumericRange.largestCount {
      let name = rows.issueNames[row.issue]
      return report(.row(.issueTooLong(issue: name, limit: NumericRange.largestCount)), row.labelAddress)
    }
    for index in 0..<found.count {
      let option = found[index]
      checkLabel(option.label, of: row)
      options[row.issue].append(option)
    }
  }

  /// The options of a row that names a range.
  private mutating func wholeRange(_ range: NumericRange, of row: DealRows.OptionRow) -> OptionRange? {
    do throws(OptionRange.Labels.Fault) {
      let (labels, count) = try range.labels(in: convention)
      return OptionRange(
        labels: labels,
        value: Pair { side in spread(row.values[side], over: count, of: row, side: side) },
        cost: Pair { side in spread(row.costs[side], over: count, of: row, side: side) })
    } catch {
      report(
        error == .tooLong ? .row(.rangeTooLong(row.label)) : .row(.rangeStepMisses(row.label)),
        row.labelAddress)
      return nil
    }
  }

  /// The amounts of a numeric issue's cell: one for all options, or evenly spaced from end to end.
  private mutating func spread(
    _ cell: AmountCell?, over count: Int, of row: DealRows.OptionRow, side: Side
  ) -> EvenSpacing {
    guard let cell else { return EvenSpacing(from: 0, to: 0, count: count) }
    let first = amount(cell.from, at: cell.address)
    guard let to = cell.to else { return EvenSpacing(from: first.units, to: first.units, count: count) }
    let last = amount(to, at: cell.address)
    if count == 1 {
      if first != last { report(.row(.rangeOfOneOption(text.text(cell.address))), cell.address) }
      return EvenSpacing(from: first.units, to: first.units, count: 1)
    }
    // With weights, the weighted amount has to come out even at the deal's scale.
    let unit = powerOfTen(weights[row.issue]?[side].digits ?? 0) ?? 1
    let amounts = EvenSpacing(from: first.units / unit, to: last.units / unit, count: count, unit: unit)
    if !amounts.isExact {
      notices.append(.rangeRounded(issue: rows.issueNames[row.issue], cell: cell.address.name))
    }
    return amounts
  }

  private mutating func checkLabel(_ label: String, of row: DealRows.OptionRow) {
    let key = LabelKey(label)
    if let first = labelRecords[row.issue][key] {
      let firstCell = CellAddress(record: first, column: columns.option).name
      report(
        .row(.optionRepeated(issue: rows.issueNames[row.issue], option: label, firstCell: firstCell)),
        row.labelAddress)
    } else {
      labelRecords[row.issue][key] = row.record
    }
  }

  mutating func amount(_ token: AmountToken, at address: CellAddress) -> Amount {
    // Trimmed first: zeros at the end need no room at the deal's scale.
    guard let units = decimal(token).trimmed.rescaled(toDigits: digits) else {
      report(.amount(.tooLarge(text.text(address))), address)
      return .zero
    }
    return Amount(units: units)
  }

  func decimal(_ token: AmountToken) -> ExactDecimal { token.decimal(in: convention) }

  mutating func addRange(_ range: Uncertainty.Range, at address: CellAddress) {
    ranges.append(range)
    rangeCells.append(address.name)
  }

  mutating func addMargin(_ margin: Uncertainty.Margin) { margins.append(margin) }

  mutating func report(_ problem: Problem, _ address: CellAddress) {
    problems.report(problem, at: address)
  }
}
