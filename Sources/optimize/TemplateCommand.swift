import DealFiles
import DealReports

extension Optimize {
  /// `optimize template -o deal.xlsx`
  static func template(_ arguments: Arguments) throws -> ExitCode {
    if let name = arguments.operands.first { throw UsageError.templateOfFile(name) }
    try Call.checkLanguage(arguments)
    let template = DealTemplate(in: .current)
    let path = arguments.value(of: "output") ?? "-"
    let name = path.lowercased()
    guard path == "-" || name.hasSuffix(".csv") || name.hasSuffix(".xlsx") else {
      throw Call.badValue("output", path, wanted: "a name that ends in .xlsx or .csv")
    }
    // An answer can be made again; what somebody filled in can't.
    if path != "-", OutputPath.isFile(path) { throw UsageError.outputExists(path) }
    let bytes = name.hasSuffix(".xlsx") ? try template.workbook() : template.table
    let output = path == "-" ? Output.standardOutput() : try Output.file(path)
    output.write { $0.append(contentsOf: bytes) }
    try output.finish()
    return .answered
  }
}
