/// What can be asked of `optimize`.
enum Command: String, CaseIterable {
  /// The command without a name: `optimize deal.csv`.
  case settle = ""
  case frontier
  case check
  case rules
  case convert
  case template

  /// All that answer something about a deal.
  static let ofDeals = allCases.filter { $0 != .template }

  /// What stands behind the command's name.
  static let operand = "deal.csv"

  /// The call, as help shows it.
  var call: String {
    if self == .template { return "optimize template -o deal.xlsx" }
    return self == .settle ? "optimize \(Command.operand)" : "optimize \(rawValue) \(Command.operand)"
  }

  /// What it answers, in a few words.
  var summary: String {
    switch self {
    case .settle: "the settlement, and the frontier in short"
    case .frontier: "the efficient points and packages, as a table"
    case .check: "how the file was read, and what is missing"
    case .rules: "what each rule costs"
    case .convert: "from and to JSON, Genius, GeniusWeb, NegMAS, NegoLog"
    case .template: "a deal to fill in, as a workbook (.xlsx) or CSV"
    }
  }
}
