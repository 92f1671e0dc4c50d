import DealFiles
import DealReports

/// `optimize check deal.csv`
struct CheckCommand: Command {
  static let name = "check"
  static let purpose: Phrase = "How the file was read, and what is missing."
  static let summary: Phrase = "how the file was read; what is missing"
  static let example = ["deal.xlsx"]
  static let forms = AnswerForms.text
  static let options = Options.ofDeals
  static let exitCodes = [ExitCode.answered, .refused, .usage, .inputOutput]

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) { call = try Invocation(arguments) }

  func run() throws -> ExitCode {
    let source = try call.readSource()
    let deal = try call.readDeal(from: source)
    let file = DealFile(deal, notices: deal.notices + call.noticesOfProposals(for: deal, beside: source))
    return try call.answer(with: CheckReport(on: file))
  }
}
