import DealFiles
import DealReports
import MutualGains

/// `optimize sensitivity deal.csv`
struct SensitivityCommand: Command {
  static let name = "sensitivity"
  static let purpose: Phrase = "What it costs when amounts are wrong, and how far they can move."
  static let summary: Phrase = "how far amounts can move"
  static let example = ["deal.csv", "--cell", "C7"]
  static let forms = AnswerForms.textTableAndWorkbook
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.details, Options.party, Options.cell, Options.margin, Options.proposals,
      Options.csv,
    ]

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments, proposals: arguments[Options.proposals])
  }

  func run() throws -> ExitCode {
    let source = try call.readSource()
    var file = try call.readDeal(from: source)
    var request = SensitivityReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.showsDetails = call.arguments.has(Options.details)
    request.side = try call.side(in: file.deal)
    request.figures = try figures(in: file)
    if call.proposals != nil {
      let proposals = try call.readProposals(for: file, beside: source)
      file = DealFile(file, notices: file.notices + proposals.notices)
      if file.uncertainty.isEmpty { throw UsageError.nothingUncertain }
      let learned = try Learned(proposals, of: file)
      request.learned = learned
      file = learned.narrowed
    }
    let frontier = call.frontier(of: file.deal)
    return try call.answer(with: SensitivityReport(on: file, frontier: frontier, request: request))
  }

  /// The figures in the cell that `--cell` names: two where it has both ends of a numeric row's amounts.
  private func figures(in file: DealFile) throws(UsageError) -> [InputAmount]? {
    guard let address = call.arguments[Options.cell] else { return nil }
    guard let figures = file.reading.amountCells.figures(at: address) else {
      throw Options.cell.badValue(address, wanted: "the address of a cell such as C7")
    }
    if figures.isEmpty {
      throw Options.cell.badValue(address, wanted: "a cell with a value, a cost or a no-deal value")
    }
    return figures
  }
}
