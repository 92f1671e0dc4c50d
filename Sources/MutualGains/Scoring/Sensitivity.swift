/// How much the recommendation depends on single figures, and on all figures of one party.
///
/// Definition: the recommended utilities change where agreement comes or goes, or where the settlement of the
/// changed deal reaches neither the utilities that are recommended now nor those that the package recommended
/// now has with the changed figure. Without agreement nothing but agreement is a change.
public struct Sensitivity: Sendable {
  /// The recommendation as it is.
  public let settlement: Settlement
  /// The most that may be paid; nil for no limit. Not used in points.
  public let maximumPayment: Amount?
  let frontier: ParetoFrontier
  /// What all searches may take together.
  private let budget: SearchBudget

  /// Where the order of the changes says nothing, so many amounts are tried each way.
  public static let largestStepCount = 1_000

  /// The sensitivity of the settlement on `frontier`; nil where that is empty or has open gaps.
  ///
  /// - Parameters:
  ///   - limits: The time counts from here on, for all figures together; the memory for each search.
  ///   - isCancelled: Asked now and then; once true, what was not found yet stays unknown.
  public init?(
    on frontier: ParetoFrontier, maximumPayment: Amount? = nil, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    guard !frontier.isEmpty, frontier.openGaps.isEmpty else { return nil }
    self.frontier = frontier
    budget = SearchBudget(limits, isCancelled: isCancelled)
    self.maximumPayment = maximumPayment
    settlement = Settlement(on: frontier, maximumPayment: maximumPayment)
  }

  var deal: Deal { frontier.deal }

  /// Whether the time is over, or somebody asked to stop.
  var isOver: Bool { budget.isOver }

  /// The frontier of a changed deal within what is left of the limits; nil where one of them is reached.
  func frontier(of changed: Deal) -> ParetoFrontier? {
    if isOver { return nil }
    let frontier = ParetoFrontier(
      of: changed, limits: SearchLimits(bytes: budget.bytes), isCancelled: { [budget] in budget.isOver })
    return frontier.openGaps.isEmpty ? frontier : nil
  }

  /// Whether payments are possible without limit: the recommended package has the largest surplus.
  var sharesFreely: Bool { deal.unit != .points && maximumPayment == nil }

  /// All figures of the deal: by option, party, and value before cost.
  public var figures: [Figure] {
    deal.issues.enumerated().flatMap { issue, content in
      content.options.indices.flatMap { option in
        Side.allCases.flatMap { side in
          Figure.Kind.allCases.map {
            Figure(option: OptionIndex(issue: issue, option: option), side: side, kind: $0)
          }
        }
      }
    }
  }

  /// The sensitivity to every figure that is wanted, in the order of `figures`; nil in points and under a limit
  /// on payments.
  ///
  /// Exact, but unknown for figures in a sum that a rule limits where the deal has more than
  /// `largestRuledPackageCount` packages.
  ///
  /// Complexity: without rules and bundles, and where each issue has one best option for both together, O(1) a
  /// figure. Otherwise a frontier for each option, and some settlements for a figure.
  public func allFigures(where isWanted: (Figure) -> Bool = { _ in true }) -> [FigureSensitivity]? {
    guard sharesFreely else { return nil }
    var search = SurplusSensitivity(self)
    let figures = figures.filter(isWanted)
    let limited = figures.contains(where: isLimited) ? LimitedSensitivity(self) : nil
    return figures.map { figure in
      guard isLimited(figure) else { return search.sensitivity(to: figure) }
      return limited?.sensitivity(to: figure)
        ?? FigureSensitivity(
          figure: figure, amount: deal.amount(of: figure), up: .unknown(.manyPackages),
          down: .unknown(.manyPackages))
    }
  }

  /// Of deals with so many packages at most, all are looked at for figures in a sum that a rule limits.
  public static let largestRuledPackageCount = LimitedSensitivity.largestPackageCount

  /// The sensitivity to one figure.
  ///
  /// With payments without limit as in `allFigures`. In other deals in money by halving, which is exact: once a
  /// figure has moved so far that the recommendation changes, moving it further doesn't bring that back. In
  /// points, and for figures in a sum that a rule limits under a limit on payments or in a deal with very many
  /// packages, amount by amount.
  ///
  /// - Parameter stepCount: How many amounts are tried each way where they are tried one by one.
  ///
  /// Complexity: up to some hundred settlements; amount by amount a settlement for each.
  public func sensitivity(
    to figure: Figure, stepCount: Int = Sensitivity.largestStepCount
  ) -> FigureSensitivity {
    if sharesFreely {
      if !isLimited(figure) {
        var search = SurplusSensitivity(self)
        return search.sensitivity(to: figure)
      }
      if let limited = LimitedSensitivity(self) { return limited.sensitivity(to: figure) }
    }
    let isOrdered = deal.unit != .points && !isLimited(figure)
    func nearest(_ direction: Int64) -> FigureSensitivity.Nearest {
      isOrdered ? halving(figure, direction) : stepping(figure, direction, count: stepCount)
    }
    return FigureSensitivity(
      figure: figure, amount: deal.amount(of: figure), up: nearest(1), down: nearest(-1))
  }

