/// An issue that only moves value from one party to the other (verdeelonderwerp): both parties' net utilities of an
/// option together are the same for all its options, and each party's is not.
///
/// It never decides what is best for both together, where a payment may pass: a payment does the same.
public struct TransferIssue: Hashable, Sendable {
  /// The index of the issue.
  public let issue: Int
  /// What both have together of each of its options, in units of the deal.
  public let together: Amount
}

extension Deal {
  /// The issues that only move value between the parties, by rising index; none in points, which nobody can pay.
  ///
  /// Definition: n_A(o) + n_B(o) is the same for all options o, and n_A is not. No rule and no bundle ties the issue:
  /// none names one of its options, and what its options add to a sum that a rule limits is the same for all.
  ///
  /// Complexity: O(options × limited sums + options in rules and bundles).
  public var transferIssues: [TransferIssue] {
    if unit == .points { return [] }
    var tied = Set(bundles.flatMap { $0.options.map(\.issue) })
    tied.formUnion(rules.flatMap { $0.condition.options.map(\.issue) })
    let sums = Set(rules.compactMap(\.condition.sum))
    return issues.indices.compactMap { index in
      if tied.contains(index) { return nil }
      let issue = issues[index]
      let first = issue.utility(ofOption: 0)
      var isTransfer = false
      for option in issue.tellingOptions.dropFirst() {
        let utility = issue.utility(ofOption: option)
        if utility.sum != first.sum { return nil }
        if utility != first { isTransfer = true }
      }
      guard isTransfer, sums.allSatisfy({ isConstant($0, onIssue: index) }) else { return nil }
      return TransferIssue(issue: index, together: first.sum)
    }
  }

  /// Whether all options of an issue add the same to a sum.
  private func isConstant(_ sum: PackageSum, onIssue index: Int) -> Bool {
    let reach = reach(of: sum, onIssue: index)
    return reach.lowerBound == reach.upperBound
  }
}
