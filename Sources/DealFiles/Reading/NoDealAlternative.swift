import MutualGains

/// What the parties have in one of several alternatives to a deal, in units of the deal.
package struct NoDealAlternative: Hashable, Sendable {
  /// Its name, from the column of notes.
  package let name: String
  /// What it is worth to each party; nil for one that doesn't have it.
  package let value: Pair<Amount?>
}

extension DealRows {
  /// Takes for each party the best of several alternatives, by their cells, and returns which ones these are; nil where
  /// there is a single one.
  mutating func chooseAlternatives(_ convention: DecimalConvention?, _ columns: DealColumns) -> Notice? {
    if alternatives.count < 2 { return nil }
    var names = Pair("", "")
    var best = Pair<AmountCell?>(nil, nil)
    for side in Side.allCases {
      var largest: ExactDecimal?
      // The first of equal ones.
      for row in alternatives {
        guard let cell = row.values[side] else { continue }
        let amount = cell.from.decimal(in: convention)
        if let known = largest, !known.isLess(than: amount) { continue }
        (largest, best[side], names[side]) = (amount, cell, row.name)
      }
    }
    noDeal = best
    return .alternatives(
      count: alternatives.count, parties: columns.parties.map(\.name), names: [names.first, names.second])
  }
}

extension ExactDecimal {
  fileprivate func isLess(than other: ExactDecimal) -> Bool {
    func scaled(_ decimal: ExactDecimal, to digits: Int) -> Int128 {
      (0..<(digits - decimal.digits)).reduce(Int128(decimal.units)) { units, _ in units * 10 }
    }
    let (left, right) = (trimmed, other.trimmed)
    let digits = max(left.digits, right.digits)
    return scaled(left, to: digits) < scaled(right, to: digits)
  }
}
