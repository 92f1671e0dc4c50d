import DealFiles
import MutualGains

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Shard {
  /// Their bytes in a file of that size: lines that start in them are their own.
  func range(of size: Int64) -> Range<Int64> {
    func bound(_ index: Int) -> Int64 {
      // Of the largest files there are, the plain product would not fit.
      let (index, count) = (Int64(index), Int64(count))
      return size / count * index + size % count * index / count
    }
    return bound(parts.lowerBound - 1)..<bound(parts.upperBound)
  }
}

/// The lines of a batch, and how far they are read.
struct BatchInput {
  let lines: LineReader
  /// Whether the lines are those with which the file starts.
  let isFirst: Bool
  private let range: Range<Int64>?
  private let descriptor: Int32

  /// The lines in the file at a path, or on standard input for `-`.
  init(_ path: String, shard: Shard?) throws {
    let name = InputFile.name(of: path)
    descriptor = path == "-" ? STDIN_FILENO : FileName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw Refusal([
        Diagnostic(
          isMissing ? .file(.missing) : .file(.unreadable(reason: String(cString: strerror(errno)))), in: name
        )
      ])
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      throw Refusal([Diagnostic(.file(.isDirectory(.deal)), in: name)])
    }
    let isPlain = isKnown && status.st_mode & S_IFMT == S_IFREG
    if shard != nil, !isPlain { throw UsageError.shardOfPipe }
    let size = Int64(status.st_size)
    range = isPlain ? shard?.range(of: size) ?? 0..<max(size, 1) : nil
    isFirst = shard?.isFirst ?? true
    lines = try LineReader(descriptor, name: name, startingIn: shard?.range(of: size))
  }

  /// Which part of the lines is read, 0...1; nil where nobody knows how many there are.
  var part: Double? {
    range.map { min(1, Double(lines.offset - $0.lowerBound) / Double(max(1, $0.upperBound - $0.lowerBound))) }
  }

  func close() {
    #if canImport(Darwin)
      if descriptor != STDIN_FILENO { _ = Darwin.close(descriptor) }
    #elseif canImport(Musl)
      if descriptor != STDIN_FILENO { _ = Musl.close(descriptor) }
    #else
      if descriptor != STDIN_FILENO { _ = Glibc.close(descriptor) }
    #endif
  }
}

/// Waiting for descriptors.
enum Poll {
  /// Waits until something can be read, or a signal or half a second has passed; returns whether it can.
  static func wait(for descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 500) > 0
  }
}
