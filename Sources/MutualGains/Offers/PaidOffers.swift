/// Counter-offers in money: packages with a large surplus, each with the payment that gives the party that offers
/// exactly the gain it asks for. What is left of the surplus is the other party's.
struct PaidOffers {
  /// What offers are asked for.
  struct Wish {
    /// The party that offers.
    let side: Side
    /// What each offer is worth to it.
    let own: Amount
    /// The most that may be paid; nil for no limit.
    let maximumPayment: Amount?
    /// Where the options of transfer issues come from, as long as payments have no limit.
    let table: DealPackage
  }

  /// The largest surplus of a package that can be offered; that of the frontier where none can.
  let largestSurplus: Amount

  private let wish: Wish
  private let whole: ParetoFrontier
  /// Issues that only move value between the parties: packages that differ in them alone are one.
  private let transferIssues: Set<Int>
  /// The options of transfer issues that stay as they are.
  private let held: [Int: Int]
  /// All packages that can be offered, the preferred first; nil where there are too many to look at.
  private var listed: [CounterOffers.Offer]?
  /// The frontier of the packages that can be offered, where these are not listed; nil where none can.
  private var reachable: ParetoFrontier?

  /// Offers on `frontier`, which has points.
  init(on frontier: ParetoFrontier, _ wish: Wish) {
    (whole, self.wish) = (frontier, wish)
    let deal = frontier.deal
    let transferIssues = Set(deal.transferIssues.map(\.issue))
    self.transferIssues = transferIssues
    let held =
      wish.maximumPayment == nil
      ? Dictionary(uniqueKeysWithValues: transferIssues.map { ($0, wish.table.choices[$0]) }) : [:]
    self.held = held
    let count = deal.issues.indices.reduce(PackageCount(1)) {
      held[$1] == nil ? $0 * PackageCount(Int64(deal.issues[$1].options.count)) : $0
    }
    if count.value <= CounterOffers.largestPackageCount {
      var listed: [CounterOffers.Offer] = []
      deal.forEachPackage(holding: held, frontier.budget) { package in
        if let offer = wish.offer(of: package, in: deal), wish.canPay(offer) { listed.append(offer) }
      }
      listed.sort { $0.isPreferred(to: $1) }
      self.listed = listed
      largestSurplus = listed.first?.gain.sum ?? frontier.largestSurplus ?? .zero
      return
    }
    if let most = wish.maximumPayment {
      reachable = deal.givingGain(around: wish.own, within: most, to: wish.side).map {
        ParetoFrontier(of: $0, budget: frontier.budget)
      }
    } else {
      reachable = frontier
    }
    largestSurplus = reachable?.largestSurplus ?? frontier.largestSurplus ?? .zero
  }

  /// The offers, and whether no others would differ more.
  func offers(_ count: Int, within tolerance: Amount) -> (offers: [CounterOffers.Offer], isExhaustive: Bool) {
    let (lowest, overflow) = largestSurplus.units.subtractingReportingOverflow(tolerance.units)
    let least = Amount(units: overflow ? .min : lowest)
    guard let listed else { return searched(count, atLeast: least) }
    let chosen = mostDifferent(count, of: listed.filter { $0.gain.sum >= least }, whole.budget) {
      $0.package.differences(from: $1.package, ignoring: transferIssues)
    }
    return (chosen, true)
  }
}

/// Deals with more packages than can be looked at.
extension PaidOffers {
  /// So many times an offer is looked for with other weights, where it has to differ from several.
  private static let attempts = 6

  private func searched(
    _ count: Int, atLeast least: Amount
  ) -> (offers: [CounterOffers.Offer], isExhaustive: Bool) {
    guard let reachable else { return ([], false) }
    let deal = reachable.deal
    func offer(of package: DealPackage) -> CounterOffers.Offer? {
      let choices = package.choices.indices.map { held[$0] ?? package.choices[$0] }
      return wish.offer(of: DealPackage(choices: choices), in: deal)
    }
    guard let best = bestPackage(on: reachable).flatMap(offer) else {
      return ([], reachable.openGaps.isEmpty)
    }
    var chosen = [best]
    guard let search = SurplusAndDistance(of: deal) else { return (chosen, count == 1) }
    var isExhaustive = reachable.openGaps.isEmpty
    while chosen.count < count {
      guard let next = farthest(from: chosen.map(\.package), atLeast: least, by: search),
        let offer = offer(of: next.package)
      else {
        // Nothing within the tolerance differs from what is chosen, or the search was stopped.
        return (chosen, isExhaustive && !whole.budget.isOver)
      }
      isExhaustive = isExhaustive && next.isFarthest
      chosen.append(offer)
    }
    return (chosen, isExhaustive)
  }