  /// Whether a rule limits a sum that the figure is part of.
  func isLimited(_ figure: Figure) -> Bool {
    deal.rules.contains { rule in
      switch rule.condition.sum {
      case .value(let side): side == figure.side && figure.kind == .value
      case .cost(let side): side == figure.side && figure.kind == .cost
      case .gain(let side): side == figure.side
      case .quantity, nil: false
      }
    }
  }

  /// What moving a figure does.
  enum Effect: Hashable {
    case same, changed
    /// The deal can't hold that amount.
    case impossible
    /// The amount times the issue's weight is no whole number of units.
    case inexact
    /// A limit of the search was reached.
    case unproven
  }

  /// What another amount of the figure does.
  func effect(of amount: Amount, on figure: Figure) -> Effect {
    let changed: Deal
    do throws(DealError) {
      changed = try deal.replacing(figure, with: amount)
    } catch {
      if case .inexactWeightedAmount = error { return .inexact }
      return .impossible
    }
    guard let frontier = frontier(of: changed) else { return .unproven }
    if frontier.isEmpty { return settlement.isAgreement ? .changed : .same }
    let other = Settlement(on: frontier, maximumPayment: maximumPayment)
    if other.isAgreement != settlement.isAgreement { return .changed }
    if !other.isAgreement || other.point == settlement.point { return .same }
    // A package that no longer keeps the rules isn't recommended, whatever its utilities.
    let reaches = other.point == UtilityPoint(changed.utility(of: settlement.package))
    return reaches && changed.brokenRules(of: settlement.package).isEmpty ? .same : .changed
  }

  /// So many units away from any figure nothing changes any more: all packages with its option are then beyond
  /// all gains and payments of the others.
  private var farthestChange: Int64 {
    var sum = Int128(0)
    for side in Side.allCases {
      sum += Int128(deal.noDealValue[side].units.magnitude)
      for issue in deal.issues {
        let sizes = issue.options.indices.map { issue.utility(ofOption: $0)[side].units.magnitude }
        sum += Int128(sizes.max() ?? 0)
      }
      for bundle in deal.bundles { sum += Int128(bundle.utility[side].units.magnitude) }
    }
    let payment = deal.unit == .points ? 0 : Int128(maximumPayment?.units ?? 0)
    return Int64(min(4 * (sum + payment) + 2, 1 << 62))
  }

  /// The nearest change by whole settlements, where nothing changes back further on.
  func halving(_ figure: Figure, _ direction: Int64) -> FigureSensitivity.Nearest {
    halving(figure, direction, bound: farthestChange) { effect(of: $0, on: figure) }
  }

  /// The nearest change, where nothing changes back further on, found by halving.
  ///
  /// - Parameters:
  ///   - bound: So many units away something has changed, or nothing ever does.
  ///   - effect: What an amount does.
  func halving(
    _ figure: Figure, _ direction: Int64, bound: Int64, effect: (Amount) -> Effect
  ) -> FigureSensitivity.Nearest {
    let amount = deal.amount(of: figure)
    func effectOfStep(_ step: Int64) -> Effect {
      let (moved, overflow) = amount.units.addingReportingOverflow(direction * step)
      if overflow { return .impossible }
      return effect(Amount(units: moved))
    }
    var (low, high) = (Int64(0), Int64(1))
    while true {
      let found = effectOfStep(min(high, bound))
      if found == .unproven { return .unknown(.searchLimit) }
      if found != .same { break }
      if high >= bound { return .none }
      (low, high) = (high, high * 2)
    }
    high = min(high, bound)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let found = effectOfStep(middle)
      if found == .unproven { return .unknown(.searchLimit) }
      if found == .same { low = middle } else { high = middle }
    }
    switch effectOfStep(high) {
    case .changed: return .amount(Amount(units: amount.units + direction * high))
    case .unproven: return .unknown(.searchLimit)
    case .same, .impossible, .inexact: return .none
    }
  }

  private func stepping(
    _ figure: Figure, _ direction: Int64, count: Int
  ) -> FigureSensitivity.Nearest {
    let amount = deal.amount(of: figure)
    for step in (0..<Int64(max(count, 0))).map({ $0 + 1 }) {
      let moved = Amount(units: amount.units + direction * step)
      switch effect(of: moved, on: figure) {
      case .changed: return .amount(moved)
      case .impossible: return .none
      case .unproven: return .unknown(.searchLimit)
      case .same, .inexact: continue
      }
    }
    return .unknown(.amountsTried)
  }
}
