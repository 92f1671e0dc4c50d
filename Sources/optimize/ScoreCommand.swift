import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize score deal.csv proposals.csv`
  static func score(_ call: Call) throws -> ExitCode {
    let source = try call.readSource()
    let deal = try call.readDeal(from: source)
    let proposals = try call.readProposals(for: deal, beside: source)
    let file = DealFile(deal, notices: deal.notices + proposals.notices)
    var request = ScoreReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    request.side = try call.side(in: file.deal)
    request.showsDetails = call.arguments.has("details")
    request.pathFrom = try call.proposal(namedBy: "path", in: proposals)
    let report = ScoreReport(
      on: file, frontier: call.frontier(of: file.deal), proposals: proposals, request: request)
    return try call.answer(with: report)
  }
}
