import DealFiles
import DealReports
import MutualGains

/// `optimize statement deal.csv`
struct StatementCommand: Command {
  static let name = "statement"
  static let purpose: Phrase =
    "A package line by line, to check and to sign, with what changes would cost and what openness is worth."
  static let summary: Phrase = "the package to sign, and change prices"
  static let example = ["deal.csv", "--html", "statement.html"]
  static let forms = AnswerForms.statement
  static let namesSources = NamedSources.always
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.price, Options.agreed, Options.proposals, Options.page,
    ]

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments, proposals: arguments[Options.proposals])
    if call.proposals != nil, !arguments.has(Options.agreed) {
      throw .optionMissing(Options.agreed, for: Options.proposals)
    }
  }

  func run() throws -> ExitCode {
    let source = try call.readSource()
    var file = try call.readDeal(from: source)
    var request = StatementReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    if let agreed = try call.agreedProposal(for: file, beside: source) {
      (request.proposal, file) = (agreed.proposal, agreed.file)
    }
    (request.provenance, request.call) = (call.provenance, call.named)
    let frontier = call.frontier(of: file.deal)
    if frontier.isEmpty, request.proposal == nil {
      return try call.answerWithoutPackage(file, frontier, schema: "statement")
    }
    return try call.answer(with: StatementReport(on: file, frontier: frontier, request: request))
  }
}
