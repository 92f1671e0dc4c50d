import DealFiles
import MutualGains

/// One of the deals to compare, as it was read.
package struct ComparedDeal: Sendable {
  /// What came of reading it.
  package enum Reading: Sendable {
    /// The deal, and the proposals on its own sheet.
    case deal(DealFile, ProposalFile?)
    case refused(Refusal)
  }

  /// What it is called in the answer: the name of its file without folder and ending, and its sheet where a workbook has
  /// several.
  package var name: String
  /// The file, as the user named it.
  package let path: String
  package let reading: Reading

  /// A deal in the file at `path`.
  package init(path: String, sheet: String? = nil, reading: Reading) {
    self.path = path
    self.reading = reading
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    name = parts.count > 1 && !parts[0].isEmpty ? parts.dropLast().joined(separator: ".") : file
    if let sheet { name += ": \(sheet)" }
  }

  /// The same deals, those of one name told apart by their files.
  static func distinct(_ deals: [ComparedDeal]) -> [ComparedDeal] {
    var counts: [String: Int] = [:]
    for deal in deals { counts[deal.name, default: 0] += 1 }
    return deals.map { deal in
      var copy = deal
      if counts[deal.name, default: 0] > 1 { copy.name = deal.path }
      if deal.path == "-" { copy.name = localized("standard input") }
      return copy
    }
  }
}

/// One of the alternatives in a comparison: a deal, or a deal with an option held.
struct Alternative: Sendable {
  let name: String
  /// The file, as the user named it; nil for an option of a deal.
  var path: String?
  let standing: Standing

  /// What it comes to.
  enum Standing: Sendable {
    case settled(SettledAlternative)
    /// The rules that no package keeps together; nil where a stopped search has not found any package.
    case noPackage(clash: [Rule]?, isProven: Bool)
    case refused(Refusal)
    /// Why it can't stand beside the others.
    case misfit(Misfit)
  }

  /// Why a deal that was read can't be compared.
  enum Misfit: Sendable {
    /// It has no party of that name, but these.
    case noParty(String, among: [String])
    /// Its amounts count something else than those of the first deal.
    case unit(ValueUnit, other: ValueUnit)
    /// Its amounts leave what is held exactly in the decimals of the others.
    case tooLarge
  }

  var settled: SettledAlternative? {
    if case .settled(let settled) = standing { settled } else { nil }
  }
}

/// What an alternative is settled at. Amounts are in the decimals of the whole comparison, and pairs have the leading
/// party first.
struct SettledAlternative: Sendable {
  let file: DealFile
  let frontier: ParetoFrontier
  let settlement: Settlement
  /// What the leading party pays the other; nil without an agreement.
  let payment: Amount?
  /// The payment settled in a price, where there is one.
  let inThePrice: InThePrice?
  /// The names of the parties, the leading one first.
  let parties: Pair<String>
  let surplus: Amount
  /// After the payment.
  let gain: Pair<Amount>
  let noDealValue: Pair<Amount>
  /// The best of the proposals on the deal's own sheet.
  let proposal: BestProposal?
  private let measure: Measure

  /// Reads amounts of the deal in the decimals of the comparison, and pairs with the leading party first.
  private struct Measure {
    let lead: Side
    /// By how much the digits of the deal are fewer.
    let shift: Int

    func amount(_ amount: Amount) -> Amount? {
      ExactDecimal(units: amount.units).rescaled(toDigits: shift).map { Amount(units: $0) }
    }

    func pair(_ amounts: Pair<Amount>) -> Pair<Amount>? {
      guard let first = amount(amounts[lead]), let second = amount(amounts[lead.other]) else { return nil }
      return Pair(first, second)
    }
  }

  /// A proposal beside its deal.
  struct BestProposal: Sendable {
    let name: String
    /// After its payment.
    let gain: Pair<Amount>
    let leftOnTable: Amount?
  }

  /// Which party of the deal leads.
  var lead: Side { measure.lead }

  /// The deal, with its option held where it is one of several of an issue.
  var deal: Deal { frontier.deal }
  var isAgreement: Bool { settlement.isAgreement }
  var isProven: Bool { settlement.isProven && !frontier.budget.hasStopped }

  /// The settlement of `frontier`; nil where amounts leave what is held exactly.
  ///
  /// - Parameters:
  ///   - price: The price in which its payment is settled.
  ///   - digits: Those of the comparison, at least as many as the deal has.
  init?(
    _ file: DealFile, on frontier: ParetoFrontier, maximumPayment: Amount?, price: PriceIssue?, lead: Side,
    scores: ScoreReport?, digits: Int
  ) {
    let deal = frontier.deal
    let settlement = Settlement(on: frontier, maximumPayment: maximumPayment)
    let measure = Measure(lead: lead, shift: digits - deal.digits)
    (self.file, self.frontier, self.settlement, self.measure) = (file, frontier, settlement, measure)
    guard let surplus = measure.amount(settlement.surplus),
      let gain = measure.pair(settlement.gainAfterPayment), let noDealValue = measure.pair(deal.noDealValue)
    else { return nil }
    (self.surplus, self.gain, self.noDealValue) = (surplus, gain, noDealValue)
    parties = Pair(deal.parties[lead].name, deal.parties[lead.other].name)
    let payment = settlement.isAgreement ? settlement.payment : nil
    self.payment = payment.flatMap(measure.amount).map { lead == .first ? $0 : -$0 }
    inThePrice = price.flatMap { price in
      payment.flatMap { InThePrice($0, for: settlement.package, in: price) }
    }
    // One that breaks a rule is no proposal to take.
    let best = scores?.ranked.first { $0.score.brokenRules.isEmpty }?.score
    proposal = best.flatMap { score in
      measure.pair(score.gainAfterPayment).map {
        BestProposal(
          name: score.proposal.name, gain: $0,
          leftOnTable: score.standing?.leftOnTable.flatMap(measure.amount))
      }
    }
  }

  /// The gains at a point of the frontier; nil where they leave what is held exactly.
  func gain(at point: UtilityPoint) -> Pair<Amount>? { measure.pair(deal.gain(at: point)) }
}
