/// A chosen option whose joint net utility is below that of another option of its issue.
public struct ValueDestroyer: Hashable, Sendable {
  /// The chosen option.
  public let option: OptionIndex
  /// The option of the issue with the largest joint net utility, the first of several.
  public let best: OptionIndex
  /// The joint net utility that is lost, more than 0, in units of the deal.
  public let loss: Amount
}

extension Deal {
  /// The chosen options of a package that are not their issue's best for both together, the largest loss
  /// first; of equal losses the earlier issue.
  ///
  /// Definition: loss = the largest net utility of both together among the issue's options less that of the
  /// chosen one. Rules and bundles are not looked at: they may be the reason for the choice.
  ///
  /// Complexity: O(options).
  public func valueDestroyers(in package: DealPackage) -> [ValueDestroyer] {
    let found = zip(issues, package.choices).enumerated().compactMap { index, choice -> ValueDestroyer? in
      let sums = choice.0.options.indices.map { choice.0.utility(ofOption: $0).sum }
      let best = sums.indices.reduce(0) { sums[$0] < sums[$1] ? $1 : $0 }
      guard sums[best] > sums[choice.1] else { return nil }
      return ValueDestroyer(
        option: OptionIndex(issue: index, option: choice.1), best: OptionIndex(issue: index, option: best),
        loss: sums[best] - sums[choice.1])
    }
    return found.sorted { ($1.loss, $0.option) < ($0.loss, $1.option) }
  }
}
