#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written beside its final name, so that it appears there whole or not at all.
struct UnfinishedFile {
  /// Its final name, behind all links.
  let path: String
  /// Its name until then, which nobody else has: not another process, and not one that was killed before.
  let temporaryPath: String
  let descriptor: Int32

  private static let mostTries = 100
  /// The bytes of a name that stay in that of its temporary file: some systems allow 143 in all.
  private static let longestName = 80

  /// Begins the file that is to be at `path`.
  ///
  /// - Parameter earlier: The file that is there, whose mode and owner the new one gets.
  /// - Throws: where no file can be made there.
  init(at path: String, replacing earlier: stat?, name: String) throws(FileError) {
    let mode = earlier.map { $0.st_mode & 0o777 } ?? 0o666
    var attempt = 1
    while true {
      let temporaryPath = UnfinishedFile.temporaryPath(beside: path)
      // Before it is there: a signal may come at any time.
      UnfinishedFiles.add(temporaryPath)
      let descriptor = FileName.withBytes(of: temporaryPath) {
        open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      }
      if descriptor >= 0 {
        (self.path, self.temporaryPath, self.descriptor) = (path, temporaryPath, descriptor)
        break
      }
      let error = FileError(name: name)
      UnfinishedFiles.remove(temporaryPath)
      if error.number != EEXIST || attempt == UnfinishedFile.mostTries { throw error }
      attempt += 1
    }
    if let earlier { keep(earlier) }
  }

  private static func temporaryPath(beside path: String) -> String {
    let folder = Destination.folder(of: path)
    var name = path[folder.endIndex...]
    while name.utf8.count > longestName { name.removeLast() }
    var random = SystemRandomNumberGenerator()
    return "\(folder)\(name).\(String(random.next() as UInt64, radix: 36)).part"
  }

  /// Gives the file the owner, the group and the mode of the one that it replaces, as far as the system lets.
  private func keep(_ earlier: stat) {
    var status = stat()
    var mode = earlier.st_mode & 0o7777
    let isKnown = fstat(descriptor, &status) == 0
    if !isKnown || status.st_uid != earlier.st_uid || status.st_gid != earlier.st_gid,
      fchown(descriptor, earlier.st_uid, earlier.st_gid) != 0
    {
      mode &= 0o777
      // What one group may read is not for another one.
      if fchown(descriptor, uid_t.max, earlier.st_gid) != 0 { mode &= 0o707 }
    }
    fchmod(descriptor, mode)
  }

  /// Puts the file in its place, after `failure` or until the first of its own.
  func finish(_ failure: FileError?, name: String) -> FileError? {
    var failure = failure
    UnfinishedFiles.holdSignals {
      // A descriptor that can't be synced (some file systems) says EINVAL; its close still tells of lost writes.
      while failure == nil, fsync(descriptor) != 0, errno != EINVAL {
        if errno != EINTR { failure = FileError(name: name) }
      }
      if close(descriptor) != 0, errno != EINTR, failure == nil { failure = FileError(name: name) }
      if failure == nil {
        let isThere = FileName.withBytes(of: temporaryPath) { from in
          FileName.withBytes(of: path) { rename(from, $0) == 0 }
        }
        if !isThere { failure = FileError(name: name) }
      }
      if failure != nil { remove() }
      UnfinishedFiles.remove(temporaryPath)
    }
    return failure
  }

  /// Drops the file.
  func abandon() {
    close(descriptor)
    remove()
    UnfinishedFiles.remove(temporaryPath)
  }

  private func remove() { _ = FileName.withBytes(of: temporaryPath) { unlink($0) } }
}
