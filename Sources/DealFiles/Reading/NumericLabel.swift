import MutualGains

/// A label with one number in it, by its digits: `11,5` and `11.5` are the same, and so are `1.250,50 kg` and
/// `1250.50 kg`.
///
/// Labels are compared so only where they differ as written. A zero more or less makes another label, as in version
/// 1.1 and 1.10, or room 7 and 007. A number that has two readings, such as `1.500`, is the same as none.
struct NumericLabel: Hashable {
  private let before: String
  private let number: String

  /// The number as it is.
  var decimal: ExactDecimal? { ExactDecimal(number) }

  /// Whether the same words stand around another number.
  func isLike(_ other: NumericLabel) -> Bool { before == other.before && behind == other.behind }
  private let behind: String

  init?(_ label: String) {
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    guard let first = label.firstIndex(where: isDigit), let last = label.lastIndex(where: isDigit) else {
      return nil
    }
    // More than one number: which of them is meant otherwise?
    guard label[first...last].allSatisfy({ isDigit($0) || $0 == "." || $0 == "," }),
      let token = try? AmountToken(Array(label[first...last].utf8)[...])
    else { return nil }
    // Those with a digit behind them; the value has none of them.
    let leading = label[first...last].prefix { $0 == "0" }
    let isWhole = leading.endIndex <= last && isDigit(label[leading.endIndex])
    let zeros = String(isWhole ? leading : leading.dropLast())
    switch token.evidence {
    case .ambiguous: return nil
    case .none: number = zeros + token.decimal(in: nil).text()
    case .proof(let convention): number = zeros + token.decimal(in: convention).text()
    }
    before = LabelKey(String(label[..<first])).text
    behind = LabelKey(String(label[label.index(after: last)...])).text
  }

  /// A number as a sheet holds it, perhaps with words around it, with a comma before its decimals.
  static func withComma(_ number: String) -> String {
    var characters = Array(number)
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    let sign = characters.indices.dropFirst().dropLast().first {
      characters[$0] == "." && isDigit(characters[$0 - 1]) && isDigit(characters[$0 + 1])
    }
    if let sign { characters[sign] = "," }
    return String(characters)
  }

  /// The options of an issue by the numbers in their labels; a number that stands in several is none of them.
  static func options(of issue: Issue) -> [NumericLabel: Int] {
    var found: [NumericLabel: Int?] = [:]
    for (index, option) in issue.options.enumerated() {
      guard let label = NumericLabel(option.label) else { continue }
      found[label] = .some(found[label] == nil ? index : nil)
    }
    return found.compactMapValues(\.self)
  }
}
