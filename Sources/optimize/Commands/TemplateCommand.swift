import DealFiles
import DealReports

/// `optimize template -o deal.xlsx`
struct TemplateCommand: Command {
  static let name = "template"
  static let purpose: Phrase = "A deal to fill in, as a workbook or as CSV."
  static let summary: Phrase = "a deal to fill in (.xlsx or .csv)"
  static let operands: [String] = []
  static let example = ["-o", "deal.xlsx"]
  static let forms = AnswerForms.template
  static let options: [any CommandOption] = []
  static let exitCodes = [ExitCode.answered, .usage, .inputOutput]

  private let path: String
  private let isWorkbook: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    if let name = arguments.operands.first { throw .templateOfFile(name) }
    path = arguments[Options.output] ?? "-"
    let name = path.lowercased()
    isWorkbook = name.hasSuffix(".xlsx")
    guard path == "-" || isWorkbook || name.hasSuffix(".csv") else {
      throw Options.output.badValue(path, wanted: "a name that ends in .xlsx or .csv")
    }
    // An answer can be made again; what somebody filled in can't.
    if path != "-", OutputPath.isFile(path) { throw .outputExists(path) }
  }

  func run() throws -> ExitCode {
    let template = DealTemplate(in: .current)
    let bytes = isWorkbook ? try template.workbook() : template.table
    let output = path == "-" ? Output.standardOutput() : try Output.file(path)
    output.write { $0.append(contentsOf: bytes) }
    try output.finish()
    return .answered
  }
}
