/// How much time and memory a search under rules may take.
public struct SearchLimits: Hashable, Sendable {
  /// The most time, counted from the start of the search; nil for no limit.
  public var time: Duration?
  /// About how many bytes the search may hold at a time.
  public var bytes: Int

  /// Limits of that time and memory; without them no limit on time and 2 GiB.
  public init(time: Duration? = nil, bytes: Int = 1 << 31) {
    self.time = time
    self.bytes = bytes
  }

  /// The limits on what comes later in the same command, where that began at `start`: the time spent is gone.
  public func left(since start: ContinuousClock.Instant) -> SearchLimits {
    SearchLimits(time: time.map { max(.zero, $0 - (ContinuousClock.now - start)) }, bytes: bytes)
  }
}

/// What is left of a search's limits.
struct SearchBudget {
  let bytes: Int
  private let deadline: ContinuousClock.Instant?
  private let isCancelled: @Sendable () -> Bool

  /// The whole of `limits`, from now on.
  init(_ limits: SearchLimits, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    bytes = limits.bytes
    deadline = limits.time.map { ContinuousClock.now + $0 }
    self.isCancelled = isCancelled
  }

  /// Whether the time is over, or somebody asked to stop. Takes about 50 ns.
  var isOver: Bool {
    if isCancelled() { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}

/// A search reached one of its limits.
struct SearchLimitReached: Error {}
