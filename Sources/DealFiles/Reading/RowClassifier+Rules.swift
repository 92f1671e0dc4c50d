import MutualGains

/// What rows say beside amounts: rules, bundles and numeric columns.
extension RowClassifier {
  /// Takes what the columns of rules say of the option that is added next.
  mutating func addRuleCells(record: Int) {
    let row = rows.options.count
    func address(_ column: Int?) -> CellAddress? {
      guard let column else { return nil }
      let address = CellAddress(record: record, column: column)
      return text.isEmpty(address) ? nil : address
    }
    if let address = address(columns.requires), let list = list(at: address) {
      rows.ruleCells.append(.init(row: row, address: address, content: .requires(list)))
    }
    if let address = address(columns.excludes), let list = list(at: address) {
      rows.ruleCells.append(.init(row: row, address: address, content: .excludes(list)))
    }
    if let (address, word) = status(record: record) {
      if let status = RowStatus(word) {
        rows.ruleCells.append(.init(row: row, address: address, content: .status(status)))
      } else {
        let nearest = nearestSpelling(to: word, among: RowStatus.words)
        report(.rule(.unknownStatus(word, nearest: nearest)), address)
      }
    }
  }

  /// The cell of a row's status and the word in it, which may stand in the first of merged cells.
  private func status(record: Int) -> (CellAddress, String)? {
    guard let column = columns.status else { return nil }
    let source = CellAddress(record: statusRecords[record] ?? record, column: column)
    return text.isEmpty(source) ? nil : (.init(record: record, column: column), text.text(source))
  }

  /// The first record of merged cells in the column of statuses, for each of the others.
  static func statusRecords(_ text: DelimitedText, _ columns: DealColumns) -> [Int: Int] {
    var records: [Int: Int] = [:]
    for merge in statusMerges(text, columns) {
      for record in merge.records.clamped(to: 0...max(text.recordCount - 1, 0)).dropFirst() {
        records[record] = merge.first.record
      }
    }
    return records
  }

  private static func statusMerges(_ text: DelimitedText, _ columns: DealColumns) -> [MergedCells] {
    (text.source.sheet?.merges ?? []).filter {
      $0.columns.count == 1 && $0.first.column == columns.status && $0.first.record > columns.headerRecord
    }
  }

  mutating func noteMergedStatuses() {
    rows.mergedStatuses = RowClassifier.statusMerges(text, columns)
  }

  /// Reports what only options can have on a row that is none.
  mutating func reportRuleCells(record: Int) {
    let ruleColumns = [columns.requires, columns.excludes, columns.status].compactMap(\.self)
    for column in ruleColumns + columns.quantities.map(\.column) {
      let address = CellAddress(record: record, column: column)
      if text.isEmpty(address) { continue }
      let row = text.text(CellAddress(record: record, column: columns.issue))
      report(.rule(.misplaced(header: columns.headers[column], row: row)), address)
    }
  }

  /// What an option adds to the numeric columns that rules name.
  mutating func quantities(record: Int, range: RangeMeaning) -> [AmountCell?] {
    columns.quantities.map { column, name in
      let address = CellAddress(record: record, column: column)
      if text.isEmpty(address) { return nil }
      // `5 kg` under `CO2 (kg)`, as formats of cells show it.
      if let last = text.bytes(address).last, !(0x30...0x39).contains(last),
        let own = HeaderUnit.split(name)?.unit, let (token, unit) = AmountToken.withUnit(text.text(address)),
        LabelKey(unit) == LabelKey(own)
      {
        return AmountCell(address: address, from: token)
      }
      guard let cell = amount(record: record, column: column, range: range) else { return nil }
      guard let currency = cell.from.currency ?? cell.to?.currency else { return cell }
      report(.header(.unitOfQuantity(currency.rawValue, name: name)), address)
      return nil
    }
  }

  mutating func addBundle(record: Int) {
    let address = CellAddress(record: record, column: columns.option)
    reportRuleCells(record: record)
    let values = Pair { side in
      amount(record: record, column: columns.value(of: side), range: .uncertain)
    }
    // Together options may cost less than each by itself.
    let costs = Pair { side -> AmountCell? in
      guard let column = columns.cost(of: side) else { return nil }
      if text.isEmpty(.init(record: record, column: column)) { return nil }
      return amount(record: record, column: column, range: .uncertain)
    }
    guard let list = list(at: address) else { return }
    rows.bundles.append(
      DealRows.BundleRow(record: record, listAddress: address, list: list, values: values, costs: costs))
  }

  private mutating func list(at address: CellAddress) -> OptionList? {
    do throws(OptionList.Malformed) {
      return try OptionList(text.label(address))
    } catch {
      report(.rule(.listMalformed(error.part)), address)
      return nil
    }
  }
}
