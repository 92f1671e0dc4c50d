import MutualGains

/// Where the figures of a deal stand in its file, by the addresses of a spreadsheet.
package struct AmountCells: Sendable {
  /// A row of options.
  private struct Row: Sendable {
    let record: Int32
    let issue: Int32
    let firstOption: Int32
    let optionCount: Int32
    /// Which of its cells name two ends, a bit for each of `places`.
    let ranges: UInt8
  }

  /// The cells of a row of options: whose they are, and what.
  private static let places: [(side: Side, kind: InputAmount.Kind)] = Side.allCases.flatMap { side in
    InputAmount.Kind.allCases.map { (side, $0) }
  }

  private let rows: [Row]
  /// The column of each place; nil where the file has none.
  private let columns: [Int?]
  /// Figures that belong to no option: those of bundles and no-deal values.
  private let others: [(figure: InputAmount, address: CellAddress)]

  /// Those of a deal that was read from no table.
  init() { (rows, columns, others) = ([], [], []) }

  init(columns: DealColumns, rows: DealRows, spans: [Range<Int>]) {
    self.columns = AmountCells.places.map { side, kind in
      kind == .value ? columns.value(of: side) : columns.cost(of: side)
    }
    self.rows = zip(rows.options, spans).map { row, span in
      var ranges: UInt8 = 0
      if span.count > 1 {
        for (bit, place) in AmountCells.places.enumerated() {
          let cell = place.kind == .value ? row.values[place.side] : row.costs[place.side]
          if cell?.to != nil { ranges |= 1 << UInt8(bit) }
        }
      }
      return Row(
        record: Int32(row.record), issue: Int32(row.issue), firstOption: Int32(span.lowerBound),
        optionCount: Int32(span.count), ranges: ranges)
    }
    var others: [(InputAmount, CellAddress)] = []
    for (index, bundle) in rows.bundles.enumerated() {
      for (side, kind) in AmountCells.places {
        let cell = kind == .value ? bundle.values[side] : bundle.costs[side]
        if let cell { others.append((InputAmount(.bundle(index), side: side, kind: kind), cell.address)) }
      }
    }
    for side in Side.allCases {
      if let cell = rows.noDeal?[side] { others.append((InputAmount(.noDeal, side: side), cell.address)) }
    }
    self.others = others
  }

  /// Whether the deal was read from no table.
  package var isEmpty: Bool { rows.isEmpty }

  /// The figures in the cell of that address, such as `C7`: none where something else stands there, or nothing, two
  /// for a range of amounts; nil where this is no address.
  package func figures(at address: String) -> [InputAmount]? {
    guard let address = CellAddress(name: address.uppercased()) else { return nil }
    if let place = columns.firstIndex(of: address.column),
      let row = rows.first(where: { $0.record == address.record })
    {
      return figures(of: row, place)
    }
    return others.filter { $0.address == address }.map(\.figure)
  }

  /// All figures that have a cell, with its address, in the order of the file.
  package func figures() -> [(figure: InputAmount, address: String)] {
    var figures: [(figure: InputAmount, address: String)] = []
    figures.reserveCapacity(4 * rows.count + others.count)
    for row in rows {
      for case (let place, let column?) in columns.enumerated() {
        let address = CellAddress(record: Int(row.record), column: column).name
        for figure in self.figures(of: row, place) { figures.append((figure, address)) }
      }
    }
    return figures + others.map { ($0.figure, $0.address.name) }
  }

  private func figures(of row: Row, _ place: Int) -> [InputAmount] {
    let (side, kind) = AmountCells.places[place]
    let (issue, first, count) = (Int(row.issue), Int(row.firstOption), Int(row.optionCount))
    if count < 2 {
      return [InputAmount(option: OptionIndex(issue: issue, option: first), side: side, kind: kind)]
    }
    let numeric = NumericRow(issue: issue, options: first..<first + count)
    if row.ranges & 1 << UInt8(place) == 0 { return [InputAmount(.row(numeric), side: side, kind: kind)] }
    return NumericRow.End.allCases.map { InputAmount(.end($0, of: numeric), side: side, kind: kind) }
  }
}
