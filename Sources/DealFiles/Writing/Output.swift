#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A read or a write that the system refused.
package struct FileError: Error, Sendable {
  /// The file, as the user named it.
  package let name: String
  /// The system's number for the reason (`errno`).
  package let number: Int32

  /// The reason with that number, which is the system's last one unless another is given.
  package init(name: String, number: Int32 = errno) {
    self.name = name
    self.number = number
  }

  /// The system's words for the reason.
  package var reason: String { String(cString: strerror(number)) }
}

/// Bytes on their way to a file or to standard output. Every write is checked: the first failure is kept, all
/// that comes after it is dropped, and `finish()` throws it.
package final class Output {
  private var buffer: [UInt8] = []
  private let descriptor: Int32
  private let name: String
  private let target: Target?
  private var failure: FileError?

  private static let chunkSize = 1 << 16

  /// A file that appears whole or not at all: it is written beside its final name and renamed at the end.
  private struct Target {
    var path: String
    var temporaryPath: String
  }

  private init(descriptor: Int32, name: String, target: Target?) {
    self.descriptor = descriptor
    self.name = name
    self.target = target
    buffer.reserveCapacity(Output.chunkSize + 4096)
  }

  /// Bytes that stay in memory, for `contents`.
  package static func memory() -> Output { Output(descriptor: -1, name: "memory", target: nil) }

  /// What was written to memory.
  package var contents: [UInt8] { buffer }

  /// Standard output.
  package static func standardOutput() -> Output {
    Output(descriptor: STDOUT_FILENO, name: "standard output", target: nil)
  }

  /// Standard error.
  package static func standardError() -> Output {
    Output(descriptor: STDERR_FILENO, name: "standard error", target: nil)
  }

  /// A new file at `path`, which replaces what is there when `finish()` has succeeded.
  ///
  /// - Throws: where no file can be made there.
  package static func file(_ path: String) throws(FileError) -> Output {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR { throw FileError(name: path, number: EISDIR) }
      // A device or a pipe can't be replaced: write into it.
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw FileError(name: path) }
      return Output(descriptor: descriptor, name: path, target: nil)
    }
    // Behind a link the file it leads to is replaced, not the link.
    let path = exists ? resolved(path) : path
    let temporaryPath = "\(path).\(getpid()).part"
    let mode = exists ? status.st_mode & 0o777 : 0o666
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if descriptor < 0 { throw FileError(name: path) }
    UnfinishedFiles.add(temporaryPath)
    return Output(
      descriptor: descriptor, name: path, target: Target(path: path, temporaryPath: temporaryPath))
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether somebody reads along on a terminal, which characters of a label could play with.
  package var isTerminal: Bool { descriptor >= 0 && target == nil && isatty(descriptor) == 1 }

  /// Whether a write has failed, so that more need not be made.
  package var hasFailed: Bool { failure != nil }

  /// Adds text.
  package func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    flushIfFull()
  }

  /// Adds one byte.
  @inline(__always)
  package func write(byte: UInt8) {
    buffer.append(byte)
    flushIfFull()
  }

  /// Adds what `body` appends to the buffer.
  package func write(_ body: (inout [UInt8]) -> Void) {
    body(&buffer)
    flushIfFull()
  }

  /// Sends off what was written so far, for somebody who waits for it.
  ///
  /// - Throws: the first failure since the start.
  package func send() throws(FileError) {
    flush()
    if let failure { throw failure }
  }

  /// Sends off what is left and puts a file in its place.
  ///
  /// - Throws: the first failure since the start.
  package func finish() throws(FileError) {
    flush()
    guard let target else {
      if let failure { throw failure }
      return
    }
    defer { UnfinishedFiles.remove(target.temporaryPath) }
    // A descriptor that can't be synced (some file systems) says EINVAL; its close still tells of lost writes.
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = FileError(name: name) }
    if close(descriptor) != 0, failure == nil { failure = FileError(name: name) }
    if failure == nil, rename(target.temporaryPath, target.path) != 0 { failure = FileError(name: name) }
    if let failure {
      unlink(target.temporaryPath)
      throw failure
    }
  }

  /// Drops a file that was begun, so that nothing half-written stays.
  package func abandon() {
    guard let target else { return }
    close(descriptor)
    unlink(target.temporaryPath)
    UnfinishedFiles.remove(target.temporaryPath)
  }

  @inline(__always)
  private func flushIfFull() {
    if buffer.count >= Output.chunkSize { flush() }
  }

  private func flush() {
    if descriptor < 0 { return }
    var start = 0
    while failure == nil, start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        #elseif canImport(Musl)
          Musl.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        #else
          Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        #endif
      }
      if written >= 0 { start += written } else if errno != EINTR { failure = FileError(name: name) }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
