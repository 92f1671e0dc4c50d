import DealFiles
import MutualGains

/// What stands in one cell of a table for spreadsheets.
enum DataCell {
  case text(String)
  case whole(Int)
  /// An amount of the deal; empty for nil.
  case amount(Amount?)
  /// A number with decimals of its own; empty for nil.
  case exact(ExactDecimal?)
  /// A part in percent with one decimal; empty for nil.
  case percent(ExactFraction?)
  /// Yes or no; empty for nil.
  case yes(Bool?)

  /// The same for a sheet.
  var tableCell: TableCell {
    switch self {
    case .text(""): .empty
    case .text(let text): .text(text)
    case .whole(let number): .whole(Int64(number))
    case .amount(let amount?): .amount(amount)
    case .exact(let number?): .number(number)
    case .percent(let fraction?): .percent(fraction)
    case .yes(let answer?): .text(answer ? localized("yes") : localized("no"))
    case .amount(nil), .exact(nil), .percent(nil), .yes(nil): .empty
    }
  }

  static func pair(_ amounts: Pair<Amount>?) -> [DataCell] {
    [.amount(amounts?.first), .amount(amounts?.second)]
  }
}

/// Rows of cells in the notation of a deal's file.
struct DataTable {
  private let notation: CellNotation
  private let digits: Int
  private let hasByteOrderMark: Bool

  init(_ file: DealFile) {
    notation = CellNotation(file.reading)
    digits = file.deal.digits
    hasByteOrderMark = file.reading.wantsByteOrderMark
  }

  func writeHeader(_ headers: [String], to output: Output) {
    if hasByteOrderMark, output.takesRow == nil {
      output.write { $0.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    }
    writeRow(headers.map { .text($0) }, to: output)
  }

  func writeRow(_ cells: [DataCell], to output: Output) {
    if let takesRow = output.takesRow { return takesRow(cells.map(\.tableCell)) }
    let isShown = output.isTerminal
    output.write { row in
      for (column, cell) in cells.enumerated() {
        if column > 0 { row.append(notation.separator) }
        if isShown, case .text(let text) = cell {
          append(.text(text.printable), to: &row)
        } else {
          append(cell, to: &row)
        }
      }
      row.append(0x0A)
    }
  }

  private func append(_ cell: DataCell, to row: inout [UInt8]) {
    switch cell {
    case .text(let text): notation.append(text: text, to: &row)
    case .whole(let number): row.append(units: Int64(number), digits: 0)
    case .amount(let amount?): notation.append(amount, digits: digits, to: &row)
    case .exact(let number?): notation.append(Amount(units: number.units), digits: number.digits, to: &row)
    case .percent(let fraction?):
      notation.append(
        Amount(units: Int64(clamping: fraction.tenthsOfPercent)), digits: 1, to: &row)
    case .yes(let answer?): row.append(contentsOf: (answer ? "yes" : "no").utf8)
    default: break
    }
  }
}
