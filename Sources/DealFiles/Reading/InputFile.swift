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
  /// - Throws: a diagnostic where there is no such file, or it is a directory or may not be read.
  ///   A read that fails midway is a `FileError`.
  package static func bytes(of path: String, for kind: InputKind = .deal) throws -> [UInt8] {
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      let missing = errno == ENOENT || errno == ENOTDIR
      throw Diagnostic(
        missing ? .file(.missing) : .file(.unreadable(reason: String(cString: strerror(errno)))), in: path)
    }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
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
    return bytes
  }

  /// What to call the file at `path` in messages.
  package static func name(of path: String) -> String { path == "-" ? "standard input" : path }
}
