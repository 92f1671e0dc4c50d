/// From which amount on a cost makes another package better than the recommended one, where payments have no limit.
///
/// A cost that rises by d takes d from the surplus of the packages that it counts in. So the recommended package stays
/// until the best of the others has more, or until nothing is left to share.
struct CostRivals: Sendable {
  enum Change: Hashable, Sendable {
    case amount(Int64)
    /// Whatever the cost is, nothing changes.
    case none
    case unknown
  }

  private let deal: CheckedDeal
  private let package: [Int]
  /// That of the recommended package.
  private let surplus: Int64
  /// Whether all packages can be looked at.
  private let isSmall: Bool
  /// The largest surplus with each option, by issue, and without each bundle; nil where too many packages are tied
  /// together.
  private var withOption: [[Int64?]?]
  private var withoutBundle: [Int64??]

  init(_ deal: CheckedDeal, _ package: [Int], surplus: Int64) {
    (self.deal, self.package, self.surplus) = (deal, package, surplus)
    isSmall = deal.packageCount(atMost: CheckedDeal.mostEnumerated) != nil
    withOption = Array(repeating: nil, count: deal.issues.count)
    withoutBundle = Array(repeating: nil, count: deal.bundles.count)
    for group in IssueGroup.groups(of: deal) where (try? group.points()) != nil { look(at: group) }
  }

  /// What is chosen in one group changes nothing in another one.
  private mutating func look(at group: IssueGroup) {
    var options = group.issues.map { [Int64?](repeating: nil, count: deal.issues[$0].options.count) }
    var bundles = [Int64?](repeating: nil, count: group.bundles.count)
    var most: Int64?
    group.forEachChoice { choices, sums in
      let own = sums.utility.sum
      most = max(most ?? own, own)
      for (place, issue) in group.issues.enumerated() {
        options[place][choices[issue]] = max(options[place][choices[issue]] ?? own, own)
      }
      for (place, bundle) in group.bundles.enumerated() where !bundle.isPart(of: choices) {
        bundles[place] = max(bundles[place] ?? own, own)
      }
    }
    guard let most else { return }
    let rest = surplus - most
    for (place, issue) in group.issues.enumerated() {
      withOption[issue] = .some(options[place].map { $0.map { $0 + rest } })
    }
    for (place, bundle) in group.bundles.enumerated() {
      guard let index = deal.bundles.firstIndex(where: { $0.record == bundle.record }) else { continue }
      withoutBundle[index] = .some(bundles[place].map { $0 + rest })
    }
  }

  /// The nearest larger amount of a figure at which something changes.
  func nearestChange(of figure: CostFigure) -> Change {
    if deal.rules.contains(where: { $0.limits(costOf: figure.party) }) { return limitedChange(of: figure) }
    switch figure.kind {
    case .end(let isFirst): return changeAlong(figure, isFirst: isFirst)
    case .row: return change(of: figure, beside: nil)
    case .option:
      guard let issue = figure.issue, let options = withOption[issue] else { return .unknown }
      let others = options.indices.filter { $0 != package[issue] }.compactMap { options[$0] }
      return change(of: figure, beside: others.max())
    case .bundle(let index):
      guard let other = withoutBundle[index] else { return .unknown }
      return change(of: figure, beside: other)
    }
  }

  private func change(of figure: CostFigure, beside other: Int64?) -> Change {
    .amount(figure.amount + surplus - max(other ?? 0, 0) + 1)
  }

  // MARK: An end of a range

