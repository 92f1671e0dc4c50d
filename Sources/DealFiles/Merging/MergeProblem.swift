/// What can be wrong with two parties' own sheets, each or beside each other. `file` is the other sheet's.
public enum MergeProblem: Hashable, Sendable {
  /// Not a sheet but a document, such as JSON, which has both parties.
  case notSheet
  /// Figures of both parties in one sheet.
  case bothParties([String])
  /// Both sheets are of one party, or of parties that are nearly called the same.
  case sameParty(String, other: String, file: String)
  /// An empty column for a party that is not the other sheet's.
  case otherParty(String, found: String, file: String)
  /// Another unit than in the other sheet; nil for money without a currency.
  case unitsDiffer(String?, other: String?, file: String)
  /// A measure behind the headers that the other sheet doesn't have.
  case measuresDiffer([String], other: [String], file: String)
  /// An issue that the other sheet doesn't have, and the one there that may be meant.
  case issueMissing(String, nearest: Header?, file: String)
  /// An option that the issue doesn't have in the other sheet, and the one there that may be meant.
  case optionMissing(issue: String, option: String, nearest: Header?, file: String)
  /// An issue of numbers in a row, which is something else in the other sheet.
  case rangesDiffer(issue: String, range: String, other: Header, file: String)
  /// An issue of which the sheets fix different options.
  case fixedDiffers(issue: String, file: String)
  /// A rule that the other sheet has under the same name, with another meaning.
  case rulesDiffer(String, file: String)
  /// A column of numbers that is not the same in both sheets.
  case quantitiesDiffer(String, option: String, file: String)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .notSheet: "merge-not-sheet"
    case .bothParties: "merge-both-parties"
    case .sameParty: "merge-same-party"
    case .otherParty: "merge-other-party"
    case .unitsDiffer, .measuresDiffer: "merge-units-differ"
    case .issueMissing: "merge-issue-missing"
    case .optionMissing: "merge-option-missing"
    case .rangesDiffer: "merge-ranges-differ"
    case .fixedDiffers, .rulesDiffer: "merge-rules-differ"
    case .quantitiesDiffer: "merge-numbers-differ"
    }
  }
}
