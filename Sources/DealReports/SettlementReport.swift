import DealFiles
import MutualGains

/// The answer to `optimize deal.csv`: the settlement, the fair points beside it, and the frontier in short.
public struct SettlementReport: Sendable {
  let file: DealFile
  let frontier: ParetoFrontier
  let settlement: Settlement
  let fairPoints: FairPoints
  let maximumPayment: Amount?
  let showsDetails: Bool

  /// The report on the deal of `file`.
  ///
  /// - Parameters:
  ///   - maximumPayment: the most that may be paid; nil for no limit.
  ///   - showsDetails: whether value and cost are listed per issue.
  public init(on file: DealFile, maximumPayment: Amount?, showsDetails: Bool) {
    self.file = file
    self.maximumPayment = maximumPayment
    self.showsDetails = showsDetails
    frontier = ParetoFrontier(of: file.deal)
    settlement = Settlement(of: file.deal, frontier: frontier, maximumPayment: maximumPayment)
    fairPoints = FairPoints(of: file.deal, frontier: frontier)
  }

  /// Whether a package is recommended.
  public var isAgreement: Bool { settlement.isAgreement }

  var deal: Deal { file.deal }

  /// The fair points by name, in the order in which they are shown.
  var namedFairPoints: [(name: FairPointName, indices: [Int])] {
    [
      (.largestSurplus, fairPoints.largestSurplus), (.nash, fairPoints.nash),
      (.egalitarian, fairPoints.egalitarian), (.kalaiSmorodinsky, fairPoints.kalaiSmorodinsky),
    ]
  }
}

/// The fair points, by the names of their keys in JSON.
enum FairPointName: String {
  case largestSurplus, nash, egalitarian, kalaiSmorodinsky

  /// The most tied points that are listed; of more, the two ends.
  static let largestTie = 10
}
