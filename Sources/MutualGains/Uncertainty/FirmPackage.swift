/// Which choices stand whatever the uncertain figures turn out to be, what a package can lose by them at most, and which
/// of them are worth asking about. For deals in money in which payments are without limit: what is best is the package
/// with the largest surplus.
///
/// Definitions: the *regret* of a package is the largest surplus that it can miss, over all scenarios; the *firm package*
/// has the smallest regret. What sharing an issue's figures is *worth* is the part of that regret that goes once they
/// are known, whichever of their ends they turn out to be at.
///
/// Sources: Aissi, Bazgan and Vanderpooten 2009; Kasperski and Zieliński 2006 and, for choices that stand whatever
/// happens, their work on necessarily optimal elements.
package struct FirmPackage: Sendable {
  /// What can be asked about.
  package enum Subject: Hashable, Sendable {
    case issue(Int)
    case bundle(Int)
  }

  /// What it is worth to know the figures of something.
  package struct Worth: Hashable, Sendable {
    package let subject: Subject
    /// Never below 0; at most this where it is not exact.
    package let amount: ExactDecimal
    package let isExact: Bool
  }

  /// An amount that lies between two others, without zeros at their ends.
  package struct Interval: Hashable, Sendable {
    package let low: ExactDecimal
    package let high: ExactDecimal
  }

  /// The firm package: where choices have equal regret, those of the recommended one.
  package let package: DealPackage
  /// The regret of the firm package is the upper end, and no package has less than the lower one: the same where all is
  /// exact.
  package let regret: Interval
  /// What the recommended package can lose at most.
  package let regretOfRecommended: ExactDecimal
  /// By issue: whether the recommended option stands in every scenario; false too where that is not known.
  package let isCertain: [Bool]
  /// The issues and bundles with uncertain figures, what is worth most first.
  package let worths: [Worth]
  /// How far the payment for the firm package can move with the figures: half of the width of the interval of g_A − g_B.
  package let shift: ExactDecimal
  /// The surplus of the firm package is in here.
  package let surplus: Interval
  /// Whether the smallest regret is known exactly.
  package var isExact: Bool { regret.low == regret.high }

  /// The firm package of `deal` beside its recommended one; nil where a search was stopped.
  ///
  /// - Throws: `DealError` where the figures leave what is held exactly, or a long range isn't certain, or stands beside a limit on a
  ///   sum.
  ///
  /// Complexity: O(options) for issues that nothing ties, times 2^f for f margins on one issue (at most 4); for tied
  /// ones see `SmallestRegret`. Under limits on sums, bounds.
  package init?(
    of deal: Deal, _ uncertainty: Uncertainty, recommended: DealPackage, budget: SearchBudget
  ) throws(DealError) {
    let uncertain = try UncertainDeal(deal, uncertainty)
    if deal.rules.contains(where: { $0.condition.sum != nil }),
      let long = uncertain.issues.firstIndex(where: { $0 == nil })
    {
      throw .longRange(issue: deal.issues[long].name)
    }
    var search = FirmSearch(uncertain, recommended: recommended, budget: budget)
    do throws(SearchLimitReached) {
      try search.run()
    } catch {
      budget.stop()
      return nil
    }
    let package = DealPackage(choices: search.choices)
    self.package = package
    regret = Interval(low: uncertain.amount(search.low), high: uncertain.amount(search.high))
    regretOfRecommended = uncertain.amount(search.ofRecommended)
    isCertain = search.isCertain
    worths = search.worths.sorted { $0.amount > $1.amount }.map {
      Worth(subject: $0.subject, amount: uncertain.amount($0.amount), isExact: $0.isExact)
    }
    shift = uncertain.shift(of: package)
    surplus = uncertain.surplus(of: package)
  }
}
