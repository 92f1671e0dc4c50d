import DealFiles
import MutualGains

/// The answer to `optimize offers`: packages that one party can offer instead, good for both.
public struct OffersReport: Sendable {
  /// Which offers are wanted.
  public struct Request: Sendable {
    /// The party that offers.
    public var side: Side
    /// How many offers, at most.
    public var count = 3
    /// How much better for the own party than asked for an offer may be.
    public var tolerance = Amount.zero
    /// The proposal that offers are to be as good as, for the own party; without one the settlement is.
    public var around: Proposal?

    /// Three offers of that party.
    public init(side: Side) { self.side = side }
  }

  let file: DealFile
  let request: Request
  let frontier: ParetoFrontier
  let offers: CounterOffers
  /// Whether the settlement that offers are measured by is an agreement; true where a proposal is named.
  public let isAgreement: Bool
  /// The package on the table; nil where offers are as good as the settlement.
  let table: DealPackage?

  /// The report on the deal of `file`, whose frontier that is.
  ///
  /// - Precondition: the proposal in `request.around` leaves no issue open.
  public init(on file: DealFile, frontier: ParetoFrontier, request: Request) {
    self.file = file
    self.request = request
    self.frontier = frontier
    table = request.around?.package
    let settlement = table != nil || frontier.isEmpty ? nil : Settlement(on: frontier)
    // Without proof there may be an agreement yet.
    isAgreement = settlement.map { $0.isAgreement || !$0.isProven } ?? true
    offers = CounterOffers(
      on: frontier, for: request.side, count: request.count, tolerance: request.tolerance,
      around: table.map { file.deal.gain(of: $0)[request.side] })
  }

  var deal: Deal { file.deal }

  /// Whether any package keeps the rules.
  public var hasPackages: Bool { !frontier.isEmpty }

  /// Whether no limit of the search hides an offer.
  public var isProven: Bool { offers.isProven && !frontier.budget.hasStopped }

  /// What to say beside the offers.
  var remarks: [(code: String, message: String)] {
    var remarks: [(code: String, message: String)] = []
    guard isProven else { return [("limit-reached", frontier.stopSentence(figures))] }
    let found = offers.offers.count
    if !isAgreement {
      remarks.append(
        (
          "no-agreement",
          say(
            "no package is good enough for both: offers are measured by the nearest one, and nobody should accept them as they are"
          )
        ))
    }
    if found < request.count, hasPackages {
      remarks.append(("offers-fewer", say(fewer(found))))
    }
    if !offers.isExhaustive, hasPackages {
      remarks.append(
        (
          "offers-not-all-compared",
          say("there are too many packages to compare all: one stood for each point of the frontier")
        ))
    }
    return remarks
  }

  private var figures: AmountText { AmountText(digits: deal.digits) }

  /// The most that any package gives the party that offers; nil where none keeps the rules.
  private var bestGain: Amount? {
    frontier.supportedPoints.map { deal.gain(at: $0)[request.side] }.max()
  }

  private func fewer(_ found: Int) -> Phrase {
    switch found {
    case 0 where bestGain.map { offers.leastGain > $0 } ?? false:
      "no package gives \(deal.parties[request.side].spoken) a gain of \(figures.text(offers.leastGain)), under the rules and before any payment; the most is \(figures.text(bestGain ?? .zero))"
    case 0:
      "no efficient package is as good as asked for; a larger --tolerance lets the own gain be higher"
    case 1:
      "only 1 efficient package is as good as asked for; a larger --tolerance lets the own gain be higher"
    default:
      "only \(grouped(Int64(found))) efficient packages are as good as asked for; a larger --tolerance lets the own gain be higher"
    }
  }

  /// The remarks that go to standard error beside a text or a table.
  public var messages: [String] { remarks.map(\.message) }

  /// The payment that would split an offer's surplus 50/50; nil in points.
  func evenPayment(of package: DealPackage) -> Amount? {
    let gain = deal.gain(of: package)
    return deal.unit == .points ? nil : Amount(units: (gain.first - gain.second).units / 2)
  }
}
