/// The columns of a file of rules, found by their headers.
struct RuleColumns: Sendable {
  typealias Meaning = RuleColumn

  /// The unit behind the header of the limits.
  var limitUnit: String? {
    columns[.limit].flatMap { HeaderUnit.split(headers[$0])?.unit }
  }

  let headerRecord: Int
  private(set) var columns: [Meaning: Int] = [:]
  private(set) var headers: [String] = []
  private(set) var unknown: [(column: Int, name: String)] = []

  /// The column that is missing and meant by an unknown header, if one is.
  func meant(by header: String) -> Meaning? {
    let lacking = Meaning.allCases.filter { columns[$0] == nil }
    let key = LabelKey(header).text
    if let meaning = Meaning.allCases.first(where: { Term.otherRuleColumn($0).keys.contains(key) }) {
      return lacking.contains(meaning) ? meaning : nil
    }
    let words = lacking.flatMap { Term.ruleColumn($0).words }
    return nearestSpelling(to: header, among: words).flatMap { Meaning(header: $0) }
  }

  /// The header of a column, in the language of the others.
  func word(_ meaning: Meaning) -> String {
    let keys = headers.map { LabelKey($0).text }
    let language = Language.allCases.max { first, second in
      Meaning.allCases.count { keys.contains(first.word(for: .ruleColumn($0))) }
        < Meaning.allCases.count { keys.contains(second.word(for: .ruleColumn($0))) }
    }
    return (language ?? .english).word(for: .ruleColumn(meaning))
  }

  /// The columns that the header record names; nil with `problems` filled where names or verbs are missing.
  init?(_ text: DelimitedText, problems: inout ProblemList) {
    guard let record = text.headerRecord else {
      let wanted = [Meaning.name, .rule].map { Language.english.word(for: .ruleColumn($0)) }
      problems.report(.rule(.headerMissing(wanted: wanted, found: [])))
      return nil
    }
    headerRecord = record
    headers = (0..<text.cellCount(record: record)).map { text.text(.init(record: record, column: $0)) }
    for (column, header) in headers.enumerated() {
      guard let meaning = Meaning(header: header) else {
        if !header.isEmpty { unknown.append((column, header)) }
        continue
      }
      if columns.updateValue(column, forKey: meaning) != nil {
        problems.report(
          .header(.repeated(header, meant: nil)), at: CellAddress(record: record, column: column))
      }
    }
    let missing = [Meaning.name, .rule].filter { columns[$0] == nil }
    if !missing.isEmpty {
      let problem = RuleProblem.headerMissing(
        wanted: missing.map { Language.english.word(for: .ruleColumn($0)) },
        found: headers.filter { !$0.isEmpty })
      problems.report(.rule(problem), at: .record(record))
      return nil
    }
  }

  func address(_ meaning: Meaning, record: Int) -> CellAddress? {
    columns[meaning].map { CellAddress(record: record, column: $0) }
  }

  /// Where to point for a cell that may not even have a column.
  func spot(_ meaning: Meaning, record: Int) -> ProblemList.Spot {
    address(meaning, record: record).map { .cell($0) } ?? .record(record)
  }
}

/// A column of a file of rules.
package enum RuleColumn: CaseIterable, Sendable {
  case name, rule, when, then, limit

  /// A unit in brackets may stand behind it: `limit (EUR)`.
  init?(header: String) {
    let key = LabelKey(HeaderUnit.split(header)?.name ?? header).text
    guard let column = RuleColumn.byKey[key] else { return nil }
    self = column
  }

  private static let byKey = Dictionary(
    allCases.flatMap { column in Term.ruleColumn(column).keys.map { ($0, column) } },
    uniquingKeysWith: { first, _ in first })
}
