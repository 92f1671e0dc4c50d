import MutualGains

/// One value of a JSON document, and where it stands.
struct JSONNode: Sendable {
  let document: JSONDocument
  let index: Int

  private var token: JSONDocument.Token { document.tokens[index] }

  var kind: JSONDocument.Kind { token.kind }

  /// A member of an object.
  struct Member {
    let key: String
    let keyNode: JSONNode
    let value: JSONNode
  }

  /// The members of an object, in their order; empty for anything else.
  var members: [Member] {
    keys.map { key in
      Member(
        key: document.source.jsonText(key.token), keyNode: key,
        value: JSONNode(document: document, index: key.index + 1))
    }
  }

  /// The keys of an object, in their order; none of anything else. The value of each stands behind it.
  private var keys: some Sequence<JSONNode> {
    sequence(state: index + 1) { [document, end = kind == .object ? Int(token.next) : 0] place in
      guard place < end else { return nil }
      let key = JSONNode(document: document, index: place)
      place = Int(document.tokens[place + 1].next)
      return key
    }
  }

  /// The member with that key; nil where there is none, or where it is null.
  subscript(key: String) -> JSONNode? {
    guard let found = keys.first(where: { document.source.jsonText($0.token, is: key) }) else { return nil }
    let value = JSONNode(document: document, index: found.index + 1)
    return value.kind == .null ? nil : value
  }

  /// The elements of an array, in their order; empty for anything else.
  var elements: [JSONNode] {
    guard kind == .array else { return [] }
    var elements: [JSONNode] = []
    var element = index + 1
    while element < Int(token.next) {
      elements.append(JSONNode(document: document, index: element))
      element = Int(document.tokens[element].next)
    }
    return elements
  }

  /// The bytes of the value, as written.
  var bytes: ArraySlice<UInt8> { document.source.bytes[Int(token.start)..<Int(token.end)] }

  /// The same as a text.
  var written: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a string; nil for anything else.
  var text: String? { kind == .string ? document.source.jsonText(token) : nil }
}

extension JSONNode {
  /// `problem`, here.
  func diagnostic(_ problem: FormatProblem) -> Diagnostic { diagnostic(.format(problem)) }

  func diagnostic(_ problem: Problem) -> Diagnostic {
    // Of what spans lines, only the opening bracket is pointed at.
    let length = kind == .object || kind == .array ? 1 : Int(token.end - token.start)
    return document.source.diagnostic(problem, atByte: Int(token.start), length: min(length, 200))
  }

  /// The member with that key.
  func required(_ key: String, of owner: String) throws(Diagnostic) -> JSONNode {
    if let value = self[key] { return value }
    throw diagnostic(.jsonKeyMissing(key, of: owner))
  }

  /// The members of what has to be an object.
  func object() throws(Diagnostic) -> [Member] {
    if kind != .object { throw wrongKind("an object") }
    return members
  }

  /// The elements of what has to be an array.
  func array() throws(Diagnostic) -> [JSONNode] {
    if kind != .array { throw wrongKind("a list") }
    return elements
  }

  /// The text of what has to be a string.
  func string() throws(Diagnostic) -> String {
    guard let text else { throw wrongKind("a text") }
    return text
  }

  /// The characters of what has to be a number.
  func number() throws(Diagnostic) -> String {
    if kind != .number { throw wrongKind("a number") }
    return written
  }

  /// Refuses members that nobody knows: a misspelled key must not be passed over.
  func allowOnly(_ keys: [String]) throws(Diagnostic) {
    if kind != .object { throw wrongKind("an object") }
    for found in self.keys where !keys.contains(where: { document.source.jsonText(found.token, is: $0) }) {
      let key = document.source.jsonText(found.token)
      throw found.diagnostic(.jsonKeyUnknown(key, nearest: nearestSpelling(to: key, among: keys)))
    }
  }

  /// A name or a label: text with something in it.
  func label() throws(Diagnostic) -> String {
    let text = try string().trimmingBlanks
    if text.isEmpty || text.utf8.contains(0) { throw diagnostic(.nameUnusable(text)) }
    return text
  }

  /// What has to be a number, in units of 1/10^`digits`.
  func units(digits: Int) throws(Diagnostic) -> Int64 {
    if let units = plainUnits(digits: digits) { return units }
    let text = try number()
    guard let number = Fraction(text, roundedTo: nil), let most = number.finiteDigits else {
      throw diagnostic(.amount(.tooLarge(text)))
    }
    if most > digits { throw diagnostic(.moreDecimals(text, digits: digits)) }
    guard let scale = powerOfTen(digits), let scaled = number.times(Fraction(whole: scale)),
      let units = Int64(exactly: scaled.numerator)
    else { throw diagnostic(.amount(.tooLarge(text))) }
    return units
  }

  /// The same of a number such as most are: up to 18 digits, no more decimals than wanted, and no exponent; nil for any
  /// other.
  private func plainUnits(digits: Int) -> Int64? {
    if kind != .number { return nil }
    var (units, count, isNegative) = (Int64(0), 0, false)
    var decimals: Int?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): decimals = 0
      case 0x30...0x39:
        if count == 18 { return nil }
        (units, count) = (units * 10 + Int64(byte - 0x30), count + 1)
        decimals = decimals.map { $0 + 1 }
      default: return nil
      }
    }
    guard let scale = powerOfTen(digits - (decimals ?? 0)) else { return nil }
    let (scaled, overflow) = units.multipliedReportingOverflow(by: scale)
    return overflow ? nil : isNegative ? -scaled : scaled
  }

  func wrongKind(_ wanted: String) -> Diagnostic {
    let found =
      switch kind {
      case .null: "null"
      case .bool, .number: written
      case .string: "a text"
      case .array: "a list"
      case .object: "an object"
      }
    return diagnostic(.jsonWrongKind(wanted: wanted, found: found))
  }
}
