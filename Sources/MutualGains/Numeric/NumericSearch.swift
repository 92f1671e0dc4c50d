/// The frontier of sums of factors and progressions: each progression is a layer over the sums below it, and is never
/// expanded.
///
/// A stretch of a layer's sums needs only a stretch of those below (`NumericLayer.innerRange`), and of each point there
/// only some steps in a row (`Progression.efficientSpans`). So everything that is asked of a frontier is answered from
/// windows: all of its points, window by window, too.
struct NumericSearch: Sendable {
  /// The sums of all ordinary factors.
  let base: FrontierSearch
  /// From the one over the base to the one over all others.
  let layers: [NumericLayer]
  private let parts: [Part]

  /// A term of the sums.
  enum Term: Sendable {
    case factor(Factor)
    case progression(Progression)
  }

  /// Where a term is.
  private enum Part: Sendable {
    case factor(Int)
    case layer(Int)
  }

  /// Prepares the search. Sums must stay within 2^62, both axes together.
  ///
  /// Complexity: O(p log p) for p points of factors, and O(vertices) for each progression, see
  /// `Progression.hullIndices`; it searches nothing yet.
  init(_ terms: [Term]) {
    var factors: [Factor] = []
    var progressions: [(term: Int, progression: Progression)] = []
    var parts: [Part] = []
    for (index, term) in terms.enumerated() {
      parts.append(.factor(factors.count))
      switch term {
      case .factor(let factor): factors.append(factor)
      case .progression(let progression): progressions.append((index, progression))
      }
    }
    base = FrontierSearch(factors: factors)
    // Short ones below: a layer reads those under it again and again.
    progressions.sort { ($0.progression.steps, $0.term) < ($1.progression.steps, $1.term) }
    var layers: [NumericLayer] = []
    var hull = SumHull(vertices: base.supportedPoints)
    for (index, (term, progression)) in progressions.enumerated() {
      parts[term] = .layer(index)
      layers.append(NumericLayer(progression, over: hull))
      hull = layers[index].hull
    }
    (self.layers, self.parts) = (layers, parts)
  }

  /// The supported points by rising a, see `FrontierSearch.supportedPoints`.
  var supportedPoints: [UtilityPoint] { layers.last?.hull.vertices ?? base.supportedPoints }

  /// How many steps all progressions have together.
  var stepCount: Int64 { layers.reduce(0) { $0 + $1.progression.steps } }

  /// See `FrontierSearch.forEachChunk`. Memory grows with the points below that one window needs.
  @discardableResult
  func forEachChunk(
    in range: ClosedRange<Int64>? = nil, threads: Int = 1, isCancelled: @escaping () -> Bool = { false },
    _ body: (_ chunk: [UtilityPoint]) -> Bool
  ) -> FrontierSearch.Outcome {
    guard let top = layers.last else {
      return base.forEachChunk(in: range, threads: threads, isCancelled: isCancelled, body)
    }
    var sums = NumericSums(self, threads: threads, isCancelled: isCancelled)
    let end = min(range?.upperBound ?? .max, top.hull.last.a)
    var start = max(range?.lowerBound ?? .min, top.hull.first.a)
    var width = 64 * top.step
    while start <= end {
      if isCancelled() { return .cancelled }
      let last = width < end - start ? start + width : end
      guard let points = sums.points(level: layers.count, in: start...last) else { return .cancelled }
      if !points.isEmpty, !body(points) { return .stopped }
      if last == end { break }
      start = last + 1
      if points.count < NumericSearch.window / 2 {
        width = width > .max / 4 ? width : 2 * width
      } else if points.count > 2 * NumericSearch.window {
        width = max(1, width / 2)
      }
    }
    return .proven
  }

  /// About so many points are found at a time.
  private static let window = 16_384

  /// The option of each term in a package that reaches an efficient point, the same on every run; nil where there is
  /// none, and where the budget is over.
  func choices(reaching point: UtilityPoint, _ budget: SearchBudget) -> [Int]? {
    var sums = NumericSums(self, isCancelled: { budget.isOver })
    var point = point
    var options = Array(repeating: 0, count: layers.count)
    for layer in layers.indices.reversed() {
      guard let way = sums.way(to: point, level: layer + 1) else { return nil }
      options[layer] = layers[layer].progression.option(way.step)
      point = way.point
    }
    guard let choices = base.choices(reaching: point, budget) else { return nil }
    return parts.map { part in
      switch part {
      case .factor(let index): choices[index]
      case .layer(let index): options[index]
      }
    }
  }

  /// How many packages reach each of these points, see `FrontierSearch.packageCounts`.
  func packageCounts(of points: [UtilityPoint], _ budget: SearchBudget) -> [PackageCount?] {
    if layers.isEmpty { return base.packageCounts(of: points, budget) }
    var sums = NumericSums(self, isCancelled: { budget.isOver })
    return sums.counts(of: points, level: layers.count, budget)
  }
}

extension NumericSums {
  /// One way to reach an efficient sum of a layer: a point below, and a step; the one with the fewest steps. Nil where
  /// there is none, and where that was cancelled.
  mutating func way(to target: UtilityPoint, level: Int) -> (point: UtilityPoint, step: Int64)? {
    let sum = target - search.layers[level - 1].progression.origin
    let found = candidates(level: level, in: target.a...target.a)?.filter { $0.b == sum.b }
    guard let way = found?.min(by: { $0.step < $1.step }) else { return nil }
    return (pointsBelow(level: level)[Int(way.point)], way.step)
  }

  /// How many packages reach each efficient sum of the lowest `level` layers, which come by rising a; nil from where
  /// the budget was over.
  mutating func counts(of targets: [UtilityPoint], level: Int, _ budget: SearchBudget) -> [PackageCount?] {
    if level == 0 { return search.base.packageCounts(of: targets, budget) }
    let layer = search.layers[level - 1]
    let origin = layer.progression.origin
    var counts: [PackageCount?] = []
    counts.reserveCapacity(targets.count)
    while counts.count < targets.count {
      // Points near each other share a window; far ones don't pay for what lies between.
      let start = counts.count
      var end = start + 1
      while end < targets.count, end - start < NumericSums.group,
        targets[end].a - targets[end - 1].a <= 8 * layer.step
      {
        end += 1
      }
      guard !isCancelled(),
        let candidates = candidates(level: level, in: targets[start].a...targets[end - 1].a)
      else { return counts + Array(repeating: nil, count: targets.count - start) }
      // The ways to the targets, which stand in the same order.
      var ways: [(target: Int, candidate: Int)] = []
      ways.reserveCapacity(end - start)
      var target = start
      for (place, candidate) in candidates.enumerated() {
        while target < end, targets[target].a - origin.a < candidate.a { target += 1 }
        if target < end, targets[target].a - origin.a == candidate.a, targets[target].b - origin.b == candidate.b {
          ways.append((target, place))
        }
      }
      let below = countsBelow(level: level, of: Set(ways.map { candidates[$0.candidate].point }), budget)
      counts += Array(repeating: PackageCount(0), count: end - start)
      for (target, place) in ways {
        let candidate = candidates[place]
        guard let sum = counts[target], let count = below[Int(candidate.point)] else {
          counts[target] = nil
          continue
        }
        counts[target] = sum + count * layer.progression.ways(candidate.step)
      }
    }
    return counts
  }

  /// So many points are counted at a time.
  private static let group = 16_384
}
