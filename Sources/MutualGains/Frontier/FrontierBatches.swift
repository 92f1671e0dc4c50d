import Dispatch

/// Runs the batches of a stretch on some threads and hands their points over in order.
///
/// Batches do not depend on each other. At most a few per thread are ahead of the consumer, so memory is
/// bounded. A batch under which there are very many points is left to the consumer, who goes through it in windows.
struct FrontierBatches<Chunk: Sendable>: Sendable {
  let search: FrontierSearch
  let stretch: FrontierStretch
  /// More than this a search may not take, on all threads together.
  let bytes: Int
  /// What is made of the points of some batches, on the thread that found them.
  let make: @Sendable ([UtilityPoint]) -> Chunk

  /// How the search of some batches ended.
  fileprivate enum Found: Sendable {
    /// With what was made of their points; nil where there are none.
    case chunk(Chunk?)
    /// Very many points are there, which two lists hand over piece by piece.
    case many(SumHalves)
    /// It was given up.
    case stopped
  }

  /// A batch that takes more than this is looked at from two lists, where these are short.
  private static var largeBatch: Int { 8 << 20 }

  /// From two lists so many pairs are looked at, and no more.
  private static var mostPairs: Int { 1 << 25 }

  /// What the calling thread tells: a false answer ends the run.
  enum Event {
    case aboutToSearch
    /// What was made of points; nil where there were none.
    case found(Chunk?)
    /// A search was given up.
    case stopped
  }

  /// Runs all batches, on at least one thread, until `step` returns false.
  ///
  /// - Parameter isCancelled: Asked within long searches.
  func run(threads: Int, _ isCancelled: () -> Bool, _ step: (Event) -> Bool) {
    if search.plan.batches.isEmpty {
      if step(.aboutToSearch) { _ = step(.found(made(of: stretch.constantPoint))) }
    } else if threads > 1, stretch.batches.count > 1 {
      runParallel(threads: min(threads, stretch.batches.count), isCancelled, step)
    } else {
      var cores = makeCores()
      var next = stretch.batches.lowerBound
      while next < stretch.batches.upperBound {
        let run = nextRun(from: next, atOnce: cores.batchesAtOnce)
        guard step(.aboutToSearch) else { return }
        let found = found(in: run, &cores, bytes, isCancelled)
        guard consume(found, of: run, step) else { return }
        next = run.upperBound
      }
    }
  }

  /// Up to `atOnce` batches from `first` on that can be searched as one.
  private func nextRun(from first: Int, atOnce: Int) -> Range<Int> {
    let batches = search.plan.batches
    var end = first + 1
    while end < stretch.batches.upperBound, end - first < atOnce,
      batches[end].isTransposed == batches[first].isTransposed
    {
      end += 1
    }
    return first..<end
  }

  private func makeCores() -> ExpandingCores {
    ExpandingCores(factors: search.factors, hull: search.hull, isDense: search.plan.isDense)
  }

  private func made(of points: [UtilityPoint]) -> Chunk? { points.isEmpty ? nil : make(points) }

  /// Searches some batches.
  private func found(
    in run: Range<Int>, _ cores: inout ExpandingCores, _ bytes: Int, _ isCancelled: () -> Bool
  ) -> Found {
    let (first, last) = (search.plan.batches[run.lowerBound], search.plan.batches[run.upperBound - 1])
    let whole = HullBatch(
      edges: first.edges.lowerBound..<last.edges.upperBound, isTransposed: first.isTransposed)
    var halves: SumHalves?
    var isLarge = false
    let points = cores.frontier(of: whole) { taken in
      if !isLarge, taken > FrontierBatches.largeBatch {
        isLarge = true
        halves = usefulHalves(for: run)
      }
      return halves != nil || taken > bytes || isCancelled()
    }
    if let halves { return .many(halves) }
    return points.map { .chunk(made(of: stretch.originals($0, upToBatch: run.upperBound - 1))) } ?? .stopped
  }

  private func usefulHalves(for run: Range<Int>) -> SumHalves? {
    guard let range = stretch.range(of: run), let halves = search.halves else { return nil }
    return halves.pairCount(in: range) <= FrontierBatches.mostPairs ? halves : nil
  }

  /// Hands over what was found; false ends the run.
  private func consume(_ found: Found, of run: Range<Int>, _ step: (Event) -> Bool) -> Bool {
    switch found {
    case .chunk(let chunk): return step(.found(chunk))
    case .stopped: return step(.stopped)
    case .many(let halves):
      guard let range = stretch.range(of: run) else { return true }
      return halves.forEachWindow(in: range) { points in
        step(.aboutToSearch) && step(.found(made(of: points.map(search.factors.original))))
      }
    }
  }

