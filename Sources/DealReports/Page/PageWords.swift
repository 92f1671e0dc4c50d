/// Sentences that the script of a page fills in.
enum PageWords {
  static var script: [(String, String)] {
    let (payer, receiver, amount) = ("{p}", "{q}", "{n}")
    return [
      ("pays", localized("50/50: \(payer) pays \(receiver) \(amount)")),
      ("each", localized("each then gains \(amount)")),
      ("noPayment", localized("50/50: no payment is needed")),
      ("inThePrice", localized("in the price: \(amount)")),
      ("below", localized("Together they gain nothing: no deal is better.")),
      ("someLose", localized("Somebody loses by it, and no payment passes.")),
      ("same", localized("This is the recommended package.")),
      ("efficient", localized("Efficient: nothing is better for one and no worse for the other.")),
      ("unknown", localized("None of the points on this page is better for both.")),
      ("better", localized("Better for both: \(payer) and \(receiver), with \(amount).")),
      ("changes", localized("\(amount) changes")),
      ("oneChange", localized("1 change")),
      ("payment", localized("a payment alone")),
      ("breaks", localized("Breaks \(amount).")),
      ("point", localized("Point \(amount) of \(payer)")),
      ("bars", localized("\(payer): gets \(amount), brings \(receiver)")),
      ("together", localized("together")), ("keeps", localized("It breaks no rule that can be judged here.")),
    ]
  }
}
