/// A JSON text, taken apart into tokens that point into it.
///
/// The decoders of Foundation give neither the places of values nor the order of keys, and both matter here: the
/// order of keys is the order of issues in the domains of other tools. Numbers stay as written. Reading is linear
/// in the size of the text and takes 16 bytes for each value.
struct JSONDocument: Sendable {
  enum Kind: UInt8, Sendable { case null, bool, number, string, array, object }

  struct Token {
    let kind: Kind
    /// The value's bytes in the text; quotes and brackets are part of it.
    let start: Int32
    var end: Int32
    /// The token behind the value and all that is in it.
    var next: Int32
  }

  let source: SourceText
  fileprivate(set) var tokens: [Token] = []

  static let deepest = 64

  /// The document in `source`, which must be one JSON value (RFC 8259).
  init(_ source: SourceText) throws(Diagnostic) {
    self.source = source
    var scanner = JSONScanner(source)
    try scanner.scan()
    tokens = scanner.tokens
  }

  /// The value of a member at the top of a text, as it is written, even where the text is damaged behind it; nil where
  /// it isn't found.
  static func written(_ key: String, in source: SourceText) -> [UInt8]? {
    var scanner = JSONScanner(source)
    // What was read before the damage stands.
    try? scanner.scan()
    let tokens = scanner.tokens
    guard tokens.first?.kind == .object else { return nil }
    var index = 1
    while index + 1 < tokens.count, tokens[index].kind == .string, tokens[index].end > 0 {
      let value = tokens[index + 1]
      if value.end == 0 { return nil }
      if source.jsonText(tokens[index]) == key {
        return Array(source.bytes[Int(value.start)..<Int(value.end)])
      }
      index = Int(value.next)
    }
    return nil
  }

  /// The value that the text is.
  var root: JSONNode { JSONNode(document: self, index: 0) }
}

/// Walks over the bytes of a JSON text.
private struct JSONScanner {
  let source: SourceText
  var tokens: [JSONDocument.Token] = []
  private var position: Int

  init(_ source: SourceText) {
    self.source = source
    position = source.start
  }

  mutating func scan() throws(Diagnostic) {
    try value(depth: 0)
    skipBlanks()
    if position < source.bytes.count { throw syntax("something follows the value") }
  }

