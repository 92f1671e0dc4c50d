import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize offers deal.csv --for PARTY`
  static func offers(_ call: Call) throws -> ExitCode {
    guard call.arguments.has("for") else { throw Call.missing("for") }
    let count = try call.offerCount
    let source = try call.readSource()
    var file = try call.readDeal(from: source)
    guard let side = try call.side(in: file.deal) else { throw Call.missing("for") }
    var request = OffersReport.Request(side: side)
    request.count = count
    request.tolerance = try call.amount(of: "tolerance", in: file)
    request.maximumPayment = try call.maximumPayment(in: file)
    request.price = try call.price(in: file)
    if call.arguments.has("around") {
      let proposals = try call.readProposals(for: file, beside: source)
      file = DealFile(file, notices: file.notices + proposals.notices)
      if let index = try call.proposal(namedBy: "around", in: proposals) {
        let proposal = proposals.proposals[index]
        if proposal.package == nil { throw UsageError.proposalOpen(proposal.name) }
        request.around = proposal
      }
    }
    let frontier = call.frontier(of: file.deal)
    let report = OffersReport(
      on: file, frontier: frontier, request: request)
    return try call.answer(with: report)
  }
}

extension Call {
  private static let largestOfferCount = 1_000

  fileprivate var offerCount: Int {
    get throws(UsageError) {
      guard let value = arguments.value(of: "count") else { return 3 }
      if let count = Int(value), (1...Call.largestOfferCount).contains(count) { return count }
      throw .badValue(
        option: OptionTable.option(named: "count", for: .offers) ?? OptionTable.all[0], value: value,
        wanted: "a number from 1 to \(Call.largestOfferCount)")
    }
  }
}
