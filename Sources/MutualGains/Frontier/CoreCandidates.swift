/// One option that a stage may take instead of the base's.
struct CoreMove: Sendable {
  /// The option's place in `ReducedFactors`.
  let option: Int
  /// How far it moves a package from the base.
  let x: Int64
  let y: Int64
  /// How much of the loss allowed it uses up at least, wherever under the batch the package ends.
  let loss: Double
}

/// One factor of a core, with those of its options that can matter.
struct CoreStage: Sendable {
  let factor: Int
  /// The least loss of its moves.
  let loss: Double
  /// Its moves, as places in `CoreCandidates.moves`.
  let moves: Range<Int>
}

/// What a batch's search has to try: the factors of its own edges first, then the others by rising loss.
struct CoreCandidates: Sendable {
  var stages: [CoreStage] = []
  var moves: [CoreMove] = []
  /// How many of the stages are the batch's own factors.
  var ownCount = 0
  /// Sums over all stages of the furthest that one can move a package on each axis.
  var reach = (x: Int64(0), y: Int64(0))
}

/// The base package of the batch at hand, and what leaving it costs, option by option.
///
/// The loss of an option under direction (slope, 1) is slope · (base.x − x) + (base.y − y): linear in the
/// slope, so the smaller of its values at the flattest and steepest edge of a batch bounds it for the whole
/// batch.
///
/// The scan over all options runs on floats with slack for their rounding; what it lets through is judged
/// again.
struct CoreBase {
  private let factors: ReducedFactors
  private let hull: ConcaveHull
  /// The factor of each option.
  private let owner: [Int32]
  /// The base's option of each factor.
  private(set) var choice: [Int]
  private var vertex = 0
  private var isTransposed = false
  /// base.x − x and base.y − y of every option, padded to whole vectors; the base's own options never pass.
  private var lossX: [Float]
  private var lossY: [Float]
  /// The largest distance between options of one factor, per axis.
  private let largest: (a: Float, b: Float)
  /// The last batch in which a factor had edges.
  private var ownBatch: [Int]
  private var batchNumber = 0

  private static let lanes = 8

  init(factors: ReducedFactors, hull: ConcaveHull) {
    self.factors = factors
    self.hull = hull
    choice = (0..<factors.count).map { factors.start[$0] }
    owner = (0..<factors.count).flatMap { factor in
      repeatElement(Int32(factor), count: factors.points(of: factor).count)
    }
    let padded = (owner.count + CoreBase.lanes - 1) / CoreBase.lanes * CoreBase.lanes
    lossX = Array(repeating: 0, count: padded)
    lossY = Array(repeating: .infinity, count: padded)
    ownBatch = Array(repeating: 0, count: factors.count)
    largest = (Float(factors.a.max() ?? 0), Float(factors.b.max() ?? 0))
    for factor in 0..<factors.count { updateLosses(of: factor) }
  }

  /// Makes the hull vertex at which `outline` starts the base.
  ///
  /// Complexity: O(edges in between), and O(options) where the axes change places.
  mutating func move(to outline: BatchOutline, of batch: HullBatch) {
    let turned = isTransposed != batch.isTransposed
    isTransposed = batch.isTransposed
    let target = outline.startVertex
    let passed = min(vertex, target)..<max(vertex, target)
    if target > vertex {
      for edge in passed { choice[hull.edges[edge].factor] = hull.edges[edge].to }
    } else {
      for edge in passed.reversed() { choice[hull.edges[edge].factor] = hull.edges[edge].from }
    }
    vertex = target
    if turned {
      for factor in 0..<factors.count { updateLosses(of: factor) }
    } else {
      for edge in passed { updateLosses(of: hull.edges[edge].factor) }
    }
  }

  private mutating func updateLosses(of factor: Int) {
    let base = choice[factor]
    for option in factors.points(of: factor) {
      let (x, y) = move(to: option, from: base)
      lossX[option] = Float(-x)
      lossY[option] = option == base ? .infinity : Float(-y)
    }
  }

  private func move(to option: Int, from base: Int) -> (x: Int64, y: Int64) {
    let a = factors.a[option] - factors.a[base]
    let b = factors.b[option] - factors.b[base]
    return isTransposed ? (b, a) : (a, b)
  }

