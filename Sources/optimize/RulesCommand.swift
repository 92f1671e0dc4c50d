import DealReports
import MutualGains

extension Optimize {
  /// `optimize rules deal.csv`
  static func rules(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    let frontier = call.frontier(of: file.deal)
    let costs = RuleCosts(on: frontier)
    guard let costs else { return try reportNoPackage(call, file, frontier) }
    let report = RulesReport(on: file, frontier: frontier, costs: costs)
    let workbook =
      call.wantsWorkbook
      ? try TableWorkbook(.ruleCosts, on: file).bytes(remarks: report.messages, report.writeTable) : nil
    try call.write { output in
      if let workbook {
        output.write { $0.append(contentsOf: workbook) }
      } else if call.isJSON {
        output.write(json: report.json)
      } else {
        report.write(to: output)
      }
    }
    try call.writeNotices(file)
    return report.isProven ? .answered : .interrupted
  }
}
