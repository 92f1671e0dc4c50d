import DealFiles
import DealReports
import MutualGains

/// `optimize actuals deal.csv actuals.csv`
struct ActualsCommand: Command {
  static let name = "actuals"
  static let purpose: Phrase = "What a package really cost, and what is paid on top so that it stays shared."
  static let summary: Phrase = "real costs, and what is paid on top"
  static let operands = ["deal.csv", "actuals.csv"]
  static let synopses = [["deal.csv", "actuals.csv", "[actuals.csv…]"]]
  static let example = ["deal.csv", "year-1.csv", "year-2.csv"]
  static let forms = AnswerForms.actuals
  static let namesSources = NamedSources.always
  static let mostOperands = Int.max
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.agreed, Options.proposals, Options.values, Options.page, Options.csv,
    ]

  private let call: Invocation
  private let actuals: [String]

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments, proposals: arguments[Options.proposals])
    actuals = Array(arguments.operands.dropFirst())
    if actuals.isEmpty || actuals.contains("") { throw .noActuals }
    let others = [call.deal, call.rules, call.proposals].compactMap(\.self)
    if (actuals + others).count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    if call.proposals != nil, !arguments.has(Options.agreed) {
      throw .optionMissing(Options.agreed, for: Options.proposals)
    }
  }

  func run() throws -> ExitCode {
    let source = try call.readSource()
    var file = try call.readDeal(from: source)
    if file.deal.unit == .points { throw Refusal([Diagnostic(.actuals(.points), in: file.reading.name)]) }
    let limit = try call.maximumPayment(in: file)
    var request: ActualsReport.Request
    if let agreed = try call.agreedProposal(for: file, beside: source), let package = agreed.proposal.package
    {
      file = agreed.file
      let even = EvenShare(of: file.deal.gain(of: package)).payment
      let payment = agreed.proposal.payment ?? limit.map { min(max(even, -$0), $0) } ?? even
      request = ActualsReport.Request(package: package, payment: payment)
      request.proposal = agreed.proposal
    } else {
      let frontier = call.frontier(of: file.deal)
      if frontier.isEmpty { return try call.answerWithoutPackage(file, frontier, schema: "actuals") }
      let settlement = Settlement(on: frontier, maximumPayment: limit)
      guard settlement.isAgreement, let payment = settlement.payment else {
        throw Refusal([Diagnostic(.actuals(.noAgreement), in: file.reading.name)])
      }
      request = ActualsReport.Request(package: settlement.package, payment: payment)
      request.isProven = settlement.isProven
    }
    let files = try read(for: file, agreed: request.package)
    request.countsValues = call.arguments.has(Options.values)
    request.provenance = call.provenance
    return try call.answer(with: ActualsReport(on: file, actuals: files, request: request))
  }

  /// Reads all files; what is wrong with several of them is said at once.
  private func read(for file: DealFile, agreed package: DealPackage) throws -> [ActualsFile] {
    var refusals: [Refusal] = []
    var files: [ActualsFile] = []
    for path in actuals {
      do {
        let text = try call.readText(path, for: .actuals, sheetNames: SheetNames.actuals)
        files.append(try ActualsFile(text, for: file, agreed: package))
      } catch let refusal as Refusal {
        refusals.append(refusal)
      }
    }
    if let refusal = Refusal(all: refusals) { throw refusal }
    return files
  }
}
