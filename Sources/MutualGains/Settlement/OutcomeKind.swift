/// The ways in which a deal can end for two parties.
public enum OutcomeKind: String, Sendable {
  /// Both gain, and nothing better for both was left.
  case winWin = "win-win"
  /// Nobody loses, but a gain is 0 or something better was left.
  case compromise
  case winLose = "win-lose"
  case loseWin = "lose-win"
  case loseLose = "lose-lose"
  /// No package is acceptable: the parties agree not to deal.
  case noDeal = "no deal"

  /// The kind of a package with those gains (after the payment, if there is one).
  ///
  /// - Parameter hasImprovement: Whether something better for one and no worse for the other exists, with the payments
  ///   that are allowed; see `Improvement`.
  public init(gain: Pair<Amount>, hasImprovement: Bool) {
    switch (gain.first >= .zero, gain.second >= .zero) {
    case (true, true):
      let bothGain = gain.first > .zero && gain.second > .zero
      self = bothGain && !hasImprovement ? .winWin : .compromise
    case (true, false): self = .winLose
    case (false, true): self = .loseWin
    case (false, false): self = .loseLose
    }
  }

  /// Whether gains are shared so that one party has less than a quarter (scheef): then it is said beside the kind. Nil
  /// where somebody loses or nobody gains, since there is nothing to share.
  public static func isLopsided(_ gain: Pair<Amount>) -> Bool? {
    guard gain.isAcceptable, gain.sum > .zero else { return nil }
    return 4 * Int128(min(gain.first, gain.second).units) < Int128(gain.sum.units)
  }
}
