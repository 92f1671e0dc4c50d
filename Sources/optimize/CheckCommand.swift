import DealFiles
import DealReports

extension Optimize {
  /// `optimize check deal.csv`
  static func check(_ call: Call) throws -> ExitCode {
    let source = try call.readSource()
    let deal = try call.readDeal(from: source)
    let file = DealFile(deal, notices: deal.notices + call.noticesOfProposals(for: deal, beside: source))
    return try call.answer(with: CheckReport(on: file))
  }
}
