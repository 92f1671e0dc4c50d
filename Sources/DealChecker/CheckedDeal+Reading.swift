extension CheckedDeal {
  /// The deal in a deal file, under the rules in its rows and those of a rules file.
  init(
    bytes: [UInt8], rules: [UInt8]? = nil, decimalMark: DecimalMark?
  ) throws(CheckRefusal) {
    // Only the rules tell which columns are quantities.
    let ruleLines = try rules.map { bytes throws(CheckRefusal) in try RuleLine.lines(bytes: bytes) } ?? []
    var names: [String] = []
    for name in ruleLines.compactMap(\.quantity) where !names.map(\.folded).contains(name.folded) {
      names.append(name)
    }
    let table = try DealTable(
      bytes: bytes,
      orRefuse: "The checker finds no header with an issue, an option and the values of two parties.",
      isHeader: DealColumns.isHeader)
    let columns = try DealColumns(header: table.header, quantities: names)
    try columns.checkOthers(header: table.header)
    let lines = try DealLine.lines(of: table, columns: columns)
    let mark = try lines.decimalMark(asked: decimalMark)
    self.decimalMark = mark
    isDutch = columns.isDutch
    unit = try CheckedDeal.unit(columns: columns, lines: lines)
    parties = columns.parties

    let weights = try CheckedDeal.weights(lines, mark: mark)
    if !weights.isEmpty, unit != .points { throw CheckRefusal("Only points can have weights.") }
    let options = lines.filter { $0.kind == .option }
    let noDeal = lines.filter { $0.kind == .noDealValue }
    let bundles = lines.filter { $0.kind == .bundle }

    let digits = try CheckedDeal.digits(
      options + noDeal + bundles, weights: weights, unit: unit, mark: mark)
    self.digits = digits
    // Several rows are alternatives, of which the best counts for each party; they have their names in notes.
    let hasNotes = table.header.contains { ["note", "opmerking"].contains($0.folded) }
    if noDeal.count > 1, !hasNotes { throw CheckRefusal("There are two rows of no-deal values.") }
    let alternatives = try noDeal.map { (line) throws(CheckRefusal) in
      try AmountColumn(
        line.values.map(Optional.init), weight: nil, mark: mark, digits: digits, steps: 0
      ).amounts[0]
    }
    noDealValue = alternatives.dropFirst().reduce(alternatives.first ?? .zero) {
      Amounts(a: max($0.a, $1.a), b: max($0.b, $1.b))
    }
    cells = CheckedCells(
      values: columns.values, costs: columns.costs,
      noDealRecords: CheckedCells.bestRecords(noDeal.map(\.number), alternatives))

    var grouped: [String: [DealLine]] = [:]
    var order: [String] = []
    for line in options {
      if grouped[line.issue.folded] == nil { order.append(line.issue.folded) }
      grouped[line.issue.folded, default: []].append(line)
    }
    if order.isEmpty { throw CheckRefusal("The deal has no issues.") }
    if !weights.isEmpty, Set(order) != Set(weights.keys) {
      throw CheckRefusal("All issues need a weight, or none.")
    }
    var issues: [CheckedIssue] = []
    for name in order {
      issues.append(
        try CheckedIssue(grouped[name] ?? [], weight: weights[name], mark: mark, digits: digits))
    }
    self.issues = issues
    self.bundles = try CheckedBundle.bundles(
      bundles, of: IssueNames(issues), mark: mark, digits: digits)
    var quantities: [CheckedQuantity] = []
    for (column, name) in names.enumerated() {
      quantities.append(
        try CheckedQuantity(
          name: name, column: column, lines: order.map { grouped[$0] ?? [] }, issues: issues, mark: mark))
    }
    self.quantities = quantities
    try checkSums()
    self.rules = try self.rules(of: options, and: ruleLines, mark: ruleLines.decimalMark(deal: mark))
  }

  /// One unit for everything; money where nothing names one.
  private static func unit(
    columns: DealColumns, lines: [DealLine]
  ) throws(CheckRefusal) -> CheckedUnit {
    let names = columns.units + lines.flatMap(\.texts).compactMap(\.currency)
    let units = Set(names.map(CheckedUnit.init(named:)))
    if units.count > 1 { throw CheckRefusal("The deal counts in two units.") }
    return units.first ?? .money(nil)
  }

  /// Per issue, by its folded name, each party's weight.
  private static func weights(
    _ lines: [DealLine], mark: DecimalMark?
  ) throws(CheckRefusal) -> [String: [WrittenNumber]] {
    var weights: [String: [WrittenNumber]] = [:]
    for line in lines where line.kind == .weight {
      var numbers: [WrittenNumber] = []
      for cell in line.values { numbers.append(try cell.first.number(mark)) }
      if weights.updateValue(numbers, forKey: line.option.folded) != nil {
        throw CheckRefusal("“\(line.option)” has two weights.")
      }
      if numbers.contains(where: { $0.units < 0 }) { throw CheckRefusal("A weight is negative.") }
    }
    return weights
  }

  /// The most decimals among the amounts, each with those of its weight; at least 2 for money. Zeros at an
  /// amount's end count as they are written, unless that makes too many.
  private static func digits(
    _ lines: [DealLine], weights: [String: [WrittenNumber]], unit: CheckedUnit, mark: DecimalMark?
  ) throws(CheckRefusal) -> Int {
    var (written, needed) = (0, 0)
    for line in lines {
      let weight = line.kind == .option ? weights[line.issue.folded] : nil
      for (index, cell) in (line.values.map(Optional.init) + line.costs).enumerated() {
        for text in cell?.texts ?? [] {
          let number = try text.number(mark)
          let more = weight?[index % 2].digits ?? 0
          written = max(written, number.digits + more)
          needed = max(needed, number.trimmed.digits + more)
        }
        if line.range == nil, let middle = try cell?.middle(mark) {
          let more = weight?[index % 2].digits ?? 0
          written = max(written, middle.digits + more)
          needed = max(needed, middle.trimmed.digits + more)
        }
      }
    }
    let most = max(written <= mostDigits ? written : needed, unit == .points ? 0 : 2)
    if most > mostDigits { throw CheckRefusal("Amounts have more than \(mostDigits) decimals.") }
    return most
  }

  /// Even the largest amounts of every issue, and all bundles, have to add up within `largestSum`.
  private func checkSums() throws(CheckRefusal) {
    var bound = Int128(noDealValue.a.magnitude) + Int128(noDealValue.b.magnitude)
    for issue in issues {
      for party in [\Amounts.a, \Amounts.b] {
        bound +=
          issue.options.lazy
          .map { Int128($0.value[keyPath: party].magnitude) + Int128($0.cost[keyPath: party].magnitude) }
          .max() ?? 0
      }
    }
    for amounts in bundles.flatMap({ [$0.value, $0.cost] }) {
      bound += Int128(amounts.a.magnitude) + Int128(amounts.b.magnitude)
    }
    if bound > CheckedDeal.largestSum { throw CheckRefusal("Sums could pass 2^62 units.") }
  }
}
