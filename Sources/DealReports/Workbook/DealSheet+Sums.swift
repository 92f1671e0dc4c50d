import DealFiles
import MutualGains

/// What the choices give, beside them.
extension DealSheet {
  private var hasPayment: Bool { deal.unit != .points }

  var sumHeaders: [String] { hasPayment ? playWords.sumsWithPayment : playWords.sumsWithoutPayment }

  /// The sums over what is chosen: a row for each party, and one for both.
  func addSums(to writer: WorkbookWriter) {
    let settlement = report.settlement
    for (index, header) in sumHeaders.enumerated() {
      writer.write(header, 0, Column.party + index, index == 0 ? .heading : .numberHeading)
    }
    let payment = settlement.payment ?? .zero
    for side in Side.allCases {
      let row = PlayLayout.sumRow(side)
      writer.write(deal.parties[side].name.fitted(to: 100), row, Column.party, .text)
      writer.write(
        formula: "=" + layout.sum(Column.values[side]), giving: settlement.value[side], row, Column.value)
      writer.write(
        formula: "=-" + layout.sum(Column.costs[side]), giving: -settlement.cost[side], row, Column.cost)
      writer.write(
        formula: "=-\(layout.cell(Column.values[side], layout.noDealRow))", giving: -deal.noDealValue[side],
        row, Column.noDeal)
      writer.write(
        formula: "=SUM(\(layout.cell(Column.value, row)):\(layout.cell(Column.noDeal, row)))",
        giving: settlement.gain[side], row, Column.gain)
      guard hasPayment else { continue }
      let isFirst = side == .first
      writer.write(
        formula: isFirst ? "=-\(layout.cell(Column.payment, row + 1))" : paymentFormula,
        giving: isFirst ? -payment : payment, row, Column.payment)
      writer.write(
        formula: "=\(layout.cell(Column.gain, row))+\(layout.cell(Column.payment, row))",
        giving: settlement.gainAfterPayment[side], row, Column.gainAfterPayment)
    }
    let row = PlayLayout.togetherRow
    writer.write(playWords.together, row, Column.party, .totalLabel)
    let totals: [(Int, Amount)] = [
      (Column.value, settlement.value.sum), (Column.cost, -settlement.cost.sum),
      (Column.noDeal, -deal.noDealValue.sum), (Column.gain, settlement.gain.sum),
      (Column.payment, .zero), (Column.gainAfterPayment, settlement.gain.sum),
    ]
    for (column, amount) in totals where hasPayment || column <= Column.gain {
      writer.write(
        formula: "=SUM(\(layout.cells(column, 1...(row - 1))))", giving: amount, row, column, .total)
    }
  }

  /// Half the difference of the gains, as the settlement rounds it: an odd last unit stays with the party that pays.
  private var paymentFormula: String {
    let difference =
      "(\(layout.cell(Column.gain, PlayLayout.sumRow(.first)))-\(layout.cell(Column.gain, PlayLayout.sumRow(.second))))/2"
    // First the noise of floating point goes.
    let half = "ROUNDDOWN(ROUND(\(difference),\(deal.digits + 1)),\(deal.digits))"
    guard let limit = report.request.maximumPayment else { return "=\(half)" }
    let most = ExactDecimal(units: limit.units, digits: deal.digits).text()
    return "=MAX(-\(most),MIN(\(most),\(half)))"
  }

  /// Whether each issue has one choice and all rules are kept, in a row that stays in sight.
  func addVerdict(_ rules: [PlayedRule], to writer: WorkbookWriter) {
    let checks = layout.cells(Column.check, layout.optionRows)
    let open = "SUMPRODUCT(--(\(checks)<>\"\"))"
    var formula = "=IF(\(open)=0,\"\(playWords.allChosen)\",\"\(playWords.notChosen)\"&\(open))"
    var result = playWords.allChosen
    let (broken, unchecked) = (
      count(of: playWords.broken, in: rules), count(of: playWords.unchecked, in: rules)
    )
    if let broken, let unchecked {
      let lost = rules.count { $0.rule.formula != nil && !$0.rule.isKept }
      let unknown = rules.count { $0.rule.formula == nil }
      formula +=
        "&\" · \"&IF(\(broken)=0,\"\(unknown == 0 ? playWords.allKept : playWords.rulesBroken + "0")\",\"\(playWords.rulesBroken)\"&\(broken))"
      result += " · " + (lost == 0 && unknown == 0 ? playWords.allKept : playWords.rulesBroken + "\(lost)")
      if unknown > 0 {
        formula += "&\" · \(playWords.rulesUnchecked)\"&\(unchecked)"
        result += " · \(playWords.rulesUnchecked)\(unknown)"
      }
    }
    let row = PlayLayout.verdictRow
    writer.write(formula: formula, giving: result, row, Column.party, .topic)
    let isWrong = broken.map { "=OR(\(open)>0,\($0)>0)" } ?? "=\(open)>0"
    writer.mark(where: isWrong, rows: row...row, columns: Column.party...Column.party, .alarm)
  }

  /// How many rules of the list have that word beside them; nil where there are none.
  private func count(of word: String, in rules: [PlayedRule]) -> String? {
    rules.isEmpty ? nil : "COUNTIF(\(layout.cells(Column.party, rows(of: rules))),\"\(word)\")"
  }

  /// The rows of the list; a rule may take several, of which the first says whether it is kept.
  private func rows(of rules: [PlayedRule]) -> ClosedRange<Int> {
    let first = PlayLayout.rulesRow
    return first...(first + max(1, rules.reduce(0) { $0 + $1.lines.count }) - 1)
  }

  /// The list of rules below the sums: whether it is kept, and what it says.
  func addRules(_ rules: [PlayedRule], to writer: WorkbookWriter) {
    if rules.isEmpty { return }
    let (first, last) = (rows(of: rules).lowerBound, rows(of: rules).upperBound)
    writer.write(words.rulesSheet, first - 1, Column.party, .heading)
    for column in (Column.party + 1)..<(Column.party + sumHeaders.count) {
      writer.write("", first - 1, column, .heading)
    }
    var row = first
    for (rule, lines) in rules {
      if let formula = rule.formula {
        writer.write(
          formula: "=IF(\(formula),\"\(playWords.kept)\",\"\(playWords.broken)\")",
          giving: rule.isKept ? playWords.kept : playWords.broken, row, Column.party)
      } else {
        writer.write(playWords.unchecked, row, Column.party, .alarm)
      }
      for line in lines {
        writer.write(line, row, Column.party + 1)
        row += 1
      }
    }
    writer.mark(
      where: "=\(PlayLayout.name(ofColumn: Column.party))\(first + 1)=\"\(playWords.broken)\"",
      rows: first...last, columns: Column.party...Column.party, .alarm)
  }

  /// A rule, and what it says in lines that fit under the sums.
  typealias PlayedRule = (rule: PlayRules.Line, lines: [String])

  func ruleLines(_ widths: [Double]) -> [PlayedRule] {
    let columns = (Column.party + 1)..<(Column.party + sumHeaders.count)
    let width = Int(widths[columns].reduce(0, +))
    return rules.lines.map { ($0, $0.text.fitted(to: 30_000).brokenLines(of: width)) }
  }
}
