/// A payment that is settled in a price: the price moves instead, as far as its labels reach.
package struct InThePrice: Hashable, Sendable {
  /// The price issue.
  package let priceIssue: PriceIssue
  /// The option of the package, whose price it takes the place of.
  package let option: Int
  /// The price, without zeros at the end of its decimals.
  package let price: ExactDecimal
  /// What the first party still pays the second (negative: receives), in units of the deal.
  package let remainder: Amount

  /// So many decimals a price has at most, unless labels have more.
  static let mostDecimals = 4

  /// A payment settled in a price; nil where the numbers would leave what is held exactly.
  ///
  /// Definition: p* = p(x) + t/k, kept between the lowest and the highest label, rounded half to even to the fewest
  /// decimals, up to 4 or as many as labels have, at which nobody pays; where there are none, to so many. The remainder
  /// is (p* − rounded)·k and what did not fit between the labels, rounded half to even to units of the deal.
  ///
  /// - Parameter payment: What the first party pays the second, t, in units of the deal.
  package init?(_ payment: Amount, for package: DealPackage, in priceIssue: PriceIssue) {
    let option = package.choices[priceIssue.issue]
    let current = priceIssue.price(ofOption: option)
    let price = PriceMove(from: current, worth: priceIssue.perUnit, payment: payment)
    guard let found = price.settled(between: priceIssue.range), let remainder = price.remainder(at: found)
    else {
      return nil
    }
    (self.priceIssue, self.option, self.price) = (priceIssue, option, found.trimmed)
    self.remainder = remainder
  }

  /// Whether the price is another one than that of the package.
  package var isMoved: Bool { price != priceIssue.price(ofOption: option).trimmed }

  /// What of a payment neither the move of the price nor the remainder accounts for, in whole units of the deal: 0 where
  /// the price was settled for that payment. Nil where the numbers would leave what is held exactly.
  package func rest(of payment: Amount) -> Amount? {
    let move = PriceMove(
      from: priceIssue.price(ofOption: option), worth: priceIssue.perUnit, payment: payment - remainder)
    return move.rest(at: price)
  }
}

/// The move of a price that a payment is worth, in whole numbers: p + t·d/n for k = n/d.
private struct PriceMove {
  let current: ExactDecimal
  /// k, reduced: n over d.
  let worth: (above: Int128, below: Int128)
  let payment: Int128

  init(from current: ExactDecimal, worth: ExactFraction, payment: Amount) {
    let divisor = greatestCommonDivisor(Int128(worth.numerator), Int128(worth.denominator))
    self.current = current
    self.worth = (Int128(worth.numerator) / divisor, Int128(worth.denominator) / divisor)
    self.payment = Int128(payment.units)
  }

  /// The price to agree on, between two prices in units of the current one's.
  func settled(between range: ClosedRange<Int64>) -> ExactDecimal? {
    let size = Int128(worth.above.magnitude)
    guard let scale = powerOfTen(current.digits),
      let step = product([payment * (worth.above < 0 ? -1 : 1), worth.below, Int128(scale)]),
      let start = product([Int128(current.units), size]),
      let low = product([Int128(range.lowerBound), size]),
      let high = product([Int128(range.upperBound), size])
    else { return nil }
    let (sum, overflow) = start.addingReportingOverflow(step)
    if overflow { return nil }
    let kept = min(max(sum, low), high)
    var best: ExactDecimal?
    for digits in 0...max(InThePrice.mostDecimals, current.digits) {
      guard let tens = powerOfTen(digits), let above = product([kept, Int128(tens)]),
        let below = product([size, Int128(scale)]),
        let units = Int64(exactly: roundedHalfToEven(above, over: below))
      else { return nil }
      best = ExactDecimal(units: units, digits: digits)
      if above == Int128(units) * below { break }
    }
    return best
  }

  /// What is still to be paid at a price: t + (p − price)·k, rounded half to even.
  func remainder(at price: ExactDecimal) -> Amount? {
    left(at: price).flatMap { Int64(exactly: roundedHalfToEven($0.above, over: $0.below)) }
      .map(Amount.init(units:))
  }

  /// The same in whole units, towards 0.
  func rest(at price: ExactDecimal) -> Amount? {
    left(at: price).flatMap { Int64(exactly: $0.above / $0.below) }.map(Amount.init(units:))
  }

  /// The same as a fraction.
  private func left(at price: ExactDecimal) -> (above: Int128, below: Int128)? {
    let digits = max(price.digits, current.digits)
    guard let old = current.rescaled(toDigits: digits), let new = price.rescaled(toDigits: digits),
      let tens = powerOfTen(digits), let moved = product([Int128(old) - Int128(new), worth.above]),
      let below = product([worth.below, Int128(tens)]), let whole = product([payment, below])
    else { return nil }
    let (sum, overflow) = whole.addingReportingOverflow(moved)
    return overflow ? nil : (sum, below)
  }
}

/// The product, or nil where it leaves 128 bits.
private func product(_ factors: [Int128]) -> Int128? {
  var result: Int128 = 1
  for factor in factors {
    let (product, overflow) = result.multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    result = product
  }
  return result
}

/// The quotient, rounded to the nearest whole number and halves to the even one; `divisor` is more than 0.
func roundedHalfToEven(_ dividend: Int128, over divisor: Int128) -> Int128 {
  var (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
  if rest < 0 { (quotient, rest) = (quotient - 1, rest + divisor) }
  // Beside what is left to the next one: doubling could leave 128 bits.
  let left = divisor - rest
  return rest > left || (rest == left && quotient % 2 != 0) ? quotient + 1 : quotient
}
