/// The exact, complete and proven frontier of all sums of factors, at any size.
///
/// It finds the hull first, at once, and then the efficient points under it batch by batch
/// (`ExpandingCores`), in order of rising a. The whole frontier is never in memory unless the caller keeps
/// it.
public struct FrontierSearch: Sendable {
  let factors: ReducedFactors
  let hull: ConcaveHull
  let plan: BatchPlan
  let original: [Factor]
  private let keptHalves = GuardedState<KeptHalves>(.unknown)

  /// Prepares the search. The sums of the factors' points must stay within 2^62, both axes together.
  ///
  /// Complexity: O(p log p) for p points in all; it searches nothing yet.
  public init(factors: [Factor]) { self.init(factors: factors, isDense: nil) }

  /// Prepares the search; `isDense` overrules the choice between arrays and lists.
  init(factors: [Factor], isDense: Bool?) {
    original = factors
    self.factors = ReducedFactors(factors)
    hull = ConcaveHull(of: self.factors)
    plan = BatchPlan(hull: hull, optionCount: self.factors.a.count, isDense: isDense)
  }

  private enum KeptHalves: Sendable {
    case unknown
    case known(SumHalves?)
  }

  /// The two lists of a search among few factors, made when they are first asked for.
  var halves: SumHalves? {
    keptHalves.withState { kept in
      if case .known(let halves) = kept { return halves }
      let halves = SumHalves(of: factors)
      kept = .known(halves)
      return halves
    }
  }

  /// The supported points by rising a: those that are best for some weighing of the two parties. Where many
  /// lie on one line, those in between are among them only as far as single steps lead there.
  public var supportedPoints: [UtilityPoint] { hull.vertices.map(factors.original) }

  /// How a search ended.
  public enum Outcome: Hashable, Sendable {
    /// Every efficient point of the stretch was handed over, and none is missing.
    case proven
    /// The consumer wanted no more. What it got is proven, and nothing is missing up to its last point.
    case stopped
    /// `isCancelled` said so. What was handed over is proven, and nothing is missing up to its last point.
    case cancelled
  }

  /// Hands the efficient points with a in `range` (all of them without one) to `body`, chunk by chunk by
  /// rising a, until it returns false.
  ///
  /// Points and their order are the same whatever the number of threads. `body` runs on the calling thread,
  /// which searches too; `isCancelled` is asked there before every batch, and now and then within a long one. Memory
  /// grows with the number of factors and threads, and with the points under a single edge of the hull: where these
  /// take more than `bytes`, the search ends as if it were cancelled.
  ///
  /// Complexity: near linear in the number of points on deals of many issues, see Benchmarks/README.md.
  @discardableResult
  public func forEachChunk(
    in range: ClosedRange<Int64>? = nil, threads: Int = 1, bytes: Int = .max,
    isCancelled: () -> Bool = { false },
    _ body: (_ chunk: [UtilityPoint]) -> Bool
  ) -> Outcome {
    forEachChunk(
      in: range, threads: threads, bytes: bytes, isCancelled: isCancelled, making: { $0 }, body)
  }

  /// Hands over what `make` makes of the points, on the threads that found them.
  @discardableResult
  func forEachChunk<Chunk: Sendable>(
    in range: ClosedRange<Int64>?, threads: Int, bytes: Int, isCancelled: () -> Bool,
    making make: @escaping @Sendable ([UtilityPoint]) -> Chunk, _ body: (Chunk) -> Bool
  ) -> Outcome {
    let stretch = FrontierStretch(range, of: self)
    var outcome = Outcome.proven
    let step: (FrontierBatches<Chunk>.Event) -> Bool = { event in
      switch event {
      case .aboutToSearch:
        if isCancelled() { outcome = .cancelled }
      case .found(let chunk):
        if let chunk, !body(chunk) { outcome = .stopped }
      case .stopped: outcome = .cancelled
      }
      return outcome == .proven
    }
    FrontierBatches(search: self, stretch: stretch, bytes: bytes, make: make)
      .run(threads: threads, isCancelled, step)
    return outcome
  }

  /// All efficient points by rising a.
  public func points(in range: ClosedRange<Int64>? = nil, threads: Int = 1) -> [UtilityPoint] {
    var result: [UtilityPoint] = []
    forEachChunk(in: range, threads: threads) { chunk in
      result += chunk
      return true
    }
    return result
  }
}

/// The part of a frontier that somebody asked for, in reduced units.
struct FrontierStretch: Sendable {
  let batches: Range<Int>
  private let low: Int64
  private let high: Int64
  private let search: FrontierSearch

  init(_ range: ClosedRange<Int64>?, of search: FrontierSearch) {
    self.search = search
    let last = search.hull.vertices[search.hull.vertices.count - 1].a
    let (origin, step) = (Int128(search.factors.origin.a), Int128(search.factors.step.a))
    if let range {
      // Reduced coordinates go from 0 to the last vertex; bounds beyond that say no more.
      let first = (Int128(range.lowerBound) - origin + step - 1).flooredDivision(by: step).quotient
      low = Int64(clamping: max(0, first))
      high = Int64(
        clamping: min(Int128(last), (Int128(range.upperBound) - origin).flooredDivision(by: step).quotient))
    } else {
      (low, high) = (0, last)
    }
    let all = search.plan.batches
    let (low, high) = (low, high)
    let first = all.firstIndex { search.hull.vertices[$0.edges.upperBound].a > low } ?? max(all.count - 1, 0)
    let end = all.lastIndex { search.hull.vertices[$0.edges.lowerBound].a <= high }.map { $0 + 1 } ?? 0
    batches = low <= high && first < end ? first..<end : 0..<0
  }

  /// What this stretch has of a, in reduced units, under some batches; nil where it is nothing. Each leaves its last vertex
  /// to the next one.
  func range(of run: Range<Int>) -> ClosedRange<Int64>? {
    let batches = search.plan.batches
    let isLast = run.upperBound == batches.count
    let start = search.hull.vertices[batches[run.lowerBound].edges.lowerBound].a
    let end = search.hull.vertices[batches[run.upperBound - 1].edges.upperBound].a - (isLast ? 0 : 1)
    return max(low, start) <= min(high, end) ? max(low, start)...min(high, end) : nil
  }

  /// What this stretch has of some batches' points, in units of the deal. Each leaves its last vertex to the
  /// next one.
  func originals(_ points: [UtilityPoint], upToBatch batch: Int) -> [UtilityPoint] {
    var points = points
    if batch + 1 < search.plan.batches.count { points.removeLast() }
    if let first = points.first, let last = points.last, first.a < low || last.a > high {
      points.removeAll { $0.a < low || $0.a > high }
    }
    for index in points.indices { points[index] = search.factors.original(points[index]) }
    return points
  }

  /// The only point there is where every factor is constant.
  var constantPoint: [UtilityPoint] {
    let isAlone = search.plan.batches.isEmpty && low <= 0 && high >= 0
    return isAlone ? [search.factors.original(search.hull.vertices[0])] : []
  }
}
