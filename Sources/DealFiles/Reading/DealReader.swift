import MutualGains

/// Makes a deal of the rows of a file, in passes: columns, rows, decimal sign, unit, scale, issues.
struct DealReader {
  private(set) var text: DelimitedText
  let askedConvention: DecimalConvention?
  /// What rules call the numeric columns that they limit.
  let quantityNames: [String]
  /// Whose figures the file has to hold.
  let scope: PartyScope
  var problems = ProblemList()
  var notices: [Notice] = []

  init(
    _ source: SourceText, convention: DecimalConvention?, quantityNames: [String], scope: PartyScope = .both
  ) throws(Diagnostic) {
    let separators = Array(";,\t".utf8) + [source.separator].compactMap(\.self)
    if source.bytes[source.start...].allSatisfy({ Blanks.isPlainBlank($0) || separators.contains($0) }) {
      throw Diagnostic(.file(.empty), in: source.name)
    }
    text = try DelimitedText(source, separator: source.separatorInUse())
    askedConvention = convention
    (self.quantityNames, self.scope) = (quantityNames, scope)
    if let (titles, header) = text.titlesAboveHeader {
      text.headerBelowTitles = header
      let addresses = titles.flatMap { record in
        (0..<text.cellCount(record: record)).map { CellAddress(record: record, column: $0) }
          .filter { !text.isEmpty($0) }
      }
      notices.append(
        .rowsAboveHeader(cells: addresses.map(\.name), texts: addresses.map { text.label($0) }))
    }
  }

  /// The deal, or nil with `problems` filled.
  mutating func read() -> DealFile? {
    guard
      var columns = DealColumns(text, quantityNames: quantityNames, scope: scope, problems: &problems),
      settleParties(&columns)
    else { return nil }
    noteColumns(columns)
    noteInvisibleCharacters()
    noteDamagedLabels(columns)
    if !columns.otherWords.isEmpty { notices.append(.headersRead(columns.readHeaders)) }
    notices += columns.readParties
    reportLostAmounts(columns)
    noteSheetCells(columns)
    var sorter = RowClassifier(text: text, columns: columns)
    sorter.sort()
    problems.add(sorter.problems)
    if sorter.problems.isEmpty { reportRemarksOfAmounts(columns) }
    var rows = sorter.rows
    noteRows(rows)
    reportNearNames(columns, rows)
    noteSingleOptions(rows)
    reportMistakenRows(columns, rows)
    reportMisplacedWeights(columns, rows)
    reportLostRules(columns, rows)

    var evidence = DecimalEvidence()
    var units = UnitEvidence(columns: columns)
    rows.forEachToken { token, address in
      evidence.add(token, at: address)
      if let currency = token.currency { units.add(currency.rawValue, at: address) }
    }
    problems.add(units.problems)
    if let notice = UnitEvidence.ofOneParty(columns) { notices.append(notice) }
    let proof: DecimalProof
    do throws(ProblemList.Finding) {
      proof = try evidence.settled(asked: askedConvention, in: text)
    } catch {
      problems.report(error)
      return nil
    }
    // From here on every cell has been read; what follows needs all of them.
    if columns.parties.count < scope.leastPartyCount || !problems.isEmpty { return nil }
    if let chosen = rows.chooseAlternatives(proof.convention, columns) { notices.append(chosen) }
    var assembly = DealBuilder(
      text: text, columns: columns, rows: rows, convention: proof.convention, unit: units.unit)
    let deal = assembly.deal()
    problems.add(assembly.problems)
    notices += assembly.notices
    guard let deal else { return nil }
    reportSums(columns, rows, deal, assembly.spans)
    reportStatistics(rows, deal, assembly.spans)
    reportLongMargins(columns, rows, deal)
    guard problems.isEmpty else { return nil }
    let noDealCell = rows.noDealRecord.map {
      CellAddress(record: $0, column: columns.issue).name
    }
    let reading = DealFile.Reading(
      language: text.source.language, remarkHeaders: columns.remarks, name: text.source.name,
      sheet: text.source.sheet?.name, dateOptions: rows.dateOptions, separator: text.separator,
      hasSeparatorLine: text.source.separator != nil,
      knownHeaderCount: columns.headers.count - columns.unknown.count, encoding: text.source.encoding,
      encodingCell: text.source.encoding.position.flatMap { text.address(ofByte: $0)?.name }, decimal: proof,
      unitCell: units.cell, noDealCell: noDealCell, alternatives: assembly.alternatives,
      unknownHeaders: columns.unknown.map(\.name), hasCosts: Pair { columns.cost(of: $0) != nil },
      amountCells: AmountCells(columns: columns, rows: rows, spans: assembly.spans),
      ownSheet: scope == .one ? OwnSheet(text, columns, rows, assembly.spans) : nil)
    notices += assembly.uncertainty.notices(of: deal, cells: assembly.rangeCells)
    return DealFile(deal: deal, reading: reading, notices: notices, uncertainty: assembly.uncertainty)
  }

