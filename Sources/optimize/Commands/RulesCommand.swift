import DealReports
import MutualGains

/// `optimize rules deal.csv`
struct RulesCommand: Command {
  static let name = "rules"
  static let purpose: Phrase = "What each rule costs."
  static let summary: Phrase = "what each rule costs"
  static let example = ["deal.csv", "--rules", "rules.csv"]
  static let forms = AnswerForms.textAndWorkbook
  static let settles = false
  static let options = Options.ofSearches

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) { call = try Invocation(arguments) }

  func run() throws -> ExitCode {
    let file = try call.readDeal()
    let frontier = call.frontier(of: file.deal)
    guard let costs = RuleCosts(on: frontier) else { return try call.answerWithoutPackage(file, frontier) }
    return try call.answer(with: RulesReport(on: file, frontier: frontier, costs: costs))
  }
}
