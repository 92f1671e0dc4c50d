import DealFiles
import MutualGains

/// The sheet with the lines of a statement, computed anew from what stands in them. Beside each line stands by how much
/// it differs from what was stated, and below them what has to be 0.
struct StatementSheet {
  private let report: StatementReport

  private enum Column {
    static let number = 0, label = 1, first = 2, second = 3, together = 4, source = 5, check = 6
  }

  init(_ report: StatementReport) { self.report = report }

  private var deal: Deal { report.deal }

  /// The row of each line is its number and this.
  private var start: Int { 1 + report.head.count + report.conclusion(AmountText(digits: deal.digits)).count }

  private var widths: [Double] {
    let figures = AmountText(digits: deal.digits)
    let amounts = report.lines.flatMap { [$0.amounts?.first, $0.amounts?.second, $0.together] }.compactMap(
      \.self)
    let longest = amounts.map { figures.text($0).count + 1 }.max() ?? 0
    let names = [deal.parties.first.name, deal.parties.second.name, localized("together")]
    return [5, 42] + names.map { ColumnWidth.ofNumbers(longest, under: $0.fitted(to: 100)) } + [18, 12]
  }

  func add(to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.statement.name)
    let widths = widths
    writer.setPages(widths, header: start)
    var row = 0
    for (index, line) in report.head.enumerated() {
      writer.write(line.printable, row, 0, index == 0 ? .title : .plain)
      row += 1
    }
    for sentence in report.conclusion(AmountText(digits: deal.digits)) {
      writer.write(sentence.printable, row, 0)
      row += 1
    }
    addHeader(to: writer)
    for line in report.lines { add(line, to: writer) }
    addChecks(to: writer)
  }

  private func addHeader(to writer: WorkbookWriter) {
    writer.write("", start, Column.number, .heading)
    writer.write(deal.unit.words, start, Column.label, .heading)
    let names = [deal.parties.first.name, deal.parties.second.name, localized("together")]
    for (index, name) in names.enumerated() {
      writer.write(name.fitted(to: 100), start, Column.first + index, .numberHeading)
    }
    writer.write(localized("from"), start, Column.source, .labelHeading)
    writer.write(localized("difference"), start, Column.check, .numberHeading)
  }

  private func add(_ line: StatementLine, to writer: WorkbookWriter) {
    let row = start + line.number
    writer.write(count: Int64(line.number), row, Column.number, .plain)
    writer.write(line.label, row, Column.label, line.isTotal ? .totalLabel : .text)
    let look = line.isTotal ? WorkbookWriter.Look.total : .amount
    var compared: [(cell: String, amount: Amount)] = []
    for side in Side.allCases {
      guard let amount = line.amounts?[side] else { continue }
      let column = side == .first ? Column.first : Column.second
      if let formula = formula(of: line, side) {
        writer.write(formula: formula, giving: amount, row, column, look)
      } else {
        writer.write(amount, row, column, line.kind == .payment ? .amount : .input)
      }
      compared.append((cell(line.number, side), amount))
    }
    if let together = line.together {
      let formula = "=" + (line.kind == .surplus ? sum(of: .gain) : sum(of: line.number))
      writer.write(formula: formula, giving: together, row, Column.together, look)
      if line.amounts == nil { compared.append(("E\(row + 1)", together)) }
    }
    writer.write(line.source, row, Column.source, .label)
    let differences = compared.map { "ABS(\($0.cell)-(\(text($0.amount))))" }.joined(separator: "+")
    writer.write(formula: rounded(differences), giving: .zero, row, Column.check)
  }

  /// What computes an amount of a line; nil for what was read from the deal, or agreed.
  private func formula(of line: StatementLine, _ side: Side) -> String? {
    func own(_ kind: StatementLine.Kind) -> String { number(kind).map { cell($0, side) } ?? "0" }
    switch line.kind {
    case .value, .cost, .noDeal, .inThePrice, .surplus: return nil
    case .values, .costs:
      guard case .sum(let range) = line.origin else { return nil }
      return rounded("SUM(\(cell(range.lowerBound, side)):\(cell(range.upperBound, side)))")
    case .gain: return rounded("\(own(.values))-\(own(.costs))-\(own(.noDeal))")
    case .half: return rounded("(\(units)-MOD(\(units),2))/2/\(scale)")
    case .oddUnit:
      // The party that pays has it: the one whose gain is larger.
      let comparison = side == .first ? ">" : "<"
      return rounded(
        "IF(\(cell(.gain, .first))\(comparison)\(cell(.gain, .second)),MOD(\(units),2)/\(scale),0)")
    case .evenPayment: return rounded(even(side))
    case .payment:
      if number(.evenPayment) == nil { return rounded(even(side)) }
      guard report.request.proposal?.payment == nil, let most = report.request.maximumPayment else {
        return nil
      }
      return rounded("MAX(MIN(\(own(.evenPayment)),\(text(most))),-\(text(most)))")
    case .gainAfterPayment: return rounded("\(own(.gain))+\(own(.payment))")
    case .remainder: return rounded("\(own(.payment))-\(own(.inThePrice))")
    }
  }

  /// What a party is paid so that both have half.
  private func even(_ side: Side) -> String {
    "\(cell(.half, side))+\(cell(.oddUnit, side))-\(cell(.gain, side))"
  }

  private func addChecks(to writer: WorkbookWriter) {
    var row = start + report.lines.count + 2
    let first = row
    writer.write(localized("Checks: each must be 0"), row, Column.label, .heading)
    writer.write("", row, Column.first, .heading)
    writer.write("", row, Column.second, .heading)
    row += 1
    let lines = "G\(start + 2):G\(start + 1 + report.lines.count)"
    writer.write(localized("all lines as they were stated"), row, Column.label, .text)
    writer.write(formula: rounded("SUM(\(lines))"), giving: .zero, row, Column.second)
    for check in report.checks {
      row += 1
      writer.write(check.label, row, Column.label, .text)
      for (index, amount) in check.amounts.enumerated() {
        let column = Column.second + index + 1 - check.amounts.count
        if check.kind == .rules {
          writer.write(count: amount.units, row, column)
        } else {
          let side = check.amounts.count == 1 ? nil : Side(rawValue: index)
          writer.write(formula: rounded(formula(of: check, side)), giving: amount, row, column)
        }
      }
    }
    let columns = Column.first...Column.second
    writer.mark(
      where: "AND(ISNUMBER(C\(first + 2)),C\(first + 2)<>0)", rows: first + 1...row, columns: columns, .alarm)
    let all = start + 1...start + report.lines.count
    writer.mark(
      where: "G\(start + 2)<>0", rows: all, columns: Column.check...Column.check, .alarm)
    row += 2
    for (name, line) in report.signatures where report.isAgreement {
      writer.write(name, row, Column.label)
      writer.write(line, row, Column.first)
      row += 2
    }
  }

  private func formula(of check: StatementCheck, _ side: Side?) -> String {
    func own(_ kind: StatementLine.Kind) -> String { side.map { cell(kind, $0) } ?? "0" }
    switch check.kind {
    case .values: return own(.values) + constant(deal.value(of: report.package), side)
    case .costs: return own(.costs) + constant(deal.cost(of: report.package), side)
    case .gains: return sum(of: .gainAfterPayment) + "-" + together(.surplus)
    case .halves: return "\(own(.gainAfterPayment))-\(own(.half))-\(own(.oddUnit))"
    case .largestSurplus: return "(\(text(report.gain.sum)))-" + together(.surplus)
    case .price:
      return [.payment, .inThePrice, .remainder].map { cell($0, .second) }.joined(separator: "-")
    case .rules: return "0"
    }
  }

  private func constant(_ amounts: Pair<Amount>, _ side: Side?) -> String {
    side.map { "-(\(text(amounts[$0])))" } ?? ""
  }
}

