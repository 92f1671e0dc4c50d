import DealFiles
import MutualGains

/// The settlement as a workbook: a summary, the deal to play with, the efficient packages, and a picture of them.
public struct SettlementWorkbook {
  let report: SettlementReport
  let points: FrontierSample
  /// The package that is chosen on the sheet to play with.
  let chosen: DealPackage
  /// The language of the sheet to play with, which is a deal file.
  private let language = Language.current

  /// The workbook of `report`.
  public init(_ report: SettlementReport) { self.init(report, chosen: report.settlement.package) }

  /// The same with another choice to begin with, whose sums are only right once they are computed anew.
  init(_ report: SettlementReport, chosen: DealPackage) {
    self.report = report
    self.chosen = chosen
    points = FrontierSample(of: report)
  }

  var deal: Deal { report.deal }

  /// The bytes of the file: the same for the same answer, whenever it is written.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  public func bytes() throws -> [UInt8] {
    // The sheets have no other words yet, and one file keeps to one language.
    try Language.conversation(in: .english) { try sheets() }
  }

  private func sheets() throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: deal.digits)
    addSummary(to: writer)
    DealSheet(report, chosen: chosen, in: language)?.add(to: writer)
    PackagesSheet(self).add(to: writer)
    PictureSheet(self).add(to: writer)
    return try writer.finish()
  }

  private func addSummary(to writer: WorkbookWriter) {
    writer.addSheet("summary")
    writer.setWidth(34, 0...0)
    writer.setWidth(30, 1...1)
    writer.setWidth(18, 2...4)
    writer.fitPage()
    writer.write(report.headline, 0, 0, .title)
    writer.write("issue", 2, 0, .heading)
    writer.write("option", 2, 1, .heading)
    var row = 3
    for (issue, option) in zip(deal.issues, report.settlement.package.choices) {
      writer.write(issue.name, row, 0)
      writer.write(issue.options[option].label, row, 1)
      row += 1
    }
    row = addTotals(to: writer, from: row + 1) + 1
    for remark in remarks {
      writer.write(remark, row, 0, .remark)
      row += 1
    }
  }

  /// Writes what each party has and gets; returns the row behind it.
  private func addTotals(to writer: WorkbookWriter, from start: Int) -> Int {
    let settlement = report.settlement
    let unit = deal.unit.name
    writer.write(unit == "money" ? "" : unit, start, 0, .heading)
    writer.write("", start, 1, .heading)
    for (column, name) in [deal.parties.first.name, deal.parties.second.name, "together"].enumerated() {
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
      if together { writer.write(amounts.sum, row, 4, look) }
      row += 1
    }
    add("value", settlement.value)
    add("additional costs", settlement.cost.map { -$0 })
    add("no deal", deal.noDealValue.map { -$0 })
    if report.isAgreement, let payment = settlement.payment {
      add("gain before payment", settlement.gain, isTotal: true)
      add("payment", Pair(-payment, payment), together: false)
      add("gain", settlement.gainAfterPayment, isTotal: true)
    } else {
      add("gain", settlement.gain, isTotal: true)
    }
    return row
  }

  /// Whether some amounts have more digits than floating point holds.
  private var hasLongAmounts: Bool {
    let most: Int64 = 1_000_000_000_000_000
    let ends = [points.points.first, points.points.last].compactMap(\.self).flatMap { [$0.a, $0.b] }
    let settlement = report.settlement
    let amounts = [settlement.value, settlement.cost, deal.noDealValue].flatMap {
      [$0.first.units, $0.second.units]
    }
    return (ends + amounts).contains { $0.magnitude >= most.magnitude }
  }

  /// What the numbers don't say.
  private var remarks: [String] {
    var remarks = report.conclusion(AmountText(digits: deal.digits)).map(\.printable)
    remarks.append(points.remark)
    if DealSheet(report, chosen: chosen) == nil {
      remarks.append("The deal has too many options for a sheet to play with.")
    } else if !deal.rules.isEmpty {
      remarks.append(
        "The sheet \"deal\" computes what is chosen there; whether it keeps the rules, it doesn't check.")
    }
    if let rule = DealSheet(report, chosen: chosen)?.unsaidRule {
      remarks.append(
        "The rule \"\(rule.name.printable)\" can't stand on a sheet of rules: the sheet \"deal\" lacks it.")
    }
    if hasLongAmounts {
      remarks.append("A workbook keeps 15 digits of a number; some amounts here have more, and are rounded.")
    }
    return remarks + report.file.notices.map { "Notice: \($0.message)" }
  }
}

extension SettlementReport {
  /// What the package is.
  var headline: String {
    isAgreement
      ? "Recommended package: \(settlement.kind.rawValue), proven best"
      : "No agreement: no package is good enough for both. The nearest package:"
  }
}

/// The efficient points that a workbook shows, each with a package.
struct FrontierSample {
  let points: [UtilityPoint]
  let remark: String
  /// Whether the issues have a column each.
  let showsIssues: Bool

  private static let largestCount = 10_000
  private static let largestTable = 1_000_000
  /// The columns before those of the issues.
  static let leadingColumns = 6

  init(of report: SettlementReport) {
    let columns = report.deal.issues.count + FrontierSample.leadingColumns
    showsIssues = columns <= WorkbookWriter.largestColumnCount
    let room = showsIssues ? max(100, FrontierSample.largestTable / columns) : FrontierSample.largestCount
    let count = min(FrontierSample.largestCount, room)
    var all = report.frontier.supportedPoints
    var isWhole = false
    if case .whole(let points, _) = report.census { (all, isWhole) = (points, true) }
    if all.count > count {
      let last = all.count - 1
      points = (0..<count).map { all[$0 * last / (count - 1)] }
      remark =
        "The sheet \"packages\" has \(grouped(Int64(count))) efficient points, evenly spread over "
        + "\(isWhole ? "all" : "the supported ones of all") that there are; optimize frontier gives all."
    } else {
      points = all
      remark =
        isWhole
        ? "The sheet \"packages\" has all \(counted(all.count, "efficient point"))."
        : "The sheet \"packages\" has the supported ones of the efficient points; optimize frontier gives all."
    }
  }
}
