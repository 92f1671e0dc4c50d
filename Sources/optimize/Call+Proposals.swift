import DealFiles
import DealReports
import MutualGains

extension Call {
  /// The file of proposals that the arguments name; nil where they are to stand in the deal's own workbook.
  static func proposals(_ arguments: Arguments) throws(UsageError) -> String? {
    let path: String?
    if arguments.command == .score {
      path = arguments.operands.count > 1 ? arguments.operands[1] : nil
      if path == "" { throw .noProposals }
    } else {
      path = arguments.value(of: "proposals")
      if path == "" { throw .noProposals }
      if path != nil, !arguments.has("around") { throw missing("around", for: "proposals") }
    }
    if path == "-", arguments.operands.first == "-" { throw .sameInput }
    return path
  }

  /// That an option is missing: one that the command needs, or one that goes with `other`.
  static func missing(_ name: String, for other: String? = nil) -> UsageError {
    guard let option = OptionTable.option(named: name) else { return .unknownOption(name) }
    return .optionMissing(option, for: other.flatMap { OptionTable.option(named: $0) })
  }

  /// Reads the proposals for the deal of `file`, which was read from `source`.
  func readProposals(for file: DealFile, beside source: DealSource) throws -> ProposalFile {
    if let proposals {
      return try ProposalFile(
        Call.readText(proposals, for: .proposals, sheetNames: SheetNames.proposals), for: file)
    }
    // Without a file of their own they may stand beside the deal, in its workbook.
    guard let sheet = try deal == "-" ? nil : besideDeal(in: source) else {
      for case .sheetNotRead(let sheet) in file.notices where sheet.kind == .proposals {
        throw Refusal([Diagnostic(.sheetUnread(sheet), in: source.deal.name)])
      }
      throw arguments.command == .score ? UsageError.noProposals : Call.missing("proposals", for: "around")
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
  func proposal(namedBy option: String, in file: ProposalFile) throws(UsageError) -> Int? {
    guard let name = arguments.value(of: option) else { return nil }
    if let index = file.index(of: name) { return index }
    throw unknownName(option, among: file.proposals.map(\.name))
  }

  /// The party that `--for` names.
  func side(in deal: Deal) throws(UsageError) -> Side? {
    guard let name = arguments.value(of: "for") else { return nil }
    if let side = deal.side(named: name) { return side }
    throw unknownName("for", among: Side.allCases.map { deal.parties[$0].name })
  }

  /// The price issue that `--in` names.
  func price(in file: DealFile) throws(UsageError) -> PriceIssue? {
    guard let name = arguments.value(of: "in") else { return nil }
    let prices = file.priceIssues
    if prices.isEmpty { throw .noPrice }
    let issue = file.deal.issue(named: name)
    if let price = prices.first(where: { $0.issue == issue }) { return price }
    let names = prices.map { file.deal.issues[$0.issue].name }
    throw issue == nil ? unknownName("in", among: names) : .notPrice(name, among: names)
  }

  private func unknownName(_ name: String, among known: [String]) -> UsageError {
    guard let option = OptionTable.option(named: name) else { return .unknownOption(name) }
    return .unknownName(option: option, name: arguments.value(of: name) ?? "", among: known)
  }

  /// The limit behind `--max-payment`, in units of the deal.
  func maximumPayment(in file: DealFile) throws(UsageError) -> Amount? {
    guard arguments.has("max-payment") else { return nil }
    if file.deal.unit == .points { throw .paymentInPoints }
    return try amount(of: "max-payment", in: file)
  }
}
