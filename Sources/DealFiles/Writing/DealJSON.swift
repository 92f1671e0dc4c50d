import MutualGains

extension DealFile {
  /// The deal in the schema "mutual-gains/deal 1", in the language of the file, with what is not certain.
  package var json: JSON { deal.json(in: reading.language, uncertainty) }
}

extension Deal {
  /// The deal in the schema "mutual-gains/deal 1", which says all of it. `docs/json.md` describes it.
  package var json: JSON { json(in: .english) }

  /// The same, with the language of the file that the deal came from, which English doesn't need, and what is not
  /// certain of its figures.
  package func json(in language: Language, _ uncertainty: Uncertainty = Uncertainty()) -> JSON {
    let uncertain = UncertainCells(uncertainty, digits: digits)
    var members: [(String, JSON)] = [("schema", .string(JSONDealReader.schema))]
    if language != .english { members.append(("language", .string(language.rawValue))) }
    members += [
      ("unit", .string(unitName)), ("digits", .integer(Int64(digits))),
      ("parties", .array([.string(parties.first.name), .string(parties.second.name)])),
      ("noDealValue", pair(noDealValue, .noDeal, .value, uncertain)),
      ("issues", .array(issues.indices.map { issueJSON($0, uncertain) })),
    ]
    if !bundles.isEmpty {
      members.append(("bundles", .array(bundles.indices.map { bundleJSON($0, uncertain) })))
    }
    if !quantities.isEmpty { members.append(("quantities", .array(quantities.map(quantityJSON)))) }
    if !rules.isEmpty { members.append(("rules", .array(rules.map(ruleJSON)))) }
    if !uncertainty.margins.isEmpty {
      members.append(("margins", .array(uncertainty.margins.map(marginJSON))))
    }
    return .object(members)
  }

  private var unitName: String {
    switch unit {
    case .points: "points"
    case .money(let currency): currency ?? "money"
    }
  }

  private func amount(_ units: Int64, digits: Int) -> JSON {
    .decimal(ExactDecimal(units: units, digits: digits))
  }

  private func pair(_ amounts: Pair<Amount>) -> JSON {
    .array([amount(amounts.first.units, digits: digits), amount(amounts.second.units, digits: digits)])
  }

  /// Amounts, or the ends of their ranges.
  private func pair(
    _ amounts: Pair<Amount>, _ subject: InputAmount.Subject, _ kind: InputAmount.Kind,
    _ uncertain: UncertainCells
  ) -> JSON {
    .array(
      Side.allCases.map { side in
        guard let (low, high) = uncertain.ends(of: InputAmount(subject, side: side, kind: kind)) else {
          return amount(amounts[side].units, digits: digits)
        }
        return .object([("low", .decimal(low)), ("high", .decimal(high))])
      })
  }

  private func marginJSON(_ margin: Uncertainty.Margin) -> JSON {
    .object([
      ("issue", margin.issue.map { .string(issues[$0].name) } ?? .null),
      ("party", .string(parties[margin.side].name)), ("kind", .string(margin.kind.name)),
      ("low", .decimal(margin.low)), ("high", .decimal(margin.high)),
    ])
  }

  private func issueJSON(_ index: Int, _ uncertain: UncertainCells) -> JSON {
    let issue = issues[index]
    let hasCosts = issue.hasCosts
    if let range = issue.options.range, range.count > NumericRange.largestCount {
      return .object(
        [("name", .string(issue.name))] + weightJSON(issue) + [("range", rangeJSON(range, hasCosts))])
    }
    let options = issue.options.enumerated().map { place, option -> JSON in
      let subject = InputAmount.Subject.option(OptionIndex(issue: index, option: place))
      return .object(
        [("label", .string(option.label)), ("value", pair(option.value, subject, .value, uncertain))]
          + (hasCosts ? [("cost", pair(option.cost, subject, .cost, uncertain))] : []))
    }
    return .object([("name", .string(issue.name))] + weightJSON(issue) + [("options", .array(options))])
  }

