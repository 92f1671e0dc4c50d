/// What hangs on the values without a deal.
extension AnswerCheck {
  /// From which value on there is no deal, and which part of the payment the alternatives move. The alternatives
  /// themselves are names for people.
  mutating func checkWithoutDeal(_ found: AnswerValue?, _ settlement: CheckedSettlement) {
    guard let found else { return }
    let place = "withoutDeal"
    keys.checkForm(place + ".alternatives[].name")
    keys.checkForm(place + ".alternatives[].value[]")
    keys.open(place + ".alternatives")
    // Without payments, or where they are limited, no such value is known.
    if found["breakEven"] == .null {
      for key in ["breakEven", "packagePart", "powerPart"] {
        check(found[key], at: "\(place).\(key)", is: .null)
      }
      return
    }
    let noDeal = deal.noDealValue
    let surplus = settlement.gain.sum
    check(
      found["breakEven"], at: place + ".breakEven",
      areAmounts: Amounts(a: noDeal.a + surplus, b: noDeal.b + surplus))
    let gain = settlement.gain
    checkHalf(
      found["packagePart"], at: place + ".packagePart", of: (gain.a + noDeal.a) - (gain.b + noDeal.b))
    checkHalf(found["powerPart"], at: place + ".powerPart", of: noDeal.b - noDeal.a)
  }

  /// Half an amount, with one decimal more than the deal has.
  private mutating func checkHalf(_ found: AnswerValue?, at place: String, of amount: Int64) {
    if found == .null { return keys.passOver(place, "half of it leaves what is held exactly") }
    let half = Int128(amount) * 5
    var digits = String(half.magnitude)
    let decimals = deal.digits + 1
    while digits.count <= decimals { digits = "0" + digits }
    let text = digits.dropLast(decimals) + "." + digits.suffix(decimals)
    check(found, at: place, is: .number((half < 0 ? "-" : "") + text))
  }
}
