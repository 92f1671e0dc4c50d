import DealFiles

extension ProblemWording {
  /// What is said of a problem with a file of proposals.
  static func of(_ problem: ProposalProblem) -> ProblemWording {
    switch problem {
    case .fileEmpty:
      .init("the file of proposals is empty", hint: "the first row names the columns: \(form)")
    case .noIssueNamed(let found, let known):
      .init(
        "neither the first row nor the first column names an issue of the deal",
        hint: found.isEmpty
          ? "the deal has \(named(known))" : "there is \(named(found)); the deal has \(named(known))")
    case .nameColumnMissing(let found):
      .init(
        "the header has no column proposal", hint: "it has \(named(found)). Write \(form)")
    case .noProposals:
      .init("the file has no proposals", hint: "add a row with a name and the option of each issue")
    case .onlyExamples(let cell):
      .init(
        "there is only the template's example, in \(cell), which is passed over",
        hint: "write your own proposals in its place: a name, and the option of each issue")
    case .issuesMissing(let names):
      .init(
        names.count == 1
          ? "the issue \(quoted(names[0])) is missing"
          : "\(counted(names.count, "issue")) are missing: \(named(names))",
        hint: "add a column for each; an empty cell leaves an issue open")
    case .unknownIssue(let name, let nearest):
      .init(
        "the deal has no issue \(quoted(name))",
        hint: nearest.map { "did you mean \(quoted($0))?" }
          ?? "write the issue as the deal does; remarks go under note")
    case .labelRepeated(let name, let cell):
      .init("\(quoted(name)) stands in \(cell) already", hint: "keep one of the two")
    case .labelMissing:
      .init("nothing says to which issue this belongs", hint: "name the issue, or clear the cells")
    case .total(let name):
      .init(
        "\(quoted(name)) is a total, not part of a proposal", hint: "remove it: totals are computed")
    case .nameMissing: .init("this proposal has no name", hint: "name it, so that reports can speak of it")
    case .nameRepeated(let name, let cell):
      .init("\(quoted(name)) is a proposal already, in \(cell)", hint: "give each proposal its own name")
    case .unknownOption(let issue, let option, let nearest):
      .init(
        "\(quoted(issue)) has no option \(quoted(option))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write the option as the deal does")
    case .optionElsewhere(let issue, let option, let other):
      .init(
        "\(quoted(option)) is an option of \(quoted(other)), not of \(quoted(issue))",
        hint: "are two cells or headers swapped?")
    case .unknownParty(let name, let known):
      .init("the deal has no party \(quoted(name))", hint: "it has \(named(known))")
    case .badRound(let text):
      .init("\(quoted(text)) is no round", hint: "number the rounds: 1, 2, 3")
    case .preferenceForm:
      .init(
        "this row says what a party prefers, and needs three cells",
        hint: "the party, the proposal that it prefers, and the one that it prefers it to")
    case .unknownProposal(let name, let nearest):
      .init(
        "there is no proposal \(quoted(name))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write its name as in its row")
    case .preferenceOpen(let name):
      .init(
        "\(quoted(name)) leaves an issue open: what it is worth to a party is not told",
        hint: "fill in each issue, or take the preference away")
    case .preferenceOfItself(let name):
      .init("\(quoted(name)) can't be preferred to itself", hint: "name two proposals")
    case .preferredTwice(let party, let cell):
      .init(
        "\(party.printable) prefers another proposal of this round, in \(cell)",
        hint: "one of a round is preferred to all others of it; say more in rows: prefers;PARTY;A;B")
    case .contradiction(let preferences):
      .init(
        "no figures within their ranges agree with \(named(preferences))",
        hint: "widen the ranges or margins, or take one of these preferences away")
    case .preferencesTooLarge:
      .init(
        "the amounts are too large to tell what these preferences say of margins",
        hint: "write all amounts in thousands, and say so in the headers")
    case .nothingToPrefer(let name):
      .init(
        "\(quoted(name)) is the only proposal of its round",
        hint: "say what it is preferred to in a row: prefers;PARTY;A;B")
    case .paymentInPoints:
      .init("the deal is in points, in which no payment passes", hint: "leave the cell empty")
    case .paymentTooFine(let text, let digits):
      .init(
        "\(quoted(text)) has more decimals than the deal, which has \(digits)",
        hint: "round the payment")
    case .paymentUnit(let unit, let other):
      .init("the payment is in \(unit), but the deal in \(other)", hint: "bring all amounts to one unit")
    }
  }

  private static var form: String { localized("proposal;Issue A;Issue B;payment;note") }

  private static func named(_ preferences: [StatedPreference]) -> String {
    list(preferences.map(\.text), "and")
  }

  /// The first of some names, and how many more there are.
  private static func named(_ names: [String]) -> String {
    let shown = names.prefix(6).map(quoted)
    let others = names.count - shown.count
    return others > 0
      ? shown.joined(separator: ", ") + localized(" and \(grouped(Int64(others))) more")
      : list(Array(shown), "and")
  }
}

extension StatedPreference {
  /// `supplier prefers A to B`
  var text: String {
    localized("\(party.printable) prefers \(quoted(better)) to \(quoted(worse))")
  }
}
