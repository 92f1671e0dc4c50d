import MutualGains

/// Large random deals in which what is good for one party tends to be bad for the other.
public struct CompetitiveDeal: Sendable {
  /// How many issues, and options for each.
  public var issueCount: Int
  public var optionCount: Int
  /// The highest value of an option before the issue's weight, 1 or more.
  public var highestValue: Int64
  /// Whether the parties' values have nothing to do with each other.
  public var isUncorrelated = false
  public var seed: UInt64

  /// The family of deals with those sizes.
  public init(
    issueCount: Int, optionCount: Int, highestValue: Int64, isUncorrelated: Bool = false, seed: UInt64
  ) {
    self.issueCount = issueCount
    self.optionCount = optionCount
    self.highestValue = highestValue
    self.isUncorrelated = isUncorrelated
    self.seed = seed
  }

  /// The net utilities: the first party's uniform in 1...V; the second's what is left of V + 1, give or take a
  /// quarter of V; both times an issue's weight in 1...9 per party.
  public var factors: [Factor] {
    var generator = SeededGenerator(seed: seed)
    return (0..<issueCount).map { _ in
      let weight = Pair { _ in Int64.random(in: 1...9, using: &generator) }
      return Factor(
        points: (0..<optionCount).map { _ in
          let first = Int64.random(in: 1...highestValue, using: &generator)
          let second = secondValue(beside: first, using: &generator)
          return UtilityPoint(a: first * weight.first, b: second * weight.second)
        })
    }
  }

  private func secondValue(beside first: Int64, using generator: inout SeededGenerator) -> Int64 {
    if isUncorrelated { return Int64.random(in: 1...highestValue, using: &generator) }
    let spread = highestValue / 4
    let around = highestValue + 1 - first + Int64.random(in: -spread...spread, using: &generator)
    return min(max(around, 1), highestValue)
  }

  /// The deal with those utilities; see `Deal.init(utilities:)`.
  public var deal: Deal { Deal(utilities: factors) }
}

extension Deal {
  /// The deal in cents whose options have those net utilities as values; without it both parties have nothing.
  public init(utilities: [Factor]) {
    let issues = utilities.enumerated().map { index, factor in
      Issue(
        name: "issue \(index + 1)",
        options: factor.points.enumerated().map { option, point in
          Option(
            label: "option \(option + 1)", value: Pair(Amount(units: point.a), Amount(units: point.b)))
        })
    }
    do throws(DealError) {
      try self.init(
        unit: .money(currency: nil), digits: 2,
        parties: Pair(Party(name: "buyer"), Party(name: "supplier")), issues: issues)
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
  }
}
