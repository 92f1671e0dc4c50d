import DealFiles
import MutualGains

/// The sheet with the efficient points, and for each a package that reaches it.
struct PackagesSheet {
  static let name = "packages"
  /// The columns of the two parties' utilities.
  static let utilityColumns = Pair(0, 2)

  private let workbook: SettlementWorkbook

  init(_ workbook: SettlementWorkbook) { self.workbook = workbook }

  func add(to writer: WorkbookWriter) {
    let deal = workbook.deal
    let (points, showsIssues) = (workbook.points.points, workbook.points.showsIssues)
    writer.addSheet(PackagesSheet.name)
    writer.fitPage()
    writer.freeze(1, 0)
    var headers = deal.parties.map(\.name)
    headers = headers.map { $0.fitted(to: 100) }
    let names = [
      "utility \(headers.first)", "gain \(headers.first)", "utility \(headers.second)",
      "gain \(headers.second)", "gain together", "packages",
    ]
    let issues = showsIssues ? deal.issues : []
    for (column, name) in (names + issues.map(\.name)).enumerated() {
      writer.write(name, 0, column, column < names.count ? .numberHeading : .heading)
    }
    for (column, name) in names.enumerated() { writer.setWidth(forHeader: name, column) }
    if !issues.isEmpty { writer.setWidth(22, 6...(5 + issues.count)) }
    let counts = workbook.report.frontier.packageCounts(of: points)
    for (index, point) in points.enumerated() {
      let row = index + 1
      let gain = deal.gain(at: point)
      writer.write(Amount(units: point.a), row, 0)
      writer.write(gain.first, row, 1)
      writer.write(Amount(units: point.b), row, 2)
      writer.write(gain.second, row, 3)
      writer.write(gain.sum, row, 4)
      if let count = counts[index] {
        if count.isSaturated {
          writer.write(count.text, row, 5)
        } else {
          writer.write(count: count.value, row, 5)
        }
      }
      guard showsIssues, let package = workbook.report.frontier.package(reaching: point) else { continue }
      for (column, (issue, option)) in zip(issues, package.choices).enumerated() {
        writer.write(issue.options[option].label, row, FrontierSample.leadingColumns + column)
      }
    }
  }
}

/// The sheet with the picture: what each efficient package is worth to the one and to the other.
struct PictureSheet {
  private static let name = "utility space"

  private let workbook: SettlementWorkbook

  init(_ workbook: SettlementWorkbook) { self.workbook = workbook }

  func add(to writer: WorkbookWriter) {
    let (deal, report) = (workbook.deal, workbook.report)
    writer.addSheet(PictureSheet.name)
    writer.setWidth(24, 0...2)
    writer.fitPage()
    writer.write("point", 0, 0, .heading)
    let axes = deal.parties.map { "utility \($0.name.fitted(to: 100))" }
    writer.write(axes.first, 0, 1, .numberHeading)
    writer.write(axes.second, 0, 2, .numberHeading)
    let recommended = report.isAgreement ? "recommended" : "nearest"
    let utility = deal.utility(of: report.settlement.package)
    for (row, (name, amounts)) in [("no deal", deal.noDealValue), (recommended, utility)].enumerated() {
      writer.write(name, row + 1, 0)
      writer.write(amounts.first, row + 1, 1)
      writer.write(amounts.second, row + 1, 2)
    }
    let columns = PackagesSheet.utilityColumns
    writer.addChart(
      "Utility space", 4, 0, xName: axes.first, yName: axes.second,
      [
        .init(
          name: "efficient", sheet: PackagesSheet.name, rows: 1...max(1, workbook.points.points.count),
          x: columns.first, y: columns.second, marker: .dots),
        .init(name: "no deal", sheet: PictureSheet.name, rows: 1...1, x: 1, y: 2, marker: .cross),
        .init(name: recommended, sheet: PictureSheet.name, rows: 2...2, x: 1, y: 2, marker: .diamond),
      ])
  }
}
