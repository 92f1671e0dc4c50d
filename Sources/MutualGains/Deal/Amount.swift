/// An exact amount of money or points: a whole number of units of 1/10^digits, where `digits` belongs to
/// the deal (`Deal.digits`).
///
/// Sums inside one deal cannot overflow: `Deal.init` refuses deals whose sums could pass 2^62.
/// Arithmetic beyond that traps, it never wraps.
@frozen public struct Amount: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The amount in units of 1/10^digits.
  public var units: Int64

  /// The amount of `units` units.
  @inlinable public init(units: Int64) { self.units = units }

  public static let zero = Amount(units: 0)

  @inlinable public static func + (left: Amount, right: Amount) -> Amount {
    Amount(units: left.units + right.units)
  }

  @inlinable public static func - (left: Amount, right: Amount) -> Amount {
    Amount(units: left.units - right.units)
  }

  @inlinable public static prefix func - (amount: Amount) -> Amount { Amount(units: -amount.units) }

  @inlinable public static func < (left: Amount, right: Amount) -> Bool { left.units < right.units }
}
