/// How much the recommendation depends on single figures, and on all figures of one party.
///
/// Definition: the recommended package stays one as long as no package that keeps the rules is better by the
/// settlement's rule: gives the smaller gain more after the payment, or as much and the larger one more. Packages
/// that tie, and such as differ only in transfer issues, are one answer. A change is also where agreement comes or
/// goes; without agreement nothing else is.
public struct Sensitivity: Sendable {
  /// The recommendation as it is.
  public let settlement: Settlement
  /// The most that may be paid; nil for no limit. Not used in points.
  public let maximumPayment: Amount?
  /// The issues that only move value, which a payment does as well; none where nobody can pay.
  public let transferIssues: [TransferIssue]
  let frontier: ParetoFrontier
  /// What all searches may take together.
  let budget: SearchBudget

  /// Where the order of the changes says nothing, so many amounts are tried each way.
  public static let largestStepCount = 1_000

  /// The sensitivity of the settlement on `frontier`; nil where that is empty or has open gaps.
  ///
  /// - Parameter budget: What all searches may take together; nil for what is left of the frontier's. Once it is over,
  ///   what was not found yet stays unknown.
  public init?(
    on frontier: ParetoFrontier, maximumPayment: Amount? = nil, budget: SearchBudget? = nil
  ) {
    guard !frontier.isEmpty, frontier.openGaps.isEmpty else { return nil }
    self.frontier = frontier
    self.budget = budget ?? frontier.budget
    self.maximumPayment = maximumPayment
    transferIssues = maximumPayment == .zero ? [] : frontier.deal.transferIssues
    settlement = Settlement(on: frontier, maximumPayment: maximumPayment)
  }

  var deal: Deal { frontier.deal }

  /// Whether the time is over, or somebody asked to stop.
  var isOver: Bool { budget.isOver }

  /// The frontier of a changed deal within what is left of the limits; nil where one of them is reached.
  func frontier(of changed: Deal) -> ParetoFrontier? {
    if isOver { return nil }
    let frontier = ParetoFrontier(of: changed, budget: budget)
    return frontier.openGaps.isEmpty ? frontier : nil
  }

  /// Whether payments are possible without limit: the recommended package has the largest surplus.
  public var sharesFreely: Bool { deal.unit != .points && maximumPayment == nil }

  /// Whether a figure is one of a transfer issue, which stands apart.
  public func isTransfer(_ figure: InputAmount) -> Bool {
    figure.issue.map { issue in transferIssues.contains { $0.issue == issue } } ?? false
  }

  /// All figures of the deal, numeric rows not known: by option, party, and value before cost; then those of bundles
  /// and the no-deal values.
  public var figures: [InputAmount] {
    func figures(_ subject: InputAmount.Subject) -> [InputAmount] {
      Side.allCases.flatMap { side in
        InputAmount.Kind.allCases.map { InputAmount(subject, side: side, kind: $0) }
      }
    }
    let options = deal.issues.enumerated().flatMap { issue, content in
      content.options.indices.flatMap { figures(.option(OptionIndex(issue: issue, option: $0))) }
    }
    return options + deal.bundles.indices.flatMap { figures(.bundle($0)) }
      + Side.allCases.map { InputAmount(.noDeal, side: $0) }
  }

  /// The sensitivity to each of some figures; nil in points and under a limit on payments.
  ///
  /// Exact, but unknown for figures in a sum that a rule limits where the deal has more than
  /// `largestRuledPackageCount` packages.
  ///
  /// Complexity: without rules and bundles O(1) a figure, O(n) for an end of a numeric row of n options. Otherwise a
  /// frontier for each option, or for each group of them that no rule tells apart.
  public func sensitivities(to figures: [InputAmount]) -> [FigureSensitivity]? {
    guard sharesFreely else { return nil }
    var search = SurplusSensitivity(self)
    return figures.map { search.sensitivity(to: $0) }
  }

  /// Of deals with so many packages at most, all are looked at for figures in a sum that a rule limits.
  public static let largestRuledPackageCount = PackageTable.largestPackageCount

  /// The sensitivity to one figure.
  ///
  /// With payments without limit as in `sensitivities`. In other deals in money by halving, which is exact: once a
  /// figure has moved so far that the recommendation changes, moving it further doesn't bring that back. Amount by
  /// amount in points, for an end of a numeric row, and for figures in a sum that a rule limits, under a limit on
  /// payments or in a deal with very many packages.
  ///
  /// - Parameter stepCount: How many amounts are tried each way where they are tried one by one.
  ///
  /// Complexity: up to some hundred settlements; amount by amount a settlement for each.
  public func sensitivity(
    to figure: InputAmount, stepCount: Int = Sensitivity.largestStepCount
  ) -> FigureSensitivity {
    let isLimited = deal.limitsSum(with: figure)
    if sharesFreely, !isLimited || deal.packageCount.value <= PackageTable.largestPackageCount {
      var search = SurplusSensitivity(self)
      return search.sensitivity(to: figure)
    }
    var isOrdered = deal.unit != .points && !isLimited
    if case .end = figure.subject { isOrdered = false }
    func nearest(_ direction: Int64) -> FigureSensitivity.Nearest {
      isOrdered ? halving(figure, direction) : stepping(figure, direction, count: stepCount)
    }
    return FigureSensitivity(
      figure: figure, amount: deal.amount(of: figure), up: nearest(1), down: nearest(-1),
      costOfError: costOfError(figure))
  }
}
