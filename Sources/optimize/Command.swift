import DealReports

/// What can be asked of `optimize`.
enum Command: String, CaseIterable {
  /// The command without a name: `optimize deal.csv`.
  case settle = ""
  case frontier
  case check
  case score
  case offers
  case sensitivity
  case rules
  case convert
  case template

  /// All that answer something about a deal.
  static let ofDeals = allCases.filter { $0 != .template }

  /// What stands behind the command's name.
  var operands: [String] {
    switch self {
    case .score: ["deal.csv", "proposals.csv"]
    case .template: []
    default: ["deal.csv"]
    }
  }

  /// The call, as help shows it.
  var call: String {
    let options = self == .template ? ["-o", "deal.xlsx"] : []
    return (["optimize"] + (self == .settle ? [] : [rawValue]) + options + operands).joined(separator: " ")
  }

  /// What it answers, in a few words.
  var summary: Phrase {
    switch self {
    case .settle: "the settlement, and the frontier in short"
    case .frontier: "the efficient points and packages, as a table"
    case .check: "how the file was read, and what is missing"
    case .score: "how good proposals are, and what would be better"
    case .offers: "packages to offer instead (--for PARTY)"
    case .sensitivity: "how far amounts can move before the answer does"
    case .rules: "what each rule costs"
    case .convert: "a deal from and to JSON, Genius, GeniusWeb, NegMAS, NegoLog"
    case .template: "a deal to fill in, as a workbook (.xlsx) or CSV"
    }
  }
}
