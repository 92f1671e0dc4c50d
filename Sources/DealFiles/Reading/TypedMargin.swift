import MutualGains

/// Margins as somebody types them: `supplier 20 %`, or of both parties with a semicolon between.
package struct TypedMargin: Sendable {
  /// What was typed.
  package let text: String

  /// Why a typed margin is none in a deal.
  package enum Fault: Error {
    /// It starts with no party.
    case noParty
    /// What stands behind the party is no margin with its percent sign.
    case noMargin(String)
    case repeatedParty(String)
    case twoReadings(String)
  }

  /// The margins in `text`; nil where it is empty.
  package init?(_ text: String) {
    if text.trimmingBlanks.isEmpty { return nil }
    self.text = text
  }

  /// The deal of `file` with these margins: of all issues, values and costs, in place of those that the file has for all
  /// issues of the party. Margins of single issues and ranges of cells stay.
  package func added(to file: DealFile) throws(Fault) -> DealFile {
    var margins = file.uncertainty.margins
    var sides: [Side] = []
    for part in text.split(separator: ";").map({ String($0).trimmingBlanks }) where !part.isEmpty {
      let (side, low, high) = try margin(part, in: file)
      if sides.contains(side) { throw .repeatedParty(file.deal.parties[side].name) }
      sides.append(side)
      margins.removeAll { $0.issue == nil && $0.side == side }
      for kind in InputAmount.Kind.allCases {
        margins.append(Uncertainty.Margin(issue: nil, side: side, kind: kind, low: low, high: high))
      }
    }
    if sides.isEmpty { throw .noParty }
    var changed = file
    changed.uncertainty = Uncertainty(ranges: file.uncertainty.ranges, margins: margins)
    return changed
  }

  private func margin(
    _ part: String, in file: DealFile
  ) throws(Fault) -> (side: Side, low: ExactDecimal, high: ExactDecimal) {
    // The name of a party may have blanks in it.
    let splits = part.indices.filter { part[$0].isWhitespace }
    guard
      let found = splits.lazy.compactMap({ place in
        file.deal.side(named: String(part[..<place]).trimmingBlanks).map { ($0, place) }
      }).first
    else { throw .noParty }
    let content = String(part[found.1...]).trimmingBlanks
    let cell: MarginCell
    do throws(MarginCell.Fault) {
      cell = try MarginCell(content, isNumber: false, at: CellAddress(record: 0, column: 0))
    } catch {
      throw .noMargin(content)
    }
    let high = try decimal(cell.high, content, file).trimmed
    var low = ExactDecimal(units: -high.units, digits: high.digits)
    if let token = cell.low { low = try decimal(token, content, file).trimmed }
    if RowProblem(marginFrom: low, to: high, content) != nil { throw .noMargin(content) }
    return (found.0, low, high)
  }

  private func decimal(
    _ token: AmountToken, _ content: String, _ file: DealFile
  ) throws(Fault) -> ExactDecimal {
    switch token.evidence {
    case .none: return token.decimal(in: nil)
    case .proof(let convention): return token.decimal(in: convention)
    case .ambiguous: throw .twoReadings(content)
    }
  }
}
