import MutualGains

/// Sorts out the rows under the header.
struct RowClassifier {
  let text: DelimitedText
  let columns: DealColumns
  var rows = DealRows()
  var problems = ProblemList()

  private var issueIndices: [LabelKey: Int] = [:]
  /// The same by the text as written: most rows repeat it exactly.
  private var issueIndicesAsWritten: [String: Int] = [:]
  /// The last row's issue cell and issue.
  private var previous: (bytes: ArraySlice<UInt8>, issue: Int)?
  private var optionRecords: [LabelRecords] = []
  /// The record of each issue's first row.
  private var firstRecords: [Int] = []
  /// Options that are called as no-deal values are.
  private var noDealOptions: [(issue: Int, label: String, cell: CellAddress)] = []
  /// Weights without percent signs.
  private var plainWeights: [CellAddress] = []
  private var weightRecordsToCome: [(record: Int, option: String)] = []
  /// The record of each issue's weight row.
  private var weightRecords: [Int: Int] = [:]
  /// Made when the first row needs it.
  private var weightRows: WeightRows?
  private var marginRows: MarginRows?
  private var marginRecordsToCome: [Int] = []
  private let isPoints: Bool
  /// The language in which a sheet shows numbers and dates; nil in a file without sheets.
  private let sheetLanguage: Language?
  /// Options in cells that hold dates.
  private var dateCells: [(issue: Int, date: SheetDate, shown: String?)] = []
  private var optionCounts: [Int: Int] = [:]
  /// The record with the status of rows that are merged with it.
  let statusRecords: [Int: Int]
  private let hasRuleColumns: Bool

  init(text: DelimitedText, columns: DealColumns) {
    self.text = text
    self.columns = columns
    isPoints = columns.isPoints
    sheetLanguage = text.source.sheet == nil ? nil : text.source.language
    statusRecords = RowClassifier.statusRecords(text, columns)
    hasRuleColumns = columns.requires != nil || columns.excludes != nil || columns.status != nil
  }

  mutating func sort() {
    if let address = commasInAmounts() {
      report(.text(.commasInBoth), address)
      return
    }
    var issueAbove: Int?
    rows.options.reserveCapacity(text.recordCount)
    for record in text.records(below: columns.headerRecord)
    where !text.isBlank(record: record) {
      issueAbove = sort(record: record, issueAbove: issueAbove)
    }
    settleDates()
    noteMergedStatuses()
    // Only now all issues have their index.
    for (record, option) in weightRecordsToCome { addWeight(record: record, option: option) }
    for record in marginRecordsToCome { addMargin(record: record) }
    if rows.percentWeights > 0, let plain = plainWeights.first { report(.row(.weightsMixed), plain) }
    settleSingleRows()
    settleNoDealOptions()
    settleAlternatives()
    if rows.options.isEmpty, problems.isEmpty {
      problems.report(.row(.noIssues))
    }
  }

  /// Takes one row; returns the issue that an empty issue cell below it means.
  private mutating func sort(record: Int, issueAbove: Int?) -> Int? {
    checkExtraCells(record: record)
    let issueCell = CellAddress(record: record, column: columns.issue)
    let bytes = text.bytes(issueCell)
    if let previous, previous.bytes == bytes {
      // Most rows repeat the issue of the row above, byte by byte.
      addOption(record: record, issue: previous.issue)
      return previous.issue
    }
    previous = nil
    let written = text.text(issueCell)
    if let index = issueIndicesAsWritten[written] {
      previous = (bytes, index)
      addOption(record: record, issue: index)
      return index
    }
    let name = FormulaGuard.removed(from: written)
    let key = LabelKey(name)
    if name.isEmpty {
      // Sums of an answer may reach further down than its table.
      if !columns.computed.isEmpty, isOnlyComputed(record: record) { return issueAbove }
      sortNameless(record: record, issueAbove: issueAbove)
      return issueAbove
    }
    if takesReserved(record: record, name: name, key: key) { return nil }
    let index = issueIndex(name: name, written: written, key: key, record: record)
    addOption(record: record, issue: index)
    return index
  }

