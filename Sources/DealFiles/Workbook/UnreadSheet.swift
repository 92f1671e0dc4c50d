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
    /// It names what the deal has not: it belongs to another one of the workbook.
    case ofOtherDeal
  }
}

/// A sheet that was not read, and the rows that it starts with.
struct SheetOutline: Sendable {
  let name: String
  let isHidden: Bool
  let rows: [[String]]
}

/// What tells sheets that look like something from others: the words of the deal.
struct SheetLooks {
  private let issues: Set<LabelKey>
  private let options: Set<LabelKey>

  init(_ issues: [Issue]) {
    self.issues = Set(issues.map { LabelKey($0.name) })
    options = Set(issues.lazy.flatMap { $0.options.prefix(1_000) }.map { LabelKey($0.label) })
  }

  /// What a sheet looks like by its name and its first rows; nil where it looks like nothing that is read.
  func kind(of sheet: SheetOutline) -> InputKind? {
    let rows = sheet.rows
    // Headers alone are nothing to miss.
    guard rows.count > 1 else { return nil }
    if rows.contains(where: { DealColumns.isDeal(header: $0) }) { return .deal }
    if rows.prefix(5).contains(where: isRules) { return .rules }
    return isProposals(name: sheet.name, rows) ? .proposals : nil
  }

  private func isRules(header: [String]) -> Bool {
    let meanings = Set(header.compactMap { RuleColumns.Meaning(header: $0) })
    return meanings.contains(.rule) && meanings.count > 2 || meanings.count > 3
  }

  /// Whether a row or a column names issues, and something says that proposals are meant: sheets of an answer have
  /// issues over and beside figures as well.
  private func isProposals(name: String, _ rows: [[String]]) -> Bool {
    let headers = rows.prefix(5)
    let hasColumn = rows.contains { $0.first.map(isIssue) ?? false }
    let header = headers.first { $0.contains(where: isIssue) }
    if isProposalWord(name), hasColumn || header != nil { return true }
    if headers.contains(where: { $0.first.map(isProposalWord) ?? false && $0.count > 1 }), hasColumn {
      return true
    }
    if hasIssuesBesideOptions(rows) { return true }
    guard let header else { return false }
    if header.contains(where: isProposalWord) { return true }
    let count = header.count(where: isIssue)
    return count > 1 && header.count - count < 2
      && rows.contains { $0.contains { options.contains(LabelKey($0)) } }
  }

  /// Whether rows name issues first and then nothing but options, as proposals with a row per issue do.
  private func hasIssuesBesideOptions(_ rows: [[String]]) -> Bool {
    let named = rows.filter { $0.first.map(isIssue) ?? false }
    let others = rows.filter { !($0.first.map(isIssue) ?? false) }
    // A package is listed so in an answer.
    let isPackage = others.contains { row in
      row.contains { if case .option = DealColumns.meaning(ofHeader: $0) { true } else { false } }
    }
    return named.count > 1 && others.count < 3 && !isPackage
      && named.allSatisfy { row in
        let filled = row.dropFirst().filter { !$0.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { options.contains(LabelKey($0)) }
      }
  }

  private func isIssue(_ text: String) -> Bool { issues.contains(LabelKey(text)) }

  /// Whether a text is such a word, or the name of a copy: `offers (2)`.
  private func isProposalWord(_ text: String) -> Bool {
    let word = text.prefix { !$0.isNumber && $0 != "(" }
    return SheetLooks.proposalWords.contains(LabelKey(String(word)).text)
  }

  private static let proposalWords = Term.proposalsName.keys
}
