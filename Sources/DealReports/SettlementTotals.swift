import MutualGains

/// A row of what each party has and gets in a settlement, which text, page and workbook show alike.
struct SettlementTotal {
  /// How much a row stands out.
  enum Weight { case part, subtotal, total }

  let label: String
  let amounts: Pair<Amount>
  var weight = Weight.part
  /// Whether both amounts together say something: those of a payment don't.
  var hasSum = true
}

extension SettlementReport {
  /// Value, costs and no-deal values, and what they come to, before and after the payment.
  var totals: [SettlementTotal] {
    let parts = [
      SettlementTotal(label: localized("value"), amounts: settlement.value),
      SettlementTotal(label: localized("additional costs"), amounts: settlement.cost.map { -$0 }),
      SettlementTotal(label: localized("no deal"), amounts: deal.noDealValue.map { -$0 }),
    ]
    guard isAgreement, let payment = settlement.payment else {
      return parts + [SettlementTotal(label: localized("gain"), amounts: settlement.gain, weight: .total)]
    }
    return parts + [
      SettlementTotal(label: localized("gain before payment"), amounts: settlement.gain, weight: .subtotal),
      SettlementTotal(label: localized("payment"), amounts: Pair(-payment, payment), hasSum: false),
      SettlementTotal(label: localized("gain"), amounts: settlement.gainAfterPayment, weight: .total),
    ]
  }
}
