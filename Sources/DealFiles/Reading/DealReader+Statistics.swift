import MutualGains

/// Rows among the options of an issue that compute something from the others.
extension DealReader {
  /// Refuses options that are called as a sum, an average, a maximum or the like and are that of the other options;
  /// names those that are hardly called so otherwise. As options they would be part of packages.
  mutating func reportStatistics(_ rows: DealRows, _ deal: Deal, _ spans: [Range<Int>]) {
    var called: [(name: String, cell: CellAddress)] = []
    // Many issues have the same labels.
    var known: [String: Bool] = [:]
    for (index, row) in rows.options.enumerated() where row.range == nil {
      let mayBe = known[row.label] ?? TotalWords.mayBeComputed(LabelKey(row.label).text)
      known[row.label] = mayBe
      guard mayBe, spans[index].count == 1, let own = spans[index].first else {
        continue
      }
      let options = deal.issues[row.issue].options
      // Of options that are all alike everything is the maximum.
      let others = Set(options.indices.filter { $0 != own }.map { options[$0].value })
      let isComputed = Statistic.allCases.contains { statistic in
        others.count > 1 && options[own].value != Pair(.zero, .zero)
          && Side.allCases.allSatisfy { side in
            statistic.is(
              options[own].value[side].units,
              of: options.indices.filter { $0 != own }.map { Int128(options[$0].value[side].units) })
          }
      }
      if isComputed {
        problems.report(.row(.total(row.label)), at: row.labelAddress)
      } else if options.count > 1, TotalWords.hardlyNameOptions(LabelKey(row.label).text) {
        called.append((row.label, row.labelAddress))
      }
    }
    called = rows.calledOtherwise + called
    if !called.isEmpty {
      notices.append(.calledOtherwise(labels: called.map(\.name), cells: called.map(\.cell.name)))
    }
  }
}

/// What a row may compute from others.
private enum Statistic: CaseIterable {
  case sum, maximum, minimum, mean, median, range, difference

  /// Whether an amount is that of others, rounded in any way.
  func `is`(_ amount: Int64, of others: [Int128]) -> Bool {
    let amount = Int128(amount)
    let sorted = others.sorted()
    guard let least = sorted.first, let most = sorted.last, let first = others.first, let last = others.last
    else {
      return false
    }
    switch self {
    case .sum: return amount == others.reduce(0, +)
    case .maximum: return amount == most
    case .minimum: return amount == least
    case .mean:
      let count = Int128(others.count)
      return abs(amount * count - others.reduce(0, +)) < count
    case .median: return abs(amount * 2 - sorted[(others.count - 1) / 2] - sorted[others.count / 2]) < 2
    case .range: return amount == most - least
    case .difference: return amount == first - last || amount == last - first
    }
  }
}
