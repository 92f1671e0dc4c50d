/// What the parties are advised: a package, the payment that shares its surplus, or no deal.
public struct Settlement: Sendable {
  /// The recommended package; without agreement the nearest one, which is not recommended.
  public let package: DealPackage
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

  /// The settlement of `deal` by `SettlementRule`, over its whole frontier.
  ///
  /// - Parameter maximumPayment: the most that may be paid, 0 or more; nil for no limit. In points no
  ///   payment exists and this is not used.
  public init(of deal: Deal, frontier: ParetoFrontier, maximumPayment: Amount? = nil) {
    let gains = frontier.points.map { deal.gain(at: $0) }
    let choice: SettlementRule.Choice
    switch deal.unit {
    case .points:
      choice = SettlementRule.chooseInPoints(gains: gains)
      payment = nil
    case .money:
      choice = SettlementRule.chooseInMoney(gains: gains, maximumPayment: maximumPayment)
      payment = choice.payment
    }
    package = frontier.package(at: choice.index)
    value = deal.value(of: package)
    cost = deal.cost(of: package)
    gain = deal.gain(of: package)
    precondition(gain == gains[choice.index], "a package reaches its point")
    isAgreement = Settlement.after(payment: payment, gain: gain).isAcceptable
    isOwnBest = Pair(choice.index == gains.count - 1, choice.index == 0)
  }

  /// The parties' gains together, after both parties' additional costs.
  public var surplus: Amount { gain.sum }

  /// The gains after the payment.
  public var gainAfterPayment: Pair<Amount> { Settlement.after(payment: payment, gain: gain) }

  /// What each party's gain after the payment lacks to 0.
  public var shortfall: Pair<Amount> { gainAfterPayment.shortfall }

  /// The kind of outcome, by the gains after the payment.
  public var kind: OutcomeKind {
    isAgreement ? OutcomeKind(gain: gainAfterPayment, isEfficient: true) : .noDeal
  }

  private static func after(payment: Amount?, gain: Pair<Amount>) -> Pair<Amount> {
    Pair(gain.first - (payment ?? .zero), gain.second + (payment ?? .zero))
  }
}

extension Deal {
  /// The gain per party at a utility point.
  public func gain(at point: UtilityPoint) -> Pair<Amount> {
    Pair(Amount(units: point.a), Amount(units: point.b)) - noDealValue
  }
}
