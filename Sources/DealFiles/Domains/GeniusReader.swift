import MutualGains

/// Reads the XML of Genius: a domain and two additive utility spaces.
///
/// The meaning is that of Genius 10 (`AdditiveUtilitySpace`, `EvaluatorDiscrete`, `EvaluatorInteger`,
/// `EvaluatorReal`, `BidIterator`); `docs/convert.md` states it.
struct GeniusReader {
  /// Numbers with more decimals are rounded to so many; nil keeps all.
  let roundedTo: Int?
  var notices: [Notice] = []

  /// The values that Genius tries of an issue with real numbers.
  static let realValueCount = 21

  enum Kind {
    case discrete
    case integer(from: Int, to: Int)
    case real(from: Fraction, to: Fraction)
  }

  struct Issue {
    let index: String
    let kind: Kind
    let issue: AdditiveDomain.Issue
    let element: XMLElement
    /// The option of each label.
    let options: [LabelKey: Int]
  }

  init(roundedTo: Int?) { self.roundedTo = roundedTo }

  /// The issues of a domain, in the order of the file.
  mutating func issues(of domain: XMLElement) throws(Diagnostic) -> [Issue] {
    var elements: [XMLElement] = []
    try domain.forEach { element throws(Diagnostic) in
      if element.name == "issue" { elements.append(element) }
    }
    var issues: [Issue] = []
    var names = Set<LabelKey>()
    var indices = Set<String>()
    var count = 0
    for element in elements {
      let name = try element.required("name").trimmingBlanks
      if name.isEmpty { throw element.diagnostic(.nameUnusable(name), at: "name") }
      if !names.insert(LabelKey(name)).inserted {
        throw element.diagnostic(.nameRepeated(kind: "issue", name: name), at: "name")
      }
      if let index = element["index"], !indices.insert(index).inserted {
        throw element.diagnostic(.xmlElementRepeated("issue", of: index), at: "index")
      }
      let ranges = element.children(named: "range")
      if ranges.count > 1 { throw ranges[1].diagnostic(.xmlElementRepeated("range", of: name)) }
      let issue = try self.issue(element, name: name)
      count += issue.issue.labels.count
      if count > DealBuilder.largestOptionCount {
        throw element.diagnostic(.tooManyOptions(limit: DealBuilder.largestOptionCount))
      }
      issues.append(issue)
    }
    if issues.isEmpty { throw domain.diagnostic(.row(.noIssues)) }
    return issues
  }

  private mutating func issue(_ element: XMLElement, name: String) throws(Diagnostic) -> Issue {
    let type = element["type"] ?? element["vtype"] ?? element["etype"] ?? "discrete"
    let kind: Kind
    var labels: [String] = []
    switch type {
    case "discrete":
      kind = .discrete
      for item in element.children(named: "item") { labels.append(try item.required("value").trimmingBlanks) }
    case "integer":
      let bounds = element["lowerbound"] == nil ? element.children(named: "range").first ?? element : element
      let (from, to) = (try integer(bounds, "lowerbound"), try integer(bounds, "upperbound"))
      if from > to { throw bounds.diagnostic(.boundsWrong, at: "upperbound") }
      if to - from >= NumericRange.largestCount {
        throw bounds.diagnostic(.tooManyOptions(limit: NumericRange.largestCount), at: "upperbound")
      }
      kind = .integer(from: from, to: to)
      labels = (from...to).map(\.description)
    case "real":
      let bounds = element.children(named: "range").first ?? element
      let from = try bounds.number("lowerbound", roundedTo: roundedTo)
      let to = try bounds.number("upperbound", roundedTo: roundedTo)
      if to < from { throw bounds.diagnostic(.boundsWrong, at: "upperbound") }
      kind = .real(from: from, to: to)
      labels = try GeniusReader.realValues(from: from, to: to, at: bounds).map(\.text)
      notices.append(.format(.discretised(issue: name, count: labels.count)))
    default: throw element.diagnostic(.domainKindUnknown(type), at: "type")
    }
    var options: [LabelKey: Int] = [:]
    let items = kind.isDiscrete ? element.children(named: "item") : []
    for (index, label) in labels.enumerated() {
      let item = kind.isDiscrete ? items[index] : element
      if label.isEmpty { throw item.diagnostic(.nameUnusable(label), at: "value") }
      if options.updateValue(index, forKey: LabelKey(label)) != nil {
        throw item.diagnostic(.nameRepeated(kind: "option", name: label), at: "value")
      }
    }
    if labels.isEmpty { throw element.diagnostic(.row(.noIssues)) }
    return Issue(
      index: element["index"] ?? "", kind: kind, issue: .init(name: name, labels: labels), element: element,
      options: options)
  }

  /// The values that are tried of an issue with real numbers: evenly spaced, the bounds among them.
  static func realValues(
    from: Fraction, to: Fraction, at element: XMLElement
  ) throws(Diagnostic) -> [Fraction] {
    if from == to { return [from] }
    var values: [Fraction] = []
    let steps = Int64(realValueCount - 1)
    for step in 0...steps {
      guard let rest = Fraction(Int128(steps - step), Int128(steps))?.times(from),
        let part = Fraction(Int128(step), Int128(steps))?.times(to), let value = rest.plus(part)
      else { throw element.diagnostic(.tooExact) }
      values.append(value)
    }
    return values
  }

  private func integer(_ element: XMLElement, _ attribute: String) throws(Diagnostic) -> Int {
    let number = try element.number(attribute, roundedTo: nil)
    guard number.denominator == 1, let whole = Int32(exactly: number.numerator) else {
      throw element.diagnostic(.numberUnreadable(element[attribute] ?? ""), at: attribute)
    }
    return Int(whole)
  }
}

extension GeniusReader.Kind {
  var isDiscrete: Bool { if case .discrete = self { true } else { false } }
}
