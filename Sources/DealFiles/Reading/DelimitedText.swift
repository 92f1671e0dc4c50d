/// A text split into records and cells: comma-separated values as RFC 4180 describes them, with any one-byte
/// separator and any line ends.
///
/// Cells are kept as ranges of bytes; nothing is copied until a cell is asked for. Scanning is linear in the
/// size of the text.
package struct DelimitedText: Sendable {
  /// A cell's bytes in the text, without the quotes around it.
  struct Cell {
    var start: Int32
    var end: Int32
    /// Whether doubled quotes stand for one.
    var hasDoubledQuotes: Bool
    var isQuoted: Bool
  }

  package let source: SourceText
  package let separator: UInt8
  private(set) var cells: [Cell] = []
  /// The index of each record's first cell, and one more at the end.
  private(set) var firstCells: [Int32] = [0]
  /// The line on which each record starts, from 1.
  private(set) var lines: [Int32] = []
  /// The record that names the columns, where it isn't the first filled one.
  var headerBelowTitles: Int?

  static let largestRowCount = 2_000_000
  static let largestColumnCount = 16_384
  static let largestCellLength = 32_767

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Splits `source`, or only its first `recordLimit` records that are not blank.
  ///
  /// - Throws: a diagnostic where quotes don't pair or a limit is passed.
  init(_ source: SourceText, separator: UInt8, recordLimit: Int = .max) throws(Diagnostic) {
    self.source = source
    self.separator = separator
    let bytes = source.bytes
    let count = bytes.count
    var position = source.start
    var line = Int32(source.firstLine)
    var filledRecords = 0
    if recordLimit == .max {
      cells.reserveCapacity(count / 6)
      firstCells.reserveCapacity(count / 24)
      lines.reserveCapacity(count / 24)
    }
    while position < count {
      lines.append(line)
      var recordEnded = false
      while !recordEnded {
        position = try scanCell(bytes, from: position, line: &line)
        if position < count, bytes[position] == separator {
          position += 1
          if cells.count - Int(firstCells[firstCells.count - 1]) >= Self.largestColumnCount {
            throw diagnostic(.text(.tooManyColumns), atByte: position, line: Int(line))
          }
        } else {
          recordEnded = true
        }
      }
      if position < count {
        let isPair =
          bytes[position] == Self.carriageReturn && position + 1 < count
          && bytes[position + 1] == Self.lineFeed
        position += isPair ? 2 : 1
        line += 1
      }
      firstCells.append(Int32(cells.count))
      if lines.count > Self.largestRowCount {
        throw diagnostic(.text(.tooManyRows), atByte: Int(cells[cells.count - 1].start), line: Int(line) - 1)
      }
      if recordLimit < .max, !isBlank(record: lines.count - 1) {
        filledRecords += 1
        if filledRecords == recordLimit { return }
      }
    }
  }

  /// Appends the cell that starts at `start`; returns the position behind it: a separator, a line end, or the
  /// end of the text.
  private mutating func scanCell(
    _ bytes: [UInt8], from start: Int, line: inout Int32
  ) throws(Diagnostic) -> Int {
    var position = start
    let count = bytes.count
    guard position < count, bytes[position] == Self.quote else {
      while position < count {
        let byte = bytes[position]
        if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        position += 1
      }
      try append(from: start, to: position, doubled: false, quoted: false, line: line)
      return position
    }
    let openingLine = line
    var doubled = false
    position += 1
    while true {
      guard position < count else {
        throw diagnostic(.text(.quoteOpen), atByte: start, line: Int(openingLine))
      }
      let byte = bytes[position]
      if byte == Self.quote {
        if position + 1 < count, bytes[position + 1] == Self.quote {
          doubled = true
          position += 2
          continue
        }
        break
      }
      if byte == Self.lineFeed
        || (byte == Self.carriageReturn && !(position + 1 < count && bytes[position + 1] == Self.lineFeed))
      {
        line += 1
      }
      position += 1
    }
    try append(from: start + 1, to: position, doubled: doubled, quoted: true, line: openingLine)
    position += 1
    // Blanks behind the closing quote are harmless; anything else means that the quote isn't one.
    while position < count, bytes[position] == 0x20 { position += 1 }
    if position < count, bytes[position] != separator, bytes[position] != Self.lineFeed,
      bytes[position] != Self.carriageReturn
    {
      throw diagnostic(.text(.textAfterQuote), atByte: position, line: Int(line))
    }
    return position
  }

  private mutating func append(
    from start: Int, to end: Int, doubled: Bool, quoted: Bool, line: Int32
  ) throws(Diagnostic) {
    if end - start > Self.largestCellLength,
      String(decoding: source.bytes[start..<end], as: UTF8.self).count > Self.largestCellLength
    {
      throw diagnostic(.text(.cellTooLong), atByte: start, line: Int(line))
    }
    cells.append(
      Cell(start: Int32(start), end: Int32(end), hasDoubledQuotes: doubled, isQuoted: quoted))
  }
}
