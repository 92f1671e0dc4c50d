/// The figures of a proposal that leaves issues open: the lowest and the highest of each over all its
/// completions that keep the rules. All amounts are in units of the deal.
public struct CompletionScore: Sendable {
  /// The proposal.
  public let proposal: Proposal
  /// What its completions have; nil where none keeps the rules.
  public let completions: Completions?
  /// The names of the rules that no completion keeps, each taken by itself; may be empty where only several
  /// rules together leave none.
  public let brokenRules: [String]

  /// The lowest and the highest of an amount.
  public typealias Range = ClosedRange<Amount>

  /// What the completions that keep the rules have.
  public struct Completions: Sendable {
    /// The gain per party before the payment.
    public let gain: Pair<Range>
    /// The gain per party after the payment.
    public let gainAfterPayment: Pair<Range>
    /// The surplus.
    public let surplus: Range
    /// The part of the largest surplus; nil where no package has a surplus above 0.
    public let efficiency: ClosedRange<ExactFraction>?
    /// The surplus that is left on the table.
    public let leftOnTable: Range
    /// The payment that would split the surplus 50/50; nil in points.
    public let evenPayment: Range?
    /// Whether one completion is efficient among all packages of the deal.
    public let isEfficient: Bool
    /// The best completion: the settlement of the deal in which the proposal's options are fixed. Its payment
    /// is its own, the proposal's is not used.
    public let best: Settlement
    /// Whether the figures are proven; otherwise a limit of the search was reached, and some may be wider.
    public let isProven: Bool
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
    let fixed = deal.fixing(proposal.chosenOptions)
    let highest = ParetoFrontier(of: fixed)
    if highest.isEmpty {
      return CompletionScore(
        proposal: proposal, completions: nil, brokenRules: deal.rulesWithoutPackage(for: proposal))
    }
    guard let range = FigureRanges(of: fixed, highest: highest) else { return nil }
    let payment = proposal.payment ?? .zero
    func moved(_ range: CompletionScore.Range, by step: Amount) -> CompletionScore.Range {
      range.lowerBound + step...range.upperBound + step
    }
    let largest = max(largestSurplus ?? range.surplus.upperBound, range.surplus.upperBound)
    let efficiency = ExactFraction(range.surplus.lowerBound, over: largest).flatMap { lowest in
      ExactFraction(range.surplus.upperBound, over: largest).map { lowest...$0 }
    }
    func half(_ amount: Amount) -> Amount { Amount(units: amount.units / 2) }
    let even = half(range.difference.lowerBound)...half(range.difference.upperBound)
    return CompletionScore(
      proposal: proposal,
      completions: CompletionScore.Completions(
        gain: range.gain,
        gainAfterPayment: Pair(moved(range.gain.first, by: -payment), moved(range.gain.second, by: payment)),
        surplus: range.surplus, efficiency: efficiency,
        leftOnTable: largest - range.surplus.upperBound...largest - range.surplus.lowerBound,
        evenPayment: deal.unit == .points ? nil : even, isEfficient: sharesPoint(with: highest),
        best: Settlement(on: highest, maximumPayment: maximumPayment), isProven: range.isProven),
      brokenRules: [])
  }

  /// Whether a point of the other frontier, that of some of the deal's packages, is on this one too.
  private func sharesPoint(with other: ParetoFrontier) -> Bool {
    var isFound = false
    other.forEachChunk { chunk in
      guard let first = chunk.first, let last = chunk.last else { return true }
      let known = lookup.points(in: first.a...last.a)
      var place = 0
      for point in chunk where !isFound {
        while place < known.count, known[place].a < point.a { place += 1 }
        isFound = place < known.count && known[place] == point
      }
      return !isFound
    }
    return isFound
  }
}

/// The lowest and highest figures over all packages of a deal.
private struct FigureRanges {
  let gain: Pair<CompletionScore.Range>
  let surplus: CompletionScore.Range
  /// The first gain less the second.
  let difference: CompletionScore.Range
  let isProven: Bool

  /// The ranges of `deal`, whose frontier is `highest`; nil where sums would leave what is held exactly.
  init?(of deal: Deal, highest: ParetoFrontier) {
    guard let negated = deal.negated(for: [.first, .second]), let turned = deal.negated(for: [.second]),
      let turnedBack = deal.negated(for: [.first])
    else { return nil }
    let frontiers = [highest, ParetoFrontier(of: negated), ParetoFrontier(of: turned)]
    let back = ParetoFrontier(of: turnedBack)
    /// The highest first gain, second gain and surplus.
    func highestFigures(_ frontier: ParetoFrontier) -> [Amount]? {
      guard let first = frontier.supportedPoints.last, let second = frontier.supportedPoints.first,
        let surplus = frontier.largestSurplus
      else { return nil }
      return [frontier.deal.gain(at: first).first, frontier.deal.gain(at: second).second, surplus]
    }
    guard let high = highestFigures(frontiers[0]), let low = highestFigures(frontiers[1])?.map({ -$0 }),
      let wide = highestFigures(frontiers[2])?[2], let narrow = highestFigures(back)?[2],
      low[0] <= high[0], low[1] <= high[1], low[2] <= high[2], -narrow <= wide
    else { return nil }
    gain = Pair(low[0]...high[0], low[1]...high[1])
    surplus = low[2]...high[2]
    difference = -narrow...wide
    isProven = (frontiers + [back]).allSatisfy(\.openGaps.isEmpty)
  }
}

extension Deal {
  /// The names of the rules that no completion of the proposal keeps, whatever the other rules say.
  fileprivate func rulesWithoutPackage(for proposal: Proposal) -> [String] {
    rules.filter { rule in
      let alone = keepingRules { $0 == rule }.fixing(proposal.chosenOptions)
      return ParetoFrontier(of: alone).isEmpty
    }
    .map(\.name)
  }
}
