/// What is recommended when all figures of one party are some percents higher or lower.
package struct ScaledRecommendation: Sendable {
  /// The party whose figures are scaled.
  package let side: Side
  /// To how many percent of what they are: 110 for 10 % higher.
  package let percent: Int
  /// The recommendation; nil where then no package keeps the rules, or sums would leave what is held exactly, or
  /// where that is not proven.
  package let outcome: Outcome?
  /// Whether it is the same: the package that is recommended now, or one that differs from it in transfer issues only,
  /// is as good as any; or there is no agreement, as now.
  package let isSame: Bool
  /// Whether the search reached no limit. Else nothing of the above is known.
  package let isProven: Bool

  /// A package and its payment with those figures.
  package struct Outcome: Sendable {
    /// Where nothing changes the package that is recommended now, whatever ties with it.
    package let package: DealPackage
    /// Whether neither party is worse off than without agreement.
    package let isAgreement: Bool
    /// What the first party pays the second (negative: receives); nil in points.
    package let payment: Amount?
    package let gainAfterPayment: Pair<Amount>
  }
}

extension Sensitivity {
  /// What is recommended when all figures of `side` are 20 or 10 % lower, or 10 or 20 % higher.
  package func scaledRecommendations(for side: Side) -> [ScaledRecommendation] {
    [80, 90, 110, 120].map { recommendation(scaling: side, toPercent: $0) }
  }

  /// What is recommended when all figures of `side` are `percent` percent of what they are: its values and
  /// costs, weighted where there are weights, those of bundles, and its no-deal value, each rounded half to even.
  /// Bounds of rules stay, and so do transfer issues: what only moves value, such as a price, is known.
  ///
  /// - Parameter percent: 0 to 1,000.
  ///
  /// Complexity: one settlement.
  package func recommendation(scaling side: Side, toPercent percent: Int) -> ScaledRecommendation {
    func answer(
      _ outcome: ScaledRecommendation.Outcome?, isSame: Bool = false, isProven: Bool = true
    ) -> ScaledRecommendation {
      ScaledRecommendation(
        side: side, percent: percent, outcome: outcome, isSame: isSame, isProven: isProven)
    }
    let transfers = Set(transferIssues.map(\.issue))
    guard let scaled = deal.scaled(side, toPercent: percent, except: transfers) else { return answer(nil) }
    guard let other = recommendation(in: scaled) else { return answer(nil, isProven: false) }
    guard let settlement = other.settlement else { return answer(nil) }
    var package = other.kept ?? settlement.package
    // With payments without limit what only moves value can stay as it is now.
    if sharesFreely {
      let present = self.settlement.package.choices
      package = DealPackage(
        choices: package.choices.indices.map {
          transfers.contains($0) ? present[$0] : package.choices[$0]
        })
    }
    let gain = scaled.gain(of: package)
    let payment =
      deal.unit == .points ? nil : SettlementRule.payment(gain, maximumPayment: maximumPayment)
    return answer(
      ScaledRecommendation.Outcome(
        package: package, isAgreement: settlement.isAgreement, payment: payment,
        gainAfterPayment: gain.after(payment: payment)), isSame: other.isSame)
  }
}

extension Deal {
  /// The deal with all amounts of a party scaled but those of some issues, weights worked into them; nil where sums
  /// would be too large.
  func scaled(_ side: Side, toPercent percent: Int, except kept: Set<Int> = []) -> Deal? {
    precondition((0...1_000).contains(percent))
    var isHeld = true
    func scaled(_ amounts: Pair<Amount>) -> Pair<Amount> {
      var result = amounts
      if let amount = amounts[side].scaled(toPercent: percent) {
        result[side] = amount
      } else {
        isHeld = false
      }
      return result
    }
    let issues = issues.enumerated().map { index, issue in
      kept.contains(index)
        ? issue
        : Issue(
          name: issue.name,
          options: issue.options.indices.map { index in
            Option(
              label: issue.options[index].label, value: scaled(issue.value(ofOption: index)),
              cost: scaled(issue.cost(ofOption: index)))
          })
    }
    let bundles = bundles.map {
      Bundle(options: $0.options, value: scaled($0.value), cost: scaled($0.cost))
    }
    let noDealValue = scaled(noDealValue)
    guard isHeld else { return nil }
    return try? Deal(
      unit: unit, digits: digits, parties: parties, noDealValue: noDealValue, issues: issues,
      bundles: bundles,
      quantities: quantities, rules: rules)
  }
}

extension Amount {
  /// So many percent of the amount, rounded half to even; nil where that leaves Int64.
  func scaled(toPercent percent: Int) -> Amount? {
    let product = Int128(units) * Int128(percent)
    let (quotient, remainder) = product.magnitude.quotientAndRemainder(dividingBy: 100)
    let isUp = remainder > 50 || (remainder == 50 && quotient % 2 == 1)
    let size = Int128(quotient) + (isUp ? 1 : 0)
    return Int64(exactly: product < 0 ? -size : size).map(Amount.init(units:))
  }
}
