import MutualGains

/// What the readers of domains in JSON have in common.
struct JSONDomainReader {
  /// Numbers with more decimals are rounded to so many; nil keeps all.
  let roundedTo: Int?

  /// An issue, and the option of each label.
  struct Issue {
    let issue: AdditiveDomain.Issue
    let options: [LabelKey: Int]
    let node: JSONNode
  }

  func number(_ node: JSONNode) throws(Diagnostic) -> Fraction {
    // GeniusWeb takes numbers in quotes as well.
    let text = node.text?.trimmingBlanks ?? node.written
    if node.kind != .number, node.kind != .string { throw node.wrongKind("a number") }
    guard let number = Fraction(text, roundedTo: roundedTo) else {
      throw node.diagnostic(text.looksLikeNumber ? .numberTooLong(text) : .numberUnreadable(text))
    }
    return number
  }

  /// The label of a value: a text, or a number or truth value as written.
  func label(_ node: JSONNode) throws(Diagnostic) -> String {
    if node.kind == .object || node.kind == .array || node.kind == .null { throw node.wrongKind("a text") }
    let label = (node.text ?? node.written).trimmingBlanks
    if label.isEmpty { throw node.diagnostic(.nameUnusable(label)) }
    return label
  }

  /// The issue of that name with those options.
  func issue(name: String, at nameNode: JSONNode, labels: [(String, JSONNode)]) throws(Diagnostic) -> Issue {
    let name = name.trimmingBlanks
    if name.isEmpty { throw nameNode.diagnostic(.nameUnusable(name)) }
    var options: [LabelKey: Int] = [:]
    for (index, (label, node)) in labels.enumerated()
    where options.updateValue(index, forKey: LabelKey(label)) != nil {
      throw node.diagnostic(.nameRepeated(kind: "option", name: label))
    }
    if labels.isEmpty { throw nameNode.diagnostic(.row(.noIssues)) }
    if labels.count > NumericRange.largestCount {
      throw nameNode.diagnostic(.tooManyOptions(limit: NumericRange.largestCount))
    }
    return Issue(
      issue: AdditiveDomain.Issue(name: name, labels: labels.map(\.0)), options: options, node: nameNode)
  }

  /// Refuses what no deal can have: issues that share a name, none, or too many options.
  func check(_ issues: [Issue], in node: JSONNode) throws(Diagnostic) {
    var names = Set<LabelKey>()
    for issue in issues where !names.insert(LabelKey(issue.issue.name)).inserted {
      throw issue.node.diagnostic(.nameRepeated(kind: "issue", name: issue.issue.name))
    }
    if issues.isEmpty { throw node.diagnostic(.row(.noIssues)) }
    if issues.reduce(0, { $0 + $1.options.count }) > DealBuilder.largestOptionCount {
      throw node.diagnostic(.tooManyOptions(limit: DealBuilder.largestOptionCount))
    }
  }

  /// The members of an object by their keys as labels are compared.
  func table(_ node: JSONNode) throws(Diagnostic) -> [LabelKey: JSONNode] {
    var table: [LabelKey: JSONNode] = [:]
    for member in try node.object() where table.updateValue(member.value, forKey: LabelKey(member.key)) != nil
    {
      throw member.keyNode.diagnostic(.jsonKeyRepeated(member.key))
    }
    return table
  }

  /// The evaluation of each option, from an object that has a number for each.
  func evaluations(_ node: JSONNode, of issue: Issue) throws(Diagnostic) -> [Fraction] {
    let table = try table(node)
    var evaluations: [Fraction] = []
    for label in issue.issue.labels {
      guard let value = table[LabelKey(label)] else {
        throw node.diagnostic(.optionWithoutUtility(issue: issue.issue.name, option: label))
      }
      evaluations.append(try number(value))
    }
    return evaluations
  }

  /// Evaluations times the weight at `node`.
  func weighted(_ evaluations: [Fraction], by node: JSONNode) throws(Diagnostic) -> [Fraction] {
    let weight = try number(node)
    if weight < .zero { throw node.diagnostic(.row(.weightNegative)) }
    var utilities: [Fraction] = []
    for evaluation in evaluations {
      guard let utility = evaluation.times(weight) else { throw node.diagnostic(.tooExact) }
      utilities.append(utility)
    }
    return utilities
  }

  func sum(_ fractions: [Fraction], at node: JSONNode) throws(Diagnostic) -> Fraction {
    var sum = Fraction.zero
    for fraction in fractions {
      guard let next = sum.plus(fraction) else { throw node.diagnostic(.tooExact) }
      sum = next
    }
    return sum
  }
}
