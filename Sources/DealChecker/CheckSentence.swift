/// A sentence of the checker: what stands fast in it, and what is filled in.
///
/// What stands fast finds the same sentence in another language, for whoever prints it.
public struct CheckSentence: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The English text, with `{1}`, `{2}` … where something is filled in.
  public let template: String
  /// What is filled in.
  public let arguments: [String]

  /// A sentence into which nothing is filled.
  public init(stringLiteral text: String) { (template, arguments) = (text, []) }

  /// A sentence with everything that is filled in.
  public init(stringInterpolation parts: StringInterpolation) {
    (template, arguments) = (parts.template, parts.arguments)
  }

  /// Collects the parts of a sentence.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var template = ""
    fileprivate var arguments: [String] = []

    /// No parts yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds what stands fast.
    public mutating func appendLiteral(_ text: String) { template += text }

    /// Adds what is filled in.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      arguments.append(value.description)
      template += "{\(arguments.count)}"
    }
  }

  /// The sentence in English.
  public var description: String {
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let index = Int(rest[rest.index(after: open)..<close])
      text += index.map { arguments[$0 - 1] } ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
