@testable import MutualGains

/// The recommendation with one figure moved, from the gains of all packages.
struct MovedFigure {
  let figure: Figure
  let present: Settlement
  private let deal: Deal
  private let limit: Int64?
  private let rows: [Row]
  /// The amount of the figure now, and the other end's, of a numeric row.
  let amount: Int64
  private var otherEnd: Int64 = 0
  /// Transfer issues: packages that differ in them alone are one answer.
  private let transfers: Set<Int>

  private struct Row {
    let package: DealPackage
    let gain: Pair<Int64>
    /// The limited sums now, rule by rule; nil for other rules.
    let sums: [Int64?]
    let keepsOthers: Bool
  }

  init(_ deal: Deal, _ figure: Figure, _ present: Settlement, limit: Int64? = nil) {
    (self.deal, self.figure, self.present, self.limit) = (deal, figure, present, limit)
    var free = deal
    free.rules = []
    rows = BruteForce(free).packages.map { package in
      Row(
        package: package, gain: deal.gain(of: package).map(\.units),
        sums: deal.rules.map { rule in rule.condition.sum.map { deal.sum($0, of: package) } },
        keepsOthers: deal.rules.allSatisfy { $0.condition.sum != nil || deal.keeps($0, package) })
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
    var transfers = Set<Int>()
    if limit != 0 { transfers = Set(deal.transferIssues.map(\.issue)) }
    self.transfers = transfers
  }

  /// By how much the figure grows in a package when its amount moves by a step.
  private func growth(_ package: DealPackage, _ step: Int64) -> Int64 {
    switch figure.subject {
    case .option(let option): return package.choices[option.issue] == option.option ? step : 0
    case .bundle(let index):
      return deal.bundles[index].options.allSatisfy { package.choices[$0.issue] == $0.option } ? step : 0
    case .noDeal: return step
    case .row(let row): return row.options.contains(package.choices[row.issue]) ? step : 0
    case .end(let end, let row):
      guard let index = row.options.firstIndex(of: package.choices[row.issue]) else { return 0 }
      let place = index - row.options.startIndex
      func spaced(_ amount: Int64) -> Int64 {
        SensitivityDeals.spaced(
          place, of: row.options.count, from: end == .from ? amount : otherEnd,
          to: end == .from ? otherEnd : amount)
      }
      return spaced(amount + step) - spaced(amount)
    }
  }

  /// The gains of the packages that keep the rules after a step.
  private func packages(_ step: Int64) -> [(package: DealPackage, gain: Pair<Int64>)] {
    rows.compactMap { row in
      guard row.keepsOthers else { return nil }
      let growth = growth(row.package, step)
      var gain = row.gain
      gain[figure.side] += figure.kind == .cost || figure.subject == .noDeal ? -growth : growth
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
        case .maximum(_, let bound): if sum > bound { return nil }
        case .minimum(_, let bound): if sum < bound { return nil }
        default: break
        }
      }
      return (row.package, gain)
    }
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
    let packages = packages(step)
    let all = packages.map { merits($0.gain) }
    let best = all.max { $0 < $1 }
    let isAgreement = best.map { $0.0 >= 0 } ?? false
    if isAgreement != present.isAgreement { return true }
    guard isAgreement, let best else { return false }
    return !zip(packages, all).contains { package, merits in
      let isPresent = deal.issues.indices.allSatisfy {
        transfers.contains($0) || package.package.choices[$0] == present.package.choices[$0]
      }
      return isPresent && merits == best
    }
  }

  /// What it costs to be wrong by 20 %; nil where the package that stays then breaks a rule.
  func costOfError() -> Int64? {
    // Half to even: to the nearest, and of two equally near the even one.
    var error = abs(amount) / 5
    let rest = abs(amount) % 5
    if rest > 2 { error += 1 }
    if error == 0 { return 0 }
    var costs: [Int64] = []
    for step in [error, -error] {
      let packages = packages(step)
      var kept: Int64 = 0
      if present.isAgreement {
        guard let stays = packages.first(where: { $0.package == present.package }) else { return nil }
        kept = stays.gain.first + stays.gain.second
      }
      costs.append(max(0, packages.map { $0.gain.first + $0.gain.second }.max() ?? 0) - kept)
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
