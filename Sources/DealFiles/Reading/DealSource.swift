import MutualGains

/// What the sheets beside a deal are called, in all languages.
public enum SheetNames {
  public static let rules = Term.rulesSheet.words
  public static let proposals = Term.proposalsSheet.words
  public static let actuals = Term.actualsSheet.words
}

/// The file with a deal, which as a workbook may hold more than the deal: its rules, and proposals.
public struct DealSource: Sendable {
  /// The text with the deal.
  public let deal: SourceText
  private let workbook: Workbook?
  /// The sheets of the workbook that are read as deals of their own.
  private var others: [String] = []

  /// The deal in the bytes of a file.
  ///
  /// - Parameter sheet: The sheet that is asked for; nil for the only deal of a workbook.
  /// - Throws: as `SourceText` does.
  public init(name: String, bytes: [UInt8], sheet: String? = nil) throws(Diagnostic) {
    if let opened = try DealSource.workbook(name, bytes) {
      workbook = opened
      if let sheet { deal = try opened.sheet(asked: sheet) } else { deal = try opened.dealSheet() }
    } else {
      if let sheet { throw Diagnostic(.workbook(.noSheets(sheet)), in: name) }
      (workbook, deal) = (nil, try SourceText(name: name, bytes: bytes))
    }
  }

  private init(_ deal: SourceText, in workbook: Workbook, beside others: [String]) {
    (self.deal, self.workbook, self.others) = (deal, workbook, others)
  }

  /// All deals in the bytes of a file, each with the name of its sheet where there are several: of a workbook every
  /// sheet with the headers of a deal, read or refused by itself.
  ///
  /// - Throws: where the file itself can't be read.
  public static func all(
    name: String, bytes: [UInt8]
  ) throws(Diagnostic) -> [(sheet: String?, source: Result<DealSource, Diagnostic>)] {
    guard let opened = try workbook(name, bytes), opened.dealSheetNames.count > 1 else {
      return [(nil, .success(try DealSource(name: name, bytes: bytes)))]
    }
    let names = opened.dealSheetNames
    return names.map { sheet in
      let source = Result { () throws(Diagnostic) in
        DealSource(try opened.sheet(asked: sheet), in: opened, beside: names)
      }
      return (sheet, source)
    }
  }

  /// The workbook in those bytes; nil where they are none. Too large a file is refused as what it is, before it is
  /// opened as one.
  private static func workbook(_ name: String, _ bytes: [UInt8]) throws(Diagnostic) -> Workbook? {
    guard Workbook.isWorkbook(bytes), bytes.count <= SourceText.largestSize else { return nil }
    return try Workbook(name: name, bytes: bytes)
  }

  /// The proposals on a sheet beside the deal of `file`, if there is one. Beside several deals they may be those of
  /// another one: then they are left out, and that is said.
  ///
  /// - Throws: all reasons to refuse the sheet.
  package func proposals(for file: DealFile) throws(Refusal) -> (file: ProposalFile?, notices: [Notice]) {
    let sheet: SourceText?
    do throws(Diagnostic) { sheet = try proposals } catch { throw Refusal([error]) }
    guard let sheet else { return (nil, []) }
    do throws(Refusal) {
      return (try ProposalFile(sheet, for: file), [])
    } catch {
      guard others.count > 1, let name = sheet.sheet?.name else { throw error }
      return (nil, [.sheetNotRead(UnreadSheet(name: name, kind: .proposals, reason: .ofOtherDeal))])
    }
  }

  /// The sheet of proposals beside the deal; nil where there is none.
  public var proposals: SourceText? {
    get throws(Diagnostic) { try sheet(named: SheetNames.proposals) }
  }

  /// The sheet beside the deal that has one of those names, such as `SheetNames.rules`; nil where there is none.
  public func sheet(named names: [String]) throws(Diagnostic) -> SourceText? {
    try workbook?.sheet(besideDeal: names)
  }

  /// The sheets that look as if they were meant, and are not read.
  ///
  /// - Parameter issues: The deal's, by which proposals are known.
  func unreadSheets(issues: [Issue]) -> [UnreadSheet] {
    guard let workbook, let dealName = deal.sheet?.name else { return [] }
    let rules = workbook.nameOfSheet(besideDeal: SheetNames.rules)
    let proposals = workbook.nameOfSheet(besideDeal: SheetNames.proposals)
    // It is named in a call of its own.
    let actuals = workbook.nameOfSheet(besideDeal: SheetNames.actuals)
    let looks = SheetLooks(issues)
    return workbook.unread([dealName, rules, proposals, actuals].compactMap(\.self) + others).compactMap {
      sheet in
      guard let kind = looks.kind(of: sheet) else { return nil }
      let taken: String?
      let names: [String]
      switch kind {
      case .deal: (taken, names) = (dealName, [])
      case .rules: (taken, names) = (rules, SheetNames.rules)
      case .proposals: (taken, names) = (proposals, SheetNames.proposals)
      case .actuals: (taken, names) = (actuals, SheetNames.actuals)
      }
      let reason: UnreadSheet.Reason =
        if sheet.isHidden { .hidden } else if let taken { .insteadOf(taken) } else { .notNamed(names) }
      return UnreadSheet(name: sheet.name, kind: kind, reason: reason)
    }
  }
}

extension DealFile {
  /// The deal in the file at `path`, a table, a workbook or JSON, under the rules of a sheet beside it.
  ///
  /// - Throws: a `Refusal` with all reasons to refuse the file, each with its cell; where a read fails, a `FileError`.
  public init(contentsOf path: String) throws {
    let source: DealSource
    do {
      source = try DealSource(name: InputFile.name(of: path), bytes: InputFile.bytes(of: path))
    } catch let diagnostic as Diagnostic {
      throw Refusal([diagnostic])
    }
    try self.init(source)
  }

  /// The deal in `source`, under the rules that a sheet beside it adds to its own.
  ///
  /// - Parameter given: Rules from elsewhere, which count instead of those beside the deal.
  /// - Throws: all reasons to refuse the file.
  public init(
    _ source: DealSource, convention: DecimalConvention? = nil, rules given: SourceText? = nil
  ) throws(Refusal) {
    try self.init(source, convention: convention, rules: given, scope: .both)
  }

  /// The same, of one party's own sheet where `scope` says so: the other party has nothing in it.
  package init(
    _ source: DealSource, convention: DecimalConvention? = nil, rules given: SourceText? = nil,
    scope: PartyScope
  ) throws(Refusal) {
    let rules: SourceText?
    do throws(Diagnostic) {
      if let given { rules = given } else { rules = try source.sheet(named: SheetNames.rules) }
    } catch {
      throw Refusal([error])
    }
    let file = try DealFile(
      source.deal, convention: convention, rules: rules, quantityNames: [], scope: scope)
    var notices: [Notice] = []
    // A sheet with headers and no rule yet is nothing to speak of.
    if given == nil, let rules, let sheet = rules.sheet?.name, (try? RuleSheet(rules))?.rows.isEmpty == false
    {
      notices.append(.rulesFromSheet(sheet))
    }
    if let given {
      if (try? RuleSheet(given))?.rows.isEmpty == true { notices.append(.noRules(file: given.name)) }
      if let own = try? source.sheet(named: SheetNames.rules), let sheet = own.sheet?.name,
        (try? RuleSheet(own))?.rows.isEmpty == false
      {
        notices.append(.rulesInstead(of: sheet))
      }
    }
    let unread = source.unreadSheets(issues: file.deal.issues).filter { given == nil || $0.kind != .rules }
    self.init(file, notices: file.notices + notices + unread.map { .sheetNotRead($0) })
  }
}
