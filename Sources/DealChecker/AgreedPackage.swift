/// The package that a statement or actuals speak of, with what was agreed to be paid.
struct AgreedPackage: Sendable {
  let package: [Int]
  /// Its gains before any payment.
  let gain: Amounts
  /// What the first party pays the second; nil in points and without agreement.
  let payment: Int64?
  /// Whether a proposal named that payment.
  let isProposed: Bool
  /// Whether it is the recommended package, and no proposal.
  let isRecommended: Bool
  /// Whether there is something to agree on; a proposal is taken as it is.
  let isAgreed: Bool
  let broken: [CheckedRule]
}

extension AnswerCheck {
  /// The package that the answer says, which has to be the recommended one, or the proposal that it names; nil, with
  /// findings, where it is none.
  mutating func agreedPackage(_ answer: AnswerValue) -> AgreedPackage? {
    guard let package = choices(of: answer["package"], at: "package") else { return nil }
    let (value, cost) = deal.totals(of: package)
    let gain = value - cost - deal.noDealValue
    keys.check("proposal")
    switch answer["proposal"] {
    case .null: return recommended(package, gain)
    case .string(let name): return proposal(named: name, answer, package, gain)
    default:
      findings.add(at: "proposal", "it is neither a name nor null")
      return nil
    }
  }

  private mutating func recommended(_ package: [Int], _ gain: Amounts) -> AgreedPackage? {
    checkRules(package, at: "package")
    var settlement: CheckedSettlement?
    if let frontier = scope.frontier, scope.isProven {
      settlement = CheckedSettlement(deal, frontier: frontier, largestPayment: scope.largestPayment)
    } else {
      if scope.isProven { keys.leave("package", scope.reason, isPart: true) }
      settlement = CheckedSettlement(
        deal, at: gain + deal.noDealValue, largestPayment: scope.largestPayment)
    }
    guard let settlement else { return nil }
    if settlement.gain != gain {
      findings.add(
        at: "package",
        "it has the utility \(text(gain + deal.noDealValue)); the rule of the settlement chooses \(text(settlement.point.utility))"
      )
    }
    let after = CheckedSettlement(
      deal, at: gain + deal.noDealValue, largestPayment: scope.largestPayment)
    let isAgreed = after?.isAgreement ?? false
    let payment = deal.unit == .points || !isAgreed ? nil : after?.payment
    return AgreedPackage(
      package: package, gain: gain, payment: payment, isProposed: false, isRecommended: true,
      isAgreed: isAgreed, broken: deal.brokenRules(of: package))
  }

  private mutating func proposal(
    named name: String, _ answer: AnswerValue, _ package: [Int], _ gain: Amounts
  ) -> AgreedPackage? {
    let even = CheckedHalves(of: gain).payment(atMost: scope.largestPayment)
    var proposed: Int64?
    if let proposals = scope.proposals {
      let named = proposals.filter { $0.name.folded == name.folded }
      guard let proposal = named.first, named.count == 1 else {
        findings.add(at: "proposal", "the file has no proposal “\(name)”, or it stands twice")
        return nil
      }
      if proposal.choices != package.map(Optional.init) {
        findings.add(at: "package", "it has another option than the proposal")
      }
      proposed = proposal.payment
    } else {
      keys.leave(
        "proposal", "whether the file has it so: no file was named, with --proposals", isPart: true)
      if let payment = units(of: answer["payment"]), payment != even { proposed = payment }
    }
    return AgreedPackage(
      package: package, gain: gain, payment: deal.unit == .points ? nil : proposed ?? even,
      isProposed: proposed != nil, isRecommended: false, isAgreed: true,
      broken: deal.brokenRules(of: package))
  }

  /// The units of an amount in an answer; nil where it is none, or more than a deal can hold.
  func units(of value: AnswerValue?) -> Int64? {
    guard case .number(let text)? = value,
      let units = WrittenNumber(argument: text)?.units(atDigits: deal.digits),
      units.magnitude <= CheckedDeal.largestSum.magnitude / 2
    else { return nil }
    return Int64(units)
  }
}
