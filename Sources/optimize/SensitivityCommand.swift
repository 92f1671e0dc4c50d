import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize sensitivity deal.csv`
  static func sensitivity(_ call: Call) throws -> ExitCode {
    let file = try call.readDeal()
    var request = SensitivityReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.showsDetails = call.arguments.has("details")
    request.side = try call.side(in: file.deal)
    request.figures = try call.figures(in: file)
    let frontier = call.frontier(of: file.deal)
    let report = SensitivityReport(
      on: file, frontier: frontier, request: request, limits: SearchLimits(bytes: call.budget.bytes),
      isCancelled: { [budget = call.budget] in budget.isOver })
    return try call.answer(with: report)
  }
}

extension Call {
  /// The figures in the cell that `--cell` names: two where it has both ends of a numeric row's amounts.
  fileprivate func figures(in file: DealFile) throws(UsageError) -> [Figure]? {
    guard let address = arguments.value(of: "cell") else { return nil }
    guard let figures = file.reading.amountCells.figures(at: address) else {
      throw Call.badValue("cell", address, wanted: "the address of a cell such as C7")
    }
    if figures.isEmpty {
      throw Call.badValue("cell", address, wanted: "a cell with a value, a cost or a no-deal value")
    }
    return figures
  }
}
