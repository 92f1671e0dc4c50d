/// A deal with limits on sums across components, on small whole numbers: every sum is counted from the least
/// that options can add, in steps of the greatest common divisor of all differences.
struct LimitedProblem: Sendable {
  let diagrams: [DecisionDiagram]
  /// How many sums there are: the two utilities, and then one for each limit.
  let width: Int
  /// What limited sum l may be at most, in reduced units.
  let bounds: [Int64]
  /// The limits as cuts through the utility space; nil where some limit is none.
  let cuts: [UtilityCut]?
  /// The least and the largest that both utilities can be, floors included.
  let low: UtilityPoint
  let high: UtilityPoint
  /// How far each sum can be from its least.
  let ranges: [Int64]
  private let origin: [Int64]
  let step: [Int64]
  let issueCount: Int

  /// The problem of `deal`, whose rules `coupling` has; nil where single components already have no package.
  ///
  /// - Parameter keepsAllOptions: See `DiagramBuilder.diagram`.
  init?(
    of deal: Deal, under coupling: Coupling, keepsAllOptions: Bool = false, budget: SearchBudget
  ) throws(SearchLimitReached) {
    let sums = OptionSums(of: deal, under: coupling)
    let reduction = SumReduction(of: sums, allowed: coupling.allowed)
    (width, issueCount) = (sums.width, deal.issues.count)
    (origin, step) = (reduction.origin, reduction.step)
    bounds = coupling.limits.enumerated().map { index, limit in
      flooredQuotient(Int128(limit.bound) - Int128(reduction.origin[2 + index]), reduction.step[2 + index])
    }
    let cuts = bounds.enumerated().compactMap { limit, bound in
      UtilityCut(reduction.sums, allowed: coupling.allowed, sum: 2 + limit, limit: bound)
    }
    self.cuts = cuts.count == bounds.count ? cuts : nil
    var diagrams: [DecisionDiagram] = []
    for component in coupling.components {
      guard
        let diagram = try DiagramBuilder.diagram(
          of: component, in: coupling, sums: reduction.sums, keepsAllOptions: keepsAllOptions, budget: budget)
      else { return nil }
      diagrams.append(diagram)
    }
    self.diagrams = diagrams
    var (least, most) = (Array(repeating: Int64(0), count: width), Array(repeating: Int64(0), count: width))
    for diagram in diagrams {
      for sum in 0..<width {
        most[sum] += diagram.largest(sum: sum, sign: 1)
        least[sum] -= diagram.largest(sum: sum, sign: -1)
      }
    }
    ranges = zip(least, most).map { max(1, $1 - $0) }
    high = UtilityPoint(a: most[0], b: most[1])
    // A floor counts upwards: -x rounded down is x rounded up.
    let leastSums = least
    func floor(_ side: Side, _ sum: Int) -> Int64 {
      guard let floor = coupling.floors[side] else { return leastSums[sum] }
      let distance = Int128(reduction.origin[sum]) - Int128(floor)
      return max(leastSums[sum], -flooredQuotient(distance, reduction.step[sum]))
    }
    low = UtilityPoint(a: floor(.first, 0), b: floor(.second, 1))
  }

  /// The utilities of the deal that a reduced point stands for.
  func original(_ point: UtilityPoint) -> UtilityPoint {
    UtilityPoint(a: origin[0] + point.a * step[0], b: origin[1] + point.b * step[1])
  }

  /// The reduced point that stands for utilities of the deal, or nil where none does.
  func reduced(_ original: UtilityPoint) -> UtilityPoint? {
    let (a, b) = (original.a - origin[0], original.b - origin[1])
    guard a % step[0] == 0, b % step[1] == 0 else { return nil }
    return UtilityPoint(a: a / step[0], b: b / step[1])
  }

  /// The package of the options that paths choose, by diagram and layer.
  func package(_ options: [[Int]]) -> DealPackage {
    var choices = Array(repeating: 0, count: issueCount)
    for (diagram, options) in zip(diagrams, options) {
      for (issue, option) in zip(diagram.issues, options) { choices[issue] = option }
    }
    return DealPackage(choices: choices)
  }
}

/// Sums counted from the least that options add, in the largest steps that all differences are made of.
private struct SumReduction {
  let sums: OptionSums
  private(set) var origin: [Int64]
  private(set) var step: [Int64]

  init(of original: OptionSums, allowed: [OptionMask]) {
    let width = original.width
    origin = Array(repeating: 0, count: width)
    step = Array(repeating: 0, count: width)
    var options = original.options
    for issue in options.indices {
      let kept = allowed[issue].options
      for sum in 0..<width {
        guard let least = kept.map({ options[issue][$0 * width + sum] }).min() else { continue }
        origin[sum] += least
        for option in kept {
          options[issue][option * width + sum] -= least
          step[sum] = greatestCommonDivisor(step[sum], options[issue][option * width + sum])
        }
      }
    }
    for index in original.bundles.indices {
      step[index % width] = greatestCommonDivisor(
        step[index % width], Int64(original.bundles[index].magnitude))
    }
    for sum in 0..<width { step[sum] = max(step[sum], 1) }
    for issue in options.indices {
      for option in allowed[issue].indices where allowed[issue][option] {
        for sum in 0..<width { options[issue][option * width + sum] /= step[sum] }
      }
    }
    let steps = step
    let bundles = original.bundles.indices.map { original.bundles[$0] / steps[$0 % width] }
    sums = OptionSums(width: width, options: options, bundles: bundles)
  }
}

/// The largest whole number of `divisor`s (more than 0) in a number, within ±2^62.
private func flooredQuotient(_ number: Int128, _ divisor: Int64) -> Int64 {
  let limit = Int128(1) << 62
  return Int64(max(-limit, min(limit, number.flooredDivision(by: Int128(divisor)).quotient)))
}

extension DecisionDiagram {
  /// The largest that `sign` times one sum can be over all paths.
  func largest(sum: Int, sign: Int64) -> Int64 {
    var best = Array(repeating: Int64.min, count: nodeCount)
    best[nodeCount - 1] = 0
    for arc in option.indices.reversed() {
      best[Int(from[arc])] = max(best[Int(from[arc])], sign * sums[arc * width + sum] + best[Int(to[arc])])
    }
    return best[0]
  }
}
