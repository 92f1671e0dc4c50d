import DealGenerator

@testable import MutualGains

/// Seeded sums of ordinary factors and numeric issues: even and rounded steps, steep and flat ones, several that share
/// points, both ends worth the same, and both parties wanting one end.
struct RandomRanges {
  var factors: [Factor] = []
  var nets: [Pair<NetSpacing>] = []

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }
    func pick(_ values: [Int64]) -> Int64 { values[Int(random(0...Int64(values.count - 1)))] }
    let scale = pick([3, 40, 400, 3_000])
    for _ in 0..<random(0...5) {
      factors.append(
        Factor(
          points: (0...random(0...3)).map { _ in
            UtilityPoint(a: random(-scale...scale), b: random(-scale...scale))
          }))
    }
    let count = random(1...3)
    for _ in 0..<count {
      let steps = random(1...(count == 1 ? 400 : count == 2 ? 60 : 15))
      let distance = pick([steps, 3 * steps, 50 * steps, 700 * steps, max(1, steps / 3)])
      let isTransfer = random(0...2) == 0
      let isUp = random(0...1) == 0
      func spacing(_ kind: Int64, _ isUp: Bool, _ distance: Int64) -> EvenSpacing {
        let start = random(-20...20)
        let end =
          switch kind {
          case 0: start + distance
          case 1: start + distance + random(-3...3)
          case 2: start + random(0...2 * distance + 1)
          default: start
          }
        return EvenSpacing(
          from: isUp ? start : end, to: isUp ? end : start, count: Int(steps) + 1, unit: pick([1, 1, 1, 10]))
      }
      let kind = random(0...3)
      let value = spacing(kind, isUp, distance)
      let none = EvenSpacing(from: 0, to: 0, count: Int(steps) + 1)
      let other =
        isTransfer
        ? EvenSpacing(from: -value.first, to: -value.last, count: value.count, unit: value.unit)
        : spacing(
          random(0...3), random(0...9) == 0 ? isUp : !isUp,
          pick([distance, max(1, distance / 3), 4 * distance]))
      func cost() -> EvenSpacing {
        random(0...3) == 0 && !isTransfer ? spacing(2, random(0...1) == 0, random(0...distance)) : none
      }
      nets.append(Pair(NetSpacing(value: value, cost: cost()), NetSpacing(value: other, cost: cost())))
    }
  }

  /// The same sums with every option written out.
  var expanded: [Factor] {
    factors
      + nets.map { nets in
        Factor(
          points: (0..<nets.first.count).map { UtilityPoint(a: nets.first[$0], b: nets.second[$0]) })
      }
  }

  /// The terms that are never expanded, however few their options; and where both parties want one end, what is left.
  var terms: [NumericSearch.Term] {
    factors.map(NumericSearch.Term.factor)
      + nets.map { nets in
        if let progression = Progression(nets) { return .progression(progression) }
        return switch NumericTerm(nets) {
        case .progression(let progression): .progression(progression)
        case .points(let points, let ways, _): .factor(Factor(points: points, ways: ways))
        }
      }
  }
}
