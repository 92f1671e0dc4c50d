/// Packages that a party can offer instead of the one on the table: efficient ones, about as good for itself, and
/// as different from each other as possible.
public struct CounterOffers: Hashable, Sendable {
  /// The offers in the order in which they were chosen; fewer than asked for where there are fewer candidates.
  public let offers: [DealPackage]
  /// The least gain of the candidates for the party that offers, G, in units of the deal, before any payment.
  public let leastGain: Amount
  /// Whether all candidates were looked at. Otherwise one package stood for each point of the frontier, and of
  /// very many points some, spread evenly, both ends among them.
  public let isExhaustive: Bool
  /// Whether no search was stopped by a limit: otherwise there may be better offers, and without a `target` the
  /// least gain is that of the best package that was found.
  public let isProven: Bool

  /// Of deals with so many packages at most, all are looked at.
  public static let largestPackageCount: Int64 = 1 << 16
  /// So many points of the frontier are looked at otherwise.
  public static let largestPointCount = 1_000

  /// Counter-offers of one party.
  ///
  /// Definition: candidates are the efficient packages with the party's gain in G … G + `tolerance`. First
  /// comes the best for the other party; then each time the one that differs from those chosen in most issues
  /// (counted from the nearest of them); of equal ones the better for the other party, then the better for the
  /// own, then the one with the earlier options.
  ///
  /// - Parameters:
  ///   - side: The party that offers.
  ///   - count: How many offers, at most.
  ///   - tolerance: How much above G the own gain may be, 0 or more, in units of the deal.
  ///   - target: G; without it the gain of the settlement, before its payment.
  ///
  /// Complexity: O(candidates × (offers × issues)), and the search of one package for each point.
  public init(
    on frontier: ParetoFrontier, for side: Side, count: Int = 3, tolerance: Amount = .zero,
    around target: Amount? = nil
  ) {
    guard !frontier.isEmpty else {
      (offers, leastGain, isExhaustive) = ([], target ?? .zero, frontier.openGaps.isEmpty)
      isProven = frontier.openGaps.isEmpty
      return
    }
    let deal = frontier.deal
    let settlement = target == nil ? Settlement(on: frontier) : nil
    let least = target ?? settlement?.gain[side] ?? .zero
    leastGain = least
    let (points, isComplete) = frontier.points(where: side, hasGainFrom: least, upTo: tolerance)
    let candidates: [DealPackage]
    if deal.packageCount.value <= CounterOffers.largestPackageCount {
      isExhaustive = frontier.openGaps.isEmpty
      candidates = CounterOffers.packages(of: deal, at: Set(points))
    } else {
      let chosen = CounterOffers.spread(points)
      candidates = chosen.compactMap(frontier.package)
      isExhaustive =
        frontier.openGaps.isEmpty && chosen.count == points.count
        && frontier.packageCounts(of: points).allSatisfy { $0?.value == 1 }
    }
    let chosen = CounterOffers.choose(count, of: candidates.sorted(in: deal, by: side), frontier.budget)
    offers = chosen ?? []
    isProven =
      frontier.openGaps.isEmpty && isComplete && settlement?.isProven ?? true && chosen != nil
      && !frontier.budget.hasStopped
  }

  /// All packages at some points, by trying all there are.
  private static func packages(of deal: Deal, at points: Set<UtilityPoint>) -> [DealPackage] {
    var found: [DealPackage] = []
    var choices = Array(repeating: 0, count: deal.issues.count)
    while true {
      let package = DealPackage(choices: choices)
      if points.contains(UtilityPoint(deal.utility(of: package))), deal.brokenRules(of: package).isEmpty {
        found.append(package)
      }
      // Counts on, the last issue first.
      guard let issue = choices.indices.last(where: { choices[$0] + 1 < deal.issues[$0].options.count })
      else { return found }
      choices[issue] += 1
      for later in choices.indices where later > issue { choices[later] = 0 }
    }
  }

  private static func spread(_ points: [UtilityPoint]) -> [UtilityPoint] {
    guard points.count > largestPointCount else { return points }
    return (0..<largestPointCount).map { points[$0 * (points.count - 1) / (largestPointCount - 1)] }
  }

  /// Chooses from candidates that stand in the order in which they are preferred; nil where the budget is over.
  private static func choose(
    _ count: Int, of candidates: [DealPackage], _ budget: SearchBudget
  ) -> [DealPackage]? {
    var watch = BudgetWatch(budget)
    guard count > 0, let first = candidates.first else { return [] }
    var chosen = [first]
    /// In how many issues each candidate differs from the nearest that is chosen.
    var distances = candidates.map { $0.differences(from: first) }
    while chosen.count < count {
      let next = distances.indices.reduce(0) { distances[$1] > distances[$0] ? $1 : $0 }
      if distances[next] == 0 { break }
      chosen.append(candidates[next])
      for index in distances.indices {
        if watch.step() { return nil }
        distances[index] = min(distances[index], candidates[index].differences(from: candidates[next]))
      }
    }
    return chosen
  }
}

extension ParetoFrontier {
  /// The points where a party's gain is in least … least + tolerance, and whether none is missing but in open gaps.
  fileprivate func points(
    where side: Side, hasGainFrom least: Amount, upTo tolerance: Amount
  ) -> (points: [UtilityPoint], isComplete: Bool) {
    guard tolerance >= .zero, let start = supportedPoints.first, let end = supportedPoints.last else {
      return ([], true)
    }
    var isComplete = true
    func bound(_ gain: Int128) -> Int64 { Int64(clamping: gain + Int128(deal.noDealValue[side].units)) }
    let low = bound(Int128(least.units))
    let high = bound(Int128(least.units) + Int128(tolerance.units))
    switch side {
    case .first:
      let range = (max(low, start.a), min(high, end.a))
      return range.0 <= range.1 ? search(range.0...range.1) : ([], true)
    case .second:
      // The second utility falls as the first one rises: its bounds are turned into first utilities.
      func lastFirstUtility(withSecondAtLeast height: Int64) -> Int64? {
        let found = candidates { $0.b >= height ? Int128($0.a) : nil }
        if !found.isComplete { isComplete = false }
        return found.filter { $0.b >= height }.last?.a
      }
      guard let last = lastFirstUtility(withSecondAtLeast: low) else { return ([], isComplete) }
      let from = high >= start.b ? start.a : lastFirstUtility(withSecondAtLeast: high + 1) ?? start.a
      let found = search(from...last)
      return (found.points.filter { (low...high).contains($0.b) }, isComplete && found.isComplete)
    }
  }
}

extension DealPackage {
  /// In how many issues two packages differ.
  func differences(from other: DealPackage) -> Int {
    zip(choices, other.choices).count { $0 != $1 }
  }
}

extension [DealPackage] {
  /// The best for the other party first, then the best for the own, then by options.
  fileprivate func sorted(in deal: Deal, by side: Side) -> [DealPackage] {
    map { (package: $0, utility: deal.utility(of: $0)) }.sorted { left, right in
      let (mine, theirs) = (left.utility, right.utility)
      if mine[side.other] != theirs[side.other] { return mine[side.other] > theirs[side.other] }
      if mine[side] != theirs[side] { return mine[side] > theirs[side] }
      return left.package.choices.lexicographicallyPrecedes(right.package.choices)
    }
    .map(\.package)
  }
}
