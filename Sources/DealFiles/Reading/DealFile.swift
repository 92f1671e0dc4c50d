import MutualGains

/// A deal as it was read from a file, and how it was read.
public struct DealFile: Sendable {
  public let deal: Deal
  @Boxed package private(set) var reading: Reading
  /// What was assumed or ignored, in the order of the file.
  public let notices: [Notice]
  /// What of the deal's figures is not certain: the deal has the middle of each range.
  @Boxed package var uncertainty: Uncertainty
  /// How many of the deal's rules, its last ones, come from a file of rules.
  package private(set) var addedRuleCount = 0

  /// How a file was read.
  package struct Reading: Sendable {
    /// How the file writes a deal.
    package enum Form: String, Sendable { case table, json }

    package var form = Form.table
    /// The language that the file is written in.
    package var language: Language
    /// The headers over what only people read, such as notes.
    package var remarkHeaders: [String] = []
    /// The file, as the user named it.
    package let name: String
    /// The sheet, in a workbook.
    package let sheet: String?
    /// The options that are dates in the sheet, by issue.
    var dateOptions: [Int: [SpreadsheetDate: String]] = [:]
    /// The byte between cells: a comma, a semicolon, a tab, or what a line `sep=` names.
    package let separator: UInt8
    /// Whether a first line `sep=;` names the separator.
    package let hasSeparatorLine: Bool
    /// How many headers the separator makes that are known.
    package let knownHeaderCount: Int
    /// What the file is written in.
    package let encoding: EncodingProof
    /// The cell that proves the encoding, where one does.
    package let encodingCell: String?
    package let decimal: DecimalProof
    /// Where the unit was found; nil where the file names none.
    package let unitCell: String?
    /// The cell that starts the row of no-deal values; nil where there is none.
    package let noDealCell: String?
    /// What each party has in each of several alternatives to the deal, the best of which counts; none where a single
    /// row has the no-deal values.
    package var alternatives: [NoDealAlternative] = []
    /// The headers that name nothing known and that no rule names.
    package let unknownHeaders: [String]
    /// Whether each party has a column of additional costs.
    package let hasCosts: Pair<Bool>
    /// Where the amounts of options stand.
    package let amountCells: AmountCells
    /// What is known of the file as one party's own sheet; nil where it holds the figures of both.
    package var ownSheet: OwnSheet?

    /// Whether the file starts with a byte order mark.
    package var hasByteOrderMark: Bool { encoding.reason == .byteOrderMark }

    /// Whether a table in the notation of the file starts with a byte order mark: Excel takes a table without
    /// it for its old encoding. What came in an old encoding goes back to a program that needs the mark.
    package var wantsByteOrderMark: Bool {
      hasByteOrderMark || encoding.encoding != .utf8 || sheet != nil
    }

    /// The notation that tables beside the deal have where they don't prove their own. JSON has points always, but
    /// who has a Dutch deal has Dutch spreadsheets beside it.
    var conventionOfTables: DecimalConvention? {
      form == .json ? language.decimals : decimal.convention
    }

    /// The sign before decimals when writing in the notation of the file.
    package var decimalSign: Character {
      conventionOfTables?.sign ?? (separator == UInt8(ascii: ";") ? "," : ".")
    }
  }

  /// The deal in `source`, under the rules that `rules` adds to its own.
  ///
  /// - Parameter convention: the decimal convention to take where the file doesn't prove its own. A file of
  ///   rules without proof of its own takes the deal's.
  /// - Throws: all reasons to refuse the files.
  public init(
    _ source: SourceText, convention: DecimalConvention? = nil, rules: SourceText? = nil
  ) throws(Refusal) {
    try self.init(source, convention: convention, rules: rules, quantityNames: [])
  }

  /// The same, with the numeric columns that `quantityNames` names too.
  init(
    _ source: SourceText, convention: DecimalConvention? = nil, rules: SourceText?, quantityNames: [String],
    scope: PartyScope = .both
  ) throws(Refusal) {
    var sheet: RuleSheet?
    var unread: Refusal?
    if let rules {
      do throws(Diagnostic) { sheet = try RuleSheet(rules) } catch { unread = Refusal([error]) }
    }
    let file: DealFile
    do throws(Refusal) {
      let names = quantityNames + (sheet?.quantityNames ?? [])
      file = try DealFile(source, convention: convention, quantityNames: names, scope: scope)
    } catch {
      throw Refusal([error, unread ?? sheet?.refusal].compactMap(\.self))
    }
    if let unread { throw unread }
    self = try sheet.map { (sheet) throws(Refusal) in try DealFile(file, adding: sheet) } ?? file
  }

  /// The deal in `source`, with the numeric columns that `quantityNames` names.
  init(
    _ source: SourceText, convention: DecimalConvention?, quantityNames: [String], scope: PartyScope = .both
  ) throws(Refusal) {
    if source.isJSON || source.isXML {
      if scope == .one { throw Refusal([Diagnostic(.merge(.notSheet), in: source.name)]) }
      try self.init(document: source)
      return
    }
    var reader: DealReader
    do throws(Diagnostic) {
      reader = try DealReader(source, convention: convention, quantityNames: quantityNames, scope: scope)
    } catch {
      throw Refusal([error])
    }
    let file = reader.read()
    guard let file, reader.problems.isEmpty else { throw reader.problems.refusal(in: reader.text) }
    self = file
  }

  /// The same deal, under the rules of a sheet too.
  private init(_ file: DealFile, adding sheet: RuleSheet) throws(Refusal) {
    var problems = sheet.problems
    guard let columns = sheet.columns else { throw problems.refusal(in: sheet.text) }
    var matching = RuleResolver(sheet, columns: columns, file: file)
    let rules = matching.rules()
    problems.add(matching.problems)
    if !problems.isEmpty { throw problems.refusal(in: sheet.text) }
    let deal: Deal
    do throws(DealError) {
      deal = try file.deal.replacingRules(with: file.deal.rules + rules)
    } catch {
      // Names and options were looked at above.
      throw Refusal([Diagnostic(Problem(deal: error), in: sheet.text.source.name)])
    }
    let notices = columns.unknown.map { column, name in
      Notice.unknownColumn(
        name: name, cell: CellAddress(record: columns.headerRecord, column: column).name,
        nearest: columns.meant(by: name).map { columns.word($0) })
    }
    let examples =
      sheet.examples.isEmpty
      ? [] : [Notice.examplesPassedOver(sheet: sheet.text.source.sheet?.name, cells: sheet.examples)]
    self.init(
      deal: deal, reading: file.reading,
      notices: file.notices + notices + sheet.notices + matching.notices + examples,
      uncertainty: file.uncertainty)
    addedRuleCount = rules.count
  }

  /// The same file with other notices.
  public init(_ file: DealFile, notices: [Notice]) {
    self.init(
      deal: file.deal, reading: file.reading, notices: notices, uncertainty: file.uncertainty)
    addedRuleCount = file.addedRuleCount
  }

  init(
    deal: Deal, reading: Reading, notices: [Notice], addedRuleCount: Int = 0,
    uncertainty: Uncertainty = Uncertainty()
  ) {
    self.deal = deal
    self.reading = reading
    self.notices = notices
    self.addedRuleCount = addedRuleCount
    self.uncertainty = uncertainty
  }
}
