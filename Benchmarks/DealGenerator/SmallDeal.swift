import MutualGains

/// Small random deals of many shapes, small enough to try every package.
public enum SmallDeal {
  /// How large the amounts are, which decides how many packages tie.
  public enum Shape: CaseIterable, Sendable {
    /// Amounts in -2...3: ties everywhere.
    case tied
    /// Amounts in -20...40.
    case mixed
    /// Cents up to ten million.
    case wide
    /// What one party gets the other loses: every package is efficient.
    case opposed
    /// All options of an issue alike.
    case equal
    /// Amounts near the limit of what is held exactly.
    case huge
  }

  /// A random deal of `shape` in money, or in points with weights on half of them.
  public static func random(
    _ shape: Shape, inPoints: Bool = false, using generator: inout SeededGenerator
  ) -> Deal {
    let issueCount = Int.random(in: 1...5, using: &generator)
    let isWeighted = inPoints && shape != .huge && Bool.random(using: &generator)
    let issues = (0..<issueCount).map { index in
      issue(index, shape, isWeighted: isWeighted, using: &generator)
    }
    let scale: Int64 = isWeighted ? 10 : 1
    let noDeal = Pair { _ in
      Amount(
        units: amount(shape, using: &generator) * Int64(Int.random(in: 0...2, using: &generator)) * scale)
    }
    do throws(DealError) {
      return try Deal(
        unit: inPoints ? .points : .money(currency: "EUR"), digits: inPoints ? 1 : 2,
        parties: Pair(Party(name: "buyer"), Party(name: "supplier")), noDealValue: noDeal, issues: issues)
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
  }

  private static func issue(
    _ index: Int, _ shape: Shape, isWeighted: Bool, using generator: inout SeededGenerator
  ) -> Issue {
    let optionCount = Int.random(in: 1...4, using: &generator)
    var options: [Option] = []
    for option in 0..<optionCount {
      var value = Pair { _ in Amount(units: amount(shape, using: &generator)) }
      var cost = Pair { _ in
        Amount(units: Bool.random(using: &generator) ? abs(amount(shape, using: &generator)) : 0)
      }
      switch shape {
      case .opposed:
        value.second = -value.first
        cost = Pair(.zero, .zero)
      case .equal:
        if let first = options.first { (value, cost) = (first.value, first.cost) }
      default: break
      }
      if isWeighted {
        // The deal has one decimal, and so has each weight.
        value = value.map { Amount(units: $0.units * 10) }
        cost = cost.map { Amount(units: $0.units * 10) }
      }
      options.append(Option(label: "option \(option + 1)", value: value, cost: cost))
    }
    let weight = Pair { _ in ExactDecimal(units: Int64.random(in: 0...30, using: &generator), digits: 1) }
    return Issue(name: "issue \(index + 1)", options: options, weight: isWeighted ? weight : nil)
  }

  private static func amount(_ shape: Shape, using generator: inout SeededGenerator) -> Int64 {
    switch shape {
    case .tied, .equal: Int64.random(in: -2...3, using: &generator)
    case .mixed, .opposed: Int64.random(in: -20...40, using: &generator)
    case .wide: Int64.random(in: -300_000_000...1_000_000_000, using: &generator)
    case .huge: Int64.random(in: -100_000_000_000_000_000...100_000_000_000_000_000, using: &generator)
    }
  }
}
