/// A deal whose figures are not all certain, as what both parties have together in every scenario.
struct UncertainDeal: Sendable {
  let deal: Deal
  let uncertainty: Uncertainty
  /// Amounts are held in units of the deal divided by this.
  let scale: Int64
  /// By issue; nil where a long range is certain.
  let issues: [UncertainIssue?]
  /// By bundle of the deal.
  let bundles: [UncertainBundle]

  /// Transfer issues have no margins: they only share, and never say what is best for both.
  ///
  /// - Throws: `DealError.sumsTooLarge` where sums could leave what is held exactly; `longRange` where an issue of more
  ///   than `OptionRange.mostInRules` options isn't certain.
  ///
  /// Complexity: O(options).
  init(_ deal: Deal, _ uncertainty: Uncertainty) throws(DealError) {
    (self.deal, self.uncertainty) = (deal, uncertainty)
    guard let scale = powerOfTen(uncertainty.factorDigits) else { throw .sumsTooLarge }
    self.scale = scale
    var ranges: [InputAmount.Subject: [Uncertainty.Range]] = [:]
    for range in uncertainty.ranges { ranges[range.figure.subject, default: []].append(range) }
    let transfers = Set(deal.transferIssues.map(\.issue))
    var byIssue: [Int: [(option: Int, range: Uncertainty.Range)]] = [:]
    for (subject, list) in ranges {
      guard case .option(let option) = subject else { continue }
      byIssue[option.issue, default: []] += list.map { (option.option, $0) }
    }
    let lookup = MarginLookup(uncertainty)
    var issues: [UncertainIssue?] = []
    var bound = Int128(0)
    for (index, issue) in deal.issues.enumerated() {
      let found = try UncertainDeal.issue(
        issue, at: index, lookup, byIssue[index] ?? [], scale: scale,
        isTransfer: transfers.contains(index))
      if let found {
        let most = (0..<found.count).map { option in
          let reach = found.reach(of: option)
          return max(reach.lowerBound.magnitude, reach.upperBound.magnitude)
        }.max()
        bound += Int128(most ?? 0)
      }
      issues.append(found)
    }
    self.issues = issues
    bundles = try deal.bundles.enumerated().map { (index, bundle) throws(DealError) in
      var (low, high) = (Int128(bundle.utility.sum.units), Int128(bundle.utility.sum.units))
      for range in ranges[.bundle(index)] ?? [] {
        let amount = Int128(deal.amount(of: range.figure).units)
        let less = Int128(range.amounts.lowerBound.units) - amount
        let more = Int128(range.amounts.upperBound.units) - amount
        (low, high) = range.figure.kind == .value ? (low + less, high + more) : (low - more, high - less)
      }
      (low, high) = (low * Int128(scale), high * Int128(scale))
      bound +=
        max(low.magnitude, high.magnitude) > UInt128(Int64.max) ? Int128(Int64.max) : max(abs(low), abs(high))
      return UncertainBundle(low: Int64(clamping: low), high: Int64(clamping: high))
    }
    // Differences of sums, and twice their middle.
    if bound > Int128(1) << 56 { throw .sumsTooLarge }
  }

  private static func issue(
    _ issue: Issue, at index: Int, _ lookup: MarginLookup,
    _ ranges: [(option: Int, range: Uncertainty.Range)], scale: Int64, isTransfer: Bool
  ) throws(DealError) -> UncertainIssue? {
    var margins: [(side: Side, kind: InputAmount.Kind, low: Int64, high: Int64)] = []
    if !isTransfer {
      for side in Side.allCases {
        for kind in InputAmount.Kind.allCases {
          guard let margin = lookup.margin(onIssue: index, side: side, kind: kind) else { continue }
          guard let low = factor(margin.low, scale), let high = factor(margin.high, scale) else {
            throw .sumsTooLarge
          }
          if low < scale || high > scale { margins.append((side, kind, low, high)) }
        }
      }
    }
    let count = issue.options.count
    if count > OptionRange.mostInRules {
      if margins.isEmpty, ranges.isEmpty { return nil }
      throw .longRange(issue: issue.name)
    }
    var certain = Array(repeating: Int128(0), count: count)
    var (low, high) = (certain, certain)
    var factors = margins.map {
      UncertainIssue.Factor(amounts: Array(repeating: 0, count: count), low: $0.low, high: $0.high)
    }
    var own: [Int: [InputAmount: Uncertainty.Range]] = [:]
    for (option, range) in ranges { own[option, default: [:]][range.figure] = range }
    for option in 0..<count {
      let amounts = (value: issue.value(ofOption: option), cost: issue.cost(ofOption: option))
      for side in Side.allCases {
        for kind in InputAmount.Kind.allCases {
          let amount = kind == .value ? amounts.value[side].units : -amounts.cost[side].units
          let figure = InputAmount(option: OptionIndex(issue: index, option: option), side: side, kind: kind)
          if let range = own[option]?[figure] {
            let ends = try weighted(range, issue, option)
            let (least, most) = kind == .value ? ends : (-ends.high, -ends.low)
            low[option] += Int128(least) * Int128(scale)
            high[option] += Int128(most) * Int128(scale)
          } else if let place = margins.firstIndex(where: { $0.side == side && $0.kind == kind }) {
            factors[place].amounts[option] = amount
          } else {
            certain[option] += Int128(amount) * Int128(scale)
          }
        }
      }
    }
    let most = Int128(1) << 56
    for list in [certain, low, high] where list.contains(where: { $0 > most || $0 < -most }) {
      throw .sumsTooLarge
    }
    for factor in factors {
      let largest = factor.amounts.map(\.magnitude).max() ?? 0
      if Int128(largest) * Int128(max(abs(factor.low), abs(factor.high))) > most { throw .sumsTooLarge }
    }
    return UncertainIssue(
      certain: certain.map { Int64($0) },
      factors: factors.filter { factor in factor.amounts.contains { $0 != 0 } },
      low: low.map { Int64($0) }, high: high.map { Int64($0) })
  }

