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
  public init(gain: Pair<Amount>, isEfficient: Bool) {
    switch (gain.first >= .zero, gain.second >= .zero) {
    case (true, true):
      let bothGain = gain.first > .zero && gain.second > .zero
      self = bothGain && isEfficient ? .winWin : .compromise
    case (true, false): self = .winLose
    case (false, true): self = .loseWin
    case (false, false): self = .loseLose
    }
  }

  /// The same where it may be unknown whether the package is efficient; nil where the kind rests on that.
  static func known(gain: Pair<Amount>, isEfficient: Bool?) -> OutcomeKind? {
    if let isEfficient { return OutcomeKind(gain: gain, isEfficient: isEfficient) }
    let kind = OutcomeKind(gain: gain, isEfficient: true)
    return kind == .winWin ? nil : kind
  }
}