  /// The stages of a batch's search for everything of loss ≤ `limit`.
  ///
  /// Complexity: O(options), a vector of them at a time.
  mutating func candidates(for batch: HullBatch, _ outline: BatchOutline, limit: Double) -> CoreCandidates {
    batchNumber += 1
    var result = CoreCandidates()
    for edge in batch.isTransposed ? Array(batch.edges.reversed()) : Array(batch.edges) {
      let factor = hull.edges[edge].factor
      if ownBatch[factor] == batchNumber { continue }
      ownBatch[factor] = batchNumber
      let first = result.moves.count
      for option in factors.points(of: factor) where option != choice[factor] {
        let (x, y) = move(to: option, from: choice[factor])
        result.moves.append(CoreMove(option: option, x: x, y: y, loss: 0))
      }
      result.add(CoreStage(factor: factor, loss: 0, moves: first..<result.moves.count))
    }
    result.ownCount = result.stages.count
    appendOthers(to: &result, outline, limit: limit)
    // Along parallel edges, factors before the batch's own can only go back, and those behind only on: from
    // near to far they come in turns, which fills the batch soon.
    let own = hull.edges[batch.edges.lowerBound].factor
    result.stages[result.ownCount...].sort { first, second in
      if first.loss != second.loss { return first.loss < second.loss }
      return (abs(first.factor - own), first.factor) < (abs(second.factor - own), second.factor)
    }
    return result
  }

  private mutating func appendOthers(
    to result: inout CoreCandidates, _ outline: BatchOutline, limit: Double
  ) {
    var stageFactor = -1
    var first = result.moves.count
    var least = Double.infinity
    for option in scan(outline, limit: limit) {
      let factor = Int(owner[option])
      if ownBatch[factor] == batchNumber { continue }
      let (x, y) = move(to: option, from: choice[factor])
      let atFlattest = -(outline.flattest * Double(x) + Double(y))
      let atSteepest = -(outline.steepest * Double(x) + Double(y))
      var loss = max(0, min(atFlattest, atSteepest))
      // What is nothing but rounding should tie.
      if loss < 1e-12 * abs(Double(y)) { loss = 0 }
      if loss > limit { continue }
      if factor != stageFactor {
        result.add(CoreStage(factor: stageFactor, loss: least, moves: first..<result.moves.count))
        (stageFactor, first, least) = (factor, result.moves.count, .infinity)
      }
      result.moves.append(CoreMove(option: option, x: x, y: y, loss: loss))
      least = min(least, loss)
    }
    result.add(CoreStage(factor: stageFactor, loss: least, moves: first..<result.moves.count))
  }

  /// All options whose loss under the batch may be ≤ `limit`, and perhaps a few more.
  private func scan(_ outline: BatchOutline, limit: Double) -> [Int] {
    var found: [Int] = []
    let flattest = SIMD8<Float>(repeating: Float(outline.flattest))
    let steepest = SIMD8<Float>(repeating: Float(outline.steepest))
    // Each product and sum errs by at most 2^-24 of itself, each factor too.
    let largestX = Double(isTransposed ? largest.b : largest.a)
    let largestY = Double(isTransposed ? largest.a : largest.b)
    let slack = (outline.steepest * largestX + largestY) * 0x1p-21
    let bound = SIMD8<Float>(repeating: Float(min((limit + slack) * 1.0001, 1e38)))
    lossX.withUnsafeBytes { lossX in
      lossY.withUnsafeBytes { lossY in
        var option = 0
        for offset in stride(from: 0, to: lossX.count, by: 32) {
          let x = lossX.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
          let y = lossY.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
          let passes = (x * flattest + y .<= bound) .| (x * steepest + y .<= bound)
          if any(passes) {
            for lane in 0..<CoreBase.lanes where passes[lane] { found.append(option + lane) }
          }
          option += CoreBase.lanes
        }
      }
    }
    return found
  }

  /// A first guess of the loss a batch needs, where none is known: so much that about 24 factors join.
  mutating func firstGuess(for batch: HullBatch, _ outline: BatchOutline) -> Double {
    let all = candidates(for: batch, outline, limit: .infinity)
    let others = all.stages[all.ownCount...]
    return others.isEmpty ? 0 : others[others.startIndex + min(24, others.count) - 1].loss
  }
}

extension CoreCandidates {
  fileprivate mutating func add(_ stage: CoreStage) {
    if stage.moves.isEmpty { return }
    stages.append(stage)
    reach.x += moves[stage.moves].reduce(0) { max($0, abs($1.x)) }
    reach.y += moves[stage.moves].reduce(0) { max($0, abs($1.y)) }
  }
}
