import DealFiles

/// A sentence, or a part of one, as it is written in English: what stands fast in it, and what is filled in.
///
/// What stands fast finds the same in another language, where the parts filled in may come in another order.
///
/// There are thousands of them, and none is in a hurry: written out wherever one stands, they took the compiler a third
/// of its time.
package struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// The English text, with `{1}`, `{2}` … where something is filled in.
  let template: String
  /// What is filled in.
  let arguments: [String]

  /// A phrase put together beforehand.
  init(template: String, arguments: [String]) {
    self.template = template
    self.arguments = arguments
  }

  /// A phrase into which nothing is filled.
  @inline(never)
  package init(stringLiteral text: String) {
    template = text
    arguments = []
  }

  /// A phrase with everything that is filled in.
  @inline(never)
  package init(stringInterpolation parts: StringInterpolation) {
    template = parts.template
    arguments = parts.arguments
  }

  /// Collects the parts of a phrase.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [String] = []

    /// No parts yet.
    @inline(never)
    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + interpolationCount * 3)
      arguments.reserveCapacity(interpolationCount)
    }

    /// Adds what stands fast.
    @inline(never)
    package mutating func appendLiteral(_ text: String) { template += text }

    /// Adds what is filled in.
    @inline(never)
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      arguments.append(value.description)
      template += "{\(arguments.count)}"
    }
  }
}

extension Phrase {
  /// The phrase in English.
  var english: String { filled(template, with: arguments) }
}

/// The phrase in the language that is spoken now; in English where the catalogue lacks it.
@inline(never)
package func localized(_ phrase: Phrase) -> String {
  filled(Language.current.catalogue?[phrase.template] ?? phrase.template, with: phrase.arguments)
}

/// The template with `{1}` replaced by the first of `arguments`, and so on.
private func filled(_ template: String, with arguments: [String]) -> String {
  if arguments.isEmpty { return template }
  var result = ""
  var rest = Substring(template)
  while let open = rest.firstIndex(of: "{") {
    result += rest[..<open]
    rest = rest[rest.index(after: open)...]
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    if let index = Int(number), arguments.indices.contains(index - 1),
      rest.dropFirst(number.count).first == "}"
    {
      result += arguments[index - 1]
      rest = rest.dropFirst(number.count + 1)
    } else {
      result += "{"
    }
  }
  return result + rest
}

/// Words for a part of a problem that were chosen where it was found, in the language that is spoken now.
///
/// Such words end in the name of something at most: `rules, such as Night`.
func localizedWords(_ words: String) -> String {
  for link in [", such as those of ", ", such as those in ", ", such as "] {
    let parts = words.split(separator: link, maxSplits: 1)
    if parts.count == 2 {
      return localized(Phrase(template: parts[0] + link + "{1}", arguments: [String(parts[1])]))
    }
  }
  return localized(Phrase(template: words, arguments: []))
}
