/// A decimal as somebody wrote it: `units` / 10^`digits`, exactly.
///
/// It has a scale of its own; `rescaled(toDigits:)` brings it to a deal's.
public struct ExactDecimal: Hashable, Sendable {
  public let units: Int64
  public let digits: Int

  /// The decimal `units` / 10^`digits`; `digits` is at least 0.
  public init(units: Int64, digits: Int = 0) {
    precondition(digits >= 0)
    self.units = units
    self.digits = digits
  }

  /// The number in units of 1/10^`digits`, or nil where that is no whole number or leaves Int64.
  public func rescaled(toDigits digits: Int) -> Int64? {
    if digits >= self.digits {
      guard let factor = powerOfTen(digits - self.digits) else { return units == 0 ? 0 : nil }
      let (product, overflow) = units.multipliedReportingOverflow(by: factor)
      return overflow ? nil : product
    }
    guard let factor = powerOfTen(self.digits - digits) else { return units == 0 ? 0 : nil }
    let (quotient, remainder) = units.quotientAndRemainder(dividingBy: factor)
    return remainder == 0 ? quotient : nil
  }

  /// The number in units of 1/10^`digits`, what is left over rounded down or up; beyond Int64 its end.
  public func units(atDigits digits: Int, roundedUp: Bool = false) -> Int64 {
    if let units = rescaled(toDigits: digits) { return units }
    if digits > self.digits { return units < 0 ? .min : .max }
    // Past 18 decimals to drop, nothing is left of any number but its sign.
    let divisor = powerOfTen(self.digits - digits) ?? .max
    let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
    return quotient + (roundedUp ? (remainder > 0 ? 1 : 0) : (remainder < 0 ? -1 : 0))
  }

  /// The number in `text`: digits, with a minus before them or a decimal point among them; nil for any other
  /// text, and past Int64.
  public init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let units = Int64((isNegative ? "-" : "") + parts.joined())
    else { return nil }
    self.init(units: units, digits: parts.count == 2 ? parts[1].count : 0)
  }

  /// The same number without zeros at its end.
  public var trimmed: ExactDecimal {
    var (units, digits) = (units, digits)
    while digits > 0, units % 10 == 0 { (units, digits) = (units / 10, digits - 1) }
    return ExactDecimal(units: units, digits: digits)
  }
}

/// 10^`exponent`, or nil where it leaves Int64 (past 18).
public func powerOfTen(_ exponent: Int) -> Int64? {
  guard (0...18).contains(exponent) else { return nil }
  return (0..<exponent).reduce(1) { power, _ in power * 10 }
}
