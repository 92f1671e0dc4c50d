/// Sensitivity where payments are without limit, from surpluses alone: the recommended package has the largest
/// one, and moving a figure moves the surplus of exactly the packages with its option.
///
/// While an option gets worse, the best package without it comes nearer; while one gets better, the best package
/// with it does. Where the two are equal the payments decide, which a look at that amount shows; one unit
/// further it is certain.
struct SurplusSensitivity {
  private let whole: Sensitivity
  private let surplus: Int64
  /// The points with the largest surplus.
  private let largest: [UtilityPoint]
  /// Issue by issue the options' joint net utilities, where nothing ties issues.
  private let jointNets: [[Int64]]?
  /// Issue by issue the largest of them, how often it is there, and the largest of the others.
  private let bests: [(best: Int64, count: Int, second: Int64?)]
  /// A bound on all sums of the deal, to know without trying that an amount can be held.
  private let sumBound: Int128
  private var surpluses: [OptionIndex: (with: Int64?, without: Int64?)?] = [:]

  init(_ whole: Sensitivity) {
    self.whole = whole
    let deal = whole.deal
    surplus = whole.settlement.surplus.units
    let isFree = deal.rules.isEmpty && deal.bundles.isEmpty
    let nets = deal.issues.map { issue in
      issue.options.indices.map { issue.utility(ofOption: $0).sum.units }
    }
    jointNets = isFree ? nets : nil
    bests = nets.map { nets in
      let best = nets.max() ?? 0
      let others = nets.filter { $0 != best }
      return (best, nets.count - others.count, others.max())
    }
    largest =
      isFree && bests.allSatisfy { $0.count == 1 }
      ? [whole.settlement.point] : FairPoints(on: whole.frontier).largestSurplus
    var bound = Side.allCases.reduce(Int128(0)) { $0 + Int128(deal.noDealValue[$1].units.magnitude) }
    for option in deal.issues.flatMap(\.options) {
      for side in Side.allCases {
        bound += Int128(option.value[side].units.magnitude) + Int128(option.cost[side].units)
      }
    }
    for bundle in deal.bundles {
      for side in Side.allCases {
        bound += Int128(bundle.value[side].units.magnitude) + Int128(bundle.cost[side].units.magnitude)
      }
    }
    sumBound = bound
  }

  mutating func sensitivity(to figure: Figure) -> FigureSensitivity {
    let amount = whole.deal.amount(of: figure)
    guard !whole.isLimited(figure), let known = surpluses(of: figure.option) else {
      return FigureSensitivity(figure: figure, amount: amount, up: .unknown, down: .unknown)
    }
    // A cost that rises makes its option worse.
    let sign: Int64 = figure.kind == .value ? 1 : -1
    let (better, worse) = (
      better(figure, sign, with: known.with, without: known.without),
      worse(figure, -sign, with: known.with, without: known.without)
    )
    return FigureSensitivity(
      figure: figure, amount: amount, up: sign > 0 ? better : worse, down: sign > 0 ? worse : better)
  }

  /// The largest surplus of the packages with and without an option, nil where there are none; nil where a
  /// limit of the search was reached.
  private mutating func surpluses(of option: OptionIndex) -> (with: Int64?, without: Int64?)? {
    if let nets = jointNets {
      let best = bests[option.issue]
      let mine = nets[option.issue][option.option]
      let other = mine == best.best && best.count == 1 ? best.second : best.best
      return (surplus - best.best + mine, other.map { surplus - best.best + $0 })
    }
    if let known = surpluses[option] { return known }
    let with = ParetoFrontier(of: whole.deal.fixing([option]))
    let without = ParetoFrontier(of: whole.deal.forbidding(option))
    let isProven = with.openGaps.isEmpty && without.openGaps.isEmpty
    let found: (with: Int64?, without: Int64?)? =
      isProven ? (with.largestSurplus?.units, without.largestSurplus?.units) : nil
    surpluses[option] = .some(found)
    return found
  }

  private typealias Nearest = FigureSensitivity.Nearest

  /// The nearest change while the option gets better.
  private func better(_ figure: Figure, _ direction: Int64, with: Int64?, without: Int64?) -> Nearest {
    guard let with else { return .none }
    // Without agreement, the first package with 0 brings it.
    if surplus < 0 { return checked(figure, direction, -with, isCertain: true) }
    if isChosen(figure.option) {
      // All packages with the option keep their distances in surplus: only among equal ones may the smallest
      // payment be another's, until the figure has passed all their payments.
      return largest.count == 1
        ? .none : whole.halving(figure, direction, bound: paymentBound)
    }
    return atTie(figure, direction, distance: surplus - with)
  }

