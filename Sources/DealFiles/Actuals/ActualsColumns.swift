import MutualGains

/// The columns of a file of actuals, found by their headers.
struct ActualsColumns: Sendable {
  /// What stands in a column.
  enum Meaning: Hashable, Sendable {
    case issue, option, evidence, status, note
    case value(Side), cost(Side)
  }

  let headerRecord: Int
  private(set) var columns: [Meaning: Int] = [:]

  /// Whether a header is one of those; a unit in brackets may stand behind it.
  static func isKnown(_ header: String, in deal: Deal) -> Bool { meaning(of: header, in: deal) != nil }

  private static func meaning(of header: String, in deal: Deal) -> Meaning? {
    let key = LabelKey(HeaderUnit.split(header)?.name ?? header).text
    for (term, meaning) in [
      (Term.issue, Meaning.issue), (.option, .option), (.evidence, .evidence), (.status, .status),
      (.note, .note),
    ] where term.keys.contains(key) {
      return meaning
    }
    for side in Side.allCases {
      let party = LabelKey(deal.parties[side].name).text
      if Term.value.keys.contains(where: { key == $0 + " " + party }) { return .value(side) }
      if Term.cost.keys.contains(where: { key == $0 + " " + party }) { return .cost(side) }
    }
    return nil
  }

  /// The columns that the header record names; nil with `problems` filled where they make no sense.
  init?(_ text: DelimitedText, in deal: Deal, problems: inout ProblemList) {
    let language = text.source.language
    let wanted = [Term.issue, .option, .status].map { language.word(for: $0) }
    guard let record = text.headerRecord else {
      problems.report(.actuals(.headerMissing(wanted: wanted, found: [])))
      return nil
    }
    headerRecord = record
    var found: [String] = []
    for column in 0..<text.cellCount(record: record) {
      let address = CellAddress(record: record, column: column)
      let header = text.text(address)
      if header.isEmpty { continue }
      found.append(header)
      guard let meaning = ActualsColumns.meaning(of: header, in: deal) else {
        let known = ActualsColumns.headers(of: deal, language)
        problems.report(
          .actuals(.unknownColumn(header, nearest: nearestSpelling(to: header, among: known))), at: address)
        continue
      }
      if columns.updateValue(column, forKey: meaning) != nil {
        problems.report(.header(.repeated(header, meant: nil)), at: address)
      }
      if let unit = HeaderUnit.split(header)?.unit, !deal.unit.takes(unit) {
        problems.report(.header(.unitsDiffer(unit, deal.unit.shown, firstCell: "")), at: address)
      }
    }
    let missing = zip([Meaning.issue, .option, .status], wanted).filter { columns[$0.0] == nil }.map(\.1)
    if !missing.isEmpty {
      problems = ProblemList()
      problems.report(.actuals(.headerMissing(wanted: missing, found: found)), at: .record(record))
      return nil
    }
  }

  /// The headers that such a file may have.
  private static func headers(of deal: Deal, _ language: Language) -> [String] {
    [Term.issue, .option, .evidence, .status, .note].map { language.word(for: $0) }
      + Side.allCases.flatMap { side in
        [Term.value, .cost].map { language.word(for: $0) + " " + deal.parties[side].name }
      }
  }

  /// The cell of a record in the column of that meaning; nil where there is none.
  func address(_ meaning: Meaning, record: Int) -> CellAddress? {
    columns[meaning].map { CellAddress(record: record, column: $0) }
  }
}

extension ValueUnit {
  /// The unit as problems name it.
  var shown: String {
    switch self {
    case .points: "points"
    case .money(let currency): currency ?? "money"
    }
  }
}
