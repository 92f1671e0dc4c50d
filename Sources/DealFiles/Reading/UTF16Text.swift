/// Text in UTF-16, as spreadsheets write it under the name "Unicode text".
enum UTF16Text {
  /// The order of bytes, where zeros at every second place prove it without a mark.
  ///
  /// Text of the West has a zero in nearly all its characters, always on the same side; half of them is proof
  /// enough, since UTF-8 has none.
  static func isBigEndian(provenBy bytes: [UInt8]) -> Bool? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = max(2, bytes.count / 4)
    if zeros.even == 0, zeros.odd >= enough { return false }
    if zeros.odd == 0, zeros.even >= enough { return true }
    return nil
  }

  /// The text in UTF-8.
  static func decoded(
    _ bytes: [UInt8], from start: Int, as encoding: TextEncoding
  ) throws(DecodingFault) -> [UInt8] {
    let high = encoding == .utf16BigEndian ? 0 : 1
    func unit(at position: Int) -> UInt32 {
      UInt32(bytes[position + high]) << 8 | UInt32(bytes[position + 1 - high])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    var position = start
    while position + 1 < bytes.count {
      let first = unit(at: position)
      position += 2
      switch first {
      case 0: throw DecodingFault(.text(.zeroByte(others: 0)), shown: text, position: text.count)
      case 0xD800...0xDBFF:
        guard position + 1 < bytes.count, case let second = unit(at: position),
          (0xDC00...0xDFFF).contains(second)
        else { throw DecodingFault(.text(.broken(encoding)), shown: text, position: text.count) }
        position += 2
        text.append(scalar: 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
      case 0xDC00...0xDFFF: throw DecodingFault(.text(.broken(encoding)), shown: text, position: text.count)
      default: text.append(scalar: first)
      }
    }
    // Half a character at the end: the file was cut off.
    if position < bytes.count {
      throw DecodingFault(.text(.broken(encoding)), shown: text, position: text.count)
    }
    return text
  }
}
