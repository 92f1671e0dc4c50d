import DealFiles
import DealReports

/// `optimize template -o deal.xlsx`, `optimize template --for buyer deal.csv -o buyer.csv`
struct TemplateCommand: Command {
  static let name = "template"
  static let purpose: Phrase = "A deal to fill in, as a workbook or as CSV."
  static let summary: Phrase = "a deal to fill in (.xlsx or .csv)"
  static let operands: [String] = []
  static let synopses = [[], ["deal.csv"]]
  static let example = ["-o", "deal.xlsx"]
  static let forms = AnswerForms.template
  static let options = [Options.sheetParty, Options.decimal] as [any CommandOption]
  static let exitCodes = [ExitCode.answered, .refused, .usage, .inputOutput]

  private let path: String
  private let isWorkbook: Bool
  /// One party's sheet of a deal; nil for the template that is made of nothing.
  private let sheet: SheetTemplate?

  init(_ arguments: Arguments) throws(UsageError) {
    let party = arguments[Options.sheetParty]
    if party == nil, let name = arguments.operands.first { throw .templateOfFile(name) }
    path = arguments[Options.output] ?? "-"
    let name = path.lowercased()
    isWorkbook = name.hasSuffix(".xlsx")
    guard path == "-" || isWorkbook || name.hasSuffix(".csv") else {
      throw Options.output.badValue(path, wanted: "a name that ends in .xlsx or .csv")
    }
    // An answer can be made again; what somebody filled in can't.
    if path != "-", OutputPath.isFile(path) { throw .outputExists(path) }
    sheet = try party.map { (party) throws(UsageError) in try SheetTemplate(arguments, for: party) }
  }

  func run() throws -> ExitCode {
    let template = DealTemplate(in: .current)
    let written = try sheet?.written(asWorkbook: isWorkbook)
    let bytes = try written?.bytes ?? (isWorkbook ? template.workbook() : template.table)
    let output = path == "-" ? Output.standardOutput() : try Output.file(path)
    output.write { $0.append(contentsOf: bytes) }
    try output.finish()
    if let messages = written?.messages { try sheet?.write(messages) }
    return .answered
  }
}
