/// What can be wrong with rows, their labels, and ranges of options.
public enum RowProblem: Hashable, Sendable {
  case issueMissing
  case optionMissing(issue: String)
  /// A row that a column which is not known says to leave out.
  case switchedOff(header: String, word: String)
  /// A mark for "as above" where a name should stand.
  case ditto(String)
  case total(String)
  /// A row whose amounts are the sums of others.
  case sum(String, SummedRows)
  /// An issue with a single option that is nearly called as another one.
  case issueMisspelt(String, meant: String, cell: String)
  case optionRepeated(issue: String, option: String, firstCell: String)
  case labelFormula(String)
  case labelError(String)
  case noDealMisplaced(String)
  case noDealRepeated(firstCell: String)
  case noDealWithOption(String)
  case noDealWithCost
  /// A row of no-deal values for one party alone.
  case noDealOfOneParty(String)
  /// A row of no-deal values under a word that is not read as such.
  case noDealMisspelt(String)
  /// An option that is called as no-deal rows are.
  case noDealAsOption(String, issue: String)
  /// A weight that stands as an option, or in a column.
  case weightAsOption(issue: String)
  case weightColumn(String)
  /// An issue that is called as the weight of another one.
  case weightInName(String, issue: String)
  /// Some weights have percent signs, others don't.
  case weightsMixed
  /// Some weights are below 1, others are 10 and more.
  case weightsOfTwoScales
  case weightRepeated(issue: String, firstCell: String)
  case weightOnMoney
  case weightUnknownIssue(String, nearest: String?)
  /// A list of options beside a word that is no word for bundles; `isNear` where it is nearly one.
  case bundleMisspelt(String, list: String, meant: String, isNear: Bool)
  /// An issue whose options are the names of other issues.
  case weightMisspelt(String, meant: String)
  case weightMissing(issue: String)
  /// An empty cell in a weight row.
  case weightEmpty
  case weightNegative
  case weightWithCost
  case marginMalformed(String)
  /// What would be a margin with a percent sign.
  case marginWithoutPercent(String)
  /// One number with a sign, which has no other end.
  case marginOneSided(String)
  /// A margin in which the figure as written does not lie.
  case marginBesideFigure(String)
  /// A margin that would turn the sign of figures.
  case marginBelowNothing(String)
  case marginTooFine(String, limit: Int)
  /// The issue is nil for all of them.
  case marginRepeated(issue: String?, firstCell: String)
  case marginUnknownIssue(String, nearest: String?)
  /// A row of margins under a word that is not read as such.
  case marginMisspelt(String, meant: String)
  case marginOfLongRange(issue: String, limit: Int)
  case noIssues
  case rangeMalformed(String)
  case rangeWithCurrency(String)
  case rangeStepMisses(String)
  case rangeTooLong(String)
  case rangeOfOneOption(String)
  case issueTooLong(issue: String, limit: Int)
  /// Rules name options of it, or limit a sum beside it.
  case rangeInRules(issue: String, limit: Int)
  case dealTooLong(limit: Int)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .issueMissing: "issue-missing"
    case .optionMissing: "option-missing"
    case .switchedOff: "row-switched-off"
    case .ditto: "label-ditto"
    case .total, .sum: "row-total"
    case .issueMisspelt: "issue-misspelt"
    case .optionRepeated: "option-repeated"
    case .labelFormula: "label-formula"
    case .labelError: "label-error-value"
    case .noDealMisplaced, .noDealOfOneParty, .noDealMisspelt, .noDealAsOption: "no-deal-misplaced"
    case .noDealRepeated: "no-deal-repeated"
    case .noDealWithOption: "no-deal-with-option"
    case .noDealWithCost: "no-deal-with-cost"
    case .weightAsOption, .weightColumn, .weightInName: "weight-misplaced"
    case .weightsMixed, .weightsOfTwoScales: "weights-mixed"
    case .weightRepeated: "weight-repeated"
    case .weightOnMoney: "weight-on-money"
    case .weightUnknownIssue: "weight-unknown-issue"
    case .bundleMisspelt: "bundle-misspelt"
    case .weightMisspelt: "weight-misspelt"
    case .weightMissing: "weight-missing"
    case .weightEmpty: "value-missing"
    case .weightNegative: "weight-negative"
    case .weightWithCost: "weight-with-cost"
    case .marginMalformed, .marginOneSided, .marginTooFine: "margin-malformed"
    case .marginWithoutPercent: "margin-without-percent"
    case .marginBesideFigure, .marginBelowNothing: "margin-ends"
    case .marginRepeated: "margin-repeated"
    case .marginUnknownIssue: "margin-unknown-issue"
    case .marginMisspelt: "margin-misspelt"
    case .marginOfLongRange: "margin-of-long-range"
    case .noIssues: "issues-missing"
    case .rangeMalformed, .rangeWithCurrency: "range-malformed"
    case .rangeStepMisses: "range-step"
    case .rangeTooLong: "range-too-long"
    case .rangeOfOneOption: "range-of-one-option"
    case .issueTooLong: "issue-too-long"
    case .rangeInRules: "range-in-rules"
    case .dealTooLong: "deal-too-long"
    }
  }
}
