import DealFiles

extension ProblemWording {
  /// What is said of problems with amounts.
  static func ofAmount(_ problem: Problem) -> ProblemWording? {
    switch problem {
    case .valueMissing: .init("the amount is missing", hint: "write 0 if it is worth nothing")
    case .amountNotNumber(let text):
      .init("\(quoted(text)) is not an amount", hint: "write a number such as 1250 or 1250.50")
    case .amountDash(let text):
      .init("\(quoted(text)) is not an amount", hint: "write 0 if it is worth nothing")
    case .amountCurrencyWord(let text):
      .init("\(quoted(text)) is not an amount", hint: "write the currency as € or EUR: € 7 or 7 EUR")
    case .amountFormula:
      .init("this is a formula, not an amount", hint: "save the sheet with values instead of formulas")
    case .formulaWithoutResult:
      .init(
        "this formula has no stored result",
        hint: "open the file in Excel or LibreOffice and save it, so that results are stored")
    case .amountError(let text):
      .init(
        "\(quoted(text)) is an error that the spreadsheet could not compute",
        hint: "repair the formula in the sheet")
    case .amountPercent:
      .init("a percentage is not an amount", hint: "write what it comes to over the contract")
    case .amountRangeOutsideNumericIssue(let text):
      .init(
        "\(quoted(text)) is a range, but its option is not",
        hint: "ranges go with an option such as 30..90 by 15 days")
    case .amountTooLarge(let text):
      .init("\(quoted(text)) is too large to be held exactly", hint: "use a larger unit, such as thousands")
    case .amountAmbiguous(let comma, let point, let others):
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
    default: nil
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
