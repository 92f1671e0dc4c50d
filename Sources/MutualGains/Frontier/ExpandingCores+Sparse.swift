/// A state of the sparse search, x and y packed in one number: the order of the numbers is that of x and then
/// y, and adding two adds both coordinates.
protocol PackedState: FixedWidthInteger & SignedInteger & Sendable {
  associatedtype Half: FixedWidthInteger & SignedInteger
}

extension Int64: PackedState { typealias Half = Int32 }
extension Int128: PackedState { typealias Half = Int64 }

extension PackedState {
  @inline(__always)
  init(x: Int64, y: Int64) { self = Self(x) << Self(Half.bitWidth) &+ Self(y) }

  @inline(__always)
  var y: Half { Half(truncatingIfNeeded: self) }

  /// No state at x or right of it is less than this.
  @inline(__always)
  static func lowest(atX x: Int64) -> Self {
    let x = Self(Swift.min(Swift.max(x, Int64(Half.min) + 1), Int64(Half.max)))
    return (x << Self(Half.bitWidth)) &+ Self(Half.min)
  }

  @inline(__always)
  var x: Half { Half(truncatingIfNeeded: (self &- Self(y)) >> Self(Half.bitWidth)) }
}

/// Memory for states that kernels write without looking at counts; it only ever grows.
final class StateList<State: PackedState> {
  private(set) var storage: UnsafeMutablePointer<State>
  private var capacity = 64
  var count = 0

  init() { storage = .allocate(capacity: capacity) }

  deinit { storage.deallocate() }

  var elements: UnsafeBufferPointer<State> { UnsafeBufferPointer(start: storage, count: count) }

  func reset(to state: State) {
    storage[0] = state
    count = 1
  }

  /// Makes room for `needed` states and one that is written and not counted.
  func reserve(_ needed: Int) {
    if needed < capacity { return }
    let larger = max(needed + 1, capacity * 2)
    let moved = UnsafeMutablePointer<State>.allocate(capacity: larger)
    moved.update(from: storage, count: count)
    storage.deallocate()
    (storage, capacity) = (moved, larger)
  }
}

/// The search of one batch on sorted lists of states, for values over wide ranges.
///
/// A stage merges the list with a copy of it moved by an option, and drops what is dominated (Nemhauser and
/// Ullmann 1969), as well as what can lead to no efficient point of the batch.
///
/// Losses add up and stages come by rising loss. So a state of loss l can be moved again only while the next
/// stage's loss is ≤ limit − l; past that it is *settled*: a point of the frontier or nothing. Settled
/// states leave the list, which so grows and then shrinks again. They cannot have dominated any state that
/// stays, for a state that dominates another has less loss.
struct SparseCores<State: PackedState> {
  /// The states that may still move, by falling x and rising y.
  private var active = StateList<State>()
  private var source = StateList<State>()
  private var merged = StateList<State>()
  /// States that settled since the last collection, in no order.
  private var settled = StateList<State>()
  /// The points of the batch so far, by falling x and rising y, none dominated.
  private(set) var points: [State] = []
  /// Everything of at most this loss was kept: the limit, or the worst corner at a collection where that was
  /// less.
  private(set) var keptLoss = 0.0
  /// The largest loss of a corner between the points.
  private(set) var worstCorner = 0.0
  /// States written, to compare methods by.
  private(set) var work = 0
  /// Whether the last run was stopped.
  private(set) var isStopped = false

  /// Searches everything of loss ≤ `limit` under `outline`; true where no corner is left that has more.
  ///
  /// - Parameters:
  ///   - slack: Bounds what rounding does to losses.
  ///   - stop: Asked now and then with how many bytes the lists take; once true, the run ends at once.
  mutating func run(
    _ outline: BatchOutline, _ candidates: CoreCandidates, limit: Double, slack: Double,
    stop: (_ bytes: Int) -> Bool = { _ in false }
  ) -> Bool {
    isStopped = false
    var nextLook = work + SparseCores.statesPerLook
    active.reset(to: State(x: 0, y: 0))
    settled.count = 0
    points.removeAll(keepingCapacity: true)
    keptLoss = limit
    var envelope = CoreEnvelope(outline, candidates)
    var nextCheck = limit * 0.5
    var nextCount = candidates.ownCount + 64
    for (index, stage) in candidates.stages.enumerated() {
      let isOwn = index < candidates.ownCount
      if !isOwn {
        if stage.loss > nextCheck || index == nextCount {
          nextCount = 2 * index
          collect(outline)
          keptLoss = min(keptLoss, worstCorner)
          nextCheck = max(stage.loss * 1.04, keptLoss * 0.85)
        }
        if stage.loss > keptLoss + slack { break }
      }
      // The batch's own factors have no loss, and the chains beside the batch count on all of them.
      var nextLoss = 0.0
      if index + 1 >= candidates.ownCount {
        nextLoss = index + 1 < candidates.stages.count ? candidates.stages[index + 1].loss : .infinity
        if nextLoss > keptLoss + slack { nextLoss = .infinity }
      }
      if isOwn { envelope.update(afterOwn: index) } else { envelope.update(after: index, nextLoss: nextLoss) }
      advance(
        by: candidates.moves[stage.moves], under: envelope.pieces, allowedLoss: keptLoss + slack,
        nextLoss: nextLoss, &nextLook, stop)
      if isStopped { return false }
    }
    collect(outline)
    return worstCorner <= keptLoss
  }

