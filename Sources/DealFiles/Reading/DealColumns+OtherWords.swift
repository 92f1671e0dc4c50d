import MutualGains

extension DealColumns {
  /// Reads headers of costs in other words, as those of a party that has no column of costs yet; see `otherWords`.
  mutating func takeOtherWords() {
    for (column, header) in unknown {
      guard let words = HeaderWords(header), words.kind == .cost, let side = words.index(among: parties),
        costs[side] == nil
      else { continue }
      costs[side] = column
      if let unit = words.unit { units.append((column, unit)) }
      unknown.removeAll { $0.column == column }
      otherWords.append(column)
    }
  }

  /// How headers in other words were read.
  var readHeaders: [ReadHeader] {
    otherWords.compactMap { column in
      costs.firstIndex(of: column).map {
        ReadHeader(name: headers[column], cell: cell(column), meant: word(.cost, parties[$0].name))
      }
    }
  }

  /// The header that a column is meant to have, in the language of the others.
  func word(_ kind: HeaderWords.Kind, _ party: String) -> String {
    let keys = Set(headers.map { LabelKey($0).text })
    let language = Language.allCases.last { language in
      [Term.issue, .option].contains { !keys.isDisjoint(with: language.words(for: $0)) }
    }
    // The last word of several is the plainest.
    let words = (language ?? .english).words(for: kind == .value ? .value : .cost)
    return (words.last ?? "") + " " + party
  }

  /// The cell of a header.
  func cell(_ column: Int) -> String { CellAddress(record: headerRecord, column: column).name }

  /// Headers that name parties and costs, but can't be taken as they stand.
  func reportDoubtful(_ problems: inout ProblemList) {
    func report(_ problem: Problem, _ column: Int) {
      problems.report(problem, at: CellAddress(record: headerRecord, column: column))
    }
    for column in values + costs.compactMap(\.self) where HeaderWords.hasPeriod(headers[column]) {
      report(.header(.period(headers[column])), column)
    }
    for (party, column) in zip(parties, values) where TotalWords.name(LabelKey(party.name).text) {
      report(.header(.partyIsTotal(headers[column])), column)
    }
    if parties.count == 2,
      areOneParty || NearName(parties[0].name).nearness(to: NearName(parties[1].name)) == .sure
    {
      let names = parties.indices.map { Header(name: parties[$0].name, cell: cell(values[$0])) }
      report(.header(.partiesAlike(names[0], names[1])), values[1])
    }
  }

  /// Whether the parties differ only in a word that divides the amounts of one: `Buyer Min` and `Buyer Max`.
  private var areOneParty: Bool {
    let words = parties.map { $0.name.split(whereSeparator: \.isWhitespace) }
    return words.allSatisfy { $0.count > 1 } && words[0].dropLast() == words[1].dropLast()
      && words.allSatisfy { HeaderUnit(String($0.last ?? "")) == .qualifier && ($0.last?.count ?? 0) > 1 }
  }

  /// What an unknown column may be meant as, whose amounts would be lost; empty where it says nothing of costs, values
  /// or parties.
  func meant(by header: String) -> [String] {
    if let words = HeaderWords(header), let side = words.index(among: parties) {
      return [word(words.kind, parties[side].name)]
    }
    if HeaderWords.speaksOfCosts(header) || HeaderWords(header)?.kind == .cost {
      let lacking = parties.indices.filter { costs[$0] == nil }
      let named = lacking.filter { HeaderWords.names(parties[$0].name, in: header) }
      return (named.isEmpty ? lacking.isEmpty ? Array(parties.indices) : lacking : named).map {
        word(.cost, parties[$0].name)
      }
    }
    if HeaderWords(header)?.kind == .value || HeaderWords.speaksOfValues(header) {
      return parties.map { word(.value, $0.name) }
    }
    let named = parties.filter { HeaderWords.names($0.name, in: header) }
    return named.flatMap { [word(.value, $0.name), word(.cost, $0.name)] }
  }
}

extension DealColumns {
  /// Costs of a party whose name differs from that in the header of its value in signs that look alike.
  var readParties: [Notice] {
    zip(parties.indices, costs).compactMap { side, cost in
      guard let cost, !otherWords.contains(cost),
        case .cost(let name, _) = DealColumns.meaning(ofHeader: headers[cost]),
        LabelKey(name) == LabelKey(parties[side].name), !LabelKey.areWrittenAlike(name, parties[side].name)
      else { return nil }
      return .readAs(name: name, cell: cell(cost), meant: parties[side].name, meantCell: cell(values[side]))
    }
  }
}

extension DealReader {
  /// Refuses unknown columns with amounts that may be somebody's costs or values: they would be lost.
  mutating func reportLostAmounts(_ columns: DealColumns) {
    reportWeightRemarks(columns)
    // Behind both values stands something: then both are costs.
    let areBehindBoth =
      columns.values.count == 2
      && columns.values.allSatisfy { value in
        columns.unknown.contains {
          $0.column == value + 1 && holdsAmounts($0.column, below: columns.headerRecord)
        }
      }
    for (column, name) in columns.unknown {
      // A remark on costs is one in words.
      let isRemark = columns.isRemark(header: name)
      let areCostsKnown = !columns.costs.contains { $0 == nil }
      if isRemark,
        areCostsKnown || !HeaderWords.speaksOfAmounts(name)
          || !holdsOnlyAmounts(column, below: columns.headerRecord)
      {
        continue
      }
      // In money it may be what something weighs; that weights were meant is said in a notice.
      let isWeight = columns.speaksOfWeights(name)
      let namesParty = columns.parties.contains { HeaderWords.names($0.name, in: name) }
      if isWeight, !columns.isPoints, !namesParty { continue }
      // Beside a value without costs stands what is nearest to be them.
      let beside = columns.values.firstIndex(of: column - 1).flatMap { columns.costs[$0] == nil ? $0 : nil }
      let isLone = beside != nil && (columns.costs.contains { $0 != nil } || areBehindBoth)
      var meant = isWeight ? [] : columns.meant(by: name)
      if meant.isEmpty, isRemark || columns.mayBeCosts(name) {
        meant = columns.parties.map { columns.word(.cost, $0.name) }
      }
      if meant.isEmpty, isLone, let beside { meant = [columns.word(.cost, columns.parties[beside].name)] }
      guard isWeight || !meant.isEmpty, holdsAmounts(column, below: columns.headerRecord) else { continue }
      let address = CellAddress(record: columns.headerRecord, column: column)
      if HeaderWords.hasPeriod(name), HeaderWords(name) != nil {
        problems.report(.header(.period(name)), at: address)
        continue
      }
      problems.report(
        isWeight ? .row(.weightColumn(name)) : .header(.amountsLost(header: name, meant: meant)), at: address)
    }
  }

