/// What can be wrong with amounts.
public enum AmountProblem: Hashable, Sendable {
  case missing
  case notNumber(String)
  case dash(String)
  case currencyWord(String)
  case formula(String)
  case errorValue(String)
  case percent(String)
  case rangeOutsideNumericIssue(String)
  /// Two ends with a dash between them.
  case rangeWithDash(String)
  /// The larger end stands first.
  case rangeFalls(String)
  /// Of one of several alternatives to a deal: which is the best can't be told.
  case rangeOfAlternative(String)
  case tooLarge(String)
  case ambiguous(comma: String, point: String, others: Int)
  case conventionsDiffer(comma: String, commaCell: String, point: String, pointCell: String)
  case conventionAgainstProof(String, asked: DecimalConvention)
  case tooManyDecimals(String, limit: Int)
  case costNegative(String)
  case sumsTooLarge

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .missing: "value-missing"
    case .notNumber, .dash, .currencyWord: "amount-not-a-number"
    case .formula: "amount-formula"
    case .errorValue: "amount-error-value"
    case .percent: "amount-percent"
    case .rangeOutsideNumericIssue, .rangeWithDash, .rangeFalls, .rangeOfAlternative: "amount-range"
    case .tooLarge: "amount-too-large"
    case .ambiguous: "amount-ambiguous"
    case .conventionsDiffer: "amount-notations-differ"
    case .conventionAgainstProof: "amount-against-option"
    case .tooManyDecimals: "amount-too-many-decimals"
    case .costNegative: "cost-negative"
    case .sumsTooLarge: "sums-too-large"
    }
  }
}
