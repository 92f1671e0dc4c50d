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
    if reach.x < 0x1p30, reach.y < 0x1p30 {
      let isComplete = narrow.run(outline, candidates, limit: limit, slack: slack)
      guard isComplete else { return (nil, narrow.worstCorner) }
      return (proven(narrow.points, batch, keptLoss: narrow.keptLoss + slack / 2), narrow.worstCorner)
    }
    let isComplete = wide.run(outline, candidates, limit: limit, slack: slack)
    guard isComplete else { return (nil, wide.worstCorner) }
    return (proven(wide.points, batch, keptLoss: wide.keptLoss + slack / 2), wide.worstCorner)
  }

  /// The batch's states as points by rising a, or nil where they do not prove to be all.
  private func proven<State: PackedState>(
    _ states: [State], _ batch: HullBatch, keptLoss: Double
  ) -> [UtilityPoint]? {
    let start = hull.vertices[batch.isTransposed ? batch.edges.upperBound : batch.edges.lowerBound]
    var points: [UtilityPoint] = []
    points.reserveCapacity(states.count)
    if batch.isTransposed {
      for state in states {
        points.append(UtilityPoint(a: start.a + Int64(state.y), b: start.b + Int64(state.x)))
      }
    } else {
      for state in states.reversed() {
        points.append(UtilityPoint(a: start.a + Int64(state.x), b: start.b + Int64(state.y)))
      }
    }
    let kept = batch.edges.map { edge -> Int128 in
      Int128(keptLoss * Double(hull.edges[edge].span(isTransposed: batch.isTransposed)))
    }
    let vertices = Array(hull.vertices[batch.edges.lowerBound...batch.edges.upperBound])
    let refusal = FrontierCertificate.refusal(
      of: points.span, under: vertices.span, keptLoss: kept.span)
    return refusal == nil ? points : nil
  }
}

import Glibc
enum Debug { static let on = getenv("DBG") != nil 
  static let width = Int64(String(cString: getenv("WID") ?? strdup("200000"))) ?? 200000
}
