/// Sensitivity to figures in a sum that a rule limits, with payments without limit, in deals that are small
/// enough to look at every package.
///
/// While such a figure moves, the packages with its option all move alike, in surplus and in what the first
/// party gains more than the second; but each of them keeps the limits only on a stretch of steps. From the
/// largest surplus down, the stretches tell which of them is the best one at each step, and within a stretch the
/// first change is found without trying every step.
struct LimitedSensitivity {
  private let whole: Sensitivity
  /// All packages, by counting options on, the last issue first.
  private var surpluses: [Int64] = []
  private var differences: [Int64] = []
  /// Whether each keeps all rules but those of `limits`.
  private var keepsOthers: [Bool] = []
  private var limits: [Limit] = []
  /// So many packages lie between two options of an issue.
  private let strides: [Int]
  private let present: Int
  /// Whether the search was stopped before all packages were looked at.
  private let isStopped: Bool

  /// Deals with so many packages at most are looked at.
  static let largestPackageCount: Int64 = 1 << 16
  /// So many packages at most are put beside each other for one direction of a figure.
  private static let largestWork = 4_000_000
  /// Amounts further away are not looked at: no deal with limited sums has room for them.
  static let farthest = Int64(1) << 61

  /// A rule that limits a sum of a party, and that sum of each package.
  private struct Limit {
    let sum: PackageSum
    let bound: Int64
    let isMaximum: Bool
    var sums: [Int64] = []
  }

  /// Nil where the deal has too many packages.
  init?(_ whole: Sensitivity) {
    let deal = whole.deal
    guard deal.packageCount.value <= LimitedSensitivity.largestPackageCount else { return nil }
    self.whole = whole
    var strides = Array(repeating: 1, count: deal.issues.count)
    for issue in deal.issues.indices.dropLast().reversed() {
      strides[issue] = strides[issue + 1] * deal.issues[issue + 1].options.count
    }
    self.strides = strides
    present = zip(whole.settlement.package.choices, strides).reduce(0) { $0 + $1.0 * $1.1 }
    var others: [Rule] = []
    for rule in deal.rules {
      switch rule.condition {
      case .maximum(.quantity, _), .minimum(.quantity, _): others.append(rule)
      case .maximum(let sum, let bound): limits.append(Limit(sum: sum, bound: bound, isMaximum: true))
      case .minimum(let sum, let bound): limits.append(Limit(sum: sum, bound: bound, isMaximum: false))
      default: others.append(rule)
      }
    }
    var isStopped = false
    for index in 0..<Int(deal.packageCount.value) {
      if whole.isOver {
        isStopped = true
        break
      }
      let package = DealPackage(
        choices: deal.issues.indices.map { index / strides[$0] % deal.issues[$0].options.count })
      let gain = deal.gain(of: package)
      surpluses.append(gain.sum.units)
      differences.append((gain.first - gain.second).units)
      keepsOthers.append(others.allSatisfy { deal.keeps($0, package) })
      for limit in limits.indices { limits[limit].sums.append(deal.sum(limits[limit].sum, of: package)) }
    }
    self.isStopped = isStopped
  }

  func sensitivity(to figure: Figure) -> FigureSensitivity {
    FigureSensitivity(
      figure: figure, amount: whole.deal.amount(of: figure), up: nearest(figure, 1), down: nearest(figure, -1)
    )
  }

  private func nearest(_ figure: Figure, _ direction: Int64) -> FigureSensitivity.Nearest {
    if isStopped || whole.isOver { return .unknown(.searchLimit) }
    let amount = whole.deal.amount(of: figure).units
    let isCut = figure.kind == .cost && direction < 0
    let end = isCut ? min(amount, LimitedSensitivity.farthest) : LimitedSensitivity.farthest
    guard end > 0 else { return .none }
    let sign = figure.kind == .value ? direction : -direction
    var search = StretchSearch(
      rise: sign, spread: figure.side == .first ? sign : -sign, isAgreement: whole.settlement.isAgreement,
      now: StretchSearch.Place(surplus: surpluses[present], difference: differences[present]),
      work: LimitedSensitivity.largestWork, isOver: { whole.isOver })
    var moving: [StretchSearch.Moving] = []
    let (stride, count) = (
      strides[figure.option.issue], whole.deal.issues[figure.option.issue].options.count
    )
    for index in surpluses.indices where keepsOthers[index] {
      let hasOption = index / stride % count == figure.option.option
      guard let steps = steps(ofPackage: index, hasOption ? figure : nil, direction, end: end) else {
        continue
      }
      let place = StretchSearch.Place(surplus: surpluses[index], difference: differences[index])
      if hasOption {
        moving.append(StretchSearch.Moving(place: place, steps: steps))
        if index == present { search.present = moving.last }
      } else {
        search.add(fixed: place)
      }
    }
    switch search.firstChange(of: moving, upTo: end) {
    case .none: return .none
    case .unknown: return .unknown(.manyComparisons)
    case .stopped: return .unknown(.searchLimit)
    case .step(let step):
      let (moved, overflow) = amount.addingReportingOverflow(direction * step)
      let canHold = !overflow && (try? whole.deal.replacing(figure, with: Amount(units: moved))) != nil
      return canHold ? .amount(Amount(units: moved)) : .none
    }
  }

  /// The steps, from 1 on, at which a package keeps all limits; nil where there are none.
  private func steps(
    ofPackage index: Int, _ figure: Figure?, _ direction: Int64, end: Int64
  ) -> ClosedRange<Int64>? {
    var (low, high) = (Int64(1), end)
    for limit in limits {
      /// How much room the limit leaves now, and how much of it each step takes.
      let room =
        limit.isMaximum
        ? limit.bound.subtractingClamped(limit.sums[index])
        : limit.sums[index].subtractingClamped(limit.bound)
      let rate = figure.map { limit.sum.rate(of: $0) * direction } ?? 0
      switch limit.isMaximum ? rate : -rate {
      case 0: if room < 0 { return nil }
      case 1: high = min(high, room)
      default: low = max(low, room == .min ? .max : -room)
      }
    }
    return low <= high ? low...high : nil
  }
}

extension PackageSum {
  /// What the sum of a package with a figure's option grows by with each unit of the figure.
  fileprivate func rate(of figure: Figure) -> Int64 {
    switch self {
    case .value(let side): side == figure.side && figure.kind == .value ? 1 : 0
    case .cost(let side): side == figure.side && figure.kind == .cost ? 1 : 0
    case .gain(let side): side == figure.side ? (figure.kind == .value ? 1 : -1) : 0
    case .quantity: 0
    }
  }
}

extension Int64 {
  fileprivate func subtractingClamped(_ other: Int64) -> Int64 {
    Int64(clamping: Int128(self) - Int128(other))
  }
}
