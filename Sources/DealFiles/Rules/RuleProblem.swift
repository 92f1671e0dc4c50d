import MutualGains

/// What a rule adds up over a package, by name.
public enum SumName: Hashable, Sendable {
  case value(Party), cost(Party), gain(Party)
  case quantity(String)
}

/// What can be wrong with rules and bundles. `code` is stable; scripts may rely on it.
public enum RuleProblem: Hashable, Sendable {
  // Lists of options
  case listMissing
  case listMalformed(String)
  case unknownIssue(String, nearest: String?)
  case unknownOption(issue: String, option: String, nearest: String?)
  case optionTwice(String)
  // Rows of a deal
  case unknownStatus(String, nearest: String?)
  case misplaced(header: String, row: String)
  case bundleTooShort
  case bundleSameIssue(String)
  case bundleRepeated(firstCell: String)
  // Rows of a file of rules
  case headerMissing(wanted: [String], found: [String])
  case headerUnknown(String, meant: String)
  case nameMissing
  case nameRepeated(String, firstCell: String)
  case nameOfDeal(String)
  case verbMissing
  case unknownVerb(String, nearest: String?)
  case cellUnused(String, verb: String)
  case partyMissing(known: [String])
  case unknownParty(String, known: [String])
  case quantityMissing
  case unknownQuantity(String, nearest: String?)
  case quantityIsAmount(String)
  case limitMissing
  case countMalformed(String)
  // What no package can keep
  case neverHoldsCount(least: Int, most: Int)
  /// The least and the most that the sum of a package can be, in units.
  case neverHoldsSum(SumName, least: Int64, most: Int64, digits: Int)
  case neverHoldsIssue(String)
  /// More rules than this limit sums that packages can pass.
  case manyLimits(most: Int)

  public var code: String {
    switch self {
    case .listMissing: "rule-list-missing"
    case .listMalformed: "rule-list"
    case .unknownIssue: "rule-issue-unknown"
    case .unknownOption: "rule-option-unknown"
    case .optionTwice: "rule-option-repeated"
    case .unknownStatus: "status-unknown"
    case .misplaced: "rule-misplaced"
    case .bundleTooShort: "bundle-too-short"
    case .bundleSameIssue: "bundle-of-one-issue"
    case .bundleRepeated: "bundle-repeated"
    case .headerMissing: "rule-header-missing"
    case .headerUnknown: "rule-header-unknown"
    case .nameMissing: "rule-name-missing"
    case .nameRepeated, .nameOfDeal: "rule-name-repeated"
    case .verbMissing: "rule-verb-missing"
    case .unknownVerb: "rule-verb-unknown"
    case .cellUnused: "rule-cell-unused"
    case .partyMissing: "rule-party-missing"
    case .unknownParty: "rule-party-unknown"
    case .quantityMissing: "rule-column-missing"
    case .unknownQuantity: "rule-column-unknown"
    case .quantityIsAmount: "rule-column-of-amounts"
    case .limitMissing: "rule-limit-missing"
    case .countMalformed: "rule-count"
    case .neverHoldsCount, .neverHoldsSum, .neverHoldsIssue: "rule-never-holds"
    case .manyLimits: "rules-limits"
    }
  }
}
