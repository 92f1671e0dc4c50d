/// What the phrases of the reports are in Dutch, a file for each room.
enum DutchCatalogue {
  static let all = Catalogue([
    words, settlement, scoring, sensitivity, uncertainty, positions, rules, check, notices, files, cells,
    formats,
    ruleProblems, names, proposals, commandLine, help, workbooks, sheets, pages, comparison, verify, checker,
    statement, actuals, merging, verifyContract, batch,
  ])
}