  private mutating func value(depth: Int) throws(Diagnostic) {
    skipBlanks()
    // What is neither object nor array is in the levels that there are.
    if depth == JSONDocument.deepest, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(byte) {
      throw problem(.jsonTooDeep(limit: JSONDocument.deepest))
    }
    switch byte {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): try number()
    case nil: throw syntax("the text ends where a value should stand")
    default: throw syntax("a value should stand here")
    }
  }

  private mutating func object(depth: Int) throws(Diagnostic) {
    let index = begin(.object)
    if !take("}") {
      repeat {
        skipBlanks()
        guard byte == UInt8(ascii: "\"") else { throw syntax("a key in double quotes should stand here") }
        try string()
        if !take(":") { throw syntax("a colon is missing behind the key") }
        try value(depth: depth + 1)
      } while take(",")
      if !take("}") { throw syntax("a comma or a closing brace is missing") }
    }
    end(index)
    try checkKeys(of: index)
  }

  private mutating func array(depth: Int) throws(Diagnostic) {
    let index = begin(.array)
    if !take("]") {
      repeat { try value(depth: depth + 1) } while take(",")
      if !take("]") { throw syntax("a comma or a closing bracket is missing") }
    }
    end(index)
  }

  private mutating func string() throws(Diagnostic) {
    let index = tokens.count
    tokens.append(.init(kind: .string, start: Int32(position), end: 0, next: 0))
    position += 1
    while let byte, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw syntax("a control character stands in a text; write it as \\u00…") }
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      try escape()
    }
    if byte == nil { throw syntax("a text is never closed", at: Int(tokens[index].start)) }
    position += 1
    end(index)
  }

  private mutating func escape() throws(Diagnostic) {
    let start = position
    position += 1
    switch byte {
    case UInt8(ascii: "u"):
      position += 1
      let unit = try hexDigits(from: start)
      if unit == 0 || (0xDC00...0xDFFF).contains(unit) {
        throw syntax("this escape is no character", at: start)
      }
      if (0xD800...0xDBFF).contains(unit) {
        guard source.bytes[position...].starts(with: Array("\\u".utf8)) else {
          throw syntax("this escape is half a character", at: start)
        }
        position += 2
        guard (0xDC00...0xDFFF).contains(try hexDigits(from: start)) else {
          throw syntax("this escape is half a character", at: start)
        }
      }
    case let byte? where Array("\"\\/bfnrt".utf8).contains(byte): position += 1
    default: throw syntax("there is no such escape", at: start)
    }
  }

  private mutating func hexDigits(from start: Int) throws(Diagnostic) -> UInt32 {
    let digits = source.bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(isHexDigit),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw syntax("four hexadecimal digits should follow \\u", at: start) }
    position += 4
    return unit
  }

  private func isHexDigit(_ byte: UInt8) -> Bool { Character(UnicodeScalar(byte)).isHexDigit && byte < 0x80 }

  private mutating func number() throws(Diagnostic) {
    let index = tokens.count
    tokens.append(.init(kind: .number, start: Int32(position), end: 0, next: 0))
    if byte == UInt8(ascii: "-") { position += 1 }
    if byte == UInt8(ascii: "0") {
      position += 1
    } else if !takeDigits() {
      throw syntax("a digit is missing")
    }
    if byte == UInt8(ascii: ".") {
      position += 1
      if !takeDigits() { throw syntax("a digit is missing behind the decimal point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      if !takeDigits() { throw syntax("a digit is missing in the exponent") }
    }
    if let byte, (0x30...0x39).contains(byte) { throw syntax("a number can't start with 0") }
    end(index)
  }

  private mutating func takeDigits() -> Bool {
    let start = position
    while let byte, (0x30...0x39).contains(byte) { position += 1 }
    return position > start
  }

  private mutating func word(_ text: String, _ kind: JSONDocument.Kind) throws(Diagnostic) {
    guard source.bytes[position...].starts(with: text.utf8) else { throw syntax("a value should stand here") }
    let index = tokens.count
    tokens.append(.init(kind: kind, start: Int32(position), end: 0, next: 0))
    position += text.utf8.count
    end(index)
  }

  private mutating func begin(_ kind: JSONDocument.Kind) -> Int {
    tokens.append(.init(kind: kind, start: Int32(position), end: 0, next: 0))
    position += 1
    return tokens.count - 1
  }

  private mutating func end(_ index: Int) {
    tokens[index].end = Int32(position)
    tokens[index].next = Int32(tokens.count)
  }

  private func checkKeys(of index: Int) throws(Diagnostic) {
    var keys = Set<String>()
    var key = index + 1
    while key < Int(tokens[index].next) {
      let name = source.jsonText(tokens[key])
      if !keys.insert(name).inserted {
        throw problem(.jsonKeyRepeated(name), at: Int(tokens[key].start))
      }
      key = Int(tokens[key + 1].next)
    }
  }

  private var byte: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func syntax(_ message: String, at position: Int? = nil) -> Diagnostic {
    problem(.jsonSyntax(message), at: position)
  }

  private func problem(_ problem: FormatProblem, at position: Int? = nil) -> Diagnostic {
    source.diagnostic(problem, atByte: position ?? self.position)
  }
}

extension SourceText {
  /// The text of a token that is a string, without quotes and escapes.
  func jsonText(_ token: JSONDocument.Token) -> String {
    let content = bytes[(Int(token.start) + 1)..<(Int(token.end) - 1)]
    guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = String(decoding: content, as: UTF8.self).utf16[...]
    while let unit = rest.popFirst() {
      guard unit == UInt16(UInt8(ascii: "\\")), let sign = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch UInt8(truncatingIfNeeded: sign) {
      case UInt8(ascii: "u"):
        units.append(UInt16(String(rest.prefix(4)) ?? "", radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      default: units.append(sign)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether the text of a token that is a string is a key in ASCII.
  func jsonText(_ token: JSONDocument.Token, is text: String) -> Bool {
    let content = bytes[(Int(token.start) + 1)..<(Int(token.end) - 1)]
    return content.elementsEqual(text.utf8)
      || (content.contains { $0 == UInt8(ascii: "\\") || $0 >= 0x80 } && jsonText(token) == text)
  }

  /// `problem` at that byte of the text.
  func diagnostic(_ problem: FormatProblem, atByte position: Int, length: Int = 1) -> Diagnostic {
    self.diagnostic(Problem.format(problem), atByte: position, length: length)
  }

  func diagnostic(_ problem: Problem, atByte position: Int, length: Int = 1) -> Diagnostic {
    let position = min(max(position, start), bytes.count)
    var place = place(atByte: position, line: bytes[start..<position].lineBreakCount + 1)
    let rest = bytes[position...].prefix(length).prefix { $0 != 0x0A && $0 != 0x0D }
    place.length = max(1, String(decoding: rest, as: UTF8.self).count)
    return Diagnostic(problem, at: place)
  }

  /// The first byte that is no blank.
  private var firstByte: UInt8? {
    bytes[start...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }

  /// Whether the text is JSON rather than a table: no header starts with a brace.
  var isJSON: Bool { firstByte == UInt8(ascii: "{") }

  /// Whether the text is XML rather than a table.
  var isXML: Bool { firstByte == UInt8(ascii: "<") }
}
