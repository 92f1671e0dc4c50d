import CXML

/// An element of an XML file, with its attributes and the elements in it. Text between elements is left out: the
/// files that are read say everything in attributes.
struct XMLElement {
  let name: String
  fileprivate(set) var attributes: [(name: String, value: String)]
  fileprivate(set) var children: [XMLElement] = []
  /// The byte at which its tag starts.
  let start: Int
  let source: SourceText

  static let deepest = 64
  static let largestCount = 2_000_000

  /// The root of the XML document in `source`.
  static func root(of source: SourceText) throws(Diagnostic) -> XMLElement {
    let builder = XMLBuilder(source)
    let bytes = Array(source.bytes[source.start...])
    var handlers = cxml_handlers()
    handlers.context = Unmanaged.passUnretained(builder).toOpaque()
    handlers.start = { context, name, attributes, offset in
      guard let context, let name else { return 1 }
      let builder = Unmanaged<XMLBuilder>.fromOpaque(context).takeUnretainedValue()
      return builder.start(String(cString: name), XMLBuilder.pairs(attributes), behind: offset) ? 0 : 1
    }
    handlers.end = { context in
      guard let context else { return }
      Unmanaged<XMLBuilder>.fromOpaque(context).takeUnretainedValue().end()
    }
    var fault = cxml_fault()
    let status = withExtendedLifetime(builder) {
      cxml_read(bytes, bytes.count, Int32(deepest), &handlers, &fault)
    }
    if status == CXML_READ, let root = builder.root { return root }
    let message = withUnsafeBytes(of: fault.message) { raw in
      String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    let problem: FormatProblem =
      switch status {
      case CXML_DOCUMENT_TYPE: .xmlDocumentType
      case CXML_TOO_DEEP: .xmlTooDeep(limit: deepest)
      case CXML_TOO_MANY_ATTRIBUTES, CXML_STOPPED, CXML_OUT_OF_MEMORY: .xmlTooLarge
      default: .xmlSyntax(message)
      }
    let offset = source.start + min(max(fault.offset, 0), bytes.count)
    throw source.diagnostic(
      problem, atByte: status == CXML_MALFORMED ? offset : source.tagStart(before: offset))
  }

  /// The value of an attribute.
  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The elements of that name in this one.
  func children(named name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// This element and all in it, from top to bottom.
  func forEach(_ body: (XMLElement) throws(Diagnostic) -> Void) throws(Diagnostic) {
    try body(self)
    for child in children { try child.forEach(body) }
  }
}

extension XMLElement {
  /// The value of an attribute that has to be there.
  func required(_ attribute: String) throws(Diagnostic) -> String {
    if let value = self[attribute] { return value }
    throw diagnostic(.xmlAttributeMissing(attribute, element: name))
  }

  /// The number in an attribute that has to be there.
  func number(_ attribute: String, roundedTo digits: Int?) throws(Diagnostic) -> Fraction {
    let text = try required(attribute)
    guard let number = Fraction(text.trimmingBlanks, roundedTo: digits) else {
      throw diagnostic(text.looksLikeNumber ? .numberTooLong(text) : .numberUnreadable(text), at: attribute)
    }
    return number
  }

  /// `problem`, at the tag or at one of its attributes.
  func diagnostic(_ problem: FormatProblem, at attribute: String? = nil) -> Diagnostic {
    diagnostic(.format(problem), at: attribute)
  }

  func diagnostic(_ problem: Problem, at attribute: String? = nil) -> Diagnostic {
    let tag = source.bytes[start...].prefix { $0 != UInt8(ascii: ">") }
    if let attribute, let value = self[attribute] {
      // Entities may stand for characters of the value; then the tag will do.
      for quote in ["\"", "'"] {
        let wanted = Array("\(attribute)=\(quote)\(value)\(quote)".utf8)
        var position = tag.startIndex
        while position + wanted.count <= tag.endIndex {
          if tag[position...].starts(with: wanted) {
            return source.diagnostic(problem, atByte: position, length: wanted.count)
          }
          position += 1
        }
      }
    }
    return source.diagnostic(problem, atByte: start, length: name.utf8.count + 1)
  }
}

extension SourceText {
  /// Where the tag starts that ends near `offset`: within a tag there is no other `<`.
  func tagStart(before offset: Int) -> Int {
    bytes[start..<min(max(offset, start), bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? start
  }
}

extension String {
  /// Whether this is a number as people and programs write them, however long.
  var looksLikeNumber: Bool {
    let trimmed = trimmingBlanks
    return trimmed.contains { $0.isNumber }
      && trimmed.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
  }
}

/// Puts elements together while Expat reads them.
private final class XMLBuilder {
  private(set) var root: XMLElement?
  private let source: SourceText
  private var open: [XMLElement] = []
  private var count = 0

  init(_ source: SourceText) { self.source = source }

  /// Takes the start of an element; returns whether reading may go on.
  func start(_ name: String, _ attributes: [(name: String, value: String)], behind offset: Int) -> Bool {
    count += 1
    if count > XMLElement.largestCount { return false }
    let start = source.tagStart(before: source.start + offset)
    open.append(XMLElement(name: name, attributes: attributes, start: start, source: source))
    return true
  }

  func end() {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }

  static func pairs(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    guard var next = attributes else { return pairs }
    while let name = next[0] {
      pairs.append((String(cString: name), next[1].map { String(cString: $0) } ?? ""))
      next += 2
    }
    return pairs
  }
}
