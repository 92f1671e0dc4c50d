/// What the phrases of the reports are in Dutch, by their English templates.
enum DutchCatalogue {
  /// The rooms of the catalogue, each in a file of its own. No phrase stands in two of them.
  static let rooms: [[String: String]] = [
    words, settlement, scoring, sensitivity, rules, check, notices, files, cells, formats, ruleProblems,
    names, proposals, commandLine, help, workbooks, sheets,
  ]

  private static let all = rooms.reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// The Dutch for an English template.
  static func translation(of template: String) -> String? { all[template] }
}
