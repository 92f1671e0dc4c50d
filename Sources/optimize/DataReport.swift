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
}

extension OffersReport: DataReport {}
extension SensitivityReport: DataReport {}

extension Call {
  /// Writes a report on the deal of `file` in the form that is asked for; returns how the call ends.
  func answer(with report: some DataReport, on file: DealFile) throws -> ExitCode {
    try write { output in
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
