import MutualGains

/// The notation in which cells are written: the one of the deal's file.
public struct CellNotation: Sendable {
  public let separator: UInt8
  public let decimalSign: UInt8

  /// What divides cells in one program or another, quotes and line ends.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), 0x09, UInt8(ascii: "|"), 0x22, 0x0A, 0x0D: true
    default: false
    }
  }

  /// That notation.
  public init(separator: UInt8, decimalSign: UInt8) {
    self.separator = separator
    self.decimalSign = decimalSign
  }

  /// The notation of a file as it was read.
  public init(_ reading: DealFile.Reading) {
    separator = reading.separator
    decimalSign = reading.decimalSign.asciiValue ?? UInt8(ascii: ".")
  }

  /// Appends text as one cell, in quotes where it needs them, and so that no spreadsheet takes it for a formula.
  public func append(text: String, to row: inout [UInt8]) {
    let isGuarded = FormulaGuard.isNeeded(for: text)
    // Other programs may divide cells at other signs, and what stands behind one could be a formula there.
    let needsQuotes = text.utf8.contains { CellNotation.isSpecial($0) || $0 == separator }
    guard needsQuotes else {
      if isGuarded { row.append(FormulaGuard.apostrophe) }
      row.append(contentsOf: text.utf8)
      return
    }
    row.append(0x22)
    if isGuarded { row.append(FormulaGuard.apostrophe) }
    for byte in text.utf8 {
      if byte == 0x22 { row.append(0x22) }
      row.append(byte)
    }
    row.append(0x22)
  }

  /// Appends an amount as one cell.
  public func append(_ amount: Amount, digits: Int, to row: inout [UInt8]) {
    let needsQuotes = digits > 0 && decimalSign == separator
    if needsQuotes { row.append(0x22) }
    row.append(units: amount.units, digits: digits, decimalSign: decimalSign)
    if needsQuotes { row.append(0x22) }
  }
}
