import DealFiles
import MutualGains

/// Points of a frontier as rows of a table, in the notation of the deal's file.
struct FrontierTable {
  private let deal: Deal
  private let notation: CellNotation
  private let hasByteOrderMark: Bool
  private let hasPackages: Bool

  init(_ report: FrontierReport, hasPackages: Bool) {
    deal = report.deal
    notation = CellNotation(report.file.reading)
    hasByteOrderMark = report.file.reading.wantsByteOrderMark
    self.hasPackages = hasPackages
  }

  func writeHeader(to output: Output) {
    var headers: [String] = []
    for side in Side.allCases {
      let name = deal.parties[side].name
      headers += ["utility \(name)", "gain \(name)"]
    }
    if hasPackages { headers += ["packages"] + deal.issues.map(\.name) }
    if let takesRow = output.takesRow { return takesRow(headers.map(TableCell.text)) }
    output.write { row in
      if hasByteOrderMark { row.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
      for (column, header) in headers.enumerated() {
        if column > 0 { row.append(notation.separator) }
        notation.append(text: output.isTerminal ? header.printable : header, to: &row)
      }
      row.append(0x0A)
    }
  }

  func writeRow(
    _ point: UtilityPoint, _ packages: PackageCount?, _ package: DealPackage?, to output: Output
  ) {
    let gain = deal.gain(at: point)
    if let takesRow = output.takesRow {
      let amounts = [Amount(units: point.a), gain.first, Amount(units: point.b), gain.second]
      return takesRow(amounts.map(TableCell.amount) + cells(packages, package))
    }
    let isShown = package != nil && output.isTerminal
    output.write { row in
      notation.append(Amount(units: point.a), digits: deal.digits, to: &row)
      row.append(notation.separator)
      notation.append(gain.first, digits: deal.digits, to: &row)
      row.append(notation.separator)
      notation.append(Amount(units: point.b), digits: deal.digits, to: &row)
      row.append(notation.separator)
      notation.append(gain.second, digits: deal.digits, to: &row)
      if hasPackages, package == nil {
        // What was not found stands empty.
        row.append(contentsOf: Array(repeating: notation.separator, count: 1 + deal.issues.count))
      }
      if let package {
        row.append(notation.separator)
        if let packages { row.append(units: packages.value, digits: 0) }
        for (issue, option) in zip(deal.issues, package.choices) {
          row.append(notation.separator)
          let label = issue.options[option].label
          notation.append(text: isShown ? label.printable : label, to: &row)
        }
      }
      row.append(0x0A)
    }
  }

  /// How many packages reach a point, and one of them.
  private func cells(_ packages: PackageCount?, _ package: DealPackage?) -> [TableCell] {
    guard let package else { return [] }
    let count = packages.map { $0.isSaturated ? TableCell.text($0.text) : .whole($0.value) } ?? .empty
    return [count] + zip(deal.issues, package.choices).map { .text($0.options[$1].label) }
  }
}
