import DealFiles
import DealReports
import MutualGains

extension Invocation {
  /// Reads the proposals for the deal of `file`, which was read from `source`.
  func readProposals(for file: DealFile, beside source: DealSource) throws -> ProposalFile {
    if let proposals {
      return try ProposalFile(
        readText(proposals, for: .proposals, sheetNames: SheetNames.proposals), for: file)
    }
    // Without a file of their own they may stand beside the deal, in its workbook.
    guard let sheet = try deal == "-" ? nil : besideDeal(in: source) else {
      for case .sheetNotRead(let sheet) in file.notices where sheet.kind == .proposals {
        throw Refusal([Diagnostic(.workbook(.sheetUnread(sheet)), in: source.deal.name)])
      }
      let naming = [Options.around, Options.agreed].first(where: arguments.command.takes)
      throw naming.map { UsageError.optionMissing(Options.proposals, for: $0) } ?? .noProposals
    }
    return try ProposalFile(sheet, for: file)
  }

  /// What was assumed of proposals that stand beside the deal; nothing where they can't be read.
  func noticesOfProposals(for file: DealFile, beside source: DealSource) -> [Notice] {
    guard let sheet = try? besideDeal(in: source) else { return [] }
    return (try? ProposalFile(sheet, for: file))?.notices ?? []
  }

  private func besideDeal(in source: DealSource) throws -> SourceText? {
    do {
      return try source.proposals
    } catch {
      throw Refusal([error])
    }
  }

  /// The index of the proposal that an option names.
  func proposal(namedBy option: Option<String>, in file: ProposalFile) throws(UsageError) -> Int? {
    guard let name = arguments[option] else { return nil }
    if let index = file.index(of: name) { return index }
    throw .unknownName(option: option, name: name, among: file.proposals.map(\.name))
  }

  /// The proposal that `--proposal` names, which leaves no issue open, and the deal with what was noticed in its file;
  /// nil where the call names none.
  func agreedProposal(
    for file: DealFile, beside source: DealSource
  ) throws -> (proposal: Proposal, file: DealFile)? {
    guard arguments.has(Options.agreed) else { return nil }
    let proposals = try readProposals(for: file, beside: source)
    guard let index = try proposal(namedBy: Options.agreed, in: proposals) else { return nil }
    let proposal = proposals.proposals[index]
    if proposal.package == nil { throw UsageError.agreedProposalOpen(proposal.name) }
    return (proposal, DealFile(file, notices: file.notices + proposals.notices))
  }

  /// The party that `--for` names.
  func side(in deal: Deal) throws(UsageError) -> Side? { try side(namedBy: Options.party, in: deal) }

  /// The party that an option names.
  func side(namedBy option: Option<String>, in deal: Deal) throws(UsageError) -> Side? {
    guard let name = arguments[option] else { return nil }
    if let side = deal.side(named: name) { return side }
    throw .unknownName(option: option, name: name, among: Side.allCases.map { deal.parties[$0].name })
  }

  /// The price issue that `--in` names.
  func price(in file: DealFile) throws(UsageError) -> PriceIssue? {
    guard let name = arguments[Options.price] else { return nil }
    let prices = file.priceIssues
    if prices.isEmpty { throw .noPrice }
    let issue = file.deal.issue(named: name)
    if let price = prices.first(where: { $0.issue == issue }) { return price }
    let names = prices.map { file.deal.issues[$0.issue].name }
    throw issue == nil
      ? .unknownName(option: Options.price, name: name, among: names) : .notPrice(name, among: names)
  }

  /// The limit behind `--max-payment`, in units of the deal.
  func maximumPayment(in file: DealFile) throws(UsageError) -> Amount? {
    guard arguments.has(Options.maximumPayment) else { return nil }
    if file.deal.unit == .points { throw .paymentInPoints }
    return try amount(of: Options.maximumPayment, in: file)
  }
}
