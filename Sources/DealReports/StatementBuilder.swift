import DealFiles
import MutualGains

/// Makes the lines of a statement, and the checks on them.
struct StatementBuilder {
  private let file: DealFile
  private let package: DealPackage
  private let payment: Amount?
  private let share: EvenShare?
  private let inThePrice: InThePrice?
  private let isAgreed: Bool
  /// Where a payment comes from that need not be the even one; nil for the even one.
  var paymentSource: String?
  private var made: [StatementLine] = []
  private var numbers: [StatementLine.Kind: Int] = [:]

  init(
    _ file: DealFile, package: DealPackage, payment: Amount?, share: EvenShare?, inThePrice: InThePrice?,
    isAgreed: Bool
  ) {
    (self.file, self.package, self.payment, self.share) = (file, package, payment, share)
    (self.inThePrice, self.isAgreed) = (inThePrice, isAgreed)
  }

  private var deal: Deal { file.deal }

  /// All lines, numbered from 1.
  mutating func lines() -> [StatementLine] {
    made = []
    let cells = file.reading.amountCells.sources(of: package, bundleCount: deal.bundles.count)
    let bundles = deal.bundles.indices.filter { deal.bundles[$0].isPart(of: package) }
    for (issue, option) in package.choices.enumerated() {
      addValue(
        .issue(OptionIndex(issue: issue, option: option)), deal.issues[issue].value(ofOption: option),
        cells.issues[issue].value)
    }
    for bundle in bundles {
      addValue(.bundle(bundle), deal.bundles[bundle].value, cells.bundles[bundle].value)
    }
    add(.values, localized("value"), deal.value(of: package), .sum(1...max(made.count, 1)))
    let firstCost = made.count + 1
    for (issue, option) in package.choices.enumerated() {
      addCost(
        .issue(OptionIndex(issue: issue, option: option)), deal.issues[issue].cost(ofOption: option),
        cells.issues[issue].cost)
    }
    for bundle in bundles { addCost(.bundle(bundle), deal.bundles[bundle].cost, cells.bundles[bundle].cost) }
    let none = localized("none")
    add(
      .costs, localized("additional costs"), deal.cost(of: package),
      made.count < firstCost ? .words(none) : .sum(firstCost...made.count))
    addGains()
    return made
  }

  private mutating func addGains() {
    let noDeal = file.reading.amountCells.noDealSources
    add(.noDeal, localized("no deal"), deal.noDealValue, .cells(noDeal))
    let gain = deal.gain(of: package)
    let isPaid = payment != nil
    add(
      .gain, isPaid ? localized("gain before payment") : localized("gain"), gain,
      .lines("\(number(.values)) − \(number(.costs)) − \(number(.noDeal))"))
    append(.surplus, localized("surplus"), nil, together: gain.sum, .lines("Σ \(number(.gain))"))
    guard isAgreed, let share, let payment else { return }
    append(.half, localized("half"), Pair(share.half, share.half), .lines("\(number(.surplus)) / 2"))
    append(
      .oddUnit, localized("odd last unit"), share.oddUnits,
      .lines("\(number(.surplus)) − 2 × \(number(.half))"))
    let even = "\(number(.half)) + \(number(.oddUnit)) − \(number(.gain))"
    let isOther = payment != share.payment
    if isOther {
      append(.evenPayment, localized("payment for halves"), Pair(-share.payment, share.payment), .lines(even))
    }
    append(
      .payment, localized("payment"), Pair(-payment, payment),
      isOther ? .words(paymentSource ?? "") : .lines(even))
    add(
      .gainAfterPayment, localized("gain"), gain.after(payment: payment),
      .lines("\(number(.gain)) + \(number(.payment))"))
    addPrice(payment)
  }