  private func runParallel(threads: Int, _ isCancelled: () -> Bool, _ step: (Event) -> Bool) {
    let share = bytes / threads
    let line = BatchLine<Chunk>(batches: stretch.batches, ahead: 8 * threads)
    // Long runs are for one thread at a time; the others need work too.
    @Sendable func run(from first: Int, _ cores: ExpandingCores) -> Range<Int> {
      let share = (stretch.batches.upperBound - first) / (2 * threads)
      return nextRun(from: first, atOnce: max(1, min(cores.batchesAtOnce, share)))
    }
    let helpers = DispatchGroup()
    for _ in 1..<threads {
      helpers.enter()
      let isRunning = HelperThread.start {
        defer { helpers.leave() }
        var cores = makeCores()
        while let batches = line.takeOrWait({ run(from: $0, cores) }) {
          line.put(found(in: batches, &cores, share) { line.isClosed }, of: batches)
        }
      }
      // Where there is no room for one more, the others do its part.
      if !isRunning {
        helpers.leave()
        break
      }
    }
    var cores = makeCores()
    var isWanted = true
    while isWanted, let task = line.nextForConsumer({ run(from: $0, cores) }) {
      switch task {
      case .consume(let found, let batches): isWanted = consume(found, of: batches, step)
      case .search(let batches):
        isWanted = step(.aboutToSearch)
        if isWanted { line.put(found(in: batches, &cores, share, isCancelled), of: batches) }
      case .wait:
        isWanted = step(.aboutToSearch)
        // A long search on another thread ends once the line is closed.
        if isWanted { line.waitForResult() }
      }
    }
    line.close(helpers: threads - 1)
    helpers.wait()
  }
}

/// The batches that wait, are under way, or are done and not yet consumed.
private final class BatchLine<Chunk: Sendable>: Sendable {
  typealias Found = FrontierBatches<Chunk>.Found

  enum Task: Sendable {
    case consume(Found, of: Range<Int>)
    case search(Range<Int>)
    case wait
  }

  private struct State: Sendable {
    var next: Int
    var consumed: Int
    /// What was found, by the first batch of each run, and where the next run begins.
    var results: [Int: (found: Found, end: Int)] = [:]
    var isClosed = false
  }

  private let end: Int
  private let ahead: Int
  private let state: GuardedState<State>
  private let hasRoom = DispatchSemaphore(value: 0)
  private let hasResult = DispatchSemaphore(value: 0)

  /// A line of `batches`; runs start at most `ahead` of them before the consumer.
  init(batches: Range<Int>, ahead: Int) {
    end = batches.upperBound
    self.ahead = ahead
    state = GuardedState(State(next: batches.lowerBound, consumed: batches.lowerBound))
  }

  /// The batches to search next, once there is room for their points; nil when there are none left. `run`
  /// says which ones from the first on to take together.
  func takeOrWait(_ run: (Int) -> Range<Int>) -> Range<Int>? {
    while true {
      let (batches, isOver) = state.withState { state -> (Range<Int>?, Bool) in
        if state.isClosed || state.next == end { return (nil, true) }
        return (take(&state, run), false)
      }
      if isOver { return nil }
      if let batches { return batches }
      hasRoom.wait()
    }
  }

  private func take(_ state: inout State, _ run: (Int) -> Range<Int>) -> Range<Int>? {
    guard state.next < min(end, state.consumed + ahead) else { return nil }
    let batches = run(state.next)
    state.next = batches.upperBound
    return batches
  }

  /// Whether nothing more is wanted.
  var isClosed: Bool { state.withState { $0.isClosed } }

  func put(_ found: Found, of batches: Range<Int>) {
    state.withState { $0.results[batches.lowerBound] = (found, batches.upperBound) }
    hasResult.signal()
  }

  /// What the consumer should do now; nil when it has got everything.
  func nextForConsumer(_ run: (Int) -> Range<Int>) -> Task? {
    let task = state.withState { state -> Task? in
      if state.consumed == end { return nil }
      if let result = state.results.removeValue(forKey: state.consumed) {
        let batches = state.consumed..<result.end
        state.consumed = result.end
        return .consume(result.found, of: batches)
      }
      return take(&state, run).map(Task.search) ?? .wait
    }
    if case .consume = task { for _ in 0..<ahead / 8 { hasRoom.signal() } }
    return task
  }

  /// Waits for a result, but not for long: somebody may want to stop.
  func waitForResult() { _ = hasResult.wait(timeout: .now() + .milliseconds(100)) }

  func close(helpers: Int) {
    state.withState { $0.isClosed = true }
    for _ in 0..<helpers { hasRoom.signal() }
  }
}
