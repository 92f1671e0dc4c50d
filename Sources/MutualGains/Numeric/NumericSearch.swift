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
      guard let way = sums.ways(to: [point], level: layer + 1)?[0].first else { return nil }
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
  /// One way to reach a sum: a point below, and a step.
  struct Way {
    let point: UtilityPoint
    let step: Int64
  }

  /// All ways to reach efficient sums of a layer, which come by rising a; nil where that was cancelled.
  mutating func ways(to targets: [UtilityPoint], level: Int) -> [[Way]]? {
    let progression = search.layers[level - 1].progression
    guard let first = targets.first, let last = targets.last,
      let candidates = candidates(level: level, in: first.a...last.a)
    else { return nil }
    let below = pointsBelow(level: level)
    var place = 0
    return targets.map { target in
      let sum = target - progression.origin
      while place < candidates.count, candidates[place].a < sum.a { place += 1 }
      var ways: [Way] = []
      while place < candidates.count, candidates[place].a == sum.a {
        let candidate = candidates[place]
        if candidate.b == sum.b { ways.append(Way(point: below[Int(candidate.point)], step: candidate.step)) }
        place += 1
      }
      return ways
    }
  }

  /// How many packages reach each efficient sum of the lowest `level` layers, which come by rising a; nil from where
  /// the budget was over.
  mutating func counts(of targets: [UtilityPoint], level: Int, _ budget: SearchBudget) -> [PackageCount?] {
    if level == 0 { return search.base.packageCounts(of: targets, budget) }
    let layer = search.layers[level - 1]
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
      guard !isCancelled(), let ways = ways(to: Array(targets[start..<end]), level: level) else {
        return counts + Array(repeating: nil, count: targets.count - start)
      }
      var needed = Array(Set(ways.joined().map(\.point)))
      needed.sort { $0.a < $1.a }
      let below = Dictionary(uniqueKeysWithValues: zip(needed, self.counts(of: needed, level: level - 1, budget)))
      counts += ways.map { ways in
        ways.reduce(PackageCount(0)) { (sum: PackageCount?, way) in
          guard let sum, let count = below[way.point] ?? nil else { return nil }
          return sum + count * layer.progression.ways(way.step)
        }
      }
    }
    return counts
  }

  /// So many points are counted at a time.
  private static let group = 16_384
}
