import MutualGains

extension JSONDealReader {
  func quantities(_ node: JSONNode) throws(Diagnostic) -> [Quantity] {
    var quantities: [Quantity] = []
    for element in try node.array() {
      try element.allowOnly(["name", "digits", "amounts"])
      let nameNode = try element.required("name", of: "a quantity")
      let name = try label(nameNode)
      if quantities.contains(where: { LabelKey($0.name) == LabelKey(name) }) {
        throw nameNode.diagnostic(.nameRepeated(kind: "quantity", name: name))
      }
      let digitsNode = try element.required("digits", of: "a quantity")
      guard let digits = Int(try digitsNode.number()), (0...DealBuilder.largestDigits).contains(digits)
      else {
        throw digitsNode.wrongKind("a whole number from 0 to \(DealBuilder.largestDigits)")
      }
      let counts = names.optionCounts
      let lists = try elements(
        of: try element.required("amounts", of: "a quantity"), count: counts.count, "a list for each issue")
      var amounts: [OptionAmounts] = []
      for (issue, (list, count)) in zip(lists, counts).enumerated() {
        let numbers = try elements(of: list, count: count, "an amount for each option")
        var units: [Int64] = []
        for number in numbers { units.append(try self.units(number, digits: digits)) }
        amounts.append(names.amounts(units, ofIssue: issue))
      }
      quantities.append(Quantity(name: name, digits: digits, amounts: amounts))
    }
    return quantities
  }

  mutating func bundles(_ node: JSONNode) throws(Diagnostic) -> [Bundle] {
    var bundles: [Bundle] = []
    var lists = Set<[OptionIndex]>()
    for element in try node.array() {
      try element.allowOnly(["options", "value", "cost"])
      let listNode = try element.required("options", of: "a bundle")
      let options = try self.options(listNode)
      let subject = InputAmount.Subject.bundle(bundles.count)
      let place = "bundles[\(bundles.count)]"
      let value = try pair(
        try element.required("value", of: "a bundle"), of: subject, .value, at: "\(place).value")
      let cost =
        try element["cost"].map { node throws(Diagnostic) in
          try pair(node, of: subject, .cost, at: "\(place).cost")
        } ?? Pair(.zero, .zero)
      let bundle = Bundle(options: options, value: value, cost: cost)
      guard options.count >= 2, Set(options.map(\.issue)).count == options.count,
        lists.insert(bundle.options).inserted
      else { throw listNode.diagnostic(.bundleUnsound) }
      bundles.append(bundle)
    }
    return bundles
  }

  func rules(_ node: JSONNode) throws(Diagnostic) -> [Rule] {
    var rules: [Rule] = []
    var known = Set<String>()
    for element in try node.array() {
      let nameNode = try element.required("name", of: "a rule")
      let name = try label(nameNode)
      if !known.insert(name).inserted { throw nameNode.diagnostic(.nameRepeated(kind: "rule", name: name)) }
      rules.append(Rule(name: name, try condition(element)))
    }
    return rules
  }

  private func condition(_ node: JSONNode) throws(Diagnostic) -> Rule.Condition {
    let kindNode = try node.required("rule", of: "a rule")
    let kind = try kindNode.string()
    func options(_ key: String) throws(Diagnostic) -> [OptionIndex] {
      try self.options(try node.required(key, of: "this rule"))
    }
    switch kind {
    case "requires", "excludes":
      try node.allowOnly(["name", "rule", "when", "then"])
      let (when, then) = (try options("when"), try options("then"))
      return kind == "requires" ? .requires(when: when, then: then) : .excludes(when: when, then: then)
    case "at most", "at least", "exactly":
      try node.allowOnly(["name", "rule", "options", "limit"])
      let list = try options("options")
      let limit = try node.required("limit", of: "this rule")
      guard let count = Int(try limit.number()), count >= 0 else { throw limit.wrongKind("a whole number") }
      switch kind {
      case "at most": return .atMost(count, of: list)
      case "at least": return .atLeast(count, of: list)
      default: return .exactly(count, of: list)
      }
    case "fix", "forbid":
      try node.allowOnly(["name", "rule", "options"])
      return kind == "fix" ? .fixed(try options("options")) : .forbidden(try options("options"))
    case "maximum", "minimum":
      try node.allowOnly(["name", "rule", "sum", "of", "limit"])
      let (sum, digits) = try self.sum(node)
      let limit = try node.required("limit", of: "this rule")
      let bound = if let digits { try units(limit, digits: digits) } else { try amount(limit).units }
      return kind == "maximum" ? .maximum(sum, bound) : .minimum(sum, bound)
    default:
      throw kindNode.diagnostic(
        .conditionUnknown(kind, nearest: nearestSpelling(to: kind, among: JSONDealReader.ruleWords)))
    }
  }

  static let ruleWords = [
    "requires", "excludes", "at most", "at least", "exactly", "fix", "forbid", "maximum", "minimum",
  ]

  /// What a rule limits, and the decimals of its limit where they aren't those of the deal.
  private func sum(_ node: JSONNode) throws(Diagnostic) -> (PackageSum, digits: Int?) {
    let sumNode = try node.required("sum", of: "this rule")
    let ofNode = try node.required("of", of: "this rule")
    let (sum, name) = (try sumNode.string(), try ofNode.string())
    if sum == "quantity" {
      guard let index = names.quantities.firstIndex(where: { LabelKey($0.name) == LabelKey(name) }) else {
        throw unknown("quantity", name, names.quantities.map(\.name), ofNode)
      }
      return (.quantity(index), names.quantities[index].digits)
    }
    guard let side = names.side(name) else {
      throw unknown("party", name, [names.parties.first, names.parties.second], ofNode)
    }
    switch sum {
    case "value": return (.value(side), nil)
    case "cost": return (.cost(side), nil)
    case "gain": return (.gain(side), nil)
    default: throw unknown("sum", sum, ["value", "cost", "gain", "quantity"], sumNode)
    }
  }

  /// A list of options, each written as `["issue", "option"]`.
  private func options(_ node: JSONNode) throws(Diagnostic) -> [OptionIndex] {
    var options: [OptionIndex] = []
    for element in try node.array() {
      let both = try elements(of: element, count: 2, "an issue and an option")
      let (issueName, label) = (try both[0].string(), try both[1].string())
      guard let issue = names.issue(issueName) else {
        throw both[0].diagnostic(
          .nameUnknown(kind: "issue", name: issueName, nearest: names.nearestIssue(to: issueName)))
      }
      guard let option = names.option(label, ofIssue: issue) else {
        throw both[1].diagnostic(
          .nameUnknown(
            kind: "option", name: label, nearest: names.nearestOption(to: label, ofIssue: issue)))
      }
      options.append(OptionIndex(issue: issue, option: option))
    }
    return options
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String], _ node: JSONNode) -> Diagnostic {
    node.diagnostic(.nameUnknown(kind: kind, name: name, nearest: nearestSpelling(to: name, among: known)))
  }
}
