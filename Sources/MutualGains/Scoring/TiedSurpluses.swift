/// What is recommended, with payments without limit, while the utility of one option moves, in deals where
/// nothing ties issues.
///
/// Of the packages with the largest surplus, which take a best option for both together on each issue, the one
/// with the smallest payment is recommended. Payments go by the difference of both gains, the sum of what the
/// options add to it: for each issue the possible differences of all others are found once.
struct TiedSurpluses {
  private let deal: Deal
  private let package: DealPackage
  private let surplus: Int64
  /// The first gain less the second.
  private let difference: Int64
  /// Joint net utility and difference of each option.
  private let options: [[(joint: Int64, difference: Int64)]]
  /// Issue by issue the best options for both together.
  private let bests: [[Int]]
  /// Where two issues or more have several best options, their differences without the issue, found when asked.
  private var others: [Int: [Int64]] = [:]
  /// The differences of all packages with the largest surplus, rising.
  private let differences: [Int64]
  /// Whether to stop.
  private let isOver: @Sendable () -> Bool

  /// Nil where it was stopped before all ties were found.
  init?(_ deal: Deal, _ settlement: Settlement, isOver: @escaping @Sendable () -> Bool) {
    self.deal = deal
    self.isOver = isOver
    package = settlement.package
    surplus = settlement.surplus.units
    difference = (settlement.gain.first - settlement.gain.second).units
    options = deal.issues.map { issue in
      issue.options.indices.map { index in
        let utility = issue.utility(ofOption: index)
        return (utility.sum.units, (utility.first - utility.second).units)
      }
    }
    bests = options.map { options in
      let best = options.map(\.joint).max()
      return options.indices.filter { options[$0].joint == best }
    }
    guard let all = TiedSurpluses.differences(of: options, bests, without: nil, isOver) else { return nil }
    let noDeal = (deal.noDealValue.first - deal.noDealValue.second).units
    differences = all.map { $0 - noDeal }
  }

  /// How many different utilities have the largest surplus.
  var count: Int { differences.count }

  /// All sums of differences of best options, rising; nil where it was stopped.
  private static func differences(
    of options: [[(joint: Int64, difference: Int64)]], _ bests: [[Int]], without issue: Int?,
    _ isOver: () -> Bool
  ) -> [Int64]? {
    var start = Int64(0)
    var factors: [Factor] = []
    for index in bests.indices where index != issue {
      let found = Set(bests[index].map { options[index][$0].difference }).sorted()
      start += found[0]
      // On one falling line, where no sum dominates another.
      if found.count > 1 {
        factors.append(Factor(points: found.map { UtilityPoint(a: $0 - found[0], b: found[0] - $0) }))
      }
    }
    if factors.isEmpty { return [start] }
    var sums: [Int64] = []
    let outcome = FrontierSearch(factors: factors).forEachChunk(isCancelled: isOver) { points in
      sums += points.map { $0.a + start }
      return true
    }
    return outcome == .proven ? sums : nil
  }

  /// The differences of the other issues' best options, the no-deal values counted; nil where it was stopped.
  private mutating func differences(without issue: Int) -> (list: [Int64], shift: Int64)? {
    if bests[issue].count == 1 { return (differences, -options[issue][bests[issue][0]].difference) }
    let noDeal = (deal.noDealValue.first - deal.noDealValue.second).units
    if let known = others[issue] { return (known, -noDeal) }
    let found = TiedSurpluses.differences(of: options, bests, without: issue, isOver)
    guard let found else { return nil }
    others[issue] = found
    return (found, -noDeal)
  }

  /// Whether the recommendation changes when one party's utility of an option rises by `step`; nil where the
  /// search was stopped.
  ///
  /// Complexity: O(options of the issue × log n) for n differences.
  mutating func isChanged(_ option: OptionIndex, _ side: Side, by step: Int64) -> Bool? {
    let mine = options[option.issue]
    func moved(_ index: Int) -> (joint: Int64, difference: Int64) {
      guard index == option.option else { return mine[index] }
      return (mine[index].joint + step, mine[index].difference + (side == .first ? step : -step))
    }
    let best = mine.indices.map { moved($0).joint }.max() ?? 0
    let newSurplus = surplus - mine[bests[option.issue][0]].joint + best
    if (newSurplus >= 0) != (surplus >= 0) { return true }
    if surplus < 0 { return false }
    guard let (list, shift) = differences(without: option.issue) else { return nil }
    let candidates = mine.indices.filter { moved($0).joint == best }.map { index in
      TiedSurpluses.nearestToZero(list, shiftedBy: shift + moved(index).difference)
    }
    // The smaller payment; then the larger first utility, so the larger difference.
    guard
      let chosen = candidates.min(by: { ($0.magnitude, -$0) < ($1.magnitude, -$1) })
    else { return true }
    if newSurplus == surplus, chosen == difference { return false }
    let present = package.choices[option.issue]
    let presentSurplus = surplus - mine[present].joint + moved(present).joint
    let presentDifference = difference - mine[present].difference + moved(present).difference
    return (newSurplus, chosen) != (presentSurplus, presentDifference)
  }

  /// Of a rising list, moved by a shift, the number nearest to 0; of two the positive one.
  private static func nearestToZero(_ list: [Int64], shiftedBy shift: Int64) -> Int64 {
    let place = partition(list.indices) { list[$0] + shift >= 0 }
    if place == 0 { return list[0] + shift }
    if place == list.count { return list[place - 1] + shift }
    let (low, high) = (list[place - 1] + shift, list[place] + shift)
    return high.magnitude <= low.magnitude ? high : low
  }
}
