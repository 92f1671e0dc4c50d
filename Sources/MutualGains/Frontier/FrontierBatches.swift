import Dispatch
import Synchronization

/// Runs the batches of a stretch on some threads and hands their points over in order.
///
/// Batches do not depend on each other. At most a few per thread are ahead of the consumer, so memory is bounded.
struct FrontierBatches: Sendable {
  let search: FrontierSearch
  let stretch: FrontierStretch

  /// What the calling thread tells: a false answer ends the run.
  enum Event {
    case aboutToSearch
    case found([UtilityPoint])
  }

  /// Runs all batches, on at least one thread, until `step` returns false.
  func run(threads: Int, _ step: (Event) -> Bool) {
    if search.plan.batches.isEmpty {
      if step(.aboutToSearch) { _ = step(.found(stretch.constantPoint)) }
    } else if threads > 1, stretch.batches.count > 1 {
      runParallel(threads: min(threads, stretch.batches.count), step)
    } else {
      var cores = makeCores()
      for batch in stretch.batches {
        guard step(.aboutToSearch), step(.found(points(of: batch, &cores))) else { return }
      }
    }
  }

  private func makeCores() -> ExpandingCores {
    ExpandingCores(factors: search.factors, hull: search.hull, isDense: search.plan.isDense)
  }

  private func points(of batch: Int, _ cores: inout ExpandingCores) -> [UtilityPoint] {
    stretch.originals(cores.frontier(of: search.plan.batches[batch]), ofBatch: batch)
  }

  private func runParallel(threads: Int, _ step: (Event) -> Bool) {
    let line = BatchLine(batches: stretch.batches, ahead: 8 * threads)
    let helpers = DispatchGroup()
    for _ in 1..<threads {
      DispatchQueue.global().async(group: helpers) {
        var cores = makeCores()
        while let batch = line.takeOrWait() { line.put(points(of: batch, &cores), ofBatch: batch) }
      }
    }
    var cores = makeCores()
    var isWanted = true
    while isWanted, let task = line.nextForConsumer() {
      switch task {
      case .consume(let points): isWanted = step(.found(points))
      case .search(let batch):
        isWanted = step(.aboutToSearch)
        if isWanted { line.put(points(of: batch, &cores), ofBatch: batch) }
      case .wait:
        isWanted = step(.aboutToSearch)
        if isWanted { line.waitForResult() }
      }
    }
    line.close(helpers: threads - 1)
    helpers.wait()
  }
}

/// The batches that wait, are under way, or are done and not yet consumed.
private final class BatchLine: Sendable {
  enum Task {
    case consume([UtilityPoint])
    case search(Int)
    case wait
  }

  private struct State {
    var next: Int
    var consumed: Int
    var results: [Int: [UtilityPoint]] = [:]
    var isClosed = false
  }

  private let end: Int
  private let ahead: Int
  private let state: Mutex<State>
  private let hasRoom = DispatchSemaphore(value: 0)
  private let hasResult = DispatchSemaphore(value: 0)

  /// A line of `batches`; at most `ahead` of them get ahead of the consumer.
  init(batches: Range<Int>, ahead: Int) {
    end = batches.upperBound
    self.ahead = ahead
    state = Mutex(State(next: batches.lowerBound, consumed: batches.lowerBound))
  }

  /// The next batch to search, once there is room for its result; nil when there is none left.
  func takeOrWait() -> Int? {
    while true {
      let (batch, isOver) = state.withLock { state -> (Int?, Bool) in
        if state.isClosed || state.next == end { return (nil, true) }
        return (take(&state), false)
      }
      if isOver { return nil }
      if let batch { return batch }
      hasRoom.wait()
    }
  }

  private func take(_ state: inout State) -> Int? {
    guard state.next < min(end, state.consumed + ahead) else { return nil }
    state.next += 1
    return state.next - 1
  }

  func put(_ points: [UtilityPoint], ofBatch batch: Int) {
    state.withLock { $0.results[batch] = points }
    hasResult.signal()
  }

  /// What the consumer should do now; nil when it has got everything.
  func nextForConsumer() -> Task? {
    let task = state.withLock { state -> Task? in
      if state.consumed == end { return nil }
      if let points = state.results.removeValue(forKey: state.consumed) {
        state.consumed += 1
        return .consume(points)
      }
      return take(&state).map(Task.search) ?? .wait
    }
    if case .consume = task { hasRoom.signal() }
    return task
  }

  func waitForResult() { hasResult.wait() }

  func close(helpers: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<helpers { hasRoom.signal() }
  }
}
