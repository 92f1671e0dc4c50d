import DealFiles
import DealReports

/// A report that can be told in words, as JSON, and as a table.
protocol DataReport {
  func write(to output: Output)
  var json: JSON { get }
  func writeTable(to output: Output)
  /// What goes to standard error beside a text or a table.
  var messages: [String] { get }
  var hasPackages: Bool { get }
  var isProven: Bool { get }
  var isAgreement: Bool { get }
  /// Which sheet of a workbook its table is.
  var sheet: TableWorkbook.Answer { get }
}

extension OffersReport: DataReport {
  var sheet: TableWorkbook.Answer { .offers(self) }
}

extension SensitivityReport: DataReport {
  var sheet: TableWorkbook.Answer { .sensitivity }
}

extension Call {
  /// Writes a report on the deal of `file` in the form that is asked for; returns how the call ends.
  func answer(with report: some DataReport, on file: DealFile) throws -> ExitCode {
    if wantsWorkbook, !report.hasPackages {
      try writeInsteadOfWorkbook(file, report.write)
      return ending(hasPackages: false, isProven: report.isProven)
    }
    // Made before a file is begun, which then gets it whole.
    let workbook =
      wantsWorkbook
      ? try TableWorkbook(report.sheet, on: file).bytes(remarks: report.messages, report.writeTable) : nil
    try write { output in
      if let workbook { return output.write { $0.append(contentsOf: workbook) } }
      switch dataForm {
      case .text: report.write(to: output)
      case .json: output.write(json: report.json)
      case .table: report.writeTable(to: output)
      }
    }
    try writeNotices(file, remarks: isJSON ? [] : report.messages)
    return ending(
      hasPackages: report.hasPackages, isProven: report.isProven, isAgreement: report.isAgreement)
  }
}