  /// What only cells of workbooks are: results of formulas, merged, hidden, struck out.
  private mutating func noteSheetCells(_ columns: DealColumns) {
    // Those in the columns of amounts are refused with the amounts, options when all are known.
    for date in text.source.sheet?.dates ?? [] {
      let address = date.address
      guard address.column == columns.issue, address.record > columns.headerRecord else { continue }
      problems.report(.workbook(.cellDate(text.text(address))), at: address)
    }
    guard let region = SheetRegion(text, columns: columns.read, header: columns.headerRecord) else { return }
    region.report(to: &problems) { columns.isPlain($0, in: text) }
    notices += region.notices { region.label([columns.issue, columns.option], record: $0) }
  }

  /// Names the issues with one option, which may be another issue's, or no part of the deal: the amounts of all of them
  /// are part of every package.
  private mutating func noteSingleOptions(_ rows: DealRows) {
    if rows.issueNames.count == 1 || rows.hasOnlySingleOptions { return }
    let named = notices.flatMap { notice -> [String] in
      guard case .issuesAlike(_, let cell, _, let otherCell) = notice else { return [] }
      return [cell, otherCell]
    }
    let rest = rows.singleOptions.filter { !named.contains($0.cell.name) }
    if rest.isEmpty { return }
    notices.append(.singleOptions(issues: rest.map(\.name), cells: rest.map(\.cell.name)))
  }

  private mutating func noteRows(_ rows: DealRows) {
    if !rows.filledDown.isEmpty { notices.append(.issueFilledDown(cells: rows.filledDown.map(\.name))) }
    if !rows.mergedStatuses.isEmpty { notices.append(.statusOfMergedCells(rows.mergedStatuses.map(\.name))) }
    if !rows.dates.isEmpty { notices.append(.datesAsShown(rows.dates)) }
    if !rows.emptyCosts.isEmpty { notices.append(.emptyCosts(cells: rows.emptyCosts.map(\.name))) }
    for (name, address, meant, first) in rows.readAs {
      notices.append(.readAs(name: name, cell: address.name, meant: meant, meantCell: first.name))
    }
    if !rows.noDealOptions.isEmpty {
      notices.append(
        .noDealOptions(labels: rows.noDealOptions.map(\.label), cells: rows.noDealOptions.map(\.cell.name)))
    }
    if rows.percentWeights > 0 { notices.append(.weightsInPercent) }
    // Each row made an issue of its own: then the labels of one issue may stand in the issue column.
    if rows.hasOnlySingleOptions { notices.append(.onlySingleOptions(issues: rows.issueNames.count)) }
    if rows.noDealRecord == nil { notices.append(.noNoDealRow) }
  }
}

extension DealRows {
  /// Calls `body` with every amount of the file.
  fileprivate func forEachToken(_ body: (AmountToken, CellAddress) -> Void) {
    func visit(_ cell: AmountCell?) {
      guard let cell else { return }
      body(cell.from, cell.address)
      if let to = cell.to { body(to, cell.address) }
    }
    for row in alternatives {
      visit(row.values.first)
      visit(row.values.second)
    }
    for bundle in bundles {
      for side in Side.allCases {
        visit(bundle.values[side])
        visit(bundle.costs[side])
      }
    }
    for row in weights {
      visit(row.weights.first)
      visit(row.weights.second)
    }
    for row in margins {
      for cell in [row.values.first, row.values.second, row.costs.first, row.costs.second].compactMap(\.self)
      {
        for token in [cell.low, cell.high].compactMap(\.self) { body(token, cell.address) }
      }
    }
    for row in options {
      if let range = row.range {
        let address = row.labelAddress
        for token in [range.from, range.to, range.step] { body(token, address) }
      }
      visit(row.values.first)
      visit(row.values.second)
      visit(row.costs.first)
      visit(row.costs.second)
      for cell in row.quantities { visit(cell) }
    }
  }
}
