import DealFiles
import MutualGains

/// What hangs on the values without a deal: which alternatives there are, from which value on there is no deal, and
/// which part of the payment they move.
struct NoDealInfluence {
  /// The value without a deal from which on a party does better without one: what it has now, and all that the deal
  /// makes.
  let breakEven: Pair<Amount>
  /// The part of the payment that follows from the package, (u_A − u_B)/2, and the power part, −(d_A − d_B)/2, which
  /// follows from the alternatives; halves of units, of which the payment has the whole ones.
  let parts: (package: ExactDecimal, power: ExactDecimal)?

  /// Nil without an agreement, in points, and where payments are limited: then no such value is known.
  init?(_ report: SettlementReport) {
    let (settlement, deal) = (report.settlement, report.deal)
    guard report.isAgreement, settlement.isProven, settlement.payment != nil,
      report.request.maximumPayment == nil
    else { return nil }
    breakEven = deal.noDealValue.map { $0 + settlement.surplus }
    let utility = deal.utility(of: settlement.package)
    func half(_ difference: Amount) -> ExactDecimal? {
      let (tenths, isTooLarge) = difference.units.multipliedReportingOverflow(by: 5)
      return isTooLarge ? nil : ExactDecimal(units: tenths, digits: deal.digits + 1)
    }
    guard let package = half(utility.first - utility.second),
      let power = half(deal.noDealValue.second - deal.noDealValue.first)
    else {
      parts = nil
      return
    }
    parts = (package, power)
  }
}
