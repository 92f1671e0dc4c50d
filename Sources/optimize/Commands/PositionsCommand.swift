import DealReports
import MutualGains

/// `optimize positions deal.csv`
struct PositionsCommand: Command {
  static let name = "positions"
  static let purpose: Phrase =
    "What insisting on an option costs, what is agreed already, and where to look for new options."
  static let summary: Phrase = "what insisting on an option costs"
  static let example = ["deal.csv", "--details"]
  static let forms = AnswerForms.textTableAndWorkbook
  static let settles = false
  static let options: [any CommandOption] =
    Options.ofSearches + [Options.maximumPayment, Options.details, Options.firm, Options.margin, Options.csv]

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) { call = try Invocation(arguments) }

  func run() throws -> ExitCode {
    let file = try call.readDeal()
    var request = PositionsReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.showsDetails = call.arguments.has(Options.details)
    let frontier = call.frontier(of: file.deal)
    if frontier.isEmpty { return try call.answerWithoutPackage(file, frontier) }
    if call.arguments.has(Options.firm) {
      request.firm = try call.firmPackage(of: file, frontier, maximumPayment: request.maximumPayment)?.package
    }
    return try call.answer(with: PositionsReport(on: file, frontier: frontier, request: request))
  }
}
