import DealFiles

extension ProblemWording {
  /// What is said of a problem with headers.
  static func of(_ problem: HeaderProblem) -> ProblemWording {
    switch problem {
    case .missing(let wanted, let found):
      .init(
        "the header has no column \(list(wanted.map(localizedWords), "and"))",
        hint: headersWanted(wanted, found))
    case .repeated(let name, let meant):
      .init(
        "the column \(quoted(name)) stands twice",
        hint: meant.map { "is one of the two meant as value \($0)?" } ?? "keep one of the two")
    case .repeatedOtherwise(let header, let first):
      .init(
        "\(quoted(header.name)) is about the same party as \(quoted(first.name)) (\(first.cell))",
        hint: "keep one of the two, with amounts over the whole contract")
    case .misspelt(let name, let meant):
      .init(
        name.isEmpty
          ? "a column without a header holds rules, which would be lost"
          : "the column \(quoted(name)) is not known, and the rules in it would be lost",
        hint: "did you mean \(list(meant.map(quoted), "or"))?")
    case .below(let row):
      .init(
        "the headers stand in row \(row), below other rows",
        hint: "remove the rows above: the first row names the columns")
    case .inTwoRows(let row, let words):
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
    case .period(let name):
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
    case .partyIsTotal(let name):
      .init(
        "\(quoted(name)) is a total, no party",
        hint:
          "remove the column: totals are computed; a deal has two parties, such as value buyer and value supplier"
      )
    case .partyMissing(let found):
      .init(
        found == 0 ? "no party has a value column" : "only one party has a value column",
        hint: found == 0
          ? "a deal has two: value buyer and value supplier, with the names you use"
          : "a deal has two: value buyer and value supplier, with the names you use; optimize merge makes one deal of a sheet of each party"
      )
    case .partyEmpty(let name):
      .init(
        "\(quoted(name)) has no figures: nothing stands in its columns",
        hint: "fill them in; optimize merge makes one deal of a sheet of each party")
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

  /// The headers that there are, and which of them may be meant for those that are missing.
  private static func headersWanted(_ wanted: [String], _ found: [String]) -> Phrase {
    let words = ["issue": Term.issue.words, "option": Term.option.words]
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
}
