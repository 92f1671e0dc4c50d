/// The steps of a progression at which one point of a staircase can make an efficient sum.
struct StepSpan: Sendable {
  /// The place of the point in the staircase.
  let point: Int
  let lower: Int64
  let upper: Int64
}

extension Progression {
  /// For every point p of a staircase, by rising a, the indices i at which p + g_i can be efficient: one span, or none.
  ///
  /// A point that is worth more at this progression's slope and lies to the right dominates p + g_i from some i on; one
  /// to the left does so up to some i. With even steps a span holds the efficient sums alone, but that several points
  /// may reach the same one.
  ///
  /// Complexity: O(n log n) for n points, in practice.
  func efficientSpans(of points: [UtilityPoint]) -> [StepSpan] {
    let count = points.count
    // What points are worth at this slope: only those that are worth more can dominate.
    let worth = points.map {
      Int128(fall) * Int128($0.a - points[0].a) + Int128(rise) * Int128($0.b - points[0].b)
    }
    var best = Int128.min
    var bestBehind = [Int128](repeating: .min, count: count + 1)
    for place in (0..<count).reversed() {
      best = max(best, worth[place])
      bestBehind[place] = best
    }
    var bestBefore = [Int128](repeating: .min, count: count + 1)
    for place in 0..<count { bestBefore[place + 1] = max(bestBefore[place], worth[place]) }

    var spans: [StepSpan] = []
    spans.reserveCapacity(count)
    for place in 0..<count {
      let upper =
        bestBehind[place + 1] > worth[place]
        ? lastUndominated(place, points, bestBehind, worth[place]) : steps
      let lower =
        bestBefore[place] > worth[place] ? firstUndominated(place, points, bestBefore, worth[place]) : 0
      if lower <= upper { spans.append(StepSpan(point: place, lower: lower, upper: upper)) }
    }
    return spans
  }

  /// The last step at which nothing to the right surely dominates a point's sum.
  private func lastUndominated(
    _ place: Int, _ points: [UtilityPoint], _ bestBehind: [Int128], _ worth: Int128
  ) -> Int64 {
    let point = points[place]
    var other = place + 1
    while other < points.count, bestBehind[other] > worth {
      let count = stepsFalling(point.b - points[other].b)
      if count > steps { return steps }
      let reach = point.a + largestRise(count)
      if points[other].a > reach || (points[other].a == reach && leastFall(count) > point.b - points[other].b)
      {
        return count - 1
      }
      other = max(other + 1, points.gallop(from: other) { $0.a >= reach })
    }
    return steps
  }

  /// The first step at which nothing to the left surely dominates a point's sum.
  private func firstUndominated(
    _ place: Int, _ points: [UtilityPoint], _ bestBefore: [Int128], _ worth: Int128
  ) -> Int64 {
    let point = points[place]
    var other = place - 1
    while other >= 0, bestBefore[other + 1] > worth {
      let count = stepsRising(point.a - points[other].a)
      if count > steps { return 0 }
      let reach = point.b + largestFall(count)
      if points[other].b > reach || (points[other].b == reach && leastRise(count) > point.a - points[other].a)
      {
        return steps - count + 1
      }
      other = min(other - 1, points.gallopBack(from: other) { $0.b >= reach })
    }
    return 0
  }
}

extension [UtilityPoint] {
  /// The first place from `start` on from which a condition holds; it stays true once it is. Near places are found
  /// first.
  fileprivate func gallop(from start: Int, where holds: (UtilityPoint) -> Bool) -> Int {
    var (step, low) = (1, start)
    while low + step < count, !holds(self[low + step]) {
      low += step
      step *= 2
    }
    return (low..<Swift.min(low + step, count)).partitioningIndex { holds(self[$0]) }
  }

  /// The last place up to `start` down from which a condition holds, or −1.
  fileprivate func gallopBack(from start: Int, where holds: (UtilityPoint) -> Bool) -> Int {
    var (step, high) = (1, start)
    while high - step >= 0, !holds(self[high - step]) {
      high -= step
      step *= 2
    }
    let low = Swift.max(high - step, -1)
    return high - (0..<high - low).partitioningIndex { holds(self[high - $0]) }
  }
}
