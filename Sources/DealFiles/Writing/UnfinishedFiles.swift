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
  private static let slotCount = 16

  /// Changed by one thread at a time, and read by the handler.
  nonisolated(unsafe) private static let slots = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: slotCount)
    slots.initialize(repeating: nil, count: slotCount)
    return slots
  }()

  private static let changes = Mutex(())

  /// Makes the slots; before any handler that calls `removeAll` is set.
  package static func prepare() { _ = slots }

  /// Removes all files that were begun and not finished. May be called in a signal handler.
  package static func removeAll() {
    for slot in 0..<slotCount {
      if let path = slots[slot] { unlink(path) }
    }
  }

  static func add(_ path: String) {
    changes.withLock { _ in
      if let slot = (0..<slotCount).first(where: { slots[$0] == nil }) { slots[slot] = strdup(path) }
    }
  }

  /// Forgets a file that is in its place, or gone. Its name stays in memory: the handler may be reading it.
  static func remove(_ path: String) {
    changes.withLock { _ in
      for slot in 0..<slotCount {
        if let other = slots[slot], strcmp(other, path) == 0 { slots[slot] = nil }
      }
    }
  }

  /// Those that a handler would remove now.
  static var paths: [String] {
    changes.withLock { _ in (0..<slotCount).compactMap { slots[$0].map { String(cString: $0) } } }
  }
}
