import DealFiles
import DealReports
import MutualGains

/// `optimize merge buyer.csv supplier.csv -o deal.csv`
struct MergeCommand: Command {
  static let name = "merge"
  static let purpose: Phrase = "A sheet of each party, with its own figures alone, becomes one deal."
  static let summary: Phrase = "one deal of a sheet of each party"
  static let operands = ["buyer.csv", "supplier.csv"]
  static let example = ["buyer.csv", "supplier.csv", "-o", "deal.csv"]
  static let forms = AnswerForms.merged
  static let options = [Options.json, Options.decimal] as [any CommandOption]
  static let exitCodes = [ExitCode.answered, .refused, .usage, .inputOutput]
  static let namesSources = NamedSources.always

  private let call: Invocation
  /// Whether the deal goes to a file, of its own or beside the answer in JSON.
  private let writesDeal: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments)
    let operands = arguments.operands
    if operands.count < 2 { throw .noSheets }
    if operands.allSatisfy({ $0 == "-" }) { throw .sameSheet }
    writesDeal = arguments.writesFile || !arguments.has(Options.json)
  }

  func run() throws -> ExitCode {
    let sheets = try readSheets()
    let merge = try DealMerge(sheets.first, sheets.second)
    let remarks = try write(merge)
    let report = MergeReport(
      merge, sources: Pair(call.provenance.files[0], call.provenance.files[1]), remarks: remarks)
    if call.arguments.has(Options.json) {
      let output = Output.standardOutput()
      output.write(json: report.json(from: call.provenance))
      try output.finish()
    } else {
      try call.writeMessages(report.messages)
    }
    return .answered
  }

  /// Writes the deal, where it goes to a place of its own; returns what is called otherwise in it. It is made before a
  /// file is begun, which then gets it whole.
  private func write(_ merge: DealMerge) throws -> [Notice] {
    if !writesDeal || call.outputForm.ending == "json" {
      let json = try merge.json()
      if writesDeal { try call.write { $0.write(json: json) } }
      return []
    }
    let written = call.wantsWorkbook ? try merge.workbook() : try merge.table()
    try call.write { output in output.write { $0.append(contentsOf: written.bytes) } }
    return written.notices
  }

  /// Reads both sheets; what is wrong with either is said at once.
  private func readSheets() throws -> Pair<DealFile> {
    var sheets: [DealFile] = []
    var refusals: [Refusal] = []
    for path in call.arguments.operands {
      do {
        sheets.append(try call.readSheet(path))
      } catch let refusal as Refusal {
        refusals.append(refusal)
      }
    }
    guard refusals.isEmpty else { throw Refusal(refusals) }
    return Pair(sheets[0], sheets[1])
  }
}
