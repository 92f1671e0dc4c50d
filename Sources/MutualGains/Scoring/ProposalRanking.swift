/// Proposals in order: the larger surplus first, then the larger smaller gain after payment; for one party, its larger
/// gain after payment first. Equal ones share a rank, and the next one's rank counts them all (1, 1, 3). Proposals that
/// break a rule come after all others.
public struct ProposalRanking: Sendable {
  /// The rank of each score, from 1, in the order in which they were given.
  public let ranks: [Int]

  /// The rank of complete proposals.
  ///
  /// - Parameter side: The party for which they are ranked; nil for both together.
  ///
  /// Complexity: O(n log n) for n scores.
  public init(of scores: [ProposalScore], for side: Side? = nil) {
    self.init(
      merits: scores.map { score in
        let gain = score.gainAfterPayment
        return Merits(
          keepsRules: score.brokenRules.isEmpty, amount: side.map { gain[$0] } ?? score.surplus,
          next: side == nil ? min(gain.first, gain.second) : .zero)
      })
  }

  /// What decides a rank.
  struct Merits: Comparable {
    let keepsRules: Bool
    /// What is compared first, and what decides among equals.
    let amount: Amount
    let next: Amount

    static func < (left: Merits, right: Merits) -> Bool {
      if left.keepsRules != right.keepsRules { return right.keepsRules }
      return (left.amount, left.next) < (right.amount, right.next)
    }
  }

  init(merits: [Merits]) {
    let order = merits.indices.sorted { (merits[$1], $0) < (merits[$0], $1) }
    var ranks = Array(repeating: 0, count: merits.count)
    for (place, index) in order.enumerated() {
      let isShared = place > 0 && merits[order[place - 1]] == merits[index]
      ranks[index] = isShared ? ranks[order[place - 1]] : place + 1
    }
    self.ranks = ranks
  }
}