  /// 1 and so many percent, times the scale.
  private static func factor(_ percent: ExactDecimal, _ scale: Int64) -> Int64? {
    guard let digits = (0...18).first(where: { powerOfTen($0) == scale }) else { return nil }
    return ExactDecimal(units: percent.units, digits: percent.digits + 2).rescaled(toDigits: digits)
      .map { scale + $0 }
  }

  /// The ends of a range, weighted as its issue is.
  private static func weighted(
    _ range: Uncertainty.Range, _ issue: Issue, _ option: Int
  ) throws(DealError) -> (low: Int64, high: Int64) {
    guard let weight = issue.weight?[range.figure.side] else {
      return (range.amounts.lowerBound.units, range.amounts.upperBound.units)
    }
    guard let low = range.amounts.lowerBound.multiplied(by: weight),
      let high = range.amounts.upperBound.multiplied(by: weight)
    else { throw .inexactWeightedAmount(issue: issue.name, option: issue.options[option].label) }
    return (low.units, high.units)
  }

  /// An amount of this deal, exactly.
  func amount(_ units: Int64) -> ExactDecimal {
    ExactDecimal(units: units, digits: deal.digits + uncertainty.factorDigits).trimmed
  }

  /// The figures of an issue; of a long range, which is certain, none.
  func issue(_ index: Int) -> UncertainIssue {
    issues[index] ?? UncertainIssue(certain: [], low: [], high: [])
  }

  /// The least and the most surplus of a package.
  func surplus(of package: DealPackage) -> FirmPackage.Interval {
    var (low, high) = (Int128(0), Int128(0))
    for (index, option) in package.choices.enumerated() {
      guard let issue = issues[index] else {
        let sum = Int128(deal.issues[index].utility(ofOption: option).sum.units) * Int128(scale)
        (low, high) = (low + sum, high + sum)
        continue
      }
      let reach = issue.reach(of: option)
      (low, high) = (low + Int128(reach.lowerBound), high + Int128(reach.upperBound))
    }
    for (bundle, amounts) in zip(deal.bundles, bundles) where bundle.isPart(of: package) {
      (low, high) = (low + Int128(amounts.low), high + Int128(amounts.high))
    }
    let middle = Int128(deal.noDealValue.sum.units)
    let half = noDealRanges.reduce(Int128(0)) {
      $0 + Int128($1.amounts.upperBound.units) - Int128(deal.amount(of: $1.figure).units)
    }
    low -= (middle + half) * Int128(scale)
    high -= (middle - half) * Int128(scale)
    return FirmPackage.Interval(low: amount(Int64(clamping: low)), high: amount(Int64(clamping: high)))
  }

  /// Half of the width of the interval of g_A − g_B of a package: every figure of both moves it.
  func shift(of package: DealPackage) -> ExactDecimal {
    var width = Int128(0)
    for (index, option) in package.choices.enumerated() {
      guard let issue = issues[index] else { continue }
      // Values and costs of each party move by factors of their own.
      for factor in issue.factors {
        width += Int128(abs(factor.amounts[option])) * Int128(factor.high - factor.low)
      }
      width += Int128(issue.high[option]) - Int128(issue.low[option])
    }
    for (bundle, amounts) in zip(deal.bundles, bundles) where bundle.isPart(of: package) {
      width += Int128(amounts.high) - Int128(amounts.low)
    }
    for range in noDealRanges {
      width += Int128(range.amounts.upperBound.units - range.amounts.lowerBound.units) * Int128(scale)
    }
    let digits = deal.digits + uncertainty.factorDigits
    // Half of a unit takes a decimal more.
    return width % 2 == 0
      ? ExactDecimal(units: Int64(clamping: width / 2), digits: digits).trimmed
      : ExactDecimal(units: Int64(clamping: width * 5), digits: digits + 1).trimmed
  }

  private var noDealRanges: [Uncertainty.Range] {
    uncertainty.ranges.filter { $0.figure.subject == .noDeal }
  }
}
