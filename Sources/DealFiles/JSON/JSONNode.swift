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
    guard kind == .object else { return [] }
    var members: [Member] = []
    var key = index + 1
    while key < Int(token.next) {
      let keyNode = JSONNode(document: document, index: key)
      members.append(
        Member(
          key: document.source.jsonText(document.tokens[key]), keyNode: keyNode,
          value: JSONNode(document: document, index: key + 1)))
      key = Int(document.tokens[key + 1].next)
    }
    return members
  }

  /// The member with that key; nil where there is none, or where it is null.
  subscript(key: String) -> JSONNode? {
    guard let value = members.first(where: { $0.key == key })?.value, value.kind != .null else { return nil }
    return value
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
    for member in try object() where !keys.contains(member.key) {
      throw member.keyNode.diagnostic(
        .jsonKeyUnknown(member.key, nearest: nearestSpelling(to: member.key, among: keys)))
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
