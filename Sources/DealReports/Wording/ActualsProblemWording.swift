import DealFiles

extension ProblemWording {
  /// What is said of a problem with a file of actuals.
  static func of(_ problem: ActualsProblem) -> ProblemWording {
    switch problem {
    case .headerMissing(let wanted, let found):
      .init(
        "the header lacks \(list(wanted.map(quoted), "and"))",
        hint: found.isEmpty
          ? "write issue;option;value X;cost X;evidence;status, with the names of the parties"
          : "it has \(list(found.prefix(8).map(quoted), "and")). Write issue;option;value X;cost X;evidence;status"
      )
    case .unknownColumn(let name, let nearest):
      .init(
        "the column \(quoted(name)) is none of a file of actuals",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "remarks go under note")
    case .noRows:
      .init("the file has no actuals", hint: "add a row for each chosen option, as the deal writes it")
    case .noAgreement:
      .init(
        "there is no agreement of which these could be the actuals",
        hint: "name the package that was agreed on: --proposal NAME --proposals FILE")
    case .points:
      .init(
        "the deal is in points: nothing is paid, and nothing can be trued up",
        hint: "actuals go with deals in money")
    case .unknownIssue(let name, let nearest):
      .init(
        "the deal has no issue \(quoted(name))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write the issue as the deal does")
    case .unknownOption(let issue, let option, let nearest):
      .init(
        "\(quoted(issue)) has no option \(quoted(option))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write the option as the deal does")
    case .notAgreed(let issue, let option, let agreed):
      .init(
        "\(quoted(option)) was not agreed on \(quoted(issue)), but \(quoted(agreed))",
        hint: "actuals are those of the package: name another one with --proposal, or correct the row")
    case .unknownBundle(let list):
      .init(
        "the deal has no bundle \(quoted(list))",
        hint: "write the options as the deal does: Issue=Option|Issue=Option")
    case .bundleNotAgreed(let list):
      .init("the package does not have the bundle \(quoted(list))", hint: "remove the row")
    case .rowRepeated(let name, let cell):
      .init("\(quoted(name)) has a row already, in \(cell)", hint: "keep one of the two")
    case .unknownStatus(let word, let nearest):
      .init(
        "\(quoted(word)) is no status",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write realised, estimate or disallowed")
    case .statusMissing:
      .init(
        "this row has amounts and no status",
        hint:
          "write realised for what is known, estimate for what isn't yet, disallowed for what doesn't count")
    case .tooFine(let text, let digits):
      .init(
        "\(quoted(text)) has more decimals than the deal, which has \(digits)", hint: "round the amount")
    case .shareParty(let name, let known):
      .init(
        "\(quoted(name)) is no party of the deal", hint: "the parties are \(list(known.map(quoted), "and"))")
    case .sharePercent(let text):
      .init(
        "\(quoted(text)) is no percentage with one reading",
        hint: "write share;supplier;from 0 %;to 10 %;50 %")
    case .shareOrder: .init("this stretch ends before it starts", hint: "the lower percentage stands first")
    case .sharePart(let text):
      .init(
        "\(quoted(text)) is no part of a whole",
        hint: "the part that the party bears itself is from 0 % to 100 %")
    case .shareOverlap(let cell):
      .init("this stretch overlaps the one in \(cell)", hint: "let one stretch end where the next one starts")
    }
  }
}
