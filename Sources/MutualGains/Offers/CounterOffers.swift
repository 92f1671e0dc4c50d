/// What a party can offer instead of what is on the table: packages, each with its payment, all worth the same to
/// the one who makes them, good for the other, and as different from each other as possible.
public struct CounterOffers: Hashable, Sendable {
  /// A package and what is paid with it.
  public struct Offer: Hashable, Sendable {
    public let package: DealPackage
    /// What the first party pays the second (negative: receives); nil where no payment is possible.
    public let payment: Amount?
    /// The gain per party before the payment.
    public let gain: Pair<Amount>

    /// The gain per party after the payment.
    public var gainAfterPayment: Pair<Amount> { gain.after(payment: payment) }
  }

  /// The offers in the order in which they were chosen; fewer than asked for where there are fewer candidates.
  public let offers: [Offer]
  /// G: what each offer is worth to the party that makes it, its gain after the payment; where nothing can be
  /// paid, the least that it gains.
  public let ownGain: Amount
  /// The most that both parties have together in a package that can be offered; in all packages where none can.
  public let largestSurplus: Amount
  /// The tolerance that was used, which can be added to the amounts beside it; see `init`.
  public let tolerance: Amount
  /// Whether no other offers would differ more. Otherwise not all candidates were looked at.
  public let isExhaustive: Bool
  /// Whether no search was stopped by a limit: otherwise there may be better offers, and without a proposal
  /// the own gain is that of the best package that was found.
  public let isProven: Bool

  /// Of deals with so many packages at most, all are looked at.
  public static let largestPackageCount: Int64 = 1 << 16
  /// So many points of the frontier are looked at otherwise, where nothing can be paid.
  public static let largestPointCount = 1_000

  /// Counter-offers of one party.
  ///
  /// Definition: G is the party's gain in the settlement, or in the proposal `around`, after its payment. In money
  /// candidates are all packages x with S(x) ≥ S − `tolerance` for the largest surplus S, each with the payment
  /// that gives the party exactly G; under a limit T on payments those where that payment is within T, and S is
  /// their largest surplus. Packages that differ only in transfer issues are one candidate, the one with the
  /// smallest payment; without a limit these issues stay as they are in the settlement, or in `around`. In points, and where
  /// nothing may be paid, candidates are the efficient packages with own gain in G … G + `tolerance`. First comes
  /// the best for the other party; then each time the one that differs from those chosen in most issues (counted
  /// from the nearest of them); of equal ones the better for the other party, then the smaller payment, then the
  /// better for the own, then the one with the earlier options.
  ///
  /// - Parameters:
  ///   - side: The party that offers.
  ///   - count: How many offers, at most.
  ///   - tolerance: 0 or more, in units of the deal. Without it, with payments: a tenth of the largest surplus,
  ///     rounded down; otherwise the smallest that gives as many offers as asked for.
  ///   - proposal: The proposal to be as good as, which leaves no issue open; without it the settlement.
  ///   - maximumPayment: The most that may be paid; see `Settlement`.
  ///
  /// Complexity: O(candidates × (offers × issues)) in deals of few packages. In larger ones a frontier of
  /// surplus and distance for each offer and attempt, see `SurplusAndDistance`; without payments the search of a
  /// package for each point.
  public init(
    on frontier: ParetoFrontier, for side: Side, count: Int = 3, tolerance: Amount? = nil,
    around proposal: Proposal? = nil, maximumPayment: Amount? = nil
  ) {
    let deal = frontier.deal
    let table = proposal?.package
    let onTable = table.map { deal.gain(of: $0).after(payment: proposal?.payment)[side] }
    guard !frontier.isEmpty else {
      (offers, ownGain, isExhaustive) = ([], onTable ?? .zero, frontier.openGaps.isEmpty)
      (self.tolerance, largestSurplus, isProven) = (tolerance ?? .zero, .zero, frontier.openGaps.isEmpty)
      return
    }
    let settlement = Settlement(on: frontier, maximumPayment: maximumPayment)
    let own = onTable ?? settlement.gainAfterPayment[side]
    ownGain = own
    let isTargetProven = frontier.openGaps.isEmpty && (onTable != nil || settlement.isProven)
    if deal.unit == .points || maximumPayment == .zero {
      let search = EfficientOffers(on: frontier, for: side, from: own)
      let used = min(
        tolerance ?? search.smallestTolerance(for: count),
        .largestBeside(own, frontier.largestSurplus ?? .zero))
      (self.tolerance, largestSurplus) = (used, frontier.largestSurplus ?? .zero)
      (offers, isExhaustive) = search.offers(count, within: used)
      isProven = isTargetProven && !frontier.budget.hasStopped
      return
    }
    let wish = PaidOffers.Wish(
      side: side, own: own, maximumPayment: maximumPayment, table: table ?? settlement.package)
    let search = PaidOffers(on: frontier, wish)
    let tenth = Amount(units: Int64(search.largestSurplus.units.magnitude / 10))
    let used = min(tolerance ?? tenth, .largestBeside(search.largestSurplus, own))
    (self.tolerance, largestSurplus) = (used, search.largestSurplus)
    (offers, isExhaustive) = search.offers(count, within: used)
    isProven = isTargetProven && !frontier.budget.hasStopped
  }
}

