@testable import MutualGains

/// The recommendation with one figure moved, from the gains of all packages.
struct MovedFigure {
  let figure: InputAmount
  let present: Settlement
  private let deal: Deal
  private let limit: Int64?
  private let rows: [Row]
  /// The amount of the figure now, and the other end's, of a numeric row.
  let amount: Int64
  private var otherEnd: Int64 = 0

  private struct Row {
    let package: DealPackage
    let gain: Pair<Int64>
    /// The limited sums now, rule by rule; nil for other rules.
    let sums: [Int64?]
    /// Whether it differs from the recommended package in transfer issues at most.
    let isPresent: Bool
    /// What of the figure counts in it.
    let share: Share
  }

  /// Nothing, all, or what an option of a numeric row has of it.
  private enum Share { case none, all, option(Int) }

  init(_ deal: Deal, _ figure: InputAmount, _ present: Settlement, limit: Int64? = nil) {
    (self.deal, self.figure, self.present, self.limit) = (deal, figure, present, limit)
    var transfers = Set<Int>()
    if limit != 0 { transfers = Set(deal.transferIssues.map(\.issue)) }
    var free = deal
    free.rules = deal.rules.filter { $0.condition.sum == nil }
    rows = BruteForce(free).packages.map { package in
      Row(
        package: package, gain: deal.gain(of: package).map(\.units),
        sums: deal.rules.map { rule in rule.condition.sum.map { deal.sum($0, of: package) } },
        isPresent: deal.issues.indices.allSatisfy {
          transfers.contains($0) || package.choices[$0] == present.package.choices[$0]
        }, share: MovedFigure.share(of: figure, in: package, deal))
    }
    func amount(_ issue: Int, _ option: Int) -> Int64 {
      let option = deal.issues[issue].options[option]
      return (figure.kind == .value ? option.value : option.cost)[figure.side].units
    }
    switch figure.subject {
    case .option(let option): self.amount = amount(option.issue, option.option)
    case .bundle(let index):
      let bundle = deal.bundles[index]
      self.amount = (figure.kind == .value ? bundle.value : bundle.cost)[figure.side].units
    case .noDeal: self.amount = deal.noDealValue[figure.side].units
    case .row(let row): self.amount = amount(row.issue, row.options.lowerBound)
    case .end(let end, let row):
      let ends = (amount(row.issue, row.options.lowerBound), amount(row.issue, row.options.upperBound - 1))
      self.amount = end == .from ? ends.0 : ends.1
      otherEnd = end == .from ? ends.1 : ends.0
    }
  }

  private static func share(of figure: InputAmount, in package: DealPackage, _ deal: Deal) -> Share {
    switch figure.subject {
    case .option(let option): return package.choices[option.issue] == option.option ? .all : .none
    case .bundle(let index):
      return deal.bundles[index].options.allSatisfy { package.choices[$0.issue] == $0.option } ? .all : .none
    case .noDeal: return .all
    case .row(let row): return row.options.contains(package.choices[row.issue]) ? .all : .none
    case .end(_, let row):
      guard let index = row.options.firstIndex(of: package.choices[row.issue]) else { return .none }
      return .option(index - row.options.startIndex)
    }
  }

  /// By how much the amounts of a row's options grow when the end moves by a step.
  private func growths(_ step: Int64) -> [Int64] {
    guard case .end(let end, let row) = figure.subject else { return [] }
    return row.options.indices.map { index in
      let place = index - row.options.startIndex
      func spaced(_ amount: Int64) -> Int64 {
        SensitivityDeals.spaced(
          place, of: row.options.count, from: end == .from ? amount : otherEnd,
          to: end == .from ? otherEnd : amount)
      }
      return spaced(amount + step) - spaced(amount)
    }
  }

  /// Hands over the gains of the packages that keep the rules after a step.
  private func forEachPackage(_ step: Int64, _ body: (Row, Pair<Int64>) -> Void) {
    let growths = growths(step)
    for row in rows {
      let growth: Int64 =
        switch row.share {
        case .none: 0
        case .all: step
        case .option(let index): growths[index]
        }
      var gain = row.gain
      gain[figure.side] += figure.kind == .cost || figure.subject == .noDeal ? -growth : growth
      if keepsLimits(row, growth, gain) { body(row, gain) }
    }
  }

  private func keepsLimits(_ row: Row, _ growth: Int64, _ gain: Pair<Int64>) -> Bool {
    for (rule, sum) in zip(deal.rules, row.sums) {
      guard var sum else { continue }
      switch rule.condition.sum {
      case .value(let side) where side == figure.side && figure.kind == .value && figure.subject != .noDeal:
        sum += growth
      case .cost(let side) where side == figure.side && figure.kind == .cost: sum += growth
      case .gain(let side) where side == figure.side: sum += gain[side] - row.gain[side]
      default: break
      }
      switch rule.condition {
      case .maximum(_, let bound): if sum > bound { return false }
      case .minimum(_, let bound): if sum < bound { return false }
      default: break
      }
    }
    return true
  }

  /// The smaller and the larger gain after the best payment.
  private func merits(_ gain: Pair<Int64>) -> (Int64, Int64) {
    let limit = limit ?? .max
    let paid = max(-limit, min(limit, (gain.first - gain.second) / 2))
    let after = (gain.first - paid, gain.second + paid)
    return (min(after.0, after.1), max(after.0, after.1))
  }

  /// Whether the recommended package is none any more when the amount moves by `step`.
  func changes(_ step: Int64) -> Bool {
    var (best, mine): ((Int64, Int64)?, (Int64, Int64)?)
    forEachPackage(step) { row, gain in
      let merits = merits(gain)
      if best.map({ $0 < merits }) ?? true { best = merits }
      if row.isPresent, mine.map({ $0 < merits }) ?? true { mine = merits }
    }
    let isAgreement = best.map { $0.0 >= 0 } ?? false
    if isAgreement != present.isAgreement { return true }
    guard isAgreement, let best else { return false }
    return mine.map { $0 < best } ?? true
  }

  /// What it costs to be wrong by 20 %; nil where the package that stays then breaks a rule.
  func costOfError() -> Int64? {
    // Half to even: to the nearest; a fifth is never halfway.
    let error = abs(amount) / 5 + (abs(amount) % 5 > 2 ? 1 : 0)
    if error == 0 { return 0 }
    var costs: [Int64] = []
    for step in [error, -error] {
      var best = Int64(0)
      var kept: Int64? = present.isAgreement ? nil : 0
      forEachPackage(step) { row, gain in
        best = max(best, gain.first + gain.second)
        if present.isAgreement, row.package == present.package { kept = gain.first + gain.second }
      }
      guard let kept else { return nil }
      costs.append(best - kept)
    }
    return costs.max()
  }

  /// Steps at which something may happen: a package keeps or breaks a limit, or two surpluses are equal.
  var notable: Set<Int64> {
    var steps = Set<Int64>()
    for row in rows {
      for (rule, sum) in zip(deal.rules, row.sums) {
        guard let sum else { continue }
        switch rule.condition {
        case .maximum(_, let bound), .minimum(_, let bound): steps.insert(abs(bound - sum))
        default: break
        }
      }
      let surplus = row.gain.first + row.gain.second
      steps.formUnion([abs(surplus), abs(surplus - present.surplus.units)])
    }
    return Set(steps.flatMap { [$0 - 1, $0, $0 + 1] })
  }
}