  /// Takes a row whose issue cell is empty.
  private mutating func sortNameless(record: Int, issueAbove: Int?) {
    let issueCell = CellAddress(record: record, column: columns.issue)
    let optionCell = CellAddress(record: record, column: columns.option)
    let option = LabelKey(text.label(optionCell)).text
    if NoDealWords.name(option) {
      report(.row(.noDealMisplaced(text.label(optionCell))), optionCell)
    } else if TotalWords.contains(option) {
      report(.row(.total(text.label(optionCell))), optionCell)
    } else if let issueAbove, !option.isEmpty {
      rows.filledDown.append(issueCell)
      addOption(record: record, issue: issueAbove)
    } else {
      report(.row(.issueMissing), issueCell)
    }
  }

  /// Takes a row if its name is a reserved word and the row is of that kind, so that it holds no option of an issue.
  private mutating func takesReserved(record: Int, name: String, key: LabelKey) -> Bool {
    let optionCell = CellAddress(record: record, column: columns.option)
    if NoDealWords.name(key.text) {
      addNoDeal(record: record)
      return true
    }
    if NoDealWords.speakOfThem(key.text), isNoDealOfOneParty(key.text, option: optionCell) {
      report(.row(.noDealOfOneParty(name)), CellAddress(record: record, column: columns.issue))
      return true
    }
    if text.isEmpty(optionCell), NoDealWords.seemMeant(key.text) {
      report(.row(.noDealMisspelt(name)), CellAddress(record: record, column: columns.issue))
      return true
    }
    if DealRows.bundleWords.contains(key.text), OptionList.looksLikeList(text.label(optionCell)) {
      addBundle(record: record)
      return true
    }
    if TotalWords.contains(key.text), isTotal(option: optionCell) {
      report(.row(.total(name)), CellAddress(record: record, column: columns.issue))
      return true
    }
    if DealRows.marginWords.contains(key.text) {
      let marginRows = self.marginRows ?? MarginRows(text: text, columns: columns)
      self.marginRows = marginRows
      switch marginRows.meaning(record: record, option: text.label(optionCell)) {
      case .option: break
      case .margin:
        marginRecordsToCome.append(record)
        return true
      case .withoutPercent:
        let cell = marginRows.filled(record: record).first ?? optionCell
        report(.row(.marginWithoutPercent(text.text(cell))), cell)
        return true
      }
    }
    if DealRows.weightWords.contains(key.text) {
      let option = text.label(optionCell)
      let weightRows = self.weightRows ?? WeightRows(text: text, columns: columns)
      self.weightRows = weightRows
      switch weightRows.meaning(word: key, option: option) {
      case .option: break
      case .weight:
        weightRecordsToCome.append((record, option))
        return true
      case .unknownIssue(let nearest):
        report(.row(.weightUnknownIssue(option, nearest: nearest)), optionCell)
        return true
      }
    }
    return false
  }

  /// Whether a row that speaks of no deal, among other words, is that of one party's no-deal value.
  private func isNoDealOfOneParty(_ key: String, option: CellAddress) -> Bool {
    let label = text.label(option)
    return label.isEmpty || NoDealWords.name(LabelKey(label).text)
      || columns.parties.contains { HeaderWords.names($0.name, in: key) }
      || (try? AmountToken(text.bytes(option))) != nil
  }

  /// Whether the option cell beside a word for totals makes the row a total, not an issue that is called so: it is
  /// empty, a number such as how many rows there are, or another such word.
  private func isTotal(option: CellAddress) -> Bool {
    text.isEmpty(option) || TotalWords.contains(LabelKey(text.label(option)).text)
      || (try? AmountToken(text.bytes(option))) != nil
  }

