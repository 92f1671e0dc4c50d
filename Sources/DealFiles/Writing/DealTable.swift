import MutualGains

/// Writes a deal as CSV, in the notation of the file that it came from, or with commas and decimal points.
///
/// What is written is read back before it is given away: only what comes back as the same deal is CSV that says
/// it.
public struct DealTable {
  private let deal: Deal
  private let notation: CellNotation

  /// The table of `file`.
  public init(_ file: DealFile) {
    deal = file.deal
    notation = CellNotation(file.reading)
  }

  /// The bytes of the table.
  ///
  /// - Throws: what CSV can't say.
  public func bytes(file name: String) throws(Refusal) -> [UInt8] {
    do throws(FormatProblem) {
      return try checkedBytes()
    } catch {
      throw Refusal([Diagnostic(.format(error), in: name)])
    }
  }

  private func checkedBytes() throws(FormatProblem) -> [UInt8] {
    if let rule = deal.rules.first { throw .wouldLose(format: "CSV", what: "rules, such as \(rule.name)") }
    if !deal.bundles.isEmpty { throw .wouldLose(format: "CSV", what: "bundles of options") }
    if let quantity = deal.quantities.first {
      throw .wouldLose(format: "CSV", what: "quantities, such as \(quantity.name)")
    }
    let bytes = written()
    do {
      let read = try DealFile(SourceText(name: "", bytes: bytes)).deal
      if let difference = firstDifference(from: read) { throw FormatProblem.labelWouldChange(difference) }
    } catch let refusal as Refusal {
      let place = refusal.diagnostics.first?.place
      throw .labelWouldChange(place?.lineText ?? place?.cell ?? "")
    } catch let diagnostic as Diagnostic {
      throw .labelWouldChange(diagnostic.place.lineText ?? "")
    } catch let problem as FormatProblem {
      throw problem
    } catch {
      throw .labelWouldChange("")
    }
    return bytes
  }

  private func written() -> [UInt8] {
    var bytes: [UInt8] = []
    func row(_ cells: [Cell]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(notation.separator) }
        switch cell {
        case .text(let text): notation.append(text: text, to: &bytes)
        case .number(let number): append(number, to: &bytes)
        }
      }
      bytes.append(0x0A)
    }
    let hasCosts = deal.issues.contains { $0.options.contains { $0.cost != Pair(.zero, .zero) } }
    row(
      [.text("issue"), .text("option")]
        + Side.allCases.flatMap { side -> [Cell] in
          [.text("value \(deal.parties[side].name)\(unit)")]
            + (hasCosts ? [.text("cost \(deal.parties[side].name)")] : [])
        })
    func row(_ first: String, _ second: String, _ numbers: Pair<[ExactDecimal]>) {
      row(
        [.text(first), .text(second)]
          + Side.allCases.flatMap { side -> [Cell] in
            let cells = numbers[side].prefix(hasCosts ? 2 : 1).map { Cell.number($0) }
            return hasCosts && cells.count < 2 ? cells + [.text("")] : cells
          })
    }
    for issue in deal.issues {
      for option in issue.options {
        row(
          issue.name, option.label,
          Pair { side in [decimal(option.value[side]), decimal(option.cost[side])] })
      }
    }
    for issue in deal.issues {
      if let weight = issue.weight { row("weight", issue.name, weight.map { [$0] }) }
    }
    row("BATNA", "", deal.noDealValue.map { [decimal($0)] })
    return bytes
  }

  private enum Cell {
    case text(String)
    case number(ExactDecimal)
  }

  private var unit: String {
    switch deal.unit {
    case .points: " (points)"
    case .money(let currency): currency.map { " (\($0))" } ?? ""
    }
  }

  private func decimal(_ amount: Amount) -> ExactDecimal {
    let decimal = ExactDecimal(units: amount.units, digits: deal.digits)
    // With weights, the decimals of a deal are those of weights and values together.
    return deal.issues.contains { $0.weight != nil } ? decimal.trimmed : decimal
  }

  private func append(_ decimal: ExactDecimal, to bytes: inout [UInt8]) {
    // Three decimals could be thousands: a fourth settles it.
    var decimal = decimal
    if decimal.digits == 3, let units = decimal.rescaled(toDigits: 4) {
      decimal = ExactDecimal(units: units, digits: 4)
    }
    notation.append(Amount(units: decimal.units), digits: decimal.digits, to: &bytes)
  }

  /// The first name in which two deals differ, or the first label whose amounts do; nil where they are the same.
  private func firstDifference(from other: Deal) -> String? {
    let parties = (deal.parties, other.parties)
    if let side = Side.allCases.first(where: { parties.0[$0] != parties.1[$0] }) {
      return parties.0[side].name
    }
    if deal.unit != other.unit { return unit }
    func same(_ left: Amount, _ right: Amount) -> Bool {
      ExactDecimal(units: left.units, digits: deal.digits).trimmed
        == ExactDecimal(units: right.units, digits: other.digits).trimmed
    }
    func same(_ left: Pair<Amount>, _ right: Pair<Amount>) -> Bool {
      same(left.first, right.first) && same(left.second, right.second)
    }
    if !same(deal.noDealValue, other.noDealValue) { return "BATNA" }
    if deal.issues.count != other.issues.count { return deal.issues.last?.name }
    for (issue, read) in zip(deal.issues, other.issues) {
      let weights = (issue.weight?.map(\.trimmed), read.weight?.map(\.trimmed))
      if issue.name != read.name || issue.options.count != read.options.count || weights.0 != weights.1 {
        return issue.name
      }
      for (option, copy) in zip(issue.options, read.options)
      where option.label != copy.label || !same(option.value, copy.value) || !same(option.cost, copy.cost) {
        return option.label
      }
    }
    return nil
  }
}
