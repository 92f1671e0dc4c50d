import DealFiles
import DealReports
import MutualGains

/// `optimize offers deal.csv --for PARTY`
struct OffersCommand: Command {
  static let name = "offers"
  static let purpose: Phrase =
    "Packages to offer instead, each with its payment: all worth the same to the party that offers, and as different as can be."
  static let summary: Phrase = "packages to offer instead (--for PARTY)"
  static var example: [String] { ["deal.csv", "--for", localized("buyer"), "--count", "5"] }
  static let forms = AnswerForms.textTableAndWorkbook
  static let neededOption: (any CommandOption)? = Options.party
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.price, Options.party, Options.offerCount, Options.around,
      Options.firm, Options.margin, Options.proposals, Options.tolerance, Options.csv,
    ]

  private let call: Invocation
  private let count: Int

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments, proposals: arguments[Options.proposals])
    if call.proposals != nil, !arguments.has(Options.around) {
      throw .optionMissing(Options.around, for: Options.proposals)
    }
    if !arguments.has(Options.party) { throw .optionMissing(Options.party, for: nil) }
    if arguments.has(Options.around), arguments.has(Options.firm) { throw .aroundTwo }
    count = arguments[Options.offerCount] ?? 3
  }

  func run() throws -> ExitCode {
    let source = try call.readSource()
    let file = try call.readDeal(from: source)
    return try call.answer(
      with: report(on: file) { try call.readProposals(for: file, beside: source) })
  }

  /// Offers on a deal; its proposals are only read where the call names one of them.
  func report(on file: DealFile, proposals read: () throws -> ProposalFile) throws -> OffersReport {
    var file = file
    guard let side = try call.side(in: file.deal) else {
      throw UsageError.optionMissing(Options.party, for: nil)
    }
    var request = OffersReport.Request(side: side)
    request.count = count
    request.tolerance = try call.amount(of: Options.tolerance, in: file)
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    if call.arguments.has(Options.around) {
      let proposals = try read()
      file = DealFile(file, notices: file.notices + proposals.notices)
      if let index = try call.proposal(namedBy: Options.around, in: proposals) {
        let proposal = proposals.proposals[index]
        if proposal.package == nil { throw UsageError.proposalOpen(proposal.name) }
        request.around = proposal
      }
    }
    let frontier = call.frontier(of: file.deal)
    if call.arguments.has(Options.firm) {
      let firm = try call.firmPackage(of: file, frontier, maximumPayment: request.maximumPayment)
      request.around = firm.map { firm in
        let payment = file.deal.evenPayment(for: file.deal.gain(of: firm.package))
        return Proposal(name: localized("the firm package"), package: firm.package, payment: payment)
      }
    }
    return OffersReport(on: file, frontier: frontier, request: request)
  }
}
