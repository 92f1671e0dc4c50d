extension DelimitedText {
  /// A cell's place in the table: record and column, both from 0.
  struct Address: Hashable, Sendable {
    var record: Int
    var column: Int

    /// The address as a spreadsheet writes it, such as `C7`.
    var name: String { DelimitedText.columnLetters(column) + String(record + 1) }

    /// Whether this cell comes before `other`, row by row.
    func isBefore(_ other: Address) -> Bool { (record, column) < (other.record, other.column) }
  }

  var recordCount: Int { lines.count }

  func cellCount(record: Int) -> Int { Int(firstCells[record + 1] - firstCells[record]) }

  /// The bytes of a cell without blanks around them; empty where the record has no such cell.
  ///
  /// Doubled quotes are still doubled.
  func bytes(_ address: Address) -> ArraySlice<UInt8> {
    guard let cell = cell(address) else { return [] }
    let bytes = source.bytes
    var (start, end) = (Int(cell.start), Int(cell.end))
    while start < end, Blanks.isPlainBlank(bytes[start]) { start += 1 }
    while start < end, Blanks.isPlainBlank(bytes[end - 1]) { end -= 1 }
    // No-break spaces take more than one byte.
    while let width = Blanks.wideBlankWidth(bytes[start..<end]) { start += width }
    while let width = Blanks.wideBlankWidthAtEnd(bytes[start..<end]) { end -= width }
    return bytes[start..<end]
  }

  /// The text of a cell without blanks around it; empty where the record has no such cell.
  func text(_ address: Address) -> String {
    let bytes = bytes(address)
    guard let cell = cell(address), cell.hasDoubledQuotes else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var plain: [UInt8] = []
    var previousIsQuote = false
    for byte in bytes {
      if byte == 0x22, previousIsQuote {
        previousIsQuote = false
        continue
      }
      previousIsQuote = byte == 0x22
      plain.append(byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  func isEmpty(_ address: Address) -> Bool { bytes(address).isEmpty }

  func isBlank(record: Int) -> Bool {
    (0..<cellCount(record: record)).allSatisfy { isEmpty(Address(record: record, column: $0)) }
  }

  /// The first record that holds anything.
  var firstFilledRecord: Int? { (0..<recordCount).first { !isBlank(record: $0) } }

  private func cell(_ address: Address) -> Cell? {
    guard address.column < cellCount(record: address.record) else { return nil }
    return cells[Int(firstCells[address.record]) + address.column]
  }

  /// `A`, `B`, … `Z`, `AA`, …
  static func columnLetters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

extension DelimitedText {
  /// The place of a cell, for a diagnostic.
  func place(_ address: Address, header: String? = nil) -> Place {
    var place: Place
    if let cell = cell(address) {
      let content = bytes(address)
      let start = content.isEmpty ? Int(cell.start) : content.startIndex
      let recordStart = Int(cells[Int(firstCells[address.record])].start)
      let breaks = source.bytes[min(recordStart, start)..<start].lineBreakCount
      place = self.place(atByte: start, line: Int(lines[address.record]) + breaks)
      let shown = content.prefix { $0 != 0x0A && $0 != 0x0D }
      place.length = max(1, String(decoding: shown, as: UTF8.self).count)
    } else {
      // The record ends before this column: point behind its last cell.
      let last = cells[Int(firstCells[address.record + 1]) - 1]
      let breaks =
        source.bytes[Int(cells[Int(firstCells[address.record])].start)..<Int(last.end)].lineBreakCount
      place = self.place(
        atByte: Int(last.end) + (last.isQuoted ? 1 : 0), line: Int(lines[address.record]) + breaks)
    }
    place.cell = address.name
    place.header = header
    return place
  }

  func diagnostic(_ problem: Problem, atByte position: Int, line: Int) -> Diagnostic {
    Diagnostic(problem, at: place(atByte: position, line: line))
  }

  private func place(atByte position: Int, line: Int) -> Place {
    let bytes = source.bytes
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let start = (bytes[source.start..<position].lastIndex(where: isBreak) ?? source.start - 1) + 1
    let end = bytes[position...].firstIndex(where: isBreak) ?? bytes.count
    return Place(
      file: source.name, line: line,
      column: String(decoding: bytes[start..<position], as: UTF8.self).count + 1,
      lineText: String(decoding: bytes[start..<end], as: UTF8.self), length: 1)
  }
}

extension ArraySlice<UInt8> {
  /// How many lines end in these bytes: line feeds, carriage returns, or both as one.
  var lineBreakCount: Int {
    var count = 0
    var afterReturn = false
    for byte in self {
      if byte == 0x0D || (byte == 0x0A && !afterReturn) { count += 1 }
      afterReturn = byte == 0x0D
    }
    return count
  }
}
