/// Gains that are shared fifty-fifty: halves in whole units, and who has the unit that is left.
struct CheckedHalves: Sendable {
  /// What the first party pays the second, in units of the deal.
  let payment: Int64
  let half: Int64
  /// The party with the odd unit: 0 or 1.
  let oddParty: Int?

  init(of gain: Amounts) {
    let surplus = gain.a + gain.b
    // Of an odd surplus the larger half goes to the party that pays: nobody pays more than halves need.
    var half = surplus / 2
    if surplus % 2 < 0 { half -= 1 }
    let isOdd = surplus % 2 != 0
    let odd = isOdd ? (gain.a > gain.b ? 0 : 1) : nil
    (self.half, oddParty) = (half, odd)
    payment = gain.a - half - (odd == 0 ? 1 : 0)
  }

  /// The unit that is left, for whoever has it.
  var oddUnits: Amounts { Amounts(a: oddParty == 0 ? 1 : 0, b: oddParty == 1 ? 1 : 0) }

  /// The payment, no more than `largest` either way.
  func payment(atMost largest: Int64) -> Int64 { min(max(payment, -largest), largest) }
}
