/// Sensitivity by settling changed deals.
extension Sensitivity {
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

  /// What is recommended in a changed deal, beside what is recommended now.
  struct ChangedRecommendation {
    /// Nil where no package keeps the rules.
    var settlement: Settlement?
    /// What it is found on.
    let frontier: ParetoFrontier
    /// The package that stays: the one recommended now, or one that differs from it in transfer issues only; nil
    /// where it is no longer as good as any, or where there is no agreement now or then.
    var kept: DealPackage?
    /// Whether nothing has changed.
    var isSame: Bool
  }

  /// The recommendation in a changed deal; nil where a limit of the search was reached.
  func recommendation(in changed: Deal) -> ChangedRecommendation? {
    guard let frontier = frontier(of: changed) else { return nil }
    if frontier.isEmpty { return ChangedRecommendation(frontier: frontier, isSame: !settlement.isAgreement) }
    let other = Settlement(on: frontier, maximumPayment: maximumPayment)
    guard other.isAgreement, settlement.isAgreement else {
      let isSame = other.isAgreement == settlement.isAgreement
      return ChangedRecommendation(settlement: other, frontier: frontier, isSame: isSame)
    }
    let isKept = changed.brokenRules(of: settlement.package).isEmpty
    func keeps(_ package: DealPackage) -> Bool {
      SettlementRule.isAsGood(
        changed.gain(of: package), as: other.gain, on: frontier, maximumPayment: maximumPayment)
    }
    if isKept, keeps(settlement.package) {
      return ChangedRecommendation(
        settlement: other, frontier: frontier, kept: settlement.package, isSame: true)
    }
    // Without a limit on payments those that differ in transfer issues have the same surplus.
    if !sharesFreely, isKept, !transferIssues.isEmpty {
      let transfers = Set(transferIssues.map(\.issue))
      let others = changed.issues.indices.filter { !transfers.contains($0) }
      let fixed = others.map { OptionIndex(issue: $0, option: settlement.package.choices[$0]) }
      guard let variants = self.frontier(of: changed.fixing(fixed)) else { return nil }
      if !variants.isEmpty {
        let best = Settlement(on: variants, maximumPayment: maximumPayment)
        if keeps(best.package) {
          return ChangedRecommendation(
            settlement: other, frontier: frontier, kept: best.package, isSame: true)
        }
      }
    }
    return ChangedRecommendation(settlement: other, frontier: frontier, isSame: false)
  }

  /// What another amount of the figure does.
  func effect(of amount: Amount, on figure: InputAmount) -> Effect {
    changed(figure, to: amount) { changed in
      recommendation(in: changed).map { $0.isSame ? .same : .changed } ?? .unproven
    }
  }

  private func changed(_ figure: InputAmount, to amount: Amount, _ effect: (Deal) -> Effect) -> Effect {
    do throws(DealError) {
      return effect(try deal.replacing(figure, with: amount))
    } catch {
      if case .inexactWeightedAmount = error { return .inexact }
      return .impossible
    }
  }

  /// So many units away from any figure nothing changes any more: all packages with its option are then beyond
  /// all gains and payments of the others.
  private var farthestChange: Int64 {
    var sum = Int128(0)
    for side in Side.allCases {
      sum += Int128(deal.noDealValue[side].units.magnitude)
      for issue in deal.issues {
        let sizes = issue.tellingOptions.map { issue.utility(ofOption: $0)[side].units.magnitude }
        sum += Int128(sizes.max() ?? 0)
      }
      for bundle in deal.bundles { sum += Int128(bundle.utility[side].units.magnitude) }
    }
    let payment = deal.unit == .points ? 0 : Int128(maximumPayment?.units ?? 0)
    return Int64(min(4 * (sum + payment) + 2, 1 << 62))
  }

  /// So often at most another option of a transfer issue may take over.
  private static let mostVariants = 64

