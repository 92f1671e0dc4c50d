/// A quotient of two amounts, held exactly: `numerator` / `denominator`, not reduced.
///
/// Two fractions are equal when their values are: 1/2 and 2/4 are the same.
package struct ExactFraction: Hashable, Comparable, Sendable {
  /// What is divided, in units of the deal.
  package let numerator: Int64
  /// What it is divided by, in units of the deal; more than 0.
  package let denominator: Int64

  /// The quotient of both, or nil where `denominator` is not above 0.
  package init?(_ numerator: Amount, over denominator: Amount) {
    guard denominator > .zero else { return nil }
    self.numerator = numerator.units
    self.denominator = denominator.units
  }

  /// The quotient in tenths of a percent, rounded down: 1000 says that it is 1 or little more, 999 that it
  /// is less than 1.
  package var tenthsOfPercent: Int128 {
    let (quotient, remainder) = (Int128(numerator) * 1_000).quotientAndRemainder(
      dividingBy: Int128(denominator))
    return remainder < 0 ? quotient - 1 : quotient
  }

  package static func == (left: ExactFraction, right: ExactFraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) == Int128(right.numerator) * Int128(left.denominator)
  }

  package static func < (left: ExactFraction, right: ExactFraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  package func hash(into hasher: inout Hasher) {
    let divisor = greatestCommonDivisor(denominator, numerator)
    hasher.combine(numerator / divisor)
    hasher.combine(denominator / divisor)
  }
}
