/// How far beside its batch a package can stand and still come back.
///
/// A state at distance d beside the batch went out there by moves of the stages so far, and has to return by
/// moves of those to come. Both ways it pays at least the difference of their slopes for each step; it is
/// dead once that comes to more than the loss allowed.
struct CoreWindow {
  private let outline: BatchOutline
  private let ownCount: Int
  /// By rising cost per step.
  private var rightward: [ReturnBound] = []
  /// By falling gain per step.
  private var leftward: [ReturnBound] = []

  init(_ outline: BatchOutline, _ candidates: CoreCandidates) {
    self.outline = outline
    ownCount = candidates.ownCount
    var ownSpan = Array(repeating: (x: Int64(0), y: Int64(0)), count: ownCount)
    for edge in 0..<outline.edgeCount {
      ownSpan[outline.stage[edge]].x += outline.x[edge + 1] - outline.x[edge]
      ownSpan[outline.stage[edge]].y += outline.y[edge + 1] - outline.y[edge]
    }
    for (index, stage) in candidates.stages.enumerated() {
      // The batch's own factors may end anywhere between their places at its two ends.
      let end = index < ownCount ? ownSpan[index] : (x: 0, y: 0)
      var right = ReturnBound(rate: .infinity, reach: 0, stage: index)
      var left = ReturnBound(rate: 0, reach: 0, stage: index)
      for move in candidates.moves[stage.moves] {
        if move.x < 0 {
          left.rate = max(left.rate, -Double(move.y) / Double(move.x))
          left.reach = max(left.reach, -Double(move.x))
        } else if move.x > end.x {
          right.rate = min(right.rate, -Double(move.y - end.y) / Double(move.x - end.x))
          right.reach = max(right.reach, Double(move.x - end.x))
        }
      }
      if right.reach > 0 { rightward.append(right) }
      if left.reach > 0 { leftward.append(left) }
    }
    rightward.sort { $0.rate < $1.rate }
    leftward.sort { $0.rate > $1.rate }
  }

  /// The smallest and the largest x at which a state may stand after `stage`.
  ///
  /// Complexity: O(stages).
  func range(after stage: Int, allowedLoss: Double) -> (low: Double, high: Double) {
    let left = distance(
      out: leftward, back: rightward, after: stage, allowedLoss: allowedLoss, freeRate: outline.flattest,
      sign: 1)
    let right = distance(
      out: rightward, back: leftward, after: stage, allowedLoss: allowedLoss, freeRate: outline.steepest,
      sign: -1)
    return (-left, Double(outline.width) + right)
  }

  private func distance(
    out: [ReturnBound], back: [ReturnBound], after stage: Int, allowedLoss: Double, freeRate: Double,
    sign: Double
  ) -> Double {
    // While own factors are still to come, these may bring a state back without loss.
    let isFree = stage + 1 < ownCount
    var (distance, cost) = (0.0, 0.0)
    var (outIndex, backIndex) = (0, 0)
    var (outLeft, backLeft) = (0.0, isFree ? Double.infinity : 0)
    while true {
      while outLeft <= 0 {
        while outIndex < out.count, out[outIndex].stage > stage { outIndex += 1 }
        if outIndex == out.count { return distance }
        outLeft = out[outIndex].reach
      }
      while backLeft <= 0 {
        while backIndex < back.count, back[backIndex].stage <= stage { backIndex += 1 }
        if backIndex == back.count { return distance }
        backLeft = back[backIndex].reach
      }
      let rate = max(sign * ((isFree ? freeRate : back[backIndex].rate) - out[outIndex].rate), 0)
      let step = min(outLeft, backLeft)
      if cost + rate * step > allowedLoss { return distance + (allowedLoss - cost) / rate }
      cost += rate * step
      distance += step
      outLeft -= step
      backLeft -= step
      if outLeft <= 0 { outIndex += 1 }
      if backLeft <= 0, !isFree { backIndex += 1 }
    }
  }
}

/// The best move of a stage in one direction: its cost (or gain) of y for each step of x, and how far it reaches.
struct ReturnBound {
  var rate: Double
  var reach: Double
  var stage: Int
}
