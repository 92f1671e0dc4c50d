#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines of a file or a pipe as they come in, of which only the one that is read is in memory.
package final class LineReader {
  /// A line without its end.
  package enum Line: Sendable {
    case bytes([UInt8])
    /// One of more bytes than a file may have; it was passed over.
    case tooLong
  }

  /// Where the lines come from, to wait for.
  package let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  /// Where in `buffer` the next line starts, and up to where no line end was found.
  private var start = 0
  private var searched = 0
  /// Where in the file the next line starts.
  package private(set) var offset: Int64
  /// Lines from here on are somebody else's; nil for none.
  private let end: Int64?
  /// Whether a line that is too long is being passed over.
  private var isSkipping = false
  /// Whether what comes first may be a byte order mark, or the rest of somebody else's line.
  private var mayHaveMark: Bool
  private var isInOthersLine: Bool
  private var isDrained = false

  private static let chunkSize = 1 << 16
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The lines of an open descriptor that start at one of those bytes; all of them without a range.
  ///
  /// - Throws: where a range is given and the descriptor can't be put there.
  package init(_ descriptor: Int32, name: String, startingIn range: Range<Int64>? = nil) throws(FileError) {
    (self.descriptor, self.name) = (descriptor, name)
    let first = range?.lowerBound ?? 0
    end = range?.upperBound
    // A line that starts at the very first byte has a line end before it.
    offset = max(0, first - 1)
    isInOthersLine = first > 0
    mayHaveMark = first == 0
    if offset > 0, lseek(descriptor, off_t(offset), SEEK_SET) < 0 { throw FileError(name: name) }
  }

  /// Whether nothing more will come.
  package var isAtEnd: Bool { (isDrained && start == buffer.count && !isSkipping) || isPastEnd }

  private var isPastEnd: Bool { !isInOthersLine && end.map { offset >= $0 } ?? false }

  /// The next line, where it has come in whole; behind the last line end what is left is a line too.
  package func next() -> Line? {
    while true {
      if mayHaveMark {
        let isShort = buffer.count - start < 3 && !isDrained
        if isShort, LineReader.mark.starts(with: buffer[start...]) { return nil }
        if buffer[start...].starts(with: LineReader.mark) { advance(by: 3) }
        mayHaveMark = false
      }
      if isPastEnd { return nil }
      let found = buffer[max(start, searched)...].firstIndex(of: 0x0A)
      searched = found ?? buffer.count
      guard let lineEnd = found ?? (isDrained && (start < buffer.count || isSkipping) ? buffer.count : nil)
      else {
        if isInOthersLine || isSkipping || buffer.count - start > SourceText.largestSize + 1 {
          if !isInOthersLine { isSkipping = true }
          advance(by: buffer.count - start)
        }
        return nil
      }
      let isRest = isInOthersLine
      let isTooLong = isSkipping
      var line = isRest || isTooLong ? [] : Array(buffer[start..<lineEnd])
      advance(by: min(lineEnd + 1, buffer.count) - start)
      (isInOthersLine, isSkipping) = (false, false)
      if isRest { continue }
      if line.last == 0x0D { line.removeLast() }
      return isTooLong || line.count > SourceText.largestSize ? .tooLong : .bytes(line)
    }
  }

  /// Reads on, and waits where nothing is there yet. A signal ends the wait.
  ///
  /// - Throws: where the read fails.
  package func fill() throws(FileError) {
    if start > 0 {
      buffer.removeFirst(start)
      (start, searched) = (0, searched - start)
    }
    let count = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: LineReader.chunkSize))
    let got = buffer.withUnsafeMutableBytes {
      read(descriptor, $0.baseAddress?.advanced(by: count), LineReader.chunkSize)
    }
    let number = errno
    buffer.removeLast(LineReader.chunkSize - max(got, 0))
    if got == 0 { isDrained = true }
    if got < 0, number != EINTR, number != EAGAIN { throw FileError(name: name, number: number) }
  }

  private func advance(by count: Int) {
    start += count
    searched = max(searched, start)
    offset += Int64(count)
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      (start, searched) = (0, 0)
    }
  }
}
