import MutualGains

extension DelimitedText {
  var recordCount: Int { lines.count }

  /// The records below one; none where it is the last.
  func records(below record: Int) -> Range<Int> { record + 1..<max(recordCount, record + 1) }

  func cellCount(record: Int) -> Int { Int(firstCells[record + 1] - firstCells[record]) }

  /// The bytes of a cell without blanks around them; empty where the record has no such cell.
  ///
  /// Doubled quotes are still doubled.
  func bytes(_ address: CellAddress) -> ArraySlice<UInt8> {
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
  func text(_ address: CellAddress) -> String {
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

  /// The text of a cell that holds a name, a label or a list: without the apostrophe that guards it.
  func label(_ address: CellAddress) -> String { FormulaGuard.removed(from: text(address)) }

  func isEmpty(_ address: CellAddress) -> Bool { bytes(address).isEmpty }

  func isBlank(record: Int) -> Bool {
    (0..<cellCount(record: record)).allSatisfy { isEmpty(CellAddress(record: record, column: $0)) }
  }

  /// The first record that holds anything.
  var firstFilledRecord: Int? { (0..<recordCount).first { !isBlank(record: $0) } }

  /// The record that names the columns.
  var headerRecord: Int? { headerBelowTitles ?? firstFilledRecord }

  /// The header of a column, where it has one.
  func header(column: Int) -> String? {
    guard let headerRecord, column < cellCount(record: headerRecord) else { return nil }
    let header = text(CellAddress(record: headerRecord, column: column))
    return header.isEmpty ? nil : header
  }

  func cell(_ address: CellAddress) -> Cell? {
    guard address.column < cellCount(record: address.record) else { return nil }
    return cells[Int(firstCells[address.record]) + address.column]
  }

  /// The cell that the byte at `position` belongs to.
  func address(ofByte position: Int) -> CellAddress? {
    guard let cell = DelimitedText.lastIndex(below: cells.count, where: { cells[$0].start <= position }),
      let record = DelimitedText.lastIndex(below: lines.count, where: { firstCells[$0] <= cell })
    else { return nil }
    return CellAddress(record: record, column: cell - Int(firstCells[record]))
  }

  /// The last of the indices for which `condition` holds, where it holds for all before that one.
  private static func lastIndex(below count: Int, where condition: (Int) -> Bool) -> Int? {
    let end = (0..<count).partitioningIndex { !condition($0) }
    return end > 0 ? end - 1 : nil
  }
}
