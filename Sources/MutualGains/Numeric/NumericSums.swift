/// Reads stretches of sums layer by layer, and keeps what it read last: neighbouring stretches rest on the same points.
///
/// One of these serves one thread.
struct NumericSums {
  let search: NumericSearch
  let threads: Int
  let budget: SearchBudget
  /// The points below each layer that were read last.
  private var kept: [Below?]

  /// Points below a layer, and the steps at which each can make an efficient sum.
  private struct Below {
    let range: ClosedRange<Int64>
    let points: [UtilityPoint]
    let spans: [StepSpan]
    /// How many packages reach each point, where somebody asked.
    var counts: [PackageCount?]
  }

  /// A sum that may be efficient, without the progression's origin, and what it is made of.
  struct Candidate {
    let a: Int64
    let b: Int64
    let point: Int32
    let step: Int64

    func isBefore(_ other: Candidate) -> Bool { a < other.a || (a == other.a && b < other.b) }
  }

  init(_ search: NumericSearch, threads: Int = 1, _ budget: SearchBudget) {
    (self.search, self.threads, self.budget) = (search, threads, budget)
    kept = Array(repeating: nil, count: search.layers.count)
  }

  /// The efficient sums of ordinary factors, see `FrontierSearch.forEachChunk`.
  func forEachBaseChunk<Chunk: Sendable>(
    in range: ClosedRange<Int64>?, making make: @escaping @Sendable ([UtilityPoint]) -> Chunk,
    _ body: (Chunk) -> Bool
  ) -> FrontierSearch.Outcome {
    let outcome = search.base.forEachChunk(
      in: range, threads: threads, bytes: budget.bytes, isCancelled: { budget.isOver }, making: make, body)
    // Also where memory was the reason.
    if outcome == .cancelled { budget.stop() }
    return outcome
  }

  /// All efficient sums of the lowest `level` layers whose a is in `range`, by rising a; nil where that was cancelled.
  mutating func points(level: Int, in range: ClosedRange<Int64>) -> [UtilityPoint]? {
    if level == 0 {
      var points: [UtilityPoint] = []
      let outcome = forEachBaseChunk(in: range, making: { $0 }) {
        points += $0
        return true
      }
      return outcome == .proven ? points : nil
    }
    let layer = search.layers[level - 1]
    let origin = layer.progression.origin
    let low = max(range.lowerBound, layer.hull.first.a)
    let (high, last) = (min(range.upperBound, layer.hull.last.a), layer.hull.last.a)
    if low > high { return [] }
    // Sums right of the range may dominate some in it; behind one that is as high as the hull is there, none else does.
    var extra = min(2 * layer.step, max(64, (high - low) / 8))
    while true {
      let end = extra >= last - high ? last : high + extra
      guard var points = sums(level: level, in: low...end) else { return nil }
      let behind = points.indices.partitioningIndex { points[$0].a > high - origin.a }
      // Those behind are efficient up to the end, but for what lies behind it: the first is the highest.
      let highest = behind < points.count ? points[behind].b : .min
      if end < last {
        let bound = BestStretch(vertices: layer.hull.vertices).height(at: end) ?? .min
        if highest == .min || highest + origin.b < bound {
          extra = extra > Int64.max / 8 ? .max / 2 : extra * 4
          continue
        }
      }
      points.removeLast(points.count - behind)
      for index in points.indices { points[index] = points[index] + origin }
      return points
    }
  }

  /// The sums in a range that no other sum in it dominates, without the origin.
  private mutating func sums(level: Int, in range: ClosedRange<Int64>) -> [UtilityPoint]? {
    guard let candidates = candidates(level: level, in: range) else { return nil }
    var points: [UtilityPoint] = []
    points.reserveCapacity(candidates.count)
    for candidate in candidates.reversed() {
      if let last = points.last, candidate.b <= last.b { continue }
      points.append(UtilityPoint(a: candidate.a, b: candidate.b))
    }
    points.reverse()
    return points
  }

  /// The points below a layer that sums in `range` need.
  private mutating func readBelow(level: Int, for range: ClosedRange<Int64>) -> Below? {
    let layer = search.layers[level - 1]
    guard let needed = layer.innerRange(for: range) else {
      return Below(range: range, points: [], spans: [], counts: [])
    }
    if let kept = kept[level - 1], kept.range == needed { return kept }
    guard let points = points(level: level - 1, in: needed) else { return nil }
    let spans = points.isEmpty ? [] : layer.progression.efficientSpans(of: points)
    let below = Below(
      range: needed, points: points, spans: spans, counts: Array(repeating: nil, count: points.count))
    kept[level - 1] = below
    return below
  }

  /// The points below a layer from which its candidates in `range` were made.
  func pointsBelow(level: Int) -> [UtilityPoint] { kept[level - 1]?.points ?? [] }

