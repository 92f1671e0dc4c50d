import DealReports

extension Optimize {
  /// `optimize check deal.csv`
  static func check(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    let report = CheckReport(on: file)
    try call.write { output in
      if call.isJSON { output.write(json: report.json) } else { report.write(to: output) }
    }
    try call.writeNotices(file)
    return .answered
  }
}
