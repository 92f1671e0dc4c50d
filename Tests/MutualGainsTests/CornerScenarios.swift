import DealGenerator

@testable import MutualGains

/// A small deal with uncertain figures, and what trying every package in every scenario at the ends says of it.
struct CornerScenarios {
  let deal: Deal
  let uncertainty: Uncertainty
  let packages: [DealPackage]
  /// Amounts are in units of the deal divided by this.
  private let scale: Int64
  /// What moves by itself, and which issue or bundle it belongs to.
  private let figures: [(subject: FirmPackage.Subject, ends: Pair<Int64>)]
  /// By package: what it has for certain, and of each figure how much.
  private let parts: [(certain: Int64, counts: [Int64])]

  init(_ deal: Deal, _ uncertainty: Uncertainty) {
    (self.deal, self.uncertainty) = (deal, uncertainty)
    packages = BruteForce(deal).packages
    let scale = powerOfTen(uncertainty.factorDigits) ?? 1
    self.scale = scale
    let transfers = Set(deal.transferIssues.map(\.issue))
    var figures: [(subject: FirmPackage.Subject, ends: Pair<Int64>)] = []
    /// By what a part of a package's sum is: its place among the figures.
    var places: [String: Int] = [:]
    func place(_ key: String, _ subject: FirmPackage.Subject, _ ends: Pair<Int64>) -> Int {
      if let known = places[key] { return known }
      places[key] = figures.count
      figures.append((subject, ends))
      return figures.count - 1
    }
    func factor(_ percent: ExactDecimal) -> Int64 {
      // Whole percents and tenths: the scale has three decimals at most.
      scale + percent.units * scale / (powerOfTen(percent.digits + 2) ?? 1)
    }
    var parts: [(certain: Int64, counts: [(place: Int, count: Int64)])] = []
    for package in packages {
      var part: (certain: Int64, counts: [(place: Int, count: Int64)]) = (
        -deal.noDealValue.sum.units * scale, []
      )
      func add(_ figure: InputAmount, _ amount: Int64, weight: Int64, _ subject: FirmPackage.Subject) {
        let sign: Int64 = figure.kind == .value ? 1 : -1
        if let range = uncertainty.ranges.first(where: { $0.figure == figure }) {
          let ends = Pair(range.amounts.lowerBound.units * weight, range.amounts.upperBound.units * weight)
          part.counts.append((place("\(figure)", subject, ends.map { $0 * scale }), sign))
        } else if case .option(let option) = figure.subject, !transfers.contains(option.issue),
          let margin = uncertainty.margin(onIssue: option.issue, side: figure.side, kind: figure.kind)
        {
          let key = "margin \(option.issue) \(figure.side) \(figure.kind)"
          let ends = Pair(factor(margin.low), factor(margin.high))
          part.counts.append((place(key, subject, ends), sign * amount))
        } else {
          part.certain += sign * amount * scale
        }
      }
      for (issue, option) in package.choices.enumerated() {
        for side in Side.allCases {
          let index = OptionIndex(issue: issue, option: option)
          add(
            InputAmount(option: index, side: side, kind: .value),
            deal.issues[issue].value(ofOption: option)[side].units, weight: 1, .issue(issue))
          add(
            InputAmount(option: index, side: side, kind: .cost),
            deal.issues[issue].cost(ofOption: option)[side].units, weight: 1, .issue(issue))
        }
      }
      for (index, bundle) in deal.bundles.enumerated() where bundle.isPart(of: package) {
        for side in Side.allCases {
          add(InputAmount(.bundle(index), side: side), bundle.value[side].units, weight: 1, .bundle(index))
          add(
            InputAmount(.bundle(index), side: side, kind: .cost), bundle.cost[side].units, weight: 1,
            .bundle(index))
        }
      }
      parts.append(part)
    }
    self.figures = figures
    self.parts = parts.map { part in
      var counts = Array(repeating: Int64(0), count: figures.count)
      for (place, count) in part.counts { counts[place] += count }
      return (part.certain, counts)
    }
  }

  var figureCount: Int { figures.count }

  /// The surplus of each package in a scenario.
  private func surpluses(_ amounts: [Int64]) -> [Int64] {
    parts.map { part in zip(part.counts, amounts).reduce(part.certain) { $0 + $1.0 * $1.1 } }
  }

  private func corner(_ bits: Int) -> [Int64] {
    figures.enumerated().map { bits >> $0 & 1 == 1 ? $1.ends.second : $1.ends.first }
  }

