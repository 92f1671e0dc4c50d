import Synchronization

/// State that several threads read and change in turn.
final class GuardedState<State: Sendable>: Sendable {
  private let state: Mutex<State>
  /// ThreadSanitizer doesn't look into the lock of Swift's library, and would see races in all that it guards. This it
  /// sees: who comes later read what who was here before has written.
  private let turns = Atomic<Int>(0)

  init(_ state: State) { self.state = Mutex(state) }

  func withState<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    state.withLock { state in
      _ = turns.load(ordering: .acquiring)
      defer { turns.wrappingAdd(1, ordering: .releasing) }
      return body(&state)
    }
  }
}
