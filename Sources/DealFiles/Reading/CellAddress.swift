/// A cell's place in a table: record and column, both from 0.
struct CellAddress: Hashable, Sendable {
  private let storedRecord: Int32
  private let storedColumn: Int32

  var record: Int { Int(storedRecord) }
  var column: Int { Int(storedColumn) }

  /// The address of a cell in a table within the limits.
  init(record: Int, column: Int) {
    storedRecord = Int32(record)
    storedColumn = Int32(column)
  }

  /// The address as a spreadsheet writes it, such as `C7`.
  var name: String { CellAddress.columnLetters(column) + String(record + 1) }

  /// Whether this cell comes before `other`, row by row.
  func isBefore(_ other: CellAddress) -> Bool { (record, column) < (other.record, other.column) }

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

extension CellAddress {
  /// The cell of that name, such as `C7` or `$C$7`; nil for any other text, and far outside of every table.
  init?(name: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if row > 0 || column > 1 << 20 { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if column == 0 || row > 1 << 24 { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    if column == 0 || row == 0 { return nil }
    self.init(record: row - 1, column: column - 1)
  }
}