  private func weightJSON(_ issue: Issue) -> [(String, JSON)] {
    issue.weight.map { [("weight", .array([.decimal($0.first), .decimal($0.second)]))] } ?? []
  }

  /// A range too long for a list, by its ends.
  private func rangeJSON(_ range: OptionRange, _ hasCosts: Bool) -> JSON {
    let (first, last) = (range[0], range[range.count - 1])
    let step = ExactDecimal(units: abs(range.labels.step), digits: range.labels.first.digits)
    var members: [(String, JSON)] = [
      ("from", .decimal(range.labels.number(0))), ("to", .decimal(range.labels.number(range.count - 1))),
      ("by", .decimal(step)),
    ]
    if !range.labels.unit.isEmpty { members.append(("unit", .string(range.labels.unit))) }
    if range.labels.decimalSign != "." {
      members.append(("decimals", .string(String(range.labels.decimalSign))))
    }
    members.append(("value", .array([pair(first.value), pair(last.value)])))
    if hasCosts { members.append(("cost", .array([pair(first.cost), pair(last.cost)]))) }
    return .object(members)
  }

  private func bundleJSON(_ index: Int, _ uncertain: UncertainCells) -> JSON {
    let bundle = bundles[index]
    return .object([
      ("options", list(bundle.options)), ("value", pair(bundle.value, .bundle(index), .value, uncertain)),
      ("cost", pair(bundle.cost, .bundle(index), .cost, uncertain)),
    ])
  }

  private func quantityJSON(_ quantity: Quantity) -> JSON {
    .object([
      ("name", .string(quantity.name)), ("digits", .integer(Int64(quantity.digits))),
      (
        "amounts",
        .array(
          quantity.amounts.map { list in
            // Of a range that is too long for a list, the amounts of its ends.
            let told = list.count > NumericRange.largestCount ? [list[0], list[list.count - 1]] : Array(list)
            return .array(told.map { amount($0, digits: quantity.digits) })
          })
      ),
    ])
  }

  private func list(_ options: [OptionIndex]) -> JSON {
    .array(
      options.map { option in
        .array([
          .string(issues[option.issue].name), .string(issues[option.issue].options[option.option].label),
        ])
      })
  }

  private func ruleJSON(_ rule: Rule) -> JSON {
    func counted(_ word: String, _ count: Int, _ options: [OptionIndex]) -> [(String, JSON)] {
      [("rule", .string(word)), ("options", list(options)), ("limit", .integer(Int64(count)))]
    }
    let members: [(String, JSON)] =
      switch rule.condition {
      case .requires(let when, let then): [("rule", "requires"), ("when", list(when)), ("then", list(then))]
      case .excludes(let when, let then): [("rule", "excludes"), ("when", list(when)), ("then", list(then))]
      case .atMost(let count, let options): counted("at most", count, options)
      case .atLeast(let count, let options): counted("at least", count, options)
      case .exactly(let count, let options): counted("exactly", count, options)
      case .fixed(let options): [("rule", "fix"), ("options", list(options))]
      case .forbidden(let options): [("rule", "forbid"), ("options", list(options))]
      case .maximum(let sum, let bound): [("rule", "maximum")] + limit(sum, bound)
      case .minimum(let sum, let bound): [("rule", "minimum")] + limit(sum, bound)
      }
    return .object([("name", .string(rule.name))] + members)
  }

  private func limit(_ sum: PackageSum, _ bound: Int64) -> [(String, JSON)] {
    let (word, name, digits): (String, String, Int) =
      switch sum {
      case .value(let side): ("value", parties[side].name, self.digits)
      case .cost(let side): ("cost", parties[side].name, self.digits)
      case .gain(let side): ("gain", parties[side].name, self.digits)
      case .quantity(let index): ("quantity", quantities[index].name, quantities[index].digits)
      }
    return [("sum", .string(word)), ("of", .string(name)), ("limit", amount(bound, digits: digits))]
  }
}

extension InputAmount.Kind {
  /// The word for it in JSON.
  var name: String { self == .value ? "value" : "cost" }
}