  /// Refuses issues with a single row that are called as totals are, or as no-deal values where there are no others,
  /// and notes the rest of them: they are part of every package.
  private mutating func settleSingleRows() {
    let counts = rows.optionCounts
    for row in rows.options where counts[row.issue] == 1 {
      let name = rows.issueNames[row.issue]
      let key = LabelKey(name).text
      let issueCell = CellAddress(record: row.record, column: columns.issue)
      if TotalWords.seemMeant(key) || TotalWords.contains(LabelKey(row.label).text) {
        report(.row(.total(TotalWords.seemMeant(key) ? name : row.label)), issueCell)
      } else if rows.noDealRecord == nil, NoDealWords.seemMeant(key) || NoDealWords.areThresholds(key) {
        report(.row(.noDealMisspelt(name)), issueCell)
      } else if Side.allCases.contains(where: { isNotZero(row.values[$0]) || isNotZero(row.costs[$0]) }) {
        rows.singleOptions.append((name, issueCell))
      }
    }
    reportComparisons(counts)
  }

  private func isNotZero(_ cell: AmountCell?) -> Bool { cell.map { !$0.isZero } ?? false }

  /// Refuses `Totaal;minimum` beside `Totaal;maximum`, `Walk-away;buyer` beside `Walk-away;supplier`; names other issues
  /// with several options that are called so.
  private mutating func reportComparisons(_ counts: [Int]) {
    let parties = columns.parties.map { LabelKey($0.name).text }
    for (issue, name) in rows.issueNames.enumerated() where counts[issue] > 1 {
      let key = LabelKey(name).text
      let isTotal = TotalWords.seemMeant(key)
      let isNoDeal = NoDealWords.areOtherWords(key)
      guard isTotal || isNoDeal || NoDealWords.areThresholds(key) else { continue }
      let labels = rows.options.filter { $0.issue == issue }.map { LabelKey($0.label).text }
      let cell = CellAddress(record: firstRecords[issue], column: columns.issue)
      if TotalWords.areKinds(labels, parties: parties) {
        report(.row(isTotal ? .total(name) : .noDealMisspelt(name)), cell)
      } else if isNoDeal, rows.noDealRecord == nil {
        report(.row(.noDealMisspelt(name)), cell)
      } else if isNoDeal || TotalWords.name(key) {
        rows.calledOtherwise.append((name, cell))
      }
    }
  }

  /// A choice that is called as no-deal values are is meant as theirs, unless they have their row or several issues
  /// have such a choice and others don't: no deal as a whole is one thing.
  private mutating func settleNoDealOptions() {
    let count = Set(noDealOptions.map(\.issue)).count
    if rows.noDealRecord != nil || count > 1 && count < rows.issueNames.count {
      rows.noDealOptions = noDealOptions.map { ($0.label, $0.cell) }
      return
    }
    for option in noDealOptions {
      report(.row(.noDealAsOption(option.label, issue: rows.issueNames[option.issue])), option.cell)
    }
  }

  private mutating func issueIndex(
    name: String, written: String, key: LabelKey, record: Int
  ) -> Int {
    let issueCell = CellAddress(record: record, column: columns.issue)
    report(LabelFault(written), at: issueCell)
    if DittoMarks.contains(key.text) || repeatsIssue(key.text, name) {
      report(.row(.ditto(name)), issueCell)
    }
    let index: Int
    if let known = issueIndices[key] {
      index = known
      if !LabelKey.areWrittenAlike(name, rows.issueNames[known]) {
        rows.readAs.append(
          (
            name, .init(record: record, column: columns.issue), rows.issueNames[known],
            .init(record: firstRecords[known], column: columns.issue)
          ))
      }
    } else {
      index = rows.issueNames.count
      issueIndices[key] = index
      rows.issueNames.append(name)
      optionRecords.append(LabelRecords())
      firstRecords.append(record)
    }
    // A word for weights, margins or totals is looked at in each row.
    if !DealRows.weightWords.contains(key.text), !DealRows.marginWords.contains(key.text),
      !TotalWords.start(key.text),
      !NoDealWords.speakOfThem(key.text)
    {
      issueIndicesAsWritten[written] = index
    }
    return index
  }

