/// A sum over a package as whole coefficients of the columns of an `EpsilonProgram`, made small for floating
/// point: each issue's least amount is taken out, and what all coefficients can be divided by.
///
/// Without this GLPK answers "optimal" where it isn't, as soon as amounts are those of large deals.
struct ColumnSum {
  /// Of each option, issue by issue, and then of each bundle.
  private(set) var coefficients: [Int128] = []
  /// What the least amounts of all issues add up to.
  private var offset: Int128 = 0
  private var divisor: Int128 = 1

  /// The sum over packages of `deal`. That of a gain is the net utility.
  init(_ sum: PackageSum, of deal: Deal) {
    for (index, issue) in deal.issues.enumerated() {
      let amounts = issue.options.indices.map { option -> Int128 in
        switch sum {
        case .value(let side): Int128(issue.value(ofOption: option)[side].units)
        case .cost(let side): Int128(issue.cost(ofOption: option)[side].units)
        case .gain(let side): Int128(issue.utility(ofOption: option)[side].units)
        case .quantity(let quantity): Int128(deal.quantities[quantity].amounts[index][option])
        }
      }
      let least = amounts.min() ?? 0
      offset += least
      coefficients += amounts.map { $0 - least }
    }
    coefficients += deal.bundles.map { bundle in
      switch sum {
      case .value(let side): Int128(bundle.value[side].units)
      case .cost(let side): Int128(bundle.cost[side].units)
      case .gain(let side): Int128(bundle.utility[side].units)
      case .quantity: 0
      }
    }
    divisor = max(coefficients.reduce(0, greatestCommonDivisor), 1)
    for column in coefficients.indices { coefficients[column] /= divisor }
  }

  /// The entries of a row that holds the sum.
  func entries(row: Int) -> [LinearProgram.Entry] {
    coefficients.enumerated().filter { $0.element != 0 }.map { column, coefficient in
      LinearProgram.Entry(row: row, column: column, value: Double(coefficient))
    }
  }

  /// What the row may not pass where the sum may not pass `bound`.
  func upperBound(_ bound: Int128) -> Double {
    let (quotient, remainder) = (bound - offset).quotientAndRemainder(dividingBy: divisor)
    return Double(remainder < 0 ? quotient - 1 : quotient)
  }

  /// What the row may not stay below where the sum may not stay below `bound`.
  func lowerBound(_ bound: Int128) -> Double {
    let (quotient, remainder) = (bound - offset).quotientAndRemainder(dividingBy: divisor)
    return Double(remainder > 0 ? quotient + 1 : quotient)
  }
}
