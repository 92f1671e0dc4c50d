/// Counter-offers where nothing can be paid: efficient packages, about as good for the party that offers.
struct EfficientOffers {
  private let frontier: ParetoFrontier
  private let side: Side
  /// The least gain of the party that offers.
  private let least: Amount

  /// Offers of a party that gains at least `least`, on a frontier with points.
  init(on frontier: ParetoFrontier, for side: Side, from least: Amount) {
    (self.frontier, self.side, self.least) = (frontier, side, least)
  }

  private var deal: Deal { frontier.deal }

  /// The smallest tolerance that gives `count` packages; where there are fewer, the one that gives them all.
  ///
  /// Complexity: O(log(range)) stretches of the frontier, and the counts of `count` points.
  func smallestTolerance(for count: Int) -> Amount {
    guard let most = frontier.supportedPoints.map({ deal.gain(at: $0)[side] }).max(), most >= least else {
      return .zero
    }
    var width = Amount.zero
    while true {
      let points = frontier.points(where: side, hasGainFrom: least, upTo: width)
      if points.count >= count || frontier.budget.isOver
        || Int128(least.units) + Int128(width.units) >= Int128(most.units)
      {
        return tolerance(for: count, of: side == .first ? points : points.reversed())
      }
      width = Amount(units: width.units > Int64.max / 2 ? .max : max(1, width.units * 2))
    }
  }

  /// The same from points that stand by rising own gain.
  private func tolerance(for count: Int, of points: [UtilityPoint]) -> Amount {
    var left = count
    var reached = Amount.zero
    for point in points where left > 0 {
      // Where packages can't be counted there is one at least.
      left -= Int(clamping: frontier.packageCounts(of: [point]).first??.value ?? 1)
      reached = deal.gain(at: point)[side] - least
    }
    return reached
  }

  /// The offers, and whether all candidates were looked at.
  func offers(_ count: Int, within tolerance: Amount) -> (offers: [CounterOffers.Offer], isExhaustive: Bool) {
    let points = frontier.points(where: side, hasGainFrom: least, upTo: tolerance)
    var packages: [DealPackage] = []
    let isExhaustive: Bool
    if deal.packageCount.value <= CounterOffers.largestPackageCount {
      isExhaustive = frontier.openGaps.isEmpty
      let wanted = Set(points)
      deal.forEachPackage(frontier.budget) {
        if wanted.contains(UtilityPoint(deal.utility(of: $0))) { packages.append($0) }
      }
    } else {
      let chosen = EfficientOffers.spread(points)
      packages = chosen.compactMap(frontier.package)
      isExhaustive =
        frontier.openGaps.isEmpty && chosen.count == points.count
        && frontier.packageCounts(of: points).allSatisfy { $0?.value == 1 }
    }
    let offers = packages.map {
      CounterOffers.Offer(package: $0, payment: deal.unit == .points ? nil : .zero, gain: deal.gain(of: $0))
    }
    .sorted { left, right in
      let (mine, theirs) = (left.gain, right.gain)
      if mine[side.other] != theirs[side.other] { return mine[side.other] > theirs[side.other] }
      if mine[side] != theirs[side] { return mine[side] > theirs[side] }
      return left.package.choices.lexicographicallyPrecedes(right.package.choices)
    }
    return (
      mostDifferent(count, of: offers, frontier.budget) { $0.package.differences(from: $1.package) },
      isExhaustive
    )
  }

  private static func spread(_ points: [UtilityPoint]) -> [UtilityPoint] {
    let most = CounterOffers.largestPointCount
    guard points.count > most else { return points }
    return (0..<most).map { points[$0 * (points.count - 1) / (most - 1)] }
  }
}

extension ParetoFrontier {
  /// The points where a party's gain is in least … least + tolerance, by rising first utility.
  fileprivate func points(
    where side: Side, hasGainFrom least: Amount, upTo tolerance: Amount
  ) -> [UtilityPoint] {
    guard tolerance >= .zero, let start = supportedPoints.first, let end = supportedPoints.last else {
      return []
    }
    func bound(_ gain: Int128) -> Int64 { Int64(clamping: gain + Int128(deal.noDealValue[side].units)) }
    let low = bound(Int128(least.units))
    let high = bound(Int128(least.units) + Int128(tolerance.units))
    switch side {
    case .first:
      let range = (max(low, start.a), min(high, end.a))
      return range.0 <= range.1 ? search(range.0...range.1).points : []
    case .second:
      // The second utility falls as the first one rises: its bounds are turned into first utilities.
      func lastFirstUtility(withSecondAtLeast height: Int64) -> Int64? {
        candidates { $0.b >= height ? Int128($0.a) : nil }.filter { $0.b >= height }.last?.a
      }
      guard let last = lastFirstUtility(withSecondAtLeast: low) else { return [] }
      let from = high >= start.b ? start.a : lastFirstUtility(withSecondAtLeast: high + 1) ?? start.a
      return search(from...last).points.filter { (low...high).contains($0.b) }
    }
  }
}
