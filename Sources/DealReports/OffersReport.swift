import DealFiles
import MutualGains

/// The answer to `optimize offers`: packages that one party can offer instead, each with its payment, all worth the
/// same to it.
package struct OffersReport: Sendable {
  /// Which offers are wanted.
  package struct Request: Sendable {
    /// The party that offers.
    package var side: Side
    /// How many offers, at most.
    package var count = 3
    /// How much less together than the best package an offer may make; where nothing can be paid, how much
    /// better for the own party than asked for it may be. See `CounterOffers` for what counts without one.
    package var tolerance: Amount?
    /// The proposal that offers are to be as good as, for the own party; without one the settlement is.
    package var around: Proposal?
    /// The most that may be paid; nil for no limit.
    package var maximumPayment: Amount?
    /// The price in which payments are settled; without one the deal's only price, where it has one.
    package var price: PriceIssue?

    /// Three offers of that party.
    package init(side: Side) { self.side = side }
  }

  package let file: DealFile
  let request: Request
  let frontier: ParetoFrontier
  let offers: CounterOffers
  /// Whether the settlement that offers are measured by is an agreement; true where a proposal is named.
  package let isAgreement: Bool
  /// The price in which payments are settled, where there is one.
  let price: PriceIssue?
  /// The package on the table; nil where offers are as good as the settlement.
  let table: DealPackage?

  /// The report on the deal of `file`, whose frontier that is.
  ///
  /// - Precondition: the proposal in `request.around` leaves no issue open.
  package init(on file: DealFile, frontier: ParetoFrontier, request: Request) {
    self.file = file
    self.request = request
    self.frontier = frontier
    table = request.around?.package
    price = file.settlingPrice(asked: request.price, maximumPayment: request.maximumPayment)
    let settlement =
      table != nil || frontier.isEmpty
      ? nil : Settlement(on: frontier, maximumPayment: request.maximumPayment)
    // Without proof there may be an agreement yet.
    isAgreement = settlement.map { $0.isAgreement || !$0.isProven } ?? true
    offers = CounterOffers(
      on: frontier, for: request.side, count: request.count, tolerance: request.tolerance,
      around: request.around, maximumPayment: request.maximumPayment)
  }

  var deal: Deal { file.deal }

  /// Whether any package keeps the rules.
  package var hasPackages: Bool { !frontier.isEmpty }

  /// Whether no limit of the search hides an offer.
  package var isProven: Bool { offers.isProven && !frontier.budget.hasStopped }

  /// Whether offers come with payments.
  var isPaid: Bool { deal.unit != .points && request.maximumPayment != .zero }

  /// The payment of an offer settled in a price; nil without one.
  func inThePrice(_ offer: CounterOffers.Offer) -> InThePrice? {
    guard let price, let payment = offer.payment else { return nil }
    return InThePrice(payment, for: offer.package, in: price)
  }

  /// What to say beside the offers.
  var remarks: [(code: String, message: String)] {
    guard hasPackages else { return [] }
    var remarks: [(code: String, message: String)] = []
    guard isProven else { return [("limit-reached", frontier.stopSentence(figures))] }
    let found = offers.offers.count
    if !isAgreement {
      remarks.append(
        (
          "no-agreement",
          localized(
            "no package is good enough for both: offers are measured by the nearest one, and nobody should accept them as they are"
          )
        ))
    } else if isPaid, let first = offers.offers.first, first.gainAfterPayment[request.side.other] < .zero {
      let other = deal.parties[request.side.other].displayName
      remarks.append(
        (
          "offers-too-dear",
          localized(
            "\(other) would be worse off with each of these offers than without a deal: together there is no more than \(figures.text(offers.largestSurplus))"
          )
        ))
    }
    if found < request.count {
      remarks.append(("offers-fewer", localized(isPaid ? fewerPaid(found) : fewer(found))))
    }
    if !offers.isExhaustive {
      let phrase: Phrase =
        isPaid
        ? "there are too many packages to compare all: others may differ in more issues"
        : "there are too many packages to compare all: one stood for each point of the frontier"
      remarks.append(("offers-not-all-compared", localized(phrase)))
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
    case 0 where bestGain.map { offers.ownGain > $0 } ?? false:
      "no package gives \(deal.parties[request.side].displayName) a gain of \(figures.text(offers.ownGain)), under the rules and before any payment; the most is \(figures.text(bestGain ?? .zero))"
    case 0:
      "no efficient package is as good as asked for; a larger --tolerance lets the own gain be higher"
    case 1:
      "only 1 efficient package is as good as asked for; a larger --tolerance lets the own gain be higher"
    default:
      "only \(grouped(Int64(found))) efficient packages are as good as asked for; a larger --tolerance lets the own gain be higher"
    }
  }

  private func fewerPaid(_ found: Int) -> Phrase {
    let least = figures.text(offers.largestSurplus - offers.tolerance)
    switch found {
    case 0:
      return
        "no package gives \(deal.parties[request.side].displayName) a gain of \(figures.text(offers.ownGain)) with a payment within --max-payment"
    case 1:
      return
        "no other package makes \(least) together or more; a larger --tolerance lets offers make less together"
    default:
      return
        "no more than \(grouped(Int64(found))) packages make \(least) together or more and differ; a larger --tolerance lets offers make less together"
    }
  }

  /// The remarks that go to standard error beside a text or a table.
  package var messages: [String] { remarks.map(\.message) }
}
