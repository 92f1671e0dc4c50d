import MutualGains

extension DealColumns {
  /// The columns that the header record names.
  ///
  /// Problems go to `problems`; nil where the rows make no sense without what is missing.
  ///
  /// - Parameters:
  ///   - quantityNames: What rules call the numeric columns that they limit.
  ///   - scope: Whose figures the file has to hold.
  init?(
    _ text: DelimitedText, quantityNames: [String], scope: PartyScope = .both, problems: inout ProblemList
  ) {
    guard let record = text.headerRecord else {
      problems.report(.file(.empty))
      return nil
    }
    headerRecord = record
    headers = (0..<text.cellCount(record: record)).map { text.label(.init(record: record, column: $0)) }
    var finder = Finder(record: record, headers: headers, partyCount: scope.leastPartyCount)
    computed = WhatIfLabels.columns(in: headers)
    // What a rule limits counts, unless the sheet has another column of that name, as answers do.
    let named = headers.indices.filter { column in
      !headers[column].isEmpty && quantityNames.contains { Quantity.matches(headers[column], $0) }
    }
    computed.subtract(
      named.filter { column in
        !named.contains { !computed.contains($0) && LabelKey(headers[$0]) == LabelKey(headers[column]) }
      })
    for column in headers.indices where !computed.contains(column) { finder.add(column, to: &self) }
    finder.match(into: &self)
    takeQuantities(quantityNames)
    takeOtherWords()
    let isComplete = finder.isComplete
    if !isComplete, let below = text.dealHeader, below != record {
      problems.report(.header(.below(row: below + 1)), at: .record(below))
      return nil
    }
    if !isComplete, let (row, words) = text.secondHeader(below: record) {
      problems.report(.header(.inTwoRows(row: row + 1, words: words)), at: .record(row))
      return nil
    }
    if !isComplete, let merge = text.mergeInHeader(record) {
      // What is missing stands in the cells that it covers, or nowhere.
      problems.report(
        .workbook(.cellMerged(range: merge.name, first: merge.first.name, text: text.text(merge.first))),
        at: .init(record: record, column: merge.first.column + 1))
      return nil
    }
    if !isComplete { finder.reportMissing() }
    problems.add(finder.problems)
    if !isComplete { return nil }
    reportDoubtful(&problems)
  }

  private mutating func takeQuantities(_ names: [String]) {
    let isNamed = { (header: String) in names.contains { Quantity.matches(header, $0) } }
    quantities = unknown.filter { !$0.name.isEmpty && isNamed($0.name) }
    unknown.removeAll { column in quantities.contains { $0.column == column.column } }
  }

  /// Walks over the headers and remembers what it met.
  private struct Finder {
    let record: Int
    let headers: [String]
    /// How many parties there have to be.
    let partyCount: Int
    var problems = ProblemList()
    private var issue: Int?
    private var option: Int?
    private var values: [(party: String, column: Int)] = []
    private var costs: [(party: String, column: Int)] = []
    private var repeated: [(column: Int, header: String)] = []
    private var explainsMissingParty = false
    private var valueKeys: Set<LabelKey> = []
    private var costKeys: Set<LabelKey> = []

    init(record: Int, headers: [String], partyCount: Int) {
      (self.record, self.headers, self.partyCount) = (record, headers, partyCount)
    }

    mutating func add(_ column: Int, to columns: inout DealColumns) {
      let header = headers[column]
      var isFirst = true
      switch DealColumns.meaning(ofHeader: header) {
      case .issue: isFirst = issue.fill(with: column)
      case .option: isFirst = option.fill(with: column)
      case .requires: isFirst = columns.requires.fill(with: column)
      case .excludes: isFirst = columns.excludes.fill(with: column)
      case .status: isFirst = columns.status.fill(with: column)
      case .remark:
        columns.remarks.append(header)
        if Term.note.keys.contains(LabelKey(header).text) { columns.note = columns.note ?? column }
      case .value(let party, let unit):
        isFirst = valueKeys.insert(LabelKey(party)).inserted
        if isFirst { values.append((party, column)) }
        if let unit { columns.units.append((column, unit)) }
      case .cost(let party, let unit):
        isFirst = costKeys.insert(LabelKey(party)).inserted
        if isFirst { costs.append((party, column)) }
        if let unit { columns.units.append((column, unit)) }
      case .unknown: columns.unknown.append((column, header))
      }
      if !isFirst { repeated.append((column, header)) }
    }