  /// By package, the most that it misses over those scenarios at the ends that have `bits` where `mask` says.
  private func regrets(_ bits: Int = 0, mask: Int = 0) -> [Int64] {
    var regrets = Array(repeating: Int64(0), count: packages.count)
    for corner in 0..<(1 << figures.count) where corner & mask == bits {
      let surpluses = surpluses(self.corner(corner))
      let best = surpluses.max() ?? 0
      for index in regrets.indices { regrets[index] = max(regrets[index], best - surpluses[index]) }
    }
    return regrets
  }

  /// By package.
  var regrets: [ExactDecimal] { regrets().map(decimal) }

  /// The smallest regret less what is left of it when the figures of `subject` are known, at worst.
  func worth(of subject: FirmPackage.Subject) -> ExactDecimal {
    let mask = figures.indices.filter { figures[$0].subject == subject }.reduce(0) { $0 | 1 << $1 }
    var (worst, bits) = (Int64(0), mask)
    while true {
      worst = max(worst, regrets(bits, mask: mask).min() ?? 0)
      if bits == 0 { break }
      bits = (bits - 1) & mask
    }
    return decimal((regrets().min() ?? 0) - worst)
  }

  /// Whether a package with that option has the largest surplus, in every scenario at the ends.
  func isAlwaysBest(_ option: OptionIndex) -> Bool {
    (0..<(1 << figures.count)).allSatisfy { isBest(option, corner($0)) }
  }

  func isBest(_ option: OptionIndex, _ amounts: [Int64]) -> Bool {
    let surpluses = surpluses(amounts)
    let best = surpluses.max()
    return packages.indices.contains {
      packages[$0].choices[option.issue] == option.option && surpluses[$0] == best
    }
  }

  /// Figures somewhere inside their ranges.
  func draw(using generator: inout SeededGenerator) -> [Int64] {
    figures.map { Int64.random(in: $0.ends.first...$0.ends.second, using: &generator) }
  }

  /// What a package misses with those figures.
  func loss(of package: DealPackage, _ amounts: [Int64]) -> ExactDecimal? {
    let surpluses = surpluses(amounts)
    guard let index = packages.firstIndex(of: package), let best = surpluses.max() else { return nil }
    return decimal(best - surpluses[index])
  }

  private func decimal(_ units: Int64) -> ExactDecimal {
    ExactDecimal(units: units, digits: deal.digits + uncertainty.factorDigits).trimmed
  }

  /// Uncertain figures for `deal`, so few that all scenarios can be tried.
  static func random(_ deal: Deal, using generator: inout SeededGenerator) -> Uncertainty {
    var ranges: [Uncertainty.Range] = []
    var margins: [Uncertainty.Margin] = []
    func percent(_ range: ClosedRange<Int64>) -> ExactDecimal {
      Bool.random(using: &generator)
        ? ExactDecimal(units: Int64.random(in: range, using: &generator))
        : ExactDecimal(units: Int64.random(in: range, using: &generator) * 5, digits: 1)
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let issue = Bool.random(using: &generator) ? deal.issues.indices.randomElement(using: &generator) : nil
      let (side, kind) = (
        Side.allCases.randomElement(using: &generator) ?? .first,
        InputAmount.Kind.allCases.randomElement(using: &generator) ?? .value
      )
      if margins.contains(where: { $0.issue == issue && $0.side == side && $0.kind == kind }) { continue }
      let isEven = Bool.random(using: &generator)
      let high = percent(0...60)
      let low = isEven ? ExactDecimal(units: -high.units, digits: high.digits) : percent(-60...0)
      margins.append(Uncertainty.Margin(issue: issue, side: side, kind: kind, low: low, high: high))
    }
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let issue = deal.issues.indices.randomElement(using: &generator) ?? 0
      let option = deal.issues[issue].options.indices.randomElement(using: &generator) ?? 0
      var figure = InputAmount(
        option: OptionIndex(issue: issue, option: option), side: .second,
        kind: InputAmount.Kind.allCases.randomElement(using: &generator) ?? .value)
      if !deal.bundles.isEmpty, Int.random(in: 0..<4, using: &generator) == 0 {
        figure = InputAmount(
          .bundle(Int.random(in: deal.bundles.indices, using: &generator)),
          side: Side.allCases.randomElement(using: &generator) ?? .first)
      }
      if ranges.contains(where: { $0.figure == figure }) { continue }
      let amount = deal.amount(of: figure).units
      var half = Int64.random(in: 0...max(3, abs(amount) / 2 + 3), using: &generator)
      if figure.kind == .cost { half = min(half, amount) }
      ranges.append(Uncertainty.Range(figure, Amount(units: amount - half)...Amount(units: amount + half)))
    }
    return Uncertainty(ranges: ranges, margins: margins)
  }
}
