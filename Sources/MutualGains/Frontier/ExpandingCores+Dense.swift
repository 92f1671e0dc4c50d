/// A number that a dense state is kept in.
protocol DenseLane: FixedWidthInteger & SignedInteger & SIMDScalar & Codable & Sendable {}
extension Int16: DenseLane {}
extension Int32: DenseLane {}

/// The search of one batch on an array over x, for small values.
///
/// Entry x holds the best y of any package there, sheared: y + shear · x + zero, with the shear near the mean
/// slope. That is exact, and keeps numbers so small that 16 bits mostly do. A stage is new[x] = max(old[x],
/// old[x − move.x] + gain), a vector of entries at a time.
///
/// "No package" is a low number that takes part in the sums. It stands further below the hull than the loss
/// allowed, and moves add loss, so what comes of it is never a point of a proven batch.
struct DenseCores<Lane: DenseLane> {
  /// Entries for x from −margin to the batch's width + margin; "no package" wherever this batch has not been.
  private var lanes: [Lane] = []
  private var before: [Lane] = []
  private let margin: Int
  /// The smallest and largest x that this batch has cleared, and those between which packages may be.
  private var cleared = (low: 0, high: 0)
  private var window = (low: 0, high: 0)
  private var shear: Int64 = 0
  private var zero: Int64 = 0
  /// How far the sheared hull falls on its way, in all.
  private var descent: Int64 = 0
  /// Everything of at most this loss was kept.
  private(set) var keptLoss = 0.0
  /// The largest loss of a corner between the points.
  private(set) var worstCorner = 0.0
  /// Vectors written, to compare methods by.
  private(set) var work = 0

  private static var nothing: Lane { Lane.min + (Lane.max >> 4) }
  private static var highest: Int64 { Int64(Lane.max - (Lane.max >> 3)) }

  init(margin: Int) { self.margin = margin }

  enum Outcome {
    case complete, incomplete
    /// The numbers leave the lanes, or the packages the array.
    case doesNotFit
  }

  /// Searches everything of loss ≤ `limit` under `outline`; complete where no corner is left that has more.
  ///
  /// `slack` bounds what rounding does to losses.
  mutating func run(
    _ outline: BatchOutline, _ candidates: CoreCandidates, limit: Double, slack: Double
  ) -> Outcome {
    guard prepare(outline, limit: limit) else { return .doesNotFit }
    let reach = CoreWindow(outline, candidates)
    keptLoss = limit
    var nextCheck = limit * 0.5
    var nextCount = candidates.ownCount + 64
    // To bound the window takes a step for each stage: too much to do at every one of very many.
    let rhythm = 1 + candidates.stages.count / 256
    for (index, stage) in candidates.stages.enumerated() {
      if index >= candidates.ownCount {
        if stage.loss > nextCheck || index == nextCount {
          nextCount = 2 * index
          measure(outline)
          keptLoss = min(keptLoss, worstCorner)
          nextCheck = max(stage.loss * 1.04 + 0.25, keptLoss * 0.98)
        }
        if stage.loss > keptLoss + slack { break }
      }
      let moves = candidates.moves[stage.moves]
      var low = window.low
      var high = window.high
      for move in moves {
        guard abs(move.x) <= Int64(margin) else { return .doesNotFit }
        low = min(low, window.low + Int(move.x))
        high = max(high, window.high + Int(move.x))
      }
      if index % rhythm == 0 || low < -margin || high > Int(outline.width) + margin {
        let bounds = reach.range(after: index, allowedLoss: keptLoss + slack)
        low = max(low, Int(max(bounds.low.rounded(.down), -1e9)))
        high = min(high, Int(min(bounds.high.rounded(.up), 1e9)))
      }
      guard low >= -margin, high <= Int(outline.width) + margin,
        fits(outline, low: low, high: high, limit: limit)
      else { return .doesNotFit }
      guard advance(by: moves, low: low, high: high) else { return .doesNotFit }
    }
    measure(outline)
    return worstCorner <= keptLoss ? .complete : .incomplete
  }

