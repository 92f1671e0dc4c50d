import DealFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the command asks of the machine it runs on.
enum Machine {
  /// The most threads that may search.
  static let largestThreadCount = 64

  /// The arguments behind the program's name; in those that are no text, as names of files may be, each byte has a
  /// character that stands for it.
  static var arguments: [String] {
    (0..<Int(CommandLine.argc)).dropFirst().compactMap { index in
      CommandLine.unsafeArgv[index].map { FileName.text(of: UnsafePointer($0)) }
    }
  }

  /// Whether the arguments could be read: on Linux they come from a file that may not be opened (`/proc/self/cmdline`).
  static var knowsArguments: Bool { CommandLine.argc > 0 }

  /// Puts something in the place of standard streams that are closed: else the next file would be opened there, and
  /// get what is said to people. Reading and writing still fail, as on a closed one.
  static func holdStandardStreams() {
    for (stream, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(stream, F_GETFD) == -1 {
      // The lowest number that is free, which is this one.
      _ = open("/dev/null", mode)
    }
  }

  /// Whether the process may have as many files open at once as it needs, libraries and threads included.
  static var mayOpenFiles: Bool {
    let copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 15)
    if copy >= 0 { close(copy) }
    return copy >= 0 || (errno != EINVAL && errno != EMFILE)
  }

  /// How many cores may run at the same time.
  static var coreCount: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The most memory that the process has held so far, in bytes.
  static var peakBytes: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }

  /// Whether people see what is written to standard error.
  static var errorsGoToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that an answer is written to; nil where it goes elsewhere.
  static var outputColumnCount: Int? { columnCount(of: STDOUT_FILENO) }

  /// The same of the one that notices are written to.
  static var errorColumnCount: Int? { columnCount(of: STDERR_FILENO) }

  /// How many columns the lines of a terminal have: as COLUMNS says, or as the terminal itself does; nil where the
  /// descriptor leads elsewhere.
  private static func columnCount(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    if let word = getenv("COLUMNS"), let count = Int(String(cString: word)), count > 0 { return count }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether the environment says that texts are in UTF-8 (POSIX: the first of these that is set counts).
  static var speaksUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let set = names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    let name = set?.uppercased() ?? ""
    return name.contains("UTF-8") || name.contains("UTF8")
  }

  /// Whether standard output is a terminal with colours, and nobody asked for none (no-color.org).
  static var showsColours: Bool {
    func word(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return outputGoesToTerminal && word("NO_COLOR").isEmpty && !["", "dumb"].contains(word("TERM"))
  }

  /// Whether standard output is a terminal.
  static var outputGoesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
