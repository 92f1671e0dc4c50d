import DealFiles

extension ReportWorkbook {
  /// The table of an answer as a workbook: a sheet with the rows, one that compares packages, where that is wanted, and
  /// one with what was noticed. Its bytes are the same for the same answer, whenever it is written.
  ///
  /// - Parameters:
  ///   - digits: The decimals of amounts, where they are not those of the file.
  ///   - others: More tables, each on a sheet behind the first.
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  init(
    _ sheet: AnswerSheet, _ table: Table, on file: DealFile, from provenance: Provenance?, remarks: [String],
    comparing matrix: PackageMatrix? = nil, digits: Int? = nil, beside others: [(AnswerSheet, Table)] = []
  ) throws {
    let writer = try WorkbookWriter(digits: digits ?? file.deal.digits)
    let sheet = SheetWriter(sheet.name, .answer, to: writer)
    // Where no row shows what the columns hold, there is room for any number.
    let columns = table.columns.wide(file.deal.longestUtility)
    sheet.write(table.isEmpty ? Table(columns, rows: []) : table)
    for (other, table) in others { SheetWriter(other.name, .answer, to: writer).write(table) }
    if let matrix { MatrixSheet(matrix).add(to: writer) }
    NoticesSheet(file, remarks: remarks, from: provenance).add(to: writer)
    self.init(bytes: try writer.finish())
  }
}