  /// Puts the base package into an empty array, sheared so that the hull ends below the highest number.
  private mutating func prepare(_ outline: BatchOutline, limit: Double) -> Bool {
    let largest = Double(DenseCores.highest)
    guard outline.width <= Int64(margin), outline.steepest * Double(outline.width + 1) < 0x1p52,
      limit < largest
    else { return false }
    shear = Int64((outline.flattest + outline.steepest) / 2)
    var peak: Int64 = 0
    descent = 0
    for edge in 0..<outline.edgeCount {
      let before = outline.y[edge] + shear * outline.x[edge]
      let after = outline.y[edge + 1] + shear * outline.x[edge + 1]
      peak = max(peak, after)
      descent += max(before - after, 0)
    }
    zero = DenseCores.highest - peak
    guard Double(peak) < largest, fits(outline, low: 0, high: Int(outline.width), limit: limit) else {
      return false
    }
    let size = Int(outline.width) + 2 * margin + 1
    if lanes.count < size {
      lanes = Array(repeating: DenseCores.nothing, count: size)
      before = lanes
    }
    lanes[margin] = Lane(zero)
    before[margin] = Lane(zero)
    cleared = (0, 0)
    window = (0, 0)
    return true
  }

  /// Whether everything of loss ≤ `limit` with x from `low` to `high` has room between "no package" and the
  /// top.
  private func fits(_ outline: BatchOutline, low: Int, high: Int, limit: Double) -> Bool {
    let left = (Double(shear) - outline.flattest) * Double(low)
    let right = Double(shear) - outline.steepest
    let end = Double(outline.y[outline.edgeCount] + shear * outline.width)
    let top = Double(zero) + max(0, left, end + right * (Double(high) - Double(outline.width)))
    // Before all own factors are in, the hull so far may lie this far below the whole one.
    let bottom = Double(zero) + min(left, -Double(descent) + min(right, 0) * Double(high))
    return top < Double(Lane.max) - 8 && bottom - limit > Double(DenseCores.nothing) + 8
  }

  private mutating func advance(by moves: ArraySlice<CoreMove>, low: Int, high: Int) -> Bool {
    for move in moves where abs(move.y + shear * move.x) >= DenseCores.highest { return false }
    let old = window
    let (clearedLow, clearedHigh) = (min(cleared.low, low), max(cleared.high, high))
    swap(&lanes, &before)
    lanes.withUnsafeMutableBufferPointer { lanes in
      before.withUnsafeMutableBufferPointer { before in
        guard let new = lanes.baseAddress.map({ $0 + margin }),
          let source = before.baseAddress.map({ $0 + margin })
        else { return }
        for x in clearedLow..<cleared.low { (new[x], source[x]) = (DenseCores.nothing, DenseCores.nothing) }
        for x in cleared.high + 1..<clearedHigh + 1 {
          (new[x], source[x]) = (DenseCores.nothing, DenseCores.nothing)
        }
        (new + low).update(from: source + low, count: high - low + 1)
        for move in moves {
          let shift = Int(move.x)
          let first = max(low, old.low + shift)
          let last = min(high, old.high + shift)
          if first > last { continue }
          work += last - first + 1
          DenseCores.raise(
            new + first, count: last - first + 1, from: source + first - shift,
            gain: Lane(truncatingIfNeeded: move.y + shear * move.x))
        }
      }
    }
    cleared = (clearedLow, clearedHigh)
    window = (low, high)
    return true
  }

  /// target[i] = max(target[i], source[i] + gain), for parts of different arrays: the compiler makes vectors
  /// of it.
  @inline(never)
  private static func raise(
    _ target: UnsafeMutablePointer<Lane>, count: Int, from source: UnsafePointer<Lane>, gain: Lane
  ) {
    // Sums must not wrap around below.
    let floor = gain < 0 ? max(nothing, Lane.min - gain) : nothing
    for index in 0..<count {
      target[index] = max(target[index], max(source[index], floor) &+ gain)
    }
  }

  /// The largest loss of a corner between the packages found so far.
  private mutating func measure(_ outline: BatchOutline) {
    var best = -outline.height
    var worst = -Double.infinity
    lanes.withUnsafeBufferPointer { lanes in
      for edge in (0..<outline.edgeCount).reversed() {
        let slope = outline.slope[edge]
        let (low, high) = (Int(outline.x[edge]), Int(outline.x[edge + 1]))
        var line = Double(outline.y[edge + 1])
        var x = high - 1
        while x >= low {
          line += slope
          best = max(best, Int64(lanes[x + margin]) - zero - shear * Int64(x))
          worst = max(worst, line - Double(best))
          x -= 1
        }
      }
    }
    worstCorner = worst - 1
  }

  /// Calls `body` with the points of the batch by falling x, both end vertices among them.
  func forEachPoint(_ outline: BatchOutline, _ body: (Int64, Int64) -> Void) {
    var best = Int64.min
    lanes.withUnsafeBufferPointer { lanes in
      var x = Int(outline.width)
      while x >= 0 {
        let y = Int64(lanes[x + margin]) - zero - shear * Int64(x)
        if y > best {
          best = y
          body(Int64(x), y)
        }
        x -= 1
      }
    }
  }
}
