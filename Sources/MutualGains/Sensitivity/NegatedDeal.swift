extension Deal {
  /// The same packages with the net utility of some parties turned around, to find what is lowest as the
  /// highest of something; nil where sums would leave what is held exactly.
  ///
  /// A party's values and costs change places, each moved up by one constant per issue so that no cost is
  /// negative; rules on them move along, and rules on its gain turn around.
  ///
  /// Complexity: O(options + rules).
  func negated(for sides: Set<Side>) -> Deal? {
    var shift = Pair(Int128(0), Int128(0))
    let issues = issues.map { issue in
      let indices = issue.options.indices
      let lift = Pair { side -> Int64 in
        if !sides.contains(side) { return 0 }
        let most = issue.tellingOptions.map { -issue.value(ofOption: $0)[side].units }.reduce(0, max)
        // Moved by an even number of units, amounts of a range are rounded as they were.
        let unit = issue.netSpacings.map { 2 * max($0[side].value.unit, $0[side].cost.unit) } ?? 1
        return (most + unit - 1) / unit * unit
      }
      for side in Side.allCases { shift[side] += Int128(lift[side]) }
      if let range = issue.negatedRange(for: sides, liftedBy: lift) {
        return Issue(name: issue.name, options: .range(range))
      }
      return Issue(
        name: issue.name,
        options: indices.map { index in
          let (value, cost) = (issue.value(ofOption: index), issue.cost(ofOption: index))
          func lifted(_ amounts: Pair<Amount>, or others: Pair<Amount>) -> Pair<Amount> {
            Pair { sides.contains($0) ? others[$0] + Amount(units: lift[$0]) : amounts[$0] }
          }
          return Option(
            label: issue.options[index].label, value: lifted(value, or: cost), cost: lifted(cost, or: value))
        })
    }
    let bundles = bundles.map { bundle in
      Bundle(
        options: bundle.options, value: Pair { sides.contains($0) ? bundle.cost[$0] : bundle.value[$0] },
        cost: Pair { sides.contains($0) ? bundle.value[$0] : bundle.cost[$0] })
    }
    let shifts = shift
    let rules = rules.map { rule in
      Rule(name: rule.name, rule.condition.negated(for: sides, shiftedBy: shifts))
    }
    return try? Deal(
      unit: unit, digits: digits, parties: parties,
      noDealValue: Pair { sides.contains($0) ? -noDealValue[$0] : noDealValue[$0] }, issues: issues,
      bundles: bundles, quantities: quantities, rules: rules)
  }

  /// The same deal with some options fixed, for the packages that have them all.
  package func fixing(_ options: [OptionIndex]) -> Deal { addingRule(.fixed(options)) }

  /// The same deal under one more rule, about options that it has.
  func addingRule(_ condition: Rule.Condition) -> Deal {
    var deal = self
    deal.rules.append(Rule(name: deal.unusedRuleName, condition))
    return deal
  }

  var unusedRuleName: String {
    let names = Set(rules.map(\.name))
    var name = "fixed"
    while names.contains(name) { name += " too" }
    return name
  }
}

extension Issue {
  /// The range with values and costs of some parties changed, moved up by `lift`; nil for a list.
  fileprivate func negatedRange(for sides: Set<Side>, liftedBy lift: Pair<Int64>) -> OptionRange? {
    guard let range = options.range, let nets = netSpacings else { return nil }
    func moved(_ amounts: EvenSpacing, _ side: Side) -> EvenSpacing {
      // Where a weight of 0 makes nothing of every amount, there is nothing to move either.
      let step = amounts.unit == 0 ? 0 : lift[side] / amounts.unit
      return EvenSpacing(
        from: amounts.first + step, to: amounts.last + step, count: amounts.count, unit: amounts.unit)
    }
    return OptionRange(
      labels: range.labels,
      value: Pair { sides.contains($0) ? moved(nets[$0].cost, $0) : nets[$0].value },
      cost: Pair { sides.contains($0) ? moved(nets[$0].value, $0) : nets[$0].cost })
  }
}

extension Rule.Condition {
  fileprivate func negated(for sides: Set<Side>, shiftedBy shift: Pair<Int128>) -> Rule.Condition {
    guard case .some(let sum) = sum else { return self }
    let (bound, isMaximum): (Int64, Bool)
    switch self {
    case .maximum(_, let limit): (bound, isMaximum) = (limit, true)
    case .minimum(_, let limit): (bound, isMaximum) = (limit, false)
    default: return self
    }
    func shifted(_ side: Side) -> Int64 { Int64(clamping: Int128(bound) + shift[side]) }
    func limit(_ sum: PackageSum, _ bound: Int64, isMaximum: Bool) -> Rule.Condition {
      isMaximum ? .maximum(sum, bound) : .minimum(sum, bound)
    }
    switch sum {
    case .value(let side) where sides.contains(side):
      return limit(.cost(side), shifted(side), isMaximum: isMaximum)
    case .cost(let side) where sides.contains(side):
      return limit(.value(side), shifted(side), isMaximum: isMaximum)
    case .gain(let side) where sides.contains(side):
      return limit(.gain(side), bound == .min ? .max : -bound, isMaximum: !isMaximum)
    default: return self
    }
  }
}
