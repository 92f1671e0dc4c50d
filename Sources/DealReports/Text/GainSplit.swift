import DealFiles
import MutualGains

/// How gains are split, in percents: `50/50` and `0/100` are only said where they are exact, up to an odd
/// last unit.
struct GainSplit {
  let text: String

  /// The split of those gains; nil where somebody loses or nobody gains.
  init?(_ gain: Pair<Amount>) {
    guard gain.first >= .zero, gain.second >= .zero, gain.sum > .zero else { return nil }
    let whole = GainSplit.rounded(gain, parts: 100)
    let isEven = abs(gain.first.units - gain.second.units) <= 1
    let isExact =
      whole == 50 ? isEven : whole != 0 && whole != 100 || gain.first == .zero || gain.second == .zero
    if isEven {
      text = "50/50"
    } else if isExact {
      text = "\(whole)/\(100 - whole)"
    } else {
      let tenths = GainSplit.rounded(gain, parts: 1000)
      text = "\(GainSplit.decimal(tenths))/\(GainSplit.decimal(1000 - tenths))"
    }
  }

  /// The first gain's part of both, in `parts` of them, rounded half up.
  private static func rounded(_ gain: Pair<Amount>, parts: Int128) -> Int128 {
    let sum = Int128(gain.sum.units)
    return (Int128(gain.first.units) * 2 * parts + sum) / (2 * sum)
  }

  /// The split in the notation of the language.
  var spoken: String { text.split(separator: ".").joined(separator: Language.current.decimalText) }

  private static func decimal(_ tenths: Int128) -> String { "\(tenths / 10).\(tenths % 10)" }
}

extension BestGain {
  /// What part of a party's own best gain `gain` is, in percent to one decimal, rounded down, so that 100.0 %
  /// means exactly; nil where the best is 0.
  func share(of gain: Amount, for side: Side) -> String? {
    ExactFraction(gain, over: amounts[side])?.percent
  }
}
