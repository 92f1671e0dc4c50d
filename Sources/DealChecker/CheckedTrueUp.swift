/// A chosen option or bundle: what was agreed, and what became of it by the files up to some one.
struct CheckedActualsLine: Sendable {
  let subject: CheckedActuals.Subject
  let value: Amounts
  let cost: Amounts
  var status: CheckedActuals.Status?
  var evidence = ""
  /// Per party; nil for as agreed.
  var values: [Int64?] = [nil, nil]
  var costs: [Int64?] = [nil, nil]

  /// The lines of a package before anything became of it.
  static func agreed(_ package: [Int], in deal: CheckedDeal) -> [CheckedActualsLine] {
    var lines: [CheckedActualsLine] = []
    for (issue, option) in package.enumerated() {
      let content = deal.issues[issue].options[option]
      lines.append(
        CheckedActualsLine(
          subject: .option(issue: issue, option: option), value: content.value, cost: content.cost))
    }
    for (index, bundle) in deal.bundles.enumerated() where bundle.isPart(of: package) {
      lines.append(
        CheckedActualsLine(subject: .bundle(index), value: bundle.value, cost: bundle.cost))
    }
    return lines
  }

  /// Takes over what a later row names. What was disallowed comes back only with amounts of its own.
  mutating func take(_ row: CheckedActuals.Row) {
    if row.status != nil, status == .disallowed { (values, costs) = ([nil, nil], [nil, nil]) }
    if let new = row.status { status = new }
    if !row.evidence.isEmpty { evidence = row.evidence }
    for party in 0..<2 {
      if let amount = row.values[party] { values[party] = amount }
      if let amount = row.costs[party] { costs[party] = amount }
    }
  }

  var valueDeviation: Amounts { deviation(of: values, from: value) }
  var costDeviation: Amounts { deviation(of: costs, from: cost) }

  private func deviation(of named: [Int64?], from agreed: Amounts) -> Amounts {
    if status == .disallowed { return .zero }
    return Amounts(a: (named[0] ?? agreed.a) - agreed.a, b: (named[1] ?? agreed.b) - agreed.b)
  }
}

/// What is paid on top, once it is known what became of a package.
struct CheckedTrueUp: Sendable {
  let payment: Int64
  /// The gains as they turned out, before any payment.
  let gain: Amounts

  /// - Parameters:
  ///   - gain: The gains as agreed, before any payment.
  ///   - agreedCost: The costs that bands are percents of.
  ///   - lines: Those that count.
  init(
    on gain: Amounts, agreedCost: Amounts, _ lines: [CheckedActualsLine], countsValues: Bool,
    bands: [CheckedBand]
  ) {
    let value = countsValues ? lines.reduce(.zero) { $0 + $1.valueDeviation } : .zero
    let cost = lines.reduce(.zero) { $0 + $1.costDeviation }
    self.gain = gain + value - cost
    // What each party is to have of its own deviation and of the other's, in two millionths of a unit: all of what it
    // bears itself, and of what the other one passes on.
    let whole = CheckedBand.whole
    var passed = [Int128](repeating: 0, count: 2)
    for party in 0..<2 {
      var rest = Int128(cost[party])
      for band in bands where band.party == party {
        let stretch = Int128(band.stretch(of: cost[party], agreed: agreedCost[party]))
        rest -= stretch
        passed[party] += 2 * stretch * (whole - CheckedBand.millionths(band.part))
      }
      passed[party] += (rest - Int128(value[party])) * whole
    }
    // The settlement's payment before and after, each towards 0.
    let before = (Int128(gain.a) - Int128(gain.b)) * whole
    let after = before + passed[1] - passed[0]
    payment = Int64(after / (2 * whole) - before / (2 * whole))
  }
}
