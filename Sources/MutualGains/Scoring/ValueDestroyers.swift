/// A chosen option whose joint net utility is below that of another option of its issue, bundles and rules aside.
package struct ValueDestroyer: Hashable, Sendable {
  /// The chosen option.
  package let option: OptionIndex
  /// The option of the issue with the largest joint net utility, the first of several.
  package let best: OptionIndex
  /// The joint net utility that is lost, more than 0, in units of the deal.
  package let loss: Amount
  /// What changing only this option to `best` really does.
  package let change: Change

  /// What another option on one issue does, bundles and rules counted.
  package struct Change: Hashable, Sendable {
    /// What it adds to each party's utility, in units of the deal.
    package let difference: Pair<Amount>
    /// The bundles that end with it, by their index in the deal.
    package let endedBundles: [Int]
    /// The bundles that come with it.
    package let addedBundles: [Int]
    /// The names of the rules that it breaks and that are kept now.
    package let brokenRules: [String]

    /// Whether bundles or rules have anything to do with it.
    package var isTied: Bool { !(endedBundles.isEmpty && addedBundles.isEmpty && brokenRules.isEmpty) }
  }
}

extension Deal {
  /// The chosen options of a package that are not their issue's best for both together, the largest loss
  /// first; of equal losses the earlier issue.
  ///
  /// Definition: loss = the largest net utility of both together among the issue's options less that of the
  /// chosen one. Rules and bundles are not looked at in it: they may be the reason for the choice, which
  /// `change` tells.
  ///
  /// Complexity: O(options), and for each option found the bundles and rules of its issue.
  package func valueDestroyers(in package: DealPackage) -> [ValueDestroyer] {
    let found = zip(issues, package.choices).enumerated().compactMap {
      index, choice -> (option: OptionIndex, best: OptionIndex, loss: Amount)? in
      func sum(_ option: Int) -> Amount { choice.0.utility(ofOption: option).sum }
      let best = choice.0.tellingOptions.reduce(0) { sum($0) < sum($1) ? $1 : $0 }
      guard sum(best) > sum(choice.1) else { return nil }
      return (
        OptionIndex(issue: index, option: choice.1), OptionIndex(issue: index, option: best),
        sum(best) - sum(choice.1)
      )
    }
    if found.isEmpty { return [] }
    let edits = PackageEdits(of: package, in: self)
    let broken = Set(brokenRules(of: package).map(\.name))
    return found.sorted { ($1.loss, $0.option) < ($0.loss, $1.option) }.map {
      ValueDestroyer(
        option: $0.option, best: $0.best, loss: $0.loss, change: edits.change(to: $0.best, broken: broken))
    }
  }
}

extension PackageEdits {
  /// What changing to an option does, where the package breaks the rules named in `broken`.
  fileprivate func change(to option: OptionIndex, broken: Set<String>) -> ValueDestroyer.Change {
    let bundles = changedBundles([option]).sorted { $0.bundle < $1.bundle }
    let breaks =
      keepsRules(after: [option])
      ? [] : deal.brokenRules(of: result(of: [option])).map(\.name).filter { !broken.contains($0) }
    return ValueDestroyer.Change(
      difference: difference(of: [option]),
      endedBundles: bundles.filter { !$0.isAdded }.map(\.bundle),
      addedBundles: bundles.filter(\.isAdded).map(\.bundle), brokenRules: breaks)
  }
}
