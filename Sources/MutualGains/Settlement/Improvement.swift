/// What would be better for both than what a proposal gives them, its payment counted: another package, with the
/// payments that are allowed.
///
/// Two packages of the frontier are not equally good where one of them leaves more to share: a proposal can be
/// efficient, and yet have an improvement.
public struct Improvement: Hashable, Sendable {
  /// The better package.
  public let package: DealPackage
  /// The whole payment of the improved deal, in place of the proposal's own: what the first party pays the second
  /// (negative: receives), in units of the deal. Nil in points.
  public let payment: Amount?
  /// The gain per party after that payment.
  public let gainAfterPayment: Pair<Amount>
  /// What it adds to each party's gain: none less than 0, and one more.
  public let amounts: Pair<Amount>

  /// The improvement on what a proposal gives, among the packages of `frontier`; nil where none exists.
  ///
  /// Definition: the settlement's rule with `gain` in the place of the no-deal values. Of all packages and payments t
  /// with |t| ≤ T, those with the largest smaller improvement; of these the largest larger one; then the smallest |t|;
  /// then the largest first utility. Without a limit that is a package with the largest surplus, and each has half of
  /// what the proposal leaves on the table. In points, and where T is 0, it is the efficient package that keeps the
  /// split. It exists where it makes one party better off and the other no worse.
  ///
  /// Where the frontier has open gaps, an improvement that is found exists, but a better one may; that none is found says
  /// nothing.
  ///
  /// - Parameters:
  ///   - gain: The gain per party after the proposal's payment, in units of the deal.
  ///   - maximumPayment: The most that may be paid, T, 0 or more; nil for no limit. In points not used.
  ///
  /// Complexity: only the stretch of the frontier that can hold it is searched, and one package.
  public init?(over gain: Pair<Amount>, on frontier: ParetoFrontier, maximumPayment: Amount? = nil) {
    self.init(
      over: gain, on: frontier, maximumPayment: maximumPayment, candidates: { frontier.candidates(by: $0) })
  }

  /// - Parameter candidates: The points with the largest measure, and others beside them; see
  ///   `ParetoFrontier.candidates(by:)`.
  init?(
    over gain: Pair<Amount>, on frontier: ParetoFrontier, maximumPayment: Amount?,
    candidates: ((UtilityPoint) -> Int128?) -> [UtilityPoint]
  ) {
    let deal = frontier.deal
    let limit = deal.unit == .points ? Amount.zero : maximumPayment
    let start = gain + deal.noDealValue
    func merits(_ point: UtilityPoint) -> SettlementRule.Merits {
      SettlementRule.inMoney(point.utility - start, maximumPayment: limit)
    }
    var best: (merits: SettlementRule.Merits, point: UtilityPoint)?
    for point in candidates({ merits($0).smallerGain }) {
      let merits = merits(point)
      // Of equals the last one stays: it has the largest first utility.
      if let best, merits < best.merits { continue }
      best = (merits, point)
    }
    guard let best, best.merits.smallerGain >= 0, best.merits.largerGain > 0,
      let package = frontier.somePackage(atLeast: best.point)
    else { return nil }
    // Where a limit has stopped the search, the package may be better than the point.
    let before = deal.gain(of: package)
    let payment = SettlementRule.payment(before - gain, maximumPayment: limit)
    self.package = package
    self.payment = deal.unit == .points ? nil : payment
    gainAfterPayment = before.after(payment: payment)
    amounts = gainAfterPayment - gain
  }
}

extension Pair<Amount> {
  /// What is left of both amounts when the first party pays the second `payment`.
  public func after(payment: Amount?) -> Pair<Amount> {
    guard let payment else { return self }
    return Pair(first - payment, second + payment)
  }
}
