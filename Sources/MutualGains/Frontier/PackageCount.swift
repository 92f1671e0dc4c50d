/// How many packages reach a utility point: exact up to 2^63 − 2, saturated from 2^63 − 1 on.
public struct PackageCount: Hashable, Sendable {
  /// The number of packages, or `Int64.max` where there are that many or more.
  public let value: Int64

  /// The count `value`, not negative.
  public init(_ value: Int64) {
    precondition(value >= 0)
    self.value = value
  }

  /// Whether there may be more packages than `value`.
  public var isSaturated: Bool { value == .max }

  public static func + (left: PackageCount, right: PackageCount) -> PackageCount {
    let (sum, overflow) = left.value.addingReportingOverflow(right.value)
    return PackageCount(overflow ? .max : sum)
  }

  public static func * (left: PackageCount, right: PackageCount) -> PackageCount {
    let (product, overflow) = left.value.multipliedReportingOverflow(by: right.value)
    return PackageCount(overflow ? .max : product)
  }

  public static func += (left: inout PackageCount, right: PackageCount) { left = left + right }
}
