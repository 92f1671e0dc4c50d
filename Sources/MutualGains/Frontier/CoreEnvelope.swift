/// Over a stretch of x, a line: how far below it a state lies is what it has to make good.
struct EnvelopePiece: Sendable {
  /// The smallest x of the stretch.
  var low: Int64
  var offset: Double
  var slope: Double
  /// Whether states here are in the batch, so that they may be points of the frontier as they are.
  var isInside: Bool
}

/// What a state must still make good, stretch by stretch of x, while stages remain.
///
/// Under the batch that is its distance below the hull. Beside the batch it is the distance below the line of
/// the nearest edge or, where that is more, what coming back into the batch costs: the moves that remain, the
/// cheapest per step of x first, as if they could be taken in part (the linear relaxation of a knapsack).
struct CoreEnvelope {
  /// By falling x.
  private(set) var pieces: [EnvelopePiece] = []
  private let outline: BatchOutline
  /// Moves to the right by rising cost per step, to the left by falling gain per step: the best of each
  /// stage.
  private var rightward: [ReturnBound] = []
  private var leftward: [ReturnBound] = []

  /// Pieces of either chain that are told apart; what lies beyond goes on at the last rate, which is never
  /// too dear.
  private static let chainLength = 6

  init(_ outline: BatchOutline, _ candidates: CoreCandidates) {
    self.outline = outline
    for stage in candidates.ownCount..<candidates.stages.count {
      var (cheapest, dearest) = (Double.infinity, 0.0)
      var (right, left) = (0.0, 0.0)
      for move in candidates.moves[candidates.stages[stage].moves] {
        let rate = -Double(move.y) / Double(move.x)
        if move.x > 0 {
          cheapest = min(cheapest, rate)
          right = max(right, Double(move.x))
        } else {
          dearest = max(dearest, rate)
          left = max(left, -Double(move.x))
        }
      }
      if right > 0 { rightward.append(ReturnBound(rate: cheapest, reach: right, stage: stage)) }
      if left > 0 { leftward.append(ReturnBound(rate: dearest, reach: left, stage: stage)) }
    }
    rightward.sort { $0.rate < $1.rate }
    leftward.sort { $0.rate > $1.rate }
  }

  /// The envelope after the batch's own `stage`, with others of its own to come.
  ///
  /// Those can undo what the base lacks under the later edges, so a state is held against the hull of the
  /// factors so far, from which it can only lose.
  mutating func update(afterOwn stage: Int) {
    pieces.removeAll(keepingCapacity: true)
    pieces.append(line(fromX: 0, y: 0, slope: outline.flattest, low: .min))
    var (x, y) = (Int64(0), Int64(0))
    for edge in 0..<outline.edgeCount where outline.stage[edge] <= stage {
      pieces.append(line(fromX: x, y: y, slope: outline.slope[edge], low: x))
      pieces[pieces.count - 1].isInside = true
      x += outline.x[edge + 1] - outline.x[edge]
      y += outline.y[edge + 1] - outline.y[edge]
    }
    pieces.append(line(fromX: x, y: y, slope: outline.steepest, low: x + 1))
    pieces.reverse()
  }

  private mutating func appendBatch() {
    for edge in (0..<outline.edgeCount).reversed() {
      var piece = line(ofEdge: edge, low: outline.x[edge])
      piece.isInside = true
      pieces.append(piece)
    }
  }

  private func line(ofEdge edge: Int, low: Int64) -> EnvelopePiece {
    line(fromX: outline.x[edge], y: outline.y[edge], slope: outline.slope[edge], low: low)
  }

  private func line(fromX x: Int64, y: Int64, slope: Double, low: Int64) -> EnvelopePiece {
    EnvelopePiece(low: low, offset: Double(y) + slope * Double(x), slope: -slope, isInside: false)
  }

  /// The envelope after `stage`, where every further move costs at least `nextLoss`.
  mutating func update(after stage: Int, nextLoss: Double) {
    pieces.removeAll(keepingCapacity: true)
    rightward.removeAll { $0.stage == stage }
    leftward.removeAll { $0.stage == stage }
    appendRight(nextLoss: nextLoss)
    appendBatch()
    appendLeft(nextLoss: nextLoss)
  }

  /// States right of the batch come back by moves to the left.
  private mutating func appendRight(nextLoss: Double) {
    let (width, height) = (Double(outline.width), Double(outline.height))
    let steepest = outline.steepest
    var (distance, gain) = (0.0, 0.0)
    var low = outline.width + 1
    let total = CoreEnvelope.totalReach(of: leftward)
    let first = pieces.count
    for (index, move) in leftward.prefix(CoreEnvelope.chainLength).enumerated() {
      let isLast = index + 1 == min(CoreEnvelope.chainLength, leftward.count)
      let end = isLast ? total : distance + move.reach
      let excess = steepest * distance - gain
      let growth = max(steepest - move.rate, 0)
      let crossing = excess >= nextLoss ? distance : distance + (nextLoss - excess) / growth
      if crossing > distance {
        pieces.append(line(ofEdge: outline.edgeCount - 1, low: low))
        low = CoreEnvelope.place(width + 1 + min(crossing, end))
      }
      if crossing < end {
        pieces.append(
          EnvelopePiece(
            low: low, offset: -height - nextLoss - gain + move.rate * (width + distance), slope: -move.rate,
            isInside: false))
      }
      low = CoreEnvelope.place(width + 1 + end)
      gain += move.rate * (end - distance)
      distance = end
    }
    pieces.append(EnvelopePiece(low: low, offset: .infinity, slope: 0, isInside: false))
    pieces[first...].reverse()
  }

  /// States left of the batch come back by moves to the right.
  private mutating func appendLeft(nextLoss: Double) {
    let flattest = outline.flattest
    var (distance, cost) = (0.0, 0.0)
    let total = CoreEnvelope.totalReach(of: rightward)
    for (index, move) in rightward.prefix(CoreEnvelope.chainLength).enumerated() {
      let isLast = index + 1 == min(CoreEnvelope.chainLength, rightward.count)
      let end = isLast ? total : distance + move.reach
      let excess = cost - flattest * distance
      let growth = max(move.rate - flattest, 0)
      let crossing = excess >= nextLoss ? distance : distance + (nextLoss - excess) / growth
      if crossing > distance {
        pieces.append(line(ofEdge: 0, low: CoreEnvelope.place(-min(crossing, end))))
      }
      if crossing < end {
        pieces.append(
          EnvelopePiece(
            low: CoreEnvelope.place(-end), offset: cost - move.rate * distance - nextLoss, slope: -move.rate,
            isInside: false))
      }
      cost += move.rate * (end - distance)
      distance = end
    }
    pieces.append(EnvelopePiece(low: .min, offset: .infinity, slope: 0, isInside: false))
  }

  /// How far all these together lead; a little more, for sums are rounded and nothing may be given up
  /// wrongly.
  private static func totalReach(of ways: [ReturnBound]) -> Double {
    ways.reduce(0) { $0 + $1.reach } * (1 + 0x1p-40)
  }

  /// A boundary between pieces. Where it falls within rounding does not matter: each piece's line, held
  /// against states of the next one, only asks less of them.
  private static func place(_ x: Double) -> Int64 {
    if x >= 0x1p63 { return .max }
    return x <= -0x1p63 ? .min : Int64(x)
  }
}
