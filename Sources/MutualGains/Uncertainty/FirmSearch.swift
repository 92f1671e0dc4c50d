/// Finds the firm package, room by room: issues that nothing ties are each decided by themselves, those that rules and
/// bundles tie together, and under limits on sums all together.
struct FirmSearch {
  /// What an issue or a bundle is worth to know, at most.
  typealias Worth = (subject: FirmPackage.Subject, amount: Int64, isExact: Bool)

  private let uncertain: UncertainDeal
  private let recommended: DealPackage
  private let budget: SearchBudget
  private(set) var choices: [Int]
  private(set) var low = Int64(0)
  private(set) var high = Int64(0)
  private(set) var ofRecommended = Int64(0)
  private(set) var isCertain: [Bool]
  private(set) var worths: [Worth] = []

  /// Of so many ways all are looked at.
  private static let mostWays = 50_000
  /// So much work is done to find what an issue in a room is worth.
  private static let mostWork = 20_000_000

  init(_ uncertain: UncertainDeal, recommended: DealPackage, budget: SearchBudget) {
    (self.uncertain, self.recommended, self.budget) = (uncertain, recommended, budget)
    choices = recommended.choices
    isCertain = recommended.choices.map { _ in false }
  }

  private var deal: Deal { uncertain.deal }

  mutating func run() throws(SearchLimitReached) {
    let coupling = Coupling.propagated(in: deal)
    if !coupling.limits.isEmpty || coupling.floors != Pair(nil, nil) {
      try searchUnderLimits(coupling.limitingEachParty(of: deal))
      return
    }
    for component in coupling.components {
      if component.isTied {
        try search(component, coupling)
      } else {
        search(component.issues[0], allowed: coupling.allowed[component.issues[0]])
      }
    }
  }

  // MARK: One issue

  private mutating func search(_ issue: Int, allowed: OptionMask) {
    guard let figures = uncertain.issues[issue], !figures.isCertain else {
      // A package with the largest surplus has the best option of such an issue.
      isCertain[issue] = true
      return
    }
    let firm = FirmOption(of: figures, allowed: allowed, recommended: recommended.choices[issue])
    choices[issue] = firm.option
    low += firm.regret
    high += firm.regret
    ofRecommended += firm.regretOfRecommended
    isCertain[issue] = firm.regretOfRecommended == 0
    worths.append((.issue(issue), firm.regret, true))
  }

  // MARK: Issues that are tied

  private mutating func search(_ component: CoupledComponent, _ coupling: Coupling) throws(SearchLimitReached)
  {
    guard let ways = try PackageWays(of: component, in: coupling, budget: budget) else { return }
    let bundles = ways.bundles.map { coupling.bundles[$0] }
    let room = room(ways.issues, bundles: bundles)
    if room.isCertain {
      for issue in ways.issues { isCertain[issue] = true }
      return
    }
    let mine = way(of: recommended, ways.issues, bundles)
    let best: SmallestRegret.Best = { (amounts) throws(SearchLimitReached) in ways.best(amounts) }
    let count = ways.count(upTo: FirmSearch.mostWays + 1)
    if count > FirmSearch.mostWays {
      take(
        try SmallestRegret(in: room, recommended: mine, budget: budget, best: best), of: ways.issues,
        in: room,
        bundles: bundles)
      return
    }
    let all = ways.all
    let found = try SmallestRegret(in: room, of: all, recommended: mine, budget: budget, best: best)
    // What is left to lose when an issue or a bundle is known, at worst.
    func worth(_ unknownCount: Int, _ known: (UInt64) -> UncertainRoom) throws(SearchLimitReached) -> Int64? {
      guard unknownCount < 20, all.count * ways.issues.count << unknownCount <= FirmSearch.mostWork else {
        return nil
      }
      var worst = Int64(0)
      for bits in 0..<(UInt64(1) << UInt64(unknownCount)) where worst < found.bounds.upperBound {
        let rest = try SmallestRegret(in: known(bits), of: all, recommended: mine, budget: budget, best: best)
        worst = max(worst, rest.bounds.upperBound)
      }
      return found.bounds.upperBound - worst
    }
    var exact: [FirmPackage.Subject: Int64] = [:]
    for (place, issue) in ways.issues.enumerated() where !room.issues[place].isCertain {
      exact[.issue(issue)] = try worth(room.issues[place].unknownCount) { bits in
        var known = room
        known.issues[place] = room.issues[place].known(bits)
        return known
      }
    }
    for (place, bundle) in room.bundles.enumerated() where bundle.low < bundle.high {
      exact[.bundle(dealIndex(of: bundles[place]))] = try worth(1) { bits in
        var known = room
        let end = bits == 1 ? bundle.high : bundle.low
        known.bundles[place] = UncertainBundle(low: end, high: end)
        return known
      }
    }
    take(
      found, of: ways.issues, in: room, bundles: bundles, exact: exact)
  }

