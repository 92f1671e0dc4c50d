import MutualGains

/// Writes a deal as CSV, in the notation and the language of the file that it came from, or in English with commas
/// and decimal points.
///
/// What is written is read back before it is given away: only what comes back as the same deal is CSV that says
/// it.
package struct DealTable {
  private let file: DealFile
  /// The rules that the table has to say; those of a file of rules stay there.
  private let ownRules: ArraySlice<Rule>

  /// The table of `file`.
  package init(_ file: DealFile) {
    self.file = file
    ownRules = file.deal.rules.dropLast(file.addedRuleCount)
  }

  private var deal: Deal { file.deal }

  /// The bytes of the table, and what is called otherwise in it.
  ///
  /// - Throws: what CSV can't say.
  package func written(file name: String) throws(Refusal) -> (bytes: [UInt8], notices: [Notice]) {
    do throws(FormatProblem) {
      let rules = try RowRules(ownRules, issues: deal.issues)
      let (bytes, read) = try table(rules)
      if let difference = file.firstDifference(from: read) {
        throw FormatProblem.labelWouldChange(difference)
      }
      if try RowRules(read.deal.rules, issues: read.deal.issues) != rules {
        throw FormatProblem.labelWouldChange(deal.rules.first?.name ?? "")
      }
      return (bytes, read.deal.notices(ofRenaming: ownRules))
    } catch {
      throw Refusal([Diagnostic(.format(error), in: name)])
    }
  }
}

extension DealTable {
  /// The bytes of the table, and the deal that is read from them.
  ///
  /// Three decimals could be thousands. Where no amount such as 0.500 shows that they are decimals, a fourth does;
  /// in money that would be another last unit to share.
  private func table(_ rules: RowRules) throws(FormatProblem) -> (bytes: [UInt8], read: DealFile) {
    let isMoney = deal.unit != .points
    if let plain = try? table(rules, padsThousands: false), !isMoney || plain.read.deal.digits == deal.digits
    {
      return plain
    }
    // The middle of a range may take the last decimal alone.
    if !file.uncertainty.ranges.isEmpty,
      let short = try? table(rules, padsThousands: false, isTrimmed: true),
      !isMoney || short.read.deal.digits == deal.digits
    {
      return short
    }
    let padded = try table(rules, padsThousands: true)
    if isMoney, padded.read.deal.digits != deal.digits {
      throw .wouldLose(format: "CSV", what: "amounts of three decimals without one below 1")
    }
    return padded
  }

  private func table(
    _ rules: RowRules, padsThousands: Bool, isTrimmed: Bool = false
  ) throws(FormatProblem) -> (bytes: [UInt8], read: DealFile) {
    let output = Output.memory()
    DelimitedWriter(to: output, like: file, padsThousands: padsThousands)
      .write(
        deal.table(rules, DealWords(in: file.reading.language), file.uncertainty, isTrimmed: isTrimmed))
    let bytes = output.contents
    let read = try FormatProblem.ofReadingBack {
      try DealFile(
        SourceText(name: "", bytes: bytes), convention: nil, quantityNames: deal.quantities.map(\.name))
    }
    return (bytes, read)
  }
}

extension Deal {
  /// What to say where the deal calls one of `rules`, which it was written with, otherwise.
  func notices(ofRenaming rules: some Sequence<Rule>) -> [Notice] {
    let names = Set(self.rules.map(\.name))
    return rules.first { !names.contains($0.name) }.map { [.format(.rulesRenamed($0.name))] } ?? []
  }
}

extension FormatProblem {
  /// What `read` reads of bytes that were just written.
  ///
  /// - Throws: what would change, by the cell that is not read.
  static func ofReadingBack<Result>(_ read: () throws -> Result) throws(FormatProblem) -> Result {
    do {
      return try read()
    } catch let refusal as Refusal {
      let place = refusal.diagnostics.first?.place
      throw .labelWouldChange(place?.lineText ?? place?.cell ?? "")
    } catch let diagnostic as Diagnostic {
      throw .labelWouldChange(diagnostic.place.lineText ?? "")
    } catch {
      throw .labelWouldChange("")
    }
  }
}
