import DealFiles
import MutualGains

/// The answer to `optimize statement`: a package, line by line, as a third party can check and sign it, with what each
/// change would cost and what openness is worth.
package struct StatementReport: Sendable {
  /// What is stated, and on what it rests.
  package struct Request: Sendable {
    /// The proposal that is stated; nil for the recommended package.
    package var proposal: Proposal?
    /// The most that may be paid; nil for no limit.
    package var maximumPayment: Amount?
    /// The price in which the payment is to be settled; without one the only price of the deal, if there is one.
    package var price: PriceIssue?
    /// What it comes from.
    package var provenance = Provenance(version: "", files: [])
    /// How the deal was named, for commands that tell what is left out here.
    package var call: DealCall?

    /// The recommended package.
    package init() {}
  }

  package let file: DealFile
  let request: Request
  let frontier: ParetoFrontier
  /// The package that is stated; without agreement the nearest one.
  let package: DealPackage
  /// Of a recommended package; nil for a proposal.
  let settlement: Settlement?
  /// Its gains before any payment.
  let gain: Pair<Amount>
  /// What the first party pays the second; nil in points and without agreement.
  let payment: Amount?
  /// How the gains are shared fifty-fifty; nil in points.
  let share: EvenShare?
  /// The payment settled in a price.
  let inThePrice: InThePrice?
  /// The rules that the package breaks.
  let brokenRules: [Rule]
  let lines: [StatementLine]
  let checks: [StatementCheck]
  /// What each other option would change; without agreement nothing is signed that could be changed.
  let changePrices: [ChangePrice]
  let openness: StatementOpenness?

  /// The statement on the deal of `file`, whose frontier that is; without a proposal it has a point.
  package init(on file: DealFile, frontier: ParetoFrontier, request: Request) {
    (self.file, self.request, self.frontier) = (file, request, frontier)
    let deal = file.deal
    let package: DealPackage
    if let proposed = request.proposal?.package {
      (package, settlement) = (proposed, nil)
    } else {
      let settled = Settlement(on: frontier, maximumPayment: request.maximumPayment)
      (package, settlement) = (settled.package, settled)
    }
    self.package = package
    gain = deal.gain(of: package)
    brokenRules = deal.brokenRules(of: package)
    share = deal.unit == .points ? nil : EvenShare(of: gain)
    let even = share.map { share in
      request.maximumPayment.map { min(max(share.payment, -$0), $0) } ?? share.payment
    }
    let isAgreed = settlement?.isAgreement ?? true
    payment = isAgreed ? even.map { request.proposal?.payment ?? $0 } : nil
    let price = file.settlingPrice(asked: request.price, maximumPayment: request.maximumPayment)
    inThePrice = price.flatMap { [payment] price in
      payment.flatMap { InThePrice($0, for: package, in: price) }
    }
    var builder = StatementBuilder(
      file, package: package, payment: payment, share: share, inThePrice: inThePrice,
      isAgreed: isAgreed)
    builder.paymentSource =
      request.proposal?.payment != nil
      ? localized("as proposed")
      : request.maximumPayment == nil ? nil : localized("the most that may be paid")
    lines = builder.lines()
    let largest = frontier.isEmpty ? nil : frontier.provenLargestSurplus
    let isBest = settlement != nil && deal.unit != .points && request.maximumPayment == nil
    checks = builder.checks(
      lines, largestSurplus: isBest && isAgreed ? largest : nil, brokenRuleCount: brokenRules.count)
    changePrices =
      isAgreed ? deal.changePrices(of: package, maximumPayment: request.maximumPayment) : []
    openness =
      isAgreed && deal.unit != .points
      ? StatementOpenness(of: package, settlement, file, frontier, request) : nil
  }

  var deal: Deal { file.deal }

  /// The gains after the payment.
  var gainAfterPayment: Pair<Amount> { gain.after(payment: payment) }

  /// Whether a package is stated that keeps the rules and leaves neither party worse off than without a deal.
  package var isAgreement: Bool {
    settlement?.isAgreement ?? (brokenRules.isEmpty && gainAfterPayment.isAcceptable)
  }

  /// Whether nothing better can be there, and nothing that is told here is missing.
  package var isProven: Bool {
    (settlement?.isProven ?? true) && frontier.openGaps.isEmpty && !frontier.budget.hasStopped
  }

  /// The largest surplus of all packages and what a proposal leaves of it; nil where that is not known, for the
  /// recommended package, and in points.
  var leftOnTable: (largest: Amount, left: Amount)? {
    guard request.proposal != nil, deal.unit != .points, !frontier.isEmpty, brokenRules.isEmpty,
      let largest = frontier.provenLargestSurplus
    else { return nil }
    return (largest, largest - gain.sum)
  }

  /// A command on the same deal, as it can be typed.
  func command(_ name: String, _ more: [String] = []) -> String {
    (request.call ?? DealCall(deal: file.reading.name.spokenFile)).command(name, more).printable
  }
}
