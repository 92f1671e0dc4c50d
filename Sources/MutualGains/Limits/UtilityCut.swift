/// A limit on a sum that says nothing but p·a + q·b ≤ bound of the two utilities: a straight cut through the
/// utility space. Along it everything ties in every direction that relaxations know.
struct UtilityCut: Sendable {
  let weightA: Int64
  let weightB: Int64
  let bound: Int64

  /// The largest second utility that it leaves beside a first one; less than 0 where it leaves none.
  func largestB(at a: Int64) -> Int64 {
    let room = bound - weightA * a
    return room < 0 ? -1 : room / weightB
  }

  /// The cut that limited sum `sum` makes, where both utilities weigh in it.
  ///
  /// - Parameters:
  ///   - sums: Whole numbers of 0 or more.
  ///   - limit: The most that the sum may be.
  init?(_ sums: OptionSums, allowed: [OptionMask], sum: Int, limit: Int64) {
    let width = sums.width
    let origin = allowed.compactMap(\.first)
    guard origin.count == allowed.count else { return nil }
    let differences = UtilityCut.differences(sums, allowed: allowed, origin: origin, sum: sum)
    // normal·(a, b, w) is the same for all packages: w = (p·a + q·b) / r up to a constant.
    guard var normal = UtilityCut.normal(to: differences), normal.c != 0 else { return nil }
    if normal.c > 0 { normal = (-normal.a, -normal.b, -normal.c) }
    guard normal.a > 0, normal.b > 0 else { return nil }
    var divisor = UInt128(normal.a)
    for other in [normal.b.magnitude, normal.c.magnitude] {
      var other = other
      while other != 0 { (divisor, other) = (other, divisor % other) }
    }
    let (p, q, r) = (
      normal.a / Int128(divisor), normal.b / Int128(divisor), -normal.c / Int128(divisor)
    )
    var constant = Int128(0)
    for (issue, option) in origin.enumerated() {
      let options = sums.options[issue]
      constant += r * Int128(options[option * width + sum])
      constant -= p * Int128(options[option * width]) + q * Int128(options[option * width + 1])
    }
    let bound = r * Int128(limit) - constant
    guard p < UtilityCut.largest, q < UtilityCut.largest, bound.magnitude < (UInt128(1) << 61) else {
      return nil
    }
    (weightA, weightB, self.bound) = (Int64(p), Int64(q), Int64(bound))
  }

  /// Two utilities and a limited sum.
  private typealias Vector = (a: Int128, b: Int128, c: Int128)

  /// Below this, products of three fit.
  private static let largest = Int128(1) << 30

  /// What each option adds beside its issue's option in `origin`, and what each bundle adds.
  private static func differences(
    _ sums: OptionSums, allowed: [OptionMask], origin: [Int], sum: Int
  ) -> [Vector] {
    let width = sums.width
    var differences: [Vector] = []
    for (issue, base) in origin.enumerated() {
      func value(_ option: Int, _ sum: Int) -> Int128 { Int128(sums.options[issue][option * width + sum]) }
      for option in allowed[issue].indices where allowed[issue][option] && option != base {
        differences.append(
          (
            value(option, 0) - value(base, 0), value(option, 1) - value(base, 1),
            value(option, sum) - value(base, sum)
          ))
      }
    }
    for start in stride(from: 0, to: sums.bundles.count, by: width) {
      differences.append(
        (Int128(sums.bundles[start]), Int128(sums.bundles[start + 1]), Int128(sums.bundles[start + sum])))
    }
    return differences
  }

  /// What is orthogonal to all differences; nil where they span no plane or more than one, or where one is too large.
  private static func normal(to differences: [Vector]) -> Vector? {
    var normal: Vector?
    var first: Vector?
    for difference in differences {
      let sizes = [difference.a, difference.b, difference.c].map(\.magnitude)
      if sizes.contains(where: { $0 > largest.magnitude }) { return nil }
      if sizes.allSatisfy({ $0 == 0 }) { continue }
      if let normal {
        if normal.a * difference.a + normal.b * difference.b + normal.c * difference.c != 0 { return nil }
      } else if let first {
        let cross = (
          a: first.b * difference.c - first.c * difference.b,
          b: first.c * difference.a - first.a * difference.c,
          c: first.a * difference.b - first.b * difference.a
        )
        if cross.a != 0 || cross.b != 0 || cross.c != 0 { normal = cross }
      } else {
        first = difference
      }
    }
    return normal
  }
}