  /// Whether a name only points to an issue above: `idem Price`, or a small `x` below longer names.
  private func repeatsIssue(_ key: String, _ name: String) -> Bool {
    if name == "x" { return !rows.issueNames.isEmpty && rows.issueNames.allSatisfy { $0.count > 1 } }
    return DittoMarks.repeatedName(key).map { issueIndices[LabelKey($0)] != nil } ?? false
  }

  private mutating func addOption(record: Int, issue: Int) {
    let optionCell = CellAddress(record: record, column: columns.option)
    let written = text.text(optionCell)
    // Such as a Dutch Excel shows it.
    let isNumber = sheetLanguage?.decimals == .comma && text.isNumber(optionCell)
    let label =
      dateLabel(at: optionCell, of: issue)
      ?? (isNumber ? NumericLabel.withComma(written) : FormulaGuard.removed(from: written))
    if label.isEmpty { report(.row(.optionMissing(issue: rows.issueNames[issue])), optionCell) }
    report(LabelFault(written), at: optionCell)
    var range: NumericRange?
    if NumericRange.looksLikeRange(label) {
      range = NumericRange(label)
      if range == nil {
        report(
          NumericRange.hasCurrency(label) ? .row(.rangeWithCurrency(label)) : .row(.rangeMalformed(label)),
          optionCell)
      }
    } else if !label.isEmpty {
      let key = LabelKey(label)
      if DittoMarks.repeatOption(key.text) { report(.row(.ditto(label)), optionCell) }
      reportMisplaced(key, label, issue: issue, at: optionCell)
      if let first = optionRecords[issue].insert(key, record: record) {
        let firstCell = CellAddress(record: first, column: columns.option).name
        report(
          .row(.optionRepeated(issue: rows.issueNames[issue], option: label, firstCell: firstCell)),
          optionCell)
      }
    }
    // A range that could not be read has its own diagnostic: don't complain of its values as well.
    let isNumeric = NumericRange.looksLikeRange(label)
    let meaning = isNumeric ? RangeMeaning.spread : .uncertain
    let values = Pair { side in
      amount(record: record, column: columns.value(of: side), range: meaning)
    }
    let costs = Pair { side in
      cost(record: record, column: columns.cost(of: side), range: meaning)
    }
    if hasRuleColumns { addRuleCells(record: record) }
    let row = DealRows.OptionRow(
      record: record, issue: issue, label: label, labelAddress: optionCell, range: range, values: values,
      costs: costs, quantities: quantities(record: record, range: isNumeric ? .spread : .none))
    // Amounts that go from end to end beside options that nearly do.
    if !isNumeric, row.isUncertain, NumericRange.isMeant(by: label) {
      report(.row(.rangeMalformed(label)), optionCell)
    }
    rows.options.append(row)
  }

  /// Reports an option that can only be meant as a total or a no-deal value: it would be part of packages.
  private mutating func reportMisplaced(
    _ key: LabelKey, _ label: String, issue: Int, at optionCell: CellAddress
  ) {
    if TotalWords.areSure(key.text) {
      report(.row(.total(label)), optionCell)
    } else if NoDealWords.option(key.text) {
      noDealOptions.append((issue, label, optionCell))
    }
  }

  /// The label that a cell with a date shows; nil for other cells.
  private mutating func dateLabel(at address: CellAddress, of issue: Int) -> String? {
    guard let sheetLanguage else { return nil }
    optionCounts[issue, default: 0] += 1
    guard let date = text.date(address) else { return nil }
    let shown = date.format?.text(of: date.date, in: sheetLanguage)
    dateCells.append((issue, date, shown))
    return shown
  }

