import DealFiles
import DealReports
import MutualGains

/// `optimize frontier deal.csv`
struct FrontierCommand: Command {
  static let name = "frontier"
  static let purpose: Phrase = "The efficient points and packages, as a table."
  static let summary: Phrase = "all efficient points and packages"
  static let example = ["deal.csv", "--acceptable", "-o", "frontier.csv"]
  static let forms = AnswerForms.tableAndWorkbook
  static let settles = false
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.from, Options.to, Options.acceptable, Options.summary, Options.packages, Options.plot,
      Options.threads,
      Options.timing, Options.method, Options.shard, Options.jsonLines, Options.noHeader,
    ]

  let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments)
    let isTable = call.outputForm.ending == "csv" || call.wantsWorkbook
    for (option, others) in FrontierCommand.clashes where arguments.has(option) {
      if let other = others.first(where: { arguments.has($0) }) { throw .optionsClash(option, other) }
    }
    if arguments.has(Options.jsonLines), isTable || call.isJSON {
      throw .otherForm(arguments.outputPath ?? "", option: Options.jsonLines.spelled)
    }
    if call.isJSON || call.wantsWorkbook {
      for option in [Options.shard, Options.noHeader] as [any CommandOption] where arguments.has(option) {
        throw .otherForm(arguments.outputPath ?? "", option: option.spelled)
      }
    }
  }

  /// What would be left out without a word beside something else.
  private static let clashes: [(any CommandOption, [any CommandOption])] = [
    (Options.jsonLines, [Options.json, Options.summary, Options.plot, Options.noHeader]),
    (Options.shard, [Options.json, Options.plot]),
    (Options.noHeader, [Options.json, Options.summary, Options.plot]),
  ]

  func run() throws -> ExitCode {
    var timing = Timing()
    let file = try timing.measure(\.read) { try call.readDeal() }
    var request = try request(file)
    request.provenance = call.provenance
    if request.shard != nil, ParetoFrontier.isFoundAtOnce(for: file.deal) {
      throw UsageError.shardUnderLimits
    }
    let report = timing.measure(\.solve) {
      FrontierReport(on: file, frontier: call.frontier(of: file.deal), request: request)
    }
    let progress = Progress(
      hasRoom: call.arguments.has(Options.output) || call.arguments.has(Options.summary))
    func write(to output: Output) -> FrontierReport.Ending {
      report.write(form, to: output, progress: { progress.tell($0, $1) })
    }
    if call.wantsWorkbook, report.hasNoPackage {
      try call.writeInsteadOfFile(file) { _ = write(to: $0) }
      return .noAgreement
    }
    let ending: FrontierReport.Ending
    if call.wantsWorkbook {
      let workbook: ReportWorkbook
      (workbook, ending) = try report.workbook { progress.tell($0, $1) }
      if ending.count == 0, !ending.isProven {
        progress.end()
        try call.writeInsteadOfFile(file, remarks: ending.remarks) {
          _ = report.write(.summary, to: $0)
        }
        return .interrupted
      }
      try call.write { output in output.write { $0.append(contentsOf: workbook.bytes) } }
    } else {
      ending = try call.write { output in
        let ending = write(to: output)
        report.writePlot(to: output)
        return ending
      }
    }
    progress.end()
    timing.solve += ending.searching
    timing.write += ending.writing
    try call.writeNotices(file, remarks: ending.remarks)
    try timing.report(call)
    if !ending.isProven { return .interrupted }
    return report.hasNoPackage ? .noAgreement : .answered
  }

  /// What the call asks of the frontier of a deal.
  func request(_ file: DealFile) throws -> FrontierReport.Request {
    var request = FrontierReport.Request()
    let digits = file.deal.digits
    request.from = try call.decimal(of: Options.from, in: file).map {
      Amount(units: $0.units(atDigits: digits, roundedUp: true))
    }
    request.to = try call.decimal(of: Options.to, in: file).map { Amount(units: $0.units(atDigits: digits)) }
    request.onlyAcceptable = call.arguments.has(Options.acceptable)
    request.isSummary = isInWords
    request.plot = call.plot
    if call.arguments.has(Options.packages) { request.packages = true }
    request.threads = call.threads
    request.shard = call.arguments[Options.shard]
    request.hasHeader = !call.arguments.has(Options.noHeader) && request.shard?.isFirst ?? true
    request.isProof = call.arguments[Options.method] != .glpk
    return request
  }

  private var form: FrontierReport.Form {
    if call.isJSON { return .json }
    if call.arguments.has(Options.jsonLines) { return .lines }
    return isInWords && !call.wantsWorkbook ? .summary : .table
  }

  /// Whether the answer has no rows for the points.
  private var isInWords: Bool { call.arguments.has(Options.summary) || call.arguments.has(Options.plot) }
}
