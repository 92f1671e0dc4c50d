import DealFiles
import MutualGains

extension DealFile {
  /// The price in which a payment is settled: the one that is asked for, or the only one. None where payments are
  /// limited.
  func settlingPrice(asked: PriceIssue?, maximumPayment: Amount?) -> PriceIssue? {
    if maximumPayment != nil { return nil }
    if let asked { return asked }
    let prices = priceIssues
    return prices.count == 1 ? prices.first : nil
  }
}

extension PriceIssue {
  /// A price as the labels of the issue write it.
  func label(_ price: ExactDecimal) -> String {
    let language = Language.current
    let sign = form.decimalSign.flatMap(\.asciiValue) ?? language.decimalSign
    let comma = UInt8(ascii: ",")
    var bytes: [UInt8] = []
    bytes.append(
      units: price.units, digits: price.digits, decimalSign: sign,
      groupSign: form.hasGroups ? (sign == comma ? UInt8(ascii: ".") : comma) : nil)
    return form.before + String(decoding: bytes, as: UTF8.self) + form.behind
  }
}

extension Deal {
  /// The new price with the name of its issue: `Price 320.25 EUR`.
  func newPrice(_ settled: InThePrice) -> String {
    "\(issues[settled.priceIssue.issue].name) \(settled.priceIssue.label(settled.price))"
  }

  /// That a price takes the place of a payment, and what is then still paid.
  ///
  /// - Parameter package: The package whose price is named beside the new one.
  func priceText(_ settled: InThePrice, insteadOfThatIn package: DealPackage) -> String {
    let issue = issues[settled.priceIssue.issue]
    let old = settled.priceIssue.price(ofOption: package.choices[settled.priceIssue.issue])
    let rest = remainderText(settled.remainder)
    if old.trimmed == settled.price {
      return localized("In the price: \(newPrice(settled)), as it is; \(rest).")
    }
    let label = issue.options[package.choices[settled.priceIssue.issue]].label
    return localized("In the price: \(newPrice(settled)) instead of \(label); \(rest).")
  }

  private func remainderText(_ remainder: Amount) -> String {
    if remainder == .zero { return localized("then nobody pays") }
    let (payer, receiver, amount) = transfer(remainder)
    return localized(
      "then \(payer.displayName) still pays \(receiver.displayName) \(AmountText(digits: digits).text(amount))"
    )
  }
}

extension AnswerJSON {
  /// A payment that is settled in a price; null without one.
  func inThePrice(_ settled: InThePrice?) -> JSON {
    guard let settled else { return nil }
    let issue = deal.issues[settled.priceIssue.issue]
    return .object([
      ("issue", .string(issue.name)), ("from", .string(issue.options[settled.option].label)),
      ("price", .decimal(settled.price)), ("remainder", amount(settled.remainder)),
    ])
  }
}
