/// What the sheets beside a deal are called, in English and in Dutch.
public enum SheetNames {
  public static let rules = ["rules", "regels"]
  public static let proposals = ["proposals", "voorstellen"]
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
}

extension DealFile {
  /// The deal in `source`, under the rules that a sheet beside it adds to its own.
  ///
  /// - Throws: all reasons to refuse the file.
  public init(_ source: DealSource, convention: DecimalConvention? = nil) throws(Refusal) {
    let rules: SourceText?
    do throws(Diagnostic) {
      rules = try source.sheet(named: SheetNames.rules)
    } catch {
      throw Refusal([error])
    }
    let file = try DealFile(source.deal, convention: convention, rules: rules)
    // A sheet with headers and no rule yet is nothing to speak of.
    guard let rules, let sheet = rules.sheet?.name, (try? RuleSheet(rules))?.rows.isEmpty == false else {
      self = file
      return
    }
    self.init(file, notices: file.notices + [.rulesFromSheet(sheet)])
  }
}
