import DealFiles
import MutualGains

/// The settlement as a workbook: a summary, the deal to play with, what each party gets and brings, the efficient
/// packages, and a picture of them.
package struct SettlementWorkbook {
  let report: SettlementReport
  /// The options that are chosen on the sheet to play with.
  let chosen: Set<OptionIndex>

  /// The workbook of `report`.
  package init(_ report: SettlementReport) {
    self.init(report, chosen: report.settlement.package.options)
  }

  /// The same with other choices to begin with, whose sums are only right once they are computed anew.
  init(_ report: SettlementReport, chosen: Set<OptionIndex>) {
    self.report = report
    self.chosen = chosen
  }

  private var deal: Deal { report.deal }
  private var settlement: Settlement { report.settlement }

  /// The bytes of the file: the same for the same answer, whenever it is written.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  package func bytes(from provenance: Provenance? = nil) throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: deal.digits)
    let sample = FrontierSample(of: report.frontier, census: report.census, including: settlement.point)
    addSummary(to: writer)
    DealSheet(report, chosen: chosen, in: .current)?.add(to: writer)
    let payment = report.isAgreement ? settlement.payment : nil
    let exchange = GetsAndBrings(of: settlement.package, in: deal, payment: payment)
    ExchangeSheet(deal, [.init(title: nil, exchange: exchange)]).add(to: writer)
    PackagesSheet(sample, recommended: report.isAgreement ? settlement.package : nil).add(to: writer)
    PictureSheet(sample, points: points, largestSurplus: report.movableSurplus).add(to: writer)
    NoticesSheet(report.file, remarks: remarks(sample), from: provenance).add(to: writer)
    return try writer.finish()
  }

  private var points: [PictureSheet.Point] {
    [.recommended(settlement, in: deal)] + PictureSheet.Point.paid(settlement, in: deal)
      + report.markedFairPoints.map {
        .init(name: $0.name, utility: $0.point.utility, marker: .circle)
      }
      + [.init(name: localized("no deal"), utility: deal.noDealValue, marker: .cross)]
  }

  /// The widths of the summary's columns: it is an upright page.
  private var summaryWidths: [Double] {
    let names = [deal.parties.first.name, deal.parties.second.name, localized("together")]
    let figures = AmountText(digits: deal.digits)
    let sums = [settlement.value, settlement.cost, deal.noDealValue, settlement.gain]
    let longest =
      sums.flatMap { [$0.first, $0.second, $0.sum] }.map { figures.text($0).count + 1 }.max() ?? 0
    return [27, 30] + names.map { ColumnWidth.ofNumbers(longest, under: $0.fitted(to: 100)) }
  }

  private func addSummary(to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.summary.name)
    let widths = summaryWidths
    writer.setPages(widths, header: 2)
    writer.write(headline, 0, 0, .title)
    writer.write(localized("issue"), 2, 0, .heading)
    writer.write(localized("option"), 2, 1, .heading)
    var row = 3
    for (issue, option) in zip(deal.issues, settlement.package.choices) {
      writer.write(issue.name, row, 0, .text)
      writer.write(issue.options[option].label, row, 1, .text)
      row += 1
    }
    row = addTotals(to: writer, from: row + 1) + 1
    for sentence in conclusion {
      row = writer.write(sentence: sentence, row, width: widths.reduce(0, +))
    }
  }

  /// What the package is.
  private var headline: String {
    guard report.isAgreement else {
      return report.noAgreement + ". " + localized("Nearest package") + ":"
    }
    let proof = settlement.isProven ? localized("proven best") : localized("not proven")
    let outcome = [settlement.kind?.words, proof].compactMap(\.self).joined(separator: ", ")
    return localized("Recommended package") + ": \(outcome)"
  }

  /// Writes what each party has and gets; returns the row behind it.
  private func addTotals(to writer: WorkbookWriter, from start: Int) -> Int {
    writer.write(deal.unit.words, start, 0, .heading)
    writer.write("", start, 1, .heading)
    for (column, name) in [deal.parties.first.name, deal.parties.second.name, localized("together")]
      .enumerated()
    {
      writer.write(name.fitted(to: 100), start, 2 + column, .numberHeading)
    }
    var row = start + 1
    for total in report.totals {
      let isPart = total.weight == .part
      let labelLook = isPart ? WorkbookWriter.Look.plain : .totalLabel
      let look = isPart ? WorkbookWriter.Look.amount : .total
      writer.write(total.label, row, 0, labelLook)
      writer.write("", row, 1, labelLook)
      writer.write(total.amounts.first, row, 2, look)
      writer.write(total.amounts.second, row, 3, look)
      if total.hasSum {
        writer.write(total.amounts.sum, row, 4, look)
      } else {
        writer.write("", row, 4, labelLook)
      }
      row += 1
    }
    return row
  }

  /// That some amounts have more digits than a workbook keeps, so that it isn't the same deal when it is read
  /// again; nil where none has.
  package var lengthRemark: String? {
    let sums = [settlement.value, settlement.cost, deal.noDealValue]
    let options = deal.issues.flatMap { issue in
      issue.tellingOptions.map { issue.options[$0] }.flatMap { [$0.value, $0.cost] }
    }
    return deal.lengthRemark((sums + options).flatMap { [$0.first, $0.second] })
  }

  /// What the numbers mean.
  private var conclusion: [String] {
    let figures = AmountText(digits: deal.digits)
    return report.conclusion(figures).map(\.printable)
      + (report.isProven ? [] : [report.frontier.stopSentence(figures)])
  }

  /// What there is to know of the other sheets.
  private func remarks(_ sample: FrontierSample) -> [String] {
    var remarks = [sample.remark]
    let sheet = DealSheet(report, chosen: chosen, in: .current)
    remarks.append(
      sheet == nil
        ? localized("The deal has too many options for a sheet to play with.")
        : localized(
          "On the sheet \"deal\", an x beside an option chooses it; the sums and the rules are computed anew."
        ))
    if let rule = sheet?.unsaidRule {
      remarks.append(
        localized(
          "The rule \(quoted(rule.name)) can't stand on a sheet of rules: the sheet \"deal\" lacks it."))
    }
    if let remark = lengthRemark ?? deal.lengthRemark(sample.ends) { remarks.append(remark) }
    return remarks
  }
}