    /// Brings the parties in the order of their value columns and finds each one's cost column.
    mutating func match(into columns: inout DealColumns) {
      columns.issue = issue ?? 0
      columns.option = option ?? 0
      dropPrepositions()
      for (party, column) in values.dropFirst(2) { report(.header(.partyTooMany(party)), column) }
      for (index, cost) in costs.enumerated() where !valueKeys.contains(LabelKey(cost.party)) {
        // `cost of buyer`, `kosten [koper]`.
        let others = values.filter { value in !costs.contains { LabelKey($0.party) == LabelKey(value.party) }
        }
        let named = HeaderWords(headers[cost.column])?.index(among: others.map { Party(name: $0.party) })
        if let named {
          costs[index].party = others[named].party
          columns.otherWords.append(cost.column)
        }
      }
      let lone = costs.filter { !valueKeys.contains(LabelKey($0.party)) }
      let isValueRepeated = repeated.contains { DealColumns.isValue(header: $0.header) }
      // A value column that was copied is the one that is missing: one error is enough.
      let meant = isValueRepeated && values.count == 1 && lone.count == 1 ? lone.first?.party : nil
      for (column, header) in repeated {
        let isIt = meant != nil && DealColumns.isValue(header: header)
        if !isIt, let first = (0..<column).first(where: { isSameParty($0, column) }) {
          report(
            .header(
              .repeatedOtherwise(
                self.header(column, as: header), first: self.header(first, as: headers[first]))),
            column)
          continue
        }
        report(.header(.repeated(header, meant: isIt ? meant : nil)), column)
      }
      if meant == nil { for cost in lone { reportLone(cost.party, cost.column, columns) } }
      explainsMissingParty = values.count == 1 && (isValueRepeated || lone.count == 1)
      for (party, column) in values.prefix(2) {
        columns.parties.append(Party(name: party))
        columns.values.append(column)
        columns.costs.append(costs.first { LabelKey($0.party) == LabelKey(party) }?.column)
      }
    }

    /// Whether the headers of two columns differ only in what stands beside their party.
    private func isSameParty(_ first: Int, _ second: Int) -> Bool {
      switch (DealColumns.meaning(ofHeader: headers[first]), DealColumns.meaning(ofHeader: headers[second])) {
      case (.value(let one, let unit), .value(let other, let otherUnit)),
        (.cost(let one, let unit), .cost(let other, let otherUnit)):
        LabelKey(one) == LabelKey(other) && unit != otherUnit
      default: false
      }
    }

    /// `value for buyer` beside `value for supplier` names the buyer and the supplier.
    private mutating func dropPrepositions() {
      let words = values.map { $0.party.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init) }
      let isPreposition = { (word: String) in HeaderWords.links.contains(LabelKey(word).text) }
      guard values.count > 1, words.allSatisfy({ $0.count == 2 && isPreposition($0[0]) }) else { return }
      for index in values.indices { values[index].party = words[index][1] }
      valueKeys = Set(values.map { LabelKey($0.party) })
      for index in costs.indices {
        let words = costs[index].party.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        if words.count == 2, isPreposition(words[0]) { costs[index].party = words[1] }
      }
    }

    /// Reports a cost column whose party has no value column.
    private mutating func reportLone(_ party: String, _ column: Int, _ columns: DealColumns) {
      let known = costs.map { LabelKey($0.party) }
      let open = values.prefix(2).filter { !known.contains(LabelKey($0.party)) }
      // Whose amounts are those of a period was said already.
      if open.contains(where: { HeaderWords.hasPeriod($0.party) }) { return }
      func stem(_ name: String) -> LabelKey? {
        name.firstIndex(of: ":").map { LabelKey(String(name[..<$0]).trimmingBlanks) }
      }
      let sameStem = open.first { stem($0.party) != nil && stem($0.party) == stem(party) }?.party
      if let nearest = sameStem ?? nearestSpelling(to: party, among: open.map(\.party)),
        let value = open.first(where: { $0.party == nearest })
      {
        let costHeader = header(column, as: party)
        report(.header(.partiesDiffer(value: header(value.column, as: nearest), cost: costHeader)), column)
        return
      }
      // `kosten koper excl. btw`, `kosten lev.`
      let key = LabelKey(party).text.filter { $0.isLetter || $0.isWhitespace }
      let named = open.filter {
        HeaderWords.names($0.party, in: party) || key.count > 1 && LabelKey($0.party).text.hasPrefix(key)
      }
      if named.count == 1 {
        let value = header(named[0].column, as: named[0].party)
        report(.header(.partiesDiffer(value: value, cost: header(column, as: party))), column)
        return
      }
      // `benefits supplier` is meant as the value of the one who has costs.
      let similar = columns.unknown.filter { $0.name.split(whereSeparator: \.isWhitespace).count > 1 }
        .first { LabelKey($0.name).text.hasSuffix(" " + LabelKey(party).text) }
      if let similar, HeaderWords.hasPeriod(similar.name) {
        report(.header(.period(similar.name)), similar.column)
        return
      }
      let other = values.count < 2 ? similar.map { header($0.column, as: $0.name) } : nil
      report(.header(.costWithoutValue(party: party, header: other)), column)
    }

