extension Issue {
  /// Options among which are the first and the last with the largest and the smallest of each amount: both parties'
  /// values, costs and net utilities, and both net utilities together. All options of a list, by rising index; of a
  /// long range a few.
  ///
  /// Complexity: O(n) in a list of n options, O(log n) in a range whose amounts come out even or move one at a time;
  /// where several are rounded, as many options near the ends are looked at as rounding can decide between.
  package var tellingOptions: [Int] { tellingOptions(above: Issue.shortRange) }

  /// The same; ranges of so many options are gone through like lists.
  func tellingOptions(above shortRange: Int) -> [Int] {
    guard let nets = netSpacings, options.count > shortRange else { return Array(options.indices) }
    let (first, second) = (nets.first, nets.second)
    var found: Set<Int> = [0, options.count - 1]
    for amounts in [first.value, first.cost, second.value, second.cost] {
      found.formUnion(RoundedSum([(amounts, 1)]).extremes)
    }
    found.formUnion(RoundedSum([(first.value, 1), (first.cost, -1)]).extremes)
    found.formUnion(RoundedSum([(second.value, 1), (second.cost, -1)]).extremes)
    found.formUnion(
      RoundedSum([(first.value, 1), (first.cost, -1), (second.value, 1), (second.cost, -1)]).extremes)
    return found.sorted()
  }

  /// Options among which are the first `count` by falling net utility of both together, the earlier of equal ones; of
  /// short ranges and lists all.
  ///
  /// Complexity: O(n) for n options that rounding can decide between, of a long range.
  func bestOptions(_ count: Int, above shortRange: Int = Issue.shortRange) -> [Int] {
    guard let nets = netSpacings, options.count > shortRange else { return Array(options.indices) }
    let sum = RoundedSum([
      (nets.first.value, 1), (nets.first.cost, -1), (nets.second.value, 1), (nets.second.cost, -1),
    ])
    return sum.best(count).sorted()
  }

  /// Ranges of so many options are gone through like lists.
  static let shortRange = 10_000
}

/// A sum of evenly spaced amounts, each rounded by itself.
private struct RoundedSum {
  private let terms: [(amounts: EvenSpacing, sign: Int64)]
  private let last: Int

  init(_ terms: [(EvenSpacing, Int64)]) {
    last = terms[0].0.count - 1
    self.terms = terms.filter { !$0.0.isConstant }
  }

  private subscript(index: Int) -> Int128 {
    terms.reduce(0) { $0 + Int128($1.sign * $1.amounts[index]) }
  }

  /// The first and the last option with the largest sum, and with the smallest.
  var extremes: [Int] {
    // Evenly spaced amounts that are each other's opposite leave nothing.
    if terms.isEmpty || isOpposite { return [] }
    let isMonotone = terms.count == 1 || terms.allSatisfy(\.amounts.isExact)
    let (start, end) = (self[0], self[last])
    if isMonotone {
      let fromStart = (0..<last + 1).partitioningIndex { self[$0] != start } - 1
      let fromEnd = (0..<last + 1).partitioningIndex { self[$0] == end }
      return [fromStart, fromEnd]
    }
    // Further in than this, rounding can't make up for the slope.
    let box = terms.reduce(Int128(0)) { $0 + ($1.amounts.isExact ? 0 : Int128($1.amounts.unit)) }
    let lead = start > end ? start - end : end - start
    let reach = lead == 0 ? last : Int(min(Int128(last), 2 * box * Int128(last) / lead + 1))
    var low = (value: start, first: 0, last: 0)
    var high = low
    func look(_ indices: ClosedRange<Int>) {
      for index in indices {
        let value = self[index]
        if value < low.value { low = (value, index, index) } else if value == low.value { low.last = index }
        if value > high.value {
          high = (value, index, index)
        } else if value == high.value {
          high.last = index
        }
      }
    }
    look(0...reach)
    if reach < last { look(max(reach + 1, last - reach)...last) }
    return [low.first, low.last, high.first, high.last]
  }

  /// The options that can be among the first `count` by falling sum.
  func best(_ count: Int) -> [Int] {
    let length = last + 1
    if terms.isEmpty || isOpposite { return Array(0..<min(count, length)) }
    let lead = self[last] - self[0]
    let box = terms.reduce(Int128(0)) { $0 + ($1.amounts.isExact ? 0 : Int128($1.amounts.unit)) }
    let slope = lead < 0 ? -lead : lead
    // So far from the better end rounding can make up for the slope.
    let reach = slope == 0 ? Int128(last) : 2 * box * Int128(last) / slope + 1
    let most = Int(min(Int128(last), reach + Int128(count)))
    let near = lead > 0 ? Array(last - most...last) : Array(0...most)
    if near.count <= 4 * count + 4 { return near }
    let order = near.map { (value: self[$0], index: $0) }.sorted {
      ($1.value, $0.index) < ($0.value, $1.index)
    }
    return order.prefix(count).map(\.index)
  }

  private var isOpposite: Bool {
    guard terms.count == 2 else { return false }
    return terms[0].amounts.keepsStep(with: terms[1].amounts, isAgainst: terms[0].sign == terms[1].sign)
  }
}
