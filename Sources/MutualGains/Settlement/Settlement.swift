/// What the parties are advised: a package, the payment that shares its surplus, or no deal.
public struct Settlement: Sendable {
  /// The recommended package; without agreement the nearest one, which is not recommended.
  public let package: DealPackage
  /// The point of the frontier that it reaches.
  public let point: UtilityPoint
  /// Its value per party, gross.
  public let value: Pair<Amount>
  /// Its additional cost per party.
  public let cost: Pair<Amount>
  /// Its gain per party before any payment.
  public let gain: Pair<Amount>
  /// What the first party pays the second (negative: receives); nil in points, where no payment exists.
  /// Without agreement this is the payment that would come nearest, and none is recommended.
  public let payment: Amount?
  /// Whether neither party is worse off than without agreement.
  public let isAgreement: Bool
  /// Whether the package is each party's own best, whatever it does to the other.
  public let isOwnBest: Pair<Bool>

  /// The settlement of the frontier's deal, by the one rule of `docs/settlement.md`.
  ///
  /// - Parameter maximumPayment: The most that may be paid, 0 or more; nil for no limit. In points no
  ///   payment exists and this is not used.
  ///
  /// - Precondition: Some package keeps the rules: the frontier is not empty. `RuleClash` tells why it is.
  ///
  /// Complexity: only the stretch of the frontier that can hold the answer is searched.
  public init(on frontier: ParetoFrontier, maximumPayment: Amount? = nil) {
    let deal = frontier.deal
    let chosen = SettlementRule.choose(on: frontier, maximumPayment: maximumPayment)
    guard let package = frontier.somePackage(atLeast: chosen) else {
      preconditionFailure("an efficient point has a package")
    }
    self.package = package
    value = deal.value(of: package)
    cost = deal.cost(of: package)
    gain = deal.gain(of: package)
    // The point of the package: a better one than was chosen where a limit has stopped the search.
    point = UtilityPoint(deal.utility(of: package))
    let payment = SettlementRule.payment(gain, maximumPayment: maximumPayment)
    self.payment = deal.unit == .points ? nil : payment
    isAgreement = gain.after(payment: self.payment).isAcceptable
    let ends = frontier.supportedPoints
    isOwnBest = Pair(point == ends.last, point == ends.first)
  }

  /// The parties' gains together, after both parties' additional costs.
  public var surplus: Amount { gain.sum }

  /// The gains after the payment.
  public var gainAfterPayment: Pair<Amount> { gain.after(payment: payment) }

  /// What each party's gain after the payment lacks to 0.
  public var shortfall: Pair<Amount> { gainAfterPayment.shortfall }

  /// The kind of outcome, by the gains after the payment. The rule leaves nothing better for both.
  public var kind: OutcomeKind {
    isAgreement ? OutcomeKind(gain: gainAfterPayment, hasImprovement: false) : .noDeal
  }
}
