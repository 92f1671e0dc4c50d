import MutualGains

/// Where the values and costs of options stand in a deal file, by the addresses of a spreadsheet.
public struct AmountCells: Sendable {
  /// A row of options.
  private struct Row: Sendable {
    let record: Int32
    let issue: Int32
    let firstOption: Int32
    /// Whether it is a numeric issue's, with an amount for each of several options in one cell.
    let isRange: Bool
  }

  private let rows: [Row]
  private let values: [Int]
  private let costs: [Int?]

  /// Those of a deal that was read from no table.
  init() { (rows, values, costs) = ([], [], []) }

  init(columns: DealColumns, rows: DealRows, spans: [Range<Int>]) {
    self.rows = zip(rows.options, spans).map { row, span in
      Row(
        record: Int32(row.record), issue: Int32(row.issue), firstOption: Int32(span.lowerBound),
        isRange: row.range != nil)
    }
    values = columns.values
    costs = columns.costs
  }

  /// Whether the deal was read from no table.
  public var isEmpty: Bool { rows.isEmpty }

  /// Whether some cells hold the amounts of all options of a numeric issue.
  public var hasRanges: Bool { rows.contains(where: \.isRange) }

  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// One figure of the deal.
    case figure(Figure)
    /// The amounts of all options of a numeric issue.
    case range
    /// Something else, or nothing.
    case other
  }

  /// What the cell of that address holds, such as `C7`; nil where this is no address.
  public func content(of address: String) -> Content? {
    guard let (column, record) = AmountCells.parsed(address) else { return nil }
    for side in Side.allCases {
      if values.indices.contains(side.rawValue), values[side.rawValue] == column {
        return content(record, side, .value)
      }
      if costs.indices.contains(side.rawValue), costs[side.rawValue] == column {
        return content(record, side, .cost)
      }
    }
    return .other
  }

  private func content(_ record: Int, _ side: Side, _ kind: Figure.Kind) -> Content {
    guard let row = rows.first(where: { $0.record == record }) else { return .other }
    return row.isRange ? .range : .figure(Figure(option: option(of: row), side: side, kind: kind))
  }

  private func option(of row: Row) -> OptionIndex {
    OptionIndex(issue: Int(row.issue), option: Int(row.firstOption))
  }

  /// The addresses of all figures that have a cell of their own.
  public func addresses() -> [Figure: String] {
    var addresses: [Figure: String] = [:]
    addresses.reserveCapacity(4 * rows.count)
    for row in rows where !row.isRange {
      for side in Side.allCases {
        let columns: [(Figure.Kind, Int?)] = [(.value, values[side.rawValue]), (.cost, costs[side.rawValue])]
        for case (let kind, let column?) in columns {
          addresses[Figure(option: option(of: row), side: side, kind: kind)] =
            DelimitedText.Address(record: Int(row.record), column: column).name
        }
      }
    }
    return addresses
  }

  /// Column and record of an address, from 0.
  private static func parsed(_ address: String) -> (column: Int, record: Int)? {
    let letters = address.utf8.prefix { (0x41...0x5A).contains($0 & ~0x20) }
    let digits = address.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...9).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }), let row = Int(String(Substring(digits))), row > 0
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 & ~0x20) - 0x40 } - 1
    return (column, row - 1)
  }
}