  /// In points a column `belang` or `importance` with numbers is meant as weights; with words it is for people.
  private mutating func reportWeightRemarks(_ columns: DealColumns) {
    for (column, header) in columns.headers.enumerated()
    where columns.isPoints && columns.remarks.contains(header)
      && DealColumns.importanceWords.contains(LabelKey(header).text)
      && holdsAmounts(column, below: columns.headerRecord)
    {
      problems.report(.row(.weightColumn(header)), at: .init(record: columns.headerRecord, column: column))
    }
  }

  /// A remark of amounts alone, where somebody has no costs: more than ranks and footnotes.
  mutating func reportRemarksOfAmounts(_ columns: DealColumns) {
    let lacking = columns.parties.indices.filter { columns.costs[$0] == nil }
    if columns.isPoints || lacking.isEmpty { return }
    for (column, header) in columns.headers.enumerated()
    where columns.remarks.contains(header) && holdsOnlyAmounts(column, below: columns.headerRecord) {
      let amounts = text.records(below: columns.headerRecord)
        .compactMap { [text] in try? AmountToken(text.bytes(.init(record: $0, column: column))).units }
      guard amounts.count(where: { $0.magnitude > 10 }) > 1 else { continue }
      problems.report(
        .header(
          .amountsLost(header: header, meant: lacking.map { columns.word(.cost, columns.parties[$0].name) })),
        at: .init(record: columns.headerRecord, column: column))
    }
  }

  private func holdsOnlyAmounts(_ column: Int, below header: Int) -> Bool {
    let cells = text.records(below: header).lazy
      .map { [text] in text.bytes(.init(record: $0, column: column)) }.filter { !$0.isEmpty }
    return !cells.isEmpty && cells.allSatisfy { (try? AmountToken($0)) != nil }
  }

  /// Whether a column holds amounts: some of its cells, and not fewer than other texts.
  private func holdsAmounts(_ column: Int, below header: Int) -> Bool {
    var (amounts, others) = (0, 0)
    for record in text.records(below: header) {
      let address = CellAddress(record: record, column: column)
      let bytes = text.bytes(address)
      if bytes.isEmpty { continue }
      let isPercent = bytes.last == UInt8(ascii: "%")
      if isPercent || (try? AmountToken(bytes)) != nil || NumericRange.halves(text.text(address)[...]) != nil
      {
        amounts += 1
      } else {
        others += 1
      }
    }
    return amounts > 0 && amounts >= others
  }
}

extension DealColumns {
  /// Whether a header is that of a remark, alone or with something behind it: `note on costs`.
  fileprivate func isRemark(header: String) -> Bool {
    let first = LabelKey(header).text.split { !$0.isLetter }.first.map(String.init)
    return first.map(DealColumns.remarkStarts.contains) ?? false
  }

  /// Whether an unknown header may be that of costs, because nobody has a column of them.
  fileprivate func mayBeCosts(_ header: String) -> Bool {
    guard !isPoints, costs.allSatisfy({ $0 == nil }) else { return false }
    // `K` and `L` of koper and leverancier.
    let key = LabelKey(header).text
    let isShort =
      !key.isEmpty && key.count < 5
      && parties.count { LabelKey($0.name).text.hasPrefix(key.filter(\.isLetter)) } == 1
    if key.allSatisfy({ ".-/+*€ ".contains($0) }) { return true }
    // `effort S` of the supplier.
    let words = header.split(whereSeparator: \.isWhitespace)
    let isOfOne =
      words.count > 1 && words.last.map { $0.count == 1 && $0.first?.isUppercase == true } ?? false
      && parties.contains {
        LabelKey($0.name).text.first == LabelKey(String(words[words.count - 1])).text.first
      }
    if isOfOne, HeaderWords.mayBeCosts(words.dropLast().joined(separator: " ")) { return true }
    return HeaderWords.mayBeCosts(header) || isShort && key.contains(where: \.isLetter)
  }

  /// Whether a header speaks of weights, which stand in rows.
  func speaksOfWeights(_ header: String) -> Bool {
    let key = LabelKey(header).text
    if isPoints, ["w", "%", "wt", "weight %", "prio"].contains(key) { return true }
    let all = key.split { !$0.isLetter }.map(String.init)
    if let first = all.first {
      if DealColumns.priorityWords.contains(first) { return true }
      if isPoints, DealColumns.importanceWords.contains(first) { return true }
    }
    return all.contains(where: DealColumns.weightWords.contains)
  }

  private static let remarkStarts = Term.remark.keys
  fileprivate static let importanceWords = Term.importance.keys
  private static let priorityWords = Term.priority.keys
  private static let weightWords = Term.weights.keys
}
