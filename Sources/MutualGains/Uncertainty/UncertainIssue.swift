/// What both parties together get from each option of an issue, in every scenario.
///
/// Amounts are in units of the deal divided by `UncertainDeal.scale`. A difference between two options is linear in each
/// factor and in each amount of its own, so its largest is at their ends, each chosen by itself.
struct UncertainIssue: Sendable {
  /// Figures that one factor moves.
  struct Factor: Sendable {
    /// What each option has of them, in units of the deal: costs with a minus.
    var amounts: [Int64]
    /// The ends of the factor, times the scale.
    var low: Int64
    var high: Int64
  }

  /// What each option has for certain.
  var certain: [Int64]
  var factors: [Factor] = []
  /// What the figures with ranges of their own add at least and at most.
  var low: [Int64]
  var high: [Int64]

  var count: Int { certain.count }

  /// Whether every scenario is the same.
  var isCertain: Bool { factors.isEmpty && low == high }

  /// The most by which option `other` beats `option` in any scenario.
  ///
  /// Complexity: O(factors).
  func lead(of other: Int, over option: Int) -> Int64 {
    if other == option { return 0 }
    var lead = certain[other] - certain[option] + high[other] - low[option]
    for factor in factors {
      let difference = factor.amounts[other] - factor.amounts[option]
      lead += difference * (difference > 0 ? factor.high : factor.low)
    }
    return lead
  }

  /// Twice the amounts in the middle of all ranges and factors.
  var doubledMiddle: [Int64] {
    (0..<count).map { option in
      factors.reduce(2 * certain[option] + low[option] + high[option]) {
        $0 + ($1.low + $1.high) * $1.amounts[option]
      }
    }
  }

  /// The least and the most that an option comes to.
  func reach(of option: Int) -> ClosedRange<Int64> {
    var (least, most) = (certain[option] + low[option], certain[option] + high[option])
    for factor in factors {
      let ends = (factor.low * factor.amounts[option], factor.high * factor.amounts[option])
      least += min(ends.0, ends.1)
      most += max(ends.0, ends.1)
    }
    return least...most
  }

  /// The amounts in the scenario that speaks most for option `other` and against `option`: other options have the least
  /// that their own figures can be. With `isOpposite` the amounts in the scenario on the other side of the middle.
  func amounts(for other: Int, against option: Int, isOpposite: Bool = false) -> [Int64] {
    let ends = factors.map { factor in
      (factor.amounts[other] > factor.amounts[option]) == isOpposite ? factor.low : factor.high
    }
    return (0..<count).map { index in
      let own = (index == other) == isOpposite ? low[index] : high[index]
      return zip(factors, ends).reduce(certain[index] + own) { $0 + $1.0.amounts[index] * $1.1 }
    }
  }

  /// The most that a difference between two of the issue's options moves from one end of all its figures to another:
  /// what knowing them is worth is no more.
  ///
  /// Complexity: O(options² × factors) up to 1,000 options, else O(options × factors), and no smaller than it is.
  var spread: Int64 {
    func width(_ option: Int) -> Int64 { high[option] - low[option] }
    if count <= 1_000 {
      var spread = Int64(0)
      for first in 0..<count {
        for second in 0..<first {
          var sum = width(first) + width(second)
          for factor in factors {
            sum += (factor.high - factor.low) * abs(factor.amounts[first] - factor.amounts[second])
          }
          spread = max(spread, sum)
        }
      }
      return spread
    }
    return factors.reduce(2 * ((0..<count).map(width).max() ?? 0)) { sum, factor in
      sum + (factor.high - factor.low) * ((factor.amounts.max() ?? 0) - (factor.amounts.min() ?? 0))
    }
  }

  /// The issue with what is uncertain of it known: each factor and each amount at one of its ends, as `bits` say.
  func known(_ bits: UInt64) -> UncertainIssue {
    var (issue, bits) = (self, bits)
    func next() -> Bool {
      defer { bits >>= 1 }
      return bits & 1 == 1
    }
    for index in factors.indices {
      let end = next() ? factors[index].high : factors[index].low
      (issue.factors[index].low, issue.factors[index].high) = (end, end)
    }
    for option in 0..<count where low[option] < high[option] {
      let end = next() ? high[option] : low[option]
      (issue.low[option], issue.high[option]) = (end, end)
    }
    return issue
  }

  /// How many factors and amounts `known` takes.
  var unknownCount: Int { factors.count + zip(low, high).count { $0 < $1 } }
}

/// What a bundle adds for both parties together, in every scenario, in the same units.
struct UncertainBundle: Sendable {
  var low: Int64
  var high: Int64
}
