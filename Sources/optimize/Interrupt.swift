import DealFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

private let wasAsked = Atomic(false)

/// Ctrl-C and the like: the first asks the search to stop where it is, the second ends the process as usual.
enum Interrupt {
  /// Whether somebody asked to stop.
  static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

  private static let signals = [SIGINT, SIGTERM]

  /// Has these signals end the process as usual, but leave no half-written file behind.
  static func cleanUp() {
    UnfinishedFiles.prepare()
    for number in signals { signal(number, end) }
  }

  /// Has the first of these signals ask the search to stop.
  static func listen() {
    for number in signals {
      // Only what may be done inside a signal handler: set a flag, and another handler.
      signal(number) { number in
        wasAsked.store(true, ordering: .relaxed)
        signal(number, end)
      }
    }
  }
}

/// Ends the process by the signal, without what it has begun to write.
private func end(_ number: Int32) {
  UnfinishedFiles.removeAll()
  signal(number, SIG_DFL)
  raise(number)
}
