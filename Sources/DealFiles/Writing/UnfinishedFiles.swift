import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that are still being written beside their final names, for a signal handler to remove.
///
/// A handler may neither take locks nor allocate. So it finds C strings in slots that were made before.
package enum UnfinishedFiles {
  private static let slotCount = 64

  /// Changed by one thread at a time, and read by the handler.
  nonisolated(unsafe) private static let slots = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: slotCount)
    slots.initialize(repeating: nil, count: slotCount)
    return slots
  }()

  private static let changes = Mutex(())

  /// How many stretches of work no signal may end just now, and the signal that waits for their end; 0 for none.
  private static let holds = Atomic<Int>(0)
  private static let held = Atomic<Int32>(0)

  /// Makes the slots; before any handler that calls `removeAll` is set.
  package static func prepare() {
    _ = slots
    _ = isHeld(0)
  }

  /// Removes all files that were begun and not finished. May be called in a signal handler.
  package static func removeAll() {
    for slot in 0..<slotCount {
      if let path = slots[slot] { unlink(path) }
    }
  }

  /// Whether a signal has to wait, which is then sent again at the end of what may not be ended. May be called in a
  /// signal handler.
  package static func isHeld(_ signal: Int32) -> Bool {
    if holds.load(ordering: .sequentiallyConsistent) == 0 { return false }
    held.store(signal, ordering: .sequentiallyConsistent)
    return true
  }

  /// Runs `body`, which is short and leaves something behind half-way, so that signals end the process after it.
  package static func holdSignals<Result>(_ body: () throws -> Result) rethrows -> Result {
    holds.add(1, ordering: .sequentiallyConsistent)
    defer {
      let left = holds.subtract(1, ordering: .sequentiallyConsistent).newValue
      if left == 0 {
        let signal = held.exchange(0, ordering: .sequentiallyConsistent)
        if signal != 0 { raise(signal) }
      }
    }
    return try body()
  }

  static func add(_ path: String) {
    let name = FileName.withBytes(of: path) { strdup($0) }
    changes.withLock { _ in
      if let slot = (0..<slotCount).first(where: { slots[$0] == nil }) { slots[slot] = name }
    }
  }

  /// Forgets a file that is in its place, or gone. Its name stays in memory: the handler may be reading it.
  static func remove(_ path: String) {
    FileName.withBytes(of: path) { path in
      changes.withLock { _ in
        for slot in 0..<slotCount {
          if let other = slots[slot], strcmp(other, path) == 0 { slots[slot] = nil }
        }
      }
    }
  }

  /// Those that a handler would remove now.
  static var paths: [String] {
    changes.withLock { _ in (0..<slotCount).compactMap { slots[$0].map { FileName.text(of: $0) } } }
  }
}
