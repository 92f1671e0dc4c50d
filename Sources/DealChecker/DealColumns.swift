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
  /// Columns that tie issues together, which the checker does not know.
  let rules: [Int]

  private static let issueHeaders: Set<String> = ["issue", "onderwerp"]
  private static let optionHeaders: Set<String> = ["option", "optie", "keuze"]
  private static let valueWords: Set<String> = ["value", "waarde"]
  private static let costWords: Set<String> = ["cost", "kosten", "meerkosten"]
  private static let ruleHeaders: Set<String> = [
    "requires", "vereist", "excludes", "sluit uit", "status",
  ]

  static func isHeader(_ cells: [String]) -> Bool {
    (try? DealColumns(header: cells)) != nil
  }

  /// The columns of a header. Columns that it does not know are left alone.
  init(header: [String]) throws(CheckRefusal) {
    let folded = header.map(\.folded)
    issue = try DealColumns.only(DealColumns.issueHeaders, in: folded)
    option = try DealColumns.only(DealColumns.optionHeaders, in: folded)
    rules = folded.indices.filter { DealColumns.ruleHeaders.contains(folded[$0]) }

    let amounts = header.enumerated().compactMap { AmountHeader($0.element, column: $0.offset) }
    let values = amounts.filter { DealColumns.valueWords.contains($0.word) }
    let costs = amounts.filter { DealColumns.costWords.contains($0.word) }
    let names = values.map(\.party.folded)
    guard names.count == 2, names[0] != names[1] else {
      throw CheckRefusal("The header has values of \(names.count) parties; two are needed.")
    }
    let costNames = costs.map(\.party.folded)
    guard costNames.allSatisfy(names.contains), Set(costNames).count == costNames.count else {
      throw CheckRefusal("A cost column belongs to no party, or two belong to the same.")
    }
    parties = values.map(\.party)
    self.values = values.map(\.column)
    self.costs = names.map { name in costs.first { $0.party.folded == name }?.column }
    units = (values + costs).compactMap(\.unit)
  }

  private static func only(
    _ names: Set<String>, in header: [String]
  ) throws(CheckRefusal) -> Int {
    let found = header.indices.filter { names.contains(header[$0]) }
    guard let column = found.first, found.count == 1 else {
      throw CheckRefusal(
        "The header has \(found.count) columns for \(names.sorted().joined(separator: "/")).")
    }
    return column
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
