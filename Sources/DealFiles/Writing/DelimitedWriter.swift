import MutualGains

/// Writes tables as text, each row as a line: in quotes where a cell needs them, and so that no spreadsheet takes a
/// label for a formula.
package struct DelimitedWriter: TableWriter {
  private let output: Output
  private let separator: UInt8
  private let decimalSign: UInt8
  private let digits: Int
  private let hasByteOrderMark: Bool
  /// Whether numbers of three decimals, which could be thousands, get a fourth.
  private let padsThousands: Bool
  /// Whether somebody reads along on a terminal, with which no label may play.
  private let isShown: Bool

  /// Tables in a notation of their own, with amounts of so many decimals.
  ///
  /// - Parameter hasByteOrderMark: Whether they start with the mark without which Excel takes them for its old encoding.
  package init(
    to output: Output, separator: UInt8, decimalSign: UInt8, digits: Int, hasByteOrderMark: Bool,
    padsThousands: Bool = false
  ) {
    (self.output, self.separator, self.decimalSign) = (output, separator, decimalSign)
    (self.digits, self.hasByteOrderMark) = (digits, hasByteOrderMark)
    self.padsThousands = padsThousands
    isShown = output.isTerminal
  }

  /// Tables in the notation of a deal's file.
  package init(to output: Output, like file: DealFile, padsThousands: Bool = false) {
    let reading = file.reading
    self.init(
      to: output, separator: reading.separator,
      decimalSign: reading.decimalSign.asciiValue ?? UInt8(ascii: "."), digits: file.deal.digits,
      hasByteOrderMark: reading.wantsByteOrderMark, padsThousands: padsThousands)
  }

  /// Rows of points, as `add` writes them; nil where figures need quotes or more decimals.
  package func pointLines(of deal: Deal) -> PointLines? {
    if digits > 0, decimalSign == separator || (padsThousands && digits == 3) { return nil }
    let between = PointLines.Figure.text([separator])
    return PointLines(
      [
        .utility(.first), between, .gain(.first), between, .utility(.second), between, .gain(.second),
        .text([0x0A]),
      ], of: deal, decimalSign: decimalSign)
  }

  /// Writes a whole table.
  package func write(_ table: Table) {
    begin(table.columns)
    table.forEachRow(add)
  }

  package func begin(_ columns: [Table.Column]) {
    if hasByteOrderMark { output.write { $0.append(contentsOf: [0xEF, 0xBB, 0xBF]) } }
    add(columns.map { .label($0.header) })
  }

  package func add(_ row: [TableCell]) {
    output.write { line in
      for index in row.indices {
        if index > 0 { line.append(separator) }
        append(row[index], to: &line)
      }
      line.append(0x0A)
    }
  }

  private func append(_ cell: TableCell, to line: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .label(let text): append(isShown ? text.printable : text, to: &line)
    case .amount(let amount): append(amount.units, digits, to: &line)
    case .count(let count): append(count, 0, to: &line)
    case .number(let number): append(number.units, number.digits, to: &line)
    case .percent(let part): append(Int64(clamping: part.tenthsOfPercent), 1, to: &line)
    case .range(let range):
      // Two dots are no formula, whatever sign stands before them.
      let text = (padsThousands ? range.padded : range).text(
        decimalSign: Character(UnicodeScalar(decimalSign)))
      let needsQuotes = text.utf8.contains { $0 == separator || DelimitedWriter.isSpecial($0) }
      if needsQuotes { line.append(0x22) }
      line.append(contentsOf: text.utf8)
      if needsQuotes { line.append(0x22) }
    }
  }

  private func append(_ text: String, to line: inout [UInt8]) {
    let isGuarded = FormulaGuard.isNeeded(for: text)
    // Other programs may divide cells at other signs, and what stands behind one could be a formula there.
    let separator = separator
    let needsQuotes = text.utf8.contains { $0 == separator || DelimitedWriter.isSpecial($0) }
    if needsQuotes { line.append(0x22) }
    if isGuarded { line.append(FormulaGuard.apostrophe) }
    if needsQuotes {
      for byte in text.utf8 {
        if byte == 0x22 { line.append(0x22) }
        line.append(byte)
      }
      line.append(0x22)
    } else {
      line.append(contentsOf: text.utf8)
    }
  }

  private func append(_ units: Int64, _ digits: Int, to line: inout [UInt8]) {
    if padsThousands, digits == 3, let units = ExactDecimal(units: units, digits: 3).rescaled(toDigits: 4) {
      return append(units, 4, to: &line)
    }
    let needsQuotes = digits > 0 && decimalSign == separator
    if needsQuotes { line.append(0x22) }
    line.append(units: units, digits: digits, decimalSign: decimalSign)
    if needsQuotes { line.append(0x22) }
  }

  /// What divides cells in one program or another, quotes and line ends. Most bytes are letters, and soon done with.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte >= 0x40 { return byte == UInt8(ascii: "|") }
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), 0x09, 0x22, 0x0A, 0x0D: return true
    default: return false
    }
  }
}

extension TableCell.NumberRange {
  /// The same with a fourth decimal where three could be thousands; labels of options stay what they are.
  fileprivate var padded: TableCell.NumberRange {
    if step != nil { return self }
    func padded(_ number: ExactDecimal) -> ExactDecimal {
      guard number.digits == 3, let units = number.rescaled(toDigits: 4) else { return number }
      return ExactDecimal(units: units, digits: 4)
    }
    return TableCell.NumberRange(from: padded(from), to: padded(to), isPercent: isPercent)
  }
}
