import DealFiles

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
    guard let first = status(of: path), let second = statusOfInput(other) else { return false }
    return isOne(first, second)
  }

  /// Whether standard output goes to the file that a path of an input leads to.
  static func standardOutputGoes(to input: String) -> Bool {
    guard let first = status(of: STDOUT_FILENO), let second = statusOfInput(input) else { return false }
    return isOne(first, second)
  }

  /// Whether a file is there that could be written over.
  static func isFile(_ path: String) -> Bool { status(of: path)?.isFile ?? false }

  /// Whether a path is a folder, or is written as one.
  static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether anything is at a path, if only a link.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return FileName.withBytes(of: path) { lstat($0, &status) } == 0
  }

  /// Removes a file that was just made.
  static func remove(_ path: String) { _ = FileName.withBytes(of: path) { unlink($0) } }

  private static func statusOfInput(_ path: String) -> stat? {
    path == "-" ? status(of: STDIN_FILENO) : status(of: path)
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return FileName.withBytes(of: path) { stat($0, &status) } == 0 ? status : nil
  }

  private static func status(of descriptor: Int32) -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  private static func isOne(_ first: stat, _ second: stat) -> Bool {
    first.isFile && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}

extension stat {
  fileprivate var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
