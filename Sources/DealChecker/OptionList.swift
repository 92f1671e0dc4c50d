/// A list of options as a cell writes it: `Issue=Option|Issue=Option`.
///
/// A label with `=` or `|` in it stands in double quotes; a double quote within those is written twice.
struct OptionList: Sendable {
  struct Entry: Hashable, Sendable {
    let issue: String
    let option: String
  }

  let entries: [Entry]

  init(_ text: String) throws(CheckRefusal) {
    var reader = OptionListReader(text)
    entries = try reader.entries()
  }

  /// The listed options of a deal, by issue.
  func options(of issues: IssueNames) throws(CheckRefusal) -> ListedOptions {
    var listed: ListedOptions = [:]
    for entry in entries {
      guard let issue = issues.index(of: entry.issue) else {
        throw CheckRefusal("“\(entry.issue)” is no issue of the deal.")
      }
      guard let option = issues.issues[issue].index(of: entry.option) else {
        throw CheckRefusal("“\(entry.option)” is no option of “\(entry.issue)”.")
      }
      listed[issue, default: []].insert(option)
    }
    return listed
  }
}

/// Options by the index of their issue.
typealias ListedOptions = [Int: Set<Int>]

/// The issues of a deal, found by their names.
struct IssueNames: Sendable {
  let issues: [CheckedIssue]
  private let indices: [String: Int]

  init(_ issues: [CheckedIssue]) {
    self.issues = issues
    indices = Dictionary(
      issues.enumerated().map { ($0.element.name.folded, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func index(of name: String) -> Int? { indices[name.folded] }
}

/// Takes the text of a list apart, character by character.
private struct OptionListReader {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = Substring(text)
  }

  mutating func entries() throws(CheckRefusal) -> [OptionList.Entry] {
    var entries: [OptionList.Entry] = []
    repeat {
      let issue = try label()
      guard rest.popFirst() == "=" else {
        throw CheckRefusal("“\(text)” is no list of options: an issue has no “=” behind it.")
      }
      let option = try label()
      if rest.first == "=" {
        throw CheckRefusal("“\(text)” is no list of options: a label with “=” needs quotes.")
      }
      entries.append(OptionList.Entry(issue: issue, option: option))
    } while rest.popFirst() == "|"
    return entries
  }

  /// A label up to the next mark or the end, with its quotes taken off.
  private mutating func label() throws(CheckRefusal) -> String {
    rest = rest.trimmed
    var label = ""
    if rest.first == "\"" {
      rest.removeFirst()
      label = try quoted()
      rest = rest.trimmed
    } else {
      while let next = rest.first, !OptionListReader.marks.contains(next) {
        label.append(next)
        rest.removeFirst()
      }
    }
    label = label.collapsed
    if let next = rest.first, !OptionListReader.marks.contains(next) {
      throw CheckRefusal("“\(text)” is no list of options: something stands behind a closing quote.")
    }
    if label.isEmpty { throw CheckRefusal("“\(text)” is no list of options: a label is empty.") }
    return label
  }

  private mutating func quoted() throws(CheckRefusal) -> String {
    var label = ""
    while let next = rest.popFirst() {
      if next != "\"" {
        label.append(next)
      } else if rest.first == "\"" {
        label.append(next)
        rest.removeFirst()
      } else {
        return label
      }
    }
    throw CheckRefusal("“\(text)” is no list of options: a quote is not closed.")
  }

  private static let marks: Set<Character> = ["=", "|"]
}
