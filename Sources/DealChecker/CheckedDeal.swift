/// A deal as the checker reads it: all amounts in units of 1/10^`digits`, weights multiplied in.
struct CheckedDeal: Sendable {
  static let mostDigits = 9
  /// No sum over a package, of both parties together, may pass this.
  static let largestSum = Int128(1) << 62

  let unit: CheckedUnit
  let digits: Int
  let parties: [String]
  let noDealValue: Amounts
  let issues: [CheckedIssue]
  let bundles: [CheckedBundle]
  /// The columns that rules limit.
  let quantities: [CheckedQuantity]
  /// What separates decimals in the file, where its cells or whoever asked say so.
  let decimalMark: DecimalMark?
  /// Whether the headers are Dutch.
  let isDutch: Bool
  /// Where its amounts stand.
  let cells: CheckedCells
  /// What every package has to keep.
  var rules: [CheckedRule] = []

  /// Value and cost of a package, summed over the issues, with what its bundles bring on top.
  func totals(of choices: [Int]) -> (value: Amounts, cost: Amounts) {
    let sums = sums(of: choices)
    return (sums.value, sums.cost)
  }

  /// The rules that a package breaks.
  func brokenRules(of choices: [Int]) -> [CheckedRule] {
    let sums = sums(of: choices)
    return rules.filter { !$0.isKept(by: choices, sums: sums) }
  }

  /// Whether a package keeps all rules.
  func keepsRules(_ choices: [Int]) -> Bool { brokenRules(of: choices).isEmpty }

  /// An amount with exactly `digits` decimals.
  func text(_ amount: Int64) -> String {
    WrittenNumber(units: Int128(amount), digits: digits).text(.point)
  }
}

/// What amounts count.
enum CheckedUnit: Hashable, Sendable {
  case points
  /// Money, by the code of its currency where the file names one.
  case money(String?)

  /// The unit that somebody called `name`.
  init(named name: String) {
    let signs = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "EURO": "EUR"]
    let name = name.collapsed.uppercased()
    self = ["POINTS", "PUNTEN"].contains(name) ? .points : .money(signs[name] ?? name)
  }

  /// Whether a name in a header is points, the sign of a currency or a code of three letters.
  static func isPlain(_ name: String) -> Bool {
    let name = name.collapsed.uppercased()
    return ["POINTS", "PUNTEN", "EURO"].contains(name) || isCurrency(name)
      || (name.count == 3 && name.allSatisfy { $0.isASCII && $0.isLetter })
  }

  /// Whether a word at the end of a header is no name but a currency.
  static func isCurrency(_ word: String) -> Bool {
    word.contains(where: \.isCurrencySymbol)
      || ["EUR", "EURO", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CAD", "AUD"]
        .contains(word.uppercased())
  }

  /// The unit as an answer calls it.
  var name: String {
    switch self {
    case .points: "points"
    case .money(let currency): currency ?? "money"
    }
  }
}

/// An amount for each party: `a` for the first, `b` for the second.
struct Amounts: Hashable, Sendable {
  var a: Int64
  var b: Int64

  static let zero = Amounts(a: 0, b: 0)

  static func + (left: Amounts, right: Amounts) -> Amounts {
    Amounts(a: left.a + right.a, b: left.b + right.b)
  }

  static func - (left: Amounts, right: Amounts) -> Amounts {
    Amounts(a: left.a - right.a, b: left.b - right.b)
  }

  var sum: Int64 { a + b }
  var smaller: Int64 { min(a, b) }
}

/// An issue with its options.
struct CheckedIssue: Sendable {
  let name: String
  let options: [CheckedOption]
  /// Where in `options` stands what an answer calls so; labels are compared folded.
  let indices: [String: Int]
  /// The records of its options; of a range all the same one.
  let records: [Int]
  /// Whether all its options stand in one row, as a range.
  let isRange: Bool
  /// Per party whether its cost cell names two ends.
  let hasCostEnds: [Bool]

  func index(of label: String) -> Int? { indices[label] ?? indices[label.folded] }
}

/// An option with what it is worth to each party and what each has to spend on it, weighted.
struct CheckedOption: Sendable {
  let label: String
  let value: Amounts
  let cost: Amounts

  var utility: Amounts { value - cost }
}
