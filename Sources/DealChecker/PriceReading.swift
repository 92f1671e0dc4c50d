/// The prices on the labels of an issue, read in one way, with what the first party has of each.
struct PriceReading: Sendable {
  /// All with as many decimals as the one that has most.
  let prices: [Int128]
  let digits: Int
  let amounts: [Int128]

  /// Nil where a label is no price, or where the amounts don't move evenly with the prices.
  init?(_ issue: CheckedIssue, mark: DecimalMark) {
    let parts = issue.options.compactMap { PriceLabel($0.label, mark: mark) }
    guard parts.count == issue.options.count, Set(parts.map(\.around)).count == 1 else { return nil }
    let most = parts.map(\.number.digits).max() ?? 0
    digits = most
    prices = parts.compactMap { $0.number.units(atDigits: most) }
    amounts = issue.options.map { Int128($0.utility.a) }
    guard prices.count == amounts.count, let other = prices.firstIndex(where: { $0 != prices[0] }) else {
      return nil
    }
    for index in prices.indices {
      let left = (amounts[index] - amounts[0]) * (prices[other] - prices[0])
      if left != (amounts[other] - amounts[0]) * (prices[index] - prices[0]) { return nil }
    }
  }

  /// A payment in the price: the new price, and what is still paid. Nil where numbers leave 128 bits.
  ///
  /// The price moves by payment · rise / fall, as far as the labels reach; then it has the fewest decimals, up to
  /// four or those of the labels, at which nothing is left to pay.
  func settled(payment: Int64, at option: Int) -> (price: WrittenNumber, remainder: Int128)? {
    guard let other = prices.firstIndex(where: { $0 != prices[0] }), let lowest = prices.min(),
      let highest = prices.max()
    else { return nil }
    var (rise, fall) = (prices[other] - prices[0], amounts[0] - amounts[other])
    let divisor = PriceReading.divisor(rise, fall) * (fall < 0 ? -1 : 1)
    (rise, fall) = (rise / divisor, fall / divisor)
    // In parts of 1/fall of the prices' last decimal.
    guard let move = PriceReading.product(Int128(payment), rise),
      let start = PriceReading.product(prices[option], fall),
      let low = PriceReading.product(lowest, fall), let high = PriceReading.product(highest, fall)
    else { return nil }
    let (sum, overflow) = start.addingReportingOverflow(move)
    if overflow { return nil }
    let exact = min(max(sum, low), high)
    guard let scale = PriceReading.power(digits), let below = PriceReading.product(fall, scale) else {
      return nil
    }
    var price = WrittenNumber.zero
    for decimals in 0...max(4, digits) {
      guard let tens = PriceReading.power(decimals), let above = PriceReading.product(exact, tens) else {
        return nil
      }
      price = WrittenNumber(units: PriceReading.rounded(above, over: below), digits: decimals)
      if above % below == 0 { break }
    }
    price = price.trimmed
    // What is left: payment − (price − old) · fall / rise.
    let most = max(digits, price.digits)
    guard let tens = PriceReading.power(most - digits), let old = PriceReading.product(prices[option], tens),
      let new = price.units(atDigits: most), let moved = PriceReading.product(new - old, fall),
      let size = PriceReading.product(rise, tens), let whole = PriceReading.product(Int128(payment), size)
    else { return nil }
    let (left, leaves) = whole.subtractingReportingOverflow(moved)
    if leaves { return nil }
    return (price, PriceReading.rounded(size < 0 ? -left : left, over: abs(size)))
  }

  /// Rounded half to even.
  private static func rounded(_ above: Int128, over below: Int128) -> Int128 {
    var (quotient, rest) = above.quotientAndRemainder(dividingBy: below)
    if rest < 0 { (quotient, rest) = (quotient - 1, rest + below) }
    let more = below - rest
    return rest > more || (rest == more && quotient % 2 != 0) ? quotient + 1 : quotient
  }

  private static func divisor(_ first: Int128, _ second: Int128) -> Int128 {
    var (a, b) = (abs(first), abs(second))
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private static func power(_ digits: Int) -> Int128? {
    (0..<digits).reduce(Optional(Int128(1))) { power, _ in power.flatMap { product($0, 10) } }
  }

  private static func product(_ first: Int128, _ second: Int128) -> Int128? {
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    return overflow ? nil : product
  }
}

/// A label that is a number, alone or before words, a currency before it allowed.
private struct PriceLabel {
  let number: WrittenNumber
  /// What stands before and behind the number, which is the same on all labels of a price.
  let around: [String]

  init?(_ label: String, mark: DecimalMark) {
    guard let start = label.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var before = String(label[..<start])
    let isNegative = before.contains { "-−".contains($0) }
    before.removeAll { "-−".contains($0) || $0.isWhitespace }
    let isCurrency =
      before.allSatisfy(\.isCurrencySymbol) || (before.count == 3 && before.allSatisfy(\.isUppercase))
    guard isCurrency else { return nil }
    var text = label[start...].prefix { $0.isASCII && $0.isNumber || ".,".contains($0) || $0.isWhitespace }
    while let last = text.last, !(last.isASCII && last.isNumber) { text.removeLast() }
    guard let number = WrittenNumber(unsigned: text, mark: mark) else { return nil }
    self.number = isNegative ? WrittenNumber(units: -number.units, digits: number.digits) : number
    around = [before, String(label[text.endIndex...]).collapsed]
  }
}