    private func header(_ column: Int, as name: String) -> Header {
      Header(name: name, cell: CellAddress(record: record, column: column).name)
    }

    var isComplete: Bool { issue != nil && option != nil && values.count >= partyCount }

    mutating func reportMissing() {
      if issue == nil || option == nil {
        let wanted = [issue == nil ? "issue" : nil, option == nil ? "option" : nil].compactMap(\.self)
        let found = headers.filter { !$0.isEmpty }
        problems.report(.header(.missing(wanted: wanted, found: found)), at: .record(record))
      }
      // Where nothing is known, there is no header: one error says what it needs.
      let isNoHeader = issue == nil && option == nil && values.isEmpty
      if values.count < partyCount, !explainsMissingParty, !isNoHeader {
        problems.report(.header(.partyMissing(found: values.count)), at: .record(record))
      }
    }

    private mutating func report(_ problem: Problem, _ column: Int) {
      problems.report(problem, at: CellAddress(record: record, column: column))
    }
  }
}

extension DealColumns {
  /// In how many filled rows the headers of a deal are looked for.
  static let searchedRows = 20
}

extension DelimitedText {
  /// The first of the records from `record` on that has words for values and costs in several columns without saying
  /// whose: then the header takes two rows.
  fileprivate func secondHeader(below record: Int) -> (record: Int, words: [String])? {
    let filled = (record..<max(recordCount, record)).lazy.filter { !isBlank(record: $0) }.prefix(6)
    for (index, place) in filled.enumerated() {
      let columns = (0..<cellCount(record: place)).filter { column in
        guard let words = HeaderWords(label(.init(record: place, column: column))) else { return false }
        return words.party.isEmpty || HeaderUnit.pointWords.contains(LabelKey(words.party).text)
          || Currency(rawValue: Currency.name(ofUnit: words.party)) != nil
      }
      // In the first row they are half of the headers only where names stand below them.
      let hasNamesBelow = { [self] in
        guard let below = filled.dropFirst().first, let first = columns.min() else { return false }
        let cells = (0..<cellCount(record: below)).map { CellAddress(record: below, column: $0) }
        return cells.count { $0.column >= first && !isEmpty($0) } > 1
          && cells.allSatisfy { isEmpty($0) || (try? AmountToken(bytes($0))) == nil }
      }
      if columns.count > 1, index > 0 || hasNamesBelow() {
        return (place, columns.map { label(.init(record: place, column: $0)) })
      }
    }
    return nil
  }

  /// The first merged cell that covers several headers; nil for a title, which has its row for itself.
  fileprivate func mergeInHeader(_ record: Int) -> MergedCells? {
    let headers = (0..<cellCount(record: record)).map { CellAddress(record: record, column: $0) }
    guard headers.count(where: { !isEmpty($0) }) > 1 else { return nil }
    return source.sheet?.merges.first { $0.records.contains(record) && $0.columns.count > 1 }
  }

  /// The records above a header, where they are titles: a few texts, no table of their own.
  var titlesAboveHeader: (titles: [Int], header: Int)? {
    guard let first = firstFilledRecord, let header = dealHeader, header > first else { return nil }
    let titles = (first..<header).filter { !isBlank(record: $0) }
    let areTitles = titles.allSatisfy { record in
      let filled = (0..<cellCount(record: record)).map { CellAddress(record: record, column: $0) }
        .filter { !isEmpty($0) }
      let amounts = filled.count { (try? AmountToken(bytes($0))) != nil }
      return filled.count <= 3 && amounts <= 1 && filled.count > amounts
    }
    return areTitles ? (titles, header) : nil
  }

  /// The first record with all headers that a deal needs, among the first filled ones.
  var dealHeader: Int? {
    (0..<recordCount).lazy.filter { !isBlank(record: $0) }.prefix(DealColumns.searchedRows).first { record in
      DealColumns.isDeal(
        header: (0..<cellCount(record: record)).map { label(.init(record: record, column: $0)) })
    }
  }
}

extension Int? {
  /// Takes `value` where there is none yet; returns whether it did.
  fileprivate mutating func fill(with value: Int) -> Bool {
    if self != nil { return false }
    self = value
    return true
  }
}
