import DealFiles
import MutualGains

extension DealTemplate {
  /// For how many rows choices are offered; what is typed further down is read all the same.
  static let offeredRows = 1...2_000

  /// The template as a workbook, the same bytes every time.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  package func workbook() throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: DealTemplate.digits)
    add(deal, to: writer, frozenColumns: 2)
    add(rules, to: writer, frozenColumns: 1)
    add(proposals, to: writer, frozenColumns: 1)
    offerIssues(to: writer)
    addExplanation(to: writer)
    addLists(to: writer)
    return try writer.finish()
  }

  /// The template as CSV: the deal alone. With a byte order mark, without which Excel takes it for Windows-1252.
  package var table: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    let notation = CellNotation(
      separator: UInt8(ascii: ";"), decimalSign: language.pick(UInt8(ascii: "."), UInt8(ascii: ",")))
    for cells in [deal.columns.map { .text($0.header) }] + deal.rows {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(notation.separator) }
        switch cell {
        case .text(let text): notation.append(text: text, to: &bytes)
        case .amount(let amount): notation.append(units(amount), digits: DealTemplate.digits, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func add(_ sheet: Sheet, to writer: WorkbookWriter, frozenColumns: Int) {
    writer.addSheet(sheet.name)
    let widths = sheet.columns.map {
      $0.isAmount ? ColumnWidth.ofNumbers(10, under: $0.header) : $0.width
    }
    writer.setPages(widths, header: 0, keys: frozenColumns)
    writer.freeze(1, frozenColumns)
    for (index, column) in sheet.columns.enumerated() {
      // Also where nothing stands yet: a label such as 1-2 has to stay what it is.
      writer.setLook(column.isAmount ? .amount : .label, width: widths[index], index...index)
      if column.offersOptions {
        writer.offer(
          cells: "=\(DealTemplate.optionsName)", rows: DealTemplate.offeredRows, columns: index...index)
      }
      writer.write(column.header, 0, index, column.isAmount ? .numberHeading : .labelHeading)
      if !column.choices.isEmpty {
        writer.offer(column.choices, rows: DealTemplate.offeredRows, column: index)
      }
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .text(""): break
        case .text(let text): writer.write(text, row + 1, column, .label)
        case .amount(let amount): writer.write(units(amount), row + 1, column)
        }
      }
    }
  }

  private func addExplanation(to writer: WorkbookWriter) {
    writer.addSheet(explanationName)
    writer.setPages([18, 92])
    writer.write(explanationTitle, 0, 0, .title)
    var row = 2
    for (topic, text) in explanation {
      writer.write(topic, row, 0, .topic)
      // A row for each line: not every program makes rows as high as their text.
      for line in text.brokenLines(of: 100) {
        writer.write(String(line), row, 1)
        row += 1
      }
      row += 1
    }
  }

  func units(_ amount: Int64) -> Amount { Amount(units: amount * 100) }
}
