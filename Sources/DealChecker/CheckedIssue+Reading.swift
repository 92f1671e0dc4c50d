extension CheckedIssue {
  /// The issue whose rows are `lines`, its amounts in units of 1/10^`digits`.
  init(
    _ lines: [DealLine], weight: [WrittenNumber]?, mark: DecimalMark?, digits: Int
  ) throws(CheckRefusal) {
    name = lines.first?.issue ?? ""
    var options: [CheckedOption] = []
    var indices: [String: Int] = [:]
    var records: [Int] = []
    for line in lines {
      if line.range != nil, lines.count > 1 {
        throw CheckRefusal("“\(name)” has a range and other options.")
      }
      let labels = try line.range?.labels(mark) ?? [[line.option]]
      let values = try AmountColumn(
        line.values.map(Optional.init), weight: weight, mark: mark, digits: digits, steps: labels.count - 1)
      let costs = try AmountColumn(
        line.costs, weight: weight, mark: mark, digits: digits, steps: labels.count - 1)
      records += labels.map { _ in line.number }
      for (index, names) in labels.enumerated() {
        let (value, cost) = (values.amounts[index], costs.amounts[index])
        if cost.smaller < 0 { throw CheckRefusal("“\(name)” has a negative cost.") }
        // Only the first label has to be new: another way of writing it never hides an option.
        if indices[names[0].folded] != nil { throw CheckRefusal("“\(names[0])” stands twice.") }
        indices[names[0].folded] = options.count
        options.append(CheckedOption(label: names[0], value: value, cost: cost))
      }
      for (index, names) in labels.enumerated() where line.range != nil {
        for label in names where indices[label.folded] == nil { indices[label.folded] = index }
      }
    }
    for (index, option) in options.enumerated() { indices[option.label] = index }
    self.options = options
    self.indices = indices
    self.records = records
    isRange = lines.first?.range != nil
    hasCostEnds = lines.first?.costs.map { $0?.last != nil } ?? []
  }
}

/// What two cells, one for each party, hold for every option of a row.
struct AmountColumn: Sendable {
  private(set) var amounts: [Amounts]

  /// The amounts of `steps` + 1 options, weighted; an empty cell is 0.
  init(
    _ cells: [AmountCell?], weight: [WrittenNumber]?, mark: DecimalMark?, digits: Int, steps: Int
  ) throws(CheckRefusal) {
    amounts = Array(repeating: .zero, count: steps + 1)
    for (cell, party) in zip(cells, 0...) {
      guard let cell else { continue }
      let weight = weight?[party]
      // What does not come out even is rounded to the decimals that the weight leaves of the scale.
      let scale = max(0, digits - (weight?.digits ?? 0))
      // Of one option that lies between two ends the middle counts.
      let middle = steps == 0 ? try cell.middle(mark) : nil
      let ends = (try cell.first.number(mark), try (cell.last ?? cell.first).number(mark))
      guard let first = (middle ?? ends.0).units(atDigits: scale),
        let last = (middle ?? ends.1).units(atDigits: scale),
        max(first.magnitude, last.magnitude) <= CheckedDeal.largestSum.magnitude
      else { throw CheckRefusal("“\(cell.first.text)” is too large.") }
      for index in amounts.indices {
        let unweighted = pointOnLine(from: first, to: last, index: index, steps: steps)
        let number = WrittenNumber(units: unweighted, digits: scale)
        guard let product = number.multiplied(by: weight ?? WrittenNumber(units: 1, digits: 0)),
          let units = product.units(atDigits: digits).flatMap(Int64.init(exactly:))
        else { throw CheckRefusal("“\(cell.first.text)” with its weight is too large.") }
        if party == 0 { amounts[index].a = units } else { amounts[index].b = units }
      }
    }
  }
}
