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
    request.figure = try call.figure(in: file)
    let frontier = call.frontier(of: file.deal)
    let report = SensitivityReport(
      on: file, frontier: frontier, request: request, limits: SearchLimits(bytes: call.budget.bytes),
      isCancelled: { [budget = call.budget] in budget.isOver })
    return try call.answer(with: report, on: file)
  }
}

extension Call {
  /// The figure in the cell that `--cell` names.
  fileprivate func figure(in file: DealFile) throws(UsageError) -> Figure? {
    guard let address = arguments.value(of: "cell") else { return nil }
    switch file.reading.amountCells.content(of: address) {
    case .figure(let figure): return figure
    case .range:
      throw Call.badValue(
        "cell", address, wanted: "a cell with one amount; here is a numeric issue's, with many")
    case .other: throw Call.badValue("cell", address, wanted: "a cell with the value or cost of an option")
    case nil: throw Call.badValue("cell", address, wanted: "the address of a cell such as C7")
    }
  }
}
