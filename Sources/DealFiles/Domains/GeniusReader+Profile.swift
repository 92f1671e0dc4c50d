import MutualGains

extension GeniusReader {
  /// The utilities of one party, by the issues of the domain.
  mutating func profile(
    _ space: XMLElement, of issues: [Issue], file: String
  ) throws(Diagnostic) -> AdditiveDomain.Profile {
    var weights: [String: XMLElement] = [:]
    var elements: [XMLElement] = []
    var (reservation, hasCosts) = (Fraction.zero, false)
    var discount: String?
    var (indices, names, once) = (Set<String>(), Set<LabelKey>(), Set<String>())
    let roundedTo = self.roundedTo
    try space.forEach { element throws(Diagnostic) in
      switch element.name {
      case "weight":
        let index = try element.required("index")
        if weights.updateValue(element, forKey: index) != nil {
          throw element.diagnostic(.xmlElementRepeated("weight", of: index), at: "index")
        }
      case "issue":
        if let index = element["index"], !indices.insert(index).inserted {
          throw element.diagnostic(.xmlElementRepeated("issue", of: index), at: "index")
        }
        if let name = element["name"], !names.insert(LabelKey(name)).inserted {
          throw element.diagnostic(.xmlElementRepeated("issue", of: name), at: "name")
        }
        for part in ["evaluator", "range"] where element.children(named: part).count > 1 {
          throw element.children(named: part)[1].diagnostic(.xmlElementRepeated(part, of: element["name"]))
        }
        elements.append(element)
      case "reservation", "discount_factor":
        if !once.insert(element.name).inserted {
          throw element.diagnostic(.xmlElementRepeated(element.name, of: nil))
        }
        let number = try element.number("value", roundedTo: roundedTo)
        if element.name == "reservation" {
          reservation = number
        } else if number != Fraction(whole: 1), number != .zero {
          discount = element["value"]
        }
      case "item": if let cost = element["cost"], Fraction(cost, roundedTo: 9) != .zero { hasCosts = true }
      case "hyperRectangle", "INCLUDES", "EXCLUDES", "constraint":
        throw element.diagnostic(.domainNotLinear(element.name))
      default: break
      }
    }
    if let discount { notices.append(.format(.discountIgnored(discount, file: file))) }
    if hasCosts { notices.append(.format(.costsIgnored(file: file))) }
    var utilities: [[Fraction]] = []
    var sum: Fraction? = .zero
    let elementOf = ElementIndex(elements, of: issues)
    for issue in issues {
      guard let element = elementOf[issue] else {
        throw space.diagnostic(.issueWithoutUtility(issue.issue.name))
      }
      guard let weightElement = weights[element["index"] ?? ""] else {
        throw element.diagnostic(.issueWithoutWeight(issue.issue.name))
      }
      let weight = try weightElement.number("value", roundedTo: roundedTo)
      if weight < .zero { throw weightElement.diagnostic(.row(.weightNegative), at: "value") }
      sum = sum.flatMap { $0.plus(weight) }
      var row: [Fraction] = []
      for evaluation in try evaluations(element, of: issue) {
        guard let utility = evaluation.times(weight) else {
          throw weightElement.diagnostic(.tooExact, at: "value")
        }
        row.append(utility)
      }
      utilities.append(row)
    }
    // Genius takes a utility above 1 for 1; sums of decimals that a computer wrote miss 1 by a hair.
    if let sum, let limit = Fraction(1_000_000_001, 1_000_000_000), limit < sum {
      notices.append(.format(.weightsAboveOne(sum.text, file: file)))
    }
    return AdditiveDomain.Profile(utilities: utilities, reservation: reservation)
  }

  /// The elements of a profile, by what they are found by.
  private struct ElementIndex {
    private var byName: [LabelKey: XMLElement] = [:]
    private var byNumber: [String: XMLElement] = [:]
    private let known: Set<LabelKey>

    init(_ elements: [XMLElement], of issues: [Issue]) {
      for element in elements {
        if let name = element["name"] { byName[LabelKey(name)] = element }
        if let number = element["index"] { byNumber[number] = element }
      }
      known = Set(issues.map { LabelKey($0.issue.name) })
    }

