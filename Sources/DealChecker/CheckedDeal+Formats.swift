extension CheckedDeal {
  /// The deal in a file of any form; a form that the checker does not read is refused by its name.
  static func read(
    _ bytes: [UInt8], rules: [UInt8]?, decimalMark: DecimalMark?
  ) throws(CheckRefusal) -> CheckedDeal {
    if bytes.starts(with: Array("PK".utf8)) || rules?.starts(with: Array("PK".utf8)) == true {
      throw CheckRefusal(
        "The checker does not read workbooks: convert the deal to CSV first, with optimize convert, and its rules and proposals too."
      )
    }
    let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    switch start {
    case UInt8(ascii: "<"):
      throw CheckRefusal(
        "The checker does not read the domains of other tools: convert the deal to CSV first, with optimize convert."
      )
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw CheckRefusal(
        "The checker does not read deals in JSON: convert the deal to CSV first, with optimize convert.")
    default: return try CheckedDeal(bytes: bytes, rules: rules, decimalMark: decimalMark)
    }
  }
}
