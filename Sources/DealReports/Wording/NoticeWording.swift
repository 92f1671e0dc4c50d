import DealFiles

extension Notice {
  /// The notice in words.
  public var message: String {
    switch self {
    case .unknownColumn(let name, let cell, let nearest):
      let column =
        name.isEmpty ? "the column without a name (\(cell))" : "the column \(quoted(name)) (\(cell))"
      return "\(column) is not known and was ignored"
        + (nearest.map { "; did you mean \(quoted($0))?" } ?? "")
    case .emptyCosts(let cells):
      return
        "\(cells.count == 1 ? "an empty cost was" : "\(cells.count) empty costs were") read as 0: \(shortened(cells))"
    case .noCostColumn(let party): return "there is no column of costs for \(party): none were counted"
    case .noNoDealRow:
      return "there is no BATNA row: both no-deal values were taken as 0, and the split rests on that"
    case .issueFilledDown(let cells):
      return
        "\(cells.count == 1 ? "an empty issue cell was" : "\(cells.count) empty issue cells were") filled from above: \(shortened(cells))"
    case .weightReadAsOption(let cells):
      return
        "\(shortened(cells)) \(cells.count == 1 ? "was" : "were") read as an option; a weight row is written as: weight;Price;60;40"
    case .onlySingleOptions(let issues):
      return
        "each of the \(issues) issues has only one option, so nothing is left to choose; are the issue and option columns swapped?"
    case .formulaResults(let cells):
      return
        "\(cells.count == 1 ? "a cell holds" : "\(cells.count) cells hold") a formula, whose last result was taken: \(shortened(cells))"
    case .rangeRounded(let issue, let cell):
      return "the amounts of \(quoted(issue)) in \(cell) don't come out even and were rounded"
    case .rulesFromSheet(let sheet): return "the rules of the sheet \(quoted(sheet)) were added"
    case .format(let notice): return notice.message
    }
  }

  private func shortened(_ cells: [String]) -> String {
    cells.prefix(6).joined(separator: ", ") + (cells.count > 6 ? ", …" : "")
  }
}
