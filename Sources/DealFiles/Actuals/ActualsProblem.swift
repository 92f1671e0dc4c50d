/// What can be wrong with a file of actuals. `code` is stable; scripts may rely on it.
public enum ActualsProblem: Hashable, Sendable {
  // The file and its headers
  case headerMissing(wanted: [String], found: [String])
  case unknownColumn(String, nearest: String?)
  case noRows
  /// There is no package of which these could be the actuals.
  case noAgreement
  /// In points nothing is paid.
  case points
  // Rows
  case unknownIssue(String, nearest: String?)
  case unknownOption(issue: String, option: String, nearest: String?)
  case notAgreed(issue: String, option: String, agreed: String)
  case unknownBundle(String)
  case bundleNotAgreed(String)
  case rowRepeated(String, firstCell: String)
  case unknownStatus(String, nearest: String?)
  case statusMissing
  case tooFine(String, digits: Int)
  // How deviations are shared
  case shareParty(String, known: [String])
  case sharePercent(String)
  case shareOrder
  case sharePart(String)
  case shareOverlap(firstCell: String)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .headerMissing: "actuals-header-missing"
    case .unknownColumn: "actuals-column-unknown"
    case .noRows: "actuals-missing"
    case .noAgreement: "actuals-without-agreement"
    case .points: "actuals-in-points"
    case .unknownIssue: "actuals-issue-unknown"
    case .unknownOption: "actuals-option-unknown"
    case .notAgreed, .bundleNotAgreed: "actuals-not-agreed"
    case .unknownBundle: "actuals-bundle-unknown"
    case .rowRepeated: "actuals-row-repeated"
    case .unknownStatus: "actuals-status-unknown"
    case .statusMissing: "actuals-status-missing"
    case .tooFine: "actuals-decimals"
    case .shareParty: "share-party-unknown"
    case .sharePercent, .sharePart: "share-percent"
    case .shareOrder: "share-order"
    case .shareOverlap: "share-overlap"
    }
  }
}
