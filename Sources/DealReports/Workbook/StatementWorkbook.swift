import DealFiles
import MutualGains

/// A statement as a workbook whose sums, gains, payment and checks are computed anew from its lines, with the change
/// prices and what openness is worth on sheets of their own.
struct StatementWorkbook {
  private let report: StatementReport
  private let sheet: StatementSheet
  private let figures: AmountText

  init(_ report: StatementReport) {
    self.report = report
    sheet = StatementSheet(report)
    figures = AmountText(digits: report.deal.digits)
  }

  private var deal: Deal { report.deal }

  /// The bytes of the file.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  func bytes() throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: deal.digits)
    sheet.add(to: writer)
    if !report.changePrices.isEmpty { addChangePrices(to: writer) }
    if let openness = report.openness { add(openness, to: writer) }
    NoticesSheet(report.file, remarks: [lengthRemark].compactMap(\.self)).add(to: writer)
    return try writer.finish()
  }

  /// That some amounts have more digits than a workbook keeps; nil where none has.
  var lengthRemark: String? {
    deal.lengthRemark(report.lines.flatMap { [$0.amounts?.first, $0.amounts?.second].compactMap(\.self) })
  }

  private func addChangePrices(to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.changePrices.name)
    let names = report.changePriceColumns
    let longest =
      report.changePrices.flatMap {
        [$0.difference.first, $0.difference.second, $0.difference.sum, $0.payment ?? .zero]
      }
      .map { figures.text($0).count + 1 }.max() ?? 0
    let widths = [24, 28] + names.map { ColumnWidth.ofNumbers(longest, under: $0.fitted(to: 100)) } + [26]
    writer.setPages(widths, header: 0)
    writer.freeze(1, 0)
    for (column, header) in [localized("issue"), localized("option")].enumerated() {
      writer.write(header, 0, column, .heading)
    }
    for (column, header) in names.enumerated() {
      writer.write(header.fitted(to: 100), 0, 2 + column, .numberHeading)
    }
    writer.write(localized("breaks rules"), 0, 2 + names.count, .labelHeading)
    var row = 1
    for price in report.changePrices {
      let issue = deal.issues[price.option.issue]
      writer.write(issue.name, row, 0, .text)
      writer.write(issue.options[price.option.option].label, row, 1, .text)
      for side in Side.allCases { writer.write(price.difference[side], row, 2 + side.rawValue) }
      writer.write(formula: "=C\(row + 1)+D\(row + 1)", giving: price.difference.sum, row, 4)
      if let payment = price.payment { writer.write(formula: formula(row), giving: payment, row, 5) }
      writer.write(price.brokenRules.joined(separator: ", ").fitted(to: 1_000), row, 2 + names.count, .label)
      row += 1
    }
    for sentence in report.changePricesSentences {
      row = writer.write(sentence: sentence, row + 1, width: widths.reduce(0, +), .remark)
    }
  }

  /// The payment on the changed gains less that on the gains as they are.
  private func formula(_ row: Int) -> String {
    let name = "'" + AnswerSheet.statement.name.replacing("'", with: "''") + "'!"
    let gains = Side.allCases.map { name + sheet.cell(.gain, $0) }
    func payment(_ first: String, _ second: String) -> String {
      let even = "TRUNC(ROUND((\(first)-(\(second)))*\(sheet.scale),0)/2)/\(sheet.scale)"
      guard let most = report.request.maximumPayment else { return even }
      let text = ExactDecimal(units: most.units, digits: deal.digits).text()
      return "MAX(MIN(\(even),\(text)),-\(text))"
    }
    return sheet.rounded(
      "\(payment("\(gains[0])+C\(row + 1)", "\(gains[1])+D\(row + 1)"))-\(payment(gains[0], gains[1]))")
  }

  private func add(_ openness: StatementOpenness, to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.openness.name)
    let heads = [localized("now"), localized("changes from"), localized("moves up to")]
    let costs = openness.costs ?? []
    let longest = costs.flatMap { report.cells(of: $0, figures) }.map { $0.count + 1 }.max() ?? 0
    let widths = [52] + heads.map { ColumnWidth.ofNumbers(max(longest, 12), under: $0) }
    writer.setPages(widths)
    writer.write(report.opennessTitle, 0, 0, .title)
    var row = 2
    for sentence in report.opennessSentences {
      row = writer.write(sentence: sentence, row, width: widths.reduce(0, +))
    }
    writer.write(localized("audited part of the lines"), row, 0, .heading)
    writer.write(localized("correction"), row, 1, .numberHeading)
    for audit in StatementOpenness.audits {
      row += 1
      writer.write("\(audit.percent) %", row, 0)
      writer.write(audit.correction, row, 1, .plain)
    }
    row += 2
    if openness.costs == nil {
      _ = writer.write(sentence: report.costsPointer, row, width: widths.reduce(0, +))
      return
    }
    if costs.isEmpty { return }
    row = writer.write(sentence: report.costsSentence, row, width: widths.reduce(0, +))
    writer.write("", row, 0, .heading)
    for (column, head) in heads.enumerated() { writer.write(head, row, 1 + column, .numberHeading) }
    for cost in costs {
      row += 1
      writer.write(report.label(of: cost), row, 0, .text)
      writer.write(cost.amount, row, 1)
      if let change = cost.change.amount {
        let half = Amount(units: (change.units - cost.amount.units) / 2)
        writer.write(change, row, 2)
        writer.write(
          formula: "=TRUNC(ROUND((C\(row + 1)-B\(row + 1))*\(sheet.scale),0)/2)/\(sheet.scale)", giving: half,
          row, 3)
      }
    }
  }
}
