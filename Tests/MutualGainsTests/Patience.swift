import Synchronization

/// Says yes from its nth question on.
final class Patience: Sendable {
  private let left: Atomic<Int>

  init(_ questions: Int) { left = Atomic(questions) }

  var isOver: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }

  /// How many questions more it answers with no.
  var rest: Int { left.load(ordering: .relaxed) }
}
