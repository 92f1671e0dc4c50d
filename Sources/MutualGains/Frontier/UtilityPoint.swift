/// A point of the two-axis utility space: the first party's net utility `a` and the second's `b`, in whole
/// units.
@frozen public struct UtilityPoint: Hashable, Sendable {
  public var a: Int64
  public var b: Int64

  /// The point (a, b).
  @inlinable public init(a: Int64, b: Int64) {
    self.a = a
    self.b = b
  }

  /// Whether this point gives one party more and the other no less than `other` does.
  @inlinable public func dominates(_ other: UtilityPoint) -> Bool {
    a >= other.a && b >= other.b && self != other
  }

  @inlinable public static func + (left: UtilityPoint, right: UtilityPoint) -> UtilityPoint {
    UtilityPoint(a: left.a + right.a, b: left.b + right.b)
  }

  @inlinable public static func - (left: UtilityPoint, right: UtilityPoint) -> UtilityPoint {
    UtilityPoint(a: left.a - right.a, b: left.b - right.b)
  }
}
