import DealFiles
import MutualGains

/// The answer to `optimize deal.csv`: the settlement, the fair points beside it, and the frontier in short.
package struct SettlementReport: Sendable {
  /// What is wanted beside the settlement itself.
  package struct Request: Sendable {
    /// The most that may be paid; nil for no limit.
    package var maximumPayment: Amount?
    /// The price in which the payment is to be settled; without one the only price of the deal, if there is one.
    package var price: PriceIssue?
    /// Whether value and cost are listed per issue.
    package var showsDetails = false
    /// Whether the frontier's points are counted however many there are.
    package var countsAll = false
    /// What the utility space is plotted with behind the words; nil for no plot.
    package var plot: PlotLook?
    /// How many threads may search.
    package var threads = 1
    /// How the deal was named, for commands that tell what is left out here; nil where none shall be told.
    package var call: DealCall?

    /// The settlement without a limit on the payment.
    package init() {}
  }

  package let file: DealFile
  let request: Request
  /// Proposals that a page shows beside the settlement.
  @Boxed package var scores: ScoreReport?
  let frontier: ParetoFrontier
  let settlement: Settlement
  let fairPoints: FairPoints
  /// What each party could gain at best without loss to the other; nil where every package hurts somebody, and where
  /// a stopped search leaves it open.
  let bestGain: BestGain?
  /// The payment of the agreement settled in a price, where there is one in which it can be.
  let inThePrice: InThePrice?
  let census: FrontierCensus

  /// The report on the deal of `file`, whose frontier that is; it has a point.
  package init(on file: DealFile, frontier: ParetoFrontier, request: Request) {
    precondition(!frontier.isEmpty, "without a package there is nothing to settle: see NoPackageReport")
    self.file = file
    self.request = request
    var frontier = frontier
    let isSmall = frontier.isShort
    if isSmall { frontier.keepAllPoints(threads: request.threads) }
    self.frontier = frontier
    settlement = Settlement(on: frontier, maximumPayment: request.maximumPayment)
    fairPoints = FairPoints(on: frontier)
    bestGain = fairPoints.isProven ? BestGain(on: frontier) : nil
    let price = file.settlingPrice(asked: request.price, maximumPayment: request.maximumPayment)
    let payment = settlement.isAgreement ? settlement.payment : nil
    inThePrice = price.flatMap { [settlement] price in
      payment.flatMap { InThePrice($0, for: settlement.package, in: price) }
    }
    census = FrontierCensus(
      of: frontier, isSmall: isSmall, countsAll: request.countsAll, threads: request.threads)
  }

  /// Whether nothing better can be there and nothing is missing: no search reached a limit, as far as the report was
  /// made.
  package var isProven: Bool { settlement.isProven && fairPoints.isProven && !frontier.budget.hasStopped }

  /// Whether a package is recommended.
  package var isAgreement: Bool { settlement.isAgreement }

  var deal: Deal { file.deal }

  /// A command on the same deal, as it can be typed.
  func command(_ name: String, _ more: [String] = []) -> String {
    (request.call ?? DealCall(deal: file.reading.name.spokenFile)).command(name, more).printable
  }

  /// The fair points by name, in the order in which they are shown; none where a stopped search leaves them open.
  var namedFairPoints: [(name: FairPointName, points: TiedPoints)] {
    if !fairPoints.isProven { return [] }
    return [
      (.largestSurplus, fairPoints.largestSurplus), (.nash, TiedPoints(fairPoints.nash)),
      (.egalitarian, TiedPoints(fairPoints.egalitarian)),
      (.kalaiSmorodinsky, TiedPoints(fairPoints.kalaiSmorodinsky)),
    ]
  }
}

/// The fair points, by the names of their keys in JSON.
enum FairPointName: String, CaseIterable {
  case largestSurplus, nash, egalitarian, kalaiSmorodinsky
}

/// How much of a frontier is known beside the points that were asked for.
enum FrontierCensus: Sendable {
  /// All points, and how many packages reach them together.
  case whole([UtilityPoint], packages: PackageCount?)
  /// Only how many points there are.
  case counted(Int)
  /// Points that were found before the search was stopped: others may be missing, and some not be efficient.
  case stopped([UtilityPoint])
  /// Nothing: the frontier is large, and nobody asked.
  case unknown

  init(of frontier: ParetoFrontier, isSmall: Bool, countsAll: Bool, threads: Int) {
    if isSmall {
      guard frontier.openGaps.isEmpty else {
        self = .stopped(frontier.points())
        return
      }
      var points: [UtilityPoint] = []
      let outcome = frontier.forEachChunk(threads: threads) { chunk in
        points += chunk
        return true
      }
      guard outcome == .proven else {
        self = .stopped(frontier.supportedPoints)
        return
      }
      let counts = frontier.packageCounts(of: points)
      let known = counts.compactMap(\.self)
      self = .whole(points, packages: known.count == counts.count ? known.reduce(PackageCount(0), +) : nil)
    } else if countsAll {
      var count = 0
      let outcome = frontier.forEachChunk(threads: threads) { chunk in
        count += chunk.count
        return true
      }
      self = outcome == .proven ? .counted(count) : .stopped(frontier.supportedPoints)
    } else {
      self = .unknown
    }
  }
}
