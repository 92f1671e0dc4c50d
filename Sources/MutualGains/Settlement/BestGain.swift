/// Each party's best gain over the packages where neither gain is negative.
///
/// Gains divided by it are shares of the own best, the measure of Kalai–Smorodinsky. A party whose best gain
/// is 0 has no such share and is left out of comparisons.
struct BestGain: Sendable {
  let amounts: Pair<Amount>

  /// The best gains among `gains`, or nil where in each of them somebody loses.
  init?(among gains: some Sequence<Pair<Amount>>) {
    var best: Pair<Amount>?
    for gain in gains where gain.isAcceptable {
      best = Pair { side in max(gain[side], best?[side] ?? .zero) }
    }
    guard let best else { return nil }
    amounts = best
  }

  /// The shares of the own best gain, over a common denominator, without the parties whose best gain is 0;
  /// the smallest first.
  func shares(of gain: Pair<Amount>) -> [Int128] {
    Side.allCases.compactMap { side -> Int128? in
      guard amounts[side] > .zero else { return nil }
      let across = amounts[side.other] > .zero ? amounts[side.other].units : 1
      return Int128(gain[side].units) * Int128(across)
    }.sorted()
  }

  /// The gains of the parties whose best gain is not 0; the smallest first.
  func gains(of gain: Pair<Amount>) -> [Int128] {
    Side.allCases.filter { amounts[$0] > .zero }.map { Int128(gain[$0].units) }.sorted()
  }
}

extension Pair<Amount> {
  /// Whether neither party is worse off.
  var isAcceptable: Bool { first >= .zero && second >= .zero }

  /// What each lacks to 0.
  var shortfall: Pair<Amount> { map { max(.zero, -$0) } }
}
