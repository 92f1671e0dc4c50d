import DealFiles

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  import Darwin
#endif

/// Another process of this program, which answers lines that are written to it.
///
/// It is started, not forked: a copy of a process with threads may not do much.
struct ChildProcess {
  private let number: pid_t
  /// Where it reads its lines; writing to it never waits.
  let input: Int32
  /// Where its answers come from; reading them never waits.
  let output: Int32

  /// Starts one with those arguments, out of reach of the signals of a terminal.
  ///
  /// - Throws: where the system has no room for it.
  init(_ arguments: [String]) throws(FileError) {
    let lines = try ChildProcess.pipe()
    let answers: (read: Int32, write: Int32)
    do { answers = try ChildProcess.pipe() } catch {
      close(lines.read)
      close(lines.write)
      throw error
    }
    defer {
      close(lines.read)
      close(answers.write)
    }
    #if canImport(Darwin)
      var files: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var files = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&files, lines.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, answers.write, STDOUT_FILENO)
    // It ends by itself when its lines do; until then the first Ctrl-C is for its parent to follow.
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT, SIGTERM] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))

    let path = ChildProcess.programPath
    let words: [UnsafeMutablePointer<CChar>?] =
      ([path] + arguments).map { FileName.withBytes(of: $0) { strdup($0) } } + [nil]
    defer { for word in words { free(word) } }
    var number = pid_t()
    let failure = posix_spawn(&number, path, &files, &attributes, words, ChildProcess.environment)
    if failure != 0 {
      close(lines.write)
      close(answers.read)
      throw FileError(name: path, number: failure)
    }
    self.number = number
    (input, output) = (lines.write, answers.read)
    for descriptor in [input, output] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  /// Ends it, if it hasn't ended, and takes it away; returns the signal that it ended by, or 0.
  @discardableResult
  func end(killing: Bool) -> Int32 {
    if killing { kill(number, SIGKILL) }
    close(input)
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    close(output)
    return status & 0x7F
  }

  /// Gives it as many of those bytes as it takes without waiting; returns how many.
  func take(_ bytes: [UInt8]) -> Int {
    max(0, bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) })
  }

  /// What it has written; empty where it has ended, nil where nothing has come.
  func told() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
    return count < 0 ? nil : Array(chunk.prefix(count))
  }

  private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
      _NSGetEnviron().pointee
    #else
      environ
    #endif
  }

  private static func pipe() throws(FileError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      let result = Darwin.pipe(&ends)
    #elseif canImport(Musl)
      let result = Musl.pipe(&ends)
    #else
      let result = Glibc.pipe(&ends)
    #endif
    if result != 0 { throw FileError(name: "pipe") }
    // Other children must not hold them open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// The file of this program.
  private static var programPath: String {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      if _NSGetExecutablePath(&path, &size) == 0 {
        return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    #else
      // Also where the file was replaced since.
      if access("/proc/self/exe", X_OK) == 0 { return "/proc/self/exe" }
    #endif
    return CommandLine.arguments[0]
  }
}
