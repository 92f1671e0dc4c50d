import MutualGains

/// A list of options as files write it: `Issue=Option|Issue=Option`, a label with `=`, `|` or a quote at its
/// start in double quotes, quotes inside those doubled.
struct OptionList: Sendable {
  /// An option by its issue's name and its label, as written.
  struct Item: Hashable, Sendable {
    var issue: String
    var option: String
  }

  /// The part of a list that can't be read.
  struct Malformed: Error {
    let part: String
  }

  private(set) var items: [Item] = []

  /// Whether a cell is meant as a list rather than as one label.
  static func looksLikeList(_ text: String) -> Bool { text.contains("=") || text.contains("|") }

  /// The list in `text`, which is not empty.
  init(_ text: String) throws(Malformed) {
    for part in OptionList.split(text, at: "|") {
      let halves = OptionList.split(part, at: "=")
      guard halves.count == 2, let issue = OptionList.label(halves[0]),
        let option = OptionList.label(halves[1])
      else { throw Malformed(part: part.trimmingBlanks) }
      items.append(Item(issue: issue, option: option))
    }
  }

  /// The parts between separators outside quotes; a quote opens only at the start of a label.
  private static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var (isQuoted, isAtStart) = (false, true)
    for character in text {
      if isQuoted {
        isQuoted = character != "\""
      } else if character == "\"", isAtStart || parts[parts.count - 1].hasSuffix("\"") {
        // A second quote in a row inside quotes closes and opens again.
        isQuoted = true
      } else if character == separator {
        parts.append("")
        isAtStart = true
        continue
      } else if character == "=" || character == "|" {
        parts[parts.count - 1].append(character)
        isAtStart = true
        continue
      }
      if !character.isWhitespace { isAtStart = false }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  /// A label without the quotes around it; nil for an empty one and for quotes that don't pair.
  private static func label(_ text: String) -> String? {
    let trimmed = text.trimmingBlanks
    guard trimmed.hasPrefix("\"") else { return trimmed.isEmpty ? nil : trimmed }
    guard trimmed.count >= 3, trimmed.hasSuffix("\"") else { return nil }
    var label = ""
    var hasQuote = false
    for character in trimmed.dropFirst().dropLast() {
      if character == "\"" {
        hasQuote.toggle()
        if hasQuote { continue }
      } else if hasQuote {
        return nil
      }
      label.append(character)
    }
    return hasQuote || label.trimmingBlanks.isEmpty ? nil : label.trimmingBlanks
  }
}

extension OptionList {
  /// The list as files write it.
  static func text(_ items: some Sequence<Item>) -> String {
    items.map { quoted($0.issue) + "=" + quoted($0.option) }.joined(separator: "|")
  }

  private static func quoted(_ label: String) -> String {
    let marks = [UInt8(ascii: "="), UInt8(ascii: "|")]
    guard label.utf8.contains(where: marks.contains) || label.utf8.first == UInt8(ascii: "\"") else {
      return label
    }
    return "\"" + label.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Deal {
  /// A list of options as files write it: `Issue=Option|Issue=Option`.
  public func listText(of options: [OptionIndex]) -> String {
    OptionList.text(
      options.map { option in
        OptionList.Item(
          issue: issues[option.issue].name, option: issues[option.issue].options[option.option].label)
      })
  }
}
