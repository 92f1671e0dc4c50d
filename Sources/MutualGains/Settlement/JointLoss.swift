/// What the two parties give up together on one issue of a package: for each, its own favourite option's net
/// utility less the chosen one's.
///
/// It doesn't change when a constant is moved from one option's amounts to all options of an issue.
package struct JointLoss: Hashable, Sendable {
  /// The index of the issue.
  package let issue: Int
  /// The index of the chosen option.
  package let option: Int
  /// The sum of both parties' losses; more than 0.
  package let amount: Amount
}

extension Deal {
  /// The issues of `package` with a joint loss, the largest first: where to look when no package is good
  /// enough. Issues that only move value are left out: whatever is chosen there, the loss is the same.
  package func jointLosses(of package: DealPackage) -> [JointLoss] {
    let transfers = Set(transferIssues.map(\.issue))
    let losses = zip(issues, package.choices).enumerated().compactMap { index, choice -> JointLoss? in
      if transfers.contains(index) { return nil }
      let utilities = choice.0.tellingOptions.map { choice.0.utility(ofOption: $0) }
      let chosen = choice.0.utility(ofOption: choice.1)
      let loss =
        utilities.reduce(chosen) { best, utility in
          Pair { max(best[$0], utility[$0]) }
        } - chosen
      return loss.sum > .zero ? JointLoss(issue: index, option: choice.1, amount: loss.sum) : nil
    }
    return losses.sorted { ($1.amount, $0.issue) < ($0.amount, $1.issue) }
  }
}
