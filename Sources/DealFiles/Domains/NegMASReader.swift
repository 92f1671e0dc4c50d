import MutualGains

/// Reads the JSON of NegoLog (a profile that holds its issues) and of NegMAS (an outcome space, and linear
/// additive utility functions).
extension JSONDomainReader {
  /// The issues of a NegoLog profile, in the order of its keys.
  func negoLogIssues(_ profile: JSONNode) throws(Diagnostic) -> [Issue] {
    let node = try profile.required("issues", of: "a profile")
    var issues: [Issue] = []
    for member in try node.object() {
      let labels = try member.value.object().map { option in (option.key.trimmingBlanks, option.keyNode) }
      if let (label, place) = labels.first(where: { $0.0.isEmpty }) {
        throw place.diagnostic(.nameUnusable(label))
      }
      issues.append(try issue(name: member.key, at: member.keyNode, labels: labels))
    }
    try check(issues, in: node)
    return issues
  }

  /// The utilities of one party: weight times evaluation, as written.
  func negoLogProfile(_ profile: JSONNode, of issues: [Issue]) throws(Diagnostic) -> AdditiveDomain.Profile {
    let issuesNode = try profile.required("issues", of: "a profile")
    let tables = try table(issuesNode)
    let weightsNode = try profile.required("issueWeights", of: "a profile")
    let weights = try table(weightsNode)
    var utilities: [[Fraction]] = []
    for issue in issues {
      let key = LabelKey(issue.issue.name)
      guard let node = tables[key] else {
        throw issuesNode.diagnostic(.issueWithoutUtility(issue.issue.name))
      }
      guard let weight = weights[key] else {
        throw weightsNode.diagnostic(.issueWithoutWeight(issue.issue.name))
      }
      utilities.append(try weighted(try evaluations(node, of: issue), by: weight))
    }
    let reservation = try profile["reservationValue"].map(number) ?? .zero
    return AdditiveDomain.Profile(utilities: utilities, reservation: reservation)
  }

  /// The class that a NegMAS object says it is, without its module.
  static func negMASType(_ node: JSONNode) -> String? {
    let name = node["type"]?.text ?? node["__python_class__"]?.text
    return name.map { String($0.split(separator: ".").last ?? "") }
  }

  /// The issues of a NegMAS outcome space.
  func negMASIssues(_ space: JSONNode) throws(Diagnostic) -> [Issue] {
    let node = try space.required("issues", of: "an outcome space")
    var issues: [Issue] = []
    for element in try node.array() {
      let nameNode = try element.required("name", of: "an issue")
      let values = try element.required("values", of: "an issue")
      let type = JSONDomainReader.negMASType(element) ?? "CategoricalIssue"
      var labels: [(String, JSONNode)] = []
      switch type {
      case "CategoricalIssue", "CardinalIssue", "OrdinalIssue", "DiscreteIssue", "DiscreteCardinalIssue",
        "DiscreteOrdinalIssue":
        for value in try values.array() { labels.append((try label(value), value)) }
      case "ContiguousIssue":
        let bounds = try values.array()
        guard bounds.count == 2, let low = Int32(try bounds[0].number()),
          let high = Int32(try bounds[1].number()),
          low <= high
        else { throw values.diagnostic(.boundsWrong) }
        if Int(high) - Int(low) >= NumericRange.largestCount {
          throw values.diagnostic(.tooManyOptions(limit: NumericRange.largestCount))
        }
        labels = (low...high).map { ($0.description, values) }
      default: throw element.diagnostic(.domainKindUnknown(type))
      }
      issues.append(try issue(name: try label(nameNode), at: nameNode, labels: labels))
    }
    try check(issues, in: node)
    return issues
  }

  /// The utilities of one party, by the issues of the outcome space.
  func negMASProfile(_ function: JSONNode, of issues: [Issue]) throws(Diagnostic) -> AdditiveDomain.Profile {
    let weightsNode = try function.required("weights", of: "a utility function")
    let valuesNode = try function.required("values", of: "a utility function")
    let weights = try perIssue(weightsNode, issues)
    let functions = try perIssue(valuesNode, issues)
    var utilities: [[Fraction]] = []
    for (index, issue) in issues.enumerated() {
      let evaluations = try negMASEvaluations(functions[index], of: issue)
      utilities.append(try weighted(evaluations, by: weights[index]))
    }
    if let bias = function["bias"], try number(bias) != .zero {
      // A bias is worth the same in every outcome: the first issue carries it.
      let amount = try number(bias)
      utilities[0] = try utilities[0].map { utility throws(Diagnostic) in
        try sum([utility, amount], at: bias)
      }
    }
    let reservation = try (function["reserved_value"] ?? function["reservation_value"]).map(number) ?? .zero
    return AdditiveDomain.Profile(utilities: utilities, reservation: reservation)
  }

  /// What a list or an object by names says of each issue.
  private func perIssue(_ node: JSONNode, _ issues: [Issue]) throws(Diagnostic) -> [JSONNode] {
    if node.kind == .object {
      let table = try table(node)
      return try issues.map { issue throws(Diagnostic) in
        guard let value = table[LabelKey(issue.issue.name)] else {
          throw node.diagnostic(.issueWithoutUtility(issue.issue.name))
        }
        return value
      }
    }
    let elements = try node.array()
    if elements.count != issues.count {
      throw node.diagnostic(
        .countWrong(wanted: issues.count, found: elements.count, of: "one for each issue"))
    }
    return elements
  }

  private func negMASEvaluations(_ function: JSONNode, of issue: Issue) throws(Diagnostic) -> [Fraction] {
    let type = JSONDomainReader.negMASType(function)
    switch type {
    case "TableFun", "MappingUtilityFunction", nil:
      return try evaluations(function["mapping"] ?? function, of: issue)
    case "ConstFun":
      let bias = try number(try function.required("bias", of: "a constant function"))
      return issue.issue.labels.map { _ in bias }
    case "AffineFun", "LinearFun", "IdentityFun":
      let slope = try function["slope"].map(number) ?? Fraction(whole: 1)
      let bias = try function["bias"].map(number) ?? .zero
      return try issue.issue.labels.map { label throws(Diagnostic) in
        guard let value = Fraction(label, roundedTo: nil) else {
          throw issue.node.diagnostic(.numberUnreadable(label))
        }
        guard let result = value.times(slope)?.plus(bias) else { throw function.diagnostic(.tooExact) }
        return result
      }
    default: throw function.diagnostic(.domainKindUnknown(type ?? ""))
    }
  }
}