  /// All sums in `range` that may be efficient by rising a and b, without the origin; equal ones stand side by side.
  mutating func candidates(level: Int, in range: ClosedRange<Int64>) -> [Candidate]? {
    guard let below = readBelow(level: level, for: range) else { return nil }
    let layer = search.layers[level - 1]
    let progression = layer.progression
    let (low, high) = (range.lowerBound - progression.origin.a, range.upperBound - progression.origin.a)
    // The steps of each point that can fall into the range.
    var spans: [StepSpan] = []
    var total: Int64 = 0
    for span in below.spans {
      let a = below.points[span.point].a
      let first = max(span.lower, progression.stepsBelow(low - a))
      let last = min(span.upper, progression.stepsUpTo(high - a))
      if first > last { continue }
      spans.append(StepSpan(point: span.point, lower: first, upper: last))
      total += last - first + 1
    }
    var walk = SpanWalk(spans, of: below.points, progression)
    return walk.candidates(in: low...high, count: Int(total))
  }

  /// How many packages reach points below a layer, of those that were read last; nil where the budget was over.
  mutating func countsBelow(
    level: Int, of places: some Sequence<Int32>
  ) -> [PackageCount?] {
    guard let below = kept[level - 1] else { return [] }
    var isMissing = Array(repeating: false, count: below.points.count)
    for place in places where below.counts[Int(place)] == nil { isMissing[Int(place)] = true }
    let missing = isMissing.indices.filter { isMissing[$0] }
    if !missing.isEmpty {
      let found = counts(of: missing.map { below.points[$0] }, level: level - 1)
      for (place, count) in zip(missing, found) { kept[level - 1]?.counts[place] = count }
    }
    return kept[level - 1]?.counts ?? []
  }
}

/// Goes through the sums of some points and their steps from left to right: all points that have a sum in a step's
/// width, by where in it that lies, and then the next step.
private struct SpanWalk {
  /// A point whose steps have begun.
  private struct Active {
    /// How far into a step's width its sums lie.
    let rest: Int64
    let point: Int32
    /// The width that its step 0 lies in.
    let start: Int64
    let lastWidth: Int64
    let at: UtilityPoint
  }

  private let progression: Progression
  private var waiting: [(width: Int64, active: Active)] = []

  init(_ spans: [StepSpan], of points: [UtilityPoint], _ progression: Progression) {
    self.progression = progression
    let first = points.first?.a ?? 0
    waiting = spans.map { span in
      let point = points[span.point]
      // Widths of even steps are exact; of others about.
      let (start, rest) = (Int128(point.a - first) * Int128(progression.steps)).flooredDivision(
        by: Int128(progression.rise))
      let width = Int64(start)
      return (
        width + span.lower,
        Active(
          rest: Int64(rest / Int128(progression.steps)), point: Int32(span.point), start: width,
          lastWidth: width + span.upper, at: point)
      )
    }
    waiting.sort { ($0.width, $0.active.rest) < ($1.width, $1.active.rest) }
  }

  /// The sums with a in `range` by rising a and b; `count` are there at most.
  mutating func candidates(in range: ClosedRange<Int64>, count: Int) -> [NumericSums.Candidate] {
    var candidates: [NumericSums.Candidate] = []
    candidates.reserveCapacity(count)
    var active: [Active] = []
    var next = 0
    var width = waiting.first?.width ?? 0
    while next < waiting.count || !active.isEmpty {
      if active.isEmpty { width = waiting[next].width }
      while next < waiting.count, waiting[next].width == width {
        let started = waiting[next].active
        let place = active.indices.partitioningIndex { active[$0].rest > started.rest }
        active.insert(started, at: place)
        next += 1
      }
      // Up to here the same points go on.
      var end = next < waiting.count ? waiting[next].width - 1 : .max
      for own in active { end = min(end, own.lastWidth) }
      active.withUnsafeBufferPointer { active in
        for width in width...end {
          for own in active {
            let step = width &- own.start
            let move = progression[step]
            let a = own.at.a &+ move.a
            if a < range.lowerBound || a > range.upperBound { continue }
            candidates.append(
              NumericSums.Candidate(a: a, b: own.at.b &+ move.b, point: own.point, step: step))
          }
        }
      }
      active.removeAll { $0.lastWidth == end }
      width = end + 1
    }
    // Nearly in order: rounding moves a sum past its neighbours, no further.
    for index in candidates.indices.dropFirst() where candidates[index].isBefore(candidates[index - 1]) {
      let moved = candidates[index]
      var place = index
      while place > 0, moved.isBefore(candidates[place - 1]) {
        candidates[place] = candidates[place - 1]
        place -= 1
      }
      candidates[place] = moved
    }
    return candidates
  }
}

extension Progression {
  /// No step before this one rises by `distance` or more.
  fileprivate func stepsBelow(_ distance: Int64) -> Int64 {
    (Int128(distance - boxA) * Int128(steps)).flooredDivision(by: Int128(rise)).quotient.clamped
  }

  /// No step behind this one rises by `distance` or less.
  fileprivate func stepsUpTo(_ distance: Int64) -> Int64 {
    (Int128(distance + boxA) * Int128(steps)).flooredDivision(by: Int128(rise)).quotient.clamped + 1
  }
}

extension Int128 {
  fileprivate var clamped: Int64 { Int64(clamping: Swift.max(-(1 << 62), Swift.min(self, 1 << 62))) }
}
