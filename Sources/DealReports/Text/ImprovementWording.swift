import MutualGains

/// Sentences on what would be better for both with a payment.
extension ScoreReport {
  /// That nothing better is there, or what a stopped search leaves open of it.
  func noImprovement(_ standing: ProposalScore.Standing) -> String {
    switch standing.hasImprovement {
    case nil: return localized("Whether something is better for both is not proven: the search was stopped.")
    case true?:
      return localized("Something is better for both; what is best is not proven: the search was stopped.")
    case false?: break
    }
    guard let most = request.maximumPayment else {
      return localized("Nothing is better for both: no package makes more together.")
    }
    return localized("Nothing is better for both with a payment of at most \(figures.text(most)).")
  }
}

extension Deal {
  /// What an improvement does for both, over what it adds for each.
  func improvementHeading(_ improvement: Improvement) -> String {
    guard let idle = Side.allCases.first(where: { improvement.amounts[$0] == .zero }) else {
      return localized("Better for both")
    }
    return localized(
      "Better for \(parties[idle.other].displayName), no worse for \(parties[idle].displayName)")
  }
}

extension ProposalAnalysis {
  /// What is paid in the improved deal, or with which price nobody pays.
  ///
  /// Where the price of the better package is not the proposal's, the payment that goes with it would only mislead
  /// beside it: the new price says it all.
  func paymentSentences(from package: DealPackage, in deal: Deal) -> [String] {
    guard let improvement, let payment = improvement.payment else { return [] }
    let figures = AmountText(digits: deal.digits)
    let gain = improvement.gainAfterPayment
    let losses = Side.allCases.filter { gain[$0] < .zero }.map {
      localized("Even then \(deal.parties[$0].displayName) loses \(figures.text(-gain[$0])).")
    }
    return settlementSentences(from: package, in: deal, improvement, payment) + losses
  }

  private func settlementSentences(
    from package: DealPackage, in deal: Deal, _ improvement: Improvement, _ payment: Amount
  ) -> [String] {
    let figures = AmountText(digits: deal.digits)
    func paid() -> String {
      if payment == .zero { return localized("Then nobody pays.") }
      let (payer, receiver, amount) = deal.transfer(payment)
      return localized("Then \(payer.displayName) pays \(receiver.displayName) \(figures.text(amount)).")
    }
    guard let settled = improvedPrice else { return [paid()] }
    let issue = settled.priceIssue.issue
    let keepsPrice = package.choices[issue] == improvement.package.choices[issue]
    if keepsPrice, payment == .zero || !settled.isMoved { return [paid()] }
    let words = deal.priceText(settled, insteadOfThatIn: package)
    return keepsPrice ? [paid(), words] : [words]
  }
}
