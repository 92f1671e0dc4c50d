/// That a party prefers one package to another, as it showed by what it said or did: its utility of the one is at least
/// that of the other, payments included.
package struct Preference: Hashable, Sendable {
  package let side: Side
  package let better: Offer
  package let worse: Offer

  /// A package with its payment.
  package struct Offer: Hashable, Sendable {
    package let name: String
    package let package: DealPackage
    /// What the first party pays the second.
    package let payment: Amount

    /// The package of that name.
    package init(name: String, package: DealPackage, payment: Amount) {
      (self.name, self.package, self.payment) = (name, package, payment)
    }
  }

  /// The preference of a party.
  package init(side: Side, better: Offer, worse: Offer) {
    (self.side, self.better, self.worse) = (side, better, worse)
  }
}

/// What preferences tell of uncertain figures: the scenarios that contradict one are left out, and what the others leave
/// of each range and margin is what is still uncertain.
package enum Reactions: Sendable {
  /// Each range and margin from its least to its most in the scenarios that agree with all preferences: margins to
  /// `marginDigits` decimals of a percent and ranges to units of the deal, rounded outwards.
  case narrowed(Uncertainty)
  /// No scenario agrees with all of these preferences, by their indices; each is needed for that.
  case contradiction([Int])

  /// The decimals of narrowed margins, in percent.
  static let marginDigits = 2

  /// What `preferences` tell of `uncertainty`.
  ///
  /// GLPK finds prices of the preferences; what they prove of an end is computed in whole numbers, and holds whatever the
  /// prices are (weak duality).
  ///
  /// - Throws: `DealError.sumsTooLarge` where amounts leave what is held exactly.
  ///
  /// Complexity: two linear programs for each uncertain figure that a preference is about.
  package init(
    _ preferences: [Preference], in deal: Deal, _ uncertainty: Uncertainty
  ) throws(DealError) {
    var (ranges, margins) = (uncertainty.ranges, uncertainty.margins)
    for side in Side.allCases {
      let indices = preferences.indices.filter { preferences[$0].side == side }
      if indices.isEmpty { continue }
      let system = try PreferenceSystem(indices.map { preferences[$0] }, side, deal, uncertainty)
      if system.isContradictory(Array(indices.indices)) {
        // Deletion filter: one after another is left out for good, as long as the others contradict each other.
        var clash = Array(indices.indices)
        for index in clash where system.isContradictory(clash.filter { $0 != index }) {
          clash.removeAll { $0 == index }
        }
        self = .contradiction(clash.map { indices[$0] })
        return
      }
      for (place, variable) in system.variables.enumerated() {
        guard let ends = system.ends(of: place) else { continue }
        switch variable.figure {
        case .margin(let issue, let kind):
          margins.removeAll { $0.issue == issue && $0.side == side && $0.kind == kind }
          margins.append(
            Uncertainty.Margin(
              issue: issue, side: side, kind: kind, low: system.percent(ends.lowerBound),
              high: system.percent(ends.upperBound)))
        case .range(let index):
          ranges[index] = Uncertainty.Range(
            ranges[index].figure, Amount(units: ends.lowerBound)...Amount(units: ends.upperBound))
        }
      }
    }
    self = .narrowed(Uncertainty(ranges: ranges, margins: margins))
  }
}
