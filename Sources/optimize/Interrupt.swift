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

  /// Takes over SIGINT and SIGTERM.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      // Only what may be done inside a signal handler: set a flag, put the old behaviour back.
      signal(number) { number in
        wasAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
