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

  /// What is known of an improvement.
  public struct Finding: Hashable, Sendable {
    /// The improvement; nil where none exists, and where a stopped search leaves open which it is.
    public let improvement: Improvement?
    /// Whether one exists; nil where a stopped search leaves that open.
    public let exists: Bool?
  }

  /// The improvement on what a proposal gives, among the packages of `frontier`; nil where none exists, and where a
  /// stopped search leaves open which it is. See `find`.
  public init?(over gain: Pair<Amount>, on frontier: ParetoFrontier, maximumPayment: Amount? = nil) {
    let found = Improvement.find(over: gain, on: frontier, maximumPayment: maximumPayment)
    guard let improvement = found.improvement else { return nil }
    self = improvement
  }

  /// What is known of the improvement on what a proposal gives.
  ///
  /// Definition: the settlement's rule with `gain` in the place of the no-deal values. Of all packages and payments t
  /// with |t| ≤ T, those with the largest smaller improvement; of these the largest larger one; then the smallest |t|;
  /// then the largest first utility. Without a limit that is a package with the largest surplus, and each has half of
  /// what the proposal leaves on the table. In points, and where T is 0, it is the efficient package that keeps the
  /// split. It exists where it makes one party better off and the other no worse.
  ///
  /// - Parameters:
  ///   - gain: The gain per party after the proposal's payment, in units of the deal.
  ///   - maximumPayment: The most that may be paid, T, 0 or more; nil for no limit. In points not used.
  ///
  /// Complexity: only the stretch of the frontier that can hold it is searched, and one package.
  public static func find(
    over gain: Pair<Amount>, on frontier: ParetoFrontier, maximumPayment: Amount?
  ) -> Finding {
    find(
      over: gain, on: frontier, maximumPayment: maximumPayment, candidates: { frontier.candidates(by: $0) })
  }

  /// - Parameter candidates: The points with the largest measure, and others beside them; see
  ///   `ParetoFrontier.candidates(by:)`.
  static func find(
    over gain: Pair<Amount>, on frontier: ParetoFrontier, maximumPayment: Amount?,
    candidates: ((UtilityPoint) -> Int128?) -> Candidates
  ) -> Finding {
    let deal = frontier.deal
    let limit = deal.unit == .points ? Amount.zero : maximumPayment
    let start = gain + deal.noDealValue
    func merits(_ point: UtilityPoint) -> SettlementRule.Merits {
      SettlementRule.inMoney(point.utility - start, maximumPayment: limit)
    }
    var best: (merits: SettlementRule.Merits, point: UtilityPoint)?
    let found = candidates { merits($0).measure }
    for point in found {
      let merits = merits(point)
      // Of equals the last one stays: it has the largest first utility.
      if let best, merits < best.merits { continue }
      best = (merits, point)
    }
    let isProven = frontier.openGaps.isEmpty && found.isComplete
    guard let best, best.merits.smallerGain >= 0, best.merits.largerGain > 0 else {
      return Finding(improvement: nil, exists: isProven ? false : nil)
    }
    guard isProven, let package = frontier.somePackage(atLeast: best.point) else {
      return Finding(improvement: nil, exists: true)
    }
    let before = deal.gain(of: package)
    let payment = SettlementRule.payment(before - gain, maximumPayment: limit)
    let after = before.after(payment: payment)
    return Finding(
      improvement: Improvement(
        package: package, payment: deal.unit == .points ? nil : payment, gainAfterPayment: after,
        amounts: after - gain),
      exists: true)
  }

  private init(
    package: DealPackage, payment: Amount?, gainAfterPayment: Pair<Amount>, amounts: Pair<Amount>
  ) {
    (self.package, self.payment) = (package, payment)
    (self.gainAfterPayment, self.amounts) = (gainAfterPayment, amounts)
  }
}
