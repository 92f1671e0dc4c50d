import DealFiles
import MutualGains

extension ProblemWording {
  /// What is said of a problem with rules.
  static func of(_ problem: RuleProblem) -> ProblemWording {
    switch problem {
    case .listMissing: .init("this rule needs options here", hint: listForm)
    case .listMalformed(let part):
      .init(
        "\(quoted(part)) is no option of an issue",
        hint:
          "write Issue=Option, several with | between them; a label with = or | in it stands in double quotes"
      )
    case .unknownIssue(let name, let nearest):
      .init(
        "there is no issue \(quoted(name))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write the issue as the deal does")
    case .unknownOption(let issue, let option, let nearest):
      .init(
        "\(quoted(issue)) has no option \(quoted(option))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "write the option as the deal does")
    case .optionTwice(let item):
      .init("\(quoted(item)) stands twice in this list", hint: "keep it once")
    case .unknownStatus(let word, let nearest):
      .init(
        "\(quoted(word)) is no status",
        hint: nearest.map { "did you mean \(quoted($0))?" }
          ?? "write fixed or forbidden, or leave the cell empty")
    case .misplaced(let header, let row):
      .init(
        "the row \(quoted(row)) can't have anything in the column \(quoted(header))",
        hint: "leave the cell empty: only options of issues have it")
    case .bundleTooShort:
      .init("a bundle needs two options or more", hint: "write Issue=Option|Issue=Option")
    case .bundleSameIssue(let issue):
      .init(
        "this bundle has two options of \(quoted(issue)), which are never chosen together",
        hint: "take one option of each issue")
    case .bundleRepeated(let cell):
      .init("these options are a bundle already, in \(cell)", hint: "add the two rows up to one")
    case .headerMissing(let wanted, let found):
      .init(
        "the header has no column \(list(wanted.map(localizedWords), "and"))",
        hint:
          "it has \(names(found)). A file of rules starts with name;rule;when;then;limit"
      )
    case .headerUnknown(let name, let meant):
      .init("the column \(quoted(name)) is not known", hint: "did you mean \(quoted(meant))?")
    case .nameMissing:
      .init("this rule has no name", hint: "name it, so that reports can say what it costs")
    case .nameRepeated(let name, let cell):
      .init("\(quoted(name)) is a rule already, in \(cell)", hint: "give each rule a name of its own")
    case .nameOfDeal(let name):
      .init("\(quoted(name)) is what a rule of the deal's own rows is called", hint: "choose another name")
    case .verbMissing: .init("this row does not say which rule it is", hint: verbs)
    case .unknownVerb(let word, let nearest):
      .init("there is no rule \(quoted(word))", hint: nearest.map { "did you mean \(quoted($0))?" } ?? verbs)
    case .cellUnused(let header, let verb):
      .init("\(quoted(verb)) takes nothing in the column \(quoted(header))", hint: "leave the cell empty")
    case .partyMissing(let known):
      .init("this rule needs a party here", hint: "write \(list(known, "or"))")
    case .unknownParty(let name, let known):
      .init("\(quoted(name)) is no party of the deal", hint: "write \(list(known, "or"))")
    case .quantityMissing:
      .init("this rule needs a column of the deal here", hint: "write the header of a column of numbers")
    case .unknownQuantity(let name, let nearest):
      .init(
        "the deal has no column \(quoted(name))",
        hint: nearest.map { "did you mean \(quoted($0))?" }
          ?? "add a column of numbers with that header to the deal")
    case .quantityIsAmount(let name):
      .init(
        "\(quoted(name)) is no column that this rule can limit",
        hint: "use maximum or minimum with cost, value or gain, such as maximum cost, with the party in when")
    case .limitMissing: .init("this rule needs a number here", hint: "fill in the limit")
    case .countMalformed(let text):
      .init("\(quoted(text)) is no number of options", hint: "write a whole number such as 2")
    case .neverHoldsCount(let least, let most):
      .init(
        least == most
          ? "no package can keep this rule: it has always \(least) of these options"
          : "no package can keep this rule: it has \(least) to \(most) of these options",
        hint: "of one issue a package has exactly one option")
    case .neverHoldsSum(let sum, let least, let most, let digits):
      .init(
        never(
          sum, AmountText(digits: digits).text(Amount(units: least)),
          AmountText(digits: digits).text(Amount(units: most))),
        hint: "correct the limit, or remove the rule")
    case .neverHoldsIssue(let issue):
      .init(
        "no package can keep this: no option of \(quoted(issue)) is left",
        hint: "leave at least one option of each issue")
    case .manyLimits(let most):
      .init(
        "more than \(most) rules limit a sum that packages can pass",
        hint: "leave out the limits that matter least")
    }
  }

  private static let listForm: Phrase = "write Issue=Option, several with | between them"

  private static let verbs: Phrase =
    "write requires, excludes, at most, at least, exactly, maximum cost, minimum value, minimum gain (or their other ends), maximum, minimum, fix or forbid"

  /// What a rule wants too much of, and between which ends it lies.
  private static func never(_ sum: SumName, _ least: String, _ most: String) -> Phrase {
    switch sum {
    case .value(let party):
      "no package can keep this rule: the value of \(party.displayName) is between \(least) and \(most)"
    case .cost(let party):
      "no package can keep this rule: the additional costs of \(party.displayName) are between \(least) and \(most)"
    case .gain(let party):
      "no package can keep this rule: the gain of \(party.displayName) is between \(least) and \(most)"
    case .quantity(let name):
      "no package can keep this rule: the total of \(quoted(name)) is between \(least) and \(most)"
    }
  }
}
