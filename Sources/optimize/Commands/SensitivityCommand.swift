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
    let file = try call.readDeal(from: source)
    let proposals = call.proposals == nil ? nil : try call.readProposals(for: file, beside: source)
    return try call.answer(with: report(on: file, learningFrom: proposals))
  }

  /// How far the amounts of a deal can move, and what its uncertain figures leave standing.
  func report(on file: DealFile, learningFrom proposals: ProposalFile? = nil) throws -> SensitivityReport {
    var file = file
    var request = SensitivityReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.showsDetails = call.arguments.has(Options.details)
    request.side = try call.side(in: file.deal)
    request.figures = try figures(in: file)
    if let proposals {
      file = DealFile(file, notices: file.notices + proposals.notices)
      if file.uncertainty.isEmpty { throw UsageError.nothingUncertain }
      let learned = try Learned(proposals, of: file)
      request.learned = learned
      file = learned.narrowed
    }
    let frontier = call.frontier(of: file.deal)
    return SensitivityReport(on: file, frontier: frontier, request: request)
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
