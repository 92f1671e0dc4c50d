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

/// What is said where memory ends, as a C string that a handler can write.
nonisolated(unsafe) private var outOfMemory: UnsafeMutablePointer<CChar>?

/// What was to happen at faults before, by their numbers; made before any handler is set.
nonisolated(unsafe) private let earlierActions = {
  let actions = UnsafeMutablePointer<UnsafeMutablePointer<sigaction>?>.allocate(capacity: 65)
  actions.initialize(repeating: nil, count: 65)
  return actions
}()

/// Ctrl-C and the like: the first asks the search to stop where it is, the second ends the process as usual.
///
/// What follows the first within half a second is the same: programs that run others send a signal to the process and
/// to its group. Whatever else ends the process leaves no half-written file behind, unless it can't be caught.
enum Interrupt {
  /// Whether somebody asked to stop.
  static var isAsked: Bool { askedAt.load(ordering: .relaxed) != 0 }

  private static let asking = [SIGINT, SIGTERM]

  /// Those that end a process, unless whoever started it has them ignored, as `nohup` does.
  private static let ending = [
    SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGPIPE, SIGVTALRM, SIGPROF, SIGXCPU,
  ]

  /// Those that the process brings about itself.
  private static let faults = [SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV]

  /// Has all signals end the process as usual, but leave no half-written file behind.
  ///
  /// - Parameter message: What to say where there is no memory left.
  static func cleanUp(outOfMemory message: String) {
    outOfMemory = strdup(message)
    UnfinishedFiles.prepare()
    // A file that may not grow any more is then a write that fails.
    signal(SIGXFSZ, SIG_IGN)
    for number in asking { signal(number, end) }
    for number in ending where isIgnored(signal(number, end)) { signal(number, SIG_IGN) }
    for number in faults { precede(number, endByFault) }
    precede(SIGABRT, giveUp)
    // Whoever starts the program may have blocked them in itself, and that is inherited.
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in asking + ending { sigaddset(&ours, number) }
    pthread_sigmask(SIG_UNBLOCK, &ours, nil)
  }

  /// Has `handler` come first, and then what there was: the runtime may have one that tells where it happened.
  private static func precede(_ number: Int32, _ handler: @escaping Handler) {
    let earlier = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)
    earlier.initialize(to: sigaction())
    sigaction(number, nil, earlier)
    earlierActions[Int(number)] = earlier
    signal(number, handler)
    var own = sigaction()
    sigaction(number, nil, &own)
    // Where the stack is full there may be another one.
    own.sa_flags |= SA_ONSTACK
    sigaction(number, &own, nil)
  }

  /// Has the first of these signals ask the search to stop.
  static func listen() {
    // Only what may be done inside a signal handler: look at a clock and set a number.
    for number in asking {
      signal(number) { number in
        let now = time()
        let (isFirst, first) = askedAt.compareExchange(expected: 0, desired: now, ordering: .relaxed)
        if !isFirst, now - first > 500_000_000 { end(number) }
      }
    }
    // A limit on processor time comes back every second until it ends the process: so no second one is meant.
    let isUnlimited = isIgnored(
      signal(SIGXCPU) { _ in
        _ = askedAt.compareExchange(expected: 0, desired: time(), ordering: .relaxed)
      })
    if isUnlimited { signal(SIGXCPU, SIG_IGN) }
  }
}

private func time() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

private typealias Handler = @convention(c) (Int32) -> Void

private func isIgnored(_ handler: Handler?) -> Bool {
  unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}

/// Ends the process by the signal, without what it has begun to write.
private func end(_ number: Int32) {
  if UnfinishedFiles.isHeld(number) { return }
  UnfinishedFiles.removeAll()
  signal(number, SIG_DFL)
  raise(number)
}

/// The same at once, and as if this had not been there: what went wrong is not gone on with.
private func endByFault(_ number: Int32) {
  UnfinishedFiles.removeAll()
  if let earlier = earlierActions[Int(number)] {
    sigaction(number, earlier, nil)
  } else {
    signal(number, SIG_DFL)
  }
  raise(number)
}

/// Ends the process where the C library does so, mostly because no memory is left: then nothing else can tell.
private func giveUp(_ number: Int32) {
  if errno == ENOMEM, let text = outOfMemory {
    UnfinishedFiles.removeAll()
    write(STDERR_FILENO, text, strlen(text))
    _exit(ExitCode.internalError.rawValue)
  }
  endByFault(number)
}
