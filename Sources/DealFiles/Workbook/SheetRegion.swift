/// The cells of a sheet that an answer rests on: where their looks say something that their text doesn't, it is
/// refused or named.
struct SheetRegion {
  private let text: DelimitedText
  private let sheet: SheetOrigin
  /// In order.
  private let columns: [Int]
  private let columnSet: Set<Int>
  /// The record that names the columns.
  private let header: Int
  private let isRead: (Int) -> Bool

  /// The columns and records of `text` that are read, from its header on; nil where it is no sheet.
  ///
  /// - Parameter isRead: Whether a record below the header is read; blank ones aren't in any case.
  init?(
    _ text: DelimitedText, columns: some Sequence<Int>, header: Int,
    isRead: @escaping (Int) -> Bool = { _ in true }
  ) {
    guard let sheet = text.source.sheet else { return nil }
    (self.text, self.sheet, self.header, self.isRead) = (text, sheet, header, isRead)
    columnSet = Set(columns)
    self.columns = columnSet.sorted()
  }

  private func contains(_ address: CellAddress) -> Bool {
    columnSet.contains(address.column) && contains(record: address.record)
  }

  private func contains(record: Int) -> Bool {
    record == header
      || record > header && record < text.recordCount && isRead(record)
        && !text.isBlank(record: record)
  }

  // MARK: Refused

  /// Reports formulas without a result to rely on, struck-out text, and merged cells.
  ///
  /// - Parameter isPlain: Whether a merged cell has only one meaning, which is known.
  func report(to problems: inout ProblemList, isPlain: (MergedCells) -> Bool = { _ in false }) {
    for address in sheet.formulas where contains(address) {
      if let problem = staleResult(at: address) {
        problems.report(.workbook(.formulaStale(problem)), at: address)
      }
    }
    reportStruckOut(to: &problems)
    for merge in sheet.merges where !isPlain(merge) {
      if let address = firstCovered(by: merge) {
        problems.report(
          .workbook(.cellMerged(range: merge.name, first: merge.first.name, text: text.text(merge.first))),
          at: address)
        problems.cover(merge)
      }
    }
  }

  private func staleResult(at address: CellAddress) -> StaleResult? {
    // One without any result is refused as that.
    if text.bytes(address).first == UInt8(ascii: "="), text.isFormula(address) { return nil }
    return sheet.staleness ?? sheet.contradictions[address].map { .differs(from: $0) }
  }

  private func reportStruckOut(to problems: inout ProblemList) {
    let cells = sheet.struckOut.filter { contains($0.address) }
    for (record, cells) in Dictionary(grouping: cells, by: \.address.record).sorted(by: { $0.key < $1.key }) {
      let filled = columns.filter { !text.isEmpty(.init(record: record, column: $0)) }
      if filled.count > 1, filled.count == cells.count, let first = cells.first,
        !cells.contains(where: \.isPartly)
      {
        problems.report(.workbook(.rowStruckOut), at: first.address)
      } else {
        for cell in cells {
          problems.report(.workbook(.cellStruckOut(isPartly: cell.isPartly)), at: cell.address)
          problems.cover(MergedCells(cell.address, cell.address))
        }
      }
    }
  }

  /// The first cell which is read and is empty only because it belongs to `merge`.
  private func firstCovered(by merge: MergedCells) -> CellAddress? {
    let records =
      max(
        merge.first.record, header)..<max(
        min(merge.last.record + 1, text.recordCount), header, merge.first.record)
    for record in records where contains(record: record) {
      for column in merge.columns where columnSet.contains(column) {
        let address = CellAddress(record: record, column: column)
        if address != merge.first { return address }
      }
    }
    guard merge.records.contains(header) else { return nil }
    // A header over several columns names only the first one.
    let nameless = merge.columns.dropFirst().first { column in
      text.records(below: header).contains {
        !text.isEmpty(.init(record: $0, column: column))
      }
    }
    return nameless.map { CellAddress(record: header, column: $0) }
  }

  // MARK: Named

  /// What is to be known of cells that are read as they are.
  ///
  /// - Parameter label: What stands in a record, in a few words.
  func notices(label: (Int) -> String) -> [Notice] {
    var notices: [Notice] = []
    let formulas = sheet.formulas.filter { contains($0) && staleResult(at: $0) == nil }
    if !formulas.isEmpty {
      notices.append(.formulaResults(cells: formulas.map(\.name), isByHand: sheet.isComputedByHand))
    }
    let shown = sheet.shownOtherwise.filter { contains($0) }
    if !shown.isEmpty { notices.append(.shownOtherwise(cells: shown.map(\.name))) }
    let rows = sheet.hidden.records.filter { record in
      contains(record: record) && columns.contains { !text.isEmpty(.init(record: record, column: $0)) }
    }
    if !rows.isEmpty {
      let lines = rows.map { SheetLine(name: String($0 + 1), label: label($0)) }
      notices.append(.hiddenRows(sheet: sheet.name, rows: lines))
    }
    let hidden = columns.filter { sheet.hidden.hasColumn($0) }
    if !hidden.isEmpty {
      let lines = hidden.map {
        SheetLine(
          name: CellAddress.columnLetters($0), label: text.label(.init(record: header, column: $0)))
      }
      notices.append(.hiddenColumns(sheet: sheet.name, columns: lines))
    }
    return notices
  }

  /// The texts in some columns of a record, those that are filled.
  func label(_ columns: [Int], record: Int) -> String {
    columns.map { text.label(.init(record: record, column: $0)) }.filter { !$0.isEmpty }.joined(
      separator: ": ")
  }
}

/// A row, column or cell of a sheet, and what stands in it.
public struct SheetLine: Hashable, Sendable {
  /// `3`, `C` or `C3`.
  public let name: String
  /// Its label; empty where it has none.
  public let label: String
}
