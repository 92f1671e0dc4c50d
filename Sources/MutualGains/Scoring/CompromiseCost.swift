/// What it costs to meet in the middle on every issue instead of trading between issues. Amounts are in units
/// of the deal.
package struct CompromiseCost: Hashable, Sendable {
  /// The middle package.
  ///
  /// Definition: on each issue the option whose smaller normalised net utility is largest; then the larger sum
  /// of both; then the first in the deal. Normalised = (net − lowest) / (highest − lowest) of that party on
  /// that issue; 1 where all are equal.
  package let middle: DealPackage
  /// The names of the rules that the middle package breaks: then there is no cost.
  package let brokenRules: [String]
  /// What the middle costs; nil where it breaks a rule, and where a stopped search leaves it open.
  package let cost: Cost?

  /// What the middle costs.
  package struct Cost: Hashable, Sendable {
    /// Definition: S(x*) − S(middle), where x* has the largest surplus; 0 or more.
    package let amount: Amount
    /// The package x* beside which losses are counted: of several, one with the largest first utility.
    package let best: DealPackage
    /// The issues where the middle has another joint net utility than x*, the largest loss first; of equal ones
    /// the earlier. Under rules and bundles the middle may have more on an issue: a loss below 0.
    package let losses: [IssueLoss]
    /// What the middle loses by bundles that x* has and it lacks, less what it has by bundles of its own.
    ///
    /// Together with all losses this is the cost.
    package let bundleLoss: Amount
  }

  /// What the middle loses on one issue, bundles aside.
  package struct IssueLoss: Hashable, Sendable {
    /// The index of the issue.
    package let issue: Int
    /// Joint net utility of x*'s option less that of the middle's; not 0.
    package let amount: Amount
  }

  /// Whether a stopped search leaves the cost open.
  package var isUnknown: Bool { cost == nil && brokenRules.isEmpty }

  /// The cost of compromise in the frontier's deal; nil where no package was found that keeps the rules.
  ///
  /// Complexity: O(options), and one package of the frontier.
  package init?(on frontier: ParetoFrontier) {
    let deal = frontier.deal
    if frontier.isEmpty { return nil }
    let middle = DealPackage(choices: deal.issues.map(CompromiseCost.middle))
    self.middle = middle
    brokenRules = deal.brokenRules(of: middle).map(\.name)
    guard brokenRules.isEmpty, let largest = frontier.provenLargestSurplus,
      let point = frontier.supportedPoints.last(where: { deal.gain(at: $0).sum == largest }),
      let best = frontier.package(reaching: point)
    else {
      cost = nil
      return
    }
    let surplus = deal.gain(of: middle).sum
    guard surplus < largest else {
      cost = Cost(amount: .zero, best: best, losses: [], bundleLoss: .zero)
      return
    }
    let losses = deal.issues.enumerated().compactMap { index, issue -> IssueLoss? in
      let loss = issue.utility(ofOption: best.choices[index]) - issue.utility(ofOption: middle.choices[index])
      return loss.sum == .zero ? nil : IssueLoss(issue: index, amount: loss.sum)
    }
    func bundles(_ package: DealPackage) -> Amount {
      deal.bundles.filter { $0.isPart(of: package) }.reduce(.zero) { $0 + $1.utility.sum }
    }
    cost = Cost(
      amount: largest - surplus, best: best,
      losses: losses.sorted { ($1.amount, $0.issue) < ($0.amount, $1.issue) },
      bundleLoss: bundles(best) - bundles(middle))
  }

  /// The middle option of an issue.
  private static func middle(of issue: Issue) -> Int {
    let options = issue.middleOptions
    let nets = options.map { issue.utility(ofOption: $0).map { Int128($0.units) } }
    let lowest = Pair { side in nets.map { $0[side] }.min() ?? 0 }
    let width = Pair { side in (nets.map { $0[side] }.max() ?? 0) - lowest[side] }
    // Over a common denominator, the product of both widths; where all are equal the width counts as 1.
    let unit = Pair { max(width[$0], 1) }
    let shares = nets.map { net in
      Pair { side in (width[side] == 0 ? 1 : net[side] - lowest[side]) * unit[side.other] }
    }
    func merits(_ index: Int) -> (Int128, Int128) {
      let share = shares[index]
      return (min(share.first, share.second), share.first + share.second)
    }
    return options[nets.indices.reduce(0) { merits($0) < merits($1) ? $1 : $0 }]
  }
}

extension Issue {
  /// Options among which are the ends of both parties' utilities and the first one at which both do equally well by
  /// their own measure. All of a list; of a long range those around where the parties' shares cross.
  ///
  /// Complexity: O(n) in a list; O(log n) in a range, and as many options as rounding can decide between.
  fileprivate var middleOptions: [Int] {
    let telling = tellingOptions
    guard let nets = netSpacings, telling.count < options.count else { return telling }
    let ends = Pair { side in telling.map { Int128(nets[side][$0]) } }
    let low = Pair { ends[$0].min() ?? 0 }
    let width = Pair { max((ends[$0].max() ?? 0) - low[$0], 1) }
    let isRising = nets.first[options.count - 1] >= nets.first[0]
    /// Whether the first party's share is the larger one, which holds from some option on, or up to it.
    func isAhead(_ option: Int) -> Bool {
      (Int128(nets.first[option]) - low.first) * width.second
        >= (Int128(nets.second[option]) - low.second) * width.first
    }
    let crossing = options.indices.partitioningIndex { isAhead($0) == isRising }
    // So many steps a unit can be rounded away from the line.
    let reach = Pair { side in
      nets[side].isExact
        ? 2
        : 4 * Int128(nets[side].value.unit + nets[side].cost.unit) * Int128(options.count) / width[side] + 2
    }
    let far = Int(min(max(reach.first, reach.second), 1_000_000))
    return Set(telling).union(max(0, crossing - far)...min(options.count - 1, crossing + far)).sorted()
  }
}
