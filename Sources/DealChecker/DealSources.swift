/// The files that a check was given, as bytes.
struct DealSources: Sendable {
  let deal: [UInt8]
  var rules: [UInt8]?
  var proposals: [UInt8]?
  var actuals: [[UInt8]] = []
}

extension CheckScope {
  /// What is known before anything is searched: what was asked, and what stands in the files.
  init(_ deal: CheckedDeal, _ sources: DealSources, _ options: CheckOptions) throws(CheckRefusal) {
    self.init()
    largestPayment = try deal.largestPayment(options.maximumPayment)
    price = try deal.price(options.price)
    party = options.party
    proposals = try sources.proposals.map { bytes throws(CheckRefusal) in
      try CheckedProposal.proposals(bytes: bytes, of: deal)
    }
    var actuals: [CheckedActuals] = []
    for bytes in sources.actuals { actuals.append(try CheckedActuals(bytes: bytes, of: deal)) }
    if !actuals.isEmpty { self.actuals = actuals }
    self.sources = CheckedSources(
      deal: SourceDigest.hexadecimal(of: sources.deal),
      rules: sources.rules.map(SourceDigest.hexadecimal),
      proposals: sources.proposals.map(SourceDigest.hexadecimal),
      actuals: sources.actuals.map(SourceDigest.hexadecimal))
  }
}
