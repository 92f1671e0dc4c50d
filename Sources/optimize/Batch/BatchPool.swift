import DealFiles
import DealReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Processes that share the lines of a batch. What ends one of them costs at most the line that it was at; its other
/// lines go to the process that replaces it. Answers come out in the order of the lines.
///
/// One thread does it all and waits for whatever comes first, so nothing needs a lock.
final class BatchPool {
  /// The word with which a process of the pool is started; no command of its own, since nobody types it.
  static let servant = "batch-servant"

  /// A line on its way, and how many processes have ended over it.
  private struct Job {
    let index: Int
    let line: [UInt8]
    var endings = 0
  }

  private struct Servant {
    var child: ChildProcess?
    /// The lines that it has or gets, in their order; the first is the one that it is at.
    var jobs: [Job] = []
    var unsent: [UInt8] = []
    var received: [UInt8] = []
    /// Since when it is at its first line.
    var start: ContinuousClock.Instant
  }

  /// What is left to be written of a line.
  private struct Answer {
    let bytes: [UInt8]
    let isError: Bool
  }

  private let clock = ContinuousClock()
  private let timeout: Duration?
  private let form: BatchForm
  private var servants: [Servant]
  private var answers: [Int: Answer] = [:]
  private var takenCount = 0
  private var writtenCount = 0
  private var waitingSize = 0

  /// How many lines a process has at a time: it never waits for one while others are read.
  private static let depth = 4
  /// How many lines, and how many bytes of them, may wait for an earlier one.
  private static let mostWaiting = 256
  private static let mostWaitingBytes = 4 << 20

  init(of count: Int, timeout: Duration?, form: BatchForm) {
    (self.timeout, self.form) = (timeout, form)
    servants = Array(repeating: Servant(start: clock.now), count: count)
  }

  /// Answers all lines; returns whether nobody asked to stop.
  func answer(_ input: BatchInput, to output: BatchOutput) throws -> Bool {
    // What a process that has ended doesn't read is no reason to end too.
    signal(SIGPIPE, SIG_IGN)
    defer {
      // Those that wait for lines end by themselves.
      for servant in servants { servant.child?.end(killing: !servant.jobs.isEmpty) }
    }
    while !Interrupt.isAsked {
      while hasRoom, let line = input.lines.next() { try take(line) }
      try write(to: output, part: input.part)
      if input.lines.isAtEnd, writtenCount == takenCount { return true }
      try wait(for: input)
      giveUp()
      for index in servants.indices where servants[index].child == nil && !servants[index].jobs.isEmpty {
        try start(index)
      }
    }
    try write(to: output, part: input.part)
    return false
  }

  /// Whether a line can be given to a process.
  private var hasRoom: Bool {
    takenCount - writtenCount < BatchPool.mostWaiting
      && (waitingSize < BatchPool.mostWaitingBytes || takenCount == writtenCount)
      && servants.contains { $0.jobs.count < BatchPool.depth }
  }

  private func take(_ line: LineReader.Line) throws {
    defer { takenCount += 1 }
    guard case .bytes(let bytes) = line else {
      let refusal = Refusal([Diagnostic(.file(.tooLarge), in: BatchLine.name)])
      put(BatchAnswer(refusal, exit: ExitCode.refused.rawValue), for: takenCount)
      return
    }
    guard let index = servants.indices.min(by: { servants[$0].jobs.count < servants[$1].jobs.count }) else {
      return
    }
    if servants[index].jobs.isEmpty { servants[index].start = clock.now }
    servants[index].jobs.append(Job(index: takenCount, line: bytes))
    waitingSize += bytes.count
    if servants[index].child == nil { try start(index) } else { servants[index].unsent += bytes + [0x0A] }
    send(index)
  }

  /// Starts a process in place of one that has ended, with all its lines.
  private func start(_ index: Int) throws {
    servants[index].child = try ChildProcess([BatchPool.servant] + Machine.arguments)
    servants[index].unsent = servants[index].jobs.flatMap { $0.line + [0x0A] }
    servants[index].received = []
    servants[index].start = clock.now
  }

  /// Writes in order what is answered.
  private func write(to output: BatchOutput, part: Double?) throws {
    while let answer = answers.removeValue(forKey: writtenCount) {
      try output.write(answer.bytes, isError: answer.isError, part: part)
      writtenCount += 1
    }
  }

