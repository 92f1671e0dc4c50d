import DealFiles
import MutualGains

/// How gains are split, in percents that add up to 100 and change places when the parties do. `50/50` is only said of
/// gains that are equal, or one last unit apart after a payment; `100/0` only where a gain is 0.
struct GainSplit {
  let text: String
  /// Whether one party has less than a quarter.
  let isLopsided: Bool

  /// The split of those gains; nil where somebody loses or nobody gains.
  ///
  /// - Parameter isPaid: Whether a payment has shared them, which can leave one last unit over.
  init?(_ gain: Pair<Amount>, isPaid: Bool) {
    guard let isLopsided = OutcomeKind.isLopsided(gain) else { return nil }
    self.isLopsided = isLopsided
    let smaller = min(gain.first, gain.second)
    let distance = abs(gain.first.units - gain.second.units)
    let parts: Pair<String>
    if distance == 0 || (isPaid && distance == 1) {
      parts = Pair("50", "50")
    } else if smaller == .zero {
      parts = Pair("0", "100")
    } else {
      let whole = GainSplit.rounded(smaller, of: gain.sum, parts: 100)
      // One decimal says enough of what is nearly nothing, or nearly even, but never that it is.
      let tenths = min(max(GainSplit.rounded(smaller, of: gain.sum, parts: 1000), 1), 499)
      parts =
        (1...49).contains(whole)
        ? Pair("\(whole)", "\(100 - whole)")
        : Pair(GainSplit.decimal(tenths), GainSplit.decimal(1000 - tenths))
    }
    text = gain.first <= gain.second ? "\(parts.first)/\(parts.second)" : "\(parts.second)/\(parts.first)"
  }

  /// The split of a proposal's gains.
  init?(of score: ProposalScore) {
    self.init(score.gainAfterPayment, isPaid: score.proposal.payment != nil)
  }

  /// The smaller gain's part of both, in `parts` of them, rounded; halves go to the larger one.
  private static func rounded(_ smaller: Amount, of sum: Amount, parts: Int128) -> Int128 {
    let sum = Int128(sum.units)
    return (Int128(smaller.units) * 2 * parts + sum - 1) / (2 * sum)
  }

  /// The split in the notation of the language, and that it is lopsided where it is.
  var displayName: String { isLopsided ? localized("\(parts), lopsided") : parts }

  /// The split alone, in the notation of the language.
  var parts: String { text.split(separator: ".").joined(separator: String(Language.current.decimals.sign)) }

  private static func decimal(_ tenths: Int128) -> String { "\(tenths / 10).\(tenths % 10)" }
}

extension BestGain {
  /// What part of a party's own best gain `gain` is, in percent to one decimal, rounded down, so that 100.0 %
  /// means exactly; nil where the best is 0.
  func share(of gain: Amount, for side: Side) -> String? {
    ExactFraction(gain, over: amounts[side])?.percent
  }
}
