import MutualGains

extension DealColumns {
  /// The columns that the header record names.
  ///
  /// Problems go to `problems`; nil where the rows make no sense without what is missing.
  ///
  /// - Parameter quantityNames: What rules call the numeric columns that they limit.
  init?(_ text: DelimitedText, quantityNames: [String], problems: inout ProblemList) {
    guard let record = text.headerRecord else {
      problems.report(.fileEmpty)
      return nil
    }
    headerRecord = record
    headers = (0..<text.cellCount(record: record)).map { text.label(.init(record: record, column: $0)) }
    var finder = Finder(record: record, headers: headers)
    computed = PlayWords.columns(in: headers)
    for column in headers.indices where !computed.contains(column) { finder.add(column, to: &self) }
    finder.match(into: &self)
    takeQuantities(quantityNames)
    let isComplete = finder.isComplete
    if !isComplete { finder.reportMissing() }
    problems.add(finder.problems)
    if !isComplete { return nil }
  }

  private mutating func takeQuantities(_ names: [String]) {
    let isNamed = { (header: String) in names.contains { Quantity.matches(header, $0) } }
    quantities = unknown.filter { !$0.name.isEmpty && isNamed($0.name) }
    unknown.removeAll { column in quantities.contains { $0.column == column.column } }
  }

  /// Walks over the headers and remembers what it met.
  private struct Finder {
    let record: Int
    let headers: [String]
    var problems = ProblemList()
    private var issue: Int?
    private var option: Int?
    private var values: [(party: String, column: Int)] = []
    private var costs: [(party: String, column: Int)] = []
    private var valueKeys: Set<LabelKey> = []
    private var costKeys: Set<LabelKey> = []

    init(record: Int, headers: [String]) {
      self.record = record
      self.headers = headers
    }

    mutating func add(_ column: Int, to columns: inout DealColumns) {
      let header = headers[column]
      var isFirst = true
      switch DealColumns.meaning(ofHeader: header) {
      case .issue: isFirst = issue.fill(with: column)
      case .option: isFirst = option.fill(with: column)
      case .requires: isFirst = columns.requires.fill(with: column)
      case .excludes: isFirst = columns.excludes.fill(with: column)
      case .status: isFirst = columns.status.fill(with: column)
      case .remark: columns.remarks.append(header)
      case .value(let party, let unit):
        isFirst = valueKeys.insert(LabelKey(party)).inserted
        if isFirst { values.append((party, column)) }
        if let unit { columns.units.append((column, unit)) }
      case .cost(let party, let unit):
        isFirst = costKeys.insert(LabelKey(party)).inserted
        if isFirst { costs.append((party, column)) }
        if let unit { columns.units.append((column, unit)) }
      case .unknown: columns.unknown.append((column, header))
      }
      if !isFirst { report(.headerRepeated(header), column) }
    }

    /// Brings the parties in the order of their value columns and finds each one's cost column.
    mutating func match(into columns: inout DealColumns) {
      columns.issue = issue ?? 0
      columns.option = option ?? 0
      for (party, column) in values.dropFirst(2) { report(.partyTooMany(party), column) }
      for (party, column) in costs
      where !valueKeys.contains(LabelKey(party)) {
        let nearest = nearestSpelling(to: party, among: values.prefix(2).map(\.party))
        report(.costWithoutValue(party: party, nearest: nearest), column)
      }
      for (party, column) in values.prefix(2) {
        columns.parties.append(Party(name: party))
        columns.values.append(column)
        columns.costs.append(costs.first { LabelKey($0.party) == LabelKey(party) }?.column)
      }
    }

    var isComplete: Bool { issue != nil && option != nil && values.count >= 2 }

    mutating func reportMissing() {
      if issue == nil || option == nil {
        let wanted = [issue == nil ? "issue" : nil, option == nil ? "option" : nil].compactMap(\.self)
        let found = headers.filter { !$0.isEmpty }
        problems.report(.headerMissing(wanted: wanted, found: found), at: .record(record))
      }
      if values.count < 2 {
        problems.report(.partyMissing(found: values.count), at: .record(record))
      }
    }

    private mutating func report(_ problem: Problem, _ column: Int) {
      problems.report(problem, at: DelimitedText.Address(record: record, column: column))
    }
  }
}

extension Int? {
  /// Takes `value` where there is none yet; returns whether it did.
  fileprivate mutating func fill(with value: Int) -> Bool {
    if self != nil { return false }
    self = value
    return true
  }
}
