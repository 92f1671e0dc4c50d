/// Sensitivity where payments are without limit, from surpluses alone: the recommended package has the largest
/// one, and moving a figure moves the surplus of exactly the packages with its option.
///
/// While an option gets worse, the best package without it comes nearer; while one gets better, the best package
/// with it does. Where the two are equal the payments decide, which a look at that amount shows; one unit
/// further it is certain. Not for figures in a sum that a rule limits: they change which packages there are.
struct SurplusSensitivity {
  private let whole: Sensitivity
  private let surplus: Int64
  /// Whether different utilities have the largest surplus.
  private let hasTies: Bool
  /// A step that is larger than all payments among those utilities.
  private let paymentBound: Int64
  /// Where nothing ties issues: what tells the recommendation without a settlement.
  private var tied: TiedSurpluses?
  /// Issue by issue the largest joint net utility, how often it is there, and the largest of the others.
  private let bests: [(best: Int64, count: Int, second: Int64?)]
  /// A bound on all sums of the deal, to know without trying that an amount can be held.
  private let sumBound: Int128
  /// Whether the search was stopped before anything could be told.
  private let isStopped: Bool
  /// Where something ties issues: the largest surplus of the packages with each option that isn't chosen, and
  /// of those without each that is.
  private var surpluses: [OptionIndex: Surplus] = [:]

  /// The largest surplus of some packages.
  private enum Surplus {
    /// Nil where there are no such packages.
    case known(Int64?)
    /// A limit of the search was reached.
    case unknown
  }

  init(_ whole: Sensitivity) {
    self.whole = whole
    let deal = whole.deal
    surplus = whole.settlement.surplus.units
    let isFree = deal.rules.isEmpty && deal.bundles.isEmpty
    bests = deal.issues.map { issue in
      let nets = issue.options.indices.map { issue.utility(ofOption: $0).sum.units }
      let best = nets.max() ?? 0
      let others = nets.filter { $0 != best }
      return (best, nets.count - others.count, others.max())
    }
    if whole.isOver {
      (tied, hasTies, isStopped) = (nil, false, true)
    } else if isFree {
      tied = TiedSurpluses(deal, whole.settlement, isOver: { whole.isOver })
      (hasTies, isStopped) = (tied.map { $0.count > 1 } ?? false, tied == nil)
    } else {
      let sums = whole.frontier.candidates { Int128(deal.gain(at: $0).sum.units) }
        .map { deal.gain(at: $0).sum.units }
      (tied, hasTies, isStopped) = (nil, sums.count { [surplus] in $0 == surplus } > 1, false)
    }
    // Payments lie between those at both ends of the frontier.
    let ends = [whole.frontier.supportedPoints.first, whole.frontier.supportedPoints.last]
    let sizes = ends.compactMap(\.self).map { point in
      let gain = deal.gain(at: point)
      return max(gain.first.units.magnitude, gain.second.units.magnitude)
    }
    paymentBound = 4 * Int64(min(sizes.max() ?? 0, 1 << 59)) + 2
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
    if isStopped || whole.isOver {
      return FigureSensitivity(
        figure: figure, amount: amount, up: .unknown(.searchLimit), down: .unknown(.searchLimit))
    }
    // A cost that rises makes its option worse.
    let sign: Int64 = figure.kind == .value ? 1 : -1
    let (better, worse) = (better(figure, sign), worse(figure, -sign))
    return FigureSensitivity(
      figure: figure, amount: amount, up: sign > 0 ? better : worse, down: sign > 0 ? worse : better)
  }

  /// The largest surplus of the packages with an option.
  private mutating func surplus(with option: OptionIndex) -> Surplus {
    // The recommended package has the largest of all.
    if isChosen(option) { return .known(surplus) }
    if tied != nil {
      let mine = whole.deal.issues[option.issue].utility(ofOption: option.option).sum.units
      return .known(surplus - bests[option.issue].best + mine)
    }
    return largestSurplus(option) { $0.fixing([option]) }
  }

  /// The largest surplus of the packages without an option, which the recommended package has.
  private mutating func surplus(without option: OptionIndex) -> Surplus {
    if tied != nil {
      let best = bests[option.issue]
      return .known((best.count == 1 ? best.second : best.best).map { surplus - best.best + $0 })
    }
    return largestSurplus(option) { $0.forbidding(option) }
  }