  /// Dates are labels where all options of an issue are dates. A single one is what Excel made of a label like 1-2.
  private mutating func settleDates() {
    for (issue, cells) in Dictionary(grouping: dateCells, by: \.issue).sorted(by: { $0.key < $1.key }) {
      let areLabels = cells.count > 1 && cells.count == optionCounts[issue]
      for (_, cell, shown) in cells {
        if areLabels, let shown {
          rows.dates.append(SheetLine(name: cell.address.name, label: shown))
          rows.dateOptions[issue, default: [:]][cell.date] = shown
        } else {
          report(.workbook(.cellDate(text.text(cell.address))), cell.address)
        }
      }
    }
  }

  private mutating func addNoDeal(record: Int) {
    let optionCell = CellAddress(record: record, column: columns.option)
    if !text.isEmpty(optionCell), !NoDealWords.saysNoOption(LabelKey(text.label(optionCell)).text) {
      report(.row(.noDealWithOption(text.label(optionCell))), optionCell)
    }
    reportRuleCells(record: record)
    let name = columns.note.map { text.label(CellAddress(record: record, column: $0)) } ?? ""
    if let first = rows.alternatives.first {
      // Several are alternatives where each has a name of its own.
      let same = rows.alternatives.first { $0.name.isEmpty || LabelKey($0.name) == LabelKey(name) }
      if name.isEmpty || same != nil {
        let cell = CellAddress(record: (same ?? first).record, column: columns.issue)
        report(
          .row(.noDealRepeated(firstCell: cell.name)), .init(record: record, column: columns.issue))
      }
    }
    reportCosts(record: record, as: .row(.noDealWithCost))
    rows.noDealRecord = rows.noDealRecord ?? record
    let values = Pair<AmountCell?> { side in
      let column = columns.value(of: side)
      // Whether one may be left out is known when all rows are.
      if let column, text.isEmpty(CellAddress(record: record, column: column)) { return nil }
      return amount(record: record, column: column, range: .uncertain)
    }
    rows.alternatives.append(.init(record: record, name: name, values: values))
    rows.noDeal = values
  }

  /// Refuses an empty no-deal value where no other alternative of the party has one: nothing is guessed.
  private mutating func settleAlternatives() {
    guard let first = rows.alternatives.first else { return }
    for side in Side.allCases where rows.alternatives.allSatisfy({ $0.values[side] == nil }) {
      guard let column = columns.value(of: side) else { continue }
      let address = CellAddress(record: first.record, column: column)
      if text.isEmpty(address) { report(.amount(.missing), address) }
    }
    guard rows.alternatives.count > 1 else { return }
    for row in rows.alternatives {
      for cell in [row.values.first, row.values.second].compactMap(\.self) where cell.to != nil {
        report(.amount(.rangeOfAlternative(text.text(cell.address))), cell.address)
      }
    }
  }

  private mutating func addMargin(record: Int) {
    let optionCell = CellAddress(record: record, column: columns.option)
    let option = text.label(optionCell)
    let issue = issueIndices[LabelKey(option)]
    if issue == nil, !option.isEmpty {
      let nearest = nearestSpelling(to: option, among: rows.issueNames)
      report(.row(.marginUnknownIssue(option, nearest: nearest)), optionCell)
    }
    if let first = rows.margins.first(where: { $0.issue == issue }), issue != nil || option.isEmpty {
      let firstCell = CellAddress(record: first.record, column: columns.issue).name
      let name = issue.map { rows.issueNames[$0] }
      report(
        .row(.marginRepeated(issue: name, firstCell: firstCell)), .init(record: record, column: columns.issue)
      )
    }
    reportRuleCells(record: record)
    let values = Pair { side in margin(record: record, columns.value(of: side)) }
    let costs = Pair { side in margin(record: record, columns.cost(of: side)) }
    if issue == nil, !option.isEmpty { return }
    rows.margins.append(.init(record: record, issue: issue, values: values, costs: costs))
  }

