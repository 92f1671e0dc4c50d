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
  /// The columns without a meaning.
  private let others: [Int]

  /// Whether the header is Dutch.
  let isDutch: Bool

  private static let issueHeaders: Set<String> = ["issue", "onderwerp"]
  private static let optionHeaders: Set<String> = ["option", "optie", "keuze"]
  private static let valueWords: Set<String> = ["value", "waarde"]
  private static let costWords: Set<String> = ["cost", "kosten", "meerkosten"]
  private static let requiresHeaders: Set<String> = ["requires", "vereist"]
  private static let excludesHeaders: Set<String> = ["excludes", "sluit uit"]

  /// Words that say that a column holds figures that count.
  private static let figureWords: Set<String> = [
    "value", "values", "waarde", "waarden", "cost", "costs", "kosten", "meerkosten", "weight", "weights",
    "gewicht", "gewichten", "net", "netto", "utility", "nut",
  ]

  static func isHeader(_ cells: [String]) -> Bool {
    (try? DealColumns(header: cells)) != nil
  }

  /// The columns of a header, with those of the named quantities. Columns that it does not know are left
  /// alone.
  init(header: [String], quantities names: [String] = []) throws(CheckRefusal) {
    let folded = header.map(\.folded)
    issue = try DealColumns.only(DealColumns.issueHeaders, in: folded)
    option = try DealColumns.only(DealColumns.optionHeaders, in: folded)
    isDutch = folded[issue] == "onderwerp"
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
      // A unit in brackets behind the header may be left out.
      let bare = folded.map { $0.last == ")" ? String($0.prefix { $0 != "(" }).folded : $0 }
      let column = try DealColumns.only([name.folded], in: folded.contains(name.folded) ? folded : bare)
      if (known + amounts.map(\.column)).contains(column) {
        throw CheckRefusal("A rule sums over the column “\(name)”, which has a meaning of its own.")
      }
      quantities.append(column)
    }
    self.quantities = quantities
    let amountColumns = amounts.map(\.column)
    others = header.indices.filter { !(known + amountColumns + quantities).contains($0) }
  }

  /// Refuses a header in which figures may stand that count, and that the checker would pass over.
  func checkOthers(header: [String]) throws(CheckRefusal) {
    for column in others {
      let words = header[column].folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let text = " \(words.joined(separator: " ")) "
      let names = parties.map { " \($0.folded) " }
      if words.contains(where: DealColumns.figureWords.contains) || names.contains(where: text.contains) {
        throw CheckRefusal("The checker does not know what the column “\(header[column])” is.")
      }
    }
    for name in units where !CheckedUnit.isPlain(name) {
      throw CheckRefusal("The checker does not know the unit “\(name)”.")
    }
    for party in parties {
      let last = party.split(separator: " ").last.map(String.init) ?? ""
      if party.contains(" "), CheckedUnit.isCurrency(last) {
        throw CheckRefusal("The checker does not know whether “\(party)” is a party or has a unit in it.")
      }
    }
  }

  private static func only(
    _ names: Set<String>, in header: [String]
  ) throws(CheckRefusal) -> Int {
    guard let column = try atMostOne(names, in: header) else {
      let list = names.sorted().joined(separator: "/")
      throw CheckRefusal("The header has no column \(list).")
    }
    return column
  }

  /// The column with one of these folded names, where there is one.
  static func atMostOne(
    _ names: Set<String>, in header: [String]
  ) throws(CheckRefusal) -> Int? {
    let found = header.indices.filter { names.contains(header[$0]) }
    if found.count > 1 {
      let list = names.sorted().joined(separator: "/")
      throw CheckRefusal("The header has \(found.count) columns \(list).")
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
