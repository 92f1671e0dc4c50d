import DealFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When somebody asked to stop, in nanoseconds of a clock that only runs forward; 0 where nobody did.
private let askedAt = Atomic<Int64>(0)

/// Ctrl-C and the like: the first asks the search to stop where it is, the second ends the process as usual.
///
/// What follows the first within half a second is the same: programs that run others send a signal to the process and
/// to its group.
enum Interrupt {
  /// Whether somebody asked to stop.
  static var isAsked: Bool { askedAt.load(ordering: .relaxed) != 0 }

  private static let signals = [SIGINT, SIGTERM]

  /// Has these signals end the process as usual, but leave no half-written file behind.
  static func cleanUp() {
    UnfinishedFiles.prepare()
    for number in signals { signal(number, end) }
    // Whoever starts the program may have blocked them in itself, and that is inherited.
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in signals { sigaddset(&ours, number) }
    pthread_sigmask(SIG_UNBLOCK, &ours, nil)
  }

  /// Has the first of these signals ask the search to stop.
  static func listen() {
    for number in signals {
      // Only what may be done inside a signal handler: look at a clock and set a number.
      signal(number) { number in
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let now = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
        let (isFirst, first) = askedAt.compareExchange(expected: 0, desired: now, ordering: .relaxed)
        if !isFirst, now - first > 500_000_000 { end(number) }
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