  /// The package with the largest surplus; of several that of the settlement, which has the smallest payment.
  private func bestPackage(on reachable: ParetoFrontier) -> DealPackage? {
    if wish.maximumPayment == nil { return Settlement(on: whole).package }
    guard let largest = reachable.largestSurplus,
      let point = reachable.supportedPoints.last(where: { reachable.deal.gain(at: $0).sum == largest })
    else { return nil }
    return reachable.somePackage(atLeast: point)
  }

  /// A package with a surplus of `least` at least that differs from those chosen, the nearest of them counted, in
  /// as many issues as could be found; nil where none differs.
  ///
  /// From one package the frontier of surplus and distance tells. From several the distances are added up, those
  /// that come out small weigh more in the next attempt, and no package is farther from its nearest than the
  /// weighted mean allows.
  private func farthest(
    from chosen: [DealPackage], atLeast least: Amount, by search: SurplusAndDistance
  ) -> (package: DealPackage, isFarthest: Bool)? {
    var weights = chosen.map { _ in Int64(1) }
    var best: (package: DealPackage, distance: Int, surplus: Amount)?
    var bound = Int64.max
    for attempt in 0..<(chosen.count == 1 ? 1 : PaidOffers.attempts)
    where attempt == 0 || !whole.budget.isOver {
      let (found, isProven) = search.packages(
        withSurplusAtLeast: least, awayFrom: zip(chosen, weights).map { (package: $0, weight: $1) },
        ignoring: transferIssues, whole.budget)
      guard let farthest = found.last else { break }
      if isProven { bound = min(bound, farthest.distance / weights.reduce(0, +)) }
      for candidate in found {
        let distance = distances(of: candidate.package, from: chosen).min() ?? 0
        if let best, (distance, candidate.surplus) <= (best.distance, best.surplus) { continue }
        best = (candidate.package, distance, candidate.surplus)
      }
      if let best, Int64(best.distance) >= bound { break }
      let reached = distances(of: farthest.package, from: chosen)
      let nearest = reached.min() ?? 0
      for index in weights.indices where reached[index] == nearest { weights[index] += 1 }
    }
    guard let best, best.distance > 0 else { return nil }
    return (best.package, chosen.count == 1 || Int64(best.distance) >= bound)
  }

  private func distances(of package: DealPackage, from others: [DealPackage]) -> [Int] {
    others.map { package.differences(from: $0, ignoring: transferIssues) }
  }
}

extension PaidOffers.Wish {
  /// The package with the payment that gives the party its gain; nil where that is too large to be held.
  fileprivate func offer(of package: DealPackage, in deal: Deal) -> CounterOffers.Offer? {
    let gain = deal.gain(of: package)
    let received = Int128(own.units) - Int128(gain[side].units)
    return Int64(exactly: side == .first ? -received : received).map {
      CounterOffers.Offer(package: package, payment: Amount(units: $0), gain: gain)
    }
  }

  fileprivate func canPay(_ offer: CounterOffers.Offer) -> Bool {
    guard let maximumPayment, let payment = offer.payment else { return true }
    return payment.units.magnitude <= maximumPayment.units.magnitude
  }
}

extension CounterOffers.Offer {
  /// Whether it comes before another offer that is worth the same to the party that makes it: by what is left for
  /// the other, then the smaller payment, then the earlier options.
  fileprivate func isPreferred(to other: CounterOffers.Offer) -> Bool {
    if gain.sum != other.gain.sum { return gain.sum > other.gain.sum }
    let (mine, theirs) = (payment ?? .zero, other.payment ?? .zero)
    if mine.units.magnitude != theirs.units.magnitude { return mine.units.magnitude < theirs.units.magnitude }
    return package.choices.lexicographicallyPrecedes(other.package.choices)
  }
}

extension Deal {
  /// The deal of the packages from which a payment of at most `most` takes a party's gain to `gain`; nil where its
  /// sums are too large for limits on them.
  fileprivate func givingGain(around gain: Amount, within most: Amount, to side: Side) -> Deal? {
    func bound(_ step: Int128) -> Int64 { Int64(clamping: Int128(gain.units) + step) }
    var deal = self
    for condition in [
      Rule.Condition.minimum(.gain(side), bound(-Int128(most.units))),
      .maximum(.gain(side), bound(Int128(most.units))),
    ] {
      deal.rules.append(Rule(name: deal.unusedRuleName, condition))
    }
    return try? deal.replacingRules(with: deal.rules)
  }
}
