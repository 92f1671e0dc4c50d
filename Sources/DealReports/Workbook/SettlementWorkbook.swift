import DealFiles
import MutualGains

/// The settlement as a workbook: a summary, the deal to play with, what each party gets and brings, the efficient
/// packages, and a picture of them.
public struct SettlementWorkbook {
  let report: SettlementReport
  /// The package that is chosen on the sheet to play with.
  let chosen: DealPackage

  /// The workbook of `report`.
  public init(_ report: SettlementReport) { self.init(report, chosen: report.settlement.package) }

  /// The same with another choice to begin with, whose sums are only right once they are computed anew.
  init(_ report: SettlementReport, chosen: DealPackage) {
    self.report = report
    self.chosen = chosen
  }

  private var deal: Deal { report.deal }
  private var settlement: Settlement { report.settlement }

  /// The bytes of the file: the same for the same answer, whenever it is written.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  public func bytes() throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: deal.digits)
    let sample = FrontierSample(of: report.frontier, census: report.census)
    addSummary(sample, to: writer)
    DealSheet(report, chosen: chosen, in: .current)?.add(to: writer)
    let payment = report.isAgreement ? settlement.payment : nil
    let exchange = GetsAndBrings(of: settlement.package, in: deal, payment: payment)
    ExchangeSheet(deal, [.init(title: nil, exchange: exchange)]).add(to: writer)
    PackagesSheet(sample).add(to: writer)
    PictureSheet(sample, points: points).add(to: writer)
    return try writer.finish()
  }

  private var points: [PictureSheet.Point] {
    [
      .init(name: say("no deal"), utility: deal.noDealValue, marker: .cross),
      .init(
        name: report.isAgreement ? say("recommended") : say("nearest"),
        utility: deal.utility(of: settlement.package), marker: .diamond),
    ]
  }

  private func addSummary(_ sample: FrontierSample, to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.summary.name)
    writer.setWidth(34, 0...0)
    writer.setWidth(30, 1...1)
    writer.setWidth(18, 2...4)
    writer.fitPage()
    writer.write(headline, 0, 0, .title)
    writer.write(say("issue"), 2, 0, .heading)
    writer.write(say("option"), 2, 1, .heading)
    var row = 3
    for (issue, option) in zip(deal.issues, settlement.package.choices) {
      writer.write(issue.name, row, 0)
      writer.write(issue.options[option].label, row, 1)
      row += 1
    }
    row = addTotals(to: writer, from: row + 1) + 1
    for remark in remarks(sample) {
      writer.write(remark, row, 0, .remark)
      row += 1
    }
  }

  /// What the package is.
  private var headline: String {
    guard report.isAgreement else {
      return report.noAgreement + ". " + say("Nearest package") + ":"
    }
    let proof = settlement.isProven ? say("proven best") : say("not proven")
    let outcome = [settlement.kind?.words, proof].compactMap(\.self).joined(separator: ", ")
    return say("Recommended package") + ": \(outcome)"
  }

  /// Writes what each party has and gets; returns the row behind it.
  private func addTotals(to writer: WorkbookWriter, from start: Int) -> Int {
    writer.write(deal.unit.words, start, 0, .heading)
    writer.write("", start, 1, .heading)
    for (column, name) in [deal.parties.first.name, deal.parties.second.name, say("together")].enumerated() {
      writer.write(name, start, 2 + column, .numberHeading)
    }
    var row = start + 1
    func add(_ label: String, _ amounts: Pair<Amount>, together: Bool = true, isTotal: Bool = false) {
      let labelLook = isTotal ? WorkbookWriter.Look.totalLabel : .plain
      let look = isTotal ? WorkbookWriter.Look.total : .amount
      writer.write(label, row, 0, labelLook)
      writer.write("", row, 1, labelLook)
      writer.write(amounts.first, row, 2, look)
      writer.write(amounts.second, row, 3, look)
      if together {
        writer.write(amounts.sum, row, 4, look)
      } else {
        writer.write("", row, 4, labelLook)
      }
      row += 1
    }
    add(say("value"), settlement.value)
    add(say("additional costs"), settlement.cost.map { -$0 })
    add(say("no deal"), deal.noDealValue.map { -$0 })
    if report.isAgreement, let payment = settlement.payment {
      add(say("gain before payment"), settlement.gain, isTotal: true)
      add(say("payment"), Pair(-payment, payment), together: false)
      add(say("gain"), settlement.gainAfterPayment, isTotal: true)
    } else {
      add(say("gain"), settlement.gain, isTotal: true)
    }
    return row
  }

  /// That some amounts have more digits than a workbook keeps, so that it isn't the same deal when it is read
  /// again; nil where none has.
  public var lengthRemark: String? {
    let sums = [settlement.value, settlement.cost, deal.noDealValue]
    let options = deal.issues.flatMap(\.options).flatMap { [$0.value, $0.cost] }
    return deal.lengthRemark((sums + options).flatMap { [$0.first, $0.second] })
  }

  /// What the numbers don't say.
  private func remarks(_ sample: FrontierSample) -> [String] {
    let figures = AmountText(digits: deal.digits)
    var remarks = report.conclusion(figures).map(\.printable)
    if !report.isProven { remarks.append(report.frontier.stopSentence(figures)) }
    remarks.append(sample.remark)
    if DealSheet(report, chosen: chosen) == nil {
      remarks.append(say("The deal has too many options for a sheet to play with."))
    } else if !deal.rules.isEmpty {
      remarks.append(
        say("The sheet \"deal\" computes what is chosen there; whether it keeps the rules, it doesn't check.")
      )
    }
    if let rule = DealSheet(report, chosen: chosen)?.unsaidRule {
      remarks.append(
        say("The rule \(quoted(rule.name)) can't stand on a sheet of rules: the sheet \"deal\" lacks it."))
    }
    if let remark = lengthRemark ?? deal.lengthRemark(sample.ends) { remarks.append(remark) }
    return remarks + report.file.notices.map { say("notice: \($0.message)").capitalised }
  }
}
