/// One line of a batch: which deal it means, and what its sender calls it.
package struct BatchLine: Sendable {
  /// Where the deal is.
  package enum Content: Sendable {
    /// In the line itself, in these bytes.
    case deal([UInt8])
    /// In the file at that path.
    case file(String)
  }

  /// The sender's own name for the line, byte for byte; nil without one.
  package let id: [UInt8]?
  /// The deal.
  package let content: Content
  /// The proposals that come with it.
  private let proposals: JSONNode?

  /// What to call a line, and a deal in it, in messages.
  package static let (name, dealName) = ("line", "deal")

  private static let keys = ["id", "deal", "path", "proposals"]

  /// Takes a line apart: `{"id": …, "deal": {…}}`, the same with `path`, or a deal by itself, which is not looked into.
  ///
  /// - Throws: the reason to refuse the line.
  package init(_ line: [UInt8]) throws(Diagnostic) {
    let source = try SourceText(name: BatchLine.name, bytes: line)
    if source.encoding.encoding != .utf8 { throw Diagnostic(.text(.broken(.utf8)), in: BatchLine.name) }
    if source.bytes[source.start...].allSatisfy(Blanks.isPlainBlank) {
      throw Diagnostic(.file(.empty), in: BatchLine.name)
    }
    let root = try BatchLine.document(line, source).root
    guard root.kind == .object else { throw root.wrongKind("an object") }
    id = root.members.first { $0.key == "id" }.map { Array($0.value.bytes) }
    let (deal, path) = (root["deal"], root["path"])
    proposals = root["proposals"]
    if deal == nil, path == nil {
      content = .deal(line)
      return
    }
    try root.allowOnly(BatchLine.keys)
    if let deal {
      // Of two deals one would be passed over.
      if let path { throw path.diagnostic(.jsonKeyUnknown("path", nearest: nil)) }
      guard deal.kind == .object else { throw deal.wrongKind("an object") }
      content = .deal(Array(deal.bytes))
    } else {
      content = .file(try path?.string() ?? "")
    }
  }

  /// The `id` of a line, as far as one can be read; nil for none.
  package static func id(of line: [UInt8]) -> [UInt8]? {
    guard let text = try? SourceText(name: name, bytes: line), text.encoding.encoding == .utf8 else {
      return nil
    }
    return JSONDocument.written("id", in: SourceText(name: name, untouched: line))
  }

  /// The text of an `id` that is a text; nil for any other.
  package static func text(ofID id: [UInt8]) -> String? {
    (try? JSONDocument(SourceText(name: name, untouched: id)))?.root.text
  }

  /// The files that the line names.
  package var paths: [String] {
    guard case .file(let path) = content else { return [proposalPath].compactMap(\.self) }
    return [path, proposalPath].compactMap(\.self)
  }

  /// The file with the proposals, where the line names one.
  package var proposalPath: String? { proposals?.text }

  /// The proposals that stand in the line, for the deal of `file`; nil without any.
  ///
  /// - Throws: the first reason to refuse them.
  package func proposals(for file: DealFile) throws(Diagnostic) -> ProposalFile? {
    guard let proposals else { return nil }
    return try ProposalFile(proposals, for: file)
  }

  /// That the line lacks proposals.
  package var proposalsMissing: Diagnostic {
    Diagnostic(.format(.jsonKeyMissing("proposals", of: "the line")), in: BatchLine.name)
  }

  /// The line with everything in it; without characters that nobody sees only where they stand between values.
  private static func document(_ line: [UInt8], _ source: SourceText) throws(Diagnostic) -> JSONDocument {
    if source.bytes.count != line.count,
      let whole = try? JSONDocument(SourceText(name: name, untouched: line))
    {
      return whole
    }
    return try JSONDocument(source)
  }
}