  /// Some milliseconds' work.
  private static var statesPerLook: Int { 1 << 20 }

  private mutating func advance(
    by moves: ArraySlice<CoreMove>, under pieces: [EnvelopePiece], allowedLoss: Double, nextLoss: Double,
    _ nextLook: inout Int, _ stop: (Int) -> Bool
  ) {
    swap(&source, &active)
    var kept = source
    for move in moves {
      merged.reserve(kept.count + source.count)
      settled.reserve(settled.count + kept.count + source.count)
      work += kept.count + source.count
      if work >= nextLook {
        nextLook = work + SparseCores.statesPerLook
        let states = active.count + source.count + merged.count + settled.count + 2 * points.count
        isStopped = stop((states + kept.count + source.count) * MemoryLayout<State>.stride)
        if isStopped { return }
      }
      let count = SparseCores.merge(
        kept.elements, source.elements, movedBy: State(x: move.x, y: move.y), into: merged.storage)
      let counts = pieces.withUnsafeBufferPointer { pieces in
        SparseCores.part(
          merged.storage, count: count, under: pieces, movableLoss: allowedLoss - nextLoss,
          allowedLoss: allowedLoss, settled: settled.storage + settled.count)
      }
      merged.count = counts.movable
      settled.count += counts.settled
      swap(&merged, &active)
      kept = active
    }
  }

  /// Takes the settled and the active states into the points, and measures the corners between these.
  private mutating func collect(_ outline: BatchOutline) {
    let width = outline.width
    var found = Array(settled.elements)
    found += active.elements.lazy.filter { 0 <= $0.x && Int64($0.x) <= width }
    found += points
    settled.count = 0
    found.sort(by: >)
    points.removeAll(keepingCapacity: true)
    worstCorner = -.infinity
    var edge = outline.edgeCount - 1
    var (lastX, lastY) = (Int64.min, Int64.min)
    for state in found where Int64(state.y) > lastY {
      let (x, y) = (Int64(state.x), Int64(state.y))
      points.append(state)
      if lastX != .min {
        while x < outline.x[edge] { edge -= 1 }
        let corner = Double(outline.y[edge]) - outline.slope[edge] * Double(x + 1 - outline.x[edge])
        worstCorner = max(worstCorner, corner - Double(lastY + 1))
      }
      (lastX, lastY) = (x, y)
    }
  }

  /// Merges `kept` with a moved copy of `moved` and drops what is dominated.
  ///
  /// Which list the next state comes from is as good as random, so the loop computes it without a branch. Of
  /// two equal states the second counts as dominated.
  @inline(never) private static func merge(
    _ kept: UnsafeBufferPointer<State>, _ moved: UnsafeBufferPointer<State>, movedBy move: State,
    into result: UnsafeMutablePointer<State>
  ) -> Int {
    guard let keptBase = kept.baseAddress, let movedBase = moved.baseAddress else { return 0 }
    let (keptCount, movedCount) = (kept.count, moved.count)
    var (keptIndex, movedIndex, count) = (0, 0, 0)
    var best = State.Half.min
    while keptIndex < keptCount, movedIndex < movedCount {
      let left = keptBase[keptIndex]
      let right = movedBase[movedIndex] &+ move
      let isLeft = left >= right
      let state = isLeft ? left : right
      let step = isLeft ? 1 : 0
      keptIndex &+= step
      movedIndex &+= 1 &- step
      let y = state.y
      result[count] = state
      count &+= y > best ? 1 : 0
      best = max(best, y)
    }
    while keptIndex < keptCount {
      let state = keptBase[keptIndex]
      keptIndex &+= 1
      result[count] = state
      count &+= state.y > best ? 1 : 0
      best = max(best, state.y)
    }
    while movedIndex < movedCount {
      let state = movedBase[movedIndex] &+ move
      movedIndex &+= 1
      result[count] = state
      count &+= state.y > best ? 1 : 0
      best = max(best, state.y)
    }
    return count
  }

  /// Parts states by their loss: those that may still move stay, the others settle or are gone.
  @inline(never) private static func part(
    _ states: UnsafeMutablePointer<State>, count: Int, under pieces: UnsafeBufferPointer<EnvelopePiece>,
    movableLoss: Double, allowedLoss: Double, settled: UnsafeMutablePointer<State>
  ) -> (movable: Int, settled: Int) {
    var (index, movableCount, settledCount) = (0, 0, 0)
    for piece in pieces {
      let low = State.lowest(atX: piece.low)
      let settledFloor = piece.isInside ? -allowedLoss : .infinity
      while index < count, states[index] >= low {
        let state = states[index]
        index &+= 1
        let height = Double(state.y) - (piece.offset + piece.slope * Double(state.x))
        let isMovable = height >= -movableLoss
        let isSettled = height >= settledFloor && !isMovable
        states[movableCount] = state
        movableCount &+= isMovable ? 1 : 0
        settled[settledCount] = state
        settledCount &+= isSettled ? 1 : 0
      }
      if index == count { break }
    }
    return (movableCount, settledCount)
  }
}
