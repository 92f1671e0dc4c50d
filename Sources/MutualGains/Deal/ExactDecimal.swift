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
