import DealReports

/// How a process tells its answers to the one that started it: a line with an exit code, whether it is an error and
/// the number of bytes, then the bytes.
struct BatchFrame {
  let isError: Bool
  let body: [UInt8]

  static func bytes(of answer: BatchAnswer, in form: BatchForm) -> [UInt8] {
    let body = form.bytes(of: answer)
    return Array("\(answer.hasErrors ? 1 : 0) \(body.count)\n".utf8) + body
  }

  /// Takes the first answer out of what came in; nil where it isn't whole yet.
  static func take(from buffer: inout [UInt8]) -> BatchFrame? {
    guard let end = buffer.prefix(32).firstIndex(of: 0x0A) else { return nil }
    let parts = String(decoding: buffer[..<end], as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let count = Int(parts[1]), buffer.count - end - 1 >= count else { return nil }
    let body = Array(buffer[(end + 1)..<(end + 1 + count)])
    buffer.removeFirst(end + 1 + count)
    return BatchFrame(isError: parts[0] == "1", body: body)
  }
}