  /// Options between the ends move by parts of what an end moves, rounded: so amounts are tried one by one where it is
  /// close.
  private func changeAlong(_ figure: CostFigure, isFirst: Bool) -> Change {
    guard let issue = figure.issue, let surpluses = withOption[issue] else { return .unknown }
    let options = deal.issues[issue].options
    let steps = options.count - 1
    let chosen = package[issue]
    let ends = (Int128(options[0].cost[figure.party]), Int128(options[steps].cost[figure.party]))
    func rise(_ option: Int, _ step: Int128) -> Int128 {
      let (first, last) = (ends.0 + (isFirst ? step : 0), ends.1 + (isFirst ? 0 : step))
      return pointOnLine(from: first, to: last, index: option, steps: steps)
        - Int128(options[option].cost[figure.party])
    }
    func part(_ option: Int) -> Int128 { Int128(isFirst ? steps - option : option) }
    // With nobody better, it changes where nothing is left to share.
    var best: Int128?
    func look(from start: Int128, until isOver: (Int128) -> Bool, _ lead: (Int128) -> Int128) {
      var step = max(1, start)
      while best.map({ step < $0 }) ?? true, !isOver(step) {
        if lead(step) < 0 { return best = step }
        step += 1
      }
    }
    let size = Int128(steps)
    for option in options.indices where option != chosen {
      guard let other = surpluses[option] else { continue }
      let lead = Int128(surplus) - Int128(other)
      let slope = part(option) - part(chosen)
      func left(_ step: Int128) -> Int128 { lead + rise(option, step) - rise(chosen, step) }
      if slope < 0 {
        look(from: (lead - 2) * size / -slope, until: { _ in false }, left)
      } else {
        look(from: 1, until: { lead * size + $0 * slope > 2 * size }, left)
      }
    }
    if part(chosen) > 0 {
      look(from: (Int128(surplus) - 2) * size / part(chosen), until: { _ in false }) {
        Int128(surplus) - rise(chosen, $0)
      }
    }
    return best.flatMap { Int64(exactly: $0 + Int128(figure.amount)) }.map(Change.amount) ?? .none
  }

  // MARK: Under a limit

  /// Where a rule limits a sum that the cost is part of, packages come and go with it: each is looked at.
  private func limitedChange(of figure: CostFigure) -> Change {
    if figure.kind.isEnd || !isSmall { return .unknown }
    func counts(_ choices: [Int]) -> Bool {
      switch figure.kind {
      case .bundle(let index): return deal.bundles[index].isPart(of: choices)
      case .row: return true
      default: return figure.issue.map { choices[$0] == package[$0] } ?? false
      }
    }
    var nearest = Int128(surplus) + 1
    if let last = stretch(of: package, counts: true, figure)?.upperBound, last < Int128.max {
      nearest = min(nearest, last + 1)
    }
    deal.forEachPackage { choices in
      let counts = counts(choices)
      guard let stretch = stretch(of: choices, counts: counts, figure) else { return }
      let lead = Int128(surplus) - Int128((deal.sums(of: choices).utility - deal.noDealValue).sum)
      if counts, lead >= 0 { return }
      let first = max(1, stretch.lowerBound, counts ? 1 : lead + 1)
      if first <= stretch.upperBound { nearest = min(nearest, first) }
    }
    return Int64(exactly: nearest + Int128(figure.amount)).map(Change.amount) ?? .none
  }

  /// The rises of a cost, from 0 on, at which a package keeps all rules; nil where it never does.
  private func stretch(of choices: [Int], counts: Bool, _ figure: CostFigure) -> ClosedRange<Int128>? {
    var (low, high) = (Int128(0), Int128.max)
    let sums = deal.sums(of: choices)
    for rule in deal.rules {
      guard counts, rule.limits(costOf: figure.party), case .sum(let sum, let range) = rule.demand else {
        if !rule.isKept(by: choices, sums: sums) { return nil }
        continue
      }
      let now = Int128(sums[sum])
      if case .cost = sum {
        low = max(low, CostRivals.difference(range.lowerBound, now))
        high = min(high, CostRivals.difference(range.upperBound, now))
      } else {
        low = max(low, -CostRivals.difference(range.upperBound, now))
        high = min(high, -CostRivals.difference(range.lowerBound, now))
      }
    }
    return low <= high ? low...high : nil
  }

  /// The difference, kept where it can be negated.
  private static func difference(_ left: Int128, _ right: Int128) -> Int128 {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    if overflow || difference == .min { return left < 0 ? -Int128.max : .max }
    return difference
  }
}

extension CheckedRule {
  /// Whether it limits a sum that the costs of a party are part of.
  fileprivate func limits(costOf party: Int) -> Bool {
    switch demand {
    case .sum(.cost(party), _), .sum(.utility(party), _): true
    default: false
    }
  }
}
