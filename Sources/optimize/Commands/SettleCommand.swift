import DealFiles
import DealReports
import MutualGains

/// `optimize deal.csv`
struct SettleCommand: Command {
  static let name = ""
  static let purpose: Phrase = "The settlement, and the frontier in short."
  static let summary: Phrase = "the settlement, the frontier in short"
  static let example = ["deal.csv", "--details"]
  static let forms = AnswerForms.textPageAndWorkbook
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.price, Options.details, Options.countsPoints, Options.page,
      Options.picture, Options.bitmap, Options.plot, Options.view, Options.withSettlement,
      Options.proposals, Options.threads, Options.timing,
    ]

  let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments, proposals: arguments[Options.proposals])
    if arguments.has(Options.view), call.drawnForm != .page {
      throw .optionMissing(Options.page, for: Options.view)
    }
    if arguments.has(Options.withSettlement), !arguments.has(Options.view) {
      throw .optionMissing(Options.view, for: Options.withSettlement)
    }
    if arguments.has(Options.proposals), call.drawnForm == nil, !arguments.has(Options.plot) {
      throw .optionMissing(Options.page, for: Options.proposals)
    }
  }

  func run() throws -> ExitCode {
    var timing = Timing()
    let (file, proposals) = try timing.measure(\.read) { try readFiles() }
    if let side = try call.side(namedBy: Options.view, in: file.deal) {
      let page = OneSidedPage(on: file, for: side, proposals: proposals)
      if !call.arguments.has(Options.withSettlement) { return try call.answer(with: page) }
      let frontier = call.frontier(of: file.deal)
      if frontier.isEmpty { return try call.answerWithoutPackage(file, frontier) }
      let settled = SettlementReport(on: file, frontier: frontier, request: try request(on: file))
      return try call.answer(with: page.beside(settled))
    }
    let request = try request(on: file)
    let frontier = timing.measure(\.solve) { call.frontier(of: file.deal) }
    if frontier.isEmpty { return try call.answerWithoutPackage(file, frontier) }
    var report = timing.measure(\.solve) { SettlementReport(on: file, frontier: frontier, request: request) }
    if let proposals {
      var scores = ScoreReport.Request()
      (scores.maximumPayment, scores.price) = (request.maximumPayment, request.price)
      report.scores = timing.measure(\.solve) {
        ScoreReport(on: file, frontier: frontier, proposals: proposals, request: scores)
      }
    }
    let ending = try timing.measure(\.write) { try call.answer(with: report) }
    try timing.report(call)
    return ending
  }

  /// What the call asks of the settlement of a deal.
  func request(on file: DealFile) throws -> SettlementReport.Request {
    var request = SettlementReport.Request()
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    request.showsDetails = call.arguments.has(Options.details)
    request.countsAll = call.arguments.has(Options.countsPoints)
    request.plot = call.plot
    request.threads = call.threads
    request.call = call.named
    return request
  }

  /// The deal, and the proposals that a page shows beside it.
  private func readFiles() throws -> (deal: DealFile, proposals: ProposalFile?) {
    let source = try call.readSource()
    let file = try call.readDeal(from: source)
    guard call.arguments.has(Options.proposals) else { return (file, nil) }
    let proposals = try call.readProposals(for: file, beside: source)
    return (DealFile(file, notices: file.notices + proposals.notices), proposals)
  }
}

extension Invocation {
  /// Which rules clash where no package keeps them all.
  func reportWithoutPackage(
    _ file: DealFile, _ frontier: ParetoFrontier, schema: String = "settlement"
  ) -> NoPackageReport {
    let clash = frontier.openGaps.isEmpty ? RuleClash(of: file.deal, budget: budget) : nil
    return NoPackageReport(on: file, frontier: frontier, clash: clash, schema: schema)
  }

  /// Says which rules clash where no package keeps them all.
  ///
  /// - Parameter schema: That of the answer as JSON.
  func answerWithoutPackage(
    _ file: DealFile, _ frontier: ParetoFrontier, schema: String = "settlement"
  ) throws -> ExitCode {
    try answer(with: reportWithoutPackage(file, frontier, schema: schema))
  }
}
