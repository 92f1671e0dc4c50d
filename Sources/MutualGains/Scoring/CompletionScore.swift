/// The figures of a proposal that leaves issues open: the lowest and the highest of each over all its
/// completions that keep the rules. All amounts are in units of the deal.
public struct CompletionScore: Sendable {
  /// The proposal.
  public let proposal: Proposal
  /// What its completions have; nil where none keeps the rules, and where a stopped search leaves that open.
  public let completions: Completions?
  /// Whether nothing is left open because a limit of a search was reached.
  public let isProven: Bool
  /// The names of the rules that no completion keeps, each taken by itself; may be empty where only several
  /// rules together leave none.
  public let brokenRules: [String]

  /// The lowest and the highest of an amount.
  public typealias Range = ClosedRange<Amount>

  /// What the completions that keep the rules have. What a stopped search leaves open is nil.
  public struct Completions: Sendable {
    /// The gain per party before the payment.
    public let gain: Pair<Range?>
    /// The gain per party after the payment.
    public let gainAfterPayment: Pair<Range?>
    /// The surplus.
    public let surplus: Range?
    /// The part of the largest surplus; nil too where no package has a surplus above 0.
    package let efficiency: ClosedRange<ExactFraction>?
    /// The surplus that is left on the table.
    public let leftOnTable: Range?
    /// The payment that would split the surplus 50/50; nil in points.
    public let evenPayment: Range?
    /// Whether one completion is efficient among all packages of the deal.
    public let isEfficient: Bool?
    /// The best completion: the settlement of the deal in which the proposal's options are fixed. Its payment
    /// is its own, the proposal's is not used. Where it is not proven, the best that was found.
    public let best: Settlement
  }
}

extension ProposalScoring {
  /// The figures of a proposal that may leave issues open; nil where sums would leave what is held exactly.
  ///
  /// - Parameter maximumPayment: The most that may be paid in the best completion; see `Settlement`.
  ///
  /// - Throws: `ProposalError` where the proposal doesn't fit the deal.
  ///
  /// Complexity: the supported points of four deals, and a walk along the frontier of one.
  public func scoreCompletions(
    of proposal: Proposal, maximumPayment: Amount? = nil
  ) throws(ProposalError) -> CompletionScore? {
    let deal = frontier.deal
    try deal.validate(proposal)
    let budget = frontier.budget
    func without(_ rules: [String], isProven: Bool) -> CompletionScore {
      CompletionScore(proposal: proposal, completions: nil, isProven: isProven, brokenRules: rules)
    }
    // Of many proposals those are left out that the budget doesn't reach.
    if budget.isOver { return without([], isProven: false) }
    let fixed = deal.fixing(proposal.chosenOptions)
    let highest = ParetoFrontier(of: fixed, budget: budget)
    if highest.isEmpty {
      if !highest.openGaps.isEmpty { return without([], isProven: false) }
      let (rules, isProven) = deal.rulesWithoutPackage(for: proposal, budget)
      return without(rules, isProven: isProven)
    }
    guard let range = FigureRanges(of: fixed, highest: highest) else { return nil }
    let payment = proposal.payment ?? .zero
    func moved(_ range: CompletionScore.Range?, by step: Amount) -> CompletionScore.Range? {
      range.map { $0.lowerBound + step...$0.upperBound + step }
    }
    let left = largestSurplus.flatMap { largest in
      range.surplus.map { largest - $0.upperBound...largest - $0.lowerBound }
    }
    func half(_ amount: Amount) -> Amount { Amount(units: amount.units / 2) }
    let even = range.difference.map { half($0.lowerBound)...half($0.upperBound) }
    let isEfficient = sharesPoint(with: highest)
    let best = Settlement(on: highest, maximumPayment: maximumPayment)
    return CompletionScore(
      proposal: proposal,
      completions: CompletionScore.Completions(
        gain: range.gain,
        gainAfterPayment: Pair(moved(range.gain.first, by: -payment), moved(range.gain.second, by: payment)),
        surplus: range.surplus, efficiency: efficiency(of: range.surplus), leftOnTable: left,
        evenPayment: deal.unit == .points ? nil : even, isEfficient: isEfficient, best: best),
      isProven: range.isProven && left != nil && isEfficient != nil && best.isProven, brokenRules: [])
  }

