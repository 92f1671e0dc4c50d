import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize frontier deal.csv`
  static func frontier(_ call: Call) throws -> ExitCode {
    var timing = Timing()
    let file = try timing.measure(\.read) { try call.readDeal() }
    let request = try frontierRequest(call, file)
    let report = timing.measure(\.solve) {
      FrontierReport(
        on: file, frontier: call.frontier(of: file.deal), request: request)
    }
    let progress = Progress(
      hasRoom: call.arguments.has("output") || call.arguments.has("summary"))
    func write(to output: Output) -> FrontierReport.Ending {
      report.write(call.frontierForm, to: output, progress: { progress.tell($0, $1) })
    }
    if call.wantsWorkbook, report.hasNoPackage {
      try call.writeInsteadOfWorkbook(file) { _ = write(to: $0) }
      return .noAgreement
    }
    let ending: FrontierReport.Ending
    if call.wantsWorkbook {
      let workbook: ReportWorkbook
      (workbook, ending) = try report.workbook { progress.tell($0, $1) }
      try call.write { output in output.write { $0.append(contentsOf: workbook.bytes) } }
    } else {
      ending = try call.write { write(to: $0) }
    }
    progress.end()
    timing.solve += ending.searching
    timing.write += ending.writing
    try call.writeNotices(file, remarks: ending.remarks)
    try timing.report(call)
    if !ending.isProven { return .interrupted }
    return report.hasNoPackage ? .noAgreement : .answered
  }

  private static func frontierRequest(_ call: Call, _ file: DealFile) throws -> FrontierReport.Request {
    var request = FrontierReport.Request()
    let digits = file.deal.digits
    request.from = try call.decimal(of: "from", in: file).map {
      Amount(units: $0.units(atDigits: digits, roundedUp: true))
    }
    request.to = try call.decimal(of: "to", in: file).map { Amount(units: $0.units(atDigits: digits)) }
    request.onlyAcceptable = call.arguments.has("acceptable")
    request.isSummary = call.arguments.has("summary")
    if call.arguments.has("packages") { request.packages = true }
    request.threads = call.threads
    request.isProof = call.arguments.value(of: "method") != "glpk"
    return request
  }
}

extension Call {
  /// The form of the answer to `optimize frontier`.
  fileprivate var frontierForm: FrontierReport.Form {
    if isJSON { return .json }
    return arguments.has("summary") && !wantsWorkbook ? .summary : .table
  }
}