/// Cells and numbers in formulas.
extension StatementSheet {
  /// The last line of a kind.
  private func number(_ kind: StatementLine.Kind) -> Int? { report.lines.last { $0.kind == kind }?.number }

  private func cell(_ number: Int, _ side: Side) -> String {
    (side == .first ? "C" : "D") + "\(start + number + 1)"
  }

  /// The cell of a party's amount on the line of a kind; 0 where there is none.
  func cell(_ kind: StatementLine.Kind, _ side: Side) -> String { number(kind).map { cell($0, side) } ?? "0" }

  private func sum(of number: Int) -> String { "\(cell(number, .first))+\(cell(number, .second))" }

  private func sum(of kind: StatementLine.Kind) -> String { "\(cell(kind, .first))+\(cell(kind, .second))" }

  private func together(_ kind: StatementLine.Kind) -> String {
    number(kind).map { "E\(start + $0 + 1)" } ?? "0"
  }

  /// The surplus in whole units of the deal.
  private var units: String { "ROUND(\(together(.surplus))*\(scale),0)" }

  /// How many units one is.
  var scale: String { "1" + String(repeating: "0", count: deal.digits) }

  private func text(_ amount: Amount) -> String {
    ExactDecimal(units: amount.units, digits: deal.digits).text()
  }

  /// A formula without what floating point leaves behind the decimals of the deal.
  func rounded(_ formula: String) -> String { "=ROUND(\(formula),\(deal.digits))" }
}
