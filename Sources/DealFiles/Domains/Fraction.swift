import MutualGains

/// An exact fraction in lowest terms. Arithmetic that leaves 128 bits gives nil.
struct Fraction: Hashable, Sendable {
  let numerator: Int128
  /// Greater than 0.
  let denominator: Int128

  static let zero = Fraction(whole: 0)

  init(whole: Int64) {
    numerator = Int128(whole)
    denominator = 1
  }

  init(_ decimal: ExactDecimal) {
    // ExactDecimal has at most as many decimals as were written; those that matter fit.
    self = Fraction(Int128(decimal.units), power(10, decimal.digits) ?? 1) ?? .zero
  }

  /// `numerator` / `denominator`; nil where the denominator is 0.
  init?(_ numerator: Int128, _ denominator: Int128) {
    if denominator == 0 || numerator == .min || denominator == .min { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// The number in `text`, written in digits as JSON and Java write them: `0.5`, `-12`, `1.0E-4`.
  ///
  /// - Parameter largestDigits: where there are more decimals, the number is rounded half to even at so many;
  ///   nil keeps all.
  init?(_ text: String, roundedTo largestDigits: Int?) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let isNegative = parts[0].hasPrefix("-")
    let unsigned = isNegative || parts[0].hasPrefix("+") ? parts[0].dropFirst() : parts[0]
    let groups = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = groups.count == 2 ? groups[1] : ""
    guard groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), unsigned.count > 0,
      !(groups[0].isEmpty && decimals.isEmpty),
      let exponent = parts.count == 2 ? Int(parts[1]) : 0, abs(exponent) < 1000
    else { return nil }
    // Zeros at the end say nothing: without them more numbers fit.
    var digits = String(groups[0] + decimals)
    var decimalCount = decimals.count - exponent
    while digits.hasSuffix("0"), digits.count > 1 {
      digits.removeLast()
      decimalCount -= 1
    }
    if digits.allSatisfy({ $0 == "0" }) { decimalCount = 0 }
    guard digits.count <= 38, var units = Int128(digits) else { return nil }
    if let largestDigits, decimalCount > largestDigits {
      let dropped = decimalCount - largestDigits
      if let divisor = power(10, dropped) {
        units = Fraction(units, divisor)?.rounded() ?? 0
      } else {
        units = 0
      }
      decimalCount = largestDigits
    }
    guard let scale = power(10, abs(decimalCount)) else { return nil }
    let signed = isNegative ? -units : units
    if decimalCount >= 0 {
      guard let fraction = Fraction(signed, scale) else { return nil }
      self = fraction
    } else {
      let (product, overflow) = signed.multipliedReportingOverflow(by: scale)
      guard !overflow, let fraction = Fraction(product, 1) else { return nil }
      self = fraction
    }
  }

  /// The nearest whole number; of two that are as near, the even one.
  func rounded() -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let (twice, overflow) = remainder.magnitude.multipliedReportingOverflow(by: 2)
    let isUp = overflow || twice > denominator || (twice == denominator && quotient % 2 != 0)
    return isUp ? quotient + (numerator < 0 ? -1 : 1) : quotient
  }

  func times(_ other: Fraction) -> Fraction? {
    // Shortened crosswise first: then the products are in lowest terms already, and small.
    guard let first = Fraction(numerator, other.denominator),
      let second = Fraction(other.numerator, denominator)
    else { return nil }
    let (top, overflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (bottom, carry) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    return overflow || carry ? nil : Fraction(top, bottom)
  }

  func divided(by other: Fraction) -> Fraction? {
    Fraction(other.denominator, other.numerator).flatMap { times($0) }
  }

  func plus(_ other: Fraction) -> Fraction? {
    guard let common = leastCommonMultiple(denominator, other.denominator) else { return nil }
    let (left, overflow) = numerator.multipliedReportingOverflow(by: common / denominator)
    let (right, carry) = other.numerator.multipliedReportingOverflow(by: common / other.denominator)
    let (sum, lost) = left.addingReportingOverflow(right)
    return overflow || carry || lost ? nil : Fraction(sum, common)
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    let signs = (left.numerator.signum(), right.numerator.signum())
    if signs.0 != signs.1 { return signs.0 < signs.1 }
    let first = left.numerator.magnitude.multipliedFullWidth(by: right.denominator.magnitude)
    let second = right.numerator.magnitude.multipliedFullWidth(by: left.denominator.magnitude)
    if first == second { return false }
    return (first < second) == (signs.0 >= 0)
  }

  /// How many decimals write the fraction exactly; nil where no number of them does.
  var finiteDigits: Int? {
    var (rest, twos, fives) = (denominator, 0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }
}

extension Fraction: Comparable {}

/// `base` to the power of `exponent`; nil where it leaves 128 bits.
func power(_ base: Int128, _ exponent: Int) -> Int128? {
  var result: Int128 = 1
  for _ in 0..<exponent {
    let (product, overflow) = result.multipliedReportingOverflow(by: base)
    if overflow { return nil }
    result = product
  }
  return result
}

/// The least common multiple of two numbers greater than 0; nil where it leaves 128 bits.
func leastCommonMultiple(_ left: Int128, _ right: Int128) -> Int128? {
  let divisor = Int128(greatestCommonDivisor(left.magnitude, right.magnitude))
  let (product, overflow) = (left / divisor).multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}

private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (left, right) = (left, right)
  while right != 0 {
    // Once both fit, 64 bits are many times faster.
    if let first = UInt64(exactly: left), var second = UInt64(exactly: right) {
      var first = first
      while second != 0 { (first, second) = (second, first % second) }
      return UInt128(first)
    }
    (left, right) = (right, left % right)
  }
  return left
}
