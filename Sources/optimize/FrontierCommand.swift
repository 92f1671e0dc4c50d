import DealReports
import MutualGains

extension Optimize {
  /// `optimize frontier deal.csv`
  static func frontier(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    var request = FrontierReport.Request()
    let digits = file.deal.digits
    request.from = try call.decimal("from").map { Amount(units: $0.units(atDigits: digits, roundedUp: true)) }
    request.to = try call.decimal("to").map { Amount(units: $0.units(atDigits: digits)) }
    request.onlyAcceptable = call.arguments.has("acceptable")
    request.isSummary = call.arguments.has("summary")
    if call.arguments.has("packages") { request.packages = true }
    let report = FrontierReport(on: file, request: request)
    try call.write { output in
      if call.isJSON {
        output.write(json: report.json)
      } else if request.isSummary {
        report.writeSummary(to: output)
      } else {
        report.writeTable(to: output)
      }
    }
    try call.writeNotices(file, remarks: report.remarks)
    return .answered
  }
}
