/// The exact frontier under one batch of hull edges after another, by expanding cores.
///
/// A batch starts from a hull vertex and takes in the factors that can matter there, cheapest first: its own
/// edges' factors, then others by rising loss, until the next one costs more than any corner that is still
/// open. What it returns is proven by `FrontierCertificate`; where that fails, it starts over with a larger
/// allowance.
///
/// It follows Pisinger 1995 (the expanding core of the multiple-choice knapsack), for all capacities at once.
///
/// One of these serves one thread: it keeps its base package, memory and guesses from batch to batch.
struct ExpandingCores {
  private let hull: ConcaveHull
  private let isDense: Bool
  private var base: CoreBase
  private var shortArrays = DenseCores<Int16>(margin: 20_000)
  private var longArrays = DenseCores<Int32>(margin: 1 << 17)
  private var lists = SparseCores<Int64>()
  private var wideLists = SparseCores<Int128>()
  /// The loss that the next batch will need, as far as the last one tells.
  private var guess: Double?

  /// How many of the plan's batches the next search had better take together.
  ///
  /// Lists under a few edges are wasteful where very many factors have options near the hull's slope there:
  /// each batch then goes through most of the factors. So batches grow until their own edges are no small
  /// part of them.
  private(set) var batchesAtOnce = 1

  init(factors: ReducedFactors, hull: ConcaveHull, isDense: Bool) {
    self.hull = hull
    self.isDense = isDense
    base = CoreBase(factors: factors, hull: hull)
  }

  /// All efficient points under `batch` by rising a, both end vertices among them, proven complete; nil where that was
  /// stopped.
  ///
  /// - Parameter stop: Asked now and then with how many bytes the search takes; once true, it ends.
  mutating func frontier(
    of batch: HullBatch, stop: (_ bytes: Int) -> Bool = { _ in false }
  ) -> [UtilityPoint]? {
    let outline = BatchOutline(of: batch, hull: hull)
    base.move(to: outline, of: batch)
    var limit = guess ?? base.firstGuess(for: batch, outline)
    while true {
      let slack = roundingError(outline, limit: limit)
      let candidates = base.candidates(for: batch, outline, limit: limit + slack)
      let attempt = search(batch, outline, candidates, limit: limit, slack: slack, stop)
      if lists.isStopped || wideLists.isStopped { return nil }
      // Points may lie a step below the worst corner, and lists only keep those within the limit.
      let worst = max(attempt.worstCorner, 0)
      guess = worst * 1.12 + (isDense ? 0.6 : 1.1)
      if let points = attempt.points {
        adapt(own: candidates.ownCount, all: candidates.stages.count)
        return points
      }
      limit = max(worst * 1.01 + 1.1, limit * 1.3 + 0.6)
    }
  }

  private mutating func adapt(own: Int, all: Int) {
    if isDense { return }
    if all - own > 16 * own {
      batchesAtOnce *= 2
    } else if all - own < 4 * own {
      batchesAtOnce = max(1, batchesAtOnce / 2)
    }
  }

  /// What a few operations on losses can be wrong by: each rounds by at most 2^-53 of numbers of this size.
  private func roundingError(_ outline: BatchOutline, limit: Double) -> Double {
    let whole = hull.vertices[hull.vertices.count - 1] - hull.vertices[0]
    let largest = outline.steepest * max(Double(whole.a), -Double(whole.b))
    return (max(largest, Double(whole.a), -Double(whole.b)) + limit) * 0x1p-49
  }

  private mutating func search(
    _ batch: HullBatch, _ outline: BatchOutline, _ candidates: CoreCandidates, limit: Double, slack: Double,
    _ stop: (Int) -> Bool
  ) -> (points: [UtilityPoint]?, worstCorner: Double) {
    var points = PointCollector(batch, hull)

    if isDense {
      switch shortArrays.run(outline, candidates, limit: limit, slack: slack) {
      case .incomplete: return (nil, shortArrays.worstCorner)
      case .complete:
        shortArrays.forEachPoint(outline) { points.append(x: $0, y: $1) }
        return (points.proven(keptLoss: shortArrays.keptLoss + slack / 2), shortArrays.worstCorner)
      case .doesNotFit: break
      }
      switch longArrays.run(outline, candidates, limit: limit, slack: slack) {
      case .incomplete: return (nil, longArrays.worstCorner)
      case .complete:
        longArrays.forEachPoint(outline) { points.append(x: $0, y: $1) }
        return (points.proven(keptLoss: longArrays.keptLoss + slack / 2), longArrays.worstCorner)
      case .doesNotFit: break
      }
    }
    let reachX = Double(outline.width) + Double(candidates.reach.x)
    let reachY = Double(outline.height) + Double(candidates.reach.y)
    if reachX < 0x1p30, reachY < 0x1p30 {
      guard lists.run(outline, candidates, limit: limit, slack: slack, stop: stop) else {
        return (nil, lists.worstCorner)
      }
      for state in lists.points { points.append(x: Int64(state.x), y: Int64(state.y)) }
      return (points.proven(keptLoss: lists.keptLoss + slack / 2), lists.worstCorner)
    }
    guard wideLists.run(outline, candidates, limit: limit, slack: slack, stop: stop) else {
      return (nil, wideLists.worstCorner)
    }
    for state in wideLists.points { points.append(x: state.x, y: state.y) }
    return (points.proven(keptLoss: wideLists.keptLoss + slack / 2), wideLists.worstCorner)
  }
}

/// Turns the points of a batch from its own axes into sums of reduced points, by rising a.
private struct PointCollector {
  private let batch: HullBatch
  private let hull: ConcaveHull
  private let start: UtilityPoint
  private var points: [UtilityPoint] = []

  init(_ batch: HullBatch, _ hull: ConcaveHull) {
    (self.batch, self.hull) = (batch, hull)
    start = hull.vertices[batch.isTransposed ? batch.edges.upperBound : batch.edges.lowerBound]
  }

  /// Takes the next point by falling x.
  @inline(__always)
  mutating func append(x: Int64, y: Int64) {
    points.append(
      batch.isTransposed
        ? UtilityPoint(a: start.a + y, b: start.b + x) : UtilityPoint(a: start.a + x, b: start.b + y))
  }

  /// The points, or nil where they do not prove to be all, when everything of that loss was kept.
  ///
  /// A search counts losses along y; times an edge's extent on x they are in the edge's own units.
  mutating func proven(keptLoss: Double) -> [UtilityPoint]? {
    if !batch.isTransposed { points.reverse() }
    let kept = batch.edges.map { edge in
      Int128(keptLoss * Double(hull.edges[edge].span(isTransposed: batch.isTransposed)))
    }
    let vertices = Array(hull.vertices[batch.edges.lowerBound...batch.edges.upperBound])
    let refusal = FrontierCertificate.refusal(of: points.span, under: vertices.span, keptLoss: kept.span)
    return refusal == nil ? points : nil
  }
}
