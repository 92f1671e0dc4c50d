import DealFiles
import DealReports

extension Optimize {
  /// `optimize check deal.csv`
  static func check(_ call: Call) throws -> ExitCode {
    let source = try call.readSource()
    let deal = try call.readDeal(from: source)
    let file = DealFile(deal, notices: deal.notices + call.noticesOfProposals(for: deal, beside: source))
    let report = CheckReport(on: file)
    try call.write { output in
      if call.isJSON { output.write(json: report.json) } else { report.write(to: output) }
    }
    try call.writeNotices(file)
    return .answered
  }
}
