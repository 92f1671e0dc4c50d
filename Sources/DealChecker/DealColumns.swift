/// Which columns of a deal file hold what.
struct DealColumns: Sendable {
  let issue: Int
  let option: Int
  /// Party names, in the order of their value columns.
  let parties: [String]
  /// Per party the column of its values.
  let values: [Int]
  /// Per party the column of its costs, where it has one.
  let costs: [Int?]
  /// Units in brackets behind the headers of amounts.
  let units: [String]
  /// The columns of options that an option needs, of those it rules out, and of whether it is fixed.
  let requires: Int?
  let excludes: Int?
  let status: Int?
  /// The columns that rules sum over, in the order in which they were asked for.
  let quantities: [Int]

  private static let issueHeaders: Set<String> = ["issue", "onderwerp"]
  private static let optionHeaders: Set<String> = ["option", "optie", "keuze"]
  private static let valueWords: Set<String> = ["value", "waarde"]
  private static let costWords: Set<String> = ["cost", "kosten", "meerkosten"]
  private static let requiresHeaders: Set<String> = ["requires", "vereist"]
  private static let excludesHeaders: Set<String> = ["excludes", "sluit uit"]

  static func isHeader(_ cells: [String]) -> Bool {
    (try? DealColumns(header: cells)) != nil
  }

  /// The columns of a header, with those of the named quantities. Columns that it does not know are left
  /// alone.
  init(header: [String], quantities names: [String] = []) throws(CheckRefusal) {
    let folded = header.map(\.folded)
    issue = try DealColumns.only(DealColumns.issueHeaders, in: folded)
    option = try DealColumns.only(DealColumns.optionHeaders, in: folded)
    requires = try DealColumns.atMostOne(DealColumns.requiresHeaders, in: folded)
    excludes = try DealColumns.atMostOne(DealColumns.excludesHeaders, in: folded)
    status = try DealColumns.atMostOne(["status"], in: folded)
    let known = [issue, option] + [requires, excludes, status].compactMap(\.self)

    let amounts = header.enumerated().compactMap { AmountHeader($0.element, column: $0.offset) }
    let values = amounts.filter { DealColumns.valueWords.contains($0.word) }
    let costs = amounts.filter { DealColumns.costWords.contains($0.word) }
    let parties = values.map(\.party.folded)
    guard parties.count == 2, parties[0] != parties[1] else {
      throw CheckRefusal("The header has values of \(parties.count) parties; two are needed.")
    }
    let costNames = costs.map(\.party.folded)
    guard costNames.allSatisfy(parties.contains), Set(costNames).count == costNames.count else {
      throw CheckRefusal("A cost column belongs to no party, or two belong to the same.")
    }
    self.parties = values.map(\.party)
    self.values = values.map(\.column)
    self.costs = parties.map { name in costs.first { $0.party.folded == name }?.column }
    units = (values + costs).compactMap(\.unit)
    var quantities: [Int] = []
    for name in names {
      let column = try DealColumns.only([name.folded], in: folded)
      if (known + amounts.map(\.column)).contains(column) {
        throw CheckRefusal("A rule sums over the column “\(name)”, which has a meaning of its own.")
      }
      quantities.append(column)
    }
    self.quantities = quantities
  }

  private static func only(
    _ names: Set<String>, in header: [String]
  ) throws(CheckRefusal) -> Int {
    guard let column = try atMostOne(names, in: header) else {
      throw CheckRefusal("The header has no column \(names.sorted().joined(separator: "/")).")
    }
    return column
  }

  /// The column with one of these folded names, where there is one.
  static func atMostOne(
    _ names: Set<String>, in header: [String]
  ) throws(CheckRefusal) -> Int? {
    let found = header.indices.filter { names.contains(header[$0]) }
    if found.count > 1 {
      throw CheckRefusal(
        "The header has \(found.count) columns \(names.sorted().joined(separator: "/")).")
    }
    return found.first
  }

  /// A header like `value buyer (EUR)`, taken apart.
  private struct AmountHeader {
    let column: Int
    let word: String
    let party: String
    let unit: String?

    init?(_ header: String, column: Int) {
      let words = header.collapsed.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      let word = words[0].lowercased()
      guard valueWords.contains(word) || costWords.contains(word) else { return nil }
      self.column = column
      self.word = word
      var name = words[1]
      var unit: String?
      if name.last == ")", let opening = name.lastIndex(of: "(") {
        unit = String(name[opening...].dropFirst().dropLast().trimmed)
        name = name[..<opening].trimmed
      }
      guard !name.isEmpty else { return nil }
      party = String(name)
      self.unit = unit
    }
  }
}
