import MutualGains

/// Makes a deal of JSON in the schema "mutual-gains/deal 1". `docs/json.md` describes it.
struct JSONDealReader {
  let document: JSONDocument
  var names = DealNames()
  private(set) var digits = 0
  var hasCosts = Pair(false, false)
  private var notices: [Notice] = []
  /// The ranges, and where they stand.
  var ranges: [Uncertainty.Range] = []
  var rangeCells: [String] = []

  static let schema = "mutual-gains/deal 1"

  static let keys = [
    "schema", "language", "unit", "digits", "parties", "noDealValue", "issues", "bundles", "quantities",
    "rules", "margins",
  ]

  init(_ source: SourceText) throws(Diagnostic) { document = try JSONDocument(source) }

  /// The deal.
  ///
  /// - Throws: the first reason to refuse the file.
  mutating func read() throws(Diagnostic) -> DealFile {
    let root = document.root
    try checkSchema(root)
    try root.allowOnly(JSONDealReader.keys)
    let language = try root["language"].map(self.language) ?? .english
    let unit = try self.unit(try root.required("unit", of: "a deal"))
    digits = try self.digits(try root.required("digits", of: "a deal"))
    // What is shared in money is shared to the cent, as in every other file.
    if unit != .points { digits = max(digits, 2) }
    let parties = try self.parties(try root.required("parties", of: "a deal"))
    let noDealValue = try pair(
      try root.required("noDealValue", of: "a deal"), of: .noDeal, .value, at: "noDealValue")
    let issues = try self.issues(try root.required("issues", of: "a deal"), unit: unit)
    let quantities = try root["quantities"].map(self.quantities) ?? []
    names.quantities = quantities.map { ($0.name, $0.digits) }
    let bundles = try root["bundles"].map { node throws(Diagnostic) in try self.bundles(node) } ?? []
    let rules = try root["rules"].map { node throws(Diagnostic) in try self.rules(node) } ?? []
    let deal: Deal
    do throws(DealError) {
      deal = try Deal(
        unit: unit, digits: digits, parties: parties, noDealValue: noDealValue, issues: issues,
        bundles: bundles, quantities: quantities, rules: rules)
    } catch {
      throw root.diagnostic(JSONDealReader.problem(of: error, digits: digits))
    }
    let margins = try root["margins"].map { node throws(Diagnostic) in try self.margins(node, deal) } ?? []
    let uncertainty = Uncertainty(ranges: ranges, margins: margins)
    return DealFile(
      deal: deal,
      reading: DealFile.Reading(json: document.source, language: language, hasCosts: hasCosts),
      notices: document.source.invisibleByLine + notices + uncertainty.notices(of: deal, cells: rangeCells),
      uncertainty: uncertainty)
  }

  private func checkSchema(_ root: JSONNode) throws(Diagnostic) {
    guard let schema = root["schema"] else { throw root.diagnostic(.schemaMissing) }
    let name = schema.text ?? schema.written
    if name != JSONDealReader.schema { throw schema.diagnostic(.schemaUnknown(name)) }
  }

  private func language(_ node: JSONNode) throws(Diagnostic) -> Language {
    let name = try node.string()
    guard let language = Language(rawValue: name) else { throw node.diagnostic(.languageUnknown(name)) }
    return language
  }

  private func unit(_ node: JSONNode) throws(Diagnostic) -> ValueUnit {
    let name = try label(node)
    switch name {
    case "points": return .points
    case "money": return .money(currency: nil)
    default: return .money(currency: Currency.name(ofUnit: name))
    }
  }

  private func digits(_ node: JSONNode) throws(Diagnostic) -> Int {
    guard let digits = Int(try node.number()), (0...DealBuilder.largestDigits).contains(digits) else {
      throw node.wrongKind("a whole number from 0 to \(DealBuilder.largestDigits)")
    }
    return digits
  }

  private mutating func parties(_ node: JSONNode) throws(Diagnostic) -> Pair<Party> {
    let both = try elements(of: node, count: 2, "two parties")
    names.parties = Pair(try label(both[0]), try label(both[1]))
    if LabelKey(names.parties.first) == LabelKey(names.parties.second) {
      throw both[1].diagnostic(.nameRepeated(kind: "party", name: names.parties.second))
    }
    return names.parties.map(Party.init(name:))
  }

