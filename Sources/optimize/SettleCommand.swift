import DealReports
import MutualGains

extension Optimize {
  /// `optimize deal.csv`
  static func settle(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    var maximumPayment: Amount?
    if let limit = try call.decimal("max-payment") {
      if file.deal.unit == .points { throw UsageError.paymentInPoints }
      maximumPayment = Amount(units: limit.units(atDigits: file.deal.digits))
    }
    let report = SettlementReport(
      on: file, maximumPayment: maximumPayment, showsDetails: call.arguments.has("details"))
    try call.write { output in
      if call.isJSON { output.write(json: report.json) } else { report.write(to: output) }
    }
    try call.writeNotices(file)
    return report.isAgreement ? .answered : .noAgreement
  }
}
