/// Reads JSON, strictly.
struct AnswerReader {
  private let bytes: [UInt8]
  private var index = 0

  private static let deepest = 32

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nothing but blanks may follow.
  mutating func end() throws(CheckRefusal) {
    skipBlanks()
    if index < bytes.count { throw failure() }
  }

  mutating func value(depth: Int) throws(CheckRefusal) -> AnswerValue {
    if depth > AnswerReader.deepest { throw failure() }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(CheckRefusal) -> AnswerValue {
    index += 1
    var members: [AnswerValue.Member] = []
    if takes("}") { return .object(members) }
    repeat {
      skipBlanks()
      let key = try string()
      if !takes(":") { throw failure() }
      members.append(AnswerValue.Member(key: key, value: try value(depth: depth + 1)))
    } while takes(",")
    if !takes("}") { throw failure() }
    if Set(members.map(\.key)).count < members.count { throw failure() }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(CheckRefusal) -> AnswerValue {
    index += 1
    var values: [AnswerValue] = []
    if takes("]") { return .list(values) }
    repeat { values.append(try value(depth: depth + 1)) } while takes(",")
    if !takes("]") { throw failure() }
    return .list(values)
  }

  private mutating func word(_ text: String, _ value: AnswerValue) throws(CheckRefusal) -> AnswerValue {
    guard bytes[index...].starts(with: text.utf8) else { throw failure() }
    index += text.utf8.count
    return value
  }

  private mutating func number() throws(CheckRefusal) -> String {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    let whole = index
    try digits()
    if index - whole > 1, bytes[whole] == UInt8(ascii: "0") { throw failure() }
    if peek == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { index += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(CheckRefusal) {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    if index == start { throw failure() }
  }

  private mutating func string() throws(CheckRefusal) -> String {
    guard peek == UInt8(ascii: "\"") else { throw failure() }
    index += 1
    let start = index
    var unescaped: [UInt8]?
    while let byte = peek, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw failure() }
      index += 1
      if byte == UInt8(ascii: "\\") {
        // Only from the first escape on does the text differ from the bytes.
        var text = unescaped ?? Array(bytes[start..<(index - 1)])
        unescaped = nil
        try escape(&text)
        unescaped = text
      } else {
        unescaped?.append(byte)
      }
    }
    if peek == nil { throw failure() }
    index += 1
    guard let string = String(validating: unescaped?[...] ?? bytes[start..<(index - 1)], as: UTF8.self) else {
      throw failure()
    }
    return string
  }

  private mutating func escape(_ text: inout [UInt8]) throws(CheckRefusal) {
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    guard let byte = peek else { throw failure() }
    index += 1
    if let plain = simple[byte] { return text.append(plain) }
    guard byte == UInt8(ascii: "u") else { throw failure() }
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      units.append(try codeUnit())
    }
    guard let characters = String(validating: units, as: UTF16.self) else {
      throw failure()
    }
    text += characters.utf8
  }

  private mutating func codeUnit() throws(CheckRefusal) -> UInt16 {
    let hexadecimal = bytes[index...].prefix(4)
    guard hexadecimal.count == 4, hexadecimal.first != UInt8(ascii: "+"),
      let unit = UInt16(String(decoding: hexadecimal, as: UTF8.self), radix: 16)
    else { throw failure() }
    index += 4
    return unit
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private func failure() -> CheckRefusal { CheckRefusal("it is no JSON from byte \(index + 1) on") }
}
