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

  /// See `FrontierSearch.forEachChunk`. Memory grows with the points below that one window needs. Where the budget ends
  /// the search, the budget knows.
  @discardableResult
  func forEachChunk(
    in range: ClosedRange<Int64>? = nil, threads: Int = 1, _ budget: SearchBudget = SearchBudget(),
    _ body: (_ chunk: [UtilityPoint]) -> Bool
  ) -> FrontierSearch.Outcome {
    forEachChunk(in: range, threads: threads, budget, making: { $0 }, body)
  }

  /// Hands over what `make` makes of the points, see `FrontierSearch.forEachChunk`.
  @discardableResult
  func forEachChunk<Chunk: Sendable>(
    in range: ClosedRange<Int64>?, threads: Int, _ budget: SearchBudget,
    making make: @escaping @Sendable ([UtilityPoint]) -> Chunk, _ body: (Chunk) -> Bool
  ) -> FrontierSearch.Outcome {
    var sums = NumericSums(self, threads: threads, budget)
    guard let top = layers.last else { return sums.forEachBaseChunk(in: range, making: make, body) }
    let end = min(range?.upperBound ?? .max, top.hull.last.a)
    var start = max(range?.lowerBound ?? .min, top.hull.first.a)
    var width = 64 * top.step
    while start <= end {
      if budget.isOver { return .cancelled }
      let last = width < end - start ? start + width : end
      guard let points = sums.points(level: layers.count, in: start...last) else { return .cancelled }
      if !points.isEmpty, !body(make(points)) { return .stopped }
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
    choices(reaching: [point], budget)[0]
  }

  /// The same for points by rising a: those near each other share what they rest on.
  func choices(reaching points: [UtilityPoint], _ budget: SearchBudget) -> [[Int]?] {
    var sums = NumericSums(self, budget)
    let found = sums.choices(reaching: points, level: layers.count)
    return found.map { found in
      found.map { found in
        parts.map { part in
          switch part {
          case .factor(let index): found.base[index]
          case .layer(let index): found.options[index]
          }
        }
      }
    }
  }

  /// How many packages reach each of these points, see `FrontierSearch.packageCounts`.
  func packageCounts(of points: [UtilityPoint], _ budget: SearchBudget) -> [PackageCount?] {
    if layers.isEmpty { return base.packageCounts(of: points, budget) }
    var sums = NumericSums(self, budget)
    return sums.counts(of: points, level: layers.count)
  }
}

extension NumericSums {
  /// The options of a package: those of the base's factors, and of the progressions.
  struct Choices {
    let base: [Int]
    var options: [Int]
  }

  /// One package for each efficient sum of the lowest `level` layers, which come by rising a: the one with the fewest
  /// steps of the highest layer. Nil where there is none, and where the budget was over.
  mutating func choices(reaching targets: [UtilityPoint], level: Int) -> [Choices?] {
    if level == 0 {
      return search.base.choices(reaching: targets, budget).map { $0.map { Choices(base: $0, options: []) } }
    }
    let progression = search.layers[level - 1].progression
    var result: [Choices?] = []
    while result.count < targets.count {
      let group = group(of: targets, from: result.count, level: level)
      guard let ways = ways(to: targets, group, level: level) else {
        return result + Array(repeating: nil, count: targets.count - result.count)
      }
      var chosen = [Candidate?](repeating: nil, count: group.count)
      for (target, candidate) in ways {
        if let known = chosen[target - group.lowerBound], known.step <= candidate.step { continue }
        chosen[target - group.lowerBound] = candidate
      }
      // Many sums rest on the same points.
      let places = Set(chosen.compactMap { $0?.point }).sorted()
      let below = pointsBelow(level: level)
      let found = choices(reaching: places.map { below[Int($0)] }, level: level - 1)
      let byPlace = Dictionary(uniqueKeysWithValues: zip(places, found))
      result += chosen.map { candidate in
        guard let candidate, var choices = byPlace[candidate.point] ?? nil else { return nil }
        choices.options.append(progression.option(candidate.step))
        return choices
      }
    }
    return result
  }

  /// Points near each other share a window; far ones don't pay for what lies between.
  private func group(of targets: [UtilityPoint], from start: Int, level: Int) -> Range<Int> {
    let width = 8 * search.layers[level - 1].step
    var end = start + 1
    while end < targets.count, end - start < NumericSums.largestGroup,
      targets[end].a - targets[end - 1].a <= width
    {
      end += 1
    }
    return start..<end
  }

  /// So many points are looked at together.
  private static let largestGroup = 16_384

  /// All ways to reach some of the targets, by their places; nil where that was cancelled.
  private mutating func ways(
    to targets: [UtilityPoint], _ group: Range<Int>, level: Int
  ) -> [(target: Int, candidate: Candidate)]? {
    let origin = search.layers[level - 1].progression.origin
    guard !budget.isOver,
      let candidates = candidates(
        level: level, in: targets[group.lowerBound].a...targets[group.upperBound - 1].a)
    else { return nil }
    var ways: [(target: Int, candidate: Candidate)] = []
    ways.reserveCapacity(group.count)
    // Both are in the same order.
    var target = group.lowerBound
    for candidate in candidates {
      while target < group.upperBound, targets[target].a - origin.a < candidate.a { target += 1 }
      guard target < group.upperBound else { break }
      if targets[target].a - origin.a == candidate.a, targets[target].b - origin.b == candidate.b {
        ways.append((target, candidate))
      }
    }
    return ways
  }

  /// How many packages reach each efficient sum of the lowest `level` layers, which come by rising a; nil from where
  /// the budget was over.
  mutating func counts(of targets: [UtilityPoint], level: Int) -> [PackageCount?] {
    if level == 0 { return search.base.packageCounts(of: targets, budget) }
    let progression = search.layers[level - 1].progression
    var counts: [PackageCount?] = []
    counts.reserveCapacity(targets.count)
    while counts.count < targets.count {
      let group = group(of: targets, from: counts.count, level: level)
      guard let ways = ways(to: targets, group, level: level) else {
        return counts + Array(repeating: nil, count: targets.count - counts.count)
      }
      let below = countsBelow(level: level, of: ways.lazy.map(\.candidate.point))
      counts += Array(repeating: PackageCount(0), count: group.count)
      for (target, candidate) in ways {
        guard let sum = counts[target], let count = below[Int(candidate.point)] else {
          counts[target] = nil
          continue
        }
        counts[target] = sum + count * progression.ways(candidate.step)
      }
    }
    return counts
  }
}
