import DealFiles
import MutualGains

extension Notice {
  /// The notice in words.
  package var message: String { localized(phrase) }

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
    case .alternatives(let count, let parties, let names):
      let best = zip(parties, names).map { party, name in
        localized("\(quoted(name)) for \(Party(name: party).displayName)")
      }
      return "of \(count) alternatives to a deal the best counts: \(list(best, "and"))"
    case .issueFilledDown(let cells):
      if cells.count == 1 { return "an empty issue cell was filled from above: \(shortened(cells))" }
      return "\(cells.count) empty issue cells were filled from above: \(shortened(cells))"
    case .invisibleCharacters(let found):
      let cells = found.prefix(6).map { "\($0.cell) (\($0.displayName))" } + (found.count > 6 ? ["…"] : [])
      return "characters that can't be seen were left out: \(cells.joined(separator: ", "))"
    case .labelsDamaged(let labels):
      return "labels have characters that were lost before the file was saved: \(named(labels))"
    case .readAs(let name, let cell, let meant, let meantCell):
      return
        "\(quoted(name)) (\(cell)) was read as \(quoted(meant)) (\(meantCell)): they differ only in signs that look alike"
    case .readAsDeal(let name, let cell, let meant):
      return
        "\(quoted(name)) (\(cell)) was read as \(quoted(meant)) of the deal: they differ only in signs that look alike"
    case .issuesAlike(let name, let cell, let other, let otherCell):
      return
        "\(quoted(name)) (\(cell)) and \(quoted(other)) (\(otherCell)) are issues that are nearly called the same, and both are part of every package"
    case .optionsAlike(let issue, let option, let cell, let other, let otherCell):
      return
        "\(quoted(issue)) has two options that are nearly called the same: \(quoted(other)) (\(otherCell)) and \(quoted(option)) (\(cell))"
    case .headersRead(let headers):
      let read = headers.map { localized("\(quoted($0.name)) (\($0.cell)) as \(quoted($0.meant))") }
      return "headers in other words were read: \(list(read, "and"))"
    case .rowsAboveHeader(let cells, let texts):
      let found = zip(texts, cells).prefix(4).map { "\(quoted($0)) (\($1))" } + (cells.count > 4 ? ["…"] : [])
      return "what stands above the headers was passed over: \(list(found, "and"))"
    case .weightsInPercent: return "weights in percent count as the numbers before the sign: 60 % as 60"
    case .onlySingleOptions(let issues):
      return
        "each of the \(issues) issues has only one option, so nothing is left to choose; are the issue and option columns swapped?"
    case .singleOptions(let issues, let cells):
      if cells.count == 1 {
        return
          "\(quoted(issues[0])) (\(cells[0])) has one option only, so its amounts are part of every package"
      }
      let names = zip(issues, cells).map { "\(quoted($0)) (\($1))" }
      return
        "\(cells.count) issues have one option only, so their amounts are part of every package: \(shortened(names))"
    case .formulaResults(let cells, isByHand: true):
      return
        "the workbook is computed by hand; the last results of its formulas were taken, which may be out of date: \(shortened(cells))"
    case .formulaResults(let cells, isByHand: false):
      if cells.count == 1 {
        return "a cell holds a formula, whose last result was taken: \(shortened(cells))"
      }
      return "\(cells.count) cells hold a formula, whose last result was taken: \(shortened(cells))"
    case .shownOtherwise(let cells):
      if cells.count == 1 {
        return "the format of a cell shows another number than it holds; what it holds was read: \(cells[0])"
      }
      return
        "the format of \(cells.count) cells shows another number than they hold; what they hold was read: \(shortened(cells))"
    case .rangeRounded(let issue, let cell):
      return "the amounts of \(quoted(issue)) in \(cell) don't come out even and were rounded"
    case .calledOtherwise(let labels, let cells):
      let named = zip(labels, cells).map { "\(quoted($0)) (\($1))" }
      return
        "read as something to choose, although it is called as a total or a no-deal value is: \(shortened(named))"
    case .unitOfOneParty(let unit, let party):
      return
        "only the headers of \(party) say \(quoted(unit)); the amounts of both parties were read in that unit"
    case .noDealOptions(let labels, let cells):
      if cells.count == 1 {
        return
          "\(quoted(labels[0])) in \(cells[0]) is a choice of one issue, not the no-deal value of a party"
      }
      return
        "\(quoted(labels[0])) is a choice of one issue in \(cells.count) cells, not the no-deal value of a party: \(shortened(cells))"
    case .noRules(let file): return "\(quoted(file)) holds no rule"
    case .rulesInstead(let sheet):
      return "the rules of the sheet \(quoted(sheet)) don't count: those that were given stand in their place"
    case .rulesFromSheet(let sheet): return "the rules of the sheet \(quoted(sheet)) were added"
    case .hiddenRows(let sheet, let rows):
      if rows.count == 1 {
        return
          "row \(named(rows)) of the sheet \(quoted(sheet)) is hidden or filtered away, and was read all the same"
      }
      return
        "\(rows.count) rows of the sheet \(quoted(sheet)) are hidden or filtered away, and were read all the same: \(named(rows))"
    case .hiddenColumns(let sheet, let columns):
      if columns.count == 1 {
        return "column \(named(columns)) of the sheet \(quoted(sheet)) is hidden, and was read all the same"
      }
      return
        "\(columns.count) columns of the sheet \(quoted(sheet)) are hidden, and were read all the same: \(named(columns))"
    case .statusOfMergedCells(let ranges):
      return "the status in merged cells holds for each of their rows: \(shortened(ranges))"
    case .datesAsShown(let cells):
      return "\(cells.count) options are dates or times, read as Excel shows them: \(named(cells))"
    case .sheetNotRead(let sheet): return Notice.phrase(of: sheet)
    case .examplesPassedOver(let sheet, let cells):
      let place = shortened(cells.map { cell in sheet.map { "\($0)!\(cell)" } ?? cell })
      if cells.count == 1 {
        return "a row is still the template's example and was passed over: \(place); change it or delete it"
      }
      return
        "\(cells.count) rows are still the template's examples and were passed over: \(place); change or delete them"
    case .middleOfRanges(let cells):
      if cells.count == 1 {
        return "an amount is a range, of which the middle counts wherever one is needed: \(shortened(cells))"
      }
      return
        "\(cells.count) amounts are ranges, of which the middle counts wherever one is needed: \(shortened(cells))"
    case .margins(let issues, let parties):
      let names = list(parties.map { Party(name: $0).displayName }, "and")
      guard let issues else {
        return
          "there are margins on all issues for \(names); wherever one amount is needed, it is the one as written"
      }
      let found = list(issues.prefix(6).map(quoted) + (issues.count > 6 ? ["…"] : []), "and")
      return
        "there are margins on \(found) for \(names); wherever one amount is needed, it is the one as written"
    case .marginsOfTransfers(let issues):
      let found = list(issues.prefix(6).map(quoted) + (issues.count > 6 ? ["…"] : []), "and")
      return "margins don't count on \(found): it only moves value from one party to the other"
    case .format(let notice): return notice.phrase
    case .ofFile(let name, let notice): return "\(name.printable): \(notice.message)"
    }
  }

  static func phrase(of sheet: UnreadSheet) -> Phrase {
    let phrase: Phrase =
      switch sheet.kind {
      case .deal: "the sheet \(quoted(sheet.name)) looks like a deal and was not read"
      case .rules: "the sheet \(quoted(sheet.name)) looks like rules and was not read"
      case .proposals: "the sheet \(quoted(sheet.name)) looks like proposals and was not read"
      case .actuals: "the sheet \(quoted(sheet.name)) looks like actuals and was not read"
      }
    let looks = localized(phrase)
    switch sheet.reason {
    case .hidden: return "\(looks): it is hidden"
    case .ofOtherDeal: return "\(looks): it does not fit this deal"
    case .insteadOf(let taken): return "\(looks): the sheet \(quoted(taken)) was"
    case .notNamed(let names): return "\(looks): it is not called \(list(names.map(quoted), "or"))"
    }
  }

  /// `3 ("Term: 60 days"), 5`, with the first few only.
  private func named(_ lines: [SheetLine]) -> String {
    shortened(lines.map { $0.label.isEmpty ? $0.name : "\($0.name) (\(quoted($0.label)))" })
  }

  private func shortened(_ cells: [String]) -> String {
    cells.prefix(6).joined(separator: ", ") + (cells.count > 6 ? ", …" : "")
  }
}

extension InvisibleCharacter {
  /// Its number and its name: `U+200B, zero-width space`.
  var displayName: String {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(code), \(localized(name))"
  }

  private var name: Phrase {
    switch scalar {
    case 0xFEFF: "byte order mark"
    case 0xAD: "soft hyphen"
    case 0x200B: "zero-width space"
    case 0x200C, 0x200D, 0x2060: "zero-width joiner"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "mark of direction"
    default: "character without width"
    }
  }
}
