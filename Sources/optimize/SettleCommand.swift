import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize deal.csv`
  static func settle(_ call: Call) throws -> ExitCode {
    var timing = Timing()
    let file = try timing.measure(\.read) { try call.readDeal() }
    var request = SettlementReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    request.showsDetails = call.arguments.has("details")
    request.countsAll = call.arguments.has("count")
    request.threads = call.threads
    request.frontierCommand = call.frontierCommand
    let frontier = timing.measure(\.solve) { call.frontier(of: file.deal) }
    if frontier.isEmpty { return try reportNoPackage(call, file, frontier) }
    let report = timing.measure(\.solve) { SettlementReport(on: file, frontier: frontier, request: request) }
    let ending = try timing.measure(\.write) { try call.answer(with: report) }
    try timing.report(call)
    return ending
  }

  /// Says which rules clash where no package keeps them all.
  static func reportNoPackage(_ call: Call, _ file: DealFile, _ frontier: ParetoFrontier) throws -> ExitCode {
    let clash =
      frontier.openGaps.isEmpty
      ? RuleClash(of: file.deal, budget: call.budget) : nil
    return try call.answer(with: NoPackageReport(on: file, frontier: frontier, clash: clash))
  }
}

extension Call {
  /// The command that lists the frontier of the same deal, with the files as the user named them.
  fileprivate var frontierCommand: String {
    let operand = deal.hasPrefix("-") && deal != "-" ? "./" + deal : deal
    let options = ["rules", "decimal"].flatMap { name in
      arguments.value(of: name).map { [CommandOption.spelled(name), $0] } ?? []
    }
    return (["optimize", "frontier", operand] + options).map(Call.quotedForShell).joined(separator: " ")
  }

  /// A word as a shell takes it: in quotes where it is not plain.
  private static func quotedForShell(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,+@%".contains($0) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
