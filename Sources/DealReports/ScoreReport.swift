import DealFiles
import MutualGains

/// The answer to `optimize score`: how good each proposal is, and what would be better.
package struct ScoreReport: Sendable {
  /// What is wanted beside the scores themselves.
  package struct Request: Sendable {
    /// The most that may be paid in what would be better, and in the best completion of a proposal that leaves issues
    /// open; nil for no limit.
    package var maximumPayment: Amount?
    /// The price in which payments are to be settled; without one the only price of the deal, if there is one.
    package var price: PriceIssue?
    /// The party for which the proposals are ranked; nil for both together.
    package var side: Side?
    /// What the utility space is plotted with; nil for no plot.
    package var plot: PlotLook?
    /// How the deal was named, for commands that tell what a page leaves out.
    package var call: DealCall?
    /// Whether every proposal is explained, issue by issue.
    package var showsDetails = false
    /// The index of the proposal from which a way to an efficient package is wanted.
    package var pathFrom: Int?

    /// The scores alone.
    package init() {}
  }

  /// A complete proposal.
  struct Ranked: Sendable {
    let index: Int
    let rank: Int
    let score: ProposalScore
  }

  /// A proposal that leaves issues open; without figures where sums would leave what is held exactly.
  struct Open: Sendable {
    let index: Int
    let proposal: Proposal
    let score: CompletionScore?
  }

  package let file: DealFile
  let proposals: ProposalFile
  let request: Request
  let scoring: ProposalScoring
  /// The price in which payments are settled, where there is one.
  let price: PriceIssue?
  /// The issues that only move value, where payments can do the same: no trade is made of them.
  let transfers: Set<Int>
  /// The complete proposals, best first; those that break rules last.
  let ranked: [Ranked]
  /// The others, in the order of the file.
  let open: [Open]
  /// What meeting in the middle on every issue would cost; nil where no package keeps the rules.
  let compromise: CompromiseCost?

  /// The report on `proposals`, which were read for the deal of `file`, whose frontier that is.
  package init(on file: DealFile, frontier: ParetoFrontier, proposals: ProposalFile, request: Request) {
    self.file = file
    self.proposals = proposals
    self.request = request
    let scoring = ProposalScoring(on: frontier, maximumPayment: request.maximumPayment)
    self.scoring = scoring
    price = file.settlingPrice(asked: request.price, maximumPayment: request.maximumPayment)
    let hasPayments = file.deal.hasPayments(upTo: request.maximumPayment)
    transfers = hasPayments ? Set(file.deal.transferIssues.map(\.issue)) : []
    var complete: [(index: Int, score: ProposalScore)] = []
    var open: [Open] = []
    for (index, proposal) in proposals.proposals.enumerated() {
      // Whatever doesn't fit the deal was refused while the file was read.
      if let score = (try? scoring.score(proposal)) ?? nil {
        complete.append((index, score))
      } else {
        let score = try? scoring.scoreCompletions(of: proposal, maximumPayment: request.maximumPayment)
        open.append(Open(index: index, proposal: proposal, score: score ?? nil))
      }
    }
    let ranks = ProposalRanking(of: complete.map(\.score), for: request.side).ranks
    ranked = zip(complete, ranks).map { Ranked(index: $0.index, rank: $1, score: $0.score) }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
    self.open = open
    compromise = CompromiseCost(on: scoring.frontier)
  }

  var deal: Deal { file.deal }

  /// Whether any package keeps the rules.
  package var hasPackages: Bool { !scoring.frontier.isEmpty }

  /// Whether no limit of a search hides something, as far as the report was made: some of it is only found out while
  /// it is written.
  package var isProven: Bool {
    scoring.frontier.openGaps.isEmpty && !scoring.frontier.budget.hasStopped
      && open.allSatisfy { $0.score?.isProven ?? false }
  }

  /// What would be better than a proposal, and what each party gets and brings in it.
  func analysis(of ranked: Ranked) -> ProposalAnalysis {
    ProposalAnalysis(of: ranked, in: self)
  }

  /// The payment of a best completion, settled in a price; nil without one, and without agreement.
  func bestPrice(_ best: Settlement) -> InThePrice? {
    guard best.isAgreement, let price, let payment = best.payment else { return nil }
    return InThePrice(payment, for: best.package, in: price)
  }

  /// What would be better for both than a best completion, if anything is.
  func improvement(on best: Settlement) -> Improvement? {
    Improvement(
      over: best.gainAfterPayment, on: scoring.frontier, maximumPayment: request.maximumPayment)
  }

  /// Whether a payment may pass, which shares what a package makes.
  var hasPayments: Bool { deal.hasPayments(upTo: request.maximumPayment) }
}