  private func put(_ answer: BatchAnswer, for index: Int) {
    answers[index] = Answer(bytes: form.bytes(of: answer), isError: answer.hasErrors)
  }

  /// Waits for lines, answers and room to write, whichever comes first.
  private func wait(for input: BatchInput) throws {
    var entries: [pollfd] = []
    for servant in servants {
      entries.append(pollfd(fd: servant.child?.output ?? -1, events: Int16(POLLIN), revents: 0))
      let hasMore = servant.child != nil && !servant.unsent.isEmpty
      entries.append(
        pollfd(fd: hasMore ? servant.child?.input ?? -1 : -1, events: Int16(POLLOUT), revents: 0))
    }
    let reads = hasRoom && !input.lines.isAtEnd
    entries.append(pollfd(fd: reads ? input.lines.descriptor : -1, events: Int16(POLLIN), revents: 0))
    if poll(&entries, nfds_t(entries.count), patience) < 0 { return }
    for index in servants.indices {
      if entries[2 * index].revents != 0 { try receive(index) }
      if entries[2 * index + 1].revents != 0 { send(index) }
    }
    if entries[2 * servants.count].revents != 0 { try input.lines.fill() }
  }

  /// For how many milliseconds nothing but what comes needs to be done.
  private var patience: Int32 {
    guard let timeout else { return 500 }
    let now = clock.now
    let left = servants.filter { !$0.jobs.isEmpty }.map { timeout - (now - $0.start) }.min() ?? timeout
    let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
    return Int32(max(1, min(500, milliseconds + 1)))
  }

  /// Sends a process as much of its lines as it takes.
  private func send(_ index: Int) {
    guard let child = servants[index].child, !servants[index].unsent.isEmpty else { return }
    // That it has ended is seen where its answers are read.
    servants[index].unsent.removeFirst(child.take(servants[index].unsent))
  }

  /// Takes what a process has answered.
  ///
  /// - Throws: where the answers would replace what a line names.
  private func receive(_ index: Int) throws(UsageError) {
    guard let child = servants[index].child else { return }
    guard let chunk = child.told() else { return }
    servants[index].received += chunk
    while !servants[index].jobs.isEmpty, let frame = BatchFrame.take(from: &servants[index].received) {
      if frame.kind == .outputIsInput { throw .outputIsInput(String(decoding: frame.body, as: UTF8.self)) }
      let job = servants[index].jobs.removeFirst()
      waitingSize -= job.line.count
      answers[job.index] = Answer(bytes: frame.body, isError: frame.kind == .error)
      servants[index].start = clock.now
    }
    if chunk.isEmpty { replace(index, child) }
  }

  /// A process has ended. The line that it was at is tried once more: it may have been ended from outside.
  private func replace(_ index: Int, _ child: ChildProcess) {
    let signal = child.end(killing: true)
    servants[index].child = nil
    guard !servants[index].jobs.isEmpty else { return }
    servants[index].jobs[0].endings += 1
    if servants[index].jobs[0].endings < 2 { return }
    let message =
      signal == 0
      ? localized("the process that answered this line has ended, twice")
      : localized("the process that answered this line was ended by signal \(signal), twice")
    drop(index, as: BatchAnswer(code: "crashed", message: message, exit: ExitCode.internalError.rawValue))
  }

  /// Ends processes that are at a line for too long.
  private func giveUp() {
    guard let timeout else { return }
    for index in servants.indices {
      guard let child = servants[index].child, !servants[index].jobs.isEmpty,
        clock.now - servants[index].start >= timeout
      else { continue }
      child.end(killing: true)
      servants[index].child = nil
      let message = localized("this line took longer than --line-timeout allows")
      drop(index, as: BatchAnswer(code: "timeout", message: message, exit: ExitCode.interrupted.rawValue))
    }
  }

  /// Says of the line that a process is at that it has no answer.
  private func drop(_ index: Int, as answer: BatchAnswer) {
    let job = servants[index].jobs.removeFirst()
    waitingSize -= job.line.count
    var answer = answer
    answer.id = BatchLine.id(of: job.line)
    put(answer, for: job.index)
  }
}