    /// The element of an issue: the one of its number, as in Genius, unless names say otherwise.
    subscript(issue: Issue) -> XMLElement? {
      if let named = byName[LabelKey(issue.issue.name)] { return named }
      guard let numbered = byNumber[issue.index] else { return nil }
      // A name of another issue says that the numbers are not to be trusted.
      return numbered["name"].map { known.contains(LabelKey($0)) } == true ? nil : numbered
    }
  }

  /// What each option is worth before the weight.
  private func evaluations(_ element: XMLElement, of issue: Issue) throws(Diagnostic) -> [Fraction] {
    if case .discrete = issue.kind { return try discreteEvaluations(element, of: issue) }
    guard let evaluator = element.children(named: "evaluator").first else {
      throw element.diagnostic(.issueWithoutUtility(issue.issue.name))
    }
    switch issue.kind {
    case .discrete: return []
    case .integer(let from, let to):
      let type = evaluator["ftype"] ?? "linear"
      if type != "linear" { throw evaluator.diagnostic(.domainKindUnknown(type), at: "ftype") }
      let slope = try evaluator.number("slope", roundedTo: roundedTo)
      let offset = try evaluator.number("offset", roundedTo: roundedTo)
      let start =
        try element["lowerbound"] == nil
        ? Fraction(whole: Int64(from)) : element.number("lowerbound", roundedTo: nil)
      return try (from...to).map { value throws(Diagnostic) in
        let distance = start.times(Fraction(whole: -1))?.plus(Fraction(whole: Int64(value)))
        guard let utility = distance?.times(slope)?.plus(offset) else {
          throw evaluator.diagnostic(.tooExact)
        }
        return utility.clamped
      }
    case .real(let from, let to):
      let values = try GeniusReader.realValues(from: from, to: to, at: element)
      return try values.map { value throws(Diagnostic) in try realEvaluation(of: value, evaluator) }
    }
  }

  /// Each evaluation divided by the largest of the issue.
  private func discreteEvaluations(_ element: XMLElement, of issue: Issue) throws(Diagnostic) -> [Fraction] {
    var evaluations = [Fraction?](repeating: nil, count: issue.issue.labels.count)
    var largest = Fraction.zero
    var seen = Set<LabelKey>()
    for item in element.children(named: "item") {
      if let value = item["value"], !seen.insert(LabelKey(value)).inserted {
        throw item.diagnostic(.nameRepeated(kind: "option", name: value), at: "value")
      }
      guard let text = item["evaluation"], text != "null" else { continue }
      let evaluation = try item.number("evaluation", roundedTo: roundedTo)
      // Options that the domain has not count in the largest, as they do in Genius.
      largest = max(largest, evaluation)
      guard let option = issue.options[LabelKey(try item.required("value"))] else { continue }
      evaluations[option] = evaluation
    }
    // What Genius takes for nothing.
    let isNothing = Fraction(1, 100_000).map { largest < $0 } ?? true
    var results: [Fraction] = []
    for (label, evaluation) in zip(issue.issue.labels, evaluations) {
      guard let evaluation else {
        throw element.diagnostic(.optionWithoutUtility(issue: issue.issue.name, option: label))
      }
      guard let share = isNothing ? .zero : evaluation.divided(by: largest) else {
        throw element.diagnostic(.tooExact)
      }
      results.append(share)
    }
    return results
  }

  private func realEvaluation(of value: Fraction, _ evaluator: XMLElement) throws(Diagnostic) -> Fraction {
    let type = evaluator["ftype"] ?? "linear"
    switch type {
    case "linear":
      let offset = try evaluator.number("parameter0", roundedTo: roundedTo)
      let slope = try evaluator.number("parameter1", roundedTo: roundedTo)
      guard let utility = value.times(slope)?.plus(offset) else { throw evaluator.diagnostic(.tooExact) }
      return utility.clamped
    case "constant": return try evaluator.number("parameter0", roundedTo: roundedTo)
    default: throw evaluator.diagnostic(.domainKindUnknown(type), at: "ftype")
    }
  }
}
