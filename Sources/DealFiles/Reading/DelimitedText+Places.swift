extension DelimitedText {
  /// The place of a cell, for a diagnostic.
  func place(_ address: CellAddress, header: String? = nil) -> Place {
    var place: Place
    if source.sheet != nil {
      place = sheetPlace(address)
    } else if let cell = cell(address) {
      let content = bytes(address)
      let start = content.isEmpty ? Int(cell.start) : content.startIndex
      let recordStart = Int(cells[Int(firstCells[address.record])].start)
      let breaks = source.bytes[min(recordStart, start)..<start].lineBreakCount
      place = self.place(atByte: start, line: Int(lines[address.record]) + breaks)
      let shown = content.prefix { $0 != 0x0A && $0 != 0x0D }
      place.length = max(1, shown.characterCount)
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

  /// The place where a record starts.
  func place(record: Int) -> Place {
    if source.sheet != nil { return sheetPlace(CellAddress(record: record, column: 0)) }
    return place(atByte: Int(cells[Int(firstCells[record])].start), line: Int(lines[record]))
  }

  /// A cell of a sheet: it has no line, only what it shows.
  private func sheetPlace(_ address: CellAddress) -> Place {
    var place = Place(file: source.name, cell: address.name)
    place.sheet = source.sheet?.name
    let shown = text(address).prefix { !$0.isNewline }.prefix(SourceText.shownLength)
    if !shown.isEmpty {
      place.lineText = String(shown)
      place.length = shown.count
    }
    return place
  }

  private func place(atByte position: Int, line: Int) -> Place { source.place(atByte: position, line: line) }
}

extension SourceText {
  /// The place of a byte on that line.
  func place(atByte position: Int, line: Int) -> Place {
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let start = (bytes[self.start..<position].lastIndex(where: isBreak) ?? self.start - 1) + 1
    // A line may be megabytes long: only what is near the place is worth keeping.
    var near = max(start, position - 4 * SourceText.shownLength)
    while near > start, bytes[near] & 0xC0 == 0x80 { near -= 1 }
    let before = String(decoding: bytes[near..<position], as: UTF8.self).suffix(SourceText.shownLength)
    let far = bytes[position...].prefix(4 * SourceText.shownLength).prefix { !isBreak($0) }
    let after = String(decoding: far, as: UTF8.self).prefix(SourceText.shownLength)
    let column = bytes[start..<position].characterCount + 1
    var place = Place(
      file: name, line: line, column: column, lineText: String(before) + after, length: 1)
    place.lineTextColumn = column - before.count
    return place
  }

  /// How many characters of a line are kept on each side of a place.
  static let shownLength = 100
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

  /// How many characters these bytes of UTF-8 are.
  fileprivate var characterCount: Int {
    // In ASCII each byte is one; only a pair of return and line feed is two, and that stands in no line.
    allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count
  }
}
