/// The efficient points of a deal, with how many packages reach each.
struct CheckedFrontier: Sendable {
  /// By rising first utility.
  let points: [CheckedPoint]

  /// More sums than this, of points so far and options of one issue, would take too much memory.
  static let mostSums = 50_000_000

  /// Folds one group of tied issues after the other, the last first, into a table from first utilities to the
  /// best second one; what is beaten leaves it after every group. Without rules and bundles every issue is a
  /// group. There are no points where no package keeps the rules.
  init(of deal: CheckedDeal) throws(CheckRefusal) {
    var points = [CheckedPoint(utility: .zero, packages: .one)]
    for group in IssueGroup.groups(of: deal).reversed() {
      let options = CheckedFrontier.efficient(try group.points())
      let (sums, overflow) = points.count.multipliedReportingOverflow(by: options.count)
      if overflow || sums > CheckedFrontier.mostSums {
        throw CheckRefusal("The deal is too large for the checker.")
      }
      points = CheckedFrontier.efficient(
        points.lazy.flatMap { point in options.lazy.map { option in point.joined(to: option) } })
    }
    self.points = points
  }

  /// How many packages reach the frontier.
  var packages: PackageCount { points.reduce(.none) { $0 + $1.packages } }

  private static func efficient(_ sums: some Sequence<CheckedPoint>) -> [CheckedPoint] {
    var best: [Int64: CheckedPoint] = [:]
    for sum in sums {
      guard let rival = best[sum.utility.a], rival.utility.b >= sum.utility.b else {
        best[sum.utility.a] = sum
        continue
      }
      if rival.utility.b == sum.utility.b {
        best[sum.utility.a]?.packages = rival.packages + sum.packages
      }
    }
    var highest: Int64?
    var efficient: [CheckedPoint] = []
    for point in best.values.sorted(by: { $0.utility.a > $1.utility.a }) {
      if let highest, point.utility.b <= highest { continue }
      highest = point.utility.b
      efficient.append(point)
    }
    return efficient.reversed()
  }
}

/// A utility point, with how many packages reach it.
struct CheckedPoint: Hashable, Sendable {
  var utility: Amounts
  var packages: PackageCount

  func joined(to other: CheckedPoint) -> CheckedPoint {
    CheckedPoint(utility: utility + other.utility, packages: packages * other.packages)
  }
}

/// A number of packages; once past 2^63 − 1 it stays there.
struct PackageCount: Hashable, Sendable {
  private(set) var number: Int64
  private(set) var isSaturated: Bool

  static let none = PackageCount(Int128(0))
  static let one = PackageCount(Int128(1))

  init(_ number: Int128) {
    isSaturated = number > Int128(Int64.max)
    self.number = isSaturated ? .max : Int64(number)
  }

  static func + (left: PackageCount, right: PackageCount) -> PackageCount {
    var sum = PackageCount(Int128(left.number) + Int128(right.number))
    if left.isSaturated || right.isSaturated { sum.saturate() }
    return sum
  }

  /// The product; neither factor is 0.
  static func * (left: PackageCount, right: PackageCount) -> PackageCount {
    var product = PackageCount(Int128(left.number) * Int128(right.number))
    if left.isSaturated || right.isSaturated { product.saturate() }
    return product
  }

  private mutating func saturate() { (number, isSaturated) = (.max, true) }
}
