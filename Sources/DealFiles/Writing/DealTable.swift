import MutualGains

/// Writes a deal as CSV, in the notation of the file that it came from, or with commas and decimal points.
///
/// What is written is read back before it is given away: only what comes back as the same deal is CSV that says
/// it.
public struct DealTable {
  let deal: Deal
  private let notation: CellNotation
  private let hasByteOrderMark: Bool
  /// The rules that the table has to say; those of a file of rules stay there.
  private let ownRules: ArraySlice<Rule>

  /// The table of `file`.
  public init(_ file: DealFile) {
    deal = file.deal
    notation = CellNotation(file.reading)
    hasByteOrderMark = file.reading.wantsByteOrderMark
    ownRules = deal.rules.dropLast(file.addedRuleCount)
  }

  /// The bytes of the table.
  ///
  /// - Throws: what CSV can't say.
  public func bytes(file name: String) throws(Refusal) -> [UInt8] { try written(file: name).bytes }

  /// The bytes of the table, and what is called otherwise in it.
  ///
  /// - Throws: what CSV can't say.
  public func written(file name: String) throws(Refusal) -> (bytes: [UInt8], notices: [Notice]) {
    do throws(FormatProblem) {
      let rules = try RowRules(ownRules, issues: deal.issues)
      let mark: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
      let bytes = mark + DealTableRows(deal, rules, notation).bytes
      let read = try readBack(bytes)
      if let difference = try firstDifference(from: read, rules) {
        throw FormatProblem.labelWouldChange(difference)
      }
      let names = Set(read.rules.map(\.name))
      let renamed = ownRules.first { !names.contains($0.name) }
      return (bytes, renamed.map { [.format(.rulesRenamed($0.name))] } ?? [])
    } catch {
      throw Refusal([Diagnostic(.format(error), in: name)])
    }
  }

  private func readBack(_ bytes: [UInt8]) throws(FormatProblem) -> Deal {
    do {
      let source = try SourceText(name: "", bytes: bytes)
      return try DealFile(source, convention: nil, quantityNames: deal.quantities.map(\.name)).deal
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
