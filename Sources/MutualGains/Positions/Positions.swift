/// What insisting on an option costs, for every option of a deal; which options are agreed already and which are dead;
/// and where there is room for a new one.
///
/// Definitions: the *price* of an option is the largest surplus of all packages less that of the packages with the
/// option. An option is *agreed already* where every acceptable efficient package has it, and *dead* where none has;
/// acceptable is a package with which, after a payment that is allowed, neither party is below its no-deal value.
package struct Positions: Sendable {
  /// Whether the acceptable efficient packages have an option.
  package enum Standing: String, Hashable, Sendable {
    /// All of them do.
    case agreed
    /// Some of them do.
    case open
    /// None of them does.
    case dead
  }

  /// An option, or a stretch of a numeric issue whose options have the same price.
  package struct Position: Hashable, Sendable {
    package let options: ClosedRange<Int>
    /// The largest surplus of the packages with it.
    package let surplus: LargestSurplus
    /// What insisting on it costs; nil where no package has it, and where it is not known.
    package let price: Amount?
    /// Why no package has it; nil where one has, and where that was not looked for.
    package let clash: OptionClash?
    /// Nil where it is not known, and where no efficient package is acceptable.
    package let standing: Standing?
  }

  /// The positions on an issue.
  package struct OnIssue: Hashable, Sendable {
    /// The index of the issue.
    package let issue: Int
    /// Every option; of a numeric issue of more than a few its two ends, where the price is 0, and what is agreed.
    package let positions: [Position]
    /// See `Deal.inventionRoom`.
    package let room: Amount
  }

  /// Why it is not known of every option whether it is agreed or dead.
  package enum Gap: String, Hashable, Sendable {
    /// The frontier is too long to look at all of its points.
    case longFrontier = "long-frontier"
    /// A search was stopped by a limit, or too many searches would be needed.
    case searchLimit = "search-limit"
  }

  /// The largest surplus of all packages; nil where a stopped search leaves it open.
  package let surplus: Amount?
  /// By issue, in the order of the deal.
  package let issues: [OnIssue]
  /// Whether some efficient package is acceptable; nil where it is not known.
  package let hasAcceptable: Bool?
  /// Why some standings are not known; nil where all are.
  package let gap: Gap?
  /// Whether no search was stopped.
  package let isProven: Bool

  /// The positions in the deal of `frontier`, searched within its budget.
  ///
  /// - Parameter maximumPayment: The most that may be paid; nil for no limit. In points nobody pays.
  ///
  /// Complexity: O(options) without limits on sums, else a search for each option, see `OptionSearch`; and for what is
  /// agreed and dead, where the frontier is short, its points and a frontier for each option that they leave open, see
  /// `UsedOptions`.
  package init(
    on frontier: ParetoFrontier, maximumPayment: Amount? = nil,
    limits: UsedOptions.Limits = UsedOptions.Limits()
  ) {
    var search = PositionSearch(on: frontier, maximumPayment: maximumPayment, limits: limits)
    search.searchPrices()
    search.searchStandings()
    surplus = search.surplus
    (issues, hasAcceptable, gap) = (search.issues, search.hasAcceptable, search.gap)
    isProven = !frontier.budget.hasStopped && surplus != nil && gap != .searchLimit
  }
}
