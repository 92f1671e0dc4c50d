import DealFiles

extension ProblemWording {
  /// What is said of two sheets that make no deal.
  static func of(_ problem: MergeProblem) -> ProblemWording {
    switch problem {
    case .notSheet:
      .init("this is a deal of both parties, not a sheet of one", hint: "name a table or a workbook")
    case .bothParties(let parties):
      .init(
        "this sheet has figures of \(list(parties.map(quoted), "and"))",
        hint: "optimize merge takes a sheet of each party, with its own figures alone")
    case .sameParty(let party, let other, let file):
      party == other
        ? .init("\(quoted(party)) is the party of \(file) already", hint: anotherParty)
        : .init(
          "\(quoted(party)) is nearly called as \(quoted(other)), the party of \(file)", hint: anotherParty)
    case .otherParty(let party, let found, let file):
      .init(
        "\(quoted(party)) is to be the other party, but \(file) has the figures of \(quoted(found))",
        hint: "call each party the same in both sheets")
    case .unitsDiffer(let unit, let other, let file):
      .init(
        "the unit is \(named(unit)) here, but \(named(other)) in \(file)",
        hint: "bring both sheets to one unit, and write it behind the value: value buyer (EUR)")
    case .measuresDiffer(let measures, let other, let file):
      .init(
        "the headers say \(listed(measures)) here, but \(listed(other)) in \(file)",
        hint: "bring the amounts of both sheets to one measure, and write it in both")
    case .issueMissing(let issue, let nearest, let file):
      .init("\(file) has no issue \(quoted(issue))", hint: meant(nearest, in: file))
    case .optionMissing(let issue, let option, let nearest, let file):
      .init(
        "\(file) has no option \(quoted(option)) of \(quoted(issue))", hint: meant(nearest, in: file))
    case .rangesDiffer(let issue, let range, let other, let file):
      .init(
        "the options of \(quoted(issue)) are \(quoted(range)) here, but \(quoted(other.name)) in \(file), \(other.cell)",
        hint: "write the same range in both sheets")
    case .fixedDiffers(let issue, let file):
      .init(
        "other options of \(quoted(issue)) are fixed here than in \(file)",
        hint: "fix the same ones in both sheets, or in one alone")
    case .rulesDiffer(let name, let file):
      .init(
        "the rule \(quoted(name)) says something else than that of the same name in \(file)",
        hint: "keep one of the two, or give each a name of its own")
    case .quantitiesDiffer(let name, let option, let file):
      .init(
        "\(quoted(option)) has another number under \(quoted(name)) in \(file)",
        hint: "write the same numbers in both sheets, or the column in one alone")
    }
  }

  private static let anotherParty: Phrase = "name a sheet of each party"

  private static func meant(_ nearest: Header?, in file: String) -> Phrase {
    guard let nearest else { return "both sheets need the same issues and options" }
    return "did you mean \(quoted(nearest.name)) (\(file), \(nearest.cell))? Write it alike in both sheets"
  }

  private static func named(_ unit: String?) -> String {
    guard let unit else { return localized("money without a currency") }
    return unit == "points" ? localized("points") : unit
  }

  private static func listed(_ measures: [String]) -> String {
    measures.isEmpty ? localized("no measure") : list(measures.map(quoted), "and")
  }
}