  /// Takes over what was found of a room.
  private mutating func take(
    _ found: SmallestRegret, of issues: [Int], in room: UncertainRoom, bundles: [Bundle],
    exact: [FirmPackage.Subject: Int64] = [:]
  ) {
    for (issue, option) in zip(issues, found.way.options) { choices[issue] = option }
    low += found.bounds.lowerBound
    high += found.bounds.upperBound
    ofRecommended += found.ofRecommended
    if found.ofRecommended == 0 { for issue in issues { isCertain[issue] = true } }
    func add(_ subject: FirmPackage.Subject, spread: Int64) {
      let known = exact[subject]
      let most = min(found.bounds.upperBound, spread)
      worths.append((subject, known ?? most, known != nil || most == 0))
    }
    for (place, issue) in issues.enumerated() where !room.issues[place].isCertain {
      add(.issue(issue), spread: room.issues[place].spread)
    }
    for (place, bundle) in room.bundles.enumerated() where bundle.low < bundle.high {
      add(.bundle(dealIndex(of: bundles[place])), spread: bundle.high - bundle.low)
    }
  }

  private func room(_ issues: [Int], bundles: [Bundle]) -> UncertainRoom {
    UncertainRoom(
      issues: issues.map { uncertain.issue($0) },
      bundles: bundles.map { uncertain.bundles[dealIndex(of: $0)] })
  }

  /// No two bundles of a deal have the same options.
  private func dealIndex(of bundle: Bundle) -> Int {
    deal.bundles.firstIndex { $0.options == bundle.options } ?? 0
  }

  private func way(of package: DealPackage, _ issues: [Int], _ bundles: [Bundle]) -> PackageWays.Way {
    PackageWays.Way(
      options: issues.map { package.choices[$0] }, hasBundle: bundles.map { $0.isPart(of: package) })
  }

  // MARK: Under limits on sums

  private mutating func searchUnderLimits(_ coupling: Coupling) throws(SearchLimitReached) {
    if coupling.isImpossible { return }
    let issues = Array(deal.issues.indices)
    let room = room(issues, bundles: coupling.bundles)
    if room.isCertain {
      isCertain = issues.map { _ in true }
      return
    }
    let budget = budget
    let best: SmallestRegret.Best = { (amounts) throws(SearchLimitReached) in
      let problem = try LimitedProblem(
        of: amounts.options, bundles: amounts.bundles, under: coupling, budget: budget)
      guard let problem else { return nil }
      return try LargestSumSearch(problem, budget: budget).largest(budget).map { found in
        let way = PackageWays.Way(
          options: found.package.choices, hasBundle: coupling.bundles.map { $0.isPart(of: found.package) })
        return (found.sum, way)
      }
    }
    let mine = way(of: recommended, issues, coupling.bundles)
    take(
      try SmallestRegret(in: room, recommended: mine, budget: budget, best: best), of: issues, in: room,
      bundles: coupling.bundles)
    noteWhatStandsByItself(coupling)
  }

  /// An option stands, whatever limits there are, where no other is better in any scenario and wherever another one fits
  /// it does too.
  private mutating func noteWhatStandsByItself(_ coupling: Coupling) {
    for component in coupling.components where !component.isTied {
      let issue = component.issues[0]
      let (figures, mine) = (uncertain.issue(issue), recommended.choices[issue])
      let allowed = coupling.allowed[issue]
      guard allowed[mine], component.bundles.isEmpty else { continue }
      let stands = (0..<figures.count).allSatisfy { other in
        !allowed[other]
          || figures.lead(of: other, over: mine) <= 0
            && coupling.limits.allSatisfy { $0.weights[issue][mine] <= $0.weights[issue][other] }
      }
      if stands { isCertain[issue] = true }
    }
  }
}
