import MutualGains

/// The rows of a file of rules, before they meet a deal.
struct RuleSheet: Sendable {
  struct Row: Sendable {
    var record: Int
    var name: String
    var verb: RuleVerb
    /// The options in `when`, for verbs that take some.
    var when: OptionList?
    var then: OptionList?
    /// The party or the column in `when`, for verbs that take one.
    var subject = ""
    var limit: AmountToken?
    /// What stands behind the limit of a column that counts something else than money: `5 t`.
    var limitUnit: String?
  }

  let text: DelimitedText
  private(set) var columns: RuleColumns?
  private(set) var rows: [Row] = []
  private(set) var problems = ProblemList()
  /// What is to be known of the cells of a workbook.
  private(set) var notices: [Notice] = []
  /// The rows that are the template's examples, by the cell of their name.
  private(set) var examples: [String] = []
  /// The columns of which it was said that they are missing.
  private var missing: Set<RuleColumns.Meaning> = []

  init(_ source: SourceText) throws(Diagnostic) {
    text = try DelimitedText(
      source,
      separator: source.separatorInUse { RuleColumns.Meaning(header: $0) != nil })
    columns = RuleColumns(text, problems: &problems)
    guard let columns else { return }
    noteSheetCells(columns)
    notices += source.unreadSheets(.rules)
    if let off = text.rowSwitchedOff(by: columns.unknown.map(\.column), below: columns.headerRecord) {
      problems.report(.row(.switchedOff(header: columns.headers[off.column], word: text.label(off))), at: off)
    }
    var records: [LabelKey: Int] = [:]
    for record in text.records(below: columns.headerRecord)
    where !text.isBlank(record: record) {
      if isExample(record: record) {
        examples.append(columns.address(.name, record: record)?.name ?? "")
        continue
      }
      read(record: record, columns)
      noteName(record: record, columns, in: &records)
    }
  }

  private mutating func noteSheetCells(_ columns: RuleColumns) {
    let region = SheetRegion(text, columns: columns.columns.values, header: columns.headerRecord)
    guard let region else { return }
    region.report(to: &problems)
    notices = region.notices { region.label([columns.columns[.name]].compactMap(\.self), record: $0) }
      .map { $0.onSheet(text.source.sheet?.name) }
  }

  /// The problems so far; nil without any.
  var refusal: Refusal? { problems.isEmpty ? nil : problems.refusal(in: text) }

  /// The numeric columns of the deal that rules name.
  var quantityNames: [String] { rows.filter { $0.verb.subject == .quantity }.map(\.subject) }

  private func isExample(record: Int) -> Bool {
    let cells = (0..<text.cellCount(record: record)).map {
      text.label(CellAddress(record: record, column: $0))
    }
    return TemplateExamples.isRule(cells.filter { !$0.isEmpty })
  }

  private mutating func noteName(record: Int, _ columns: RuleColumns, in records: inout [LabelKey: Int]) {
    let name = content(.name, record: record, columns)
    let spot = columns.spot(.name, record: record)
    if name.isEmpty {
      problems.report(.rule(.nameMissing), at: spot)
    } else if let first = records.updateValue(record, forKey: LabelKey(name)) {
      let firstCell = columns.address(.name, record: first)?.name ?? ""
      problems.report(.rule(.nameRepeated(name, firstCell: firstCell)), at: spot)
    }
  }

  private mutating func read(record: Int, _ columns: RuleColumns) {
    let word = content(.rule, record: record, columns)
    let verbSpot = columns.spot(.rule, record: record)
    guard !word.isEmpty else {
      problems.report(.rule(.verbMissing), at: verbSpot)
      return
    }
    guard let verb = RuleVerb(word) else {
      let nearest = nearestSpelling(to: word, among: RuleVerb.allWords)
      problems.report(.rule(.unknownVerb(word, nearest: nearest)), at: verbSpot)
      return
    }
    var row = Row(record: record, name: content(.name, record: record, columns), verb: verb)
    if verb.subject == .options {
      row.when = list(.when, record: record, columns)
    } else {
      row.subject = content(.when, record: record, columns)
      if row.subject.isEmpty, verb.subject == .quantity || columns.columns[.when] == nil {
        reportEmpty(.when, .quantityMissing, record: record, columns)
      }
    }
    if verb.hasThen {
      row.then = list(.then, record: record, columns)
    } else {
      reportUnused(.then, record: record, word, columns)
    }
    if verb.hasLimit {
      row.limit = number(&row.limitUnit, of: verb, record: record, columns)
    } else {
      reportUnused(.limit, record: record, word, columns)
    }
    rows.append(row)
  }

  private func content(_ meaning: RuleColumns.Meaning, record: Int, _ columns: RuleColumns) -> String {
    columns.address(meaning, record: record).map { text.label($0) } ?? ""
  }

  private mutating func list(
    _ meaning: RuleColumns.Meaning, record: Int, _ columns: RuleColumns
  ) -> OptionList? {
    let content = content(meaning, record: record, columns)
    let spot = columns.spot(meaning, record: record)
    if content.isEmpty {
      reportEmpty(meaning, .listMissing, record: record, columns)
      return nil
    }
    do throws(OptionList.Malformed) {
      return try OptionList(content)
    } catch {
      problems.report(.rule(.listMalformed(error.part)), at: spot)
      return nil
    }
  }

  private mutating func number(
    _ unit: inout String?, of verb: RuleVerb, record: Int, _ columns: RuleColumns
  ) -> AmountToken? {
    guard let address = columns.address(.limit, record: record), !text.isEmpty(address) else {
      reportEmpty(.limit, .limitMissing, record: record, columns)
      return nil
    }
    let isBesideKnown = columns.columns.values.contains(address.column + 1)
    if !isBesideKnown, text.isDivided(address) {
      problems.report(.text(.commasInBoth), at: .init(record: address.record, column: address.column + 1))
      return nil
    }
    do throws(AmountToken.Fault) {
      let bytes = text.bytes(address)
      return text.isNumber(address) ? try AmountToken(number: bytes) : try AmountToken(bytes)
    } catch {
      if verb.subject == .quantity, let (token, behind) = AmountToken.withUnit(text.text(address)) {
        unit = behind
        return token
      }
      problems.report(text.problem(error, at: address), at: address)
      return nil
    }
  }

  /// Reports an empty cell, or once for the file that its whole column is missing.
  private mutating func reportEmpty(
    _ meaning: RuleColumns.Meaning, _ problem: RuleProblem, record: Int, _ columns: RuleColumns
  ) {
    if columns.columns[meaning] != nil {
      problems.report(.rule(problem), at: columns.spot(meaning, record: record))
      return
    }
    guard missing.insert(meaning).inserted else { return }
    if let (column, name) = columns.unknown.first(where: { columns.meant(by: $0.name) == meaning }) {
      let address = CellAddress(record: columns.headerRecord, column: column)
      problems.report(.rule(.headerUnknown(name, meant: columns.word(meaning))), at: address)
    } else {
      let problem = RuleProblem.headerMissing(
        wanted: [Language.english.word(for: .ruleColumn(meaning))],
        found: columns.headers.filter { !$0.isEmpty })
      problems.report(.rule(problem), at: .record(columns.headerRecord))
    }
  }

  private mutating func reportUnused(
    _ meaning: RuleColumns.Meaning, record: Int, _ verb: String, _ columns: RuleColumns
  ) {
    guard let address = columns.address(meaning, record: record), !text.isEmpty(address) else { return }
    let header = columns.headers[address.column]
    problems.report(.rule(.cellUnused(header, verb: verb)), at: address)
  }
}
