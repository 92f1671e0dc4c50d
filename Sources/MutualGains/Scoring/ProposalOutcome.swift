/// How a package with its payment turns out for both parties.
public struct ProposalOutcome: Hashable, Sendable {
  /// The kind, by the gains after the payment.
  public let kind: OutcomeKind
  /// The parties whose own best the package is, whatever it does to the other: it is a solo win for them, said
  /// in addition to the kind.
  ///
  /// Definition: no package that keeps the rules has more net utility for the party, payments aside.
  public let solo: [Side]

  /// The outcome of a package.
  ///
  /// - Parameters:
  ///   - gain: The gains after the payment, if there is one.
  ///   - hasImprovement: Whether something is better for one and no worse for the other, with the payments that are
  ///     allowed.
  ///   - isOwnBest: Whether it is each party's own best package.
  public init(gain: Pair<Amount>, hasImprovement: Bool, isOwnBest: Pair<Bool>) {
    kind = OutcomeKind(gain: gain, hasImprovement: hasImprovement)
    solo = Side.allCases.filter { isOwnBest[$0] }
  }
}
