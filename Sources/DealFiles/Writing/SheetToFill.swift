import MutualGains

/// One party's own sheet of a deal, to be filled in: its issues, options and rules, without anybody's figures.
///
/// It is written from a deal in which every amount is 0, so that nothing of the other party's can get into it.
package struct SheetToFill {
  /// The deal without figures, of which the first party is the one who fills them in.
  private let file: DealFile
  private let words: DealWords
  /// The rules that are left out, because they speak of the other party's figures.
  package let omittedRules: [Rule]
  /// How many bundles are left out, in which the other party has something.
  package let omittedBundleCount: Int
  /// Rules of a sheet beside the options, for which a table has no room.
  package var rulesBeside: Int { file.addedRuleCount }

  /// The sheet of the party called `name`: one of `file`'s, or, of another party's own sheet, a new one.
  ///
  /// - Throws: where the name can't be a party's beside the one who has a sheet.
  package init(of file: DealFile, for name: String) throws(Refusal) {
    let deal = file.deal
    let own = deal.side(named: name)
    let others = Side.allCases.filter { $0 != own && !deal.parties[$0].name.isEmpty }
    let spelled = own.map { deal.parties[$0].name } ?? name.trimmingBlanks
    if own == nil, let other = others.first(where: { areNearlyAlike(deal.parties[$0].name, spelled) }) {
      throw Refusal([
        Diagnostic(
          .merge(.sameParty(spelled, other: deal.parties[other].name, file: file.reading.name)),
          in: file.reading.name)
      ])
    }
    let structure = DealStructure(of: deal, own: own, others: others.map { deal.parties[$0].name })
    let rowCount = deal.rules.count - file.addedRuleCount
    let kept = deal.rules.enumerated().filter { structure.keeps($1) }
    omittedRules = deal.rules.filter { !structure.keeps($0) }
    func isUncertain(_ bundle: Int, _ side: Side) -> Bool {
      file.uncertainty.ranges.contains { $0.figure.subject == .bundle(bundle) && $0.figure.side == side }
    }
    let bundles = deal.bundles.enumerated().filter { index, bundle in
      others.allSatisfy {
        // The middle of a range may be 0.
        bundle.value[$0] == .zero && bundle.cost[$0] == .zero && !isUncertain(index, $0)
      } && own != nil
    }.map(\.element)
    omittedBundleCount = deal.bundles.count - bundles.count
    do throws(DealError) {
      let empty = try structure.emptied(party: spelled, bundles: bundles, rules: kept.map(\.element))
      self.file = DealFile(
        deal: empty, reading: file.reading, notices: [], addedRuleCount: kept.count { $0.offset >= rowCount })
    } catch {
      throw Refusal([Diagnostic(Problem(deal: error), in: file.reading.name)])
    }
    words = DealWords(in: file.reading.language)
  }

  /// The bytes of the sheet as a table, in the notation of the file; rules of a sheet beside the options stay out.
  ///
  /// - Throws: what a table can't say.
  package func table() throws(Refusal) -> [UInt8] {
    do throws(FormatProblem) {
      let rules = try RowRules(file.deal.rules.dropLast(file.addedRuleCount), issues: file.deal.issues)
      let names = file.deal.quantities.map(\.name)
      let filled = written(rules, isFilled: true)
      let read = try FormatProblem.ofReadingBack {
        try DealFile(
          SourceText(name: "", bytes: filled), convention: nil, quantityNames: names, scope: .one)
      }
      try check(read, rules)
      return written(rules, isFilled: false)
    } catch {
      throw Refusal([Diagnostic(.format(error), in: file.reading.name)])
    }
  }

  /// The bytes of the sheet as a workbook, with a sheet of the rules that rows can't say.
  ///
  /// - Throws: a `Refusal` with what a workbook can't say, `MissingLibrary`, or a `FileError`.
  package func workbook() throws -> [UInt8] {
    do {
      let places = try RulePlaces(file)
      if let rule = places.unsaid(of: file.deal) { throw FormatProblem.ruleBeyondSheet(rule.name) }
      let filled = try workbook(places, isFilled: true)
      let names = file.deal.quantities.map(\.name)
      // The deal alone: without figures no sum reaches what the sheet of rules may ask for.
      let read = try FormatProblem.ofReadingBack {
        try DealFile(
          DealSource(name: "", bytes: filled).deal, convention: nil, quantityNames: names, scope: .one)
      }
      try check(read, places.rows)
      return try workbook(places, isFilled: false)
    } catch let problem as FormatProblem {
      throw Refusal([Diagnostic(.format(problem), in: file.reading.name)])
    }
  }

  private func written(_ rules: RowRules, isFilled: Bool) -> [UInt8] {
    let output = Output.memory()
    DelimitedWriter(to: output, like: file).write(table(rules, isFilled: isFilled))
    return output.contents
  }

  private func workbook(_ places: RulePlaces, isFilled: Bool) throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: file.deal.digits)
    let sheet = SheetWriter("deal", .source, keys: 2, to: writer)
    sheet.write(table(places.rows, isFilled: isFilled))
    try sheet.check()
    try places.addSheet(of: file.deal, words, to: writer)?.check()
    return try writer.finish()
  }

  /// Reads back the same sheet with 0 in each cell: what stands beside the figures has to be the same.
  private func check(_ read: DealFile, _ rules: RowRules) throws(FormatProblem) {
    if let difference = file.deal.firstDifference(from: read.deal) { throw .labelWouldChange(difference) }
    let own = read.deal.rules.dropLast(read.addedRuleCount)
    if try RowRules(own, issues: read.deal.issues) != rules {
      throw .labelWouldChange(file.deal.rules.first?.name ?? "")
    }
  }

  /// The rows, with empty cells for the figures, or with a number in each to read them back.
  private func table(_ rules: RowRules, isFilled: Bool) -> Table {
    let deal = file.deal
    let party = deal.parties.first
    let behind = OptionColumns(deal, rules, words)
    let (amount, weight): (TableCell, TableCell) =
      isFilled ? (.amount(.zero), .number(ExactDecimal(units: 1, digits: 0))) : (.empty, .empty)
    func row(_ first: String, _ second: TableCell, _ own: [TableCell], _ others: [TableCell]? = nil)
      -> [TableCell]
    {
      [.label(first), second] + own + (others ?? Array(repeating: .empty, count: behind.columns.count))
    }
    let columns =
      [Table.Column(words.issue), Table.Column(words.option)]
      + [Table.Column(words.value(of: party, in: deal.unit), .amount, width: 14)]
      + [Table.Column(words.cost(of: party), .amount, width: 14)]
    return Table(columns + behind.columns) { body in
      for (index, issue) in deal.issues.enumerated() {
        if let range = issue.options.range, !rules.names(index) {
          let cells = behind.cells(ofRange: index)
          body(row(issue.name, .range(range.cell(words.step)), [amount, amount], cells))
          continue
        }
        for (place, option) in issue.options.enumerated() {
          let cells = behind.cells(of: OptionIndex(issue: index, option: place))
          body(row(issue.name, .label(option.label), [amount, amount], cells))
        }
      }
      for bundle in deal.bundles {
        body(row(words.bundle, .label(deal.listText(of: bundle.options.sorted())), [amount, amount]))
      }
      for issue in deal.issues where issue.weight != nil {
        body(row(words.weight, .label(issue.name), [weight, .empty]))
      }
      body(row(words.noDeal, .label(""), [amount, .empty]))
    }
  }
}
