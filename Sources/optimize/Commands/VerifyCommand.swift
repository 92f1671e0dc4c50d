import DealChecker
import DealFiles
import DealReports

/// `optimize verify deal.csv answer.json`
struct VerifyCommand: Command {
  static let name = "verify"
  static let purpose: Phrase =
    "A second opinion: checks an answer by other means, which share no code with the search."
  static let summary: Phrase = "a second opinion on an answer"
  static let operands = ["deal.csv", "answer.json"]
  static let example = ["deal.csv", "answer.json", "--rules", "rules.csv"]
  static let forms = AnswerForms.text
  static let options: [any CommandOption] =
    Options.ofDeals + [
      Options.proposals, Options.actuals, Options.maximumPayment, Options.price, Options.party, Options.from,
      Options.to,
      Options.acceptable,
    ]

  private let call: Invocation
  private let answer: String
  private let actuals: [String]

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments, proposals: arguments[Options.proposals])
    guard let answer = arguments.operands.dropFirst().first, !answer.isEmpty else { throw .noAnswer }
    actuals = arguments.all(Options.actuals)
    if actuals.contains("") { throw Options.actuals.badValue("", wanted: "a file beside the deal") }
    let inputs = [answer, call.deal] + [call.rules, call.proposals].compactMap(\.self) + actuals
    if inputs.count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    self.answer = answer
  }

  func run() throws -> ExitCode {
    let verification = DealChecker.verify(
      deal: try call.readBytes(call.deal, for: .deal),
      rules: try call.rules.map { try call.readBytes($0, for: .rules) },
      proposals: try call.proposals.map { try call.readBytes($0, for: .proposals) },
      actuals: try actuals.map { try call.readBytes($0, for: .actuals) },
      answer: try call.readBytes(answer, for: .deal), options: asked)
    call.speak(verification.isDutch ? .dutch : .english)
    let report = VerifyReport(verification)
    try call.write { call.isJSON ? report.writeJSON(to: $0, from: call.provenance) : report.write(to: $0) }
    if verification.holds { return .answered }
    return verification.findings.isEmpty ? .interrupted : .noAgreement
  }

  /// What the checked command was asked, as it was typed.
  private var asked: CheckOptions {
    let arguments = call.arguments
    var options = CheckOptions(
      maximumPayment: arguments[Options.maximumPayment]?.text, from: arguments[Options.from]?.text,
      to: arguments[Options.to]?.text, acceptable: arguments.has(Options.acceptable))
    options.decimalMark = arguments[Options.decimal].map { $0 == .comma ? .comma : .point }
    options.price = arguments[Options.price]
    options.party = arguments[Options.party]
    return options
  }

  static func meaning(of code: ExitCode) -> Phrase? {
    switch code {
    case .answered: "everything was checked and holds"
    case .noAgreement: "something in the answer is wrong"
    case .interrupted: "nothing is wrong, but not everything could be checked"
    default: nil
    }
  }
}