  private mutating func issues(_ node: JSONNode, unit: ValueUnit) throws(Diagnostic) -> [Issue] {
    var issues: [Issue] = []
    var weighted: Bool?
    var count = 0
    var nameNodes: [JSONNode] = []
    for element in try node.array() {
      try element.allowOnly(["name", "weight", "options", "range"])
      let nameNode = try element.required("name", of: "an issue")
      let name = try label(nameNode)
      if !names.add(issue: name) { throw nameNode.diagnostic(.nameRepeated(kind: "issue", name: name)) }
      nameNodes.append(nameNode)
      let weight = try element["weight"].map(self.weight)
      if weight != nil, unit != .points { throw element.diagnostic(.row(.weightOnMoney)) }
      if let weighted, weighted != (weight != nil) {
        throw element.diagnostic(.row(.weightMissing(issue: weight == nil ? name : issues[0].name)))
      }
      weighted = weight != nil
      if let node = element["range"], element["options"] == nil {
        issues.append(Issue(name: name, options: .range(try range(node, weight: weight)), weight: weight))
        continue
      }
      try element["range"].map { node throws(Diagnostic) in
        throw node.diagnostic(.jsonKeyUnknown("range", nearest: nil))
      }
      let options = try self.options(
        try element.required("options", of: "an issue"), of: issues.count, weight: weight)
      count += options.count
      if options.count > NumericRange.largestCount || count > DealBuilder.largestOptionCount {
        throw element.diagnostic(.format(.tooManyOptions(limit: DealBuilder.largestOptionCount)))
      }
      issues.append(Issue(name: name, options: options, weight: weight))
    }
    if issues.isEmpty { throw node.diagnostic(.row(.noIssues)) }
    try reportNearNames(issues, nameNodes)
    return issues
  }

  /// What is said of issues in a table that are nearly called the same.
  private mutating func reportNearNames(_ issues: [Issue], _ nodes: [JSONNode]) throws(Diagnostic) {
    var pairs = NearPairs()
    var found: [(meant: Int, slip: Int, nearness: NearName.Nearness)] = []
    pairs.forEach(issues.map { NearName($0.name) }) { other, issue, nearness in
      let isSlipAbove = issues[other].options.count == 1 && issues[issue].options.count > 1
      found.append(isSlipAbove ? (issue, other, nearness) : (other, issue, nearness))
    }
    for (meant, slip, nearness) in found {
      let isSingle = issues[slip].options.count == 1
      let (name, other) = (issues[slip].name, issues[meant].name)
      if isSingle, nearness == .sure {
        throw nodes[slip].diagnostic(.row(.issueMisspelt(name, meant: other, cell: "issues[\(meant)]")))
      }
      if !isSingle, nearness == .possible { continue }
      notices.append(
        .issuesAlike(other, cell: "issues[\(meant)]", other: name, otherCell: "issues[\(slip)]"))
    }
  }

  private func weight(_ node: JSONNode) throws(Diagnostic) -> Pair<ExactDecimal> {
    let both = try elements(of: node, count: 2, "two weights")
    return try Pair { side throws(Diagnostic) in
      let node = both[side.rawValue]
      guard let weight = ExactDecimal(try node.number()) else { throw node.wrongKind("a number such as 2.5") }
      if weight.units < 0 { throw node.diagnostic(.row(.weightNegative)) }
      return weight
    }
  }

  private mutating func options(
    _ node: JSONNode, of issue: Int, weight: Pair<ExactDecimal>?
  ) throws(Diagnostic) -> [Option] {
    var options: [Option] = []
    for element in try node.array() {
      try element.allowOnly(["label", "value", "cost"])
      let labelNode = try element.required("label", of: "an option")
      let label = try label(labelNode)
      if !names.add(option: label) { throw labelNode.diagnostic(.nameRepeated(kind: "option", name: label)) }
      let subject = InputAmount.Subject.option(OptionIndex(issue: issue, option: options.count))
      let place = "issues[\(issue)].options[\(options.count)]"
      let value = try pair(
        try element.required("value", of: "an option"), of: subject, .value, at: "\(place).value",
        weight: weight)
      let cost =
        try element["cost"].map { node throws(Diagnostic) in
          try pair(node, of: subject, .cost, at: "\(place).cost", weight: weight)
        } ?? Pair(.zero, .zero)
      if element["cost"] != nil { hasCosts = Pair(true, true) }
      options.append(Option(label: label, value: value, cost: cost))
    }
    if options.isEmpty { throw node.diagnostic(.row(.noIssues)) }
    return options
  }
}

extension JSONDealReader {
  /// An amount for each party.
  func pair(_ node: JSONNode) throws(Diagnostic) -> Pair<Amount> {
    let both = try elements(of: node, count: 2, "two amounts")
    return Pair(try amount(both[0]), try amount(both[1]))
  }

  func amount(_ node: JSONNode) throws(Diagnostic) -> Amount {
    Amount(units: try units(node, digits: digits))
  }

  /// The number in units of 1/10^`digits`.
  func units(_ node: JSONNode, digits: Int) throws(Diagnostic) -> Int64 { try node.units(digits: digits) }

  func elements(of node: JSONNode, count: Int, _ what: String) throws(Diagnostic) -> [JSONNode] {
    let elements = try node.array()
    if elements.count != count {
      throw node.diagnostic(.countWrong(wanted: count, found: elements.count, of: what))
    }
    return elements
  }

  /// A name or a label: text with something in it.
  func label(_ node: JSONNode) throws(Diagnostic) -> String { try node.label() }

  /// What is wrong, where only the deal as a whole shows it.
  private static func problem(of error: DealError, digits: Int) -> Problem {
    switch error {
    case .inexactWeightedAmount(let issue, let option):
      .format(.moreDecimals("\(issue), \(option): weight times amount", digits: digits))
    case .unsoundBundle: .format(.bundleUnsound)
    case .repeatedRule(let name): .format(.nameRepeated(kind: "rule", name: name))
    default: Problem(deal: error)
    }
  }
}
