/// Factors without what no efficient sum needs, on the smallest whole numbers that keep them apart.
///
/// - Dominated points are gone and equal ones are merged (`multiplicity` says how many options they were).
/// - A factor with one efficient point is a constant: it only moves `origin`.
/// - Each axis is counted from the smallest coordinate that an efficient point can have, in steps of the
///   greatest common divisor of all differences: whole euros kept in cents become small numbers.
///
/// Every efficient sum of the factors is a sum of these points and the other way round: replacing a dominated
/// point by one that dominates it would improve the sum.
struct ReducedFactors: Hashable, Sendable {
  /// The points of factor f are those at `start[f]..<start[f + 1]`, by rising a and falling b; at least two.
  let start: [Int]
  let a: [Int64]
  let b: [Int64]
  /// How many options of the original factor have this very point.
  let multiplicity: [PackageCount]
  /// The place of each remaining factor among the original ones.
  let originalIndex: [Int]
  /// For each original factor, the smallest a and the smallest b of its efficient points.
  let corners: [UtilityPoint]
  /// How many packages the constant factors alone can make.
  let constantMultiplicity: PackageCount
  /// The original point that (0, 0) stands for.
  let origin: UtilityPoint
  /// How much of the original one step on each axis is.
  let step: UtilityPoint

  var count: Int { originalIndex.count }

  /// The reduced form of `factors`; their sums, each axis taken by itself, must stay within 2^62.
  ///
  /// Complexity: O(p log k) for p points in factors of at most k points.
  init(_ factors: [Factor]) {
    var start = [0]
    var (a, b, multiplicity, originalIndex) = ([Int64](), [Int64](), [PackageCount](), [Int]())
    var corners: [UtilityPoint] = []
    var constantMultiplicity = PackageCount(1)
    var origin = UtilityPoint(a: 0, b: 0)
    var step = UtilityPoint(a: 0, b: 0)
    for (index, factor) in factors.enumerated() {
      let efficient = EfficientPoints(of: factor)
      let points = efficient.points
      let corner = UtilityPoint(a: points[0].a, b: points[points.count - 1].b)
      origin = origin + corner
      corners.append(corner)
      guard points.count > 1 else {
        constantMultiplicity = constantMultiplicity * efficient.counts[0]
        continue
      }
      for point in points {
        let difference = point - corner
        a.append(difference.a)
        b.append(difference.b)
        step.a = greatestCommonDivisor(step.a, difference.a)
        step.b = greatestCommonDivisor(step.b, difference.b)
      }
      multiplicity += efficient.counts
      originalIndex.append(index)
      start.append(a.count)
    }
    step = UtilityPoint(a: max(step.a, 1), b: max(step.b, 1))
    if step.a > 1 { for index in a.indices { a[index] /= step.a } }
    if step.b > 1 { for index in b.indices { b[index] /= step.b } }
    (self.start, self.a, self.b, self.multiplicity) = (start, a, b, multiplicity)
    (self.originalIndex, self.constantMultiplicity) = (originalIndex, constantMultiplicity)
    (self.origin, self.step, self.corners) = (origin, step, corners)
  }

  /// Whether the points make more packages than `limit`, which is at most 2^40; equal options count once.
  func makeMorePackages(than limit: Int) -> Bool {
    var packages = 1
    for factor in 0..<count {
      packages *= points(of: factor).count
      if packages > limit { return true }
    }
    return false
  }

  /// The places of factor f's points.
  func points(of factor: Int) -> Range<Int> { start[factor]..<start[factor + 1] }

  func point(_ index: Int) -> UtilityPoint { UtilityPoint(a: a[index], b: b[index]) }

  /// The point of original factor `factor` that one of its reduced points stands for.
  func original(_ point: UtilityPoint, ofFactor factor: Int) -> UtilityPoint {
    corners[factor] + UtilityPoint(a: point.a * step.a, b: point.b * step.b)
  }

  /// The original sum that a sum of reduced points stands for.
  func original(_ sum: UtilityPoint) -> UtilityPoint {
    UtilityPoint(a: origin.a + sum.a * step.a, b: origin.b + sum.b * step.b)
  }

  /// The sum of reduced points that stands for `original`, or nil where no sum of efficient points could.
  func reduced(_ original: UtilityPoint) -> UtilityPoint? {
    let (a, aOverflow) = original.a.subtractingReportingOverflow(origin.a)
    let (b, bOverflow) = original.b.subtractingReportingOverflow(origin.b)
    guard !aOverflow, !bOverflow, a >= 0, b >= 0, a % step.a == 0, b % step.b == 0 else { return nil }
    return UtilityPoint(a: a / step.a, b: b / step.b)
  }
}