  /// The nearest change while the option gets worse.
  private func worse(_ figure: Figure, _ direction: Int64, with: Int64?, without: Int64?) -> Nearest {
    if surplus < 0 || !isChosen(figure.option) { return .none }
    if let without, without == surplus {
      // From the first unit on, the best of the packages without the option are recommended, and stay it.
      return largest.count == 1 ? .none : checked(figure, direction, 1, isCertain: false)
    }
    let toNoDeal = surplus + 1
    let distance = without.map { surplus - $0 }
    if largest.count > 1 {
      return whole.halving(figure, direction, bound: min(toNoDeal, distance.map { $0 + 1 } ?? toNoDeal))
    }
    if let distance, distance < toNoDeal { return atTie(figure, direction, distance: distance) }
    return checked(figure, direction, toNoDeal, isCertain: true)
  }

  /// The change where two surpluses become equal: there, or one unit further.
  private func atTie(_ figure: Figure, _ direction: Int64, distance: Int64) -> Nearest {
    if distance > 0 {
      let there = isChangedAtTie(figure, direction, distance)
      switch there {
      case .changed: return checked(figure, direction, distance, isCertain: true)
      case .unproven: return .unknown
      default: break
      }
    }
    return checked(figure, direction, distance + 1, isCertain: true)
  }

  /// Whether at equal surpluses another point has the smaller payment, or an equal one and the larger first
  /// utility.
  private func isChangedAtTie(_ figure: Figure, _ direction: Int64, _ distance: Int64) -> Sensitivity.Effect {
    let deal = whole.deal
    guard jointNets != nil, largest.count == 1, bests.allSatisfy({ $0.count == 1 }) else {
      let amount = deal.amount(of: figure)
      let (moved, overflow) = amount.units.addingReportingOverflow(direction * distance)
      return overflow ? .impossible : whole.effect(of: Amount(units: moved), on: figure)
    }
    // Packages that tie differ on this one issue only.
    let issue = deal.issues[figure.option.issue]
    let chosen = whole.settlement.package.choices[figure.option.issue]
    func utility(_ option: Int) -> Pair<Int64> {
      var utility = issue.utility(ofOption: option).map(\.units)
      if option == figure.option.option {
        utility[figure.side] += direction * distance * (figure.kind == .value ? 1 : -1)
      }
      return utility
    }
    let gain = whole.settlement.gain.map(\.units)
    let before = issue.utility(ofOption: chosen).map(\.units)
    /// The size of the payment, and how small the first utility is.
    func merits(_ option: Int) -> (Int128, Int128) {
      let utility = utility(option)
      let difference =
        Int128(gain.first - before.first + utility.first)
        - Int128(gain.second - before.second + utility.second)
      return (abs(difference), -difference)
    }
    let mine = utility(chosen)
    let rivals = issue.options.indices.filter { option in
      option != chosen && utility(option).sum == mine.sum
    }
    return rivals.contains { merits($0) < merits(chosen) } ? .changed : .same
  }

  private func isChosen(_ option: OptionIndex) -> Bool {
    whole.settlement.package.choices[option.issue] == option.option
  }

  /// A step further than all payments among the points with the largest surplus.
  private var paymentBound: Int64 {
    let sizes = largest.map { point -> Int64 in
      let gain = whole.deal.gain(at: point)
      return max(abs(gain.first.units), abs(gain.second.units))
    }
    return min(4 * min(sizes.max() ?? 0, 1 << 59) + 2, 1 << 62)
  }

  /// The amount so many units away, where the deal can hold it and, unless that is certain, it changes
  /// something.
  private func checked(
    _ figure: Figure, _ direction: Int64, _ distance: Int64, isCertain: Bool
  ) -> Nearest {
    let amount = whole.deal.amount(of: figure)
    let (moved, overflow) = amount.units.addingReportingOverflow(direction * distance)
    if overflow || (figure.kind == .cost && moved < 0) { return .none }
    let result = Nearest.amount(Amount(units: moved))
    if isCertain, sumBound + Int128(moved.magnitude) <= Deal.largestSum { return result }
    switch whole.effect(of: Amount(units: moved), on: figure) {
    case .changed: return result
    case .unproven: return .unknown
    default: return .none
    }
  }
}
