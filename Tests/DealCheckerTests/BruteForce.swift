@testable import DealChecker

/// What follows from a deal by listing every package and every payment, word for word.
struct BruteForce {
  let utilities: [Amounts: Int]

  init(_ deal: CheckedDeal) {
    utilities = Dictionary(
      BruteForce.packages(of: deal).filter(deal.keepsRules).map { package in
        let (value, cost) = deal.totals(of: package)
        return (value - cost, 1)
      }, uniquingKeysWith: +)
  }

  /// Every package of a deal, whether it keeps the rules or not.
  static func packages(of deal: CheckedDeal) -> [[Int]] {
    deal.issues.reduce([[]]) { packages, issue in
      packages.flatMap { package in issue.options.indices.map { package + [$0] } }
    }
  }

  /// The points that no package beats for both parties.
  var frontier: [CheckedPoint] {
    utilities.keys.filter { point in
      !utilities.keys.contains { $0 != point && $0.a >= point.a && $0.b >= point.b }
    }
    .sorted { $0.a < $1.a }
    .map { CheckedPoint(utility: $0, packages: PackageCount(Int128(utilities[$0] ?? 0))) }
  }

  /// The settlement in money, over all packages and all payments up to `most`.
  func moneySettlement(noDeal: Amounts, most: Int64) -> (utility: Amounts, payment: Int64)? {
    var best: (rank: [Int64], utility: Amounts, payment: Int64)?
    for utility in utilities.keys {
      for payment in -most...most {
        let (a, b) = (utility.a - noDeal.a - payment, utility.b - noDeal.b + payment)
        let rank = [min(a, b), max(a, b), -abs(payment), utility.a]
        if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true {
          best = (rank, utility, payment)
        }
      }
    }
    return best.map { ($0.utility, $0.payment) }
  }

  /// The settlement in points, in fractions of floating point that are exact enough for small numbers.
  func pointsSettlement(noDeal: Amounts) -> Amounts? {
    let gains = utilities.keys.map { $0 - noDeal }
    let acceptable = gains.filter { $0.a >= 0 && $0.b >= 0 }
    guard let bestA = acceptable.map(\.a).max(), let bestB = acceptable.map(\.b).max() else {
      let best = gains.max {
        precedes([$0.a, $0.b].map(Double.init), $0.a, [$1.a, $1.b].map(Double.init), $1.a)
      }
      return best.map { $0 + noDeal }
    }
    let best = acceptable.max { left, right in
      func shares(_ gain: Amounts) -> [Double] {
        (bestA > 0 ? [Double(gain.a) / Double(bestA)] : [])
          + (bestB > 0 ? [Double(gain.b) / Double(bestB)] : [])
      }
      return precedes(shares(left), left.a, shares(right), right.a)
    }
    return best.map { $0 + noDeal }
  }

  private func precedes(_ left: [Double], _ leftA: Int64, _ right: [Double], _ rightA: Int64) -> Bool {
    let ranks = [(left, leftA), (right, rightA)].map { shares, a in
      [shares.min() ?? 0, shares.max() ?? 0, Double(a)]
    }
    for (first, second) in zip(ranks[0], ranks[1]) where abs(first - second) > 1e-9 {
      return first < second
    }
    return false
  }
}

/// Numbers that are the same on every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension CheckedDeal {
  /// A small random deal; the same for the same seed.
  init(seed: UInt64, points: Bool) throws {
    var numbers = SeededNumbers(state: seed)
    let unit = points ? " (points)" : ""
    var text = "issue;option;value a\(unit);value b;cost b\n"
    func cents(_ units: Int) -> String {
      points ? "\(units)" : (units < 0 ? "-" : "") + "0.0\(abs(units))"
    }
    for issue in 0..<Int.random(in: 1...4, using: &numbers) {
      for option in 0..<Int.random(in: 1...4, using: &numbers) {
        let a = Int.random(in: -4...6, using: &numbers)
        let b = Int.random(in: -4...6, using: &numbers)
        let cost = Int.random(in: 0...2, using: &numbers)
        text += "issue \(issue);option \(option);\(cents(a));\(cents(b));\(cents(cost))\n"
      }
    }
    let noDeal = (0..<2).map { _ in cents(Int.random(in: -3...9, using: &numbers)) }
    text += "BATNA;;\(noDeal[0]);\(noDeal[1]);\n"
    try self.init(bytes: Array(text.utf8), decimalMark: nil)
  }
}