/// What is found out about one proposal where it is explained.
struct ProposalAnalysis {
  /// A package that is better for one party and no worse for the other.
  struct Better {
    let package: DealPackage
    /// What it adds per party.
    let improvement: Pair<Amount>

    fileprivate static func improvement(_ point: UtilityPoint, _ utility: Pair<Amount>) -> Pair<Amount> {
      point.utility - utility
    }
  }

  /// What would be better for both with the payments that are allowed; nil where nothing is, or where the proposal
  /// breaks a rule.
  let improvement: Improvement?
  /// The payment of the improvement, settled in a price.
  let improvedPrice: InThePrice?
  /// The payment that would split the package 50/50, settled in a price.
  let evenPrice: InThePrice?
  /// What changes for the improvement, but for the price in which its payment is settled.
  let improvingChanges: [OptionIndex]
  /// The package that keeps the split, the payment left as it is; nil where the proposal is efficient or breaks a rule.
  let keepingSplit: Better?
  private let packages: BetterPackages?
  private let utility: Pair<Amount>
  let trades: NextBestTrades
  let destroyers: [ValueDestroyer]
  let exchange: GetsAndBrings
  /// The way to an efficient package, where it is asked for and the proposal keeps the rules.
  let path: PathToEfficient?
  let hasPath: Bool

  init(of ranked: ScoreReport.Ranked, in report: ScoreReport) {
    let (score, scoring, price) = (ranked.score, report.scoring, report.price)
    let deal = scoring.frontier.deal
    let improvement = score.standing?.improvement
    self.improvement = improvement
    let improvedPrice = improvement.flatMap { $0.inThePrice(price) }
    self.improvedPrice = improvedPrice
    evenPrice = price.flatMap { price in
      score.evenPayment.flatMap { InThePrice($0, for: score.package, in: price) }
    }
    improvingChanges =
      improvement.map { score.package.changes(to: $0.package) }?
      .filter { $0.issue != improvedPrice?.priceIssue.issue } ?? []
    utility = deal.utility(of: score.package)
    packages = score.standing?.betterPackages
    keepingSplit = packages.flatMap { [utility] packages in
      packages.package(reaching: packages.keepingSplit).map {
        Better(package: $0, improvement: Better.improvement(packages.keepingSplit, utility))
      }
    }
    trades = NextBestTrades(
      from: score.package, in: deal, leavingOut: report.transfers, budget: scoring.frontier.budget)
    destroyers = deal.valueDestroyers(in: score.package)
    exchange = GetsAndBrings(of: score.package, in: deal, payment: score.proposal.payment)
    hasPath = report.request.pathFrom == ranked.index
    path = hasPath ? PathToEfficient(from: score.package, with: scoring) : nil
  }

  /// What the package adds that is best for each party.
  var bestImprovement: Pair<Pair<Amount>>? { packages?.best.map { Better.improvement($0, utility) } }

  /// The package that is best for a party.
  func best(for side: Side) -> DealPackage? {
    packages.flatMap { $0.package(reaching: $0.best[side]) }
  }
}

extension Improvement {
  /// Its payment settled in a price; nil without one.
  func inThePrice(_ price: PriceIssue?) -> InThePrice? {
    guard let price, let payment else { return nil }
    return InThePrice(payment, for: package, in: price)
  }
}

extension Deal {
  /// Whether a payment may pass between the parties, where the most that may be paid is `maximum`.
  func hasPayments(upTo maximum: Amount?) -> Bool { unit != .points && maximum != .zero }
}

extension DealPackage {
  /// The options of `other` on the issues where it differs.
  func changes(to other: DealPackage) -> [OptionIndex] {
    zip(choices, other.choices).enumerated().compactMap { issue, options in
      options.0 == options.1 ? nil : OptionIndex(issue: issue, option: options.1)
    }
  }
}

extension Deal {
  /// `Price: 10 → 12`.
  func text(_ change: OptionIndex, from package: DealPackage) -> String {
    let issue = issues[change.issue]
    return "\(issue.name): \(issue.options[package.choices[change.issue]].label) → "
      + issue.options[change.option].label
  }

  /// What a package has by its bundles, per party.
  func bundleUtility(of package: DealPackage) -> Pair<Amount> {
    bundles.filter { $0.isPart(of: package) }.reduce(Pair(.zero, .zero)) { $0 + $1.utility }
  }

  /// What changing one issue adds per party, bundles aside.
  func difference(_ change: OptionIndex, from package: DealPackage) -> Pair<Amount> {
    let issue = issues[change.issue]
    return issue.utility(ofOption: change.option)
      - issue.utility(ofOption: package.choices[change.issue])
  }
}
