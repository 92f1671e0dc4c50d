import MutualGains

/// Writes a deal as a workbook: the rows that CSV would have, and beside them a sheet of the rules that no row says.
///
/// What is written is read back before it is given away, as with CSV.
package struct DealWorkbook {
  private let file: DealFile
  private let words: DealWords

  /// The workbook of `file`, in the language of the file.
  package init(_ file: DealFile) {
    self.file = file
    words = DealWords(in: file.reading.language)
  }

  private var deal: Deal { file.deal }

  /// The bytes of the workbook, and what is called otherwise in it.
  ///
  /// - Throws: a `Refusal` with what a workbook can't say, `MissingLibrary`, or a `FileError` where no temporary file
  ///   can be written.
  package func written(file name: String) throws -> (bytes: [UInt8], notices: [Notice]) {
    do {
      let places = try RulePlaces(file)
      let bytes = try bytes(places)
      let read = try FormatProblem.ofReadingBack {
        let source = try DealSource(name: "", bytes: bytes)
        return try DealFile(
          source.deal, rules: source.sheet(named: SheetNames.rules),
          quantityNames: deal.quantities.map(\.name))
      }
      try check(read, against: places)
      return (bytes, read.deal.notices(ofRenaming: deal.rules))
    } catch let problem as FormatProblem {
      throw Refusal([Diagnostic(.format(problem), in: name)])
    }
  }

  private func bytes(_ places: RulePlaces) throws -> [UInt8] {
    let table = deal.table(
      places.rows, words, file.uncertainty,
      // As text, three decimals of a range could be thousands.
      isTrimmed: deal.digits == 3 && !file.uncertainty.ranges.isEmpty)
    if table.columns.count > WorkbookWriter.largestColumnCount {
      throw FormatProblem.wouldLose(format: "Excel", what: "so many columns")
    }
    if let rule = places.unsaid(of: deal) { throw FormatProblem.ruleBeyondSheet(rule.name) }
    let writer = try WorkbookWriter(digits: deal.digits)
    let sheet = SheetWriter("deal", .source, keys: 2, to: writer)
    sheet.write(table)
    try sheet.check()
    try places.addSheet(of: deal, words, to: writer)?.check()
    return try writer.finish()
  }

  private func check(_ read: DealFile, against places: RulePlaces) throws(FormatProblem) {
    if let difference = file.firstDifference(from: read) { throw .labelWouldChange(difference) }
    if deal.unit != .points, read.deal.digits != deal.digits {
      throw .wouldLose(format: "Excel", what: "so many decimals of money")
    }
    let own = read.deal.rules.dropLast(read.addedRuleCount)
    if try RowRules(own, issues: read.deal.issues) != places.rows {
      throw .labelWouldChange(deal.rules.first?.name ?? "")
    }
    let added = read.deal.rules.suffix(read.addedRuleCount)
    for (rule, copy) in zip(places.sheet, added)
    where rule.name != copy.name || rule.condition.atDigits(of: read.deal, from: deal) != copy.condition {
      throw .labelWouldChange(rule.name)
    }
    if places.sheet.count != added.count { throw .labelWouldChange(places.sheet.last?.name ?? "") }
  }
}

extension Rule.Condition {
  /// The condition of a rule of `original` in the units of `deal`, which has the same numbers, perhaps with fewer
  /// decimals: rounded so that it means the same, as the reader does.
  fileprivate func atDigits(of deal: Deal, from original: Deal) -> Rule.Condition {
    func units(_ bound: Int64, _ sum: PackageSum, roundedUp: Bool) -> Int64 {
      ExactDecimal(units: bound, digits: original.digits(of: sum)).trimmed
        .units(atDigits: deal.digits(of: sum), roundedUp: roundedUp)
    }
    switch self {
    case .maximum(let sum, let bound): return .maximum(sum, units(bound, sum, roundedUp: false))
    case .minimum(let sum, let bound): return .minimum(sum, units(bound, sum, roundedUp: true))
    default: return self
    }
  }
}