extension Amount {
  /// The largest amount that can be added to and taken from each of others.
  fileprivate static func largestBeside(_ others: Amount...) -> Amount {
    Amount(units: .max - Int64(clamping: others.map(\.units.magnitude).max() ?? 0))
  }
}

/// Chooses from candidates that stand in the order in which they are preferred: the first, and then each time the
/// one whose nearest chosen one is farthest.
///
/// Complexity: O(candidates × count × issues).
func mostDifferent<Candidate>(
  _ count: Int, of candidates: [Candidate], _ budget: SearchBudget, by distance: (Candidate, Candidate) -> Int
) -> [Candidate] {
  var watch = BudgetWatch(budget)
  guard count > 0, let first = candidates.first else { return [] }
  var chosen = [first]
  /// How far each candidate is from the nearest that is chosen.
  var distances = candidates.map { distance($0, first) }
  while chosen.count < count {
    let next = distances.indices.reduce(0) { distances[$1] > distances[$0] ? $1 : $0 }
    if distances[next] == 0 { break }
    chosen.append(candidates[next])
    for index in distances.indices {
      if watch.step() { return chosen }
      distances[index] = min(distances[index], distance(candidates[index], candidates[next]))
    }
  }
  return chosen
}

extension DealPackage {
  /// In how many issues two packages differ, those that don't count left out.
  func differences(from other: DealPackage, ignoring ignored: Set<Int> = []) -> Int {
    choices.indices.count { choices[$0] != other.choices[$0] && !ignored.contains($0) }
  }
}

extension Deal {
  /// Hands over all packages that keep the rules, by trying all there are, the last issue fastest; issues in
  /// `held` keep their option.
  ///
  /// Complexity: O(packages × (issues + rules)).
  ///
  /// It stops where the budget is over.
  func forEachPackage(holding held: [Int: Int] = [:], _ budget: SearchBudget, _ body: (DealPackage) -> Void) {
    var watch = BudgetWatch(budget)
    var choices = issues.indices.map { held[$0] ?? 0 }
    let counts = issues.map(\.options.count)
    while !watch.step() {
      let package = DealPackage(choices: choices)
      if rules.allSatisfy({ keeps($0, package) }) { body(package) }
      guard
        let issue = choices.indices.last(where: {
          held[$0] == nil && choices[$0] + 1 < counts[$0]
        })
      else { return }
      choices[issue] += 1
      for later in choices.indices where later > issue && held[later] == nil { choices[later] = 0 }
    }
  }
}
