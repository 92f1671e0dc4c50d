import MutualGains

/// What the sheets beside a deal are called, in all languages.
public enum SheetNames {
  public static let rules = Term.rulesSheet.words
  public static let proposals = Term.proposalsSheet.words
}

/// The file with a deal, which as a workbook may hold more than the deal: its rules, and proposals.
public struct DealSource: Sendable {
  /// The text with the deal.
  public let deal: SourceText
  private let workbook: Workbook?

  /// The deal in the bytes of a file.
  ///
  /// - Throws: as `SourceText` does.
  public init(name: String, bytes: [UInt8]) throws(Diagnostic) {
    // Too large a file is refused as what it is, before it is opened as a workbook.
    if Workbook.isWorkbook(bytes), bytes.count <= SourceText.largestSize {
      let opened = try Workbook(name: name, bytes: bytes)
      (workbook, deal) = (opened, try opened.dealSheet())
    } else {
      (workbook, deal) = (nil, try SourceText(name: name, bytes: bytes))
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
    let looks = SheetLooks(issues)
    return workbook.unread([dealName, rules, proposals].compactMap(\.self)).compactMap { sheet in
      guard let kind = looks.kind(of: sheet) else { return nil }
      let taken: String?
      let names: [String]
      switch kind {
      case .deal: (taken, names) = (dealName, [])
      case .rules: (taken, names) = (rules, SheetNames.rules)
      case .proposals: (taken, names) = (proposals, SheetNames.proposals)
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
