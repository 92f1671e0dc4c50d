/// What two gains come to when a payment shares them fifty-fifty: each party's half, and the odd last unit.
///
/// Definition: the payment t is the settlement's without a limit, halved towards zero. The half is what both have at
/// least after it; where the gains together are odd, one party has a unit more: the one that pays, or where nobody pays
/// the one whose gain was larger.
public struct EvenShare: Hashable, Sendable {
  /// The gains together, before and after any payment.
  public let surplus: Amount
  /// What each party has after the payment, but for the odd unit.
  public let half: Amount
  /// The party that has the odd unit; nil where there is none.
  public let oddUnit: Side?
  /// What the first party pays the second (negative: receives).
  public let payment: Amount

  /// The share of those gains, in units of the deal.
  ///
  /// Complexity: O(1).
  public init(of gain: Pair<Amount>) {
    payment = SettlementRule.payment(gain, maximumPayment: nil)
    surplus = gain.sum
    let after = gain.after(payment: payment)
    half = min(after.first, after.second)
    oddUnit = after.first == after.second ? nil : after.first > after.second ? .first : .second
  }

  /// The odd unit per party: one unit for the party that has it.
  public var oddUnits: Pair<Amount> {
    Pair { side in Amount(units: side == oddUnit ? 1 : 0) }
  }
}
