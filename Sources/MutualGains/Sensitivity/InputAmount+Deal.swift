extension Deal {
  /// The amount of a figure as it was written.
  package func amount(of figure: InputAmount) -> Amount {
    func amount(_ option: OptionIndex) -> Amount {
      let option = issues[option.issue].options[option.option]
      return figure.kind == .value ? option.value[figure.side] : option.cost[figure.side]
    }
    switch figure.subject {
    case .option(let option): return amount(option)
    case .bundle(let index):
      return figure.kind == .value
        ? bundles[index].value[figure.side] : bundles[index].cost[figure.side]
    case .noDeal: return noDealValue[figure.side]
    case .row(let row): return amount(OptionIndex(issue: row.issue, option: row.options.lowerBound))
    case .end(let end, let row):
      return amount(OptionIndex(issue: row.issue, option: row.option(at: end)))
    }
  }

  /// The same deal with another amount for a figure; other options of a numeric row follow.
  ///
  /// - Throws: `DealError` where the deal can't hold that amount; `inexactWeightedAmount` too where amounts between
  ///   the ends of a numeric row can't be spaced by whole weighted units.
  func replacing(_ figure: InputAmount, with amount: Amount) throws(DealError) -> Deal {
    var (issues, bundles, noDealValue) = (issues, bundles, noDealValue)
    switch figure.subject {
    case .option(let option):
      issues[option.issue] = issues[option.issue].replacing(figure, [option.option: amount])
    case .row(let row):
      issues[row.issue] = issues[row.issue].replacing(
        figure, row, EvenSpacing(from: amount.units, to: amount.units, count: row.options.count))
    case .end(let end, let row):
      let issue = issues[row.issue]
      let other = self.amount(of: InputAmount(.end(end.other, of: row), side: figure.side, kind: figure.kind))
      // With weights, weighted amounts have to come out even at the deal's scale.
      let unit = powerOfTen(issue.weight?[figure.side].digits ?? 0) ?? 1
      let (from, to) = end == .from ? (amount, other) : (other, amount)
      if amount.units % unit != 0 {
        throw .inexactWeightedAmount(
          issue: issue.name, option: issue.options[row.option(at: end)].label)
      }
      issues[row.issue] = issue.replacing(
        figure, row,
        EvenSpacing(from: from.units / unit, to: to.units / unit, count: row.options.count, unit: unit))
    case .bundle(let index):
      var (value, cost) = (bundles[index].value, bundles[index].cost)
      switch figure.kind {
      case .value: value[figure.side] = amount
      case .cost: cost[figure.side] = amount
      }
      bundles[index] = Bundle(options: bundles[index].options, value: value, cost: cost)
    case .noDeal: noDealValue[figure.side] = amount
    }
    return try Deal(
      unit: unit, digits: digits, parties: parties, noDealValue: noDealValue, issues: issues,
      bundles: bundles, quantities: quantities, rules: rules)
  }

  /// Whether a rule limits a sum that the figure is part of.
  func limitsSum(with figure: InputAmount) -> Bool {
    rules.contains { $0.condition.sum.map { $0.rate(of: figure) != 0 } ?? false }
  }
}

extension PackageSum {
  /// What the sum of a package that the figure counts in grows by with each unit of its amount there.
  func rate(of figure: InputAmount) -> Int64 {
    if figure.subject == .noDeal {
      // A gain is what is above it.
      return self == .gain(figure.side) ? -1 : 0
    }
    return switch self {
    case .value(let side): side == figure.side && figure.kind == .value ? 1 : 0
    case .cost(let side): side == figure.side && figure.kind == .cost ? 1 : 0
    case .gain(let side): side == figure.side ? (figure.kind == .value ? 1 : -1) : 0
    case .quantity: 0
    }
  }
}

extension NumericRow.End {
  var other: NumericRow.End { self == .from ? .to : .from }
}

extension Issue {
  /// The issue with other amounts of a party's value or cost on a numeric row.
  fileprivate func replacing(_ figure: InputAmount, _ row: NumericRow, _ amounts: EvenSpacing) -> Issue {
    guard let range = options.range else {
      return replacing(
        figure,
        Dictionary(
          uniqueKeysWithValues: row.options.enumerated().map { ($1, Amount(units: amounts[$0])) }))
    }
    var (value, cost) = (range.value, range.cost)
    switch figure.kind {
    case .value: value[figure.side] = amounts
    case .cost: cost[figure.side] = amounts
    }
    let changed = OptionRange(labels: range.labels, value: value, cost: cost)
    return Issue(name: name, options: .range(changed), weight: weight)
  }

  /// The issue with other amounts of a party's value or cost, by option.
  fileprivate func replacing(_ figure: InputAmount, _ amounts: [Int: Amount]) -> Issue {
    var options = Array(options)
    for (index, amount) in amounts {
      var (value, cost) = (options[index].value, options[index].cost)
      switch figure.kind {
      case .value: value[figure.side] = amount
      case .cost: cost[figure.side] = amount
      }
      options[index] = Option(label: options[index].label, value: value, cost: cost)
    }
    return Issue(name: name, options: options, weight: weight)
  }
}
