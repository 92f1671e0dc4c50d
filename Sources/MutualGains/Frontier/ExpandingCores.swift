/// The exact frontier under one batch of hull edges after another, by expanding cores.
///
/// A batch starts from a hull vertex and takes in the factors that can matter there, cheapest first: its own
/// edges' factors, then others by rising loss, until the next one costs more than any corner that is still open. What
/// it returns is proven by `FrontierCertificate`; where that fails, it starts over with a larger allowance.
///
/// It follows Pisinger 1995 (the expanding core of the multiple-choice knapsack), for all capacities at once.
///
/// One of these serves one thread: it keeps its base package, memory and guesses from batch to batch.
struct ExpandingCores {
  private let factors: ReducedFactors
  private let hull: ConcaveHull
  private var base: CoreBase
  private let isDense = getenv("DENSE") != nil
  private var short = DenseCores<Int16>(margin: 20_000)
  private var middle = DenseCores<Int32>(margin: 1 << 17)
  private var narrow = SparseCores<Int64>()
  private var wide = SparseCores<Int128>()
  /// The loss that the next batch will need, as far as the last ones tell.
  private var guess: Double?
  /// For tuning: batches run again because their guess was too low, and states written.
  private(set) var repeats = 0
  var work: Int { narrow.work + wide.work }
  var stats: String { "wide \(wide.work) survivors \(narrow.survivors) movable \(narrow.movables) settled \(narrow.settledTotal)" }

  init(factors: ReducedFactors, hull: ConcaveHull) {
    self.factors = factors
    self.hull = hull
    base = CoreBase(factors: factors, hull: hull)
  }

  /// All efficient points under `batch` by rising a, both end vertices among them, proven complete.
  mutating func frontier(of batch: HullBatch) -> [UtilityPoint] {
    let outline = BatchOutline(of: batch, hull: hull)
    base.move(to: outline, of: batch)
    var limit = guess ?? base.firstGuess(for: batch, outline)
    while true {
      if Debug.on { print(batch.edges, outline.width, outline.height, "limit", limit) }
      let candidates = base.candidates(for: batch, outline, limit: limit)
      let attempt = search(batch, outline, candidates, limit: limit)
      guess = max(attempt.worstCorner, 0) * 1.12 + 0.6
      if Debug.on { print("   stages", candidates.stages.count, "worst", attempt.worstCorner, attempt.points?.count ?? -1, "work", work) }
      if let points = attempt.points { return points }
      repeats += 1
      limit = max(attempt.worstCorner * 1.01 + 0.6, limit * 1.3 + 0.6)
    }
  }

  private mutating func search(
    _ batch: HullBatch, _ outline: BatchOutline, _ candidates: CoreCandidates, limit: Double
  ) -> (points: [UtilityPoint]?, worstCorner: Double) {
    let reach = (
      x: Double(outline.width) + Double(candidates.reach.x), y: Double(outline.height) + Double(candidates.reach.y)
    )
    let slack = (outline.steepest * reach.x + reach.y + limit) * 0x1p-48
    if isDense {
      let outcome = short.run(outline, candidates, limit: limit, slack: slack)
      if outcome == .incomplete { return (nil, short.worstCorner) }
      if outcome == .complete {
        var points = PointCollector(batch, hull)
        short.forEachPoint(outline) { points.append(x: $0, y: $1) }
        return (points.proven(keptLoss: short.keptLoss + slack / 2), short.worstCorner)
      }
      if Debug.on { print("misfit16") }
      let outcome32 = middle.run(outline, candidates, limit: limit, slack: slack)
      if outcome32 == .incomplete { return (nil, middle.worstCorner) }
      if outcome32 == .complete {
        var points = PointCollector(batch, hull)
        middle.forEachPoint(outline) { points.append(x: $0, y: $1) }
        return (points.proven(keptLoss: middle.keptLoss + slack / 2), middle.worstCorner)
      }
      if Debug.on { print("misfit32") }
    }
    if reach.x < 0x1p30, reach.y < 0x1p30 {
      let isComplete = narrow.run(outline, candidates, limit: limit, slack: slack)
      guard isComplete else { return (nil, narrow.worstCorner) }
      var points = PointCollector(batch, hull)
      for state in narrow.points { points.append(x: Int64(state.x), y: Int64(state.y)) }
      return (points.proven(keptLoss: narrow.keptLoss + slack / 2), narrow.worstCorner)
    }
    let isComplete = wide.run(outline, candidates, limit: limit, slack: slack)
    guard isComplete else { return (nil, wide.worstCorner) }
    var points = PointCollector(batch, hull)
    for state in wide.points { points.append(x: state.x, y: state.y) }
    return (points.proven(keptLoss: wide.keptLoss + slack / 2), wide.worstCorner)
  }
}

/// Turns the points of a batch from its own axes into sums of reduced points, by rising a.
struct PointCollector {
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

  /// The points, or nil where they do not prove to be all of at most that loss, which is per step of x.
  mutating func proven(keptLoss: Double) -> [UtilityPoint]? {
    if !batch.isTransposed { points.reverse() }
    let kept = batch.edges.map { edge -> Int128 in
      Int128(keptLoss * Double(hull.edges[edge].span(isTransposed: batch.isTransposed)))
    }
    let vertices = Array(hull.vertices[batch.edges.lowerBound...batch.edges.upperBound])
    let refusal = FrontierCertificate.refusal(of: points.span, under: vertices.span, keptLoss: kept.span)
    return refusal == nil ? points : nil
  }
}

import Glibc
enum Debug { static let dense = getenv("DENSE") != nil; static let on = getenv("DBG") != nil 
  static let width = Int64(String(cString: getenv("WID") ?? strdup("200000"))) ?? 200000
}
