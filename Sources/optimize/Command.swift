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
    return (words + options + operands).joined(separator: " ")
  }

  /// What it answers, in a sentence.
  var purpose: Phrase {
    switch self {
    case .settle: "The settlement, and the frontier in short."
    case .frontier: "The efficient points and packages, as a table."
    case .check: "How the file was read, and what is missing."
    case .score: "How good proposals are, and what would be better."
    case .offers:
      "Packages to offer instead, each with its payment: all worth the same to the party that offers, and as different as can be."
    case .sensitivity: "What it costs when amounts are wrong, and how far they can move."
    case .rules: "What each rule costs."
    case .convert: "A deal from and to JSON, Excel, Genius, GeniusWeb, NegMAS and NegoLog."
    case .template: "A deal to fill in, as a workbook or as CSV."
    }
  }

  /// What it answers, in a few words: at most 39 columns, so that help has a line for each command.
  var summary: Phrase {
    switch self {
    case .settle: "the settlement, the frontier in short"
    case .frontier: "all efficient points and packages"
    case .check: "how the file was read; what is missing"
    case .score: "how good proposals are; what is better"
    case .offers: "packages to offer instead (--for PARTY)"
    case .sensitivity: "how far amounts can move"
    case .rules: "what each rule costs"
    case .convert: "from and to JSON, Excel, Genius, NegMAS"
    case .template: "a deal to fill in (.xlsx or .csv)"
    }
  }
}
