extension CheckedDeal {
  /// The rules in the rows of the deal file, then those of the rules file.
  ///
  /// - Parameter mark: The decimal mark of the rules file, where anything settles it.
  func rules(
    of lines: [DealLine], and ruleLines: [RuleLine], mark: DecimalMark?
  ) throws(CheckRefusal) -> [CheckedRule] {
    let names = IssueNames(issues)
    var rules = try rules(of: lines, names)
    for line in ruleLines { rules.append(try rule(line, names, mark: mark)) }
    return rules
  }

  private func rules(
    of lines: [DealLine], _ names: IssueNames
  ) throws(CheckRefusal) -> [CheckedRule] {
    var rules: [CheckedRule] = []
    // Where the rule of an issue's fixed rows stands: several leave a choice among them, so they are one rule.
    var fixed: [Int: Int] = [:]
    for line in lines where line.kind == .option {
      guard let issue = names.index(of: line.issue) else { continue }
      // A row with a range holds all options of its issue.
      let all = Set(issues[issue].options.indices)
      let own: ListedOptions = [issue: line.range == nil ? all.filter { isOption($0, of: issue, line) } : all]
      if !line.requires.isEmpty {
        let options = try OptionList(line.requires).options(of: names)
        rules.append(CheckedRule("row \(line.number) requires", when: own, .oneOnEachIssue(options)))
      }
      if !line.excludes.isEmpty {
        let options = try OptionList(line.excludes).options(of: names)
        rules.append(CheckedRule("row \(line.number) excludes", when: own, .count(0...0, of: options)))
      }
      switch line.status {
      case .fixed:
        if let place = fixed[issue], case .oneOnEachIssue(let others) = rules[place].demand {
          rules[place] = CheckedRule(
            rules[place].name, .oneOnEachIssue(others.merging(own) { $0.union($1) }))
        } else {
          fixed[issue] = rules.count
          rules.append(CheckedRule("row \(line.number) fixed", .oneOnEachIssue(own)))
        }
      case .forbidden: rules.append(CheckedRule("row \(line.number) forbidden", .count(0...0, of: own)))
      case nil: break
      }
    }
    return rules
  }

  private func isOption(_ option: Int, of issue: Int, _ line: DealLine) -> Bool {
    issues[issue].options[option].label.folded == line.option.folded
  }

  private func rule(
    _ line: RuleLine, _ names: IssueNames, mark: DecimalMark?
  ) throws(CheckRefusal) -> CheckedRule {
    func listed(_ text: String) throws(CheckRefusal) -> ListedOptions {
      try OptionList(text).options(of: names)
    }
    func rule(_ demand: CheckedRule.Demand, when: ListedOptions? = nil) -> CheckedRule {
      CheckedRule(line.name, when: when, demand)
    }
    switch line.verb {
    case .requires: return rule(.oneOnEachIssue(try listed(line.then)), when: try listed(line.when))
    case .excludes: return rule(.count(0...0, of: try listed(line.then)), when: try listed(line.when))
    case .fix: return rule(.oneOnEachIssue(try listed(line.when)))
    case .forbid: return rule(.count(0...0, of: try listed(line.when)))
    case .atMost, .atLeast, .exactly:
      let count = try line.count(mark)
      let range = (line.verb == .atMost ? 0 : count)...(line.verb == .atLeast ? Int.max : count)
      return rule(.count(range, of: try listed(line.when)))
    case .maximumCost, .minimumValue, .minimumGain, .minimumCost, .maximumValue, .maximumGain, .maximum,
      .minimum:
      return rule(try sumLimit(line, mark: mark))
    }
  }

  private func sumLimit(_ line: RuleLine, mark: DecimalMark?) throws(CheckRefusal) -> CheckedRule.Demand {
    let isMost = [.maximumCost, .maximumValue, .maximumGain, .maximum].contains(line.verb)
    if line.quantity != nil {
      guard let index = quantities.firstIndex(where: { $0.name.folded == line.when.folded }) else {
        throw CheckRefusal("“\(line.when)” of the rule “\(line.name)” is no column.")
      }
      if line.limit?.currency != nil { throw CheckRefusal("“\(line.name)” limits no money.") }
      let bound = try line.bound(mark, digits: quantities[index].digits, roundedUp: !isMost)
      return .sum(.quantity(index), in: isMost ? Int128.min...bound : bound...Int128.max)
    }
    guard let party = parties.firstIndex(where: { $0.folded == line.when.folded }) else {
      throw CheckRefusal("“\(line.when)” of the rule “\(line.name)” is no party.")
    }
    if let currency = line.limit?.currency, CheckedUnit(named: currency) != unit {
      throw CheckRefusal("The rule “\(line.name)” counts in another unit than the deal.")
    }
    let bound = try line.bound(mark, digits: digits, roundedUp: !isMost)
    func range(_ bound: Int128) -> ClosedRange<Int128> { isMost ? Int128.min...bound : bound...Int128.max }
    switch line.verb {
    case .maximumCost, .minimumCost: return .sum(.cost(party: party), in: range(bound))
    case .minimumValue, .maximumValue: return .sum(.value(party: party), in: range(bound))
    // A gain is what utility passes the no-deal value by.
    default: return .sum(.utility(party: party), in: range(bound + Int128(noDealValue[party])))
    }
  }
}

extension RuleLine {
  /// The limit as a number of options.
  fileprivate func count(_ mark: DecimalMark?) throws(CheckRefusal) -> Int {
    guard let limit, limit.currency == nil, let units = try limit.number(mark).units(atDigits: 0),
      let count = Int(exactly: units), count >= 0
    else { throw CheckRefusal("The limit of “\(name)” is no number of options.") }
    return count
  }

  /// The limit in units; one between two units is rounded to the one that says the same.
  fileprivate func bound(
    _ mark: DecimalMark?, digits: Int, roundedUp: Bool
  ) throws(CheckRefusal) -> Int128 {
    guard let bound = try limit?.number(mark).units(atDigits: digits, roundedUp: roundedUp),
      bound.magnitude <= CheckedDeal.largestSum.magnitude
    else { throw CheckRefusal("The limit of “\(name)” is too large.") }
    return bound
  }
}

extension [RuleLine] {
  /// The decimal mark that the limits prove, or else the one of the deal.
  func decimalMark(deal: DecimalMark?) throws(CheckRefusal) -> DecimalMark? {
    let proofs = Set(compactMap { $0.limit?.proves })
    if proofs.count > 1 { throw CheckRefusal("The limits' decimal marks contradict each other.") }
    return proofs.first ?? deal
  }
}
