#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path that is written to leads to.
enum Destination {
  /// A descriptor that the process has, such as `/dev/stdout`: behind it there may be a file that is added to.
  case descriptor(Int32)
  /// A device or a pipe, which can't be replaced: it is written into.
  case stream(String)
  /// A file, behind all links, and what it is, where it is there.
  case file(String, stat?)

  private static let mostLinks = 40

  /// What is at the end of all links from `name` on.
  ///
  /// - Throws: where that is a folder, or where links lead nowhere but to each other.
  init(_ name: String) throws(FileError) {
    var path = name
    for _ in 0...Destination.mostLinks {
      if let number = Destination.descriptor(in: path) {
        self = .descriptor(number)
        return
      }
      guard let target = Destination.link(at: path) else {
        var status = stat()
        guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else {
          if errno != ENOENT { throw FileError(name: name) }
          self = .file(path, nil)
          return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file(path, status)
        case S_IFDIR: throw FileError(name: name, number: EISDIR)
        default: self = .stream(path)
        }
        return
      }
      path = target.hasPrefix("/") ? target : Destination.folder(of: path) + target
    }
    throw FileError(name: name, number: ELOOP)
  }

  /// The folder in a path, with the slash behind it; empty where there is none.
  static func folder(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
  }

  /// Where the link at a path leads; nil where there is no link.
  private static func link(at path: String) -> String? {
    let size = Int(PATH_MAX)
    var bytes = [CChar](repeating: 0, count: size)
    let count = FileName.withBytes(of: path) { readlink($0, &bytes, size) }
    return count > 0 ? FileName.text(of: bytes.prefix(count).map { UInt8(bitPattern: $0) }) : nil
  }

  /// The descriptor that a path names.
  private static func descriptor(in path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return STDIN_FILENO
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return folder.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }
}
