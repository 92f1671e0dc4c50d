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
    request.showsDetails = call.arguments.has("details")
    request.pathFrom = try call.proposal(namedBy: "path", in: proposals)
    Interrupt.listen()
    let report = ScoreReport(
      on: file, frontier: call.frontier(of: file.deal), proposals: proposals, request: request)
    // Made before a file is begun, which then gets it whole.
    let workbook = call.wantsWorkbook ? ScoreWorkbook(report) : nil
    if call.wantsWorkbook, workbook == nil {
      try call.writeInsteadOfWorkbook(file, report.write)
      return call.ending(hasPackages: false, isProven: report.isProven)
    }
    let bytes = try workbook?.bytes()
    try call.write { output in
      if let bytes { return output.write { $0.append(contentsOf: bytes) } }
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
