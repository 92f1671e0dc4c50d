import MutualGains

/// A sheet that was not read, though it looks like a deal, like rules or like proposals.
public struct UnreadSheet: Hashable, Sendable {
  public let name: String
  public let kind: InputKind
  public let reason: Reason

  /// Why it was not read.
  public enum Reason: Hashable, Sendable {
    case hidden
    /// It has none of the names that such a sheet has.
    case notNamed([String])
    /// Another sheet was taken.
    case insteadOf(String)
  }
}

extension InputKind {
  /// What the first rows of a sheet look like; nil where they look like nothing that is read.
  ///
  /// - Parameter isIssue: Whether a text is the name of an issue of the deal.
  init?(rows: [[String]], isIssue: (String) -> Bool) {
    // Headers alone are nothing to miss.
    guard rows.count > 1 else { return nil }
    if rows.contains(where: { DealColumns.isDeal(header: $0) }) {
      self = .deal
    } else if rows.prefix(5).contains(where: InputKind.isRules) {
      self = .rules
    } else if InputKind.isProposals(rows, isIssue: isIssue) {
      self = .proposals
    } else {
      return nil
    }
  }

  private static func isRules(header: [String]) -> Bool {
    let meanings = Set(header.compactMap { RuleColumns.Meaning(header: $0) })
    return meanings.contains(.rule) && meanings.count > 2 || meanings.count > 3
  }

  /// Whether one row names proposals and issues, or proposals stand over a column of issues. Sheets of an answer have
  /// issues over figures as well.
  private static func isProposals(_ rows: [[String]], isIssue: (String) -> Bool) -> Bool {
    let isName = { (text: String) in proposalWords.contains(LabelKey(text).text) }
    let headers = rows.prefix(5)
    if headers.contains(where: { $0.contains(where: isName) && $0.contains(where: isIssue) }) { return true }
    guard let corner = headers.first(where: { $0.first.map(isName) ?? false }), corner.count > 1 else {
      return false
    }
    return rows.contains { $0.first.map(isIssue) ?? false }
  }

  private static let proposalWords: Set = [
    "proposal", "proposals", "voorstel", "voorstellen", "offer", "offers", "bid", "bids", "bod", "biedingen",
    "offerte", "offertes", "aanbod", "aanbieding", "aanbiedingen", "scenario", "scenario's", "variant",
    "varianten",
  ]
}
