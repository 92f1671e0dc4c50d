import DealFiles
import MutualGains

/// What competition could claim at the most where the alternatives are deals with different parties: whoever leads can
/// get all that the second best deal makes together, elsewhere. Where that is more than half of the best deal, even the
/// best one leaves it no less: its share is max(S₁/2, S₂).
///
/// The outside-option principle: Binmore, Shaked and Sutton, "An Outside Option Experiment", Quarterly Journal of
/// Economics 104 (1989).
struct Competition: Sendable {
  /// The alternatives with the largest and the second largest surplus.
  let best: Int
  let second: Int
  /// What the leading party gains in the best deal, shared fifty-fifty.
  let half: Amount
  /// All that the second deal makes together.
  let elsewhere: Amount

  /// What the leading party could claim in the best deal.
  var claim: Amount { max(half, elsewhere) }
  /// Whether competition changes anything.
  var isRaised: Bool { elsewhere > half }

  /// That among the agreements; nil where there are not two, where they are with the same party, which is no
  /// alternative to itself, where payments can't move the share, where the leading party's no-deal values differ, and
  /// where a stopped search leaves a surplus open.
  init?(among alternatives: [Alternative]) {
    let settled = alternatives.enumerated().compactMap { index, alternative in
      alternative.settled.flatMap { $0.isAgreement ? (index: index, deal: $0) : nil }
    }.sorted { ($1.deal.surplus, $0.index) < ($0.deal.surplus, $1.index) }
    guard settled.count > 1, settled.allSatisfy({ $0.deal.isProven && $0.deal.settlement.payment != nil })
    else { return nil }
    let (first, next) = (settled[0], settled[1])
    guard LabelKey(first.deal.parties.second) != LabelKey(next.deal.parties.second),
      settled.allSatisfy({ $0.deal.noDealValue.first == first.deal.noDealValue.first })
    else { return nil }
    (best, second) = (first.index, next.index)
    (half, elsewhere) = (first.deal.gain.first, next.deal.surplus)
  }
}
