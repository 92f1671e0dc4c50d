import DealFiles

extension Notice {
  /// The notice in words.
  public var message: String { say(phrase) }

  private var phrase: Phrase {
    switch self {
    case .unknownColumn(let name, let cell, let nearest):
      if name.isEmpty { return "the column without a name (\(cell)) is not known and was ignored" }
      guard let nearest else { return "the column \(quoted(name)) (\(cell)) is not known and was ignored" }
      return
        "the column \(quoted(name)) (\(cell)) is not known and was ignored; did you mean \(quoted(nearest))?"
    case .weightColumn(let name, let cell):
      return
        "the column \(quoted(name)) (\(cell)) was ignored: weights stand in rows, such as weight;Price;60;40"
    case .optionNeverChosen(let options, let cell):
      return
        "\(list(options.prefix(3).map(quoted) + (options.count > 3 ? ["…"] : []), "and")) can never be chosen: the rule in \(cell) asks for another option of the same issue"
    case .ruleWithoutEffect(let cell):
      return
        "the rule in \(cell) has no effect: every package keeps it, having one option of each issue"
    case .emptyCosts(let cells):
      if cells.count == 1 { return "an empty cost was read as 0: \(shortened(cells))" }
      return "\(cells.count) empty costs were read as 0: \(shortened(cells))"
    case .noCostColumn(let party): return "there is no column of costs for \(party): none were counted"
    case .noNoDealRow:
      return "there is no BATNA row: both no-deal values were taken as 0, and the split rests on that"
    case .issueFilledDown(let cells):
      if cells.count == 1 { return "an empty issue cell was filled from above: \(shortened(cells))" }
      return "\(cells.count) empty issue cells were filled from above: \(shortened(cells))"
    case .weightReadAsOption(let cells):
      if cells.count == 1 {
        return "\(shortened(cells)) was read as an option; a weight row is written as: weight;Price;60;40"
      }
      return "\(shortened(cells)) were read as an option; a weight row is written as: weight;Price;60;40"
    case .onlySingleOptions(let issues):
      return
        "each of the \(issues) issues has only one option, so nothing is left to choose; are the issue and option columns swapped?"
    case .formulaResults(let cells):
      if cells.count == 1 {
        return "a cell holds a formula, whose last result was taken: \(shortened(cells))"
      }
      return "\(cells.count) cells hold a formula, whose last result was taken: \(shortened(cells))"
    case .rangeRounded(let issue, let cell):
      return "the amounts of \(quoted(issue)) in \(cell) don't come out even and were rounded"
    case .rulesFromSheet(let sheet): return "the rules of the sheet \(quoted(sheet)) were added"
    case .examplesPassedOver(let sheet, let cells):
      let place = shortened(cells.map { cell in sheet.map { "\($0)!\(cell)" } ?? cell })
      if cells.count == 1 {
        return "a row is still the template's example and was passed over: \(place); change it or delete it"
      }
      return
        "\(cells.count) rows are still the template's examples and were passed over: \(place); change or delete them"
    case .format(let notice): return notice.phrase
    }
  }

  private func shortened(_ cells: [String]) -> String {
    cells.prefix(6).joined(separator: ", ") + (cells.count > 6 ? ", …" : "")
  }
}
