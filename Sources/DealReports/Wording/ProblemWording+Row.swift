import DealFiles

extension ProblemWording {
  /// What is said of a problem with rows.
  static func of(_ problem: RowProblem) -> ProblemWording {
    switch problem {
    case .issueMissing: .init("this row names no issue", hint: "fill in the issue, or remove the row")
    case .switchedOff(let header, let word):
      .init(
        "the column \(quoted(header)) says \(quoted(word)), but every row counts",
        hint: "remove the rows that don't count; of an option you may write forbidden in a column status")
    case .optionMissing(let issue):
      .init("this row of \(quoted(issue)) names no option", hint: "fill in the option, or remove the row")
    case .ditto(let text):
      .init(
        "\(quoted(text)) names nothing",
        hint: "write the name out; an issue cell may stay empty below its issue")
    case .total(let name):
      .init(
        "\(quoted(name)) is a total, not part of a deal",
        hint: "remove the row: totals are computed; if it is no total, give it another name")
    case .sum(let name, let rows): .init(sum(name, rows), hint: "remove the row: totals are computed")
    case .issueMisspelt(let name, let meant, let cell):
      .init(
        "\(quoted(name)) is nearly \(quoted(meant)) (\(cell)), and has this one option only",
        hint: "write both alike if they are one issue; otherwise give one of them another name")
    case .optionRepeated(let issue, let option, let cell):
      .init(
        "\(quoted(issue)) already has the option \(quoted(option)), in \(cell)",
        hint: "give each option of an issue its own label")
    case .labelFormula:
      .init("this is a formula, not a name", hint: "save the sheet with values instead of formulas")
    case .labelError(let text):
      .init(
        "\(quoted(text)) is an error that the spreadsheet could not compute",
        hint: "repair the formula in the sheet")
    case .noDealMisplaced(let text):
      .init(
        "\(quoted(text)) stands in the option column",
        hint: "write it in the issue column, and leave the option empty")
    case .noDealRepeated(let cell):
      .init(
        "the values without a deal already stand in \(cell)",
        hint: "keep one of the rows, or give each alternative a name of its own in the column note")
    case .noDealWithOption(let text):
      .init(
        "a row of no-deal values has no option, but here stands \(quoted(text))",
        hint: "leave the option empty, or give the issue another name")
    case .noDealWithCost:
      .init(
        "no-deal values have no additional costs",
        hint: "leave the cell empty; write what remains without a deal as the value")
    case .noDealOfOneParty(let name):
      .init(
        "\(quoted(name)) is a no-deal value of one party, in a row of its own",
        hint: "write one row for both parties, with the option left empty: BATNA;;12000;;1000")
    case .noDealMisspelt(let name):
      .init(
        "\(quoted(name)) seems to hold no-deal values, but is not known as their name",
        hint:
          "write them in one row: BATNA;;12000;;1000; if it is part of the deal, give it an option and another name"
      )
    case .noDealAsOption(let text, let issue):
      .init(
        "\(quoted(text)) stands as an option of \(quoted(issue))",
        hint: "write no-deal values in one row: BATNA;;12000;;1000; otherwise give the option another name")
    case .weightAsOption(let issue):
      .init(
        "a weight stands as an option of \(quoted(issue))",
        hint:
          "write weights in rows of their own: weight;\(issue);60;40; otherwise give the option another name")
    case .weightInName(let name, let issue):
      .init(
        "\(quoted(name)) seems to be the weight of \(quoted(issue)), but would be an issue of its own",
        hint: "write weights in rows of their own: weight;\(issue);60;40; otherwise give it another name")
    case .weightColumn(let name):
      .init(
        "weights don't stand in a column, such as \(quoted(name))",
        hint: "write them in rows of their own: weight;Price;60;40")
    case .weightsMixed:
      .init(
        "this weight has no percent sign, but others have one",
        hint: "write all weights with the sign, or none")
    case .weightsOfTwoScales:
      .init(
        "some weights of this party are below 1 and others 10 or more",
        hint: "write all weights in percent, such as 60 and 40, or all as parts, such as 0.6 and 0.4")
    case .weightRepeated(let issue, let cell):
      .init("\(quoted(issue)) already has a weight, in \(cell)", hint: "keep one of the rows")
    case .weightOnMoney:
      .init(
        "weights go with points, but these values are money",
        hint: "write (points) behind the value headers, or remove the weights")
    case .weightUnknownIssue(let name, let nearest):
      .init(
        "there is no issue \(quoted(name)) to give a weight",
        hint: nearest.map { "did you mean \(quoted($0))?" }
          ?? "write the name of an issue in the option column")
    case .bundleMisspelt(let name, let list, let meant, let isNear):
      .init(
        "\(quoted(list)) is a list of options, and \(quoted(name)) beside it would become an issue",
        hint: isNear ? "did you mean \(quoted(meant))?" : "write \(quoted(meant)) in the issue column")
    case .weightMisspelt(let name, let meant):
      .init(
        "\(quoted(name)) would become an issue with the names of other issues as its options",
        hint: "did you mean \(quoted(meant))?")
    case .weightMissing(let issue):
      .init(
        "\(quoted(issue)) has no weight while other issues have one",
        hint: "give every issue a weight row, or none")
    case .weightEmpty: .init("the weight is missing", hint: "write how much the issue weighs for this party")
    case .weightNegative: .init("a weight can't be negative")
    case .weightWithCost: .init("a weight row has no additional costs", hint: "leave the cell empty")
    case .marginMalformed(let text):
      .init("\(quoted(text)) is no margin", hint: "write ±20 % or -10..30 %")
    case .marginWithoutPercent(let text):
      .init(
        "\(quoted(text)) in a row of margins has no percent sign",
        hint: "write ±20 %, or call the issue otherwise if these are amounts")
    case .marginOneSided(let text):
      .init("\(quoted(text)) has one end only", hint: "write ±20 % or -10..30 %")
    case .marginBesideFigure(let text):
      .init(
        "the figure as written must lie inside the margin \(quoted(text))",
        hint: "write a lower end of 0 % or less and an upper end of 0 % or more, such as -10..30 %")
    case .marginBelowNothing(let text):
      .init(
        "the margin \(quoted(text)) goes below -100 %",
        hint: "no figure changes its sign; write -100 % at least")
    case .marginTooFine(let text, let limit):
      .init("the margin \(quoted(text)) has more than \(limit) decimals", hint: "write fewer")
    case .marginRepeated(let issue?, let cell):
      .init("\(quoted(issue)) already has margins, in \(cell)", hint: "keep one of the rows")
    case .marginRepeated(nil, let cell):
      .init("there already is a row of margins for all issues, in \(cell)", hint: "keep one of the rows")
    case .marginUnknownIssue(let name, let nearest):
      .init(
        "there is no issue \(quoted(name)) to give a margin",
        hint: nearest.map { "did you mean \(quoted($0))?" }
          ?? "write the name of an issue in the option column, or nothing for all of them")
    case .marginMisspelt(let name, let meant):
      .init(
        "\(quoted(name)) would become an issue with margins as its amounts",
        hint: "did you mean \(quoted(meant))?")
    case .marginOfLongRange(let issue, let limit):
      .init(
        "\(quoted(issue)) has more than \(grouped(Int64(limit))) options, too many for a margin",
        hint: "take larger steps, or give margins to the other issues only")
    case .noIssues: .init("the file has no options", hint: "add a row for each option of each issue")
    case .rangeMalformed(let text):
      .init("\(quoted(text)) is no complete range", hint: "write a numeric issue as: 30..90 by 15 days")
    case .rangeWithCurrency(let text):
      .init(
        "\(quoted(text)) has a currency, which the numbers of a range of options can't have",
        hint: "write the numbers alone; behind the step the currency may stand as a unit: 10..20 by 1 EUR")
    case .rangeStepMisses(let text):
      .init(
        "the steps of \(quoted(text)) don't reach its end", hint: "choose a step that divides the distance")
    case .rangeTooLong(let text):
      .init("\(quoted(text)) has more than 1,000,000,001 options", hint: "take larger steps")
    case .rangeOfOneOption(let text):
      .init(
        "\(quoted(text)) has two ends, but its option is only one",
        hint: "write one amount, or let the option range from one number to another")
    case .issueTooLong(let issue, let limit):
      .init(
        "\(quoted(issue)) has more than \(grouped(Int64(limit))) options",
        hint: "take larger steps, or leave out options that nobody would choose")
    case .rangeInRules(let issue, let limit):
      .init(
        "\(quoted(issue)) has more than \(grouped(Int64(limit))) options, too many for rules that name them or limit a sum",
        hint: "take larger steps, or leave out the rules")
    case .dealTooLong(let limit):
      .init(
        "the deal has more than \(grouped(Int64(limit))) options",
        hint: "take larger steps in the numeric issues")
    }
  }

  private static func sum(_ name: String, _ rows: SummedRows) -> Phrase {
    switch rows {
    case .above:
      "the amounts of \(quoted(name)) are the sums of all rows above: it is a total, not part of a deal"
    case .below:
      "the amounts of \(quoted(name)) are the sums of all rows below: it is a total, not part of a deal"
    case .of(let issue):
      "the amounts of \(quoted(name)) are the sums of those of \(quoted(issue)): it is a total, not part of a deal"
    }
  }
}
