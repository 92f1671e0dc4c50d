import DealFiles

/// What is said of a problem in a file: the message, a remark under the caret, and what to do.
package struct ProblemWording: Hashable, Sendable {
  package var message: String
  package var remark: String?
  package var hint: String?

  /// The wording in the language that is spoken now.
  init(_ message: Phrase, remark: Phrase? = nil, hint: Phrase? = nil) {
    self.message = localized(message)
    self.remark = remark.map(localized)
    self.hint = hint.map(localized)
  }

  /// The wording of a problem for which there are no words.
  init(code: String) { message = code }

  /// The wording of `problem`.
  package init(_ problem: Problem) {
    if case .rule(let problem) = problem {
      self.init(problem)
      return
    }
    if case .proposal(let problem) = problem {
      self.init(problem)
      return
    }
    self =
      Self.ofFile(problem) ?? Self.ofWorkbook(problem) ?? Self.ofHeader(problem) ?? Self.ofRow(problem)
      ?? Self.ofAmount(problem) ?? Self.ofFormat(problem) ?? Self(code: problem.code)
  }

  private static func ofFile(_ problem: Problem) -> ProblemWording? {
    switch problem {
    case .fileMissing: .init("there is no such file", hint: "check the name and the folder")
    case .fileIsDirectory(let kind): .init("this is a folder, not a file", hint: fileToName(kind))
    case .fileUnreadable(let reason): .init("the file can't be opened: \(reason)")
    case .fileTooLarge:
      .init("the file is larger than 64 MiB", hint: "remove columns that the deal doesn't need")
    case .fileEmpty:
      .init(
        "the file is empty",
        hint:
          "the first row names the columns: issue;option;value buyer;cost buyer;value supplier;cost supplier")
    case .binary:
      .init(
        "this is not a text file",
        hint: "save the sheet as CSV UTF-8 (comma delimited or semicolon delimited)")
    case .workbook:
      .init(
        "this is a workbook of an old kind, which is not read",
        hint: "in Excel: File, Save As, Excel Workbook (.xlsx) or CSV UTF-8")
    case .otherEncoding(let name):
      .init(
        "the file is written in \(name), which is not read", hint: "in Excel: File, Save As, CSV UTF-8")
    case .zeroByte(let others):
      .init(
        zeroBytes(others: others),
        hint: "the file is damaged or no text; save the sheet again as CSV UTF-8")
    case .textBroken(let encoding):
      .init(
        "here the text is not \(encoding.rawValue), as which the file is written",
        hint: "the file is damaged or was put together from several; save the sheet again as CSV UTF-8")
    case .encodingUnclear(let encoding, let other, let mac):
      .init(
        "the file is not UTF-8, and nothing shows what it is",
        remark: "\(quoted(other)) in \(encoding.rawValue), \(quoted(mac)) in MacRoman",
        hint: "save the file as UTF-8; in Excel: File, Save As, CSV UTF-8")
    case .encodingsMixed(let here, let elsewhere, let line):
      .init(
        "here the text is \(here.rawValue), but on line \(line) it is \(elsewhere.rawValue)",
        hint: "the file was put together from several; save each as UTF-8 first")
    case .separatorLine(let text):
      .init(
        "\(quoted(text)) names no sign that can divide cells",
        hint: "write sep=; or sep=, with nothing else on the line, or remove it")
    case .tooManyRows: .init("the file has more than 2,000,000 rows")
    case .tooManyColumns: .init("this row has more than 16,384 columns")
    case .cellTooLong:
      .init(
        "this cell has more than 32,767 characters", hint: "a quote that is never closed also has this effect"
      )
    case .quoteOpen:
      .init("this quote is never closed", hint: "close it, or double a quote that belongs to the text")
    case .textAfterQuote:
      .init("text follows the closing quote of a cell", hint: "double a quote that belongs to the text: \"\"")
    case .extraCells(let first, let others):
      .init(
        others == 0
          ? "\(quoted(first)) stands beyond the last header"
          : "\(quoted(first)) stands beyond the last header, and \(counted(others, "more cell")) of the row",
        hint: "give its column a header, or quote a cell that contains the separator")
    case .commasInBoth:
      .init(
        "commas stand both between the cells and inside amounts",
        hint: "save the file with semicolons between the cells")
    default: nil
    }
  }

  private static func ofHeader(_ problem: Problem) -> ProblemWording? {
    switch problem {
    case .headerMissing(let wanted, let found):
      .init(
        "the header has no column \(list(wanted.map(localizedWords), "and"))",
        hint: headersWanted(wanted, found))
    case .headerRepeated(let name, let meant):
      .init(
        "the column \(quoted(name)) stands twice",
        hint: meant.map { "is one of the two meant as value \($0)?" } ?? "keep one of the two")
    case .headerMisspelt(let name, let meant):
      .init(
        name.isEmpty
          ? "a column without a header holds rules, which would be lost"
          : "the column \(quoted(name)) is not known, and the rules in it would be lost",
        hint: "did you mean \(list(meant.map(quoted), "or"))?")
    case .headerBelow(let row):
      .init(
        "the headers stand in row \(row), below other rows",
        hint: "remove the rows above: the first row names the columns")
    case .headerInTwoRows(let row, let words):
      .init(
        "the headers take two rows: in row \(row) stands \(list(words.prefix(4).map(quoted), "and"))",
        hint:
          "write them in one row, with the party in each: value buyer, cost buyer, value supplier, cost supplier"
      )
    case .amountsLost(let name, let meant):
      .init(
        name.isEmpty
          ? "the column has no name, and the amounts in it would be lost"
          : "the column \(quoted(name)) is not known, and the amounts in it would be lost",
        hint:
          "did you mean \(list(meant.map(quoted), "or"))? If it is only for people, call it note"
      )
    case .headerPeriod(let name):
      .init(
        "\(quoted(name)) speaks of a period or a piece, but amounts are totals over the contract",
        hint: "write what it comes to over the whole contract, and the period or the piece in a note")
    case .pointsWorth(let unit):
      .init(
        "the unit \(quoted(unit)) says what a point is worth, which is not counted",
        hint: "write (points), or amounts of money in the cells")
    case .partiesAlike(let first, let second):
      .init(
        "\(first.cell) and \(second.cell) name nearly the same party: \(quoted(first.name)) and \(quoted(second.name))",
        hint: "a deal is between two parties: give each the name that you use")
    case .partyMissing(let found):
      .init(
        found == 0 ? "no party has a value column" : "only one party has a value column",
        hint: "a deal has two: value buyer and value supplier, with the names you use")
    case .partyTooMany(let name):
      .init(
        "\(quoted(name)) is a third party", hint: "a deal is between two parties; make a file for each pair")
    case .costWithoutValue(let party, let header):
      .init(
        "\(quoted(party)) has a cost column but no value column",
        hint: header.map { "write value \(party) in \($0.cell) instead of \(quoted($0.name))" }
          ?? "add the column value \(party)")
    case .partiesDiffer(let value, let cost):
      .init(
        "\(value.cell) and \(cost.cell) name different parties: \(quoted(value.name)) and \(quoted(cost.name))",
        hint: "write them alike")
    case .unitsDiffer(let first, let second, let cell):
      unitsDiffer(named(first), named(second), cell)
    case .unitOfOneHeader(let unit, let other):
      .init(
        "\(quoted(unit)) stands here, but not behind \(quoted(other.name)) (\(other.cell))",
        hint: "write it behind every header of values and costs, or behind none, and the amounts to match")
    case .unitUnknown(let unit):
      .init(
        "\(quoted(unit)) is no unit of money, and not called points",
        hint: "write a currency such as (EUR), or (points), or leave it out")
    case .unitOfQuantity(let unit, let name):
      .init(
        "\(unit) is a currency, but \(quoted(name)) is no money",
        hint: "write the number without the currency")
    default: nil
    }
  }

  private static func unitsDiffer(_ first: String, _ second: String, _ cell: String) -> ProblemWording {
    if cell.isEmpty {
      return .init(
        "the unit is \(second) here, but the deal is in \(first)", hint: "write the amount in \(first)")
    }
    return .init("the unit is \(second) here, but \(first) in \(cell)", hint: "bring all amounts to one unit")
  }

  /// A unit as it is called in the language that is spoken.
  private static func named(_ unit: String) -> String { unit == "points" ? localized("points") : unit }

  private static func zeroBytes(others: Int) -> Phrase {
    switch others {
    case 0: "the text has a zero byte here"
    case 1: "the text has a zero byte here and another further on"
    default: "the text has a zero byte here and \(grouped(Int64(others))) more further on"
    }
  }

  /// The headers that there are, in words.
  static func names(_ found: [String]) -> String {
    found.isEmpty ? localized("no names") : found.prefix(8).map(quoted).joined(separator: ", ")
  }

  private static func fileToName(_ kind: InputKind) -> Phrase {
    switch kind {
    case .deal: "name the deal file in it"
    case .rules: "name the file of rules in it"
    case .proposals: "name the file of proposals in it"
    }
  }

  /// The headers that there are, and which of them may be meant for those that are missing.
  private static func headersWanted(_ wanted: [String], _ found: [String]) -> Phrase {
    let words = ["issue": ["issue", "onderwerp"], "option": ["option", "optie", "keuze"]]
    let known = wanted.flatMap { words[$0] ?? [] }
    let guesses = found.prefix(8).compactMap { header in
      nearestSpelling(to: header, among: known).map { localized("\(quoted($0)) by \(quoted(header))") }
    }
    if guesses.isEmpty {
      return "it has \(names(found)). A deal needs issue, option, and for both parties: value NAME"
    }
    return
      "it has \(names(found)); did you mean \(list(guesses, "and"))? A deal needs issue, option, and for both parties: value NAME"
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

  private static func ofRow(_ problem: Problem) -> ProblemWording? {
    switch problem {
    case .issueMissing: .init("this row names no issue", hint: "fill in the issue, or remove the row")
    case .optionMissing(let issue):
      .init("this row of \(quoted(issue)) names no option", hint: "fill in the option, or remove the row")
    case .ditto(let text):
      .init(
        "\(quoted(text)) names nothing",
        hint: "write the name out; an issue cell may stay empty below its issue")
    case .totalRow(let name):
      .init(
        "\(quoted(name)) is a total, not part of a deal",
        hint: "remove the row: totals are computed; if it is no total, give it another name")
    case .sumOfRows(let name, let rows): .init(sum(name, rows), hint: "remove the row: totals are computed")
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
      .init("the values without a deal already stand in \(cell)", hint: "keep one of the rows")
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
      .init("\(quoted(text)) has more than 100,000 options", hint: "take larger steps")
    case .rangeOfOneOption(let text):
      .init(
        "\(quoted(text)) has two ends, but its option is only one",
        hint: "write one amount, or let the option range from one number to another")
    case .issueTooLong(let issue, let limit):
      .init(
        "\(quoted(issue)) has more than \(grouped(Int64(limit))) options",
        hint: "take larger steps, or leave out options that nobody would choose")
    case .dealTooLong(let limit):
      .init(
        "the deal has more than \(grouped(Int64(limit))) options",
        hint: "take larger steps in the numeric issues")
    default: nil
    }
  }
}
