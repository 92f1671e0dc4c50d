/// A point of the two-axis utility space: the first party's net utility `a` and the second's `b`, in whole
/// units.
public struct UtilityPoint: Hashable, Sendable {
  public var a: Int64
  public var b: Int64

  /// The point (a, b).
  public init(a: Int64, b: Int64) {
    self.a = a
    self.b = b
  }

  /// Whether this point gives one party more and the other no less than `other` does.
  public func dominates(_ other: UtilityPoint) -> Bool {
    a >= other.a && b >= other.b && self != other
  }

  public static func + (left: UtilityPoint, right: UtilityPoint) -> UtilityPoint {
    UtilityPoint(a: left.a + right.a, b: left.b + right.b)
  }

  public static func - (left: UtilityPoint, right: UtilityPoint) -> UtilityPoint {
    UtilityPoint(a: left.a - right.a, b: left.b - right.b)
  }
}
