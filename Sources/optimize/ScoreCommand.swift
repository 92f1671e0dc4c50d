import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize score deal.csv proposals.csv`
  static func score(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    let proposals = try call.readProposals(for: file)
    var request = ScoreReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file.deal)
    request.showsDetails = call.arguments.has("details")
    request.pathFrom = try call.proposal(namedBy: "path", in: proposals)
    Interrupt.listen()
    let report = ScoreReport(
      on: file, frontier: call.frontier(of: file.deal), proposals: proposals, request: request)
    try call.write { output in
      switch call.dataForm {
      case .text: report.write(to: output)
      case .json: report.writeJSON(to: output)
      case .table: report.writeTable(to: output)
      }
    }
    try call.writeNotices(file)
    return call.ending(hasPackages: report.hasPackages, isProven: report.isProven)
  }
}
