/// Every package of a small deal, with what the rules look at: for figures in a sum that a rule limits, which decide
/// with each step which packages there are, and for options that each would take a search of their own.
struct PackageTable {
  private let deal: Deal
  /// By counting options on, the last issue first.
  private(set) var surpluses: [Int64] = []
  /// Whether each keeps all rules but those of `limits`.
  private var keepsOthers: [Bool] = []
  private var limits: [Limit] = []
  /// So many packages lie between two options of an issue.
  private let strides: [Int]

  /// Deals with so many packages at most are looked at.
  static let largestPackageCount: Int64 = 1 << 16

  /// A rule that limits a sum of a party, and that sum of each package.
  private struct Limit {
    let sum: PackageSum
    let bound: Int64
    let isMaximum: Bool
    var sums: [Int64] = []
  }

  /// Nil where `isOver` says so before all packages were looked at.
  ///
  /// - Precondition: The deal has `largestPackageCount` packages at most.
  init?(_ deal: Deal, isOver: () -> Bool) {
    self.deal = deal
    var strides = Array(repeating: 1, count: deal.issues.count)
    for issue in deal.issues.indices.dropLast().reversed() {
      strides[issue] = strides[issue + 1] * deal.issues[issue + 1].options.count
    }
    self.strides = strides
    var others: [Rule] = []
    for rule in deal.rules {
      switch rule.condition {
      case .maximum(.quantity, _), .minimum(.quantity, _): others.append(rule)
      case .maximum(let sum, let bound): limits.append(Limit(sum: sum, bound: bound, isMaximum: true))
      case .minimum(let sum, let bound): limits.append(Limit(sum: sum, bound: bound, isMaximum: false))
      default: others.append(rule)
      }
    }
    for index in 0..<Int(deal.packageCount.value) {
      if isOver() { return nil }
      let package = package(index)
      surpluses.append(deal.gain(of: package).sum.units)
      keepsOthers.append(others.allSatisfy { deal.keeps($0, package) })
      for limit in limits.indices { limits[limit].sums.append(deal.sum(limits[limit].sum, of: package)) }
    }
  }

  var indices: Range<Int> { surpluses.indices }

  func package(_ index: Int) -> DealPackage {
    DealPackage(choices: deal.issues.indices.map { option(of: index, on: $0) })
  }

  func index(of package: DealPackage) -> Int {
    zip(package.choices, strides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func option(of index: Int, on issue: Int) -> Int {
    index / strides[issue] % deal.issues[issue].options.count
  }

  /// What of a figure counts in a package.
  func part(_ index: Int, _ move: InputAmountMove) -> InputAmountMove.Part {
    guard let issue = move.figure.issue else { return move.part(of: package(index), in: deal) }
    return move.part(ofOption: option(of: index, on: issue))
  }

  /// The largest surplus of the packages with each option of an issue that keep the rules as they are.
  func surpluses(ofIssue issue: Int) -> [Int64?] {
    var best = [Int64?](repeating: nil, count: deal.issues[issue].options.count)
    for index in indices where keepsRules(index, nil, after: 0) {
      let option = option(of: index, on: issue)
      best[option] = max(best[option] ?? .min, surpluses[index])
    }
    return best
  }

  /// Whether a package keeps all rules after so many steps.
  func keepsRules(_ index: Int, _ move: InputAmountMove?, after step: Int64) -> Bool {
    guard keepsOthers[index] else { return false }
    let moved = move.map { $0.direction * $0.size(part(index, $0), after: step) } ?? 0
    return limits.allSatisfy { limit in
      let sum = limit.sums[index] + (move.map { limit.sum.rate(of: $0.figure) } ?? 0) * moved
      return limit.isMaximum ? sum <= limit.bound : sum >= limit.bound
    }
  }

  /// The steps from 1 to `end` at which a package keeps all rules; nil where there are none.
  func steps(_ index: Int, _ move: InputAmountMove, end: Int64) -> ClosedRange<Int64>? {
    guard keepsOthers[index] else { return nil }
    var (low, high) = (Int64(1), end)
    let part = part(index, move)
    for limit in limits {
      /// How much room the limit leaves now, and how much of it each step takes.
      let room =
        limit.isMaximum
        ? limit.bound.subtractingClamped(limit.sums[index])
        : limit.sums[index].subtractingClamped(limit.bound)
      let rate = part == .none ? 0 : limit.sum.rate(of: move.figure) * move.direction
      switch limit.isMaximum ? rate : -rate {
      case 0: if room < 0 { return nil }
      case 1:
        if room < 0 { return nil }
        if room < .max, let over = move.firstStep(part, movedBy: room + 1) { high = min(high, over - 1) }
      default:
        guard room > -.max, let first = move.firstStep(part, movedBy: -room) else { return nil }
        low = max(low, first)
      }
    }
    return low <= high ? low...high : nil
  }
}

extension Int64 {
  fileprivate func subtractingClamped(_ other: Int64) -> Int64 {
    Int64(clamping: Int128(self) - Int128(other))
  }
}
