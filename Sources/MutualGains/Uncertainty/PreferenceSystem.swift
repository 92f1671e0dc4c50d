/// The preferences of one party as inequalities over its uncertain figures, in whole numbers: what each figure counts,
/// and a constant, add up to 0 or more.
struct PreferenceSystem {
  /// What varies by itself.
  enum Figure: Hashable {
    case margin(issue: Int, InputAmount.Kind)
    /// By its index among the ranges.
    case range(Int)
  }

  /// A figure and its ends: a factor times the scale, or an amount.
  struct Variable {
    let figure: Figure
    let low: Int64
    let high: Int64
  }

  private(set) var variables: [Variable] = []
  /// By preference: what one unit of each variable adds.
  private var rows: [[Int64]] = []
  private var constants: [Int64] = []
  private let scale: Int64

  /// Amounts and products of them stay below this, and ends of variables below the other: sums of their products with
  /// prices fit.
  private static let largest = Int128(1) << 60
  private static let largestEnd = Int64(1) << 44

  init(
    _ preferences: [Preference], _ side: Side, _ deal: Deal, _ uncertainty: Uncertainty
  ) throws(DealError) {
    let digits = max(uncertainty.factorDigits, Reactions.marginDigits + 2)
    guard let scale = powerOfTen(digits) else { throw .sumsTooLarge }
    self.scale = scale
    let lookup = MarginLookup(uncertainty)
    let transfers = Set(deal.transferIssues.map(\.issue))
    let ranges = Dictionary(
      uncertainty.ranges.enumerated().map { ($1.figure, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Figure: Int] = [:]
    for preference in preferences {
      var row: [Int: Int128] = [:]
      let paid = Int128(preference.worse.payment.units) - Int128(preference.better.payment.units)
      var constant = (side == .first ? paid : -paid) * Int128(scale)
      func place(_ figure: Figure, _ ends: ClosedRange<Int64>) -> Int {
        if let known = places[figure] { return known }
        places[figure] = variables.count
        variables.append(Variable(figure: figure, low: ends.lowerBound, high: ends.upperBound))
        return variables.count - 1
      }
      func factor(_ percent: ExactDecimal) -> Int64? {
        ExactDecimal(units: percent.units, digits: percent.digits + 2).rescaled(toDigits: digits)
          .map { scale + $0 }
      }
      /// Adds an amount, `sign` times, by what varies in it.
      func add(
        _ figure: InputAmount, _ amount: Int64, weight: Int64, sign: Int128
      ) throws(DealError) {
        let sign = figure.kind == .value ? sign : -sign
        if let index = ranges[figure] {
          let ends = uncertainty.ranges[index].amounts
          let place = place(.range(index), ends.lowerBound.units...ends.upperBound.units)
          row[place, default: 0] += sign * Int128(scale) * Int128(weight)
        } else if let issue = figure.issue, !transfers.contains(issue),
          let margin = lookup.margin(onIssue: issue, side: side, kind: figure.kind)
        {
          guard let low = factor(margin.low), let high = factor(margin.high) else { throw .sumsTooLarge }
          row[place(.margin(issue: issue, figure.kind), low...high), default: 0] += sign * Int128(amount)
        } else {
          constant += sign * Int128(amount) * Int128(scale)
        }
      }
      for (offer, sign) in [(preference.better, Int128(1)), (preference.worse, -1)] {
        for (issue, option) in offer.package.choices.enumerated() {
          let content = deal.issues[issue]
          for kind in InputAmount.Kind.allCases {
            let index = OptionIndex(issue: issue, option: option)
            let figure = InputAmount(option: index, side: side, kind: kind)
            let amount = kind == .value ? content.value(ofOption: option) : content.cost(ofOption: option)
            try add(figure, amount[side].units, weight: 1, sign: sign)
          }
        }
        for (index, bundle) in deal.bundles.enumerated() where bundle.isPart(of: offer.package) {
          try add(InputAmount(.bundle(index), side: side), bundle.value[side].units, weight: 1, sign: sign)
          try add(
            InputAmount(.bundle(index), side: side, kind: .cost), bundle.cost[side].units, weight: 1,
            sign: sign)
        }
      }
      var coefficients = Array(repeating: Int64(0), count: variables.count)
      for (place, coefficient) in row {
        guard abs(coefficient) < PreferenceSystem.largest else { throw .sumsTooLarge }
        coefficients[place] = Int64(coefficient)
      }
      guard abs(constant) < PreferenceSystem.largest else { throw .sumsTooLarge }
      rows.append(coefficients)
      constants.append(Int64(constant))
    }
    if variables.contains(where: { max(abs($0.low), abs($0.high)) > PreferenceSystem.largestEnd }) {
      throw .sumsTooLarge
    }
    for index in rows.indices {
      rows[index] += Array(repeating: 0, count: variables.count - rows[index].count)
    }
  }

  /// Whether no scenario agrees with all of some preferences: prices of theirs add up to less than 0 in every one.
  func isContradictory(_ preferences: [Int]) -> Bool {
    // Without an objective prices have no unit: they are as fine as fits.
    let prices = prices(of: preferences, objective: nil)
    let most = zip(preferences, prices).map { $1 * size(of: $0) }.max() ?? 0
    if most <= 0 { return false }
    let proof = Proof(one: 1, prices: prices.map { PreferenceSystem.whole($0 / most * 0x1p70) })
    return least(of: nil, preferences, proof).map { $0 > 0 } ?? false
  }

  /// The least and the most of a variable in the scenarios that agree with all preferences, rounded outwards; nil where
  /// no preference is about it.
  func ends(of place: Int) -> ClosedRange<Int64>? {
    guard rows.contains(where: { $0[place] != 0 }) else { return nil }
    let all = Array(rows.indices)
    func end(_ sign: Int64) -> Int64 {
      let objective = (place, sign)
      // A variable is a whole number of its units, rounded outwards.
      let bounds = proofs(prices(of: all, objective: objective), of: place).compactMap { proof in
        least(of: objective, all, proof).map { $0.flooredDivision(by: proof.one).quotient }
      }
      let bound = Int64(clamping: bounds.max() ?? Int128(Int64.min))
      return sign > 0 ? bound : bound == .min ? .max : -bound
    }
    let variable = variables[place]
    let low = max(variable.low, min(variable.high, end(1)))
    return low...max(low, min(variable.high, end(-1)))
  }

  /// A factor in percent.
  func percent(_ factor: Int64) -> ExactDecimal {
    let digits = (0...18).first { powerOfTen($0) == scale } ?? 2
    return ExactDecimal(units: factor - scale, digits: digits - 2).trimmed
  }

  /// Prices of the preferences in whole numbers of 1/`one`.
  private struct Proof {
    let one: Int128
    var prices: [Int64]
  }

  /// Proofs by prices that floating point found. Where one preference decides, its price is 1 by what the variable counts
  /// in it: in units that divide by that the end comes out exactly.
  private func proofs(_ prices: [Double], of place: Int) -> [Proof] {
    let fine = Int128(1) << 40
    var proofs = [Proof(one: fine, prices: prices.map { PreferenceSystem.whole($0 * 0x1p40) })]
    for preference in prices.indices where prices[preference] > 0 {
      let count = Int128(abs(rows[preference][place]))
      if count == 0 || count > Int128(1) << 50 { continue }
      let times = max(1, fine / count)
      let exact = 1 / Double(count)
      if abs(prices[preference] - exact) > exact * 1e-6 { continue }
      let one = count * times
      var proof = Proof(one: one, prices: prices.map { PreferenceSystem.whole($0 * Double(one)) })
      proof.prices[preference] = Int64(clamping: times)
      proofs.append(proof)
      proofs.append(
        Proof(one: one, prices: prices.indices.map { $0 == preference ? Int64(clamping: times) : 0 }))
    }
    return proofs
  }

  private static func whole(_ price: Double) -> Int64 {
    price.isFinite && price > 0 && price < 0x1p61 ? Int64(price.rounded()) : 0
  }

  /// What prices of preferences prove, in units of 1/`one`: the objective is at least this in every scenario that agrees
  /// with them; for no objective, more than 0 where there is none. Nil where the numbers don't fit.
  private func least(
    of objective: (place: Int, sign: Int64)?, _ preferences: [Int], _ proof: Proof
  ) -> Int128? {
    var (sum, fits) = (Int128(0), true)
    func product(_ first: Int128, _ second: Int128) -> Int128 {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if overflow || product.magnitude > UInt128(1) << 120 { fits = false }
      return fits ? product : 0
    }
    for (preference, price) in zip(preferences, proof.prices) {
      sum -= product(Int128(price), Int128(constants[preference]))
    }
    for (place, variable) in variables.enumerated() {
      var rest = objective?.place == place ? Int128(objective?.sign ?? 0) * proof.one : 0
      for (preference, price) in zip(preferences, proof.prices) {
        rest -= product(Int128(price), Int128(rows[preference][place]))
      }
      sum += product(rest, Int128(rest > 0 ? variable.low : variable.high))
      // So few preferences that their sums stay in bounds.
      if !fits || sum.magnitude > UInt128(1) << 124 { return nil }
    }
    return sum
  }

  /// What a preference's figures can add up to at most, about.
  private func size(of preference: Int) -> Double {
    let largest =
      variables.indices.map { place in
        abs(Double(rows[preference][place])) * max(1, Double(variables[place].high - variables[place].low))
      }.max() ?? 0
    return max(1, largest, abs(Double(constants[preference])))
  }

  /// Prices for which `least` is as large as can be, as far as floating point tells.
  ///
  /// The dual of the linear program: a price for each preference, and for each variable the smaller of what is left of
  /// it at both ends.
  private func prices(of preferences: [Int], objective: (place: Int, sign: Int64)?) -> [Double] {
    var program = LinearProgram()
    // Preferences are scaled to coefficients of about 1, for the tolerances.
    let sizes = preferences.map(size)
    let unit = objective.map { Double(max(1, variables[$0.place].high - variables[$0.place].low)) } ?? 1
    for (preference, size) in zip(preferences, sizes) {
      program.columns.append(
        LinearProgram.Column(
          lower: 0, upper: objective == nil ? 1 : 1e9, objective: -Double(constants[preference]) / size))
    }
    for (place, variable) in variables.enumerated() {
      let column = program.columns.count
      program.columns.append(LinearProgram.Column(lower: -1e12, upper: 1e12, objective: 1))
      for end in [variable.low, variable.high] {
        // z <= (c - sum of prices) * end
        let row = program.rows.count
        let fixed = objective?.place == place ? Double(objective?.sign ?? 0) / unit * Double(end) : 0
        program.rows.append(LinearProgram.Row(upper: fixed))
        program.entries.append(LinearProgram.Entry(row: row, column: column, value: 1))
        for (index, preference) in preferences.enumerated() where rows[preference][place] != 0 {
          let value = Double(rows[preference][place]) / sizes[index] * Double(end)
          if value != 0 { program.entries.append(LinearProgram.Entry(row: row, column: index, value: value)) }
        }
      }
    }
    let outcome = try? program.solve(LinearProgram.Limits(time: .seconds(10)))
    guard case .optimal(_, let values)? = outcome else { return preferences.map { _ in 0 } }
    return preferences.indices.map { max(0, values[$0]) / sizes[$0] * unit }
  }
}
