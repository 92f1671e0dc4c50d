/// An option of a package that costs the two parties more together than it brings them.
public struct JointLoss: Hashable, Sendable {
  /// The index of the issue.
  public let issue: Int
  /// The index of the chosen option.
  public let option: Int
  /// By how much both parties' costs and negative values exceed what they get; more than 0.
  public let amount: Amount
}

extension Deal {
  /// The options of `package` with a joint loss, the largest first: where to look when no package is good
  /// enough.
  public func jointLosses(of package: DealPackage) -> [JointLoss] {
    let losses = zip(issues, package.choices).enumerated().compactMap { index, choice -> JointLoss? in
      let joint = choice.0.utility(ofOption: choice.1).sum
      return joint < .zero ? JointLoss(issue: index, option: choice.1, amount: -joint) : nil
    }
    return losses.sorted { ($1.amount, $0.issue) < ($0.amount, $1.issue) }
  }
}
