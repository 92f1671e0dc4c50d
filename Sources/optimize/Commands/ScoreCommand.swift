import DealFiles
import DealReports
import MutualGains

/// `optimize score deal.csv proposals.csv`
struct ScoreCommand: Command {
  static let name = "score"
  static let purpose: Phrase = "How good proposals are, and what would be better."
  static let summary: Phrase = "how good proposals are; what is better"
  static let operands = ["deal.csv", "proposals.csv"]
  static let synopses = [["deal.csv", "[proposals.csv]"]]
  static let example = ["deal.csv", "proposals.csv", "--details"]
  static let forms = AnswerForms.scores
  static let settles = false
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.price, Options.details, Options.path, Options.party, Options.page,
      Options.picture, Options.bitmap, Options.plot,
      Options.csv,
    ]

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) {
    // Without a file of their own they may stand in the deal's workbook.
    call = try Invocation(arguments, proposals: arguments.operands.dropFirst().first)
  }

  func run() throws -> ExitCode {
    let source = try call.readSource()
    let deal = try call.readDeal(from: source)
    return try call.answer(
      with: report(on: deal, proposals: call.readProposals(for: deal, beside: source)))
  }

  /// How good those proposals for a deal are.
  func report(on deal: DealFile, proposals: ProposalFile) throws -> ScoreReport {
    let file = DealFile(deal, notices: deal.notices + proposals.notices)
    var request = ScoreReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    request.side = try call.side(in: file.deal)
    request.showsDetails = call.arguments.has(Options.details)
    request.pathFrom = try call.proposal(namedBy: Options.path, in: proposals)
    request.plot = call.plot
    request.call = call.named
    return ScoreReport(
      on: file, frontier: call.frontier(of: file.deal), proposals: proposals, request: request)
  }
}
