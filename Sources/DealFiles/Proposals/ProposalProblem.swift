/// What can be wrong with a file of proposals. `code` is stable; scripts may rely on it.
public enum ProposalProblem: Hashable, Sendable {
  // The file and its labels
  case fileEmpty
  /// None of the labels is an issue of the deal.
  case noIssueNamed(found: [String], known: [String])
  case nameColumnMissing(found: [String])
  case noProposals
  /// All that is there is the template's example.
  case onlyExamples(cell: String)
  case issuesMissing([String])
  case unknownIssue(String, nearest: String?)
  case labelRepeated(String, firstCell: String)
  case labelMissing
  case total(String)
  // Proposals
  case nameMissing
  case nameRepeated(String, firstCell: String)
  case unknownOption(issue: String, option: String, nearest: String?)
  case optionElsewhere(issue: String, option: String, of: String)
  // Who made them, and what parties prefer
  case unknownParty(String, known: [String])
  case badRound(String)
  /// A row that says what a party prefers lacks something, or has too much.
  case preferenceForm
  case unknownProposal(String, nearest: String?)
  case preferenceOpen(String)
  case preferenceOfItself(String)
  /// A party prefers two proposals of one round to all others.
  case preferredTwice(party: String, firstCell: String)
  /// No figures within their ranges agree with all of these preferences: who, what, and to what.
  case contradiction([StatedPreference])
  /// What they tell of margins can't be computed in amounts that are held exactly.
  case preferencesTooLarge
  /// There is nothing to prefer it to.
  case nothingToPrefer(String)
  // Payments
  case paymentInPoints
  case paymentTooFine(String, digits: Int)
  case paymentUnit(String, unit: String)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .fileEmpty: "proposal-file-empty"
    case .noIssueNamed: "proposal-header-unknown"
    case .nameColumnMissing: "proposal-header-missing"
    case .noProposals, .onlyExamples: "proposals-missing"
    case .issuesMissing: "proposal-issue-missing"
    case .unknownIssue: "proposal-issue-unknown"
    case .labelRepeated: "proposal-issue-repeated"
    case .labelMissing: "proposal-label-missing"
    case .total: "proposal-total"
    case .nameMissing: "proposal-name-missing"
    case .nameRepeated: "proposal-name-repeated"
    case .unknownOption: "proposal-option-unknown"
    case .optionElsewhere: "proposal-option-of-other-issue"
    case .unknownParty: "proposal-party-unknown"
    case .badRound: "proposal-round"
    case .preferenceForm: "preference-form"
    case .unknownProposal: "preference-proposal-unknown"
    case .preferenceOpen: "preference-open"
    case .preferenceOfItself: "preference-of-itself"
    case .preferredTwice: "preferred-twice"
    case .nothingToPrefer: "preferred-alone"
    case .contradiction: "preferences-contradict"
    case .preferencesTooLarge: "preferences-too-large"
    case .paymentInPoints: "proposal-payment-in-points"
    case .paymentTooFine: "proposal-payment-decimals"
    case .paymentUnit: "proposal-payment-unit"
    }
  }
}

/// That a party prefers one proposal to another, by their names.
public struct StatedPreference: Hashable, Sendable {
  public let party: String
  public let better: String
  public let worse: String
}
