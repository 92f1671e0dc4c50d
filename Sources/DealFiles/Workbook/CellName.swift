extension DelimitedText.Address {
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
