import DealReports
import MutualGains

extension Optimize {
  /// `optimize deal.csv`
  static func settle(_ call: Call) throws -> ExitCode {
    var timing = Timing()
    let file = try timing.measure(\.read) { try call.readDeal() }
    var request = SettlementReport.Request()
    if let limit = call.maximumPayment {
      if file.deal.unit == .points { throw UsageError.paymentInPoints }
      request.maximumPayment = try call.amount(limit, of: "max-payment", in: file.deal)
    }
    request.showsDetails = call.arguments.has("details")
    request.countsAll = call.arguments.has("count")
    request.threads = call.threads
    let report = timing.measure(\.solve) { SettlementReport(on: file, request: request) }
    try timing.measure(\.write) {
      // Made before a file is begun, which then gets it whole.
      let workbook = call.wantsWorkbook ? try SettlementWorkbook(report).bytes() : nil
      try call.write { output in
        if let workbook {
          output.write { $0.append(contentsOf: workbook) }
        } else if call.isJSON {
          output.write(json: report.json)
        } else {
          report.write(to: output)
        }
      }
    }
    try call.writeNotices(file)
    try timing.report(call)
    return report.isAgreement ? .answered : .noAgreement
  }
}
