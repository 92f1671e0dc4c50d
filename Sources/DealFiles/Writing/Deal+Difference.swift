import MutualGains

extension Deal {
  /// The first name in which the deal and what was read back differ, or the first label whose amounts do; nil where
  /// they are the same, rules aside.
  func firstDifference(from other: Deal) -> String? {
    let deal = self
    let parties = (deal.parties, other.parties)
    if let side = Side.allCases.first(where: { parties.0[$0] != parties.1[$0] }) {
      return parties.0[side].name
    }
    if deal.unit != other.unit { return DealWords(in: .english).header(of: deal.unit) }
    func same(_ left: Amount, _ right: Amount) -> Bool {
      ExactDecimal(units: left.units, digits: deal.digits).trimmed
        == ExactDecimal(units: right.units, digits: other.digits).trimmed
    }
    func same(_ left: Pair<Amount>, _ right: Pair<Amount>) -> Bool {
      same(left.first, right.first) && same(left.second, right.second)
    }
    if !same(deal.noDealValue, other.noDealValue) { return "BATNA" }
    if deal.issues.count != other.issues.count { return deal.issues.last?.name }
    for (issue, read) in zip(deal.issues, other.issues) {
      let weights = (issue.weight?.map(\.trimmed), read.weight?.map(\.trimmed))
      if issue.name != read.name || issue.options.count != read.options.count || weights.0 != weights.1 {
        return issue.name
      }
      if let range = issue.options.range, let copy = read.options.range {
        if !range.isSame(as: copy, digits: (deal.digits, other.digits)) { return issue.name }
        continue
      }
      for (option, copy) in zip(issue.options, read.options)
      where option.label != copy.label || !same(option.value, copy.value) || !same(option.cost, copy.cost) {
        return option.label
      }
    }
    if deal.bundles.count != other.bundles.count { return "bundle" }
    for (bundle, copy) in zip(deal.bundles, other.bundles)
    where bundle.options != copy.options || !same(bundle.value, copy.value) || !same(bundle.cost, copy.cost) {
      return "bundle"
    }
    if deal.quantities.count != other.quantities.count { return deal.quantities.last?.name }
    for (quantity, copy) in zip(deal.quantities, other.quantities)
    where quantity.name != copy.name || !quantity.isSame(as: copy) {
      return quantity.name
    }
    return nil
  }
}

extension DealFile {
  /// The same, and of what is uncertain: then the name of a deal's first issue with such a figure, or its first one.
  func firstDifference(from other: DealFile) -> String? {
    if let difference = deal.firstDifference(from: other.deal) { return difference }
    if uncertainty.isSame(as: other.uncertainty, digits: (deal.digits, other.deal.digits)) { return nil }
    let issues = uncertainty.ranges.compactMap(\.figure.issue) + uncertainty.margins.compactMap(\.issue)
    return deal.issues[issues.min() ?? 0].name
  }
}

extension OptionRange {
  /// Whether both have the same labels and amounts, each with decimals of its own.
  fileprivate func isSame(as other: OptionRange, digits: (Int, Int)) -> Bool {
    let last = count - 1
    guard labels.unit == other.labels.unit, labels.number(0).trimmed == other.labels.number(0).trimmed,
      labels.number(last).trimmed == other.labels.number(last).trimmed
    else { return false }
    func same(_ mine: EvenSpacing, _ theirs: EvenSpacing) -> Bool {
      let isAlike = [0, last].allSatisfy {
        ExactDecimal(units: mine[$0], digits: digits.0).trimmed
          == ExactDecimal(units: theirs[$0], digits: digits.1).trimmed
      }
      return isAlike
        && ((mine.isExact && theirs.isExact) || (digits.0 == digits.1 && mine.unit == theirs.unit))
    }
    return Side.allCases.allSatisfy { same(value[$0], other.value[$0]) && same(cost[$0], other.cost[$0]) }
  }
}

extension Quantity {
  /// Whether both have the same amounts, each with decimals of its own; evenly spaced ones may be written out in one.
  fileprivate func isSame(as other: Quantity) -> Bool {
    func decimal(_ units: Int64, _ digits: Int) -> ExactDecimal {
      ExactDecimal(units: units, digits: digits).trimmed
    }
    return amounts.count == other.amounts.count
      && zip(amounts, other.amounts).allSatisfy { mine, theirs in
        if mine.count != theirs.count { return false }
        var places = Array(mine.indices)
        // Of what is evenly spaced the ends say all.
        if case (.even, .even) = (mine, theirs) { places = [0, mine.count - 1] }
        return places.allSatisfy { decimal(mine[$0], digits) == decimal(theirs[$0], other.digits) }
      }
  }
}
