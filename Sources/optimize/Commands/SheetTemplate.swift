import DealFiles
import DealReports
import MutualGains

/// `optimize template --for buyer deal.csv -o buyer-sheet.csv`: one party's own sheet of a deal, to fill in.
struct SheetTemplate {
  private let call: Invocation
  private let party: String

  init(_ arguments: Arguments, for party: String) throws(UsageError) {
    call = try Invocation(arguments)
    self.party = party
  }

  /// The bytes of the sheet, and what is to be said beside it.
  func written(asWorkbook isWorkbook: Bool) throws -> (bytes: [UInt8], messages: [String]) {
    let file = try read()
    try checkParty(of: file)
    let sheet = try SheetToFill(of: file, for: party)
    let bytes = isWorkbook ? try sheet.workbook() : try sheet.table()
    return (bytes, messages(on: sheet, isWorkbook: isWorkbook))
  }

  /// Reads a deal, or one party's own sheet.
  private func read() throws -> DealFile {
    let source = try call.readSource()
    do {
      return try call.readDeal(from: source)
    } catch let refusal as Refusal where refusal.diagnostics.contains(where: \.problem.isOfOneParty) {
      // A sheet of one party is no deal, but has all that this needs.
      return try DealFile(source, convention: call.arguments[Options.decimal], scope: .one)
    }
  }

  /// Refuses a name that neither party of a deal has. Across the table of a sheet of one may be anybody.
  private func checkParty(of file: DealFile) throws(UsageError) {
    let names = Side.allCases.map { file.deal.parties[$0].name }
    if names.contains("") { return }
    _ = try call.side(namedBy: Options.sheetParty, in: file.deal)
  }

  private func messages(on sheet: SheetToFill, isWorkbook: Bool) -> [String] {
    var messages: [String] = []
    let (rules, bundles, beside) = (sheet.omittedRules.count, sheet.omittedBundleCount, sheet.rulesBeside)
    if rules > 0 {
      messages.append(
        localized("left out, because they limit what is the other party's: \(counted(rules, "rule"))"))
    }
    if bundles > 0 {
      messages.append(
        localized("left out, because the other party has something in them: \(counted(bundles, "bundle"))"))
    }
    if beside > 0, !isWorkbook {
      messages.append(
        localized(
          "left out, because a table has no room for rules of a sheet: \(counted(beside, "rule")); name a workbook to keep them"
        ))
    }
    return messages
  }

  /// Writes what is to be said beside the sheet.
  func write(_ messages: [String]) throws { try call.writeMessages(messages) }
}

extension Problem {
  /// Whether it is that only one party has figures.
  fileprivate var isOfOneParty: Bool {
    switch self {
    case .header(.partyMissing(found: 1)), .header(.partyEmpty): true
    default: false
    }
  }
}
