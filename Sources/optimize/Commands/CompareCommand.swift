import DealFiles
import DealReports
import MutualGains

/// `optimize compare a.csv b.xlsx c.csv`, `optimize compare deal.csv --by ISSUE`
struct CompareCommand: Command {
  static let name = "compare"
  static let purpose: Phrase =
    "Which deal to make: several side by side, or one deal with each option of an issue."
  static let summary: Phrase = "which of several deals to make"
  static let operands = ["a.csv", "b.csv"]
  static let synopses = [["a.csv", "b.csv", "[…]"], ["book.xlsx"], ["deal.csv"]]
  static let mostOperands = ComparisonReport.most
  static var example: [String] { ["north.csv", "delta.csv", "--for", localized("buyer")] }
  static let forms = AnswerForms.scores
  static let options: [any CommandOption] =
    Options.ofSearches + [
      Options.maximumPayment, Options.party, Options.by, Options.fromOption, Options.page, Options.picture,
      Options.bitmap, Options.csv,
    ]

  private let call: Invocation

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments)
    if arguments.has(Options.by), arguments.operands.count > 1 { throw .byOne }
    if arguments.has(Options.fromOption), !arguments.has(Options.by) {
      throw .optionMissing(Options.by, for: Options.fromOption)
    }
    // Any deal but that of a single call has all its sheets read.
    if arguments.has(Options.sheet), !arguments.has(Options.by) {
      throw .optionMissing(Options.by, for: Options.sheet)
    }
  }

  func run() throws -> ExitCode {
    if let issue = call.arguments[Options.by] { return try compareOptions(of: issue) }
    let deals = try call.arguments.operands.flatMap { try read($0) }
    if deals.count < 2 { throw UsageError.oneToCompare }
    if deals.count > ComparisonReport.most { throw UsageError.tooManyToCompare }
    let files = deals.compactMap { if case .deal(let file, _) = $0.reading { file } else { nil } }
    guard let first = files.first else { throw Refusal(deals.compactMap(\.refusal)) }
    call.speak(first.reading.language)
    if let party = call.arguments[Options.party],
      !files.contains(where: { $0.deal.side(named: party) != nil })
    {
      throw UsageError.unknownParty(party)
    }
    guard let report = try ComparisonReport(of: deals, request: request, frontier: call.frontier) else {
      throw UsageError.oneToCompare
    }
    return try call.answer(with: report)
  }

  private var request: ComparisonReport.Request {
    var request = ComparisonReport.Request()
    request.party = call.arguments[Options.party]
    if call.arguments.has(Options.maximumPayment) {
      request.maximumPayment = { try call.maximumPayment(in: $0) }
    }
    return request
  }

  /// The deals in a file, each of them read or refused.
  private func read(_ path: String) throws -> [ComparedDeal] {
    let sources: [(sheet: String?, source: Result<DealSource, Diagnostic>)]
    do {
      sources = try call.readSources(of: path)
    } catch let refusal as Refusal {
      return [ComparedDeal(path: path, reading: .refused(refusal))]
    }
    return try sources.map { sheet, source in
      switch source {
      case .failure(let diagnostic):
        return ComparedDeal(path: path, sheet: sheet, reading: .refused(Refusal([diagnostic])))
      case .success(let source):
        do {
          let file = try call.readDeal(from: source)
          let (proposals, notices) = try source.proposals(for: file)
          let told = DealFile(file, notices: file.notices + notices)
          return ComparedDeal(path: path, sheet: sheet, reading: .deal(told, proposals))
        } catch let refusal as Refusal {
          return ComparedDeal(path: path, sheet: sheet, reading: .refused(refusal))
        }
      }
    }
  }

  private func compareOptions(of name: String) throws -> ExitCode {
    let file = try call.readDeal()
    let deal = file.deal
    guard let issue = deal.issue(named: name) else {
      throw UsageError.unknownName(option: Options.by, name: name, among: deal.issues.map(\.name))
    }
    let options = deal.issues[issue].options
    if options.count > ComparisonReport.most { throw UsageError.longToCompare(deal.issues[issue].name) }
    var reference: Int?
    if let from = call.arguments[Options.fromOption] {
      reference = deal.option(named: from, ofIssue: issue)
      if reference == nil {
        throw UsageError.unknownName(option: Options.fromOption, name: from, among: options.map(\.label))
      }
    }
    return try call.answer(
      with: ComparisonReport(
        byOptionsOf: issue, from: reference, of: file, lead: call.side(in: deal), request: request,
        frontier: call.frontier))
  }
}

extension ComparedDeal {
  /// Why it was refused; nil where it was read.
  fileprivate var refusal: Refusal? { if case .refused(let refusal) = reading { refusal } else { nil } }
}