  /// How the payment is made where a price takes it up.
  private mutating func addPrice(_ payment: Amount) {
    guard let inThePrice, inThePrice.isMoved else { return }
    let moved = payment - inThePrice.remainder
    let worth = inThePrice.priceIssue.perUnit
    let amount = AmountText(digits: deal.digits).text(Amount(units: Int64(worth.numerator.magnitude)))
    let label = deal.issues[inThePrice.priceIssue.issue].options[inThePrice.option].label
    append(
      .inThePrice, localized("in the price: \(deal.newPrice(inThePrice)) instead of \(label)"),
      Pair(-moved, moved),
      .words(localized("\(amount) per \(grouped(worth.denominator))")))
    append(
      .remainder, localized("still paid"), Pair(-inThePrice.remainder, inThePrice.remainder),
      .lines("\(number(.payment)) − \(number(.inThePrice))"))
  }

  private mutating func addValue(
    _ subject: StatementLine.Subject, _ value: Pair<Amount>, _ cells: Pair<AmountCells.Source?>
  ) {
    add(.value, label(of: subject), value, .cells(cells), subject)
  }

  /// Costs of 0 are no lines.
  private mutating func addCost(
    _ subject: StatementLine.Subject, _ cost: Pair<Amount>, _ cells: Pair<AmountCells.Source?>
  ) {
    if cost == Pair(.zero, .zero) { return }
    add(.cost, label(of: subject), cost, .cells(cells), subject)
  }

  private func label(of subject: StatementLine.Subject) -> String {
    switch subject {
    case .issue(let option):
      "\(deal.issues[option.issue].name): \(deal.issues[option.issue].options[option.option].label)"
    case .bundle(let index): localized("bundle: \(deal.text(of: deal.bundles[index].options))")
    }
  }

  private mutating func add(
    _ kind: StatementLine.Kind, _ label: String, _ amounts: Pair<Amount>, _ origin: StatementLine.Origin,
    _ subject: StatementLine.Subject? = nil
  ) {
    append(kind, label, amounts, together: amounts.sum, origin, subject)
  }

  private mutating func append(
    _ kind: StatementLine.Kind, _ label: String, _ amounts: Pair<Amount>?, together: Amount? = nil,
    _ origin: StatementLine.Origin, _ subject: StatementLine.Subject? = nil
  ) {
    let number = made.count + 1
    numbers[kind] = number
    made.append(
      StatementLine(
        number: number, kind: kind, subject: subject, label: label, amounts: amounts, together: together,
        origin: origin))
  }

  private func number(_ kind: StatementLine.Kind) -> Int { numbers[kind] ?? 0 }
}

extension StatementBuilder {
  /// What has to be 0, found from the lines and by other means.
  func checks(
    _ lines: [StatementLine], largestSurplus: Amount?, brokenRuleCount: Int
  ) -> [StatementCheck] {
    func sum(_ kind: StatementLine.Kind) -> Pair<Amount> {
      lines.filter { $0.kind == kind }.compactMap(\.amounts).reduce(Pair(.zero, .zero), +)
    }
    let values = sum(.value) - deal.value(of: package)
    let costs = sum(.cost) - deal.cost(of: package)
    var checks = [
      StatementCheck(kind: .values, amounts: [values.first, values.second]),
      StatementCheck(kind: .costs, amounts: [costs.first, costs.second]),
    ]
    // From the lines alone, step by step.
    let gain = sum(.value) - sum(.cost) - deal.noDealValue
    if let payment, let share {
      let after = gain + Pair(-payment, payment)
      checks.append(StatementCheck(kind: .gains, amounts: [after.sum - gain.sum]))
      if payment == share.payment {
        let rest = after - Pair(share.half, share.half) - share.oddUnits
        checks.append(StatementCheck(kind: .halves, amounts: [rest.first, rest.second]))
      }
    }
    if let largestSurplus {
      checks.append(StatementCheck(kind: .largestSurplus, amounts: [largestSurplus - gain.sum]))
    }
    if let payment, let inThePrice, inThePrice.isMoved,
      let rest = inThePrice.rest(of: payment)
    {
      checks.append(StatementCheck(kind: .price, amounts: [rest]))
    }
    // A count, in units of one.
    checks.append(StatementCheck(kind: .rules, amounts: [Amount(units: Int64(brokenRuleCount))]))
    return checks
  }
}