  private func efficiency(of surplus: CompletionScore.Range?) -> ClosedRange<ExactFraction>? {
    guard let largestSurplus, let surplus,
      let lowest = ExactFraction(surplus.lowerBound, over: largestSurplus),
      let highest = ExactFraction(surplus.upperBound, over: largestSurplus)
    else { return nil }
    return lowest...highest
  }

  /// Whether a point of the other frontier, that of some of the deal's packages, is on this one too; nil where a
  /// stopped search leaves that open.
  private func sharesPoint(with other: ParetoFrontier) -> Bool? {
    var isFound = false
    var isKnown = frontier.openGaps.isEmpty && other.openGaps.isEmpty
    let outcome = other.forEachChunk { chunk in
      guard let first = chunk.first, let last = chunk.last else { return true }
      let (known, isComplete) = lookup.search(first.a...last.a)
      if !isComplete { isKnown = false }
      var place = 0
      for point in chunk where !isFound {
        while place < known.count, known[place].a < point.a { place += 1 }
        isFound =
          place < known.count && known[place] == point && !frontier.mayHide(pointsAbove: point)
      }
      return !isFound
    }
    if isFound { return true }
    return isKnown && outcome == .proven ? false : nil
  }
}

/// The lowest and highest figures over all packages of a deal; nil what a stopped search leaves open.
private struct FigureRanges {
  let gain: Pair<CompletionScore.Range?>
  let surplus: CompletionScore.Range?
  /// The first gain less the second.
  let difference: CompletionScore.Range?

  var isProven: Bool { gain.first != nil && gain.second != nil && surplus != nil && difference != nil }

  /// The ranges of `deal`, whose frontier is `highest`; nil where sums would leave what is held exactly.
  init?(of deal: Deal, highest: ParetoFrontier) {
    guard let negated = deal.negated(for: [.first, .second]), let turned = deal.negated(for: [.second]),
      let turnedBack = deal.negated(for: [.first])
    else { return nil }
    func frontier(_ deal: Deal) -> ParetoFrontier { ParetoFrontier(of: deal, budget: highest.budget) }
    let lowest = frontier(negated)
    gain = Pair { side in
      FigureRanges.range(from: lowest.provenLargestGain(of: side), to: highest.provenLargestGain(of: side))
    }
    surplus = FigureRanges.range(from: lowest.provenLargestSurplus, to: highest.provenLargestSurplus)
    difference = FigureRanges.range(
      from: frontier(turnedBack).provenLargestSurplus, to: frontier(turned).provenLargestSurplus)
  }

  /// The range to a highest figure from a lowest one that was found turned around.
  private static func range(from negatedLowest: Amount?, to highest: Amount?) -> CompletionScore.Range? {
    guard let negatedLowest, let highest, -negatedLowest <= highest else { return nil }
    return -negatedLowest...highest
  }
}

extension ParetoFrontier {
  /// The most that a package gives a party, where it is certain that none gives more.
  fileprivate func provenLargestGain(of side: Side) -> Amount? {
    guard let point = side == .first ? supportedPoints.last : supportedPoints.first,
      isOwnBest(point)[side] == true
    else { return nil }
    return deal.gain(at: point)[side]
  }
}

extension Deal {
  /// The names of the rules that no completion of the proposal keeps, whatever the other rules say, and whether
  /// all of them were looked at.
  fileprivate func rulesWithoutPackage(
    for proposal: Proposal, _ budget: SearchBudget
  ) -> (names: [String], isProven: Bool) {
    var isProven = true
    let broken = rules.filter { rule in
      let alone = keepingRules { $0 == rule }.fixing(proposal.chosenOptions)
      let frontier = ParetoFrontier(of: alone, budget: budget)
      if frontier.isEmpty, !frontier.openGaps.isEmpty { isProven = false }
      return frontier.isEmpty && frontier.openGaps.isEmpty
    }
    return (broken.map(\.name), isProven)
  }
}