  private mutating func margin(record: Int, _ column: Int?) -> MarginCell? {
    guard let column else { return nil }
    let address = CellAddress(record: record, column: column)
    if text.isEmpty(address) { return nil }
    let content = text.text(address)
    do throws(MarginCell.Fault) {
      return try MarginCell(content, isNumber: text.isNumber(address), at: address)
    } catch {
      switch error {
      case .malformed: report(.row(.marginMalformed(content)), address)
      case .withoutPercent: report(.row(.marginWithoutPercent(content)), address)
      case .oneSided: report(.row(.marginOneSided(content)), address)
      }
      return nil
    }
  }

  private mutating func addWeight(record: Int, option: String) {
    let issueCell = CellAddress(record: record, column: columns.issue)
    guard let issue = issueIndices[LabelKey(option)] else {
      // The issue's own row was refused, or the word for weights is no issue after all.
      let address = CellAddress(record: record, column: columns.option)
      report(.row(.weightUnknownIssue(option, nearest: nil)), address)
      return
    }
    if let first = weightRecords[issue] {
      let firstCell = CellAddress(record: first, column: columns.issue).name
      report(.row(.weightRepeated(issue: rows.issueNames[issue], firstCell: firstCell)), issueCell)
      return
    }
    weightRecords[issue] = record
    reportCosts(record: record, as: .row(.weightWithCost))
    reportRuleCells(record: record)
    let weights = Pair { side in
      columns.value(of: side).flatMap { weight(.init(record: record, column: $0)) }
    }
    rows.weights.append(DealRows.WeightRow(record: record, issue: issue, weights: weights))
  }

  /// The weight in a cell: a number, or one with a percent sign behind it.
  private mutating func weight(_ address: CellAddress) -> AmountCell? {
    let bytes = text.bytes(address)
    guard bytes.last == UInt8(ascii: "%") else {
      if !bytes.isEmpty { plainWeights.append(address) }
      return amount(
        record: address.record, column: address.column, range: .none, missing: .row(.weightEmpty))
    }
    rows.percentWeights += 1
    var number = bytes.dropLast()
    while let last = number.last, Blanks.isPlainBlank(last) { number.removeLast() }
    while let width = Blanks.wideBlankWidthAtEnd(number) { number.removeLast(width) }
    let token = text.isNumber(address) ? try? AmountToken(number: number) : try? AmountToken(number)
    guard let token, token.currency == nil else {
      report(.amount(.notNumber(text.text(address))), address)
      return nil
    }
    return AmountCell(address: address, from: token)
  }

  private mutating func reportCosts(record: Int, as problem: Problem) {
    for column in columns.costs.compactMap(\.self) {
      let address = CellAddress(record: record, column: column)
      let bytes = text.bytes(address)
      // Nothing is no cost, however it is written.
      let isNothing =
        bytes.isEmpty || NoDealWords.saysNoOption(LabelKey(text.label(address)).text)
        || (try? AmountToken(bytes))?.units == 0
      if !isNothing { report(problem, address) }
    }
  }

  private func isOnlyComputed(record: Int) -> Bool {
    (0..<text.cellCount(record: record)).allSatisfy {
      columns.computed.contains($0) || text.isEmpty(.init(record: record, column: $0))
    }
  }

  private mutating func checkExtraCells(record: Int) {
    let cellCount = text.cellCount(record: record)
    guard cellCount > columns.headers.count else { return }
    let filled = (columns.headers.count..<cellCount).lazy
      .map { CellAddress(record: record, column: $0) }.filter { [text] in !text.isEmpty($0) }
    guard let first = filled.first else { return }
    report(.text(.extraCells(first: text.text(first), others: filled.count - 1)), first)
  }

  private mutating func report(_ fault: LabelFault?, at address: CellAddress) {
    if let fault { report(text.problem(fault, at: address), address) }
  }

  mutating func report(_ problem: Problem, _ address: CellAddress) {
    problems.report(problem, at: address)
  }
}
