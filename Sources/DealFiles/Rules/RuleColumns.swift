/// The columns of a file of rules, found by their headers.
struct RuleColumns: Sendable {
  enum Meaning: CaseIterable, Sendable {
    case name, rule, when, then, limit

    var words: (english: String, dutch: String) {
      switch self {
      case .name: ("name", "naam")
      case .rule: ("rule", "regel")
      case .when: ("when", "als")
      case .then: ("then", "dan")
      case .limit: ("limit", "grens")
      }
    }

    /// A unit in brackets may stand behind it: `limit (EUR)`.
    init?(header: String) {
      let key = LabelKey(HeaderUnit.split(header)?.name ?? header).text
      guard let meaning = Meaning.allCases.first(where: { key == $0.words.english || key == $0.words.dutch })
      else { return nil }
      self = meaning
    }
  }

  /// The unit behind the header of the limits.
  var limitUnit: String? {
    columns[.limit].flatMap { HeaderUnit.split(headers[$0])?.unit }
  }

  let headerRecord: Int
  private(set) var columns: [Meaning: Int] = [:]
  private(set) var headers: [String] = []
  private(set) var unknown: [(column: Int, name: String)] = []

  static let words = Meaning.allCases.flatMap { [$0.words.english, $0.words.dutch] }

  /// Other words that people write for a column.
  private static let otherWords: [String: Meaning] = [
    "if": .when, "condition": .when, "wanneer": .when, "indien": .when, "voorwaarde": .when,
    "consequence": .then, "gevolg": .then, "bound": .limit, "limiet": .limit, "maximum": .limit,
    "description": .name, "omschrijving": .name, "type": .rule, "soort": .rule,
  ]

  /// The column that is missing and meant by an unknown header, if one is.
  func meant(by header: String) -> Meaning? {
    let lacking = Meaning.allCases.filter { columns[$0] == nil }
    if let meaning = RuleColumns.otherWords[LabelKey(header).text] {
      return lacking.contains(meaning) ? meaning : nil
    }
    let words = lacking.flatMap { [$0.words.english, $0.words.dutch] }
    return nearestSpelling(to: header, among: words).flatMap { Meaning(header: $0) }
  }

  /// The header of a column, in the language of the others.
  func word(_ meaning: Meaning) -> String {
    let keys = headers.map { LabelKey($0).text }
    let dutch = Meaning.allCases.count { keys.contains($0.words.dutch) }
    let english = Meaning.allCases.count { keys.contains($0.words.english) }
    return dutch > english ? meaning.words.dutch : meaning.words.english
  }

  /// The columns that the header record names; nil with `problems` filled where names or verbs are missing.
  init?(_ text: DelimitedText, problems: inout ProblemList) {
    guard let record = text.headerRecord else {
      let wanted = [Meaning.name, .rule].map(\.words.english)
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
          .header(.repeated(header, meant: nil)), at: DelimitedText.Address(record: record, column: column))
      }
    }
    let missing = [Meaning.name, .rule].filter { columns[$0] == nil }
    if !missing.isEmpty {
      let problem = RuleProblem.headerMissing(
        wanted: missing.map(\.words.english), found: headers.filter { !$0.isEmpty })
      problems.report(.rule(problem), at: .record(record))
      return nil
    }
  }

  func address(_ meaning: Meaning, record: Int) -> DelimitedText.Address? {
    columns[meaning].map { DelimitedText.Address(record: record, column: $0) }
  }

  /// Where to point for a cell that may not even have a column.
  func spot(_ meaning: Meaning, record: Int) -> ProblemList.Spot {
    address(meaning, record: record).map { .cell($0) } ?? .record(record)
  }
}
