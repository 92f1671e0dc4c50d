import DealFiles

extension ProblemWording {
  /// What is said of a problem with amounts.
  static func of(_ problem: AmountProblem) -> ProblemWording {
    switch problem {
    case .missing: .init("the amount is missing", hint: "write 0 if it is worth nothing")
    case .notNumber(let text):
      .init("\(quoted(text)) is not an amount", hint: "write a number such as 1250 or 1250.50")
    case .dash(let text):
      .init("\(quoted(text)) is not an amount", hint: "write 0 if it is worth nothing")
    case .currencyWord(let text):
      .init("\(quoted(text)) is not an amount", hint: "write the currency as € or EUR: € 7 or 7 EUR")
    case .formula:
      .init("this is a formula, not an amount", hint: "save the sheet with values instead of formulas")
    case .errorValue(let text):
      .init(
        "\(quoted(text)) is an error that the spreadsheet could not compute",
        hint: "repair the formula in the sheet")
    case .percent:
      .init("a percentage is not an amount", hint: "write what it comes to over the contract")
    case .rangeOutsideNumericIssue(let text):
      .init(
        "\(quoted(text)) is a range, but its option is not",
        hint: "ranges go with an option such as 30..90 by 15 days")
    case .rangeWithDash(let text):
      .init("\(quoted(text)) is not an amount", hint: "write a range with dots, such as 80..100")
    case .rangeFalls(let text):
      .init(
        "the first end of \(quoted(text)) is the larger one",
        hint: "write the smaller end first, such as 80..100")
    case .rangeOfAlternative(let text):
      .init(
        "\(quoted(text)) is a range, and of several alternatives to a deal the best counts",
        hint: "write one amount for each alternative, or keep one row of no-deal values")
    case .tooLarge(let text):
      .init("\(quoted(text)) is too large to be held exactly", hint: "use a larger unit, such as thousands")
    case .ambiguous(let comma, let point, let others):
      .init(
        "this amount has two readings",
        remark: "\(comma) in Dutch notation, \(point) in English notation",
        hint: ambiguityHint(others: others))
    case .conventionsDiffer(let comma, let commaCell, let point, let pointCell):
      .init(
        "the file uses two notations: \(quoted(comma)) in \(commaCell) has a decimal comma, \(quoted(point)) in \(pointCell) a decimal point",
        hint: "write all amounts in one notation")
    case .conventionAgainstProof(let text, let asked):
      .init(
        "\(quoted(text)) can't be read with a decimal \(asked.rawValue)",
        hint: "leave out --decimal \(asked.rawValue)")
    case .tooManyDecimals(_, let limit):
      .init(
        "the deal would need more than \(limit) decimals",
        hint: "the decimals of a weight and of a value add up; write fewer")
    case .costNegative:
      .init(
        "an additional cost can't be negative", hint: "write costs as positive amounts; a saving is value")
    case .sumsTooLarge:
      .init(
        "the amounts add up to more than can be held exactly", hint: "use a larger unit, such as thousands")
    }
  }

  private static func ambiguityHint(others: Int) -> Phrase {
    switch others {
    case 0: "no other cell settles it; add --decimal comma or --decimal point"
    case 1: "no other cell settles it, and 1 other cell is like it; add --decimal comma or --decimal point"
    default:
      "no other cell settles it, and \(grouped(Int64(others))) other cells are like it; add --decimal comma or --decimal point"
    }
  }
}
