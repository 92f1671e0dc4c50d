import MutualGains

/// What can be wrong with a file, by what it is about. `code` is stable; scripts may rely on it.
public enum Problem: Hashable, Sendable {
  case file(FileProblem)
  case text(TextProblem)
  case workbook(WorkbookProblem)
  case header(HeaderProblem)
  case row(RowProblem)
  case amount(AmountProblem)
  case rule(RuleProblem)
  case proposal(ProposalProblem)
  case actuals(ActualsProblem)
  /// Two sheets that make no deal.
  case merge(MergeProblem)
  /// JSON, and domains of other tools.
  case format(FormatProblem)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .file(let problem): problem.code
    case .text(let problem): problem.code
    case .workbook(let problem): problem.code
    case .header(let problem): problem.code
    case .row(let problem): problem.code
    case .amount(let problem): problem.code
    case .rule(let problem): problem.code
    case .proposal(let problem): problem.code
    case .actuals(let problem): problem.code
    case .merge(let problem): problem.code
    case .format(let problem): problem.code
    }
  }
}

/// The rows that a row adds up.
public enum SummedRows: Hashable, Sendable {
  /// All above it.
  case above
  /// All below it.
  case below
  /// Those of the issue above it.
  case of(issue: String)
}

/// A header, and its cell.
public struct Header: Hashable, Sendable {
  /// The header, as written; the party alone where that is what a problem is about.
  public let name: String
  /// The cell's address, such as `C1`.
  public let cell: String
}

extension Problem {
  /// What a deal refuses that can't be seen in one cell.
  init(deal error: DealError) {
    switch error {
    case .longRange(let issue): self = .row(.rangeInRules(issue: issue, limit: OptionRange.mostInRules))
    case .manyLimits: self = .rule(.manyLimits(most: Deal.mostLimits))
    default: self = .amount(.sumsTooLarge)
    }
  }
}