  /// The nearest change by whole settlements, for figures that move all packages that they count in alike.
  ///
  /// The steps at which one package is as good as any are a stretch without gaps. Packages that differ in transfer
  /// issues take over from each other: then the next one's stretch is followed.
  func halving(_ figure: InputAmount, _ direction: Int64) -> FigureSensitivity.Nearest {
    let amount = deal.amount(of: figure)
    func moved(_ step: Int64) -> Amount? {
      let (moved, overflow) = amount.units.addingReportingOverflow(direction * step)
      return overflow ? nil : Amount(units: moved)
    }
    /// Whether a package stays recommended.
    func keeps(_ package: DealPackage, _ step: Int64) -> Effect {
      guard let amount = moved(step) else { return .impossible }
      return changed(figure, to: amount) { changed in
        guard let other = recommendation(in: changed) else { return .unproven }
        guard let settlement = other.settlement, settlement.isAgreement, self.settlement.isAgreement
        else { return other.isSame ? .same : .changed }
        let isKept =
          other.kept == package
          || SettlementRule.isAsGood(
            changed.gain(of: package), as: settlement.gain, on: other.frontier, maximumPayment: maximumPayment
          )
        return isKept ? .same : .changed
      }
    }
    var (package, start) = (settlement.package, Int64(0))
    for _ in 0..<Sensitivity.mostVariants {
      switch firstChange(after: start, bound: farthestChange, { keeps(package, $0) }) {
      case .none: return .none
      case .unproven: return .unknown(.searchLimit)
      case .step(let step):
        guard let amount = moved(step), let changed = try? deal.replacing(figure, with: amount),
          let other = recommendation(in: changed)
        else { return .unknown(.searchLimit) }
        guard other.isSame, let kept = other.kept else { return .amount(amount) }
        (package, start) = (kept, step)
      }
    }
    return .unknown(.amountsTried)
  }

  private enum FirstStep {
    case none, unproven
    case step(Int64)
  }

  /// The first step with a change, where nothing changes back further on, found by halving.
  ///
  /// - Parameters:
  ///   - bound: So many units away something has changed, or nothing ever does.
  ///   - effect: What a step does.
  private func firstChange(after start: Int64, bound: Int64, _ effect: (Int64) -> Effect) -> FirstStep {
    var (low, high) = (start, start + 1)
    while true {
      let found = effect(min(high, bound))
      if found == .unproven { return .unproven }
      if found != .same { break }
      if high >= bound { return .none }
      (low, high) = (high, start + (high - start) * 2)
    }
    high = min(high, bound)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let found = effect(middle)
      if found == .unproven { return .unproven }
      if found == .same { low = middle } else { high = middle }
    }
    switch effect(high) {
    case .changed: return .step(high)
    case .unproven: return .unproven
    case .same, .impossible, .inexact: return .none
    }
  }

  func stepping(_ figure: InputAmount, _ direction: Int64, count: Int) -> FigureSensitivity.Nearest {
    let amount = deal.amount(of: figure)
    for step in (0..<Int64(max(count, 0))).map({ $0 + 1 }) {
      let (units, overflow) = amount.units.addingReportingOverflow(direction * step)
      if overflow { return .none }
      switch effect(of: Amount(units: units), on: figure) {
      case .changed: return .amount(Amount(units: units))
      case .impossible: return .none
      case .unproven: return .unknown(.searchLimit)
      case .same, .inexact: continue
      }
    }
    return .unknown(.amountsTried)
  }

  /// What it costs to be wrong, from the largest surpluses of both changed deals.
  func costOfError(_ figure: InputAmount) -> FigureSensitivity.Cost {
    if deal.unit == .points { return .unknown(.points) }
    if maximumPayment != nil { return .unknown(.limitedPayments) }
    let amount = deal.amount(of: figure)
    var largest = Int64(0)
    for error in [amount.error, -amount.error] where error != 0 {
      guard let changed = try? deal.replacing(figure, with: Amount(units: amount.units + error)) else {
        return .unknown(.searchLimit)
      }
      if settlement.isAgreement, !changed.brokenRules(of: settlement.package).isEmpty {
        return .unknown(.breaksRule)
      }
      guard let frontier = frontier(of: changed) else { return .unknown(.searchLimit) }
      let kept = settlement.isAgreement ? changed.gain(of: settlement.package).sum.units : 0
      largest = max(largest, max(frontier.largestSurplus?.units ?? 0, 0) - kept)
    }
    return .amount(Amount(units: largest))
  }
}

extension SettlementRule {
  /// Whether gains are as good as those that the rule chose on `frontier`: the smaller gain after the payment and the
  /// larger one. What else the rule looks at only chooses one of several that tie.
  static func isAsGood(
    _ gain: Pair<Amount>, as chosen: Pair<Amount>, on frontier: ParetoFrontier, maximumPayment: Amount?
  ) -> Bool {
    if gain == chosen { return true }
    let (first, second): (Merits?, Merits?)
    if frontier.deal.unit == .points {
      let bestGain = BestGain(on: frontier)
      (first, second) = (inPoints(gain, bestGain: bestGain), inPoints(chosen, bestGain: bestGain))
    } else {
      first = inMoney(gain, maximumPayment: maximumPayment)
      second = inMoney(chosen, maximumPayment: maximumPayment)
    }
    guard let first, let second else { return false }
    return (first.smallerGain, first.largerGain) >= (second.smallerGain, second.largerGain)
  }
}
