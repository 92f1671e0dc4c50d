import DealReports

/// How a process tells its answers to the one that started it: a line with a sign for what it is and the number of bytes,
/// then the bytes.
struct BatchFrame {
  enum Kind: Int {
    case answer, error
    /// The name of a file that the answers would replace: there is no answer then.
    case outputIsInput
  }

  let kind: Kind
  let body: [UInt8]

  static func bytes(of answer: BatchAnswer, in form: BatchForm) -> [UInt8] {
    bytes(of: answer.hasErrors ? .error : .answer, form.bytes(of: answer))
  }

  static func bytes(of kind: Kind, _ body: [UInt8]) -> [UInt8] {
    Array("\(kind.rawValue) \(body.count)\n".utf8) + body
  }

  /// Takes the first answer out of what came in; nil where it isn't whole yet.
  static func take(from buffer: inout [UInt8]) -> BatchFrame? {
    guard let end = buffer.prefix(32).firstIndex(of: 0x0A) else { return nil }
    let parts = String(decoding: buffer[..<end], as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let kind = Int(parts[0]).flatMap(Kind.init), let count = Int(parts[1]),
      buffer.count - end - 1 >= count
    else { return nil }
    let body = Array(buffer[(end + 1)..<(end + 1 + count)])
    buffer.removeFirst(end + 1 + count)
    return BatchFrame(kind: kind, body: body)
  }
}
