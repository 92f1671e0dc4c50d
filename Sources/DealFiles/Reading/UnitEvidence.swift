import MutualGains

/// The one unit of a file, from brackets in headers and currencies in cells.
struct UnitEvidence {
  private(set) var cell: String?
  private(set) var problems = ProblemList()
  private var name: String?

  init(columns: DealColumns) {
    for (column, text) in columns.units {
      let address = CellAddress(record: columns.headerRecord, column: column)
      switch HeaderUnit(text) {
      case .currency(let name): add(name, at: address)
      case .points:
        // Points of costs alone say nothing of the values.
        if !columns.values.contains(column) {
          reportUnshared(text, at: address, columns, of: columns.values) { HeaderUnit($0) == .points }
        }
        add(text, at: address)
      case .scaledMoney:
        reportUnshared(text, at: address, columns)
        add(text, at: address)
      case .qualifier: reportUnshared(text, at: address, columns)
      case .pricedPoints: problems.report(.header(.pointsWorth(text)), at: address)
      case .unknown:
        // Of a period it was said already.
        if !HeaderWords.hasPeriod(columns.headers[column]) {
          problems.report(.header(.unitUnknown(text)), at: address)
        }
      }
    }
  }

  var unit: ValueUnit {
    guard let name else { return .money(currency: nil) }
    return UnitEvidence.arePoints(name) ? .points : .money(currency: name)
  }

  mutating func add(_ other: String, at address: CellAddress) {
    guard let name else {
      name = other
      cell = address.name
      return
    }
    if name == other { return }
    let isPoints = [name, other].map(UnitEvidence.arePoints)
    if isPoints == [true, true] { return }
    if let common = Currency.common(name, other), isPoints == [false, false] {
      self.name = common
    } else if problems.isEmpty {
      problems.report(.header(.unitsDiffer(name, other, firstCell: cell ?? "")), at: address)
    }
  }

  private static func arePoints(_ name: String) -> Bool { HeaderUnit(name) == .points }

  /// The unit that stands behind all headers of one party and none of the other's.
  static func ofOneParty(_ columns: DealColumns) -> Notice? {
    let sides = columns.values.indices.map { side in
      [columns.values[side], columns.costs[side]].compactMap(\.self).map { column in
        columns.units.first { $0.column == column }?.unit
      }
    }
    guard sides.count == 2,  // The first header often says the unit of all.
      let side = sides.firstIndex(where: { $0.count > 1 && !$0.contains(nil) }),
      sides[1 - side].allSatisfy({ $0 == nil }), let unit = sides[side][0]
    else { return nil }
    switch HeaderUnit(unit) {
    case .currency, .points: return .unitOfOneParty(unit, party: columns.parties[side].name)
    case .scaledMoney, .qualifier, .pricedPoints, .unknown: return nil
    }
  }

  /// Refuses a unit that one of the columns doesn't have: its amounts may be in that unit or not.
  private mutating func reportUnshared(
    _ unit: String, at address: CellAddress, _ columns: DealColumns, of others: [Int]? = nil,
    isSame: ((String) -> Bool)? = nil
  ) {
    let others = others ?? columns.values + columns.costs.compactMap(\.self)
    let isSame = isSame ?? { LabelKey($0) == LabelKey(unit) }
    let lacking = others.first { column in
      !columns.units.contains { $0.column == column && isSame($0.unit) }
    }
    guard let lacking, problems.isEmpty else { return }
    let other = Header(name: columns.headers[lacking], cell: columns.cell(lacking))
    problems.report(.header(.unitOfOneHeader(unit, other: other)), at: address)
  }
}
