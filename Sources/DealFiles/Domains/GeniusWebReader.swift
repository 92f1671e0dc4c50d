import MutualGains

/// Reads the JSON of GeniusWeb: a domain, and linear additive utility spaces.
extension JSONDomainReader {
  static let geniusWebSpace = "LinearAdditiveUtilitySpace"

  /// The issues of a GeniusWeb domain, in the order of its keys.
  func geniusWebIssues(_ domain: JSONNode) throws(Diagnostic) -> [Issue] {
    let values = try domain.required("issuesValues", of: "a domain")
    var issues: [Issue] = []
    for member in try values.object() {
      let labels = try geniusWebLabels(member.value)
      issues.append(try issue(name: member.key, at: member.keyNode, labels: labels))
    }
    try check(issues, in: values)
    return issues
  }

  private func geniusWebLabels(_ set: JSONNode) throws(Diagnostic) -> [(String, JSONNode)] {
    if let values = set["values"] {
      return try values.array().map { node throws(Diagnostic) in (try label(node), node) }
    }
    let range = try set.required("range", of: "a set of values")
    let (low, high, step) = try bounds(range)
    guard .zero < step, !(high < low) else { throw range.diagnostic(.boundsWrong) }
    var labels: [(String, JSONNode)] = []
    var value = low
    while !(high < value) {
      labels.append((value.text, range))
      if labels.count > NumericRange.largestCount {
        throw range.diagnostic(.tooManyOptions(limit: NumericRange.largestCount))
      }
      guard let next = value.plus(step) else { throw range.diagnostic(.tooExact) }
      value = next
    }
    return labels
  }

  /// A range is written `[low, high, step]`, or as an object with those keys.
  private func bounds(_ range: JSONNode) throws(Diagnostic) -> (Fraction, Fraction, Fraction) {
    if range.kind == .object {
      let parts = try ["low", "high", "step"].map { key throws(Diagnostic) in
        try number(try range.required(key, of: "a range"))
      }
      return (parts[0], parts[1], parts[2])
    }
    let parts = try range.array()
    if parts.count != 3 {
      throw range.diagnostic(.countWrong(wanted: 3, found: parts.count, of: "low, high and step"))
    }
    return (try number(parts[0]), try number(parts[1]), try number(parts[2]))
  }

  /// The utilities of one party, by the issues of the domain.
  func geniusWebProfile(_ root: JSONNode, of issues: [Issue]) throws(Diagnostic) -> AdditiveDomain.Profile {
    let space = try root.required(JSONDomainReader.geniusWebSpace, of: "a profile")
    let utilitiesNode = try space.required("issueUtilities", of: "a profile")
    let utilityTable = try table(utilitiesNode)
    let weightsNode = try space.required("issueWeights", of: "a profile")
    let weightTable = try table(weightsNode)
    var utilities: [[Fraction]] = []
    for issue in issues {
      let key = LabelKey(issue.issue.name)
      guard let node = utilityTable[key] else {
        throw utilitiesNode.diagnostic(.issueWithoutUtility(issue.issue.name))
      }
      guard let weight = weightTable[key] else {
        throw weightsNode.diagnostic(.issueWithoutWeight(issue.issue.name))
      }
      utilities.append(try weighted(try geniusWebEvaluations(node, of: issue), by: weight))
    }
    var reservation = Fraction.zero
    if let bid = space["reservationBid"] {
      reservation = try self.reservation(bid, issues: issues, utilities: utilities)
    }
    return AdditiveDomain.Profile(utilities: utilities, reservation: reservation)
  }

  private func geniusWebEvaluations(_ node: JSONNode, of issue: Issue) throws(Diagnostic) -> [Fraction] {
    // The names of these objects differ between versions of GeniusWeb.
    for key in ["DiscreteValueSetUtilities", "discreteutils"] {
      guard let table = node[key] else { continue }
      return try evaluations(try table.required("valueUtilities", of: "the utilities of values"), of: issue)
    }
    for key in ["NumberValueSetUtilities", "numberutils"] {
      if let ends = node[key] { return try numberEvaluations(ends, of: issue) }
    }
    throw node.diagnostic(.domainKindUnknown(node.members.first?.key ?? ""))
  }

  /// The utilities of numbers, on a line between those of two numbers.
  private func numberEvaluations(_ ends: JSONNode, of issue: Issue) throws(Diagnostic) -> [Fraction] {
    let parts = try ["lowValue", "lowUtility", "highValue", "highUtility"].map { key throws(Diagnostic) in
      try number(try ends.required(key, of: "the utilities of numbers"))
    }
    let (low, lowUtility, high, highUtility) = (parts[0], parts[1], parts[2], parts[3])
    let minus = Fraction(whole: -1)
    var evaluations: [Fraction] = []
    for label in issue.issue.labels {
      guard let value = Fraction(label, roundedTo: nil) else {
        throw issue.node.diagnostic(.numberUnreadable(label))
      }
      if low == high {
        evaluations.append(lowUtility)
        continue
      }
      guard let distance = low.times(minus)?.plus(value), let width = low.times(minus)?.plus(high),
        let rise = lowUtility.times(minus)?.plus(highUtility),
        let utility = distance.divided(by: width)?.times(rise)?.plus(lowUtility)
      else { throw ends.diagnostic(.tooExact) }
      evaluations.append(utility)
    }
    return evaluations
  }

  /// What the reservation bid is worth; issues that it leaves open are worth nothing.
  private func reservation(
    _ bid: JSONNode, issues: [Issue], utilities: [[Fraction]]
  ) throws(Diagnostic) -> Fraction {
    let values = try table(try bid.required("issuevalues", of: "a bid"))
    var parts: [Fraction] = []
    for (index, issue) in issues.enumerated() {
      guard let node = values[LabelKey(issue.issue.name)] else { continue }
      let label = try label(node)
      guard let option = issue.options[LabelKey(label)] else {
        throw node.diagnostic(
          .nameUnknown(
            kind: "option", name: label, nearest: nearestSpelling(to: label, among: issue.issue.labels)))
      }
      parts.append(utilities[index][option])
    }
    return try sum(parts, at: bid)
  }
}
