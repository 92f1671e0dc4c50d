import MutualGains

/// Large random deals with conditions between pairs of options and limits on sums: a `CompetitiveDeal` whose
/// rules are drawn at random.
public struct LimitedDeal: Sendable {
  public var competitive: CompetitiveDeal
  /// How many pairs of options of different issues require or exclude each other.
  public var pairCount: Int
  /// How many sums are limited; each option adds 1...100 to each.
  public var limitCount: Int
  /// The limit of each sum, in percent of what a package adds on average.
  public var limitPercent: Int64 = 80

  /// The family of deals with those sizes; half as many pairs as issues.
  public init(issueCount: Int, optionCount: Int = 4, highestValue: Int64 = 100, limitCount: Int, seed: UInt64)
  {
    competitive = CompetitiveDeal(
      issueCount: issueCount, optionCount: optionCount, highestValue: highestValue, seed: seed)
    pairCount = issueCount / 2
    self.limitCount = limitCount
  }

  /// The deal.
  public var deal: Deal {
    var generator = SeededGenerator(seed: competitive.seed + 77)
    let (issues, options) = (competitive.issueCount, competitive.optionCount)
    let pairs = (0..<pairCount).map { _ in
      let first = Int.random(in: 0..<issues, using: &generator)
      let second = (first + Int.random(in: 1..<issues, using: &generator)) % issues
      let ends = Pair(first, second).map {
        OptionIndex(issue: $0, option: Int.random(in: 0..<options, using: &generator))
      }
      return (isRequired: Bool.random(using: &generator), ends: ends)
    }
    let sums = (0..<limitCount).map { _ in
      (0..<issues).map { _ in (0..<options).map { _ in Int64.random(in: 1...100, using: &generator) } }
    }
    let bounds = sums.map { sums in
      sums.reduce(0) { $0 + $1.reduce(0, +) } * limitPercent / Int64(100 * options)
    }
    return Deal(utilities: competitive.factors, pairs: pairs, sums: sums, bounds: bounds)
  }
}

extension Deal {
  /// The deal with those net utilities whose options require or exclude each other in pairs, and whose sums stay
  /// within bounds.
  public init(
    utilities: [Factor], pairs: [(isRequired: Bool, ends: Pair<OptionIndex>)], sums: [[[Int64]]],
    bounds: [Int64]
  ) {
    var rules = pairs.enumerated().map { index, pair in
      let (when, then) = ([pair.ends.first], [pair.ends.second])
      return Rule(
        name: "pair \(index + 1)",
        pair.isRequired ? .requires(when: when, then: then) : .excludes(when: when, then: then))
    }
    rules += bounds.enumerated().map { Rule(name: "limit \($0 + 1)", .maximum(.quantity($0), $1)) }
    let plain = Deal(utilities: utilities)
    do throws(DealError) {
      try self.init(
        unit: plain.unit, digits: plain.digits, parties: plain.parties, issues: plain.issues,
        quantities: sums.enumerated().map { Quantity(name: "sum \($0 + 1)", amounts: $1) }, rules: rules)
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
  }
}
