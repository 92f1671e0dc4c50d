import DealReports
import MutualGains

extension Optimize {
  /// `optimize rules deal.csv`
  static func rules(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    let frontier = call.frontier(of: file.deal)
    let costs = RuleCosts(on: frontier)
    guard let costs else { return try reportNoPackage(call, file, frontier) }
    return try call.answer(with: RulesReport(on: file, frontier: frontier, costs: costs))
  }
}
