import DealGenerator

@testable import MutualGains

/// Frontiers of factors by adding up every choice: slow, and too simple to be wrong.
struct FactorBruteForce {
  /// How many packages reach each efficient sum, by rising a.
  let frontier: [(point: UtilityPoint, packages: Int64)]

  init(_ factors: [Factor]) {
    var counts = [UtilityPoint(a: 0, b: 0): Int64(1)]
    for factor in factors {
      var next: [UtilityPoint: Int64] = [:]
      for (sum, count) in counts {
        for point in factor.points { next[sum + point, default: 0] += count }
      }
      counts = next
    }
    var best = Int64.min
    var result: [(point: UtilityPoint, packages: Int64)] = []
    for (point, count) in counts.sorted(by: { ($0.key.a, $0.key.b) > ($1.key.a, $1.key.b) })
    where point.b > best {
      best = point.b
      result.append((point, count))
    }
    frontier = result.reversed()
  }

  var points: [UtilityPoint] { frontier.map(\.point) }
}

/// Random factors of many shapes, more and smaller ones than in deals.
struct RandomFactors {
  enum Shape: CaseIterable {
    /// Coordinates in 0...3: ties and parallel edges everywhere.
    case tied
    case mixed
    /// What one gains the other loses, almost.
    case opposed
    /// One axis a thousand times as wide as the other.
    case steep
    /// All on one line: everything is efficient.
    case line
    case cents
    /// Sums close to 2^62.
    case huge
    /// Steps of 60 and 35, so that both axes can be divided.
    case coarse
  }

  static func make(
    _ shape: Shape, count: Int, options: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> [Factor] {
    (0..<count).map { _ in
      var points = (0..<Int.random(in: options, using: &generator)).map { _ in
        point(shape, count: count, using: &generator)
      }
      // Some options equal others, and some are dominated by all.
      if Int.random(in: 0..<4, using: &generator) == 0 { points.append(points[0]) }
      if Int.random(in: 0..<8, using: &generator) == 0 {
        let worst = UtilityPoint(a: points.map(\.a).min() ?? 0, b: points.map(\.b).min() ?? 0)
        points.append(UtilityPoint(a: worst.a - (shape == .huge ? 0 : 1), b: worst.b))
      }
      return Factor(points: points.shuffled(using: &generator))
    }
  }

  private static func point(
    _ shape: Shape, count: Int, using generator: inout SeededGenerator
  ) -> UtilityPoint {
    func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }
    switch shape {
    case .tied: return UtilityPoint(a: number(0...3), b: number(0...3))
    case .mixed: return UtilityPoint(a: number(-20...40), b: number(-20...40))
    case .opposed:
      let a = number(0...100)
      return UtilityPoint(a: a, b: 100 - a + number(-12...12))
    case .steep: return UtilityPoint(a: number(0...9), b: number(-5_000...5_000))
    case .line:
      let a = number(-9...9)
      return UtilityPoint(a: a, b: -2 * a)
    case .cents:
      let a = number(0...1_000_000)
      return UtilityPoint(a: a, b: 1_000_000 - a + number(-200_000...200_000))
    case .huge:
      let bound = (Int64(1) << 61) / Int64(count)
      return UtilityPoint(a: number(-bound...bound), b: number(-bound...bound))
    case .coarse: return UtilityPoint(a: 7 + 60 * number(-9...9), b: 3 + 35 * number(-9...9))
    }
  }
}
