/// Proposals in order: the larger surplus first, then the larger smaller gain after payment. Equal ones share a
/// rank, and the next one's rank counts them all (1, 1, 3). Proposals that break a rule come after all others.
public struct ProposalRanking: Sendable {
  /// The rank of each score, from 1, in the order in which they were given.
  public let ranks: [Int]

  /// The rank of complete proposals.
  ///
  /// Complexity: O(n log n) for n scores.
  public init(of scores: [ProposalScore]) {
    self.init(
      merits: scores.map { score in
        let gain = score.gainAfterPayment
        return Merits(
          keepsRules: score.brokenRules.isEmpty, surplus: score.surplus,
          smallerGain: min(gain.first, gain.second))
      })
  }

  /// What decides a rank.
  struct Merits: Comparable {
    let keepsRules: Bool
    let surplus: Amount
    let smallerGain: Amount

    static func < (left: Merits, right: Merits) -> Bool {
      if left.keepsRules != right.keepsRules { return right.keepsRules }
      return (left.surplus, left.smallerGain) < (right.surplus, right.smallerGain)
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
