#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a file is wanted for.
public enum InputKind: Hashable, Sendable {
  case deal, rules, proposals, actuals
}

/// Reads whole files.
package enum InputFile {
  /// The bytes of the file at `path`, or of standard input for `-`; one byte more than allowed at the most.
  ///
  /// - Parameter kind: What the file is wanted for, to say so where it is a folder.
  /// - Throws: a diagnostic where there is no such file, or it is a directory may not be read,
  ///   or changes while it is read. A read that fails midway is a `FileError`.
  package static func bytes(of path: String, for kind: InputKind = .deal) throws -> [UInt8] {
    let isStandardInput = path == "-"
    let descriptor =
      isStandardInput
      ? STDIN_FILENO : FileName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 {
      let missing = errno == ENOENT || errno == ENOTDIR
      throw Diagnostic(
        missing ? .file(.missing) : .file(.unreadable(reason: String(cString: strerror(errno)))),
        in: name(of: path))
    }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic(.file(.isDirectory(kind)), in: name(of: path))
    }
    // One byte past the limit is enough to know that the file is too large.
    let limit = SourceText.largestSize + 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(Int(status.st_size), 1 << 16) + 1, limit))
    while bytes.count < limit {
      let wanted = min(limit - bytes.count, max(bytes.capacity - bytes.count, 1 << 16))
      var count = 0
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: wanted))
      count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: start), wanted) }
      bytes.removeLast(wanted - max(count, 0))
      if count == 0 { break }
      if count < 0, errno != EINTR { throw FileError(name: name(of: path)) }
    }
    // A part of what was there and a part of what is there now would be a deal that nobody wrote.
    var now = stat()
    if isKnown, fstat(descriptor, &now) == 0, !status.isSame(as: now) {
      throw Diagnostic(.file(.changed), in: name(of: path))
    }
    return bytes
  }

  /// What to call the file at `path` in messages.
  package static func name(of path: String) -> String {
    path == "-" ? "standard input" : FileName.shown(path)
  }
}

extension stat {
  /// Whether a file was not written to in between; what is no file has no such times.
  fileprivate func isSame(as later: stat) -> Bool {
    guard st_mode & S_IFMT == S_IFREG else { return true }
    #if canImport(Darwin)
      let (first, second) = (st_mtimespec, later.st_mtimespec)
    #else
      let (first, second) = (st_mtim, later.st_mtim)
    #endif
    return st_size == later.st_size && first.tv_sec == second.tv_sec && first.tv_nsec == second.tv_nsec
  }
}
