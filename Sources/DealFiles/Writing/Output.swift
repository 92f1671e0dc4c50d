#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes on their way to a file or to standard output. Every write is checked: the first failure is kept, all
/// that comes after it is dropped, and `finish()` throws it.
package final class Output {
  private var buffer: [UInt8] = []
  private let descriptor: Int32
  private let name: String
  /// The file that appears whole or not at all; nil for what is written into as it is.
  private let file: UnfinishedFile?
  private var failure: FileError?
  private var isOpen = true

  private static let chunkSize = 1 << 16

  private init(descriptor: Int32, name: String, file: UnfinishedFile? = nil) {
    self.descriptor = descriptor
    self.name = name
    self.file = file
    buffer.reserveCapacity(Output.chunkSize + 4096)
  }

  deinit { abandon() }

  /// Bytes that stay in memory, for `contents`.
  package static func memory() -> Output { Output(descriptor: -1, name: "memory") }

  /// What was written to memory.
  package var contents: [UInt8] { buffer }

  /// Standard output.
  package static func standardOutput() -> Output {
    Output(descriptor: STDOUT_FILENO, name: "standard output")
  }

  /// Standard error.
  package static func standardError() -> Output {
    Output(descriptor: STDERR_FILENO, name: "standard error")
  }

  /// A new file at `path`, which replaces what is there when `finish()` has succeeded. Behind a link the file that it
  /// leads to is made or replaced, not the link; a device or a pipe is written into.
  ///
  /// - Throws: where no file can be made there.
  package static func file(_ path: String) throws(FileError) -> Output {
    switch try Destination(path) {
    case .descriptor(let number): return Output(descriptor: number, name: path)
    case .stream(let stream):
      let descriptor = FileName.withBytes(of: stream) { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
      if descriptor < 0 { throw FileError(name: path) }
      return Output(descriptor: descriptor, name: path)
    case .file(let place, let earlier):
      let file = try UnfinishedFile(at: place, replacing: earlier, name: path)
      return Output(descriptor: file.descriptor, name: path, file: file)
    }
  }

  /// Whether a file appears when all is written, rather than somebody reading along.
  package var isFile: Bool { file != nil }

  /// Whether somebody reads along on a terminal, which characters of a label could play with.
  package var isTerminal: Bool { descriptor >= 0 && file == nil && isatty(descriptor) == 1 }

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
    if isOpen, let file { failure = file.finish(failure, name: name) }
    isOpen = false
    if let failure { throw failure }
  }

  /// Drops a file that was begun, so that nothing half-written stays; one that is finished stays.
  package func abandon() {
    if isOpen, let file { file.abandon() }
    isOpen = false
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
      if written > 0 {
        start += written
      } else if written == 0 {
        failure = FileError(name: name, number: EIO)
      } else if errno == EAGAIN {
        waitForRoom()
      } else if errno != EINTR {
        failure = FileError(name: name)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Waits until a pipe that somebody made not to wait can take more.
  private func waitForRoom() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&wanted, 1, -1)
  }
}
