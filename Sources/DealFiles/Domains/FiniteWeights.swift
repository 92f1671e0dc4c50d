import MutualGains

/// Weights that add up to 1 and leave each evaluation a finite decimal, for tools that demand the one and divide
/// by the other.
///
/// Points divided by the largest points of their issue are nearly never finite decimals. Points divided by a
/// weight whose only prime factors are 2 and 5 always are, and 10^j can be split into any number of such parts:
/// an even one into halves, five times something into four fifths and one fifth. The weights say nothing of how
/// much an issue matters; weight times evaluation is what counts. The weights that a domain came with are found
/// again wherever they do.
struct FiniteWeights {
  /// The weights, in units of 1/10^`digits`.
  let parts: [Int64]
  let digits: Int

  /// The largest points of each issue, where they add up to 10^`exponent` units and divide the points of their
  /// issue into finite decimals: then they are the weights that somebody gave.
  init?(natural points: PlainPoints, _ side: Side, exponent: Int) {
    parts = points.issues.map { points.largest($0, side) }
    digits = exponent
    guard exponent <= 18, parts.reduce(Int128(0), { $0 + Int128($1) }) == power(10, exponent) else {
      return nil
    }
    for (part, issue) in zip(parts, points.issues) {
      let isFinite = issue.units[side].allSatisfy { Fraction(Int128($0), Int128(part))?.finiteDigits != nil }
      if !isFinite { return nil }
    }
  }

  init(count: Int) {
    var digits = 0
    var parts: [Int64] = [1]
    while Int(parts[0]) < count {
      digits += 1
      parts[0] *= 10
    }
    // Splitting the largest first keeps them as equal as can be.
    while parts.count < count {
      let part = parts.removeFirst()
      let larger = part % 2 == 0 ? part / 2 : part / 5 * 4
      parts += [larger, part - larger]
      parts.sort(by: >)
    }
    self.parts = parts
    self.digits = digits
  }

  /// `units` / 10^`exponent` divided by the weight of an issue, as text; exact.
  func evaluation(units: Int64, exponent: Int, issue: Int) -> Fraction? {
    guard let weight = Fraction(Int128(parts[issue]), power(10, digits) ?? 0),
      let scale = power(10, exponent),
      let utility = Fraction(Int128(units), scale)
    else { return nil }
    return utility.divided(by: weight)
  }

  /// The weight of an issue.
  func weight(_ issue: Int) -> ExactDecimal { ExactDecimal(units: parts[issue], digits: digits).trimmed }
}
