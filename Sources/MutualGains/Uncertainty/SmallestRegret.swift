/// The smallest regret of the ways in a room, and a way that has it; bounds where there are too many ways to look at
/// all.
///
/// Each scenario bounds the regret of every way from below. A way whose bound is smallest is looked at: the scenario in
/// which it loses most, found by one search, joins the others, until none can be better than the best one found (scenario
/// relaxation for min–max regret: Aissi, Bazgan and Vanderpooten 2009).
struct SmallestRegret: Sendable {
  /// The smallest regret is in here.
  var bounds: ClosedRange<Int64>
  /// A way whose regret is the upper bound.
  var way: PackageWays.Way
  /// The regret of the way that was asked about.
  let ofRecommended: Int64

  /// The best way in some amounts; nil where there is none.
  typealias Best = (PackageWays.Amounts) throws(SearchLimitReached) -> (sum: Int64, way: PackageWays.Way)?

  /// That of ways that are all given, exactly.
  ///
  /// Complexity: O(ways × issues) and a search for each scenario.
  init(
    in room: UncertainRoom, of ways: [PackageWays.Way], recommended: PackageWays.Way, budget: SearchBudget,
    best: Best
  ) throws(SearchLimitReached) {
    var least = Array(repeating: Int64(0), count: ways.count)
    func look(at way: PackageWays.Way) throws(SearchLimitReached) -> Int64 {
      guard let worst = try room.worst(for: way, budget, best) else { return 0 }
      let (scenario, top) = (worst.scenario, worst.top)
      for (place, other) in ways.enumerated() { least[place] = max(least[place], top - scenario.sum(other)) }
      return worst.regret
    }
    ofRecommended = try look(at: recommended)
    (bounds, way) = (ofRecommended...ofRecommended, recommended)
    while let place = least.indices.min(by: { least[$0] < least[$1] }), least[place] < bounds.upperBound {
      let regret = try look(at: ways[place])
      if regret < bounds.upperBound { (bounds, way) = (regret...regret, ways[place]) }
    }
  }

  private static let steps = 8

  /// Bounds from both sides: from below by the mean of some scenarios, from above by what loses least in them, in turn
  /// (fictitious play: Brown 1951). The first two scenarios alone prove half of the upper bound, where all ranges are
  /// even (Kasperski and Zieliński 2006).
  ///
  /// Complexity: some twenty searches.
  init(
    in room: UncertainRoom, recommended: PackageWays.Way, budget: SearchBudget, best: Best
  ) throws(SearchLimitReached) {
    var (low, high, firm) = (Int64(0), Int64.max, recommended)
    var pool: (amounts: PackageWays.Amounts, top: Int64, count: Int64)?
    func add(_ amounts: PackageWays.Amounts, _ top: Int64) {
      pool = pool.map { ($0.amounts + amounts, $0.top + top, $0.count + 1) } ?? (amounts, top, 1)
    }
    func look(at way: PackageWays.Way, withOpposite: Bool) throws(SearchLimitReached) -> Int64 {
      guard let worst = try room.worst(for: way, budget, best) else { return 0 }
      if worst.regret < high { (high, firm) = (worst.regret, way) }
      add(worst.scenario, worst.top)
      if withOpposite {
        let opposite = room.scenario(for: worst.way, against: way, isOpposite: true)
        if let top = try best(opposite)?.sum { add(opposite, top) }
      }
      return worst.regret
    }
    ofRecommended = try look(at: recommended, withOpposite: true)
    // Where a margin is uneven, the middle of the scenarios is not the deal as it is.
    if let middle = try best(room.doubledMiddle), middle.sum > room.doubledMiddle.sum(recommended) {
      _ = try look(at: middle.way, withOpposite: true)
    }
    for step in 0..<SmallestRegret.steps where low < high {
      guard let mean = pool, let next = try best(mean.amounts) else { break }
      // A regret is a whole number of units.
      let bound = (mean.top - next.sum + mean.count - 1).flooredDivision(by: mean.count).quotient
      low = max(low, bound)
      if low >= high || step == SmallestRegret.steps - 1 { break }
      _ = try look(at: next.way, withOpposite: false)
    }
    (bounds, way) = (min(low, high)...high, firm)
  }
}

extension UncertainRoom {
  /// The regret of a way, the way that beats it by so much, and the scenario in which it does; nil where there is no way.
  ///
  /// Complexity: a search.
  fileprivate func worst(
    for way: Way, _ budget: SearchBudget, _ best: SmallestRegret.Best
  ) throws(SearchLimitReached) -> (regret: Int64, way: Way, scenario: Amounts, top: Int64)? {
    if budget.isOver { throw SearchLimitReached() }
    let leads = leads(over: way)
    guard let worst = try best(leads.amounts) else { return nil }
    let scenario = scenario(for: worst.way, against: way)
    // None is better in that scenario: it would beat `way` by more.
    return (worst.sum + leads.common, worst.way, scenario, scenario.sum(worst.way))
  }
}
