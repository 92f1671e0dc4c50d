#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Questions about where an answer goes.
enum OutputPath {
  /// Whether two paths lead to one file.
  static func names(_ path: String, sameFileAs other: String) -> Bool {
    if path == other { return true }
    var first = stat()
    var second = stat()
    guard stat(path, &first) == 0 else { return false }
    let isThere = other == "-" ? fstat(STDIN_FILENO, &second) : stat(other, &second)
    let isPlain = first.st_mode & S_IFMT == S_IFREG
    return isThere == 0 && isPlain && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Whether a file is there that could be written over.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path is a folder, or is written as one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.hasSuffix("/") || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
  }

  /// Whether anything is at a path, if only a link.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Removes a file that was just made.
  static func remove(_ path: String) { unlink(path) }
}
