import Synchronization

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
}

/// What is left of the limits of a whole command: one deadline, one bound on memory, and one way to be asked to
/// stop, for every search that it is handed to.
///
/// Once it is over it stays so. Searches look at it now and then while work is left; what they had found by then
/// stands, and what they had not is said to be unknown.
public struct SearchBudget: Sendable {
  /// About how many bytes one search may hold at a time.
  public let bytes: Int
  /// How many steps small enough to be counted go by between two looks: a power of 2.
  let stepsPerLook: Int
  private let shared: Shared

  /// The whole of `limits`, from now on.
  ///
  /// - Parameter isCancelled: Asked now and then; once true, it has to stay so.
  public init(
    _ limits: SearchLimits = SearchLimits(), isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(limits, stepsPerLook: 8_192, isCancelled: isCancelled)
  }

  /// The same with another number of steps between two looks.
  init(
    _ limits: SearchLimits = SearchLimits(), stepsPerLook: Int, isCancelled: @escaping @Sendable () -> Bool
  ) {
    bytes = limits.bytes
    self.stepsPerLook = stepsPerLook
    shared = Shared(deadline: limits.time.map { ContinuousClock.now + $0 }, isCancelled: isCancelled)
  }

  /// Whether the time is over, or somebody asked to stop. Takes about 50 ns.
  ///
  /// Asked where work is left to do: whoever gets a yes leaves it undone.
  public var isOver: Bool { shared.isOver }

  /// Whether any search left something undone because the budget was over.
  public var hasStopped: Bool { shared.wasStopped.load(ordering: .relaxed) }

  /// Says that a search left something undone for another reason: it would have taken too much memory.
  func stop() { shared.wasStopped.store(true, ordering: .relaxed) }

  /// How much time is left; nil where there is no limit.
  var timeLeft: Duration? { shared.deadline.map { max(.zero, $0 - ContinuousClock.now) } }

  /// What all copies of a budget share; one object, since budgets are copied often.
  private final class Shared: Sendable {
    let deadline: ContinuousClock.Instant?
    let isCancelled: @Sendable () -> Bool
    let wasStopped = Atomic(false)

    init(deadline: ContinuousClock.Instant?, isCancelled: @escaping @Sendable () -> Bool) {
      (self.deadline, self.isCancelled) = (deadline, isCancelled)
    }

    var isOver: Bool {
      let isOver = isCancelled() || deadline.map { ContinuousClock.now >= $0 } ?? false
      if isOver { wasStopped.store(true, ordering: .relaxed) }
      return isOver
    }
  }
}

/// Looks at a budget once in so many steps.
struct BudgetWatch {
  private let budget: SearchBudget
  private let mask: Int
  private var steps = 0
  /// Whether the budget was over at a look.
  private(set) var isOver = false

  init(_ budget: SearchBudget) {
    self.budget = budget
    mask = budget.stepsPerLook - 1
  }

  /// Counts a step; returns whether the budget was over at this look or one before.
  @inline(__always) mutating func step() -> Bool {
    steps &+= 1
    if steps & mask == 0, budget.isOver { isOver = true }
    return isOver
  }

  /// Has it be over, because there is no room to go on.
  mutating func stop() {
    budget.stop()
    isOver = true
  }

  /// Counts some steps at once.
  mutating func step(by count: Int) -> Bool {
    steps &+= count
    if steps > mask {
      steps = 0
      if budget.isOver { isOver = true }
    }
    return isOver
  }
}

/// A search reached one of its limits.
struct SearchLimitReached: Error {}
