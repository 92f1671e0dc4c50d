/// The figures of a complete proposal beside what its deal has to offer. All amounts are in units of the deal.
public struct ProposalScore: Sendable {
  /// The proposal.
  public let proposal: Proposal
  /// Its package.
  public let package: DealPackage
  /// The names of the rules that it breaks, in the order of the deal. Where it breaks any, it is no package of
  /// the deal: what compares it with packages is nil.
  public let brokenRules: [String]
  /// The gain per party before the payment.
  ///
  /// Definition: net utility less the no-deal value.
  public let gain: Pair<Amount>
  /// The payment that would split the surplus of this package 50/50, from the first party to the second; an
  /// odd last unit stays with the party that pays. Nil in points.
  public let evenPayment: Amount?
  /// How it stands beside the deal's packages; nil where it breaks a rule.
  public let standing: Standing?

  /// How a package stands beside all others.
  public struct Standing: Sendable {
    /// The part of the largest surplus that the package has; nil where no package has a surplus above 0, and where
    /// `leftOnTable` is unknown.
    ///
    /// Definition: S(x) / S(x*), where x* has the largest surplus.
    package let efficiency: ExactFraction?
    /// The surplus that is left on the table; nil where a stopped search leaves the largest surplus unknown.
    ///
    /// Definition: S(x*) − S(x).
    public let leftOnTable: Amount?
    /// What would be better for both with the payments that are allowed, the proposal's own left aside; nil where
    /// nothing is, and where a stopped search leaves open what is best.
    public let improvement: Improvement?
    /// Whether something would be; nil where a stopped search leaves that open.
    public let hasImprovement: Bool?
    /// Where the package is not efficient: what would be better, the payment left as it is; nil where it is, and where
    /// a stopped search leaves open what is best.
    public let betterPackages: BetterPackages?
    /// The kind of outcome, by the gains after the payment.
    public let outcome: ProposalOutcome
    /// Whether the search was stopped nowhere.
    public let isProven: Bool

    /// Whether no other package gives one party more utility and the other no less; nil where a stopped search
    /// leaves that open.
    public let isEfficient: Bool?
  }

  /// The gain per party after the payment.
  public var gainAfterPayment: Pair<Amount> {
    gain.after(payment: proposal.payment)
  }

  /// Both gains together; a payment doesn't change it.
  public var surplus: Amount { gain.sum }
}

/// Efficient packages that dominate a package: better for one party and no worse for the other, the payment
/// kept. Packages are fetched when they are asked for.
public struct BetterPackages: Sendable {
  /// The point that is best for each party.
  public let best: Pair<UtilityPoint>
  /// The point that keeps the split.
  ///
  /// Definition: the smaller of both improvements is largest; then the larger sum; then the larger first
  /// utility.
  public let keepingSplit: UtilityPoint
  private let frontier: ParetoFrontier

  init(_ dominating: DominationLookup.Dominating, on frontier: ParetoFrontier) {
    (best, keepingSplit) = (dominating.best, dominating.keepingSplit)
    self.frontier = frontier
  }

  /// A package that reaches one of the points, the same on every run.
  ///
  /// Complexity: see `ParetoFrontier.package(reaching:)`.
  public func package(reaching point: UtilityPoint) -> DealPackage? { frontier.package(reaching: point) }
}

/// What proposals of one deal are scored against: found once, used for all of them.
public struct ProposalScoring: Sendable {
  /// The frontier of the deal.
  public let frontier: ParetoFrontier
  /// The largest surplus of a package, S(x*), in units of the deal; nil where no package keeps the rules, and where
  /// a stopped search leaves it unknown.
  public let largestSurplus: Amount?
  /// The most that may be paid; nil for no limit. In points not used.
  public let maximumPayment: Amount?
  let lookup: DominationLookup

  /// The scoring on `frontier`.
  ///
  /// - Parameter maximumPayment: The most that may be paid, 0 or more; nil for no limit. It decides what would be
  ///   better for both, and thereby what is win-win.
  ///
  /// Complexity: the search of the frontier, up to some million points.
  public init(on frontier: ParetoFrontier, maximumPayment: Amount? = nil) {
    self.frontier = frontier
    self.maximumPayment = maximumPayment
    largestSurplus = frontier.provenLargestSurplus
    lookup = DominationLookup(on: frontier)
  }

  /// The score of a proposal; nil where it leaves issues open, see `CompletionScore`.
  ///
  /// What a stopped search leaves open is nil.
  ///
  /// - Throws: `ProposalError` where the proposal doesn't fit the deal.
  ///
  /// Complexity: O(issues + rules × options in them) and a binary search.
  public func score(_ proposal: Proposal) throws(ProposalError) -> ProposalScore? {
    let deal = frontier.deal
    try deal.validate(proposal)
    guard let package = proposal.package else { return nil }
    let brokenRules = deal.brokenRules(of: package).map(\.name)
    let gain = deal.gain(of: package)
    return ProposalScore(
      proposal: proposal, package: package, brokenRules: brokenRules, gain: gain,
      evenPayment: deal.evenPayment(for: gain),
      standing: brokenRules.isEmpty ? standing(of: gain, payment: proposal.payment) : nil)
  }

  private func standing(of gain: Pair<Amount>, payment: Amount?) -> ProposalScore.Standing {
    let after = gain.after(payment: payment)
    let improvement = Improvement.find(
      over: after, on: frontier, maximumPayment: maximumPayment, candidates: { lookup.candidates(by: $0) })
    let point = UtilityPoint(gain + frontier.deal.noDealValue)
    let knowledge = lookup.knowledge(of: point)
    var better: BetterPackages?
    if case .some(let dominating) = knowledge { better = BetterPackages(dominating, on: frontier) }
    // The package itself may have all that is possible.
    let largest = largestSurplus ?? (gain.sum == frontier.largestPossibleSurplus ? gain.sum : nil)
    return ProposalScore.Standing(
      efficiency: largest.flatMap { ExactFraction(gain.sum, over: $0) },
      leftOnTable: largest.map { $0 - gain.sum }, improvement: improvement.improvement,
      hasImprovement: improvement.exists, betterPackages: better,
      outcome: ProposalOutcome(
        gain: after, hasImprovement: improvement.exists, isOwnBest: frontier.isOwnBest(point)),
      isProven: frontier.openGaps.isEmpty && improvement.exists != nil,
      isEfficient: knowledge.isEfficient)
  }
}