  /// The largest surplus of a changed deal, kept for the next figure of the option.
  private mutating func largestSurplus(_ option: OptionIndex, _ change: (Deal) -> Deal) -> Surplus {
    if let known = surpluses[option] { return known }
    let frontier = whole.frontier(of: change(whole.deal))
    let found = frontier.map { Surplus.known($0.largestSurplus?.units) } ?? .unknown
    surpluses[option] = found
    return found
  }

  private typealias Nearest = FigureSensitivity.Nearest

  /// The nearest change while the option gets better.
  private mutating func better(_ figure: Figure, _ direction: Int64) -> Nearest {
    guard case .known(let with) = surplus(with: figure.option) else { return .unknown(.searchLimit) }
    guard let with else { return .none }
    // Without agreement, the first package with 0 brings it.
    if surplus < 0 { return checked(figure, direction, -with, isCertain: true) }
    if isChosen(figure.option) {
      // All packages with the option keep their distances in surplus: only among equal ones may the smallest
      // payment be another's, until the figure has passed all their payments.
      return hasTies ? halving(figure, direction, bound: paymentBound) : .none
    }
    return atTie(figure, direction, distance: surplus - with)
  }

  /// The nearest change while the option gets worse.
  private mutating func worse(_ figure: Figure, _ direction: Int64) -> Nearest {
    if surplus < 0 || !isChosen(figure.option) { return .none }
    guard case .known(let without) = surplus(without: figure.option) else { return .unknown(.searchLimit) }
    if let without, without == surplus {
      // From the first unit on, the best of the packages without the option are recommended, and stay it.
      return hasTies ? checked(figure, direction, 1, isCertain: false) : .none
    }
    let toNoDeal = surplus + 1
    let distance = without.map { surplus - $0 }
    if hasTies {
      return halving(figure, direction, bound: min(toNoDeal, distance.map { $0 + 1 } ?? toNoDeal))
    }
    if let distance, distance < toNoDeal { return atTie(figure, direction, distance: distance) }
    return checked(figure, direction, toNoDeal, isCertain: true)
  }

  /// The change where two surpluses become equal: there, or one unit further.
  private mutating func atTie(_ figure: Figure, _ direction: Int64, distance: Int64) -> Nearest {
    if distance > 0 {
      let amount = whole.deal.amount(of: figure).units
      let (moved, overflow) = amount.addingReportingOverflow(direction * distance)
      if overflow { return .none }
      switch effect(of: Amount(units: moved), on: figure) {
      case .changed: return .amount(Amount(units: moved))
      case .unproven: return .unknown(.searchLimit)
      case .same, .impossible, .inexact: break
      }
    }
    return checked(figure, direction, distance + 1, isCertain: true)
  }

  private mutating func halving(_ figure: Figure, _ direction: Int64, bound: Int64) -> Nearest {
    whole.halving(figure, direction, bound: bound) { effect(of: $0, on: figure) }
  }

  /// What another amount of the figure does.
  private mutating func effect(of amount: Amount, on figure: Figure) -> Sensitivity.Effect {
    guard tied != nil else { return whole.effect(of: amount, on: figure) }
    if whole.isOver { return .unproven }
    if !canHold(amount, figure) { return .impossible }
    let step = amount.units - whole.deal.amount(of: figure).units
    let rise = figure.kind == .value ? step : -step
    guard let isChanged = tied?.isChanged(figure.option, figure.side, by: rise) else { return .unproven }
    return isChanged ? .changed : .same
  }

  private func canHold(_ amount: Amount, _ figure: Figure) -> Bool {
    if figure.kind == .cost, amount < .zero { return false }
    if sumBound + Int128(amount.units.magnitude) <= Deal.largestSum { return true }
    return (try? whole.deal.replacing(figure, with: amount)) != nil
  }

  private func isChosen(_ option: OptionIndex) -> Bool {
    whole.settlement.package.choices[option.issue] == option.option
  }

  /// The amount so many units away, where the deal can hold it and, unless that is certain, it changes
  /// something.
  private mutating func checked(
    _ figure: Figure, _ direction: Int64, _ distance: Int64, isCertain: Bool
  ) -> Nearest {
    let amount = whole.deal.amount(of: figure)
    let (moved, overflow) = amount.units.addingReportingOverflow(direction * distance)
    if overflow || !canHold(Amount(units: moved), figure) { return .none }
    if isCertain { return .amount(Amount(units: moved)) }
    switch effect(of: Amount(units: moved), on: figure) {
    case .changed: return .amount(Amount(units: moved))
    case .unproven: return .unknown(.searchLimit)
    case .same, .impossible, .inexact: return .none
    }
  }
}
