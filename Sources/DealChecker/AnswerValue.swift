/// A value of an answer, as written.
///
/// Numbers keep their text and objects their order: both are part of what an answer promises, and a library's
/// decoder would lose the zeros at a number's end.
enum AnswerValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case list([AnswerValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    let key: String
    var value: AnswerValue
  }

  subscript(key: String) -> AnswerValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value as a sentence quotes it.
  var quoted: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let text): text
    case .string(let text): "“\(text)”"
    case .list(let list):
      "[\(list.prefix(4).map(\.quoted).joined(separator: ", "))\(list.count > 4 ? ", …" : "")]"
    case .object: "{…}"
    }
  }

  /// Whether bytes begin as JSON does.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The one value in `bytes`.
  init(bytes: [UInt8]) throws(CheckRefusal) {
    var reader = AnswerReader(bytes: bytes)
    self = try reader.value(depth: 0)
    try reader.end()
  }
}
